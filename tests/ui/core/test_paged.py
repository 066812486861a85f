"""The model of lists: ids at once, rows by pages in the background, the old shown until the new."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from factcheck.ui.models.paged import PagedModel
from factcheck.ui.session import Session

Settle = Callable[[], None]
Row = tuple[int, str]


class Names(PagedModel[Row]):
    """Ids with names; notes which rows were read, together."""

    PAGE = 10

    def __init__(self, session: Session) -> None:
        super().__init__(session, self.look, lambda row: row[0])
        self.version = "a"
        self.gone: set[int] = set()
        self.read: list[list[int]] = []
        self.tester = QAbstractItemModelTester(
            self, QAbstractItemModelTester.FailureReportingMode.Fatal
        )

    def look(self, _store: object, ids: Sequence[int]) -> list[Row]:
        self.read.append(list(ids))
        return [(each, f"{each}{self.version}") for each in ids if each not in self.gone]

    def value(self, row: Row | None, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return row[1] if row else "…"
        return None

    def seen(self, *rows: int) -> list[str]:
        """What is shown in some rows, or in all."""
        return [self.index(row).data() for row in rows or range(self.rowCount())]


@pytest.fixture
def names(session: Session, settle: Settle) -> Names:
    made = Names(session)
    settle()
    made.read.clear()
    return made


def test_a_page_is_read_once_when_one_of_its_rows_is_looked_at(
    names: Names, settle: Settle
) -> None:
    names.show(range(100, 135))
    settle()
    names.read.clear()
    names.show(range(200, 235))
    settle()
    names.read.clear()
    names.show(range(300, 335))
    assert names.seen(12, 13, 34) == ["…", "…", "…"]
    settle()
    read = [ids for ids in names.read if ids[0] >= 300]
    assert sorted(map(tuple, read)).count(tuple(range(310, 320))) == 1
    assert names.seen(12, 13, 34) == ["312a", "313a", "334a"]
    names.read.clear()
    names.seen(12, 13, 34)
    settle()
    assert names.read == []


def test_refreshed_rows_show_the_old_until_the_new_have_come(names: Names, settle: Settle) -> None:
    names.show([1, 2, 3])
    names.seen()
    settle()
    names.version = "b"
    names.read.clear()
    names.refresh([2, 99])
    assert names.seen() == ["1a", "2a", "3a"]
    settle()
    assert names.read == [[2]]
    assert names.seen() == ["1a", "2b", "3a"]
    names.refresh()
    settle()
    assert names.seen() == ["1b", "2b", "3b"]


def test_a_view_is_told_which_rows_changed(names: Names, settle: Settle, qtbot: QtBot) -> None:
    names.show([1, 2, 3, 4])
    names.seen()
    settle()
    with qtbot.waitSignal(names.dataChanged) as told:
        names.refresh([2, 4])
    first, last, *_ = told.args
    assert (first.row(), last.row()) == (1, 3)


def test_more_ids_are_inserted_and_other_ids_reset(names: Names, qtbot: QtBot) -> None:
    names.show([1, 2])
    with qtbot.waitSignal(names.rowsInserted) as told, qtbot.assertNotEmitted(names.modelReset):
        names.show([1, 2, 3])
    assert told.args[1:] == [2, 2]
    with qtbot.waitSignal(names.modelReset):
        names.show([3, 1])
    assert [names.id_at(row) for row in range(-1, 3)] == [0, 3, 1, 0]
    assert [names.place_of(each) for each in (1, 2, 3)] == [1, -1, 0]
    with qtbot.assertNotEmitted(names.modelReset):
        names.show([3, 1])
    with qtbot.waitSignal(names.modelReset):
        names.show([])
    assert names.rowCount() == 0


def test_rows_that_remain_are_not_read_again(names: Names, settle: Settle) -> None:
    names.show(range(1, 9))
    names.seen()
    settle()
    names.read.clear()
    names.show([8, 3])
    assert names.seen() == ["8a", "3a"]
    settle()
    assert names.read == []


def test_a_row_changed_while_it_was_filtered_out_is_read_anew(names: Names, settle: Settle) -> None:
    names.show([1, 2])
    names.seen()
    settle()
    names.show([2])
    settle()
    names.version = "b"
    names.refresh([1])
    names.show([1, 2])
    names.seen()
    settle()
    assert names.seen(0) == ["1b"]


def test_rows_inserted_while_their_page_is_being_read_are_read_too(
    names: Names, settle: Settle
) -> None:
    names.show([1, 2])
    names.seen()
    names._ask()
    names.show([1, 2, 3])
    names.seen()
    settle()
    assert names.seen() == ["1a", "2a", "3a"]


def test_a_page_asked_for_just_before_the_list_shrank_can_be_asked_for_again(
    names: Names, settle: Settle
) -> None:
    names.show(range(1, 6))
    names.seen()
    settle()
    names.show(range(1, 31))
    names.seen(25)
    names.show(range(1, 6))
    settle()
    names.show(range(1, 31))
    names.seen(25)
    settle()
    assert names.seen(25) == ["26a"]


def test_a_row_that_is_gone_is_not_asked_for_over_and_over(
    names: Names, settle: Settle, qtbot: QtBot
) -> None:
    names.gone = {2}
    view = QListView()
    qtbot.addWidget(view)
    view.setModel(names)
    names.show([1, 2, 3])
    with qtbot.waitExposed(view):
        view.show()
    settle()
    qtbot.wait(20)
    settle()
    assert names.seen() == ["1a", "…", "3a"]
    assert len(names.read) <= 2


def test_a_row_that_was_gone_is_read_when_it_is_back(names: Names, settle: Settle) -> None:
    names.gone = {2}
    names.show([1, 2, 3])
    names.seen()
    settle()
    names.show([1, 3])
    names.gone = set()
    names.show([1, 2, 3])
    names.seen()
    settle()
    assert names.seen() == ["1a", "2a", "3a"]
