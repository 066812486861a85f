"""Words that say little of what a text is about, however seldom a list of findings has them."""

from factcheck.matching.stemming import stem

# Where few findings are compared, these look as rare as "kiln" or "casino".
_WORDS = """
    ability able accept account across act action active actual address adequate admit agency ago
    agree ahead aim allege allow almost alone along already alright always among amount annual
    answer anti appear apply approach april area argue around ask aspect assert associated attempt
    august authority available away back bad base basis became become began begin begun behind
    believe best better beyond big body brief bring broad brought build call came capable care carry
    case cause cent certain certainly chairman chairwoman chance change claim clear clearly close
    combat come comment committee common compare complete concern condition conference consider
    contain continue could country course cover created curb current date day deal decade december
    decide decision deep deeply demonstrate department depend deputy describe despite detail develop
    differ difficult direct directly director due earlier early easy edition effect eight else
    emphasise end enough ensure entire especially establish even event eventually example exist
    expect explain express extent face fact fail fair far february feel few field fifth fight figure
    final find first five follow force form former found four fourth friday full fully furthermore
    future gain gave get give given go goal gone good got government governmental grant great ground
    group grow half hand happen hard head hear held help hence high highly hold hope huge human
    hundred idea immediate implement important improve include increase indeed indicate individual
    inside instance instead intend interview introduce involve issue item january july june keep
    kept key kind knew know known lack land large last late later latest lead least leave led left
    less let level life light like limit line list little live local long look lot low lower made
    main mainly maintain major make man manage manner many march mark matter mean measure meet
    member men mention met method million mind minister ministry minute moment monday month mostly
    move multiple name national nature near nearly necessary need never nevertheless new next nine
    non nothing notice november nowadays number numerous object observe obtain obvious occur october
    offer official often old open opinion order organise original others overall overseas paper part
    particular particularly pass past people percent perform period person phase place plan play
    point position possible practice predict present president previous previously primary probably
    problem proceed process produce programme progress promise proper properly prove provide public
    purpose put question quick quickly quite range rate rather reach real reality really reason
    receive recent recognise refer regard regular regularly related remain reply report require
    respond response result return reveal role run saturday says second secretary section see seek
    seem seen self send sense september serious seriously serve service set seven severe share short
    show shown side significant significantly similar simple simply since single situation six small
    social society solve soon sort speak special specific speech spokesman spokesperson spokeswoman
    spot stage stand start state statement stay step still stop stress strong subject substantial
    success sudden suggest sunday support sure system tackle take taken talk task ten tend term
    thing think third thought thousand three throughout thursday till time today together tomorrow
    tonight took top total tried try tuesday turn twice two type understand unless urge use usual
    value variety various vice view visit wait want warn watch way wednesday week well went whole
    wide wish word work world worse worst write written wrong year yearly yesterday young
"""

GENERAL = frozenset(map(stem, _WORDS.split()))  # their stems
