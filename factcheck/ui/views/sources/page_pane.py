"""The pages of the source that is open, as pictures beside its text."""

from __future__ import annotations

from collections import OrderedDict
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from factcheck.domain.pages import Pages
from factcheck.domain.sources import Source
from factcheck.errors import FactcheckError
from factcheck.reading.pictured import Box, Picture
from factcheck.services.incoming import pages as services
from factcheck.ui.session import Session
from factcheck.ui.theme import SPACE_S, icons
from factcheck.ui.views.sources.page_view import PageView
from factcheck.ui.widgets.labels import ElidedLabel
from factcheck.ui.words import tr

_KEPT = 6  # pictures of pages
_SETTLED = 180  # milliseconds without another width before pages are painted anew
_WIDEST = 2_400  # pixels of a picture


class PagePane(QWidget):
    """`page_went` carries the number of the page, from 1, that a person turned to."""

    page_went = Signal(int)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._source: Source | None = None
        self._pages = Pages()
        self._page = 0
        self._marked: tuple[int, int] | None = None
        self._at_end = False
        self._kept: OrderedDict[int, QImage] = OrderedDict()
        self.view = PageView()
        self.view.setAccessibleName(tr("Picture of the page"))
        self.view.turned.connect(self._turn)
        self._where = ElidedLabel()
        self._where.setProperty("kind", "muted")
        self._widths = QTimer(self, singleShot=True, interval=_SETTLED)
        self._widths.timeout.connect(self._paint_anew)
        self.view.resized.connect(self._widths.start)
        bar = QHBoxLayout()
        bar.setSpacing(SPACE_S)
        bar.addWidget(self._where, 1)
        for name, words, step in (
            ("chevron-up", tr("Previous page"), -1),
            ("chevron-down", tr("Next page"), 1),
        ):
            button = QToolButton()
            button.setIcon(icons.icon(name, "muted"))
            button.setToolTip(words)
            button.setAccessibleName(words)
            button.clicked.connect(partial(self._turn, step))
            bar.addWidget(button)
        body = QVBoxLayout(self)
        body.setContentsMargins(SPACE_S, 0, SPACE_S, 0)
        body.setSpacing(SPACE_S)
        body.addLayout(bar)
        body.addWidget(self.view, 1)

    @property
    def page(self) -> int:
        """The page shown, from 1; 0 for none."""
        return self._page

    def open(self, source: Source, pages: Pages) -> None:
        """Show the first page of a source; pages of before are forgotten."""
        if self._source is not None and source.id == self._source.id:
            return
        self._source, self._pages = source, pages
        self._kept.clear()
        self._page, self._marked = 0, None
        self.go_to(1)

    def close_source(self) -> None:
        """Forget the source."""
        self._source, self._pages, self._page = None, Pages(), 0
        self._kept.clear()
        self.view.show_image(None)

    def go_to(self, page: int) -> None:
        """Show a page, from its top."""
        if self._source is None or page == self._page or not 0 < page <= self._pages.count:
            return
        self._page = page
        named = tr("Page {label}", label=self._pages.label(page))
        place = tr("{page} of {all}", page=f"{page:,}", all=f"{self._pages.count:,}")
        self._where.setText(f"{named} · {place}")
        self._show()

    def mark(self, start: int, end: int) -> None:
        """Turn to the page that text[start:end] begins on, and mark the words there."""
        self._marked = start, end
        page = self._pages.number_at(start)
        if page == self._page:
            self._ask_boxes()
        else:
            self.go_to(page)

    def unmark(self) -> None:
        """Let the mark go."""
        self._marked = None
        self.view.mark(())

    def _turn(self, step: int, *_: object) -> None:
        page = self._page + step
        if 0 < page <= self._pages.count:
            self._at_end = step < 0
            self.go_to(page)
            self.page_went.emit(page)

    def _show(self) -> None:
        image = self._kept.get(self._page)
        at_end, self._at_end = self._at_end, False
        self.view.show_image(image, at_end=at_end)
        if image is None:
            self._ask(self._page)
        else:
            self._kept.move_to_end(self._page)
            self._ask_boxes()
            self._look_ahead()

    def _paint_anew(self) -> None:
        """Paint again at the new width; the old picture shows until then."""
        self._kept.clear()
        if self._page:
            self._ask(self._page)

    def _ask(self, page: int) -> None:
        source = self._source
        if source is None or not self.isVisible():
            return
        width = round(self.view.viewport().width() * self.devicePixelRatioF())
        self._session.jobs.read(
            partial(_picture, self._session, source.id, page, min(max(width, 200), _WIDEST)),
            partial(self._take, source.id, page),
            key=(self, "picture" if page == self._page else "ahead"),
            failed=partial(self._failed, page),
        )

    def _take(self, source: int, page: int, picture: Picture) -> None:
        if self._source is None or source != self._source.id:
            return
        kind = QImage.Format.Format_RGB32
        image = QImage(picture.data, picture.width, picture.height, picture.stride, kind).copy()
        self._kept[page] = image
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        if page == self._page:
            scrolled = self.view.verticalScrollBar().value() if self.view.image else 0
            self.view.show_image(image)
            self.view.verticalScrollBar().setValue(scrolled)
            self._ask_boxes()
            self._look_ahead()

    def _failed(self, page: int, error: Exception) -> None:
        if page == self._page:
            words = str(error) if isinstance(error, FactcheckError) else ""
            self.view.show_image(None, words or tr("This page cannot be shown."))
        if not isinstance(error, FactcheckError):
            self._session.jobs.failed_with.emit(error)

    def _look_ahead(self) -> None:
        """Have the next page painted, before it is asked for."""
        ahead = self._page + 1
        if ahead <= self._pages.count and ahead not in self._kept:
            self._ask(ahead)

    def _ask_boxes(self) -> None:
        source, marked = self._source, self._marked
        if source is None or marked is None or not self.isVisible():
            return
        self._session.jobs.read(
            partial(_boxes, self._session, source.id, self._page, *marked),
            partial(self._mark_boxes, self._page),
            key=(self, "boxes"),
            failed=partial(self._failed_boxes),
        )

    def _mark_boxes(self, page: int, boxes: list[Box]) -> None:
        if page == self._page and self._marked is not None:
            self.view.mark(boxes)

    def _failed_boxes(self, error: Exception) -> None:
        """The words are marked in the text; where they stand on the page is not known."""
        if not isinstance(error, FactcheckError):
            self._session.jobs.failed_with.emit(error)

    def showEvent(self, event: object) -> None:
        """Read what was not read while out of sight."""
        super().showEvent(event)  # type: ignore[arg-type]
        if self._page and self.view.image is None:
            self._ask(self._page)


def _picture(session: Session, source: int, page: int, width: int) -> Picture:
    return services.picture(session.store, source=source, page=page, width=width)


def _boxes(session: Session, source: int, page: int, start: int, end: int) -> list[Box]:
    return services.boxes(session.store, source=source, page=page, start=start, end=end)
