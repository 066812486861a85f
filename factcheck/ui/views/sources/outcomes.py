"""The strip that says what became of each document brought in."""

from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from factcheck.services.importing import Brought
from factcheck.services.sources import Outcome
from factcheck.ui.theme import SPACE_M, SPACE_XS, icons
from factcheck.ui.widgets.card import Card
from factcheck.ui.widgets.chip import Chip, Tone
from factcheck.ui.widgets.labels import ElidedLabel, TextLabel
from factcheck.ui.words import tr

_MOST_ROWS = 200
_TALLEST = 176  # pixels


def _outcome_word(outcome: Outcome | None) -> str:
    words = {
        Outcome.IMPORTED: tr("brought in"),
        Outcome.WARNED: tr("with a warning"),
        Outcome.DUPLICATE: tr("here already"),
        Outcome.REFUSED: tr("refused"),
        None: tr("left out"),
    }
    return words[outcome]


_TONES: dict[Outcome | None, Tone] = {
    Outcome.IMPORTED: "supports",
    Outcome.WARNED: "warning",
    Outcome.DUPLICATE: "neutral",
    Outcome.REFUSED: "contradicts",
    None: "neutral",
}


def _outcome(brought: Brought | None) -> Outcome | None:
    return brought.outcome if brought else None


def _said(brought: Brought | None) -> str:
    if brought is None:
        return tr("Cancelled before it was read.")
    return " ".join(brought.imported.warnings) if brought.imported else brought.error


class Outcomes(Card):
    """Hidden until a document is told of. `source_requested` carries the id of a source."""

    source_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: Counter[Outcome | None] = Counter()
        self._heading = TextLabel("", "heading")
        self._heading.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        close = QToolButton()
        close.setIcon(icons.icon("x", "muted"))
        close.setToolTip(tr("Close"))
        close.setAccessibleName(tr("Close what became of the documents"))
        close.clicked.connect(self.hide)
        top = QHBoxLayout()
        top.addWidget(self._heading, 1)
        top.addWidget(close)
        self.body.addLayout(top)
        self._area = _Area()
        self.body.addWidget(self._area)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setAccessibleName(tr("What became of the documents"))
        self.start()

    def start(self) -> None:
        """Forget the documents of before."""
        self._counts.clear()
        self._area.start()
        self.hide()

    def tell(self, name: str, brought: Brought | None) -> None:
        """Add what became of a document; None when it was left out by Cancel."""
        self._counts[_outcome(brought)] += 1
        parts = [
            f"{self._counts[outcome]:,} {_outcome_word(outcome)}"
            for outcome in _TONES
            if self._counts[outcome]
        ]
        if self._counts.total() <= _MOST_ROWS:
            self._area.add(name, brought, self.source_requested.emit)
        else:
            parts.append(tr("the first {count} are listed").format(count=_MOST_ROWS))
        self._heading.setText(", ".join(parts))
        self._heading.setAccessibleName(", ".join(parts))
        self.show()


class _Area(QScrollArea):
    """The rows; they scroll when they are many."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.start()

    def start(self) -> None:
        page = QWidget()
        page.setProperty("kind", "page")
        self._rows = QGridLayout(page)
        self._rows.setContentsMargins(0, 0, SPACE_M, 0)
        self._rows.setHorizontalSpacing(SPACE_M)
        self._rows.setVerticalSpacing(SPACE_XS)
        self._rows.setColumnStretch(1, 1)
        self._rows.setColumnStretch(2, 3)
        self.setWidget(page)

    def add(self, name: str, brought: Brought | None, show: Callable[[int], object]) -> None:
        row = self._rows.rowCount()
        middle = Qt.AlignmentFlag.AlignVCenter
        outcome = _outcome(brought)
        self._rows.addWidget(Chip(_outcome_word(outcome), _TONES[outcome]), row, 0, middle)
        self._rows.addWidget(ElidedLabel(name), row, 1, middle)
        self._rows.addWidget(ElidedLabel(_said(brought), lines=2), row, 2, middle)
        if brought and brought.imported:
            source = brought.imported.source.id
            button = QPushButton(tr("Show"))
            button.setProperty("kind", "quiet")
            button.setAccessibleName(tr("Show {name}").format(name=name))
            button.clicked.connect(lambda: show(source))
            self._rows.addWidget(button, row, 3, middle)
        self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow with the rows, which count only once they are shown."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        page = self.widget()
        tall = page.sizeHint().height() if page else 0
        return QSize(320, min(tall + 2, _TALLEST))
