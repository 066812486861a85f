"""Lists read by pages: a page whose reading failed can be asked for again."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factcheck.services.deciding import dossiers
from factcheck.services.safekeeping.history import EVERYTHING
from factcheck.store import Store
from factcheck.ui.jobs import Jobs
from factcheck.ui.models.paged import PagedModel
from factcheck.ui.session import Session
from factcheck.ui.views.history import log

Settle = Callable[[], None]


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


@pytest.fixture
def told(jobs: Jobs) -> list[str]:
    """The failures that the window is told of."""
    seen: list[str] = []
    jobs.failed_with.connect(lambda error: seen.append(str(error)))
    return seen


@pytest.fixture
def settle(qtbot: QtBot, jobs: Jobs) -> Settle:
    def wait() -> None:
        qtbot.wait(1)  # pages are asked for once the view has said all it wants
        qtbot.waitUntil(lambda: not jobs.busy)

    return wait


class Numbers(PagedModel[int]):
    """Rows that are their own ids, on a disk that may fail."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, self.look, int)
        self.broken = False

    def look(self, _store: Store, ids: Sequence[int]) -> Sequence[int]:
        if self.broken:
            raise OSError("disk")
        return ids

    def value(self, row: int | None, role: int) -> Any:
        return row if role == Qt.ItemDataRole.DisplayRole else None


def test_a_page_of_rows_is_read_after_a_failure(
    store: Store, jobs: Jobs, told: list[str], settle: Settle
) -> None:
    numbers = Numbers(Session(store, jobs))
    numbers.show([1, 2, 3])
    numbers.broken = True
    assert numbers.index(1).data() is None
    settle()
    assert told == ["disk"]
    numbers.broken = False
    assert numbers.index(1).data() is None
    settle()
    assert [numbers.index(row).data() for row in range(3)] == [1, 2, 3]
    assert told == ["disk"]


def test_older_operations_are_read_after_a_failure(
    store: Store, jobs: Jobs, told: list[str], settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(3):
        dossiers.create(store, name=f"Dossier {number}")
    monkeypatch.setattr(log.LogModel, "PAGE", 2)
    model = log.LogModel(Session(store, jobs))
    model.narrow(EVERYTHING)
    settle()

    def broken(*_arguments: object) -> None:
        raise OSError("disk")

    with monkeypatch.context() as patched:
        patched.setattr(log, "read", broken)
        model.fetchMore(QModelIndex())
        settle()
    assert (told, model.rowCount()) == (["disk"], 2)
    assert model.canFetchMore(QModelIndex())
    model.fetchMore(QModelIndex())
    settle()
    assert model.rowCount() == 3
