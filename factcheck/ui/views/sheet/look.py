"""What the screen shows of a dossier, looked up and taken apart off the window's thread."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from factcheck.services import claims, dossiers, sheets
from factcheck.sheets import Sheet
from factcheck.store import Store
from factcheck.ui.views.sheet.part import Part
from factcheck.ui.views.sheet.parts import parts_of
from factcheck.ui.views.sheet.rough import Rough, rough


@dataclass(frozen=True, slots=True)
class Lack:
    """What one claim lacks, in words; `claim` is its id for the jump to it."""

    claim: int
    number: int
    words: str


@dataclass(frozen=True, slots=True)
class Look:
    """A dossier's uid, the ids of all its claims, and the sheet of those chosen; None of none."""

    uid: str
    ids: tuple[int, ...]
    sheet: Sheet | None
    parts: Sequence[Part] = ()
    measures: list[Rough] = field(default_factory=list)
    lacks: tuple[Lack, ...] = ()


def look(store: Store, dossier: int, chosen: frozenset[int] | None) -> Look:
    """The sheet of a dossier's chosen claims in the order of their numbers; None means all."""
    uid = dossiers.find(store, dossier).uid
    ids = claims.ids(store, dossier)
    only = ids if chosen is None else [claim for claim in ids if claim in chosen]
    if not only:
        return Look(uid, tuple(ids), None)
    sheet = sheets.compose(store, dossier=dossier, only=only)
    parts = parts_of(sheet)
    return Look(uid, tuple(ids), sheet, parts, [rough(part) for part in parts], _lacks(sheet))


def _lacks(sheet: Sheet) -> tuple[Lack, ...]:
    by_claim: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
    for missing in sheet.missing:
        by_claim[missing.claim_id, missing.claim_number].append(missing.what)
    return tuple(
        Lack(claim, number, "; ".join(words)) for (claim, number), words in by_claim.items()
    )
