"""Bringing documents in as a job that can be cancelled between two of them."""

from collections.abc import Callable, Sequence
from pathlib import Path

from factcheck.services import importing
from factcheck.services.importing import Brought
from factcheck.store import Store
from factcheck.ui.jobs import Cancelled, LongJob


def bring_all(
    store: Store,
    job: LongJob,
    *,
    dossier: int,
    paths: Sequence[Path],
    told: Callable[[str, Brought | None], None],
) -> None:
    """Bring files into a dossier, telling each one's name and outcome on the job's own thread.

    The outcome is None for a file that was left out by Cancel.
    """
    outcomes = importing.import_files(store, dossier=dossier, given=list(map(str, paths)))
    for done, path in enumerate(paths):
        try:
            job.progress(done, len(paths))
        except Cancelled:
            for left in paths[done:]:
                told(left.name, None)
            return
        told(path.name, next(outcomes))
