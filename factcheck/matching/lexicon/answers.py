"""What in a report answers what an official says.

Officials answer whole reports: that they did much, that it is unjust, that ranks do not matter. What
stands against this in the report are its overall judgements, in other words than theirs.
"""

# The words of an overall judgement, and of the rank that goes with it.
JUDGEMENT = "its overall judgement"
JUDGING = """
not_meet not_fully_meet does_not_meet did_not_meet fails_to_meet failed_to_meet falls_short fell_short
fully_meet fully_meets minimum_standards significant_efforts not_doing_enough not_done_enough
not_demonstrate did_not_demonstrate increasing_efforts not_show did_not_show overall made_little_progress
little_progress no_progress limited_progress made_progress lags_behind lacked_efforts insufficient_efforts
inadequate_efforts downgraded downgrades downgrading upgraded remains_on remained_on kept_on placed_on
ranked_among lowest_rank worst concluded concludes conclusion serious_concern deteriorated worsened
backsliding not_free partly_free floundering acknowledged credited praised commended
"""

# A claim's subject | the subjects of what answers it, the nearest first.
ANSWERS = {
    "the efforts made": (JUDGEMENT, "the state's will"),
    "the report's accuracy": (JUDGEMENT, "ranking", "standards"),
    "ranking": (JUDGEMENT, "standards", "sanctions and loss"),
    "standards": (JUDGEMENT, "ranking"),
    "the state's will": (JUDGEMENT, "corruption"),
    "impunity": ("officials involved", "courts and sentences", "corruption"),
    "officials involved": ("impunity", "corruption"),
    "law enforcement": ("investigations", "courts and sentences", "corruption"),
    "courts and sentences": ("impunity", "investigations"),
    "investigations": ("impunity", "courts and sentences"),
    "corruption": ("officials involved", "impunity"),
    "independence": ("political use",),
    "transparency": ("data and records",),
    "prevention": ("the efforts made", "impunity"),
}
