"""Subjects that officials and reports speak of, each with the words either uses for it.

A line is a subject as reasons call it, and its words; `_` joins those of a phrase. A word may stand
for several subjects; one after `=` counts in this very form only. Only words that by themselves
point to the subject belong here.
"""

_STATE = """
the efforts made: effort efforts endeavour strive strove striving tireless work_hard worked_hard
    very_hard working_hard hard_work =measures =steps =action =actions commitment committed
    =actively =activities achievements progress_made doing_enough do_enough combat combating fight
    fighting tackle curb eradicate eliminate struggle
the state's will: political_will the_will have_the_will lack_of_will commitment committed priority
    priorities prioritise determined determination resolve willing unwilling reluctant indifferent
    reluctance serious seriousness
law enforcement: task_force patrols enforcement enforce police crackdown crack_down cracked_down
    cracking_down clamp_down raid raids raided bust busts suppress suppression suppressed arrest
    arrests arrested detained
courts and sentences: prosecute prosecution prosecutions prosecutor prosecutors convict convicted
    convictions conviction court courts trial trials sentence sentenced sentences punish punished
    punishment penalise penalised penalties justice brought_to_justice indicted judges judiciary
    judicial verdict imprisoned jailed offenders perpetrators held_accountable
impunity: look_the_other_way ignore ignored ignoring overlook overlooked tolerate tolerated condone
    condoned unprosecuted impunity unpunished no_one_punished nobody_punished not_investigate
    did_not_investigate not_investigated failed_to_investigate look_away looked_away looking_away
    turn_a_blind_eye turned_a_blind_eye above_the_law untouchable accountable accountability
    brought_to_justice bring_to_justice let_off go_free protected_from
corruption: corruption corrupt graft bribe bribes bribery bribed kickback kickbacks embezzle
    embezzled embezzlement collusion colluded complicity complicit brokers nepotism payoff payoffs
    profits extort extortion
officials involved: complicity complicit official_complicity involvement involved connections
    connected links linked colluded collusion high-ranking high-profile high_rank senior_officials
    top_officials =officials powerful well-connected military armed_forces army tycoon tycoons
    businessman business_owners =protected owned_by
investigations: investigate investigated investigating investigation investigations inquiry
    inquiries probe probes probed examined cases
laws and rules: law laws legislation legislative regulation regulations regulatory decree bill
    statute legal framework amended amendment ban banned prohibited rules guidelines guidance
    protocol standard_operating_procedures
cooperation: works_with work_with working_with worked_with cooperate cooperates cooperating
    cooperation collaborate collaborating collaboration partner partners partnership partnerships
    agreement agreements memorandum treaty bilateral neighbours neighbouring relationship
    relationships ties joint ngo ngos donors donor organisations international_organisations un
    civil_society
recommendations: recommend recommends recommended recommendation recommendations urged urges
    called_on calls_on asks_for asked_for advised proposals should_take suggestions
ranking: rank ranks ranked ranking rankings rating ratings rated tier watch_list watchlist downgrade
    downgraded downgrading upgrade upgraded demoted relegated blacklist blacklisted grade graded
    score scored category index
standards: standards minimum_standards standard requirement requirements criteria criterion
    benchmark benchmarks obligations norms comply complied compliance
sanctions and loss: sanctions sanction aid_cut suspended_aid lose losing benefits trade_preferences
    reputation image punitive punitive_measures penalties restrictions withdraw withdrawal
data and records: data database statistics statistical collect collected
    collection share_information information registry census survey monitoring disaggregated counts
    counted
money: budget budgets fund funds funding funded allocated allocation spending spent money resources
    financing underfunded cost costs expenditure
staff and training: training train trained trainings staff staffed personnel capacity =officers
    recruits recruited understaffed skills workshop workshops
awareness: awareness campaign campaigns educate educated education outreach inform informed
    publicise messages remind reminds reminded instructs instructed
orders given: =orders =ordered instruct instructs instructed instructions remind reminds
    reminded directive directives circular circulars
prevention: prevent prevents preventing prevention preventive avert stop stopping protect safeguards
protection of victims: victims victim survivors shelter shelters rescue rescued protection services
    care assistance repatriated repatriation compensation restitution rehabilitate reintegration
    counselling identify_victims identification screening
inspections: inspection inspections inspect inspected inspectors audit audits audited checks
    monitored supervision oversight supervise
transparency: transparency transparent disclose disclosed publish published secrecy secret conceal
    concealed withheld hidden hide openness opaque denied_access access
independence: independent independence interference interfere interfered influence politicised
    impartial neutral pressure
political use: political politically opposition opponents critics dissidents dissent activists
    agenda motivated selective silence silenced weapon target targeted
"""

