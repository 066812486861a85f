"""What stayed at an older version of the source that is open, and the way to a newer one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from factcheck.domain.sources import Source
from factcheck.services.incoming import versions
from factcheck.services.incoming.versions import LeftBehind
from factcheck.ui.models.sources import name_of
from factcheck.ui.session import Session
from factcheck.ui.theme import SPACE_M, SPACE_S
from factcheck.ui.widgets.card import Card
from factcheck.ui.widgets.diffing import Runs, compare, folded, plain
from factcheck.ui.widgets.labels import TextLabel
from factcheck.ui.widgets.runs_view import RunsView
from factcheck.ui.words import tr

if TYPE_CHECKING:
    from factcheck.store import Store

_TALLEST = 230  # pixels
_MOST = 50  # passages shown


@dataclass(frozen=True, slots=True)
class Standing:
    """A source among its versions: those before it, the newest, and what stayed behind."""

    source: Source
    older: Sequence[Source]
    newer: Source | None
    left: Sequence[LeftBehind]


def standing(store: Store, source: Source) -> Standing:
    """How a source stands among its versions."""
    return Standing(
        source,
        versions.before(store, source.id),
        versions.newest(store, source.id),
        versions.left_behind(store, source.id),
    )


class VersionsStrip(Card):
    """Hidden for a source without versions.

    `source_requested` carries the id of another version; `place_requested` source, start and end of
    words to be shown.
    """

    source_requested = Signal(int)
    place_requested = Signal(int, int, int)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._source: Source | None = None
        self._said = TextLabel("", wrap=True)
        self._other = QPushButton()
        self._other.setProperty("kind", "quiet")
        self._other.clicked.connect(self._show_other)
        self._shown: Standing | None = None
        top = QHBoxLayout()
        top.addWidget(self._said, 1)
        top.addWidget(self._other, 0, Qt.AlignmentFlag.AlignTop)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setMaximumHeight(_TALLEST)
        self._area.setAccessibleName(tr("Passages that stayed at an older version"))
        self.body.addLayout(top)
        self.body.addWidget(self._area)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()

    def follow(self, source: Source | None) -> None:
        """Show how the source that is open stands; look again where it is shown already."""
        self._source = source
        if source is None:
            self.hide()
            return
        self._session.ask(standing, source, then=self._show, key=(self, "standing"))

    def _show(self, found: Standing) -> None:
        if self._source is None or found.source.id != self._source.id:
            return
        self._shown = found
        self.setVisible(bool(found.older or found.newer))
        self._said.setText(told(found))
        newer = found.newer is not None
        self._other.setText(tr("Show the newest") if newer else tr("Show the one before"))
        self._area.setVisible(bool(found.left))
        page = QWidget()
        page.setProperty("kind", "page")
        rows = QVBoxLayout(page)
        rows.setContentsMargins(0, 0, SPACE_M, 0)
        rows.setSpacing(SPACE_M)
        for each in found.left[:_MOST]:
            rows.addWidget(self._row(found.source.id, each))
        rows.addStretch()
        self._area.setWidget(page)

    def _row(self, source: int, left: LeftBehind) -> QWidget:
        made = QWidget()
        words = left.passage.selector.exact
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        near = left.nearest
        before, after = compare(words, near.exact) if near else (plain(words), ())
        row.addWidget(_runs(tr("As it was kept"), before, old=near is not None), 1)
        row.addWidget(
            _runs(tr("The nearest words here"), after, old=False)
            if near
            else TextLabel(tr("Not found in this version."), "muted"),
            1,
        )
        kept = left.passage
        place = kept.source, kept.selector.start, kept.selector.end
        row.addWidget(_button(tr("Show as kept"), words, self._show_place(*place)))
        if near is not None:
            here = self._show_place(source, near.start, near.end)
            row.addWidget(_button(tr("Show here"), words, here))
            row.addWidget(_button(tr("Move here"), words, lambda: self._move(left)))
        return made

    def _show_place(self, source: int, start: int, end: int) -> Callable[[], None]:
        return lambda: self.place_requested.emit(source, start, end)

    def _move(self, left: LeftBehind) -> None:
        if left.nearest is not None:
            self._session.do(
                versions.move,
                passage=left.passage.id,
                start=left.nearest.start,
                end=left.nearest.end,
            )

    def _show_other(self) -> None:
        found = self._shown
        if found is not None:
            other = found.newer or found.older[0]
            self.source_requested.emit(other.id)


def told(found: Standing) -> str:
    """How a source stands among its versions, in a sentence or two."""
    if found.newer is not None:
        return tr("A newer version of this source is here: {name}.", name=name_of(found.newer))
    if not found.older:
        return ""
    before = tr("This is a new version of {name}.", name=name_of(found.older[0]))
    if not found.left:
        return before + " " + tr("All that was kept of it stands here too.")
    differ = sum(each.nearest is not None for each in found.left)
    lost = len(found.left) - differ
    counts = tr("Kept of that: {differ} differing, {lost} not found here; the rest moved here.")
    return before + " " + counts.format(differ=f"{differ:,}", lost=f"{lost:,}")


def _runs(name: str, runs: Runs, *, old: bool) -> RunsView:
    view = RunsView(name, old=old)
    view.show_runs(folded(runs))
    return view


def _button(words: str, about: str, do: Callable[[], object]) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("kind", "quiet")
    button.setAccessibleName(f"{words}: {about[:80]}")
    button.clicked.connect(do)
    return button
