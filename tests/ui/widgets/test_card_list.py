import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from factcheck.ui.widgets.card_delegate import CardDelegate, CardRole, CardShape
from factcheck.ui.widgets.card_list import CardList

FULL = CardShape(overline=True, chips=True)
ROW = {
    CardRole.TITLE: "Cases handled rose from 155 in 2019 to 359 in 2021, the office said again.",
    CardRole.OVERLINE: "TIP Report 2024",
    CardRole.META: "C. Eng · Aug 2022",
    CardRole.META_RIGHT: "3 paired",
    CardRole.BADGE: "disputed",
    CardRole.CHIPS: (("claim", "claim"), ("2 figures", "neutral")),
}


class Rows(QAbstractListModel):
    def __init__(self, row: dict[CardRole, object], count: int = 20) -> None:
        super().__init__()
        self.row, self.count, self.asked = row, count, 0

    def rowCount(self, _parent: object = None) -> int:
        return self.count

    def data(self, _index: QModelIndex | QPersistentModelIndex, role: int = 0) -> object:
        if role == CardRole.TITLE:
            self.asked += 1
        return self.row.get(role)  # type: ignore[call-overload]


def painted(row: dict[CardRole, object], *, rtl: bool = False, **state: bool) -> QImage:
    model, delegate = Rows(row), CardDelegate(FULL)
    image = QImage(320, delegate.row_height(), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 320, delegate.row_height())
    option.direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
    for name, on in state.items():
        if on:
            option.state |= getattr(QStyle.StateFlag, f"State_{name}")
    painter = QPainter(image)
    delegate.paint(painter, option, model.index(0))
    painter.end()
    return image


@pytest.mark.parametrize("role", list(ROW))
def test_every_role_is_painted(scheme: str, role: CardRole) -> None:
    assert painted({**ROW, role: ""}) != painted(ROW)


def test_hovered_selected_and_focused_are_told_apart(scheme: str) -> None:
    states = [{}, {"MouseOver": True}, {"Selected": True}, {"Selected": True, "HasFocus": True}]
    images = [painted(ROW, **state) for state in states]
    assert all(a != b for i, a in enumerate(images) for b in images[:i])


def test_a_row_not_read_yet_shows_bars(scheme: str) -> None:
    bars = painted({**ROW, CardRole.TITLE: None})
    assert bars != painted({**ROW, CardRole.TITLE: ""})
    assert bars == painted({CardRole.TITLE: None})
    assert painted({CardRole.TITLE: None}, rtl=True) != bars


def test_from_right_to_left_the_badge_is_at_the_right(scheme: str) -> None:
    bare = {CardRole.TITLE: "", CardRole.BADGE: "supported"}
    plain, mirrored = painted(bare), painted(bare, rtl=True)
    ground = painted({CardRole.TITLE: ""})
    middle = plain.width() // 2
    left, right = QRect(0, 0, middle, plain.height()), QRect(middle, 0, middle, plain.height())
    assert plain.copy(left) != ground.copy(left)
    assert plain.copy(right) == ground.copy(right)
    assert mirrored.copy(left) == ground.copy(left)
    assert mirrored.copy(right) != ground.copy(right)


@pytest.mark.parametrize(
    "words", ["x" * 1_000_000, "ក្រសួង" * 100, "قالت الحكومة", "<b>&amp;</b>", "a\nb", "😀" * 300]
)
def test_any_words_can_be_painted(words: str) -> None:
    every = dict.fromkeys((CardRole.TITLE, CardRole.META, CardRole.META_RIGHT), words)
    chips = tuple((words, tone) for tone in ("neutral", "warning"))
    assert not painted({**ROW, **every, CardRole.CHIPS: chips}).isNull()


def test_of_two_quiet_texts_the_second_is_whole(scheme: str) -> None:
    def end(meta: object, **given: bool) -> QImage:
        image = painted({CardRole.TITLE: "", CardRole.META: meta}, **given)
        side = 0 if given.get("rtl") else image.width() // 2
        return image.copy(QRect(side, 0, image.width() // 2, image.height()))

    name = "Ministry of Labour and Vocational Training " * 3
    assert end((name, "about 20 Jun 2019")) != end((name, "about 20 Jun 2018"))
    assert end((name, "20 Jun 2019"), rtl=True) != end((name, "20 Jun 2018"), rtl=True)
    assert end(f"{name} · 20 Jun 2019") == end(f"{name} · 20 Jun 2018")
    assert not painted({**ROW, CardRole.META: (name, name)}).isNull()


def test_a_badge_may_be_an_icon_with_a_tone() -> None:
    icon = painted({**ROW, CardRole.BADGE: ("file-text", "claim")})
    assert icon != painted({**ROW, CardRole.BADGE: ("newspaper", "claim")})


def test_a_hundred_thousand_rows_cost_no_more_than_those_in_view(qtbot: QtBot) -> None:
    view, model = CardList("Claims", FULL), Rows(ROW, 100_000)
    qtbot.addWidget(view)
    view.setModel(model)
    view.resize(320, 600)
    view.show()
    view.grab()
    assert 0 < model.asked < 200
    view.scrollToBottom()
    view.grab()
    assert model.asked < 400
    assert view.visualRect(model.index(99_999)).height() == CardDelegate(FULL).row_height()


def test_rows_fill_the_width_and_grow_with_the_font(qtbot: QtBot) -> None:
    view = CardList("Claims")
    qtbot.addWidget(view)
    view.setModel(Rows(ROW, 3))
    view.resize(320, 600)
    view.show()
    assert view.visualRect(view.model().index(0)).width() == view.viewport().width()


@pytest.mark.benchmark
def test_a_card_costs_a_few_times_a_plain_row(qtbot: QtBot) -> None:
    view, model = CardList("Claims"), Rows(ROW)
    qtbot.addWidget(view)
    view.setModel(model)
    image = QImage(640, 400, QImage.Format.Format_ARGB32_Premultiplied)
    option = QStyleOptionViewItem()
    option.initFrom(view)
    option.rect = QRect(0, 0, 320, 84)

    def cost(paint: Callable[..., None]) -> float:
        painter = QPainter(image)
        best = min(_timed(lambda: paint(painter, option, model.index(0))) for _ in range(200))
        painter.end()
        return best

    assert cost(CardDelegate().paint) < 15 * cost(QStyledItemDelegate().paint)


def _timed(run: Callable[[], object]) -> float:
    began = time.perf_counter()
    run()
    return time.perf_counter() - began
