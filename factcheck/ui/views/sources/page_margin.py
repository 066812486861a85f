"""The numbers of the pages in the margin of the text, where each page begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from factcheck.domain.pages import Pages
from factcheck.ui.theme import SPACE_XS, current, fonts

if TYPE_CHECKING:
    from factcheck.ui.views.sources.reader_text import ReaderText

ROOM = 46  # pixels that the numbers want beside the text


class PageMargin(QWidget):
    """Stands on the left margin of a text and follows it; the mouse goes through."""

    def __init__(self, text: ReaderText) -> None:
        super().__init__(text)
        self._text = text
        self._pages = Pages()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        text.verticalScrollBar().valueChanged.connect(self.update)
        text.column_moved.connect(self._fit)
        text.document().contentsChanged.connect(self.update)
        self.hide()

    def show_pages(self, pages: Pages) -> None:
        """Show where these pages begin."""
        self._pages = pages
        self.setVisible(pages.count > 1)
        self._fit()
        self.update()

    def _fit(self, *_: object) -> None:
        self.setGeometry(QRect(0, 0, self._text.viewport().x(), self._text.height()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the numbers of the pages that begin in view."""
        painter = QPainter(self)
        painter.setFont(fonts.sized("small"))
        painter.setPen(QColor(current().muted))
        start, end = self._text.in_view()
        right = self.width() - 2 * SPACE_XS
        for page in self._pages.between(max(0, start), end + 1):
            cursor = self._text.cursor_of(
                self._pages.starts[page - 1], self._pages.starts[page - 1]
            )
            if cursor is None:
                continue
            line = self._text.cursorRect(cursor).translated(0, self._text.viewport().y())
            where = QRect(0, line.top(), right, max(line.height(), 16))
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(where, flags, self._pages.label(page))
