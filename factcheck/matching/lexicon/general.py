"""Words that say little of what a text is about, however seldom a list of findings has them."""

# Where few findings are compared, these look as rare as "kiln" or "casino".
GENERAL = frozenset(
    """
    abilities ability able accept account across action actions active actively activities activity
    actual actually address adequate agency ago agree ahead aim allege allow almost alone along
    already alright always among amount annual answer anti appear apply approach april area around
    ask asked aspect attempt august authorities authority available away back bad base based basis
    become becoming begin begun behind believe best better beyond big body brief briefed bring broad
    brought build call called came capable care carry case cases cent certain certainly chairman
    chairwoman chance change claim claimed clear clearly close combat combating come comment
    committee common compare compared complete completely concern concerned condition conference
    consider considered continue continued continuing could countries country course curb current
    currently date day days deal decade december decide decision deep deeply demonstrate department
    depend deputy describe despite detail develop development differ difference different difficult
    direct directly director earlier early easy effect effective eight else emphasise end enough
    ensure entire especially establish even event eventually example exist expect explain express
    extent face fact fail fair far february feel few field fifth fight figure final finally find
    first five follow followed following force forces form former found four fourth friday full
    fully furthermore future gave get give given go goal going gone good got government governmental
    great ground group grow hand happen hard head hear held help hence high highly hold hope huge
    human hundred idea immediate immediately important improve include included including increase
    indeed indicate individual instance instead intend interview involve issue issued item january
    july june keep kept key kind knew know known lack land large largely last late later latest lead
    leave led left less let level life light like likely limit line list little live local long look
    lot low lower made main mainly major make making man manner many march mark matter mean means
    measure meet meeting member men mention met method million mind minister ministry minute moment
    monday month months move name namely national nature near nearly necessary need never
    nevertheless new next nine nothing notice november number numerous object obtain obvious occur
    october offer official officially officials often old open opinion order original others overall
    overseas paper part particular particularly pass past people percent period person phase place
    plan point position possible possibly practical practice present president previous previously
    primary probably problem proceed process produce programme progress proper properly provide
    provided public purpose put question quick quickly quite range rate rather reach real reality
    really reason receive recent recently regard regarding regular regularly related relation remain
    remained remains report reported reporting require respond response result results return right
    role run saturday says second secretary see seek seem seen self send sense september serious
    seriously serve service set seven several severe share short show showed shown side significant
    significantly similar simple simply since situation six small social society solve sort speak
    special specific speech spokesman spokesperson spokeswoman stage stand start state statement
    states stay step still stop strong subject substantial success sudden suggest sunday support
    sure system tackle take taken taking talk task ten term thing things think third thought
    thousand thousands three throughout thursday till time times today together tomorrow tonight
    took top total tried try trying tuesday turn twice two type understand unless use used using
    usual usually value various vice view visit want warn watch way ways wednesday week weeks well
    went whole wide widely word words work worked working world worse worst write written wrong year
    yearly years yesterday young
    """.split()
)
