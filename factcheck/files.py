"""Reading and writing files so that a failure leaves nothing half done."""

import errno
import os
import re
import stat
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from factcheck.errors import EnvironmentProblem, UserError


def read_bytes(path: Path, *, largest: int) -> bytes:
    """The bytes of a file, the same before and after they were read.

    Raises UserError when it is missing, no file, larger than `largest` bytes, or written to
    meanwhile; EnvironmentProblem when it cannot be read.
    """
    try:
        _refuse_unless_file(path.stat(), path)
        # A pipe put there since would be waited for without end.
        with os.fdopen(os.open(path, _READING), "rb") as file:
            before = os.fstat(file.fileno())
            _refuse_unless_file(before, path)
            data = file.read(largest + 1)
            after = os.fstat(file.fileno())
    except FileNotFoundError:
        raise UserError(
            f"{_named(path)} does not exist.", todo="Check the name and folder."
        ) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise EnvironmentProblem(
            f"{_named(path)} cannot be read: {reason}.", todo="Check its permissions."
        ) from None
    if len(data) > largest:
        raise UserError(
            f"{_named(path)} is larger than {largest // 1_000_000} MB.",
            todo="Bring in a smaller part.",
        )
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise UserError(
            f"{_named(path)} was written to while it was read.",
            todo="Bring it in again when that is done.",
        )
    return data


_READING = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def _refuse_unless_file(found: os.stat_result, path: Path) -> None:
    if stat.S_ISDIR(found.st_mode):
        raise UserError(f"{_named(path)} is a folder.", todo="Name the files inside it.")
    if not stat.S_ISREG(found.st_mode):
        raise UserError(f"{_named(path)} is no file that can be read.", todo="Name a file.")


def _named(path: Path) -> str:
    """A file's name on one line, without what a terminal or a screen would act on."""
    name = "".join(c if c.isprintable() else "�" for c in path.name)
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"


_LONGEST_NAME = 80  # code points


def write_whole(path: Path, data: bytes, *, mode: int | None = None) -> None:
    """Write a file whole or not at all: a file that was there stays as it is until the end.

    Without `mode` it gets the permissions of the file it replaces, or those a new file gets.
    Raises EnvironmentProblem when it cannot be written.
    """
    draft = None
    sweep(path.parent)
    try:
        handle, draft = tempfile.mkstemp(dir=path.parent, prefix=DRAFT, suffix=".part")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        put_in_place(Path(draft), path, mode)
    except OSError as error:
        if draft is not None:
            Path(draft).unlink(missing_ok=True)
        raise EnvironmentProblem(
            f"{path} cannot be written: {error.strerror or error}.",
            todo="Nothing there was changed; choose another place or make room.",
        ) from None


def write_own(path: Path, data: bytes) -> None:
    """Write a file of the program's own, for this user alone, and its folder where it is missing.

    Raises EnvironmentProblem when it cannot be written.
    """
    make_folder(path.parent)
    write_whole(path, data, mode=0o600)


def put_in_place(draft: Path, path: Path, mode: int | None = None) -> None:
    """Make a draft the file of that name, all of it on the disk.

    Without `mode` it gets the permissions of the file it replaces. Raises OSError when that
    fails, or a device or pipe has that name; then what was there is as it was.
    """
    if path.exists() and not path.is_file() and not path.is_dir():
        raise OSError(errno.EINVAL, "it is no ordinary file")
    draft.chmod(_mode(path) if mode is None else mode)
    with draft.open("rb+") as file:
        os.fsync(file.fileno())
    draft.replace(path)
    sync_folder(path.parent)


DRAFT = ".factcheck-"  # how the name of what is not whole yet begins
_A_DRAFT = re.compile(re.escape(DRAFT) + r"(?:[a-z0-9_]{8}|[a-z0-9_]{8}\.part|[0-9a-f]{32}\.part)")
_IN_A_DRAFT = {"copy", "copy-journal", "bundle"}  # what a draft that is a folder holds
_STRAY = 3_600.0  # seconds: nothing takes so long to be written


def draft_beside(path: Path) -> Path:
    """A name that nothing has, for what is to take the place of a file."""
    from uuid import uuid4  # with `platform`: not before the first paint

    return path.with_name(f"{DRAFT}{uuid4().hex}.part")


def is_draft(path: Path) -> bool:
    """Whether a file or folder is named as only our drafts are."""
    return _A_DRAFT.fullmatch(path.name) is not None


def sweep(folder: Path, *, older_than: float = _STRAY) -> None:
    """Take away the drafts that a killed program left in a folder `older_than` seconds ago.

    What is not surely ours, and what cannot be taken away, stays.
    """
    latest = time.time() - older_than
    with suppress(OSError):
        for found in filter(is_draft, list(folder.iterdir())):
            with suppress(OSError):
                if found.lstat().st_mtime <= latest:
                    _take_away(found)


def _take_away(draft: Path) -> None:
    kind = draft.lstat().st_mode
    if stat.S_ISREG(kind):
        draft.unlink()
    elif stat.S_ISDIR(kind):
        for part in _IN_A_DRAFT:
            (draft / part).unlink(missing_ok=True)
        draft.rmdir()  # refused where anything else is in it


def sync_folder(folder: Path) -> None:
    """Bring a folder's names to the disk, where the system can: after a rename in it."""
    if hasattr(os, "O_DIRECTORY"):
        with suppress(OSError):  # a disk that cannot sync a folder still has the file
            handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)


def _mode(path: Path) -> int:
    """The permissions of the file to replace, or those a new file gets."""
    try:
        return path.stat().st_mode & 0o777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def make_folder(path: Path) -> None:
    """Make a folder for this user alone, where it is missing.

    Raises EnvironmentProblem when that is not possible.
    """
    try:
        make_folders(path)
    except OSError as error:
        raise EnvironmentProblem(
            f"The folder {path} cannot be made: {error.strerror or error}.",
            todo="Check the permissions of the folder above it.",
        ) from None


def make_folders(path: Path) -> None:
    """Make a folder and those above it, each for this user alone. Raises OSError."""
    missing = [folder for folder in (path, *path.parents) if not folder.exists()]
    for folder in reversed(missing):
        folder.mkdir(mode=0o700, exist_ok=True)
        sync_folder(folder.parent)  # or the power could take its name, and all that is in it
