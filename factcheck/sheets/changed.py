"""Whether a claim still says what was published of it, and what it says otherwise.

The state of the work, the ids of one store, and what follows from other parts (figures, pages) are
no part of what a reader was told.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from factcheck.sheets.content import Quote, SheetClaim, SheetPairing


@dataclass(frozen=True, slots=True)
class Printed:
    """A claim as it was published last: in which version, when, and when it first was."""

    claim: SheetClaim
    version: int
    at: str
    first_at: str


def is_unnoted(now: SheetClaim, printed: Printed) -> bool:
    """Whether a published claim has changed and no correction since says so."""
    if any(each.made_at >= printed.at for each in now.corrections):
        return False
    return bool(differences(printed.claim, now))


def differences(then: SheetClaim, now: SheetClaim) -> tuple[str, ...]:
    """The names of what differs between two states of a claim."""
    before, after = _substance(then), _substance(now)
    return tuple(name for name, value in after.items() if before[name] != value)


def _substance(claim: SheetClaim) -> dict[str, Any]:
    return {
        "verdict": (claim.verdict, claim.reason),
        "rationale": claim.rationale,
        "wording": (claim.text, claim.short, claim.wording, claim.language),
        "speaker": (claim.speaker, claim.role, claim.said, claim.occasion),
        "reading": (claim.reading, claim.reading_why),
        "quotations": _quoted(claim.quotes),
        "evidence": sorted(map(_paired, claim.pairings), key=lambda each: each[0]),
        "open questions": (claim.searched, claim.unknowns, claim.would_settle),
        "right of reply": [
            (each.asked, each.asked_at, each.how, each.due, each.answer, each.answered_at)
            for each in claim.replies
        ],
    }


def _paired(pairing: SheetPairing) -> tuple[Any, ...]:
    edition = pairing.edition
    cited = (
        edition.name, edition.issuing_body, edition.period_start, edition.period_end, edition.rating
    ) if edition else ()  # fmt: skip
    return (
        pairing.uid,
        pairing.stance,
        pairing.note,
        pairing.text,
        pairing.grade,
        cited,
        _quoted(pairing.quotes),
    )


def _quoted(quotes: Iterable[Quote]) -> list[tuple[Any, ...]]:
    return [
        (q.selector.exact, q.source.title, q.source.publisher, q.source.published) for q in quotes
    ]
