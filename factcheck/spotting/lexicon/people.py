"""Nouns for people: whom a public body employs, and everybody else."""

# Hold public office wherever they stand, unless another country or a private body is named.
OFFICE = frozenset(
    """
    ranger rangers alderman alderwoman aldermen councilman councilwoman minister premier prefect
    secretary undersecretary under-secretary governor vice-governor mayor prosecutor judge
    magistrate senator mp mps lawmaker lawmakers parliamentarian legislator congressman
    congresswoman policeman policewoman sheriff detective inspector constable general colonel
    lieutenant major brigadier commander marshal admiral gendarme soldier official officials
    authorities ministers prosecutors judges governors police officer officers commissioner
    superintendent attorney-general councillor councilor king queen prince princess cabinet
    regulator regulators ombudsman speaker treasurer warden bureaucrat bureaucrats
    """.split()
)
# Say nothing of the side by themselves: the body named with them decides.
POST = frozenset(
    """adviser advisor aide ambassador assistant attaché boss ceo chair chairman chairperson
    chairwoman chairmen chancellor chief clerk co-chair co-director co-founder consultant
    coordinator co-ordinator counsel counsellor delegate deputy diplomat director director-general
    editor envoy executive expert founder head inspector-general leader manager member officer
    owner partner president principal rapporteur rector representative representatives
    secretary-general spokesman spokesmen spokesperson spokespeople spokespersons spokeswoman
    spokeswomen staff staffer treasurer vice-chair vice-chairman vice-chairwoman vice-president
    vice-director advocate counsel team undersecretary-general agent agents receptionist
    administrator supervisor dean republican republicans democrat democrats frontbencher""".split()
)
# Speak for themselves or for private bodies.
CITIZEN = frozenset(
    """
    academic academics activist activists actor advocates analyst analysts anthropologist artist
    attorney attorneys author authors blogger bloggers boy broker broker brother builder
    businessman businessmen businesswoman campaigner campaigners celebrity child children
    citizen citizens columnist commentator commentators critic critics daughter defendant
    defendants demonstrator demonstrators dissident doctor doctors donor donors driver drivers
    economist economists employee employees employer employers engineer entrepreneur escapee
    experts family families farmer farmers father fisherman fishermen fisher foreigner
    foreigners founder friend friends girl girls historian homeowner household husband investor
    investors journalist journalists labourer labourers landlord lawyer lawyers lecturer
    lobbyist man men migrant migrants monk monks mother motorist neighbour neighbours neighbor
    neighbors nun nurse nurses observer observers organiser organisers organizer organizers
    parent parents participant passenger patient patients pastor pensioner pilot priest
    professor professors prisoner protester protesters psychologist refugee refugees relative
    relatives reporter researcher researchers resident residents restaurateur retiree scholar
    scholars scientist scientists seller shopkeeper sister sociologist son sons specialist
    student students suspect suspects survivor survivors teacher teachers teenager tenant
    tourist tourists trader traders trafficker tycoon unionist unionists vendor vendors veteran
    victim victims villager villagers volunteer volunteers widow wife witness witnesses woman
    women worker labourer laborer workers youth politician politicians opposition people couple
    person source sources insider insiders whistleblower defector dad mum grandma grandpa
    """.split()
)
TRADES = frozenset(
    """
    accountant actress apprentice archaeologist architect athlete auditor aunt baker banker
    barber bartender biologist boatman botanist boxer buyer bystander captain caretaker
    carpenter cashier chef chemist cleaner client climber coach columnist commuter
    conservationist conservationists contractor cook cousin curator customer customers cyclist
    dancer dealer dentist designer driver ecologist elder elders electrician environmentalist
    environmentalists epidemiologist ferryman filmmaker firefighter firefighters geologist
    grandfather grandmother grower growers guard guards guide headmaster hunter importer intern
    interpreter interviewee janitor labourer librarian lifeguard logger loggers maid mechanic
    midwife miner miners model moto-taxi motorcyclist musician nephew niece novelist onlooker
    operator orphan painter paramedic pathologist pharmacist photographer physicist picker
    planter player plumber poacher poet poets porter producer programmer pupil pupils rancher
    ranger rangers rider runner sailor seamstress shopper singer skipper sociologist
    soldier-turned-farmer subcontractor supplier surgeon surveyor swimmer tailor taxi-driver
    trainee translator trucker tutor uncle virologist waiter waitress weaver whistleblowers
    writer writers
    """.split()
)
PERSON_NOUNS = OFFICE | POST | CITIZEN | TRADES
PLURAL_PEOPLE = frozenset(
    w for w in PERSON_NOUNS if w.endswith(("s", "men", "people")) and w not in {"boss", "press"}
) | frozenset({"police", "children", "staff", "youth", "family", "authorities"})

