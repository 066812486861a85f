import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from factcheck.ui import theme
from factcheck.ui.theme.style import restyle


def test_the_palette_and_the_sheet_are_those_of_the_scheme(scheme: str, qapp: QApplication) -> None:
    tokens = theme.current()
    assert tokens.scheme == scheme
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == tokens.window
    assert tokens.surface in qapp.styleSheet()


@pytest.mark.slow
def test_it_goes_along_when_the_system_turns_dark(qapp: QApplication, qtbot: QtBot) -> None:
    theme.apply(qapp, "system")
    hints = QGuiApplication.styleHints()
    with qtbot.waitSignal(theme.appearance().changed):
        hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.current() is theme.DARK
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert theme.current() is theme.LIGHT


def test_a_chosen_scheme_stays_whatever_the_system_does(qapp: QApplication, qtbot: QtBot) -> None:
    theme.apply(qapp, "light")
    with qtbot.assertNotEmitted(theme.appearance().changed):
        QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.current() is theme.LIGHT


@pytest.mark.slow
def test_the_same_look_again_changes_nothing(qapp: QApplication, qtbot: QtBot) -> None:
    theme.apply(qapp, "dark")
    with qtbot.assertNotEmitted(theme.appearance().changed):
        theme.apply(qapp, "dark")
    theme.apply(qapp, "light")


def test_restyle_makes_the_sheet_look_again(qapp: QApplication, qtbot: QtBot) -> None:
    theme.apply(qapp, "light")
    label = QLabel("words")
    qtbot.addWidget(label)
    label.ensurePolished()
    restyle(label, kind="error")
    ink = label.palette().color(QPalette.ColorRole.WindowText).name()
    assert ink == theme.LIGHT.danger


def test_starting_needs_no_svg() -> None:
    program = (
        "import sys; from PySide6.QtWidgets import QApplication; app = QApplication([]);"
        "from factcheck.ui import theme; theme.apply(app);"
        "from factcheck.ui.theme.icons import icon; icon('x');"
        "sys.exit('PySide6.QtSvg' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_void_calls_leave_none_alone(qtbot: QtBot) -> None:
    # PySide6 6.12 drops a reference to None at each such call and ends Python 3.11 after 5,000.
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for _ in range(10_000):
        label.update()
    assert sys.getrefcount(None) > before - 1000
