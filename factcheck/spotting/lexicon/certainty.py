"""Words that tell a fact on record from opinion, motive and prediction."""

# Something was done or happened: somebody has it on record.
EVENTS = frozenset(
    """acquitted adopted allocated amended appealed appointed approved arrested ate attended banned
    bought breached broke brought built burned burnt called came charged checked closed convicted
    counted cut deported detained died dismissed distributed doubled dropped drowned ended enacted
    entered escaped evicted expelled fell filed fined fled flew found freed froze funded gave
    got granted grew handed handled hanged held helped hired hit identified imposed increased
    injured inspected interviewed introduced investigated issued joined killed launched left lent
    lost made met moved opened ordered paid passed prosecuted published questioned raided raised
    ran ratified received recorded reduced refused registered released removed repaid repatriated
    replied reported rescued resigned returned revoked rose sacked seized sent sentenced set
    shot shut signed sold spent started stopped submitted sued supplied suspended took trained
    transferred visited voted was were went withdrew won wrote""".split()
)
# How things stand: can be looked up, if less surely.
STATES = frozenset(
    """are belongs bans contains costs covers did didn't does doesn't employs exists forbids
    has have includes
    is lacks owns requires runs serves stands""".split()
)
OPINIONS = frozenset(
    """absurd admirable admiration appalling bad baseless beautiful best better biased bitter brave
    careless cheap clever cruel cynical dangerous deplorable disappointing disgrace disgraceful
    dishonest excellent exaggerated fair fanciful fantastic farce firm fundamental good
    great groundless harsh
    honest horrible important inhumane insult insulting irresponsible joke laughable lazy
    legitimate magnificent mistaken nonsense noble outrage outrageous overwhelming pathetic pity
    pointless politically poor proper proud reasonable regrettable respect ridiculous right
    scandal sensible serious seriously shame shameful silly sincere stupid tireless terrible
    tragedy tragic ugly unacceptable unbalanced unfair unfortunate unjust unobjective unwise
    useless wise wonderful worse worst worthless wrong""".split()
)
FEELINGS = frozenset(
    """afraid angry appreciate ashamed believe believes care committed concern concerned confident
    deeply delighted desire determined disappointed doubt dream fear fears feel feels grateful
    happy hope hopes i love optimistic pessimistic pleased pride regret regrets sad satisfaction
    satisfied sorry surprised think thinks trust want wants welcome welcomes wish worried worry
    worrying""".split()
)
PREDICTIONS = frozenset(
    """will won't would wouldn't shall may might could i'll we'll they'll he'll she'll it'll plan
    plans expects expect intend intends going hopefully soon tomorrow eventually future""".split()
)
ADVICE = frozenset(
    "should shouldn't must mustn't ought need needs let let's please deserve deserves".split()
)
HEDGES = frozenset(
    """always appear appears certainly clearly ever maybe never obviously perhaps possibly probably
    really seem seemed seems somehow truly""".split()
)
MOTIVES = (
    "in order to", "so that they", "because they want", "because he want", "because she want",
    "aims to", "aim to", "aimed at", "trying to", "tried to", "try to", "wants to", "want to",
    "wanted to", "seeks to", "seek to", "motivated", "for the sake", "hides behind", "agenda",
    "to please", "to win", "to punish", "to embarrass", "is meant to", "was meant to",
    "intended to", "out of jealousy", "revenge", "pretext",
)  # fmt: skip