TITLES = frozenset(
    """
    mr mrs ms miss dr prof professor sir dame lord lady madam madame gen general lt lieutenant
    col colonel maj major capt captain sgt sergeant brig brigadier adm admiral cpl rev reverend
    father sister brother pastor imam sheikh venerable hon honourable sen senator rep
    representative ald alderman alderwoman cllr councillor councilman councilwoman supt msgr gov
    governor president king queen prince princess pope excellency samdech samdach techo oknha
    okhna lok neak ambassador judge justice chumteav lokchumteav krolahom datuk dato datin
    atty barr engr h.e h.e. h.r.h h.r.h. ven akka
    """.split()
)
# They stand before names only and end no sentence.
DOTTED_TITLES = frozenset("h.e h.r.h h.m lt.gen maj.gen brig.gen pol.gen ph.d".split())
# Titles and trades that are as often the last word of a name: Angela King, Tim Cook.
SURNAMES = frozenset(
    """king prince major judge pope marshal cook baker porter carpenter hunter page fisher butler
    weaver miner dean warden rider shepherd singer painter boxer mason potter pilot guide
    bishop chancellor constable sheriff""".split()
)
FEMALE_TITLES = frozenset(
    "mrs ms miss dame lady madam madame sister queen princess chumteav lokchumteav datin".split()
)
MALE_TITLES = frozenset("mr sir lord father brother king prince pope".split())
# "the mum-of-two"
FAMILY = {"mum": "mother", "mom": "mother", "dad": "father", "gran": "grandmother"}
FEMALE_NOUNS = frozenset(
    """chairwoman spokeswoman woman mother wife daughter girl sister widow businesswoman
    congresswoman policewoman vice-chairwoman grandmother actress nun she her""".split()
)
MALE_NOUNS = frozenset(
    """chairman spokesman man father husband son boy brother businessman congressman policeman
    fisherman vice-chairman monk he his him""".split()
)
# After "who", they tell what somebody is rather than what somebody did.
HOLDING = frozenset(
    """works work worked heads headed leads led runs ran is was serves served represents chairs
    chaired founded directs directed coordinates oversees teaches owns studies manages""".split()
)
# Stand before a role and belong to it: "deputy prime minister", "acting permanent secretary".
ROLE_PREFIXES = frozenset(
    """deputy vice acting former ex senior chief first permanent assistant associate lead principal
    executive prime foreign interior provincial district municipal commune national general under
    honorary founding regional country programme program managing press public high
    presidential parliamentary ministerial governmental federal
    top junior head longtime veteran retired then""".split()
)
PORTFOLIOS = frozenset(
    """
    budget interior justice labour labor vocational training health education youth sport sports
    tourism commerce trade foreign affairs international cooperation defence defense finance
    economy environment agriculture forestry fisheries mines energy industry planning
    information culture fine arts transport transportation women women’s women's veterans social
    rehabilitation state homeland security treasury works public land management home religion
    cults rural development invalids water resources natural science technology innovation
    posts telecommunications communications urban planning construction livestock aviation
    inspection relations parliamentary civil
    """.split()
)
FORMER = frozenset(
    "shadow former ex exiled jailed ousted retired late self-exiled dismissed".split()
)
# Whatever body is named beside them, they do not speak for it: an army veteran, a prison doctor.
NEVER_OFFICIAL = CITIZEN - frozenset(
    """attorney attorneys lawyer lawyers doctor doctors nurse nurses specialist engineer economist
    economists researcher researchers scientist scientists teacher teachers pilot driver drivers
    people expert experts employee employees professor doctor source sources participant seller
    worker workers reporter investor observers observer""".split()
)
OFFICE_TITLES = frozenset(
    """sen senator rep ald alderman alderwoman cllr councilman councilwoman supt gov governor gen lt
    col maj capt brig adm king justice judge""".split()
)
