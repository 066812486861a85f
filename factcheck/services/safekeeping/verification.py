"""The check of a store: what is not as it should be, and where."""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from factcheck.domain.passages import Passage, holds
from factcheck.domain.statements import Proposal
from factcheck.store import Reading, Store, integrity, soundness, witnesses
from factcheck.store.repositories import contents, passages, sources, statements


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in the store, in words, and its place."""

    what: str
    where: str


@dataclass(frozen=True, slots=True)
class Verification:
    """The problems found, and how many of each thing were looked at."""

    problems: tuple[Problem, ...]
    checked: dict[str, int]

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems


Look = Callable[[Reading, Counter[str]], Iterator[Problem]]


def verify(store: Store) -> Verification:
    """Check the database, its keys, the journal, every passage and statement, every hash.

    The history is compared with that of the copies beside the store, too.
    """
    counts: Counter[str] = Counter()
    problems: list[Problem] = []
    for part, look in {**_PARTS, "copies": _copies(store.path)}.items():
        try:
            with store.read() as reading:
                problems += look(reading, counts)
        except integrity.UNREADABLE:
            problems.append(Problem("A part of the store cannot be read: it is damaged.", part))
    return Verification(tuple(problems), dict(counts))


def _copies(store: Path) -> Look:
    """A look at whether the copies beside a store have its history."""

    def look(reading: Reading, _counts: Counter[str]) -> Iterator[Problem]:
        yield from (Problem(*told) for told in witnesses.problems(reading, store))

    return look


def verify_file(path: Path) -> Verification:
    """Check what can be checked of a store that cannot be opened as one.

    Raises UserError when the file is no store, or one of a newer version.
    """
    return Verification(tuple(Problem(*told) for told in soundness.problems(path)), {})


def _database(reading: Reading, counts: Counter[str]) -> Iterator[Problem]:
    yield from (Problem(*told) for told in integrity.problems(reading))
    counts["operations"] = integrity.operations_counted(reading)


def _passages(reading: Reading, counts: Counter[str]) -> Iterator[Problem]:
    for source, text in sources.texts_of_all(reading):
        passages_held = passages.of_source(reading, source)
        found = statements.of_source(reading, source)
        counts.update(passages=len(passages_held), statements=len(found))
        if text:  # it may have been left out of a bundle
            yield from _out_of_place("passage", passages_held, text)
            yield from _out_of_place("statement", found, text)


def _out_of_place(
    noun: str, held: Sequence[Passage] | Sequence[Proposal], text: str
) -> Iterator[Problem]:
    for one in held:
        if not holds(one.selector, text):
            where = f"{noun} {one.id} of source {one.source}"
            yield Problem(f"A {noun} is not at its place in its source.", where)


def _documents(reading: Reading, counts: Counter[str]) -> Iterator[Problem]:
    for name, told, content in integrity.documents(reading):
        counts[name] += 1
        if contents.is_left_out(told, content):
            counts["documents left out"] += 1
            continue
        if hashlib.sha256(content).hexdigest() != told:
            yield Problem("A document does not match its hash.", f"{name} {told}")


_PARTS = {"database and journal": _database, "passages": _passages, "documents": _documents}
