"""Reading and writing files so that a failure leaves nothing half done."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from factcheck.errors import EnvironmentProblem, UserError


def read_bytes(path: Path, *, largest: int) -> bytes:
    """The bytes of a file.

    Raises UserError when it is missing, no file, or larger than `largest` bytes, EnvironmentProblem
    when it cannot be read.
    """
    try:
        if path.is_dir():
            raise UserError(f"{path.name} is a folder.", todo="Name the files inside it.")
        if path.exists() and not path.is_file():
            raise UserError(f"{path.name} is no file that can be read.", todo="Name a file.")
        with path.open("rb") as file:
            data = file.read(largest + 1)
    except FileNotFoundError:
        raise UserError(f"{path.name} does not exist.", todo="Check the name and folder.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise EnvironmentProblem(
            f"{path.name} cannot be read: {reason}.", todo="Check its permissions."
        ) from None
    if len(data) > largest:
        raise UserError(
            f"{path.name} is larger than {largest // 1_000_000} MB.",
            todo="Bring in a smaller part.",
        )
    return data


def write_whole(path: Path, data: bytes) -> None:
    """Write a file whole or not at all: a file that was there stays as it is until the end.

    Raises EnvironmentProblem when it cannot be written.
    """
    draft = None
    try:
        handle, draft = tempfile.mkstemp(dir=path.parent, prefix=".factcheck-", suffix=".part")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        put_in_place(Path(draft), path)
    except OSError as error:
        if draft is not None:
            Path(draft).unlink(missing_ok=True)
        raise EnvironmentProblem(
            f"{path} cannot be written: {error.strerror or error}.",
            todo="Nothing there was changed; choose another place or make room.",
        ) from None


def put_in_place(draft: Path, path: Path, mode: int | None = None) -> None:
    """Make a draft the file of that name, all of it on the disk.

    Without `mode` it gets the permissions of the file it replaces. Raises OSError when that
    fails; then the file is as it was.
    """
    draft.chmod(_mode(path) if mode is None else mode)
    with draft.open("rb+") as file:
        os.fsync(file.fileno())
    draft.replace(path)
    sync_folder(path.parent)


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
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise EnvironmentProblem(
            f"The folder {path} cannot be made: {error.strerror or error}.",
            todo="Check the permissions of the folder above it.",
        ) from None
