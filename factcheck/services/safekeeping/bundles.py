"""Use cases of bundles: a dossier as one portable file, and back."""

from collections.abc import Callable
from pathlib import Path

from factcheck import __version__
from factcheck.domain.changes import ChangeSet
from factcheck.services import wanted
from factcheck.store import Store, bundles
from factcheck.store.bundles import Loaded

Progress = Callable[[int, int], None]


def _silent(_done: int, _total: int) -> None:
    """No progress is wanted."""


def save(
    store: Store,
    *,
    dossier: int | str,
    path: Path,
    with_texts: bool = True,
    progress: Progress = _silent,
) -> dict[str, int]:
    """Write a dossier to a file, whole or not at all; how many rows of each noun it holds.

    Without texts, the sources' bytes and texts are left out: passages and hashes stay. Raises
    EnvironmentProblem when the file cannot be written. `progress(done, total)` counts documents.
    """
    with store.read() as reading:
        of = wanted.dossier(reading, dossier).id
        return bundles.save(
            reading,
            of,
            path.absolute(),
            with_texts=with_texts,
            program=f"Factcheck {__version__}",
            progress=progress,
        )


def look(store: Store, *, path: Path, overwrite: bool = False) -> Loaded:
    """What loading a bundle would add, change and leave; nothing is changed.

    Raises UserError when the bundle is not as it should be.
    """
    with bundles.opened(path) as archive, store.trial() as work:
        return bundles.load(work, archive, path, overwrite=overwrite)


def load(store: Store, *, path: Path, overwrite: bool = False) -> tuple[Loaded, ChangeSet]:
    """Bring in the dossier of a bundle, as one operation.

    What is in the store stays as it is unless `overwrite` is asked for. Raises UserError when the
    bundle is not as it should be; then nothing was changed.
    """
    with bundles.opened(path) as archive:
        name = str(archive.manifest.get("dossier", {}).get("name", ""))[:60]
        with store.operation(f"Load the bundle of “{name}”") as work:
            loaded = bundles.load(work, archive, path, overwrite=overwrite)
            work.made = loaded.dossier
    return loaded, work.changes
