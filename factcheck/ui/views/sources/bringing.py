"""Bringing documents in, one after the other, whatever becomes of each."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from factcheck.domain.changes import ChangeSet
from factcheck.errors import FactcheckError
from factcheck.services import sources
from factcheck.services.sources import Imported, Outcome
from factcheck.store import Store
from factcheck.ui.jobs import Cancelled, LongJob
from factcheck.ui.words import tr


@dataclass(frozen=True, slots=True)
class Brought:
    """What became of one document. `outcome` is None when it was left out by Cancel."""

    name: str
    outcome: Outcome | None
    source: int = 0
    said: str = ""
    changes: ChangeSet | None = None


def bring_all(
    store: Store,
    job: LongJob,
    *,
    dossier: int,
    paths: Sequence[Path],
    told: Callable[[Brought], None],
) -> None:
    """Bring files into a dossier; `told` gets each outcome at once, on the job's own thread."""
    for done, path in enumerate(paths):
        try:
            job.progress(done, len(paths))
        except Cancelled:
            for left in paths[done:]:
                told(Brought(left.name, None, said=tr("Cancelled before it was read.")))
            return
        told(_bring(store, dossier, path))


def _bring(store: Store, dossier: int, path: Path) -> Brought:
    try:
        return outcome_of(path.name, sources.import_file(store, dossier=dossier, path=path))
    except FactcheckError as error:
        return Brought(path.name, Outcome.REFUSED, said=str(error))


def outcome_of(name: str, imported: Imported) -> Brought:
    """What is told of a document that is in the dossier now."""
    return Brought(
        name,
        imported.outcome,
        imported.source.id,
        " ".join(imported.warnings),
        imported.changes,
    )
