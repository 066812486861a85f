"""The looks that the first screen takes at the store.

The services are imported when a worker first runs one: they stand on SQLAlchemy, which takes longer
to import than the window takes to be there.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck import services

if TYPE_CHECKING:
    from factcheck.domain.changes import HistoryEntry
    from factcheck.domain.claims import ClaimFilter, ClaimRow
    from factcheck.domain.dossiers import Dossier, Tally
    from factcheck.domain.sources import Source
    from factcheck.domain.speakers import Speaker
    from factcheck.services.deciding.desk import ClaimView
    from factcheck.services.safekeeping.history import Next
    from factcheck.services.suggesting.repeats import SaidBefore
    from factcheck.store import Store


def dossiers(store: Store) -> list[Dossier]:
    """All dossiers, the newest last."""
    return services.dossiers.every(store)


def tally(store: Store, dossier: int) -> Tally:
    """How much a dossier holds."""
    return services.dossiers.tally(store, dossier)


def following(store: Store) -> Next:
    """What undo and redo would do now."""
    return services.history.following(store)


def last_operation(store: Store) -> HistoryEntry | None:
    """The latest operation of the journal, whoever did it."""
    return next(iter(services.history.entries(store, limit=1)), None)


def claim_ids(store: Store, dossier: int, narrowed: ClaimFilter) -> list[int]:
    """The ids of the claims that pass a filter, in the order of their numbers."""
    return services.claims.ids(store, dossier, narrowed)


def claim_page(store: Store, ids: Sequence[int]) -> list[ClaimRow]:
    """Claims as rows of a list."""
    return services.claims.page(store, ids)


def claim(store: Store, claim_id: int) -> ClaimView:
    """Everything the desk shows of a claim."""
    return services.desk.look(store, claim_id)


def said_before(store: Store, claim_id: int) -> list[SaidBefore]:
    """The decided claims that a claim repeats."""
    return services.repeats.of_claim(store, claim_id)


def speakers(store: Store, dossier: int) -> list[Speaker]:
    """The speakers of a dossier, by name."""
    return services.speakers.every(store, dossier)


def sources(store: Store, dossier: int) -> list[Source]:
    """The sources of a dossier, by date."""
    return services.sources.every(store, dossier)
