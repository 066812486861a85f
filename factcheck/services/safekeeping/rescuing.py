"""Use cases of a store that cannot be opened, or is damaged: what can be done, and doing it."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from factcheck import files
from factcheck.errors import FactcheckError, UserError
from factcheck.store import Store, copies, gate, restoring, salvage, soundness
from factcheck.store.copies import KeptCopy
from factcheck.store.readonly import StoreToRead
from factcheck.store.salvage import Salvaged

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Rescue:
    """What is wrong with a store, as (what, where), and the ways out.

    `backup` is the newest sound one; `readable` says whether it opens for reading only. What can
    still be read of its rows may be saved in any case: they are looked for page by page.
    """

    problems: tuple[tuple[str, str], ...]
    backup: KeptCopy | None
    readable: bool


def look(path: Path) -> Rescue | None:
    """What can be done for a store's file; None where nothing is wrong, or it is no store at all.

    A file that no longer looks like a store was one if there are backups of it.
    """
    known = copies.every(path)
    if not path.exists() and not known:
        return None
    try:
        problems = soundness.problems(path)
    except UserError as error:
        if not known or _is_newer(path):
            return None
        problems = [(error.what, str(path))]
    except FactcheckError:  # it may not be read: its permissions are to be mended
        return None
    if not problems:
        return None
    return Rescue(tuple(problems), _newest_good(known), _is_readable(path))


def open_to_read(path: Path, editor: str) -> Store:
    """The store for reading only. Raises what keeps it from being opened even so."""
    return StoreToRead(path, editor=editor)


def save_pieces(path: Path, *, editor: str, progress: Progress) -> Salvaged:
    """Put what can still be read of a store into a new one among its backups.

    Raises EnvironmentProblem when nothing can be read, or the new store cannot be written.
    """
    place = copies.folder(path)
    files.make_folder(place)
    target = place / f"saved-{copies.stamp()}.factcheckdb"
    known = [copy.path for copy in copies.every(path)]
    return salvage.salvage(path, target, editor=editor, progress=progress, copies=known)


def put_in_place(path: Path, source: Path) -> Path | None:
    """Make a backup, or what was saved, the store; where the damaged one is kept now.

    Raises UserError when it is not sound, EnvironmentProblem when it cannot be done.
    """
    return restoring.restore(path, source)


def _newest_good(known: list[KeptCopy]) -> KeptCopy | None:
    for copy in known:
        try:
            if not soundness.problems(copy.path):
                return copy
        except FactcheckError:  # no store any more
            continue
    return None


def _is_readable(path: Path) -> bool:
    try:
        with closing(StoreToRead(path, editor="")):
            return True
    except FactcheckError:
        return False


def _is_newer(path: Path) -> bool:
    """Whether a file is a store of a version to come: then nothing is wrong with it."""
    try:
        return gate.refuse_foreign(path)
    except FactcheckError:
        return False
