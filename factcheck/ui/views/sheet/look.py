"""What the screen shows of a dossier, looked up and taken apart off the window's thread."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from factcheck.domain.publishing import Publication
from factcheck.services.deciding import claims, dossiers
from factcheck.services.publication import publishing, sheets
from factcheck.services.publication.publishing import Noted
from factcheck.sheets import Format, Missing, Sheet
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
    """A dossier's uid, the ids of all its claims, and the sheet of those chosen; None of none.

    `versions` and `corrections` are the dossier's, the latest first.
    """

    uid: str
    ids: tuple[int, ...]
    sheet: Sheet | None
    parts: Sequence[Part] = ()
    measures: list[Rough] = field(default_factory=list)
    lacks: tuple[Lack, ...] = ()
    versions: tuple[Publication, ...] = ()
    corrections: tuple[Noted, ...] = ()


def look(store: Store, dossier: int, chosen: Sequence[int] | None, form: Format) -> Look:
    """The sheet of a dossier's chosen claims in their order; None means all by their numbers."""
    uid = dossiers.find(store, dossier).uid
    ids = tuple(claims.ids(store, dossier))
    known = set(ids)
    only = ids if chosen is None else [claim for claim in chosen if claim in known]
    versions = tuple(reversed(publishing.every(store, dossier)))
    corrections = tuple(publishing.corrections(store, dossier)) if versions else ()
    if not only:
        return Look(uid, ids, None, versions=versions, corrections=corrections)
    sheet = sheets.compose(store, dossier=dossier, only=only)
    parts = parts_of(sheet)
    lacks = _by_claim(sheets.lacks(sheet, form))
    return Look(
        uid, ids, sheet, parts, [rough(part) for part in parts], lacks, versions, corrections
    )


def _by_claim(lacking: Iterable[Missing]) -> tuple[Lack, ...]:
    by_claim: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
    for missing in lacking:
        by_claim[missing.claim_id, missing.claim_number].append(missing.what)
    return tuple(
        Lack(claim, number, "; ".join(words)) for (claim, number), words in by_claim.items()
    )
