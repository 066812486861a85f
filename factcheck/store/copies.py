"""The copies kept beside a store: when one is made, how they are named, which are let go.

A copy's name begins with a number of its own, so that their order does not hang on the clock, and
ends with why it was made: `000123-20261121T213045Z-daily.factcheckdb`.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from factcheck import files
from factcheck.store import backup, ledger, soundness


class Why(StrEnum):
    """What a copy was made for."""

    START = "start"
    DAILY = "daily"
    MIGRATION = "migration"
    RESTORE = "restore"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class KeptCopy:
    """A copy of the store: its number among them, when it was made (UTC), and its size."""

    path: Path
    number: int
    made_at: dt.datetime
    why: Why
    bytes: int


_NAME = re.compile(r"(\d{6,})-(\d{8}T\d{6}Z)-([a-z]+)\.factcheckdb")
_MOMENT = "%Y%m%dT%H%M%SZ"
_NEWEST = {Why.START: 5, Why.DAILY: 14, Why.MIGRATION: 5, Why.RESTORE: 10, Why.ASKED: 20}
_WEEKS, _MONTHS = 8, 12  # of each, the last copy is kept too


def stamp(moment: dt.datetime | None = None) -> str:
    """A moment, or this one, as it stands in the names of files (UTC)."""
    return (moment or dt.datetime.now(dt.UTC)).strftime(_MOMENT)


def folder(store: Path) -> Path:
    """Where a store's copies lie: beside it."""
    return store.with_name(f"{store.name}.backups")


def every(store: Path) -> list[KeptCopy]:
    """The copies of a store, the newest first; files of other names are passed over."""
    return _in(folder(store), "")


def every_elsewhere(store: Path, place: Path) -> list[KeptCopy]:
    """The copies of a store in a folder of the user's choice, the newest first."""
    return _in(place, _prefix(store))


def _prefix(store: Path) -> str:
    return f"{store.stem}-"


def _in(place: Path, prefix: str) -> list[KeptCopy]:
    files_there = place.iterdir() if place.is_dir() else ()
    found = [copy for file in files_there if (copy := _told(file, prefix))]
    return sorted(found, key=lambda copy: copy.number, reverse=True)


def _told(file: Path, prefix: str) -> KeptCopy | None:
    if not file.name.startswith(prefix):
        return None
    named = _NAME.fullmatch(file.name.removeprefix(prefix))
    if named is None or named[3] not in list(Why):
        return None
    try:
        made_at = dt.datetime.strptime(named[2], _MOMENT).replace(tzinfo=dt.UTC)
        return KeptCopy(file, int(named[1]), made_at, Why(named[3]), file.stat().st_size)
    except (ValueError, OSError):
        return None


def keep(store: Path, why: Why, *, check: bool = True) -> KeptCopy:
    """Make a copy, and let older ones go if it is sound.

    With `check` its rows are compared with its journal, which tells damage that the database does
    not notice: then a copy is kept all the same, and every older one too. Raises EnvironmentProblem
    when no copy can be made.
    """
    place = folder(store)
    files.make_folder(place)
    moment = dt.datetime.now(dt.UTC)
    draft = backup.copy(store, files.draft_beside(place / "copy"))
    number = max([copy.number for copy in every(store)] + [*ledger.read(place)], default=0) + 1
    target = place / f"{number:06}-{stamp(moment)}-{why}.factcheckdb"
    draft.replace(target)
    files.sync_folder(place)
    ledger.note(place, number, target)
    if check and not soundness.problems(target):
        _let_go(every(store))
    return KeptCopy(target, number, moment, why, target.stat().st_size)


def keep_if_changed(store: Path, why: Why) -> KeptCopy | None:
    """Make a copy unless the newest one holds the store's last operation already."""
    newest = next(iter(every(store)), None)
    if newest is not None and soundness.state(newest.path) == soundness.state(store):
        return None
    return keep(store, why)


def keep_elsewhere(store: Path, kept: KeptCopy, place: Path) -> None:
    """Put a copy that was made into a second folder too, unless it lies there already.

    Raises EnvironmentProblem when that is not possible: the folder is on a disk that is not there.
    """
    target = place / f"{_prefix(store)}{kept.path.name}"
    if target.exists():
        return
    backup.copy(kept.path, target)
    if not soundness.problems(target):
        _let_go(every_elsewhere(store, place))


def _let_go(copies: Iterable[KeptCopy]) -> None:
    copies = list(copies)
    wanted = {copy.path for copy in copies[:1]}
    for why, newest in _NEWEST.items():
        wanted |= {copy.path for copy in [c for c in copies if c.why is why][:newest]}
    wanted |= _last_of_each(copies, lambda moment: moment.isocalendar()[:2], _WEEKS)
    wanted |= _last_of_each(copies, lambda moment: (moment.year, moment.month), _MONTHS)
    for copy in copies:
        if copy.path not in wanted:
            with suppress(OSError):  # the next copy tries again
                copy.path.unlink()


def _last_of_each(
    copies: Iterable[KeptCopy], span: Callable[[dt.datetime], object], most: int
) -> set[Path]:
    """The newest copy of each of the last `most` spans of time that have any."""
    last: dict[object, Path] = {}
    for copy in copies:
        last.setdefault(span(copy.made_at), copy.path)
    return set(list(last.values())[:most])
