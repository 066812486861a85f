"""Cards as high as their words: nothing that has to be read is cut, nothing stands empty."""

import pytest
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factcheck.ui.widgets.card_delegate import CardRole
from factcheck.ui.widgets.fitted_cards import FittedCardList

SHORT = {CardRole.TITLE: "Nine wells were dry."}
REASON = "standards (“minimum standards”) answers “situation on the ground”"
LONG = {
    CardRole.OVERLINE: "A Yearly Report on Kilns and Bonded Labour 2021 · Kept on the list",
    CardRole.TITLE: "In the dry months nine of the sixty wells that were looked at held no water.",
    CardRole.CHIPS: (("may contradict", "contradicts"), (REASON, "neutral")),
    CardRole.META: "said in 2021; edition 2022 covers April 2021 to March 2022 · same document",
}
Row = dict[CardRole, object]


class Rows(QAbstractListModel):
    def __init__(self, *rows: Row) -> None:
        super().__init__()
        self.rows = rows

    def rowCount(self, _parent: object = None) -> int:
        return len(self.rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> object:
        return self.rows[index.row()].get(role)  # type: ignore[call-overload]

    def show(self, *rows: Row) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()


def shown(qtbot: QtBot, *rows: Row, width: int = 300) -> FittedCardList:
    view = FittedCardList("Findings")
    qtbot.addWidget(view)
    view.setModel(Rows(*rows))
    view.resize(width, 600)
    with qtbot.waitExposed(view):
        view.show()
    return view


@pytest.mark.parametrize("width", [180, 240, 300, 460])
def test_words_of_usual_length_are_whole(qtbot: QtBot, width: int) -> None:
    view = shown(qtbot, LONG, SHORT, width=width)
    assert view.cut_words(0) == view.cut_words(1) == []


def test_a_card_is_no_higher_than_its_words(qtbot: QtBot) -> None:
    view = shown(qtbot, LONG, SHORT)
    assert view.rowHeight(0) > 3 * view.rowHeight(1)
    assert view.rowHeight(1) < 3 * view.fontMetrics().height()


def test_rows_are_measured_anew_for_another_width_and_font(
    qtbot: QtBot, qapp: QApplication
) -> None:
    view = shown(qtbot, LONG)
    before = view.rowHeight(0)
    view.resize(QSize(600, 600))
    assert view.rowHeight(0) < before
    view.resize(QSize(300, 600))
    assert view.rowHeight(0) == before
    font, larger = qapp.font(), QFont(qapp.font())
    larger.setPointSizeF(font.pointSizeF() * 2)
    qapp.setFont(larger)
    try:
        qtbot.waitUntil(lambda: view.rowHeight(0) > 1.8 * before, timeout=2_000)
    finally:
        qapp.setFont(font)


def test_rows_shown_later_are_measured(qtbot: QtBot) -> None:
    view = shown(qtbot, SHORT)
    before = view.rowHeight(0)
    model = view.model()
    assert isinstance(model, Rows)
    model.show(LONG, SHORT)
    assert view.rowHeight(0) > before == view.rowHeight(1)


def test_rows_out_of_sight_are_measured_soon(qtbot: QtBot) -> None:
    view = shown(qtbot, *[SHORT] * 60, LONG)
    assert view.rowHeight(60) != view.rowHeight(0)
    qtbot.waitUntil(lambda: view.rowHeight(60) > 3 * view.rowHeight(0), timeout=2_000)
    assert {view.rowHeight(row) for row in range(60)} == {view.rowHeight(0)}


def test_a_passage_without_end_leaves_room_for_others(qtbot: QtBot) -> None:
    view = shown(qtbot, {role: "ឡឥដ្ឋ " * 5_000 for role in (*LONG,) if role != CardRole.CHIPS})
    assert view.rowHeight(0) < 600
    assert len(view.cut_words(0)) == 3
    assert not view.grab().isNull()


@pytest.mark.parametrize(
    "direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]
)
def test_long_and_short_chips_are_painted(
    qtbot: QtBot, scheme: str, direction: Qt.LayoutDirection
) -> None:
    bare = {**LONG, CardRole.CHIPS: ((" ", "contradicts"), (REASON.replace("e", " "), "neutral"))}
    pictures = []
    for row in (LONG, bare):
        view = shown(qtbot, row)
        view.setLayoutDirection(direction)
        pictures.append(view.grab().toImage())
    assert pictures[0] != pictures[1]
