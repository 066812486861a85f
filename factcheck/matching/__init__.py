"""For each claim the findings worth pairing, ranked, each with reasons an editor can check."""

from factcheck.matching.changes import Difference, differences
from factcheck.matching.engine import Matcher
from factcheck.matching.items import Item, Key, Match
from factcheck.matching.learning import Taught, taught
from factcheck.matching.lines import Change, Recurrence, lines
from factcheck.matching.repeats import Repeat, repeats
from factcheck.matching.widening import widened

__all__ = [
    "Change", "Difference", "Item", "Key", "Match", "Matcher", "Recurrence", "Repeat", "Taught",
    "differences", "lines", "repeats", "taught", "widened",
]  # fmt: skip
