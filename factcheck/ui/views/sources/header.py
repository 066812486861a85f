"""The head of the reader: the source's title, what is known of it, and what can be done."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from factcheck.domain.sources import Source, SourceKind
from factcheck.ui.actions import Actions
from factcheck.ui.models.sources import kind_word, name_of
from factcheck.ui.theme import SPACE_S, SPACE_XS, fonts
from factcheck.ui.widgets.action_button import ActionButton
from factcheck.ui.widgets.chip import ChipButton
from factcheck.ui.widgets.flow import FlowLayout
from factcheck.ui.widgets.labels import ElidedLabel, TextLabel, plain_tip
from factcheck.ui.words import tr

_NARROWEST, _KEYS_FIT = 258, 400  # pixels


class Header(QWidget):
    """Title, a line of what is known, and the buttons. What is missing is a chip to press."""

    details_requested = Signal(str)

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = ElidedLabel(lines=2)
        font = fonts.serif("title")
        font.setBold(True)
        self.title.setFont(font)
        self._about = QWidget()
        self._flow = FlowLayout(self._about, SPACE_XS)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._about.setSizePolicy(policy)
        self._tools = QHBoxLayout()
        self._tools.setSpacing(SPACE_XS)
        self._tools.addStretch()
        self._buttons = [
            ActionButton(tr("Claim"), "reader.claim", actions),
            ActionButton(tr("Finding"), "reader.finding", actions),
            ActionButton(tr("Add"), "reader.add", actions),
            ActionButton(tr("Details"), "source.edit", actions),
        ]
        for button in self._buttons:
            self._tools.addWidget(button)
        self._body = QVBoxLayout()
        self._body.setSpacing(SPACE_S)
        self._body.addWidget(self.title)
        self._body.addWidget(self._about)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, SPACE_S, 0, SPACE_S)
        body.setSpacing(SPACE_S)
        body.addLayout(self._tools)
        body.addLayout(self._body)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the reader may get."""
        return QSize(_NARROWEST, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the keys out where there is little room."""
        super().resizeEvent(event)
        for button in self._buttons:
            button.show_key(self.width() >= _KEYS_FIT)

    def stand_over(self, margin: int) -> None:
        """Begin where the lines of the text begin."""
        self._body.setContentsMargins(margin, 0, margin, 0)
        self._tools.setContentsMargins(SPACE_S, 0, SPACE_S, 0)

    def show_source(self, source: Source) -> None:
        """Show what is known of a source."""
        self.title.setText(name_of(source))
        digest = source.original_sha256
        short = tr("original kept, SHA-256 {start}…{end}")
        size = tr("{count} characters of text").format(count=f"{source.characters:,}")
        parts = [
            _Part(source.publisher, "publisher", tr("no publisher")),
            _Part(_date(source), "date", tr("no date"), _ground(source)),
            _Part(kind_word(source.kind)),
            _Part(short.format(start=digest[:4], end=digest[-2:]), tip=f"SHA-256 {digest}, {size}"),
        ]
        if source.kind is SourceKind.REPORT:
            edition = source.edition.name if source.edition else ""
            parts.insert(3, _Part(edition, "edition", tr("no edition")))
        self._flow.clear()
        for part in parts:
            self._flow.addWidget(self._told(part, last=part is parts[-1]))
        self._flow.invalidate()
        self._about.updateGeometry()

    def _told(self, part: "_Part", *, last: bool) -> QWidget:
        """One part of the line, or a chip that opens its field where it is missing."""
        if part.words:
            label = TextLabel(
                part.words if last else f"{part.words} ·", "muted", parent=self._about
            )
            label.setToolTip(plain_tip(part.tip))
            label.show()
            return label
        chip = ChipButton(part.missing, "warning", parent=self._about)
        chip.setToolTip(plain_tip(tr("Open the details to fill this in")))
        chip.clicked.connect(lambda: self.details_requested.emit(part.field))
        chip.show()
        return chip


@dataclass(frozen=True, slots=True)
class _Part:
    """What is known, or the field to fill in and the words that say it is missing."""

    words: str
    field: str = ""
    missing: str = ""
    tip: str = ""


def _date(source: Source) -> str:
    return str(source.published) if source.published else ""


def _ground(source: Source) -> str:
    """What the date is known from."""
    if source.published is None:
        return ""
    if source.published.inferred_from:
        return tr("Inferred from {ground}").format(ground=source.published.inferred_from)
    stated = source.published_stated_by
    return tr("Stated by {ground}").format(ground=stated) if stated else ""
