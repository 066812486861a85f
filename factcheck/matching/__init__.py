"""For each claim the findings worth pairing, ranked, each with reasons an editor can check."""

from factcheck.matching.engine import Matcher
from factcheck.matching.items import Item, Key, Match
from factcheck.matching.widening import widened

__all__ = ["Item", "Key", "Match", "Matcher", "widened"]
