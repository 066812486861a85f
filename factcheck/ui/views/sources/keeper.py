"""Keeps words of the source that is read, and knows what further words are added to."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from factcheck.domain.changes import ChangeSet
from factcheck.errors import UserError
from factcheck.services.deciding import claims, findings
from factcheck.services.inbox import statements
from factcheck.store import Store
from factcheck.ui.models.sources import Kept, Noun
from factcheck.ui.session import Session
from factcheck.ui.views.sources.kept_panel import KeptPanel
from factcheck.ui.views.sources.reader import Reader
from factcheck.ui.words import tr

if TYPE_CHECKING:
    from factcheck.ui.views.sources.finder import Finder

Span = tuple[int, int]
Target = tuple[Noun, int]


class Keeper:
    """Keeping, in the order of the keys pressed.

    What was kept last is written down on the thread that writes, so that a key pressed before the
    answer is back adds to the right one.
    """

    def __init__(self, session: Session, reader: Reader, panel: KeptPanel, finder: Finder) -> None:
        self._session = session
        self._reader = reader
        self._panel = panel
        self._finder = finder
        self.ask_who: Callable[[int, Span], None] = lambda _claim, _span: None
        self._last: Target | None = None
        self._asked = False
        self._to_mark: Target | None = None

    def keep(self, noun: Noun) -> None:
        """Keep the selection as a claim or a finding, and let reading go on at its end.

        Words that were found to be a statement are kept as that; without a selection the statement
        at the caret is meant.
        """
        source, span = self._reader.source, self._reader.text.span()
        if source is None:
            return
        if span is None:
            self._finder.keep(noun)
            return
        statement = self._finder.stated.same(self._reader.text.display.text, span)
        self._asked = True
        self._panel.unmark()
        self._reader.text.collapse()
        if statement:
            keep = partial(self._keep_statement, noun, statement)
            self._session.do(keep, self._done, self._refused)
        else:
            keep = partial(self._keep, noun, source.id, span)
            self._session.do(keep, partial(self._kept, noun, span), self._refused)

    def add(self) -> None:
        """Add the selection to the card that is marked, else to what was kept last."""
        source, span, marked = self._reader.source, self._reader.text.span(), self._panel.marked
        if source is None or span is None:
            return
        target = (marked.noun, marked.owner) if marked else None
        self._reader.text.collapse()
        self._session.do(partial(self._add, target, source.id, span), self._done, self._refused)

    @property
    def can_keep(self) -> bool:
        """Whether words are selected, or a statement is at the caret."""
        return self._has_words or (self._finder.current is not None and not self._finder.editing)

    @property
    def _has_words(self) -> bool:
        if self._reader.source is None or self._finder.editing:
            return False
        return self._reader.text.textCursor().hasSelection()

    @property
    def can_add(self) -> bool:
        """Whether words are selected, and there is something to add them to."""
        known = self._asked or self._last is not None or self._panel.marked is not None
        return self._has_words and known

    @property
    def pointed_at(self) -> Kept | None:
        """What is meant now: the marked card in the list, else what is at the caret."""
        marked = self._panel.marked
        if marked is not None and self._panel.has_keyboard:
            return marked
        return self._reader.kept_here or marked

    def mark_new(self) -> None:
        """Mark the card of what was just kept; to be called when the panel shows it."""
        if self._to_mark is not None:
            self._panel.mark_owner(*self._to_mark)
            self._to_mark = None

    def follow(self, changes: ChangeSet) -> None:
        """Forget what was kept last when it is gone, as after an undo."""
        last = self._last
        if last is not None and last[1] in changes.touched.get(f"{last[0]}s", ()):
            self._session.ask(_is_there, last, then=partial(self._forget_unless, last))

    def _forget_unless(self, asked: Target, there: object) -> None:
        if not there and self._last == asked:
            self._last, self._asked = None, False

    def _keep(self, noun: Noun, source: int, span: Span, store: Store) -> ChangeSet:
        start, end = span
        if noun == "claim":
            changes = claims.keep(store, source=source, start=start, end=end)
        else:
            changes = findings.keep(store, source=source, start=start, end=end)
        if changes.made is not None:
            self._last = noun, changes.made
        return changes

    def _keep_statement(self, noun: Noun, statement: int, store: Store) -> ChangeSet:
        changes = statements.keep(store, statement=statement, as_=noun)
        if changes.made is not None:
            self._last = noun, changes.made
        return changes

    def _add(self, target: Target | None, source: int, span: Span, store: Store) -> ChangeSet:
        to = target or self._last
        if to is None:
            raise UserError(tr("Nothing was kept yet."), todo=tr("Keep a claim or finding first."))
        self._last = noun, owner = to
        start, end = span
        if noun == "claim":
            return claims.add_passage(store, claim=owner, source=source, start=start, end=end)
        return findings.add_passage(store, finding=owner, source=source, start=start, end=end)

    def _kept(self, noun: Noun, span: Span, changes: ChangeSet) -> None:
        self._done(changes)
        if noun == "claim" and changes.made is not None:
            self.ask_who(changes.made, span)

    def _done(self, _changes: ChangeSet) -> None:
        self._to_mark = self._last

    def _refused(self, error: Exception) -> None:
        tell(self._session, error)


def _is_there(store: Store, target: Target) -> bool:
    noun, owner = target
    return bool(claims.page(store, [owner]) if noun == "claim" else findings.page(store, [owner]))


def tell(session: Session, error: Exception) -> None:
    """A refusal as a quiet line; anything else goes where faults go."""
    if isinstance(error, UserError):
        session.said.emit(str(error))
    else:
        session.jobs.failed_with.emit(error)
