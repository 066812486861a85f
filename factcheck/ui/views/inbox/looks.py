"""What the Inbox asks of the services, each a single look."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from factcheck.domain.sources import Source
from factcheck.domain.statements import Progress, ProposalFilter
from factcheck.services.inbox import statements
from factcheck.services.incoming import sources
from factcheck.store import Store
from factcheck.ui.models.statements import Entry
from factcheck.ui.views.inbox.surroundings import Surroundings, surroundings
from factcheck.ui.views.statements.rows import entries


@dataclass(frozen=True, slots=True)
class Listing:
    """The ids to list, headings negated, and how far everything is decided."""

    ids: Sequence[int]
    progress: Sequence[Progress]


@dataclass(frozen=True, slots=True)
class Opened:
    """A statement with all that its card shows."""

    entry: Entry
    source: Source
    around: Surroundings


def listed(store: Store, dossier: int, narrowed: ProposalFilter) -> Listing:
    """The statements that pass a filter, those of each source under its heading."""
    ids: list[int] = []
    for source, group in groupby(statements.listed(store, dossier, narrowed), lambda one: one[1]):
        ids += [-source, *(one for one, _ in group)]
    return Listing(ids, statements.progress(store, dossier))


def opened(store: Store, statement: int) -> Opened:
    """A statement beside its context. Raises UserError when it is gone."""
    one = statements.get(store, statement)
    text = sources.text_of(store, one.source)
    (entry,) = entries(store, [statement])
    around = surroundings(text, one.selector.start, one.selector.end)
    return Opened(entry, sources.get(store, one.source), around)


def progress(store: Store, dossier: int) -> list[Progress]:
    """How far each source with statements is decided."""
    return statements.progress(store, dossier)


def speakers(store: Store, dossier: int) -> list[str]:
    """The names of everybody the statements are by."""
    return statements.speakers_named(store, dossier)
