"""The quotation: a passage in a serif on a soft ground, to be read, selected and copied."""

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import (
    QFrame,
    QMenu,
    QPushButton,
    QSizePolicy,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from factcheck.ui.theme import SPACE_L, SPACE_S, current, fonts
from factcheck.ui.theme.icons import icon
from factcheck.ui.widgets.plain_words import only_show
from factcheck.ui.widgets.softbreaks import Softened, soften

_AT_FIRST = 1_500  # code points shown before one asks for more
_STEP = 20_000  # code points more each time: laid out in a tenth of a second
_LEADING = 110  # per cent of the serif's own line, which is a third higher than its letters
_PARAGRAPHS = str.maketrans({"\u2028": "\n", "\u2029": "\n"})


class QuoteBlock(QFrame):
    """A quotation with a bar at its side; text of any length, plain, selectable.

    A very long one shows its beginning and a button for more.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._length = 0
        self._view = _QuoteText(self)
        self._view.setAccessibleName(self.tr("Quotation"))
        self._more = QPushButton(self)
        self._more.setProperty("kind", "quiet")
        self._more.clicked.connect(lambda: self._show(self._length + _STEP))
        body = QVBoxLayout(self)
        body.setContentsMargins(SPACE_L + 3, SPACE_S, SPACE_L, SPACE_S)
        body.setSpacing(SPACE_S)
        body.addWidget(self._view)
        body.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    def text(self) -> str:
        """The quotation as it was given."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show another quotation."""
        self._text = text
        self._show(_AT_FIRST)

    def selected_text(self) -> str:
        """The words selected, letter for letter as in the text."""
        return self._view.selected_text()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the bar; the bar shows the focus."""
        tokens = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent_soft))
        painter.drawRoundedRect(self.rect(), 4, 4)
        left = self.layoutDirection() is Qt.LayoutDirection.LeftToRight
        bar = self.rect()
        bar.setLeft(0 if left else bar.right() - 2)
        bar.setWidth(3)
        painter.setBrush(QColor(tokens.focus if self._view.hasFocus() else tokens.accent))
        painter.drawRoundedRect(bar, 1.5, 1.5)

    def _show(self, length: int) -> None:
        left = len(self._text) - length
        cut = left > _AT_FIRST // 3
        self._length = length
        self._view.show_text(self._text[:length].rstrip() + "…" if cut else self._text)
        self._more.setVisible(cut)
        self._more.setText(self.tr("Show more: %Ln characters left", "", max(left, 0)))


class _QuoteText(QTextEdit):
    """A read-only text as high as its words. Copying gives the text without display breaks."""

    def __init__(self, parent: QFrame) -> None:
        super().__init__(parent)
        self._softened = Softened("", "", ())
        only_show(self, margin=0)

    def show_text(self, text: str) -> None:
        self._softened = soften(text.translate(_PARAGRAPHS))
        self.setFont(fonts.serif("quote"))
        self.setPlainText(self._softened.shown)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        spaced = QTextBlockFormat()
        spaced.setLineHeight(_LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.mergeBlockFormat(spaced)
        self._grow()

    def selected_text(self) -> str:
        cursor = self.textCursor()
        return self._softened.original(cursor.selectionStart(), cursor.selectionEnd())

    def copy(self) -> None:
        # By text: a QMimeData made here would outlive Python in an offscreen clipboard and crash.
        QGuiApplication.clipboard().setText(self.selected_text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        copy = menu.addAction(icon("copy"), self.tr("Copy"), self.copy)
        copy.setEnabled(self.textCursor().hasSelection())
        menu.addAction(self.tr("Select all"), self.selectAll)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()  # for dragging; see `copy`
        data.setText(self.selected_text())
        return data

    def sizeHint(self) -> QSize:
        return QSize(320, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._grow()

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            parent = self.parentWidget()
            if parent is not None:
                parent.update()
        return super().event(event)

    def _grow(self) -> None:
        self.setFixedHeight(max(round(self.document().size().height()) + 2, 24))
