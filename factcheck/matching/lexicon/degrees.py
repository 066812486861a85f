"""How hard a report is on a country: words of degree, and what they qualify.

Weights are steps of hardness. A finding is softened when its sum falls, strengthened when it rises.
Words that qualify what was done count the other way round than words that qualify what was wrong.
"""

# Hard by themselves, in any sentence; longer phrases come first.
HARD = """
2 does_not did_not do_not has_not have_not is_not are_not was_not were_not made_no no_progress
    no_efforts no_effort is_not_making_significant_efforts did_not_make_significant_efforts
    has_not_made_significant_efforts systematic systemic policy_or_pattern downgraded
1 does_not_fully do_not_fully is_not_fully was_not_fully has_not_fully did_not_fully not_fully
    serious grave severe endemic pervasive rampant
-1 significant_efforts increasing_efforts increased_efforts greater_efforts considerable_efforts
    sustained_efforts substantial_efforts improved upgraded isolated alleged allegedly reportedly
-2 fully_meets fully_met fully_meet
"""

# Harder on what was wrong, kinder to what was done.
MORE = """
2 all every always invariably nobody
1 many most often frequently routinely regularly widespread common commonly majority numerous
    increasingly significant significantly substantial substantially considerable strong effectively
    consistently major must will
-1 some several few occasionally sometimes limited partially partly rarely rare minor slightly
    somewhat may might could can sporadic sporadically minimal insufficiently inconsistently
"""

# What is wrong, where a sentence has one of these.
WRONG = frozenset(
    """
    abuse abused abuses bribe bribes bribery complicit complicity corrupt corruption coerced
    coercion detain detained detention deny denied delay delays delayed exploit exploited
    exploitation fail failed fails failure failing forced harass harassed harassment hinder hindered
    ignore ignored impede impeded impunity inadequate insufficient intimidate intimidated
    interference lack lacked lacks misuse mistreated not no never neglect obstacles overcrowded
    overcrowding punished refuse refused restrict restricted restrictions shortage shortages
    threatened threats torture tortured unlawful violate violated violations violence weak
    without penalised blocked barred unpaid suspected torn poor
    """.split()
)
