import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from factcheck.ui.widgets.chip import Chip
from factcheck.ui.widgets.flow import FlowLayout, FlowRow


@pytest.fixture
def row(qtbot: QtBot) -> tuple[QWidget, FlowLayout, list[Chip]]:
    widget = QWidget()
    qtbot.addWidget(widget)
    flow = FlowLayout(widget)
    chips = [Chip(f"chip number {n}") for n in range(6)]
    for chip in chips:
        flow.addWidget(chip)
    return widget, flow, chips


def test_a_new_row_begins_where_the_width_ends(
    row: tuple[QWidget, FlowLayout, list[Chip]],
) -> None:
    widget, flow, chips = row
    assert flow.heightForWidth(2000) == chips[0].sizeHint().height()
    assert flow.heightForWidth(250) > 2 * flow.heightForWidth(2000)
    widget.resize(250, flow.heightForWidth(250))
    widget.show()
    assert chips[0].y() == chips[1].y() < chips[2].y()
    assert all(chip.geometry().right() < 250 for chip in chips)
    assert chips[-1].geometry().bottom() < widget.height()


def test_it_begins_at_the_right_where_one_reads_so(
    row: tuple[QWidget, FlowLayout, list[Chip]],
) -> None:
    widget, _, chips = row
    widget.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    widget.resize(2000, 40)
    widget.show()
    assert chips[0].geometry().right() == 1999
    assert chips[1].geometry().right() < chips[0].geometry().left()


def test_trailing_rows_end_where_the_width_ends(qtbot: QtBot) -> None:
    row = FlowRow(trailing=True)
    qtbot.addWidget(row)
    chips = [Chip(f"chip number {n}") for n in range(3)]
    for chip in chips:
        row.flow.addWidget(chip)
    row.resize(250, row.heightForWidth(250))
    row.show()
    ends = [chip.geometry().right() for chip in chips]
    assert ends[1] == ends[2] == 249
    assert ends[0] < chips[1].x()


def test_clear_takes_all_out(row: tuple[QWidget, FlowLayout, list[Chip]]) -> None:
    _, flow, _ = row
    assert flow.count() == 6
    flow.clear()
    assert flow.count() == 0
    assert flow.itemAt(0) is None
    assert flow.takeAt(0) is None
    assert flow.heightForWidth(100) == 0
