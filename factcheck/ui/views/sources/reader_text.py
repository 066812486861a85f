"""The text of a source: read only, selected by keyboard and mouse, marked where words are kept."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QMenu, QTextEdit, QToolTip, QWidget

from factcheck.ui.theme import SPACE_L, fonts
from factcheck.ui.views.sources.display import Display, prepare
from factcheck.ui.views.sources.filling import Filling
from factcheck.ui.views.sources.marks import Marks
from factcheck.ui.widgets.labels import plain_tip
from factcheck.ui.words import tr

_LETTERS = 68  # in a line
_SAMPLE = "the quick brown fox jumps over a lazy dog and runs home to rest in the barn"
_SELECTABLE = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)
Move = QTextCursor.MoveMode


class ReaderText(QTextEdit):
    """Shows a display; every place that goes in or out is a code point of its text.

    `moved` is sent when caret or selection moved, `entered` on Enter, `column_moved` with the width
    of the margin beside the text.
    """

    moved = Signal()
    entered = Signal()
    column_moved = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._display = prepare("")
        self._filling = Filling(self)
        self._filling.grown.connect(self._grown)
        self._waiting: list[tuple[int, Callable[[], None]]] = []
        self._least_margin = SPACE_L  # pixels beside the text
        self._column = 0  # pixels of a line, once the font is known
        self.tip_at: Callable[[int], str] = lambda _place: ""
        self.menu_actions: Sequence[QAction] = ()
        self.marks = Marks(self)
        self._make_plain()
        self.cursorPositionChanged.connect(self.moved)
        self.selectionChanged.connect(self.moved)
        self.verticalScrollBar().rangeChanged.connect(self._centre)

    def _make_plain(self) -> None:
        """Take away what a text edit could do with a stranger's text."""
        self.setAccessibleName(tr("Text of the source"))
        self.setProperty("kind", "quote")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setCursorWidth(2)
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(_SELECTABLE)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)

    @property
    def display(self) -> Display:
        """What is shown."""
        return self._display

    @property
    def filled(self) -> bool:
        """Whether all of the text is in the document already."""
        return self._filling.done

    def show_display(self, display: Display) -> None:
        """Show another text from its start."""
        self._waiting.clear()
        self.document().clear()  # first, or Qt lays the old text out once more
        self.marks.clear()
        self._display = display
        self.setFont(fonts.serif("reader"))
        sample = self.fontMetrics().horizontalAdvance(_SAMPLE)
        self._column = round(sample / len(_SAMPLE) * _LETTERS)
        self.document().setDefaultFont(self.font())
        self.document().setDocumentMargin(0)
        self._filling.start(self.document(), display.lines)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)
        self._centre()

    def span(self) -> tuple[int, int] | None:
        """The offsets of the words selected; None when none are."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        start, end = self._display.positions.span(cursor.selectionStart(), cursor.selectionEnd())
        return (start, end) if start < end else None

    def selected_text(self) -> str:
        """The words selected, letter for letter as they were captured."""
        start, end = self.span() or (0, 0)
        return self._display.text[start:end]

    def caret(self) -> int:
        """The offset of the caret."""
        return self._display.positions.floor(self.textCursor().position())

    def collapse(self) -> None:
        """Let the selection go; the caret stays at its end."""
        cursor = self.textCursor()
        cursor.setPosition(cursor.selectionEnd())
        self.setTextCursor(cursor)

    def select(self, start: int, end: int) -> None:
        """Select words and show them; waits where they are not in the document yet."""
        self._when_there(end, partial(self._select, start, end))

    def jump(self, start: int, end: int) -> None:
        """Put the caret before words, show them, and mark them softly until the caret moves."""
        self._when_there(end, partial(self._jump, start, end))

    def put_caret(self, start: int, end: int) -> None:
        """Put the caret before words and show them."""
        self._when_there(end, partial(self._put_caret, start, end))

    def go(self, place: int, scroll: int) -> None:
        """Put the caret at a place and the scroll bar at a value, as they were left."""
        self._when_there(len(self._display.text), partial(self._go, place, scroll))

    def scroll_to(self, place: int) -> None:
        """Scroll a place to the top of the view; caret and selection stay."""
        self._when_there(place, partial(self._scroll_to, place))

    def set_least_margin(self, pixels: int) -> None:
        """Leave at least so much room beside the text."""
        self._least_margin = max(SPACE_L, pixels)
        self._centre()

    def in_view(self) -> tuple[int, int]:
        """The offsets of the first and the last letter in view."""
        foot = self.viewport().rect().bottomRight()
        return self._place_under(QPoint(0, 0)), self._place_under(foot)

    def cursor_of(self, start: int, end: int) -> QTextCursor | None:
        """A cursor that selects text[start:end]; None while that is not in the document."""
        first, last = self._display.positions.start(start), self._display.positions.end(end)
        if last >= self.document().characterCount():
            return None
        cursor = QTextCursor(self.document())
        cursor.setPosition(first)
        cursor.setPosition(last, Move.KeepAnchor)
        return cursor

    def _when_there(self, place: int, do: Callable[[], None]) -> None:
        if self._display.positions.end(place) < self.document().characterCount():
            do()
        else:
            self._waiting = [(place, do)]

    def _grown(self) -> None:
        waiting, self._waiting = self._waiting, []
        for place, do in waiting:
            self._when_there(place, do)
        self.marks.follow()

    def _select(self, start: int, end: int) -> None:
        cursor = self.cursor_of(start, end)
        if cursor is not None:
            self.setTextCursor(cursor)
            self._show_around(cursor)

    def _jump(self, start: int, end: int) -> None:
        self._put_caret(start, end)
        self.marks.flash(start, end)

    def _put_caret(self, start: int, end: int) -> None:
        cursor = self.cursor_of(start, end)
        if cursor is not None:
            cursor.setPosition(cursor.selectionStart())
            self.setTextCursor(cursor)
            self._show_around(cursor)

    def _go(self, place: int, scroll: int) -> None:
        cursor = self.textCursor()
        cursor.setPosition(self._display.positions.start(place))
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(scroll)

    def _scroll_to(self, place: int) -> None:
        cursor = self.cursor_of(place, place)
        if cursor is not None:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.cursorRect(cursor).top())

    def _show_around(self, cursor: QTextCursor) -> None:
        """Scroll the start of a selection to the upper third of the view, if it is not in it."""
        start = QTextCursor(cursor)
        start.setPosition(cursor.selectionStart())
        line, room = self.cursorRect(start), self.viewport().height()
        if line.top() < 0 or line.bottom() > room * 0.8:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + line.top() - room // 3)

    def _centre(self) -> None:
        """Keep the lines at a length that is easily read, in the middle."""
        bar = self.verticalScrollBar()
        room = self.width() - (bar.sizeHint().width() if bar.maximum() else 0)
        side = max(self._least_margin, (room - self._column) // 2)
        if side != self.viewportMargins().left():
            self.setViewportMargins(side, 0, side, 0)
            self.column_moved.emit(side)

    def event(self, event: QEvent) -> bool:
        """Follow the width, and scroll from the margins too."""
        if event.type() is QEvent.Type.Resize:
            self._centre()
        if event.type() is QEvent.Type.Wheel:
            return QCoreApplication.sendEvent(self.verticalScrollBar(), event)
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what is kept under the mouse."""
        if isinstance(event, QHelpEvent):
            words = self.tip_at(self._place_under(event.pos()))
            QToolTip.showText(event.globalPos(), plain_tip(words), self.viewport())
            return True
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter asks for what is kept here; arrows pass by what is there for display only."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.entered.emit()
            return
        was, before = self.textCursor().position(), self.caret()
        super().keyPressEvent(event)
        sideways = event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right)
        if sideways and self.caret() == before and self.textCursor().position() != was:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the flash lets it go, also where the caret stays."""
        self.marks.settle()
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the words."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self.menu_actions)
        menu.addSeparator()
        copied = menu.addAction(tr("Copy"), self.copy)
        copied.setEnabled(self.textCursor().hasSelection())
        menu.popup(event.globalPos())

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the captured words, without what was put in for display."""
        data = QMimeData()
        data.setText(self.selected_text())
        return data

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        """Load nothing, whatever the text names."""
        return None

    def _place_under(self, point: QPoint) -> int:
        return self._display.positions.floor(self.cursorForPosition(point).position())
