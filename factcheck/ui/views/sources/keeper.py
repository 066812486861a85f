"""Keeps words of the source that is read, and knows what further words are added to."""

from functools import partial

from factcheck.domain.changes import ChangeSet
from factcheck.errors import UserError
from factcheck.services import claims, findings
from factcheck.store import Store
from factcheck.ui.models.sources import Kept, Noun
from factcheck.ui.session import Session
from factcheck.ui.views.sources.kept_panel import KeptPanel
from factcheck.ui.views.sources.reader import Reader
from factcheck.ui.words import tr

Span = tuple[int, int]
Target = tuple[Noun, int]


class Keeper:
    """Keeping, in the order of the keys pressed.

    What was kept last is written down on the thread that writes, so that a key pressed before the
    answer is back adds to the right one.
    """

    def __init__(self, session: Session, reader: Reader, panel: KeptPanel) -> None:
        self._session = session
        self._reader = reader
        self._panel = panel
        self._last: Target | None = None
        self._asked = False
        self._to_mark: Target | None = None

    def keep(self, noun: Noun) -> None:
        """Keep the selection as a claim or a finding, and let reading go on at its end."""
        source, span = self._reader.source, self._reader.text.span()
        if source is None or span is None:
            return
        self._asked = True
        self._panel.unmark()
        self._reader.text.collapse()
        self._session.do(partial(self._keep, noun, source.id, span), self._done, self._refused)

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
        """Whether words are selected."""
        return self._reader.source is not None and self._reader.text.textCursor().hasSelection()

    @property
    def can_add(self) -> bool:
        """Whether words are selected, and there is something to add them to."""
        known = self._asked or self._last is not None or self._panel.marked is not None
        return self.can_keep and known

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

    def _add(self, target: Target | None, source: int, span: Span, store: Store) -> ChangeSet:
        to = target or self._last
        if to is None:
            raise UserError(tr("Nothing was kept yet."), todo=tr("Keep a claim or finding first."))
        self._last = noun, owner = to
        start, end = span
        if noun == "claim":
            return claims.add_passage(store, claim=owner, source=source, start=start, end=end)
        return findings.add_passage(store, finding=owner, source=source, start=start, end=end)

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
