"""Keeps words of a source, and knows what further words are added to."""

from collections.abc import Callable

from factcheck.domain.changes import ChangeSet
from factcheck.errors import UserError
from factcheck.services import claims, findings
from factcheck.store import Store
from factcheck.ui.models.sources import Noun
from factcheck.ui.session import Session
from factcheck.ui.words import tr

Span = tuple[int, int]
Target = tuple[Noun, int]


class Keeper:
    """Keeping, in the order of the keys pressed.

    What was kept last is written down on the thread that writes, so that a key pressed before the
    answer is back adds to the right one.
    """

    def __init__(self, session: Session, then: Callable[[ChangeSet], None]) -> None:
        self._session = session
        self._then = then
        self._last: Target | None = None
        self.has_kept = False

    def keep(self, noun: Noun, source: int, span: Span) -> None:
        """Keep text[start:end] of a source as a claim or a finding."""

        def operation(store: Store) -> ChangeSet:
            keep = claims.keep if noun == "claim" else findings.keep
            changes = keep(store, source=source, start=span[0], end=span[1])
            if changes.made is not None:
                self._last = noun, changes.made
            return changes

        self.has_kept = True
        self._session.do(operation, self._then, self._tell)

    def add(self, source: int, span: Span, target: Target | None = None) -> None:
        """Add text[start:end] of a source to a claim or finding, or to the last one kept."""

        def operation(store: Store) -> ChangeSet:
            to = target or self._last
            if to is None:
                raise UserError(
                    tr("Nothing was kept yet."), todo=tr("Keep a claim or a finding first.")
                )
            self._last = to
            place = {"source": source, "start": span[0], "end": span[1]}
            noun, owner = to
            if noun == "claim":
                return claims.add_passage(store, claim=owner, **place)
            return findings.add_passage(store, finding=owner, **place)

        self._session.do(operation, self._then, self._tell)

    def _tell(self, error: Exception) -> None:
        tell(self._session, error)


def tell(session: Session, error: Exception) -> None:
    """A refusal as a quiet line; anything else goes where faults go."""
    if isinstance(error, UserError):
        session.said.emit(str(error))
    else:
        session.jobs.failed_with.emit(error)
