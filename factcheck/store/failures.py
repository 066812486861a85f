"""SQLite's failures in words for the user."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from factcheck.errors import DamagedStore, EnvironmentProblem, FactcheckError, UserError

_DAMAGED = (
    "The store is damaged",
    "Keep a copy of the file as it is; put a backup in its place if you have one.",
)
_GONE = (
    "The store is not at its place any more: it was moved, renamed or deleted, or its disk is out",
    "Put it back where it was and go on.",
)
_TOLD = (
    ("locked", "Another program is writing to the store", "Wait until it is done and try again."),
    ("full", "The disk is full", "Make room on it and try again."),
    ("readonly", "The store may only be read", "Check the permissions of the file and its folder."),
    (
        "unable to open",
        "The store cannot be opened",
        "Check the permissions of the file and its folder.",
    ),
    ("malformed", *_DAMAGED),
    ("not a database", *_DAMAGED),
    ("disk i/o", "The disk failed", "Check the disk and its cable, then try again."),
)


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn a failure of the database inside into an EnvironmentProblem that names the store.

    A value that no database can hold becomes a UserError. One that cannot be what it is to be is
    damage where the store is damaged, and else a bug.
    """
    try:
        yield
    except IntegrityError:
        raise  # services check first: one that comes through is a bug
    except (OverflowError, UnicodeEncodeError):
        raise UserError(
            "A number is too large, or a text is broken.", todo="Check what was given."
        ) from None
    except (DBAPIError, PoolTimeout, UnicodeDecodeError) as error:
        raise _problem(path, error) from error
    except (ValueError, TypeError, AttributeError, LookupError) as error:
        if _is_damaged(path):
            raise _problem(path, sqlite3.DatabaseError("malformed")) from error
        raise


def _is_damaged(path: Path) -> bool:
    from factcheck.store import soundness  # which looks into stores itself

    try:
        return bool(soundness.problems(path))
    except FactcheckError:  # then the file itself is not what it was
        return True


def _problem(path: Path, error: Exception) -> FactcheckError:
    if isinstance(error, UnicodeDecodeError):  # SQLite's own message, of a broken page
        cause = "malformed"
    else:
        cause = str(getattr(error, "orig", error))
    for word, what, todo in _TOLD:
        if word in cause.lower().replace("read-only", "readonly"):
            return _unchanged(path, *(_GONE if _is_gone(path) else (what, todo)))
    return EnvironmentProblem(
        f"The store at {path} answered: {cause}.", todo="Nothing was changed."
    )


def _is_gone(path: Path) -> bool:
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:  # it may be there, and be hidden
        return False
    return False


def damaged(path: Path) -> EnvironmentProblem:
    """The refusal to write to a store that is damaged."""
    return _unchanged(path, *_DAMAGED)


def _unchanged(path: Path, what: str, todo: str) -> EnvironmentProblem:
    kind = DamagedStore if (what, todo) == _DAMAGED else EnvironmentProblem
    return kind(f"{what} ({path}); nothing was changed.", todo=todo)
