"""What the copies beside a store remember of its history.

A chain of digests that is made anew from end to end is whole in itself, and so is one that was cut
short. The copies tell: each holds the digest that the history had when it was made, and the ledger
among them holds that of copies which gave way to newer ones.
"""

from pathlib import Path

from sqlalchemy import func, select

from factcheck.store import copies, ledger
from factcheck.store.ledger import End
from factcheck.store.store import Reading
from factcheck.store.tables import operations


def problems(reading: Reading, store: Path) -> list[tuple[str, str]]:
    """The copies, since a backup was last restored, whose history the store's is not, or not yet.

    As (what, where), the newest first. Copies of another store that was at this place once do not
    count.
    """
    restorings = [copy for copy in copies.every(store) if copy.why is copies.Why.RESTORE]
    restored = max((copy.number for copy in restorings), default=0)
    first = reading.connection.scalar(select(operations.c.uid).order_by(operations.c.id).limit(1))
    highest = int(reading.connection.scalar(select(func.max(operations.c.id))) or 0)
    found = []
    for number, (name, end) in sorted(_remembered(store).items(), reverse=True):
        if number <= restored or end.first != first:
            continue
        here = select(operations.c.digest).where(operations.c.id == end.operation)
        if reading.connection.scalar(here) != end.digest:
            what = "goes on" if end.operation > highest else "is another"
            told = (
                f"The history in a copy of the store {what}: the journal was edited from outside."
            )
            found.append((told, f"{name}, operation {end.operation}"))
    return found


def _remembered(store: Path) -> dict[int, tuple[str, End]]:
    """The names of copies and where their history ends, by their numbers; of some the ledger's."""
    gone = ledger.read(copies.folder(store))
    found = {number: (f"copy {number}, which is gone", end) for number, end in gone.items()}
    for copy in copies.every(store):
        end = ledger.end_of(copy.path)
        if end is not None:
            found[copy.number] = (copy.path.name, end)
    return found
