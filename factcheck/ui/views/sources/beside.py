"""The text of a source and, beside it, its pages: each follows the other."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter

from factcheck.domain.pages import Pages
from factcheck.domain.sources import Source
from factcheck.services.incoming.pages import PICTURED
from factcheck.ui.session import Session
from factcheck.ui.views.sources.page_margin import ROOM, PageMargin
from factcheck.ui.views.sources.page_pane import PagePane
from factcheck.ui.views.sources.reader_text import ReaderText

_ROOMY = 760  # pixels, from which there is room for both without being asked
_SETTLED = 90  # milliseconds after which a scroll or a selection counts as done


class Beside(QSplitter):
    """`kept_at` gives the span of what is kept at the caret, or None: it is marked on the page."""

    def __init__(self, session: Session, text: ReaderText) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setObjectName("pages_splitter")
        self.setChildrenCollapsible(False)
        self._text = text
        self._pages = Pages()
        self._pictured = False
        self._wanted: bool | None = None  # None until a person says so: where there is room
        self._leading = False  # whether the pages lead, and the text follows
        self.kept_at: Callable[[], tuple[int, int] | None] = lambda: None
        self.pane = PagePane(session)
        self.margin = PageMargin(text)
        self.addWidget(text)
        self.addWidget(self.pane)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 1)
        self.pane.setMinimumWidth(220)
        self.pane.hide()
        self._following = QTimer(self, singleShot=True, interval=_SETTLED)
        self._following.timeout.connect(self._follow_text)
        self._marking = QTimer(self, singleShot=True, interval=_SETTLED)
        self._marking.timeout.connect(self._mark)
        text.verticalScrollBar().valueChanged.connect(self._follow_soon)
        text.moved.connect(self._marking.start)
        self.pane.page_went.connect(self._follow_page)

    @property
    def can_show(self) -> bool:
        """Whether the pages of the source that is open can be shown as pictures."""
        return self._pictured

    def open(self, source: Source, pages: Pages) -> None:
        """Show a source's pages; a kind without pictures has its page numbers in the margin."""
        self._pages = pages
        self._pictured = pages.count > 0 and source.media_type in PICTURED
        self._text.set_least_margin(ROOM if pages.count > 1 else 0)
        self.margin.show_pages(pages)
        if self._pictured:
            self.pane.open(source, pages)
        else:
            self.pane.close_source()
        self._fit()

    def close_source(self) -> None:
        """No source is open."""
        self._pictured, self._pages = False, Pages()
        self.pane.close_source()
        self._fit()

    def toggle(self) -> None:
        """Show the pages beside the text, or the text alone."""
        self._wanted = not self.pane.isVisibleTo(self)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the text its room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wordless = self._pictured and not self._text.display.text.strip()
        wanted = self.width() >= _ROOMY if self._wanted is None else self._wanted
        self.pane.setVisible(self._pictured and (wordless or wanted))
        self._text.setVisible(not wordless)

    def _follow_soon(self, _scrolled: int) -> None:
        self._following.start()

    def _follow_text(self) -> None:
        """Turn to the page that is read."""
        if self._leading:
            self._leading = False
        elif self._pictured:
            start, end = self._text.in_view()
            self.pane.go_to(self._pages.number_at(start + (end - start) // 4))

    def _follow_page(self, page: int) -> None:
        """Scroll the text to the beginning of a page that was turned to."""
        self._leading = True
        self._text.scroll_to(self._pages.starts[page - 1])

    def _mark(self) -> None:
        """Mark on the page what is selected, jumped to, or kept at the caret."""
        if not self._pictured:
            return
        span = self._text.span() or self._text.marks.flashed or self.kept_at()
        if span is None:
            self.pane.unmark()
        else:
            self.pane.mark(*span)
