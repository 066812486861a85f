"""Where the history ended in each copy that was made of a store: kept when the copies are not.

One line a copy, in a file among them: its number, the first operation, the last one and its digest.
"""

import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.exc import DBAPIError

from factcheck import files
from factcheck.errors import FactcheckError
from factcheck.store import engine
from factcheck.store.tables import operations

_NAME: Final = "history.jsonl"
_MOST: Final = 2_000  # lines that are kept: of some years
_LARGEST: Final = 1_000_000  # bytes of a file that is read


@dataclass(frozen=True, slots=True)
class End:
    """Where a history begins and ends: the uid of its first operation, the last and its digest."""

    first: str
    operation: int
    digest: str


def end_of(store: Path) -> End | None:
    """Where the history of a store's file ends; None where it has none, or cannot be read."""
    first = select(operations.c.uid).order_by(operations.c.id).limit(1).scalar_subquery()
    last = select(first, operations.c.id, operations.c.digest)
    try:
        with engine.looking(store) as connection:
            row = connection.execute(last.order_by(operations.c.id.desc()).limit(1)).first()
    except (DBAPIError, FactcheckError, UnicodeDecodeError, ValueError):
        return None  # its own soundness is looked at elsewhere
    return End(str(row[0]), int(row[1]), str(row[2] or "")) if row else None


def read(folder: Path) -> dict[int, End]:
    """Where the history ended, by the numbers of the copies; lines that tell nothing are not."""
    try:
        lines = files.read_bytes(folder / _NAME, largest=_LARGEST).splitlines()
    except FactcheckError:
        return {}
    return dict(filter(None, map(_told, lines)))


def note(folder: Path, number: int, copy: Path) -> None:
    """Remember where the history ends in a copy. A disk that takes no more is no reason to fail."""
    end = end_of(copy)
    if end is None:
        return
    known = [*{**read(folder), number: end}.items()][-_MOST:]
    lines = (json.dumps({"copy": number, **asdict(end)}) for number, end in known)
    with suppress(FactcheckError):
        files.write_own(folder / _NAME, "".join(f"{line}\n" for line in lines).encode())


def _told(line: bytes) -> tuple[int, End] | None:
    try:
        told: Any = json.loads(line)
        return int(told["copy"]), End(
            str(told["first"]), int(told["operation"]), str(told["digest"])
        )
    except (ValueError, TypeError, LookupError, RecursionError):
        return None
