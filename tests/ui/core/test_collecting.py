"""Garbage of the window is collected on its own thread."""

import gc
import threading
from collections.abc import Callable

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from factcheck.store import Store
from factcheck.ui import collecting
from factcheck.ui.collecting import Collector
from tests.windows import opened_window


def circle(collected_on: Callable[[threading.Thread], None]) -> None:
    """An object that nobody holds but itself."""

    class Circle:
        def __init__(self) -> None:
            self.itself = self

        def __del__(self) -> None:
            collected_on(threading.current_thread())

    Circle()


def test_what_nobody_holds_is_collected_here(qtbot: QtBot) -> None:
    parent, threads = QObject(), list[threading.Thread]()
    collector = Collector(parent)
    assert not gc.isenabled()
    circle(threads.append)
    qtbot.waitUntil(lambda: bool(threads), timeout=5 * collecting.EVERY)
    assert threads == [threading.main_thread()]
    collector.stop()
    assert gc.isenabled()


def test_an_open_window_collects_and_a_closed_one_leaves_it_to_python(
    qtbot: QtBot, store: Store
) -> None:
    window = opened_window(qtbot, store)
    assert not gc.isenabled()
    window.close()
    assert gc.isenabled()
