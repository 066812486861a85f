"""What is looked at in a file before SQLite opens it as our store."""

import os
import stat
from pathlib import Path

from factcheck import files
from factcheck.errors import EnvironmentProblem, UserError

APPLICATION_ID = 0x46435453  # "FCTS", at offset 68 of the file, where file(1) finds it
HEAD = "0002"  # the newest schema; here so that asking for it need import neither library
_MAGIC = b"SQLite format 3\x00"


def refuse_foreign(path: Path) -> bool:
    """Whether the path holds a store already; a new file may be made where it does not.

    Raises UserError when it is anything but a store, EnvironmentProblem when it is unreadable.
    """
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return False
    except OSError as error:
        raise _unreadable(path, error) from None
    if not stat.S_ISREG(mode):
        what = "a folder" if stat.S_ISDIR(mode) else "not a file"
        raise UserError(f"{path} is {what}.", todo="Name a file for the store.")
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except OSError as error:
        raise _unreadable(path, error) from None
    if not header:
        return False
    if not header.startswith(_MAGIC) or int.from_bytes(header[68:72]) != APPLICATION_ID:
        raise UserError(
            f"{path} is not a Factcheck store; it was left as it is.",
            todo="Choose another file with --store.",
        )
    return True


def prepare_place(path: Path) -> None:
    """Make the store's folder (0700) and an empty file (0600) for it, where they are missing.

    What a killed program left half written beside it is swept away. Raises EnvironmentProblem when
    the place cannot be written.
    """
    for folder in (path.parent, path.with_name(f"{path.name}.backups")):
        files.sweep(folder)
    try:
        files.make_folders(path.parent)
        existed = path.exists()
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        if not existed:  # or the power could take the new name, and the store with it
            files.sync_folder(path.parent)
    except OSError as error:
        raise EnvironmentProblem(
            f"The store cannot be written at {path}: {error.strerror or error}.",
            todo="Choose another place with --store.",
        ) from None


def refuse_altered(path: Path, ours: bool) -> None:  # noqa: FBT001 - the one question asked
    """Raise UserError unless all that is defined in the file is ours."""
    if not ours:
        raise UserError(
            f"{path} holds tables, triggers or views that Factcheck did not make; "
            "it was left as it was.",
            todo="Restore a backup of it.",
        )


def newer(path: Path) -> UserError:
    """The refusal of a store whose version this program does not know."""
    return UserError(
        f"{path} was made by a newer version of Factcheck; it was left as it is.",
        todo="Install the newer version to open it.",
    )


def _unreadable(path: Path, error: OSError) -> EnvironmentProblem:
    return EnvironmentProblem(
        f"The store at {path} cannot be read: {error.strerror or error}.",
        todo="Check its permissions, or choose another with --store.",
    )
