"""A statement in its context: the words round it, itself marked; while it is edited, selected."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from factcheck.domain.statements import Proposal
from factcheck.ui.views.inbox.surroundings import Surroundings
from factcheck.ui.views.sources.display import prepare
from factcheck.ui.views.sources.reader_text import ReaderText
from factcheck.ui.views.sources.spoken import Spoken
from factcheck.ui.words import tr

_Move, _Mode = QTextCursor.MoveOperation, QTextCursor.MoveMode
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ALT_SHIFT = _SHIFT | Qt.KeyboardModifier.AltModifier


class ContextView(ReaderText):
    """Part of a source's text. Places that go in or out are code points of the whole source.

    While it is edited the selection is the statement: the mouse selects other words, Shift with an
    arrow moves the end by a word, Alt and Shift the start.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("The statement in its source"))
        self._offset = 0
        self._shown: tuple[str, int] = ("", 0)
        self._editing = False

    def show_statement(self, around: Surroundings, one: Proposal) -> None:
        """Show a statement in its context, scrolled into view."""
        if (around.text, around.offset) != self._shown:
            self._shown = around.text, around.offset
            self._offset = around.offset
            self.show_display(prepare(around.text))
        start, end = one.selector.start - self._offset, one.selector.end - self._offset
        self.marks.show_spoken([Spoken(start, end, one.side, is_current=True)])
        self.put_caret(start, end)

    def begin_editing(self, start: int, end: int) -> None:
        """Select the words of a statement, to be changed."""
        self._editing = True
        self.marks.show_spoken(())
        self.select(start - self._offset, end - self._offset)

    def end_editing(self) -> None:
        """Let the selection go."""
        self._editing = False
        self.collapse()

    def chosen(self) -> tuple[int, int] | None:
        """The span selected, in the whole source; None when no words are."""
        span = self.span()
        return (span[0] + self._offset, span[1] + self._offset) if span else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move an end of the statement by a word."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()))
        if self._editing and step and event.modifiers() == _SHIFT:
            self._move_end(step)
        elif self._editing and step and event.modifiers() == _ALT_SHIFT:
            self._move_start(step)
        else:
            super().keyPressEvent(event)

    def _move_end(self, step: int) -> None:
        cursor = self.textCursor()
        first, last = cursor.selectionStart(), cursor.selectionEnd()
        there = self._at(last)
        if step > 0:
            there.movePosition(_Move.NextCharacter)
            there.movePosition(_Move.EndOfWord)
        else:
            there.movePosition(_Move.PreviousWord)
            there = self._back_over_spaces(there)
        self._set(first, max(there.position(), first))

    def _move_start(self, step: int) -> None:
        cursor = self.textCursor()
        first, last = cursor.selectionStart(), cursor.selectionEnd()
        there = self._at(first)
        there.movePosition(_Move.NextWord if step > 0 else _Move.PreviousWord)
        self._set(min(there.position(), last), last)

    def _at(self, position: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        return cursor

    def _back_over_spaces(self, cursor: QTextCursor) -> QTextCursor:
        while (
            cursor.position() > 0 and self.document().characterAt(cursor.position() - 1).isspace()
        ):
            cursor.movePosition(_Move.PreviousCharacter)
        return cursor

    def _set(self, first: int, last: int) -> None:
        cursor = self._at(first)
        cursor.setPosition(last, _Mode.KeepAnchor)
        self.setTextCursor(cursor)
