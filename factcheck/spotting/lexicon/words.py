"""Small words of English: articles, pronouns, auxiliaries, prepositions, days and months."""

ARTICLES = frozenset("the a an this that these those".split())
POSSESSIVES = frozenset("his her its their our my your".split())
DETERMINERS = (
    ARTICLES
    | POSSESSIVES
    | frozenset(
        """some any each every all both several many few most other another one two three four five
        no such more least""".split()
    )
)
PRONOUNS = frozenset("he she it they".split())
SELF_PRONOUNS = frozenset("i we you".split())
SUBJECT_WORDS = PRONOUNS | SELF_PRONOUNS | frozenset("there who nobody everyone people".split())

BE = frozenset("is are was were be been being am 's 're isn’t aren’t wasn’t weren’t isn't aren't "
               "wasn't weren't".split())  # fmt: skip
AUXILIARIES = BE | frozenset(
    "has have had having do does did will would shall should can could may might must ought cannot "
    "hasn’t haven’t hadn’t doesn’t don’t didn’t won’t wouldn’t can’t couldn’t shouldn’t mustn’t "
    "hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't shouldn't".split()
)
MODALS = frozenset(
    "will shall should can could may might must cannot won’t won't can’t can't couldn’t couldn't "
    "should’ve shouldn’t shouldn't".split()
)
NEGATIONS = frozenset(
    "not never nor neither hardly didn’t didn't don’t don't doesn’t doesn't wouldn’t wouldn't "
    "won’t won't couldn’t couldn't can’t can't cannot hasn’t hasn't haven’t haven't hadn’t hadn't "
    "without stopped refrained declined refused failed".split()
)

IRREGULAR_PAST = frozenset(
    """died lied tied vied owed used became began bore bought broke brought built came
    caught chose cost cut dealt did drew drove
    ate fell fed felt fought fled flew forgot found froze gave got grew had held hid hit hurt kept
    knew laid led left lent let lay lost made meant met paid put ran rose said sat saw sent set
    shook shot shut sang sank slept sold spent spread stole stood struck swore took taught thought
    threw told understood went were woke won wore wrote""".split()
)
# Past forms that are no participles.
TELLING_PAST = frozenset("said told wrote was were had has gave took went came saw".split())
PRESENT_VERBS = frozenset(
    """says goes makes takes gives gets comes sees knows wants needs lacks remains continues seems
    appears becomes shows means includes involves requires provides allows causes leads exists
    faces fails helps keeps leaves lives works makes puts runs sets suffers plans aims tries
    belongs deserves depends relies contains happens want need lack remain continue seem appear
    become mean include involve require provide allow exist face fail live work suffer plan try
    belong deserve depend rely contain happen know go make take give get come see impedes hampers
    impede hamper undermines undermine violates violate pays pay plays play""".split()
)

PREPOSITIONS = frozenset(
    """of in on at by for with from to into onto over under about against between among amid during
    after before since until till through throughout via within without despite near across along
    around behind beyond per regarding concerning like unlike as than toward towards upon alongside
    outside inside following including according because""".split()
)
CONJUNCTIONS = frozenset("and but or nor yet so while whereas although though".split())
SUBORDINATORS = frozenset(
    """after before when while as although though because since if unless whereas once until where
    whether that despite asked speaking responding referring commenting citing noting following
    given amid how why what""".split()
)
RELATIVES = frozenset("who which whom whose that".split())

SPANS = frozenset("day days week weeks month months year years hour hours".split())
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
MONTHS = frozenset(
    """january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec May""".split()
)
TIME_WORDS = (
    WEEKDAYS
    | MONTHS
    | frozenset(
        """yesterday today tonight tomorrow earlier later recently now then afterwards afterward
    morning afternoon evening night week month year weekend last this next early late previously
    already again""".split()
    )
)

# Between subject and verb, or between verb and clause, and no part of either.
ADVERBS = frozenset(
    """also further later then now again still already previously recently earlier repeatedly
    reportedly allegedly meanwhile however nevertheless nonetheless therefore thus even just only
    simply merely first finally eventually initially ultimately subsequently separately publicly
    privately openly consistently always often once twice soon duly rightly wrongly himself herself
    itself themselves too both all have has had would since long additionally furthermore moreover
    instead yesterday today though regularly specifically explicitly candidly frankly flatly
    angrily quietly briefly clearly strongly firmly rather indeed""".split()
)

SPEECH_PLACES = frozenset(
    """statement interview speech address press conference briefing post message letter email
    e-mail emails report reports tweet video court hearing meeting ceremony forum event testimony
    phone telephone text remarks comments response reply release article column page account
    broadcast telegram whatsapp facebook twitter instagram parliament session debate call
    workshop seminar gathering visit launch inauguration affidavit complaint filing ruling
    notice announcement summary telephone-interview case""".split()
)
HEARERS = frozenset(
    """reporters journalists media press us me him them her parliament lawmakers members mps
    senators investigators police court judges jurors viewers listeners followers supporters
    judge judges officers officials colleagues congress diplomats residents families parents voters
    reporter journalist envoys officials donors readers
    attendees delegates students graduates audience crowd public nation villagers workers""".split()
)

ABBREVIATIONS = frozenset(
    """
    mr mrs ms dr prof gen lt col maj capt sgt cpl cmdr adm brig rev hon sen rep gov pres st jr
    sr ald cllr pvt spc fr msgr ofc supt inc ltd co corp bros no nos vs etc eg ie al jan feb mar
    apr jun jul aug sep sept oct nov dec approx dept est fig vol ed dist ave blvd rd mt ft det
    supt insp atty ven barr engr messrs mme mlle
    """.split()
)
