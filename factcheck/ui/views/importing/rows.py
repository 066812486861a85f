"""One document on its way in: what is read of it, what the editor says, what became of it."""

import hashlib
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from threading import Event

from factcheck.services.incoming.bringing import Coming, Details, Imported
from factcheck.services.incoming.capturing import Given
from factcheck.services.incoming.known import Relation
from factcheck.services.incoming.preparing import Prepared
from factcheck.ui.words import tr


class State(StrEnum):
    """How far a document has come."""

    WAITING = "waiting"
    READING = "reading"
    READY = "ready"
    COMING = "coming"
    BROUGHT = "brought"
    SKIPPED = "skipped"
    REFUSED = "refused"
    CANCELLED = "cancelled"


class Choice(StrEnum):
    """What is done with a document that is like one in the dossier."""

    SKIP = "skip"
    VERSION = "version"
    ANYWAY = "anyway"


_USUAL = {
    Relation.SAME: Choice.SKIP,
    Relation.VERSION: Choice.VERSION,
    Relation.NEAR: Choice.ANYWAY,
}
_SEEN = 1_000_000  # bytes of a document by which it is known again
UNDER_WAY = {State.WAITING, State.READING}
OPEN = {*UNDER_WAY, State.READY, State.COMING}


@dataclass(slots=True, eq=False)
class Row:
    """A document of one dossier. `done` of `total` pages are read; `stop` is set to end reading.

    `other` is the source that the editor chose for it to be a new version of, where that is not the
    one that the program found. `seen` says that the editor has looked at it. `wrong` are the faults
    of what was typed.
    """

    id: int
    given: Given
    dossier: int
    state: State = State.WAITING
    done: int = 0
    total: int = 0
    first: str = ""
    prepared: Prepared | None = None
    details: Details = field(default_factory=Details)
    put_back: frozenset[int] = frozenset()
    choice: Choice = Choice.ANYWAY
    other: int | None = None
    seen: bool = False
    wrong: dict[str, str] = field(default_factory=dict)
    error: str = ""
    imported: Imported | None = None
    stop: Event = field(default_factory=Event)

    @property
    def name(self) -> str:
        """What it is called before it is read: a file's name, an address, or the clipboard."""
        match self.given:
            case Path():
                return self.given.name or str(self.given)
            case str():
                return self.given
        return tr("From the clipboard")

    @property
    def title(self) -> str:
        """Its title as far as it is known, else its name."""
        return self.details.title or self.name

    @property
    def key(self) -> str:
        """What the words typed about it are kept under; the same document has the same again."""
        data = self.prepared.document.data if self.prepared else b""
        return f"import.{self.dossier}.{hashlib.sha256(data[:_SEEN]).hexdigest()[:16]}"

    @property
    def is_amended(self) -> bool:
        """Whether the editor knew better than what was guessed."""
        return self.prepared is not None and self.details != self.prepared.guesses

    @property
    def relation(self) -> Relation | None:
        """What a source of the dossier is to it."""
        return self.prepared.known.relation if self.prepared and self.prepared.known else None

    @property
    def replaces(self) -> int | None:
        """The source that it is to be a new version of."""
        if self.choice is not Choice.VERSION or self.prepared is None:
            return None
        known = self.prepared.known
        return self.other or (known.source.id if known else None)

    def choose(self, choice: Choice, other: int | None = None) -> None:
        """Do this with it; `other` is the source it is a new version of, if not the one found."""
        self.choice, self.other = choice, other

    @property
    def warnings(self) -> tuple[str, ...]:
        """What reading it warned of."""
        return self.prepared.document.captured.warnings if self.prepared else ()

    @property
    def can_come(self) -> bool:
        """Whether it goes in with the others now: it is certain, or was looked at, and in order."""
        certain = self.prepared is not None and self.prepared.certain
        return self.state is State.READY and not self.wrong and (certain or self.seen)

    def take(self, prepared: Prepared) -> None:
        """It is read: take what was guessed, and what is usual for what the dossier knows."""
        self.prepared, self.details, self.state = prepared, prepared.guesses, State.READY
        self.choose(_USUAL[self.relation] if self.relation else Choice.ANYWAY)

    def coming(self) -> Coming:
        """It as it is to be brought in."""
        assert self.prepared is not None
        return self.prepared.coming(
            self.details,
            put_back=tuple(sorted(self.put_back)),
            replaces=self.replaces,
            anyway=self.relation is not None and self.choice is Choice.ANYWAY,
        )
