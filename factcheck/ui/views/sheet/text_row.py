"""A line of text on the preview's page, laid out for its width and painted."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QWidget

from factcheck.ui.theme import current, fonts
from factcheck.ui.views.sheet.part import Part, bare
from factcheck.ui.views.sheet.styles import STYLES, Style
from factcheck.ui.widgets.softbreaks import soften

_BAR, _BAR_GAP = 3, 12  # pixels


class TextRow(QLabel):
    """One part of the page. A label for whoever listens; its words are painted, never markup."""

    def __init__(self, part: Part, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part = part
        self._style = STYLES[part.style]
        direction = Qt.LayoutDirection.LayoutDirectionAuto
        direction = direction if self._style.quoted else QGuiApplication.layoutDirection()
        self._document = _document(part, self._style, direction)
        self._from_right = (
            self._document.firstBlock().textDirection() is Qt.LayoutDirection.RightToLeft
        )
        self.setAccessibleName(bare(f"{part.lead} {part.text}").strip())

    def hasHeightForWidth(self) -> bool:
        """Its height follows from its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the words at a width, with the space above and below."""
        self._lay_out(width)
        return self._above() + round(self._document.size().height()) + self._below()

    def sizeHint(self) -> QSize:
        """A column's width."""
        return QSize(400, self.heightForWidth(400))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words and, beside a quotation, its bar."""
        painter = QPainter(self)
        self._lay_out(self.width())  # Qt may have asked for the height at another width since
        from_right = self._from_right
        if self._style.bar:
            self._paint_bar(painter, from_right=from_right)
        painter.translate(0 if from_right else self._inset(), self._above())
        inked = QAbstractTextDocumentLayout.PaintContext()
        inked.palette.setColor(QPalette.ColorRole.Text, QColor(current().colour(self._style.role)))
        self._document.documentLayout().draw(painter, inked)

    def _paint_bar(self, painter: QPainter, *, from_right: bool) -> None:
        top = self._above()
        height = self.height() - top - self._below()
        x = self.width() - self._style.indent - _BAR if from_right else self._style.indent
        painter.fillRect(x, top, _BAR, height, QColor(current().colour(self._style.bar)))

    def _lay_out(self, width: int) -> None:
        self._document.setTextWidth(max(40, width - self._inset()))

    def _inset(self) -> int:
        return self._style.indent + (_BAR + _BAR_GAP if self._style.bar else 0)

    def _above(self) -> int:
        return 0 if self._part.went_on else self._style.above

    def _below(self) -> int:
        return 0 if self._part.goes_on else self._style.below


def _document(part: Part, style: Style, direction: Qt.LayoutDirection) -> QTextDocument:
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(_font(style))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(direction)
    document.setDefaultTextOption(option)
    cursor = QTextCursor(document)
    spaced = QTextBlockFormat()
    spaced.setLineHeight(style.spacing, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    cursor.setBlockFormat(spaced)
    if part.lead:
        bold = QTextCharFormat()
        bold.setFontWeight(QFont.Weight.Bold)
        cursor.insertText(soften(part.lead).shown, bold)
        cursor.insertText(" ", QTextCharFormat())
    cursor.insertText(soften(part.text).shown, QTextCharFormat())
    return document


def _font(style: Style) -> QFont:
    font = fonts.serif() if style.serif else fonts.sized("body")
    if not (style.serif and style.step == "body"):
        font.setPointSizeF(fonts.points(style.step))
    else:
        font.setPointSizeF(fonts.points("body") * 1.1)
    font.setWeight(QFont.Weight.DemiBold if style.bold else QFont.Weight.Normal)
    font.setItalic(style.italic)
    return font
