"""The reader: a source's head, its text, the find bar, and a line that says what can be done."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from factcheck.domain.sources import Source
from factcheck.ui.actions import Actions
from factcheck.ui.models.sources import Kept
from factcheck.ui.session import Session
from factcheck.ui.theme import SPACE_L, SPACE_S
from factcheck.ui.views.sources import highlights
from factcheck.ui.views.sources.beside import Beside
from factcheck.ui.views.sources.find_bar import FindBar, matches
from factcheck.ui.views.sources.header import Header
from factcheck.ui.views.sources.looks import Opened
from factcheck.ui.views.sources.reader_text import ReaderText
from factcheck.ui.views.sources.said_by import SaidBy
from factcheck.ui.views.sources.versions_strip import VersionsStrip
from factcheck.ui.widgets.card import Card, Line
from factcheck.ui.widgets.empty import EmptyState
from factcheck.ui.widgets.labels import ElidedLabel, TextLabel
from factcheck.ui.words import tr


@dataclass(frozen=True, slots=True)
class _Left:
    """Where a source was left: the caret's offset and the scroll bar's value."""

    place: int
    scroll: int


class Reader(Card):
    """Shows one source. `moved` is sent when caret or selection moved, `entered` on Enter."""

    moved = Signal()
    entered = Signal()
    details_requested = Signal(str)

    def __init__(self, session: Session, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._source: Source | None = None
        self._kept: Sequence[Kept] = ()
        self._preferred = 0
        self._about_statements, self._statements_first = "", False
        self._left: dict[int, _Left] = {}
        self.header = Header(actions)
        self.find_bar = FindBar()
        self.text = ReaderText()
        self.text.tip_at = self._tip
        self.text.menu_actions = [
            actions[name]
            for name in (
                "reader.claim",
                "reader.finding",
                "reader.add",
                "reader.desk",
                "kept.edit",
                "kept.delete",
            )
        ]
        self.beside = Beside(session, self.text)
        self.beside.kept_at = self._kept_span
        self.versions = VersionsStrip(session)
        self.missing = TextLabel(
            tr(
                "The text of this source was left out of the bundle it came in; bring in the"
                " document to fill it."
            ),
            "strong",
            wrap=True,
        )
        self.missing.hide()
        self.said_by = SaidBy()
        self._foot = ElidedLabel()
        self._foot.setProperty("kind", "small")
        self._stack = QStackedWidget()
        self._stack.addWidget(
            EmptyState(
                "book-open",
                tr("No source is open"),
                tr("Choose one in the list; J and K go through them."),
            )
        )
        self._stack.addWidget(self._page())
        self.body.setContentsMargins(1, SPACE_S, 1, SPACE_S)
        self.body.addWidget(self._stack)
        self._connect()

    def _page(self) -> QWidget:
        page = QWidget()
        body = QVBoxLayout(page)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(SPACE_S)
        body.addWidget(self.header)
        body.addWidget(_inset(self.versions))
        body.addWidget(_inset(self.missing))
        body.addWidget(_inset(self.find_bar))
        body.addWidget(self.beside, 1)
        body.addWidget(Line())
        body.addWidget(self.said_by)
        body.addWidget(_inset(self._foot))
        return page

    def _connect(self) -> None:
        self.text.moved.connect(self._moved)
        self.text.entered.connect(self.entered)
        self.text.column_moved.connect(self.header.stand_over)
        self.header.details_requested.connect(self.details_requested)
        self.find_bar.asked.connect(self._search)
        self.find_bar.went.connect(self._go_to_match)
        self.find_bar.closed.connect(self._end_search)

    @property
    def source(self) -> Source | None:
        """The source that is open."""
        return self._source

    @property
    def lacks_text(self) -> bool:
        """Whether the text of the source that is open is not here."""
        return self._source is not None and not self.missing.isHidden()

    @property
    def kept_here(self) -> Kept | None:
        """What is kept at the caret."""
        if self._source is None:
            return None
        return highlights.at(self._kept, self.text.caret(), self._preferred)

    def prefer(self, passage: int) -> None:
        """Take a passage, by its id, for what is meant where several are kept."""
        self._preferred = passage
        self._foot.setText(self._hint())

    def tell_of_statements(self, hint: str, *, first: bool) -> None:
        """Say what can be done with a statement, before all else or when there is nothing else."""
        self._about_statements, self._statements_first = hint, first
        self._foot.setText(self._hint())

    def show_opened(self, opened: Opened) -> None:
        """Open a source where it was left."""
        self._remember()
        if self.find_bar.isVisible():
            self.find_bar.close_bar()
        self._source = opened.source
        self.header.show_source(opened.source)
        self.missing.setVisible(opened.lacks_text)
        self.text.show_display(opened.display)
        # Apart from the text, so that showing both is no one block of the window.
        QTimer.singleShot(0, self, partial(self._open_beside, opened))
        self.show_kept(opened.kept)
        left = self._left.get(opened.source.id)
        if left:
            self.text.go(left.place, left.scroll)
        self._stack.setCurrentIndex(1)

    def _open_beside(self, opened: Opened) -> None:
        if self._source is not None and self._source.id == opened.source.id:
            self.beside.open(opened.source, opened.pages)
            self.versions.follow(opened.source)

    def show_described(self, source: Source, kept: Sequence[Kept]) -> None:
        """Follow a change: the text stays as it is."""
        self._source = source
        self.header.show_source(source)
        self.versions.follow(source)
        self.show_kept(kept)

    def show_kept(self, kept: Sequence[Kept]) -> None:
        """Mark what is kept."""
        self._kept = kept
        self.text.marks.show_kept(kept)
        self._moved()

    def close_source(self) -> None:
        """Show that no source is open."""
        self._remember()
        self._source, self._kept = None, ()
        self.beside.close_source()
        self.versions.follow(None)
        self._stack.setCurrentIndex(0)

    def open_find_bar(self) -> None:
        """Open the find bar, with the words selected if they are few."""
        if self._source is not None:
            words = self.text.selected_text()
            self.find_bar.open(words if len(words) < 100 and "\n" not in words else "")

    def _remember(self) -> None:
        if self._source is not None:
            scroll = self.text.verticalScrollBar().value()
            self._left[self._source.id] = _Left(self.text.caret(), scroll)

    def _search(self, words: str) -> None:
        text, place = self.text.display.text, (self.text.span() or (self.text.caret(),))[0]
        look = partial(matches, text, words)
        self._session.jobs.read(look, lambda found: self._show_found(found, place), key=self)

    def _show_found(self, found: list[tuple[int, int]], place: int) -> None:
        self.text.marks.show_found(())
        self.find_bar.show_found(found, place)

    def _go_to_match(self, start: int, end: int) -> None:
        self.text.marks.show_found(self.find_bar.around)
        self.text.select(start, end)

    def _end_search(self) -> None:
        self.text.marks.show_found(())
        self.text.setFocus()

    def _kept_span(self) -> tuple[int, int] | None:
        kept = self.kept_here
        return (kept.passage.selector.start, kept.passage.selector.end) if kept else None

    def _tip(self, place: int) -> str:
        kept = highlights.at(self._kept, place)
        return f"{kept.name}: {kept.passage.selector.exact}" if kept else ""

    def _moved(self) -> None:
        self._foot.setText(self._hint())
        self.moved.emit()

    def _hint(self) -> str:
        if self._statements_first:
            return self._about_statements
        if self.text.textCursor().hasSelection():
            return tr("C keeps the selection as a claim, F as a finding, A adds it to the last one")
        kept = self.kept_here
        if kept is None:
            return self._about_statements or tr("Select words to keep them")
        about = f" · {kept.about}" if kept.about else ""
        return tr("{name}{about} · Enter or D shows it on the desk").format(
            name=kept.name, about=about
        )


def _inset(widget: QWidget) -> QWidget:
    holder = QWidget()
    body = QVBoxLayout(holder)
    body.setContentsMargins(SPACE_L, 0, SPACE_L, 0)
    body.addWidget(widget)
    return holder
