"""The statements found in the source that is read: gone through, marked, decided, changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Signal

from factcheck.domain.changes import OperationKind
from factcheck.domain.speakers import Side
from factcheck.domain.statements import Proposal
from factcheck.services.inbox import statements
from factcheck.ui.models.statements import side_word
from factcheck.ui.session import Session
from factcheck.ui.views.sources.found_panel import FoundPanel
from factcheck.ui.views.sources.keeper import tell
from factcheck.ui.views.sources.reader import Reader
from factcheck.ui.views.sources.spoken import Spoken
from factcheck.ui.views.sources.stated import Stated
from factcheck.ui.views.statements.drafting import StatementDrafting
from factcheck.ui.widgets.action_button import pressed_instead
from factcheck.ui.words import tr

if TYPE_CHECKING:
    from factcheck.domain.changes import ChangeSet
    from factcheck.spotting import Spotted
    from factcheck.store import Store
    from factcheck.ui.jobs import LongJob


class Finder(QObject):
    """Follows the reader's caret: the statement it stands in is the one that keys are meant for.

    `settled` is sent when what can be done has changed, `counted` with how many statements wait.
    """

    settled = Signal()
    counted = Signal(int)

    def __init__(self, session: Session, reader: Reader, panel: FoundPanel) -> None:
        super().__init__(panel)
        self._session = session
        self._reader = reader
        self._panel = panel
        self._source = 0
        self.stated = Stated()
        self._current: Proposal | None = None
        self.editing = False
        reader.text.moved.connect(self._follow_caret)
        reader.text.installEventFilter(self)
        panel.jumped.connect(self._jump)
        panel.focus_moved.connect(self.settled)
        panel.spot_requested.connect(self.spot)
        panel.fields.submitted.connect(self._finish_editing)
        panel.fields.left.connect(self._give_up)
        self._drafting = StatementDrafting(session, panel.fields, self._edits, reader.text.select)
        reader.text.moved.connect(self._drafting.typed)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Look again at what can be done when the text gets or loses the keyboard."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.settled.emit()
        return False

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """What its keys do, by action ids."""
        return {
            "found.next": lambda: self._step(1),
            "found.previous": lambda: self._step(-1),
            "found.keep": self._enter,
            "found.dismiss": lambda: self._decide(statements.dismiss),
            "found.edit": self.edit,
            "found.leave": self._leave,
            "found.speaker": self._reader.said_by.start_typing,
            "found.keep_all": self._keep_all,
            "found.spot": self.spot,
        }

    def conditions(self) -> Mapping[str, Callable[[], bool]]:
        """When its actions can be done, by action ids."""
        decides = dict.fromkeys(("found.dismiss", "found.edit"), self._can_decide)
        return decides | {
            "found.next": lambda: self._goes_to(1) is not None,
            "found.previous": lambda: self._goes_to(-1) is not None,
            "found.keep": lambda: self.editing or self._can_take() or self._can_decide(),
            "found.leave": lambda: self.editing or self._reader.said_by.claim != 0,
            "found.speaker": lambda: self._reader.said_by.claim != 0,
            "found.keep_all": lambda: bool(self.stated.waiting) and not self.editing,
            "found.spot": lambda: self._source != 0,
        }

    @property
    def current(self) -> Proposal | None:
        """The waiting statement at the caret."""
        return self._current

    def open(self, source: int) -> None:
        """Show the statements of another source."""
        if source != self._source:
            self._forget()
            self._source = source
        self._look()

    def close(self) -> None:
        """Show none."""
        self._source = 0
        self._forget()

    def refresh(self, changes: ChangeSet) -> None:
        """Follow an operation."""
        if self._source and changes.touches("statements"):
            if changes.kind is not OperationKind.DO or changes.everything:
                self.stated.forget()
            self._look()

    def keep(self, noun: str | None) -> None:
        """Keep the current statement, as a claim or a finding where that is said."""
        self._decide(statements.keep, as_=noun)

    def spot(self) -> None:
        """Look for the statements of the source, or look again; one that is long takes its time."""
        source, refused = self._source, partial(tell, self._session)

        def look(store: Store, job: LongJob) -> Spotted:
            return statements.look_for(store, source, job.progress)

        def take(found: Spotted) -> None:
            self._session.do(statements.take_found, failed=refused, source=source, found=found)

        if source:
            self._session.long(tr("Finding statements"), look, take, refused)

    def edit(self) -> None:
        """Change words, speaker and side where they stand: the selection is the statement."""
        one = self._current
        if one is not None:
            self.editing = True
            self._panel.fields.offer(self.stated.names())
            self._panel.fields.open(one)
            self._panel.show_fields(True)
            self._reader.text.select(one.selector.start, one.selector.end)
            self._drafting.begin(one)
            self._reader.text.setFocus()
            self._draw()
            self.settled.emit()

    def flush(self) -> None:
        """Save at once what was changed of a statement."""
        if self.editing:
            self._finish_editing()

    def _enter(self) -> None:
        if pressed_instead("found.keep"):
            return
        if self.editing:
            self._finish_editing()
        elif self._can_take():
            self._reader.said_by.accept()
        elif self._current is not None and self._current.side is Side.THIRD_PARTY:
            self._session.said.emit(
                tr("Said by neither side: C keeps it as a claim, F as a finding.")
            )
        else:
            self.keep(None)

    def _finish_editing(self) -> None:
        one, values = self._current, self._edits()
        if one is not None and values:
            change = partial(statements.edit, statement=one.id, **values)
            refused = partial(tell, self._session)
            self._drafting.save(lambda saved: self._session.do(change, saved, refused))
        self._give_up()

    def _edits(self) -> dict[str, Any]:
        """What was changed of the statement, as the operation takes it."""
        one, span = self._current, self._reader.text.span()
        if one is None or not self.editing:
            return {}
        values: dict[str, Any] = dict(self._panel.fields.changed())
        if span is not None and span != (one.selector.start, one.selector.end):
            values |= {"start": span[0], "end": span[1]}
        return values

    def _give_up(self) -> None:
        """Leave the statement as it is in the store."""
        self._drafting.end()
        self._leave_editing()

    def _leave(self) -> None:
        if self.editing:
            self._give_up()
        else:
            self._reader.said_by.leave()

    def _leave_editing(self) -> None:
        one = self._current
        self.editing = False
        self._panel.show_fields(False)
        if one is not None:
            self._reader.text.put_caret(one.selector.start, one.selector.end)
        self._reader.text.setFocus()
        self._draw()
        self.settled.emit()

    def _decide(self, operation: Callable[..., ChangeSet], **values: Any) -> None:
        one = self._current
        if one is not None:
            refused = partial(self._refused, one)
            self._session.do(operation, failed=refused, statement=one.id, **values)
            self.stated.decide(one.id)
            self._go_on(one)

    def _refused(self, one: Proposal, error: Exception) -> None:
        self.stated.forget(one.id)
        self._jump(one.id)
        tell(self._session, error)

    def _go_on(self, decided: Proposal) -> None:
        """Go to the next statement that waits; where none is left the caret stays."""
        self._current = None
        there = self.stated.after(decided.selector.start - 1)
        if there is not None:
            self._put(there)
        else:
            self._follow_caret()

    def _keep_all(self) -> None:
        self._session.do(
            statements.keep_all, failed=partial(tell, self._session), source=self._source
        )

    def _step(self, by: int) -> None:
        there = self._goes_to(by)
        if there is not None:
            self._put(there)

    def _put(self, one: Proposal) -> None:
        self._reader.text.put_caret(one.selector.start, one.selector.end)
        self._follow_caret()

    def _goes_to(self, by: int) -> Proposal | None:
        """Where Tab goes from the text; None lets it go on to the next control."""
        if self.editing or not (self._reader.text.hasFocus() or self._panel.has_keyboard):
            return None
        caret = self._reader.text.caret()
        return self.stated.after(caret) if by > 0 else self.stated.before(caret)

    def _jump(self, statement: int) -> None:
        """Go to a statement's words, whatever was decided of it; the list keeps the keyboard."""
        one = self.stated.known(statement)
        if one is not None:
            self._reader.text.put_caret(one.selector.start, one.selector.end)

    def _look(self) -> None:
        self._session.ask(
            statements.of_source, self._source, then=self._take, key=(self, "statements")
        )

    def _take(self, every: Sequence[Proposal]) -> None:
        if any(one.source != self._source for one in every):
            return
        self.stated.show(every)
        self._show()
        self._follow_caret(again=True)
        self.settled.emit()

    def _forget(self) -> None:
        self.stated.clear()
        self._current, self.editing = None, False
        self._panel.show_fields(False)
        self._show()

    def _show(self) -> None:
        listed, progress = self.stated.listed()
        self._panel.show_statements(listed, progress)
        self.counted.emit(progress.found - progress.decided)

    def _can_take(self) -> bool:
        """Whether Enter takes the name that is proposed for the claim kept just now."""
        return bool(self._reader.said_by.proposed) and self._reader.text.hasFocus()

    def _can_decide(self) -> bool:
        return (
            self._current is not None
            and not self.editing
            and not self._reader.text.textCursor().hasSelection()
            and (self._reader.text.hasFocus() or self._panel.has_keyboard)
        )

    def _follow_caret(self, *, again: bool = False) -> None:
        """Mark the statement that the caret is in now."""
        if self.editing:
            return
        here = self.stated.at(self._reader.text.caret())
        moved = here != self._current
        self._current = here
        if moved or again:
            self._draw()
        if moved:
            self._panel.mark(here.id if here else 0)
            self.settled.emit()

    def _hint(self) -> str:
        """What can be done, for the line below the text."""
        if self.editing:
            return tr("The selection is the statement · Enter saves it, Escape leaves it as it was")
        if self._current is not None:
            name = _named(self._current)
            return tr("{name} · Enter keeps it, X dismisses it, E changes it", name=name)
        if self.stated.waiting:
            return tr("Select words to keep them; Tab goes to the next statement")
        return ""

    def _draw(self) -> None:
        current = self._current.id if self._current and not self.editing else 0
        self._reader.tell_of_statements(self._hint(), first=self.editing)
        self._reader.text.marks.show_spoken(
            Spoken(s.selector.start, s.selector.end, s.side, s.id == current)
            for s in self.stated.waiting
        )


def _named(one: Proposal) -> str:
    return one.speaker.name or one.speaker.role or side_word(one.side)
