"""Whether a claim still says what was published of it, and what it says otherwise.

The state of the work, the ids of one store, and what follows from other parts (figures, pages) are
no part of what a reader was told.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from factcheck.sheets.content import Quote, SheetClaim, SheetPairing


@dataclass(frozen=True, slots=True)
class Printed:
    """A claim as it was published last: in which version, and when it first was.

    `since` names what was changed after the last correction that followed; None where none did.
    """

    claim: SheetClaim
    version: int
    first_at: str
    since: tuple[str, ...] | None = None


def untold(now: SheetClaim, printed: Printed) -> tuple[str, ...]:
    """The names of what changed of a published claim and no correction says."""
    return differences(printed.claim, now) if printed.since is None else printed.since


def differences(then: SheetClaim, now: SheetClaim) -> tuple[str, ...]:
    """The names of what differs between two states of a claim."""
    before, after = _substance(then), _substance(now)
    return tuple(name for name, value in after.items() if before[name] != value)


def as_read(claim: SheetClaim) -> SheetClaim:
    """The claim as every reader of it reads it, without ids of a store and its own dates."""
    return replace(
        claim,
        id=0,
        published_at="",
        changed_at="",
        replies=tuple(replace(each, id=0, claim=0) for each in claim.replies),
        corrections=tuple(replace(each, id=0, claim=0) for each in claim.corrections),
        pairings=tuple(
            replace(each, edition=replace(each.edition, id=0, dossier=0)) if each.edition else each
            for each in claim.pairings
        ),
    )


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
