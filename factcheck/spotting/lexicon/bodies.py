"""Nouns for bodies and documents that speak, and what they say of a side."""

PUBLIC_BODY = frozenset(
    """
    ministry ministries government cabinet department police court tribunal parliament senate
    congress assembly municipality prefecture gendarmerie army navy military authority
    authorities administration prosecution council commissariat directorate immigration customs
    treasury legislature judiciary palace taskforce task-force governorate presidency
    secretariat prison embassy consulate commune province provincial municipal district city
    township county borough state-run state royal prime national inspectorate bureau
    administration
    """.split()
)
# Alone they leave open who runs the body.
ANY_BODY = frozenset(
    """
    agency committee commission centre center office board institute institution unit team
    division panel corporation authority force service mission delegation group network body
    bank bench jury hospital school academy company firm factory hotel party union association
    organisation organization federation alliance coalition confederation council society trust
    fund club chamber league movement forum initiative project programme program platform
    newspaper agency outlet broadcaster website magazine daily channel station radio post times
    news media campaign consortium venture developer operator manufacturer retailer brand
    airline college university faculty thinktank think-tank church mosque pagoda temple
    monastery studio lab laboratory observatory chapter clinic shelter orphanage casino resort
    bureau watch house press
    """.split()
)
PRIVATE_BODY = frozenset(
    """ngo ngos charity charities foundation union unions association rights campaign
    campaigners watchdog nonprofit non-profit non-governmental nongovernmental civil group groups
    advocacy coalition alliance federation confederation university college institute
    school company firm factory hotel casino bank newspaper shelter orphanage church opposition
    watch amnesty thinktank think-tank hospital society trust network activist activists business
    businesses developer relief humanitarian
    monitor monitors""".split()
)
# Bodies that are a state's wherever they stand, stronger than a private word beside them.
STATE_BODY = frozenset(
    """
    ministry ministries government cabinet police court courts tribunal parliament senate
    gendarmerie army navy military municipality prefecture kremlin pentagon customs immigration
    minister ministers premier governor governors prosecutor prosecutors judge judges gendarme
    state authorities provincial municipal council judiciary treasury presidential palace
    """.split()
)
# Whatever else is named with them, they are no state's.
CIVIL = frozenset(
    """ngo ngos charity charities nonprofit non-profit watchdog union unions non-governmental
    nongovernmental advocacy university college thinktank think-tank""".split()
)
CIVIL_NAMES = ("rights group", "civil society", "think tank", "aid group", "advocacy group",
               "rights organi")  # fmt: skip
# With their country's name before them they are a state's.
SEMI_PUBLIC = frozenset(
    """authority agency commission bureau office board service corps force forces administration
    committee guard""".split()
)
INTERNATIONAL = frozenset(
    """un unicef undp ilo iom unhcr unodc ohchr unesco unfpa unaids unep fao wfp who eu asean imf
    nato interpol oecd wto adb icc icj iaea osce unctad""".split()
)
INTERNATIONAL_NAMES = ("united nations", "european union", "european commission", "world bank",
                       "european parliament", "world health organi", "amnesty international",
                       "human rights watch", "asian development bank", "council of europe",
                       "african union", "red cross", "human rights council", "international labo",
                       "international organi", "save the children", "world vision",
                       "transparency international", "special rapporteur")  # fmt: skip
# Bodies of a state whose single words would not show it.
STATE_NAMES = ("national committee", "council of ministers", "human rights committee",
               "anti-corruption unit", "election committee", "national authority", "national bank",
               "general department", "constitutional council", "national assembly",
               "white house", "downing street", "state department", "department of state",
               "home office", "foreign office", "capitol hill", "attorney general",
               "district attorney", "school district", "school board", "institute of statistics",
               "national council", "supreme council", "national task", "city hall")  # fmt: skip
STATE_POSTS = ("secretary of state", "permanent secretary", "village chief", "commune chief",
               "press secretary", "home secretary", "district chief",
               "attorney general")  # fmt: skip
PRIVATE_FIRMS = frozenset(
    """builder developer operator maker retailer chain manufacturer contractor
    airline hotel owner landlord supplier""".split()
)
FIRM_WORDS = frozenset(
    """homes group inc ltd llc corp corporation co holdings partners company bank builders hotels
    properties estates construction energy foods airlines motors stores industries""".split()
)
# Seats of power that stand for their country.
SEATS = {
    "state department": "United States", "department of state": "United States",
    "white house": "United States", "pentagon": "United States",
    "capitol hill": "United States", "downing street": "United Kingdom",
    "kremlin": "Russia",
}  # fmt: skip
MISSIONS = frozenset(
    "embassy embassies consulate ambassador ambassadors envoy consul diplomat diplomats".split()
)
BODY_NOUNS = PUBLIC_BODY | ANY_BODY | PRIVATE_BODY
RULING = frozenset("ruling cpp".split())

DOCUMENT = frozenset(
    """
    report reports study studies index survey surveys assessment review paper document documents
    analysis audit findings finding research data figures statistics census dossier publication
    book indictment poll brief factsheet bulletin yearbook records dataset white-paper
    working-paper
    """.split()
)
# What the body under check says in one of these is the report's.
PUBLISHED = frozenset("report study survey index assessment review audit analysis".split())
# States and their bodies that report on other countries year by year.
REPORTING_STATES = frozenset({"United States"})
REPORTING_BODIES = ("state department", "department of state", "foreign office",
                    "foreign ministry", "ministry of foreign affairs")  # fmt: skip
# They speak for whoever issued them.
ISSUED = frozenset(
    """statement statements letter announcement notice communiqué communique release post message
    tweet circular decree order directive spokesman's announcement sub-decree verdict
    ruling judgment judgement memo memorandum notification email""".split()
)
