"""What is left of the words that somebody was typing when the program was killed."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from factcheck.services.deciding import claims
from factcheck.services.safekeeping import drafts
from factcheck.store import Store

MAY_BE_LOST = 2.0  # seconds of typing, by the clock
CLAIM = 1  # whose rationale the hands write


def kept(store: Store, path: Path) -> list[str]:
    """The rationale as it is in the store, and as it lies beside it while it is not saved."""
    beside = [text for draft in drafts.every(path) for text in draft.values.values()]
    return [claims.get(store, CLAIM).rationale, *beside]


def lost(strokes: Iterable[Mapping[str, Any]], killed: float, found: list[str]) -> float:
    """The seconds from the first key that is not kept to the kill; 0 when every one is."""
    longest = max(map(len, found), default=0)
    missing = (
        stroke["at"]
        for stroke in strokes
        if len(stroke["typed"]) > longest
        or not any(text.startswith(stroke["typed"]) for text in found)
    )
    return max(0.0, killed - next(missing, killed))
