"""What in a report answers what an official says.

Officials answer whole reports: that they did much, that it is unjust, that ranks do not matter.
What stands against this in the report are its overall judgements, in other words than theirs.
"""

# The words of an overall judgement, and of the rank that goes with it.
JUDGEMENT = "its overall judgement"
JUDGING = """
not_meet not_fully_meet does_not_meet did_not_meet fails_to_meet failed_to_meet falls_short
fell_short fall_short fully_meet fully_meets minimum_standards significant_efforts not_doing_enough
not_done_enough not_demonstrate did_not_demonstrate increasing_efforts not_show did_not_show
more_effort not_more_effort overall made_little_progress little_progress no_progress
limited_progress limit_progress made_progress lags_behind lacked_efforts insufficient_efforts
inadequate_efforts downgraded downgrades downgrading upgraded upgrades remains_on remained_on
stays_on kept_on placed_on ranked_among fell_to_rank dropped_to_place dropped_from_place
places_to_rank lowest_rank lowest_tier worst_off among_the_worst scored concludes =conclusion
serious_concern deteriorated worsened backsliding not_free partly_free floundering acknowledged
credited praised commended is_failing off_track dropped_to fell_to fell_from demoted relegated
rated_insufficient highly_inadequate genuine_contest places_to tumbled slipped_to slid_to rose_to
climbed_to out_of_countries place_out_of position_out_of steepest_fall among_the_countries
lost_positions
"""

# A claim's subject and those of what answers it, each weighed against a rare shared word's 1.
ANSWERS = {
    "the report's accuracy": ((JUDGEMENT, 1.5), ("ranking", 0.4), ("standards", 0.4)),
    "the report as a whole": ((JUDGEMENT, 1.0), ("ranking", 0.4)),
    "ranking": ((JUDGEMENT, 1.0), ("sanctions and loss", 0.7), ("standards", 0.4)),
    "standards": ((JUDGEMENT, 1.0), ("ranking", 0.3)),
    "the efforts made": ((JUDGEMENT, 0.8), ("the state's will", 0.4)),
    "the state's will": (("corruption", 0.4), (JUDGEMENT, 0.4)),
    "impunity": (("officials involved", 0.6), ("courts and sentences", 0.3), ("corruption", 0.3)),
    "officials involved": (("impunity", 0.6), ("corruption", 0.5)),
    "law enforcement": (("courts and sentences", 0.5), ("investigations", 0.5), ("impunity", 0.4)),
    "orders given": (("officials involved", 0.4), ("impunity", 0.4), (JUDGEMENT, 0.3)),
    "courts and sentences": (("impunity", 0.5), ("investigations", 0.5)),
    "investigations": (
        ("impunity", 0.5),
        ("courts and sentences", 0.5),
        ("data and records", 0.3),
    ),
    "corruption": (("officials involved", 0.5), ("impunity", 0.4)),
    "prevention": (("the efforts made", 0.3), ("impunity", 0.3)),
    "independence": (("political use", 0.5),),
    "transparency": (("data and records", 0.5),),
}
