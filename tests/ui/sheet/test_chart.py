"""The counts: told in words, and to be read without colour."""

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from factcheck.domain.verdicts import DEFINITIONS, Verdict
from factcheck.sheets.content import VerdictCount
from factcheck.ui.views.sheet.chart import CountsChart


def _chart(qtbot: QtBot, *counts: int) -> CountsChart:
    several = zip(Verdict, counts, strict=True)
    made = CountsChart(tuple(VerdictCount(v, n, DEFINITIONS[v]) for v, n in several))
    qtbot.addWidget(made)
    made.resize(600, made.heightForWidth(600))
    made.show()
    return made


def test_it_says_the_counts(qtbot: QtBot) -> None:
    told = _chart(qtbot, 5, 2, 1).accessibleName()
    assert told == "8 claims by verdict: Supported 5, Disputed 2, Unverified 1"


def test_the_bars_differ_in_grey(qtbot: QtBot) -> None:
    chart = _chart(qtbot, 4, 4, 4)
    grey = chart.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    height = chart.height() // 3

    def texture(row: int) -> tuple[int, ...]:
        y = row * height + 10
        return tuple(grey.pixelColor(x, y).red() for x in range(150, 190))

    full, hatched, dotted = (texture(row) for row in range(3))
    assert len(set(full)) == 1
    assert len(set(hatched)) > 3
    assert len(set(dotted)) > 1
    assert hatched != dotted


def test_a_sheet_without_claims_has_bars_of_no_length(qtbot: QtBot) -> None:
    chart = _chart(qtbot, 0, 0, 0)
    assert not chart.grab().isNull()


def test_it_grows_where_it_is_narrow(qtbot: QtBot) -> None:
    chart = _chart(qtbot, 1, 1, 1)
    assert chart.heightForWidth(220) > chart.heightForWidth(700)
