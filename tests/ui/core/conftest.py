"""The application as the program makes it, with jobs and a session of the test's own."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factcheck.store import Store
from factcheck.ui.jobs import Jobs
from factcheck.ui.session import Session
from tests.ui.core.rooms import Rooms, furnish
from tests.windows import opened_window


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


@pytest.fixture
def session(store: Store, jobs: Jobs) -> Session:
    return Session(store, jobs)


@pytest.fixture
def settle(qtbot: QtBot, jobs: Jobs) -> Callable[[], None]:
    """Waits until everything asked for is done and delivered."""

    def wait() -> None:
        qtbot.wait(1)
        qtbot.waitUntil(lambda: not jobs.busy, timeout=10_000)

    return wait


@pytest.fixture(scope="session")
def _furnished(empty_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("rooms") / "store.db"
    made = Store(Path(shutil.copy(empty_store, path)), editor="Ed")
    furnish(made)
    made.close()
    return path


@pytest.fixture
def furnished(_furnished: Path, tmp_path: Path) -> Iterator[Store]:
    """A store with something of everything in dossier 1."""
    opened = Store(Path(shutil.copy(_furnished, tmp_path / "furnished.db")), editor="Ed")
    yield opened
    opened.close()


@pytest.fixture
def rooms(qtbot: QtBot, qapp: QApplication, furnished: Store) -> Iterator[Rooms]:
    """The window on that store, taking input."""
    yield from _opened(qtbot, furnished)


@pytest.fixture
def bare_rooms(qtbot: QtBot, qapp: QApplication, store: Store) -> Iterator[Rooms]:
    """The window on a store without a dossier."""
    yield from _opened(qtbot, store)


def _opened(qtbot: QtBot, store: Store) -> Iterator[Rooms]:
    window = opened_window(qtbot, store)
    shown = Rooms(window, qtbot)
    shown.settle()
    yield shown
    window.close()
