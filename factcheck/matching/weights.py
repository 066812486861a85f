"""What each reason weighs. Change one, then run `python -m tests.benchmarks.eval_matching`."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Weights:
    """Words of a question weigh by their rarity times what stands here.

    The second half is added to a finding's share of the best score, which is 1.
    """

    title: float = 1.0
    speaker: float = 0.8
    body: float = 0.2
    general: float = 0.35
    subject: float = 0.5

    taught: float = 0.3

    meaning: float = 0.8
    less_meaning: float = 0.1
    meaning_of_whole: float = 0.0

    same_figure: float = 0.25
    agreeing_figure: float = 0.22
    conflicting_figure: float = 0.2
    other_period_figure: float = 0.1
    near_verbatim: float = 0.15
    opposite: float = 0.05
    same_period: float = 0.5
    same_year: float = 0.15
    period_covered: float = 0.2
    other_period: float = -0.1
    other_edition: float = -0.2
    near_date: float = 0.25
    same_source: float = 0.04
    same_name: float = 0.15
    linked: float = 0.1


WEIGHTS = Weights()
