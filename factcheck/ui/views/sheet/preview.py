"""The preview: the sheet as it would be printed, on a page, with its mark while it is a draft."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from factcheck.sheets import Sheet
from factcheck.ui.theme import SPACE_L, SPACE_M, SPACE_S, current, fonts
from factcheck.ui.views.sheet.chart import CountsChart
from factcheck.ui.views.sheet.column import PageColumn
from factcheck.ui.views.sheet.heads import ClaimHead
from factcheck.ui.views.sheet.part import Part
from factcheck.ui.views.sheet.rough import Rough
from factcheck.ui.views.sheet.text_row import TextRow
from factcheck.ui.widgets.labels import ElidedLabel
from factcheck.ui.words import counted, tr


class SheetPreview(QWidget):
    """Shows a sheet; `claim_requested` carries the id of a claim that is to be opened."""

    claim_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ribbon = DraftRibbon()
        self.column = PageColumn(tr("Preview of the sheet"), self._make)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self.ribbon)
        body.addWidget(self.column, 1)

    def show_sheet(self, sheet: Sheet, parts: Sequence[Part], measures: list[Rough]) -> None:
        """Show a sheet taken apart by `parts_of`, with the rough measures of its parts."""
        incomplete = len({lack.claim_id for lack in sheet.missing})
        self.ribbon.tell(incomplete, len(sheet.claims))
        self.column.show_parts(parts, measures)

    def _make(self, part: Part) -> QWidget:
        if part.counts:
            return CountsChart(part.counts)
        if part.head is not None:
            head = ClaimHead(part.head)
            head.opened.connect(self.claim_requested)
            return head
        return TextRow(part)


class DraftRibbon(QFrame):
    """The band over an incomplete sheet: DRAFT, and how much is incomplete. Hidden otherwise."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = _Mark()
        self._words = ElidedLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_S, SPACE_S, SPACE_L, SPACE_S)
        row.setSpacing(SPACE_M)
        row.addWidget(self._mark)
        row.addWidget(self._words, 1)
        self.hide()

    def tell(self, incomplete: int, claims: int) -> None:
        """Say how many of the claims are incomplete; with none the band goes away."""
        self.setVisible(incomplete > 0)
        self._words.setText(
            tr("{incomplete} of {all} incomplete. Every page will say so.",
               incomplete=f"{incomplete:,}", all=counted(claims, tr("claim"), tr("claims")))
        )  # fmt: skip

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, hatched at its ends so that it is no mere colour."""
        colours = current().warning
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colours.ground))
        ink = QColor(colours.text)
        ink.setAlpha(90)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(ink, 2))
        height = self.height()
        for x in range(0, self.width() + height, 9):
            painter.drawLine(x, 0, x - 4, 4)
            painter.drawLine(x, height, x + 4, height - 4)


class _Mark(QLabel):
    """The word itself, spaced and framed as a stamp is."""

    def __init__(self) -> None:
        super().__init__(tr("DRAFT"))
        self.setAccessibleName(tr("This sheet is a draft"))
        font = fonts.sized("body", bold=True)
        font.setLetterSpacing(font.SpacingType.PercentageSpacing, 125)
        self.setFont(font)

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(2 * SPACE_S, 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(current().warning.text), 1.5))
        painter.setBrush(QColor(current().warning.ground))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 4, 4)
        painter.setFont(self.font())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
