"""What was changed of a claim after its last correction was noted: a new change, not yet told.

The journal says it: each row as it stood then beside the row as it stands now.
"""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from factcheck.domain.changes import Change
from factcheck.domain.claims import Claim
from factcheck.store import Reading
from factcheck.store.repositories import findings, history, pairings


class _Told(NamedTuple):
    """Columns of which a reader is told under one name.

    `whose` is what the rows are of, and `by` the column that says of which one; empty for the
    rows' own ids.
    """

    name: str
    noun: str
    whose: str
    by: str
    columns: str


_TOLD = (
    _Told("verdict", "claims", "claim", "", "verdict reason"),
    _Told("rationale", "claims", "claim", "", "rationale"),
    _Told("wording", "claims", "claim", "", "text short wording language"),
    _Told("speaker", "claims", "claim", "", "speaker said said_inferred_from occasion"),
    _Told("speaker", "speakers", "speaker", "", "name"),
    _Told("speaker", "speaker_roles", "speaker", "speaker", "title body at"),
    _Told("reading", "readings", "claim", "claim", "text why in_use"),
    _Told("quotations", "passages", "claim", "claim", "exact source"),
    _Told("sources", "sources", "source", "", "title publisher published published_inferred_from"),
    _Told("evidence", "pairings", "claim", "claim", "finding stance note reading"),
    _Told("evidence", "findings", "finding", "", "text grade edition"),
    _Told("evidence", "passages", "finding", "finding", "exact source"),
    _Told(
        "evidence",
        "editions",
        "edition",
        "",
        "report year issuing_body period_start period_end rating",
    ),
    _Told("open questions", "claims", "claim", "", "looked_in unknown would_settle"),
    _Told(
        "right of reply", "replies", "claim", "claim", "asked asked_at how due answer answered_at"
    ),
)
_NOUNS = frozenset(told.noun for told in _TOLD)

Row = Mapping[str, Any] | None


def since(reading: Reading, claim: Claim, correction: int) -> tuple[str, ...]:
    """The names of what readers are told of a claim and was changed after a correction of it."""
    changes = history.after(reading, noun="corrections", row=correction, nouns=_NOUNS)
    if not changes:
        return ()
    net = _net(changes)
    related = _related(reading, claim)
    return tuple(
        dict.fromkeys(
            told.name
            for told in _TOLD
            for (noun, id_), (then, now) in net.items()
            if noun == told.noun
            and (_is_of(then, told, id_, related) or _is_of(now, told, id_, related))
            and _seen(then, told) != _seen(now, told)
        )
    )


def _net(changes: Iterable[Change]) -> dict[tuple[str, int], tuple[Row, Row]]:
    """Each row before the first of its changes, and after the last one."""
    net: dict[tuple[str, int], tuple[Row, Row]] = {}
    for change in changes:
        key = (change.noun, change.row)
        then = net[key][0] if key in net else change.before
        net[key] = (then, change.after)
    return net


def _related(reading: Reading, claim: Claim) -> dict[str, set[int]]:
    """The ids of what a claim stands on, by what they are of."""
    paired = {pairing.finding for pairing in pairings.of_claims(reading, [claim.id])}
    found = findings.many(reading, paired).values()
    passages = (*claim.passages, *(p for finding in found for p in finding.passages))
    return {
        "claim": {claim.id},
        "speaker": {claim.speaker.id} if claim.speaker else set(),
        "finding": paired,
        "edition": {finding.edition.id for finding in found if finding.edition},
        "source": {passage.source for passage in passages},
    }


def _is_of(row: Row, told: _Told, id_: int, related: Mapping[str, set[int]]) -> bool:
    return row is not None and (row[told.by] if told.by else id_) in related[told.whose]


def _seen(row: Row, told: _Told) -> tuple[Any, ...] | None:
    """What a reader is told of a row; a reading that is not in use is not told."""
    if row is None or not row.get("in_use", True):
        return None
    return tuple(row[column] for column in told.columns.split())
