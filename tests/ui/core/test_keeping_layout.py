"""The window's measures and last dossier are kept, and odd ones never in the way."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter
from pytestqt.qtbot import QtBot

from factcheck import paths, settings
from factcheck.services.deciding import dossiers
from factcheck.settings import Settings
from factcheck.store import Store
from factcheck.ui import layout
from factcheck.ui.main_window import MainWindow

Open = Callable[[Settings], MainWindow]


@pytest.fixture
def opened(qtbot: QtBot, qapp: QApplication, furnished: Store) -> Open:
    """Opens windows on one store after another."""

    def open_window(kept: Settings) -> MainWindow:
        window = MainWindow(kept)
        qtbot.addWidget(window)
        window.show()
        with qtbot.waitSignal(window.ready, timeout=10_000):
            window.open_store(Store(furnished.path, editor="Ed"))
        return window

    return open_window


def splitter(window: MainWindow) -> QSplitter:
    return window.screens.desk.splitter


def test_a_window_has_the_size_it_was_left_with(qtbot: QtBot, qapp: QApplication) -> None:
    first, again = QMainWindow(), QMainWindow()
    for window in (first, again):
        qtbot.addWidget(window)
    assert not layout.restore_window(first, Settings())
    first.resize(510, 420)
    assert layout.restore_window(again, layout.kept(first, Settings()))
    assert (again.width(), again.height()) == (510, 420)


def test_splitters_and_dossier_are_as_they_were_left(opened: Open, furnished: Store) -> None:
    second = dossiers.create(furnished, name="Second").made
    first = opened(Settings())
    splitter(first).setSizes([300, 500, 280])
    sizes = splitter(first).sizes()
    assert first.session.dossier == second
    first.session.switch_dossier(1)
    first.close()
    kept = settings.load()
    del kept.layout["window"]  # the screen of the tests is smaller than the window
    again = opened(kept)
    assert splitter(again).sizes() == sizes
    assert again.session.dossier == 1
    again.close()


def test_measures_of_a_screen_that_was_not_shown_are_kept(opened: Open) -> None:
    window = opened(Settings(layout={"sources": "measures of another day"}))
    window.close()
    assert settings.load().layout["sources"] == "measures of another day"


@pytest.mark.parametrize(
    "odd",
    [
        {"window": 3, "desk": []},
        {"window": "zzzz", "desk": "zzzz"},
        {"window": {"x": None}, "desk": "é"},
    ],
)
def test_odd_measures_are_passed_over(opened: Open, odd: dict[str, object]) -> None:
    plain = opened(Settings())
    size, shares = plain.size(), splitter(plain).sizes()
    plain.close()
    window = opened(Settings(layout=odd))
    assert window.size() == size
    assert splitter(window).sizes() == shares
    window.close()


def test_a_dossier_that_is_gone_gives_way_to_another(opened: Open) -> None:
    window = opened(Settings(dossier=99))
    assert window.session.dossier == 1
    window.close()


@pytest.mark.parametrize(
    "content", [b"{", b"\xff\xfe", b'{"dossier": "one", "layout": 3, "theme": null}']
)
def test_a_window_opens_whatever_the_preferences_hold(opened: Open, content: bytes) -> None:
    file = paths.config_folder() / "settings.json"
    file.parent.mkdir(parents=True)
    file.write_bytes(content)
    window = opened(settings.load())
    assert window.session.dossier == 1
    window.close()
    assert json.loads(file.read_bytes())["dossier"] == 1


def test_preferences_that_cannot_be_kept_do_not_keep_the_window_open(
    opened: Open, tmp_path: Path
) -> None:
    paths.config_folder().parent.mkdir(parents=True, exist_ok=True)
    paths.config_folder().write_text("a file in the way")
    window = opened(Settings())
    assert window.close()


def test_a_window_closed_before_its_store_was_open_keeps_what_was_kept(
    qtbot: QtBot, qapp: QApplication
) -> None:
    settings.save(Settings(editor="Ed", dossier=3))
    window = MainWindow(settings.load())
    qtbot.addWidget(window)
    window.show()
    window.close()
    assert settings.load() == Settings(editor="Ed", dossier=3)


def test_only_named_splitters_are_kept(qtbot: QtBot, opened: Open) -> None:
    window = opened(Settings())
    nameless = QSplitter(window)
    nameless.show()
    assert set(layout.kept(window, Settings()).layout) == {"window", "desk"}
    window.close()