_REPORT = """
the report's accuracy: political_agenda politically_motivated serves_a_political double_standard
    unrealistic lecture lectures gossip propaganda hostile meddling hypocrisy far_away never_came
    one_sided made_of_opinions hates_us not_reflect does_not_reflect did_not_reflect
    reflect_the_reality not_the_truth from_a_distance not_based_on no_evidence biased bias unfair
    inaccurate inaccuracy untrue wrong incorrect misleading one-sided exaggerated distorted
    unfounded baseless false fabricated truth situation_on_the_ground from_afar flawed =subjective
    =objective double_standards unjust contrary_to goes_contrary
the report as a whole: =authors assessment assessments methodology took_note takes_note taken_note
    taking_note welcomed_the_report welcomes_the_report welcome_the_report rejected_the_report
    rejects_the_report reject_the_report dismissed_the_report dismisses_the_report
    dismiss_the_report study_the_report studying_the_report respond_to_the_report
"""

_RIGHTS = """
trafficking: trafficking traffickers trafficker trafficked slavery enslaved forced_labour
    forced_marriage bonded debt_bondage debt_coercion smuggling smugglers smuggled
    sexual_exploitation exploitation exploited scam_compounds
forced labour: forced_labour forced_labor debt_bondage bonded bondage coercion kilns kiln indentured
    child_labour slavery compelled
online scams: scam scams fraud cyber online compounds compound call_centres casinos casino
    syndicates held_by_force detained_workers
migration: migrant migrants migration emigrants immigrants immigration returnees returned return
    border borders cross-border refugees refugee asylum repatriated deported deportation
    destination_countries overseas abroad
press freedom: =press media journalist journalists newspaper newspapers =reporter =reporters
    broadcaster broadcasters censorship censored outlets newsroom licence_revoked free_speech
    freedom_of_expression expression
elections: election elections electoral vote votes voting voters ballot ballots polling polls poll
    candidates candidate turnout referendum constituencies
assembly and protest: protest protests protesters demonstration demonstrations demonstrators rally
    rallies assembly =march =marches strikes strike strikers gathering
detention: prison prisons prisoners inmates detainees detention custody jail jails cells cell remand
    overcrowding overcrowded
torture and force: torture tortured ill-treatment beatings beaten abuse abused abuses mistreated
    excessive_force brutality violence coerced
disappearances: disappeared disappearance disappearances missing abducted abduction kidnapped
    kidnapping whereabouts
women: women woman girls gender female domestic_violence femicide harassment rape
children: child children =minors juvenile pupils schoolchildren girls boys under-age underage young
    youth
workers: workers worker labour labourers employees wage wages =union =unions unionists factory
    factories garment employers employer workplace overtime
land: land evicted eviction evictions plots relocated relocation resettled concession concessions
    titles landless dispossessed demolition demolished
minorities: minority minorities indigenous ethnic tribal discrimination discriminated racial
    religious
"""

_LIFE = """
health: health hospital hospitals clinic clinics doctors nurses patients medicine medicines vaccine
    vaccines vaccinated vaccination immunisation immunised disease malaria tuberculosis epidemic
    pandemic covid-19 mortality
schools: school schools pupils students teachers teacher classroom classrooms literacy enrolment
    enrolled dropout drop_out dropping_out curriculum tuition
food: hunger hungry malnutrition malnourished stunting stunted food famine undernourished rations
water: water wells sanitation latrines toilets taps drinking_water sewage piped
forests: forest forests deforestation logging loggers timber trees felled reforestation woodland
    tree_cover
air and climate: emissions carbon climate pollution air_quality smog coal greenhouse warming
    renewable
nature: wildlife poaching poachers poached species rangers reserve fishing trawlers fish fisheries
energy: electricity power grid blackout blackouts outage outages solar households_connected
    electrified
roads and building: road roads highway bridge bridges construction contract contracts tender tenders
    procurement builders
poverty: poverty poor poorest poor_households income incomes inequality deprived destitute
jobs: unemployment unemployed jobs employment jobless hired layoffs
prices: inflation prices price cost_of_living expensive tariffs tariff
debt: debt debts loans loan borrowing creditors deficit borrowed
growth: economy economic growth gdp investment investors exports export output recession
tax: tax taxes taxation revenue revenues =customs evasion
housing: housing homes houses homeless slum slums rents rent tenants dwellings
crime: crime crimes criminal criminals gang gangs murder murders homicide homicides theft robbery
    robberies
drugs: drug drugs narcotics heroin methamphetamine opium cannabis addicts addiction overdose
armed conflict: war conflict troops soldiers ceasefire shelling airstrike airstrikes fighting
    militia militias civilians landmines mines
roads' safety: accidents accident crashes crash road_deaths drivers helmets speeding
disasters: flood floods flooding drought earthquake cyclone typhoon disaster disasters evacuated
    relief
digital rights: internet shutdown shutdowns surveillance spyware website websites blocked
    social_media telecoms bandwidth
"""

ROWS = _STATE + _REPORT + _RIGHTS + _LIFE
