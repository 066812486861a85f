"""The looks at one document's words: its text, what was left out, and both texts side by side."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from factcheck.ui.models.sources import name_of
from factcheck.ui.session import Session
from factcheck.ui.theme import SPACE_S, fonts
from factcheck.ui.views.importing import comparing
from factcheck.ui.views.importing.comparing import Comparison
from factcheck.ui.views.importing.cuts import Cuts
from factcheck.ui.views.importing.rows import Row
from factcheck.ui.views.importing.side_by_side import SideBySide
from factcheck.ui.widgets.chip import ChipButton
from factcheck.ui.widgets.diffing import Runs, plain
from factcheck.ui.widgets.labels import TextLabel
from factcheck.ui.widgets.runs_view import RunsView
from factcheck.ui.words import tr

_SHOWN = 4_000  # code points of the text's beginning: laid out in a few milliseconds


class Pages(QWidget):
    """Shows one of three pages; `changed` is sent when something left out is put back."""

    changed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._row: Row | None = None
        self._compared: Row | None = None
        self.text = RunsView(tr("The beginning of its text"), old=False)
        self.text.setFont(fonts.serif("quote"))
        self.cuts = Cuts()
        self.cuts.changed.connect(self._put_back)
        self.beside = SideBySide()
        self._note = TextLabel("", "small")
        self._tabs = [ChipButton(words, checkable=True) for words in self._names(0)]
        bar = QHBoxLayout()
        bar.setSpacing(SPACE_S)
        for place, tab in enumerate(self._tabs):
            tab.setAutoExclusive(True)
            tab.clicked.connect(partial(self.show_page, place))
            bar.addWidget(tab)
        bar.addStretch()
        self.stack = QStackedWidget()
        for page in (_scrolling(self.text, self._note), self.cuts, self.beside):
            self.stack.addWidget(page)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(SPACE_S)
        body.addLayout(bar)
        body.addWidget(self.stack, 1)

    @staticmethod
    def _names(cut: int) -> tuple[str, str, str]:
        return tr("Text"), tr("Left out: {cut}", cut=f"{cut:,}"), tr("Side by side")

    def show_row(self, row: Row) -> None:
        """Show a document: side by side where the dossier has one like it, else its text."""
        other = row is not self._row
        had = self._row is not None and self._compared is not None
        self._row = row
        captured = row.prepared.document.captured if row.prepared else None
        known = row.prepared.known if row.prepared else None
        self._name_tabs(len(captured.cut) if captured else 0)
        self._tabs[1].setVisible(captured is not None)
        self._tabs[2].setVisible(known is not None)
        self._show_text()
        if captured is not None:
            self.cuts.show_cuts(captured.cut, row.put_back)
        if other or (known is not None and not had):
            self.show_page(2 if known is not None else 0)

    def _name_tabs(self, cut: int) -> None:
        for tab, words in zip(self._tabs, self._names(cut), strict=True):
            tab.say(words)

    def show_page(self, place: int, *_: object) -> None:
        """Show one of the pages."""
        self._tabs[place].setChecked(True)
        self.stack.setCurrentIndex(place)
        if place == 2:
            self._compare()

    def _show_text(self) -> None:
        row = self._row
        if row is None:
            return
        if row.prepared is None:
            words, more = row.first, False
        else:
            text = row.coming().captured.text
            words, more = text[:_SHOWN], len(text) > _SHOWN
            if not words.strip():
                pages = len(row.prepared.document.captured.pages)
                words = tr("It has no words of its own, only pages to look at: {n}.", n=pages)
        self._note.setText(tr("The rest is not shown here.") if more else "")
        self.text.show_runs(_paragraphs(words))

    def _put_back(self) -> None:
        if self._row is not None:
            self._row.put_back = self.cuts.put_back
            self._show_text()
            self.changed.emit()

    def _compare(self) -> None:
        row = self._row
        if row is None or row.prepared is None or row.prepared.known is None:
            return
        if row is self._compared:
            return
        self._compared = row
        source = row.prepared.known.source
        self.beside.show_names(name_of(source), row.title)
        self._session.ask(
            comparing.with_source,
            source.id,
            row.prepared.document.captured.text,
            then=partial(self._show_comparison, row),
            key=(self, "compare"),
        )

    def _show_comparison(self, row: Row, found: Comparison) -> None:
        if row is self._row:
            self.beside.show_comparison(found)


def _paragraphs(words: str) -> Runs:
    return plain(words.strip() + "\n")


def _scrolling(*parts: QWidget) -> QScrollArea:
    page = QWidget()
    page.setProperty("kind", "page")
    body = QVBoxLayout(page)
    body.setContentsMargins(0, 0, SPACE_S, 0)
    for part in parts:
        body.addWidget(part)
    body.addStretch()
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(page)
    return area
