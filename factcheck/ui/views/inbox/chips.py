"""What is known of a statement, as chips: side, mode, verb, figures, and whether it is repeated."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from factcheck.domain.figures import Figure
from factcheck.domain.speakers import Side
from factcheck.domain.statements import Mode
from factcheck.ui.models.statements import Entry, mode_word, side_word
from factcheck.ui.theme import SPACE_XS
from factcheck.ui.widgets.chip import Chip, Tone
from factcheck.ui.widgets.flow import FlowRow
from factcheck.ui.words import tr

_TONES: dict[Side, Tone] = {
    Side.GOVERNMENT: "claim",
    Side.REPORT: "finding",
    Side.THIRD_PARTY: "third_party",
}
_MOST_FIGURES = 6


class StatementChips(FlowRow):
    """A line of chips, or more lines where one is not enough."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(SPACE_XS, parent=parent)

    def show_entry(self, entry: Entry) -> None:
        """Show what is known of a statement."""
        self.flow.clear()
        for words, tone in _chips(entry):
            chip = Chip(words, tone, self)
            chip.show()
            self.flow.addWidget(chip)
        self.flow.invalidate()
        self.updateGeometry()


def _chips(entry: Entry) -> Iterator[tuple[str, Tone]]:
    one = entry.proposal
    yield side_word(one.side), _TONES[one.side]
    yield mode_word(one.mode), "neutral"
    if one.cue:
        yield (f"“{one.cue}”" if one.mode is not Mode.DIRECT else one.cue), "neutral"
    for figure in entry.figures[:_MOST_FIGURES]:
        yield _figure_words(figure), "neutral"
    if one.repeated:
        yield tr("said again further down"), "warning"


def _figure_words(figure: Figure) -> str:
    """A figure in short, as in “412 boats, 2021”."""
    number = f"{figure.value:,g}" if figure.value < 1e6 else f"{figure.value / 1e6:,g}m"
    unit = figure.unit if figure.unit in ("", "%") else f" {figure.unit}"
    counted = " ".join(part for part in (f"{number}{unit}", figure.of) if part)
    return ", ".join(part for part in (counted, figure.period) if part)
