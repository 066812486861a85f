"""Scores spotted statements against labels: by the words they share in place.

A label and a statement match when what both cover is at least half of what either covers; each
is matched once, the best pairs first. Only labels of tier "core" are asked for; a statement that
matches another label, or lies mostly in one, counts neither way.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from factcheck.domain.statements import Statement

_WORD = re.compile(r"\w+")
_SMALL = frozenset("the of and for in a an mr ms mrs dr unnamed".split())


@dataclass
class Tally:
    """Counts over all articles scored so far."""

    wanted: int = 0
    predicted: int = 0
    found: int = 0
    exact: int = 0
    speaker: int = 0
    side: int = 0
    both: int = 0
    boilerplate: int = 0
    misses: list[str] = field(default_factory=list)

    def f1(self, hits: int) -> float:
        return 2 * hits / max(1, self.wanted + self.predicted)

    def share(self, hits: int) -> float:
        return hits / max(1, self.found)


def _cover(text: str, start: int, end: int) -> frozenset[int]:
    return frozenset(m.start() for m in _WORD.finditer(text, start, end))


def _names(name: str) -> set[str]:
    return {word.lower() for word in _WORD.findall(name)} - _SMALL


def same_speaker(label: dict[str, Any], name: str) -> bool:
    """Whether a name is the label's: a document by any title, a person by the family name too."""
    want, got = _names(label["speaker"]), _names(name)
    if "unnamed" in label["speaker"] or label["side"] == "report":
        return bool(want & got) or "report" in got
    return bool(got) and (want <= got or got <= want)


def add(
    tally: Tally,
    text: str,
    statements: Sequence[Statement],
    labels: Sequence[dict[str, Any]],
    boilerplate: Sequence[dict[str, Any]],
) -> None:
    """Adds one article's statements to the tally."""
    gold = [(label, _cover(text, label["start"], label["end"])) for label in labels]
    made = [(one, _cover(text, one.start, one.end)) for one in statements]
    pairs = sorted(
        (
            (len(want & got) / len(want | got), g, m)
            for g, (_, want) in enumerate(gold)
            for m, (_, got) in enumerate(made)
            if want & got
        ),
        reverse=True,
    )
    by_gold: dict[int, int] = {}
    by_made: dict[int, int] = {}
    for overlap, g, m in pairs:
        if overlap >= 0.5 and g not in by_gold and m not in by_made:
            by_gold[g], by_made[m] = m, g
    for g, (label, want) in enumerate(gold):
        if label["tier"] == "core":
            _count(tally, label, want, made[by_gold[g]] if g in by_gold else None)
    bad = [_cover(text, span["start"], span["end"]) for span in boilerplate]
    neutral = [want for label, want in gold if label["tier"] != "core"]
    for m, (_, got) in enumerate(made):
        tally.boilerplate += any(2 * len(got & span) > len(got) for span in bad)
        if m in by_made:
            tally.predicted += gold[by_made[m]][0]["tier"] == "core"
        else:
            tally.predicted += not any(2 * len(got & want) > len(got) for want in neutral)


def _count(
    tally: Tally,
    label: dict[str, Any],
    want: frozenset[int],
    match: tuple[Statement, frozenset[int]] | None,
) -> None:
    tally.wanted += 1
    if match is None:
        tally.misses.append(f"{label['id']}: {label['text'][:60]}")
        return
    statement, got = match
    who, side = same_speaker(label, statement.speaker.name), statement.side == label["side"]
    tally.found += 1
    tally.exact += got == want
    tally.speaker += who
    tally.side += side
    tally.both += who and side
