"""The command palette by its keys."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow
from pytestqt.qtbot import QtBot

from factcheck.ui import theme
from factcheck.ui.actions import ACTIONS, Actions
from factcheck.ui.dialogs.palette import Palette
from tests.ui.dialogs.ears import heard, nameless


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot) -> Iterator[QMainWindow]:
    theme.apply(qapp, "light")
    made = QMainWindow()
    qtbot.addWidget(made)
    made.setCentralWidget(QLineEdit())
    made.resize(1186, 740)
    made.show()
    made.activateWindow()
    yield made
    theme.apply(qapp, "light")


@pytest.fixture
def actions(window: QMainWindow) -> Actions:
    made = Actions(window, "desk")
    made.bind({name: lambda: None for name in ("dossier.new", "claim.next", "view.sheet")})
    made.bind({"reader.claim": lambda: None})
    return made


@pytest.fixture
def palette(window: QMainWindow, actions: Actions) -> Palette:
    made = Palette(actions, window)
    made.open()
    return made


def _texts(palette: Palette) -> list[str]:
    rows = range(palette.model.rowCount())
    return [str(palette.model.index(row).data()) for row in rows]


def test_every_action_is_there_those_that_can_be_done_first(palette: Palette) -> None:
    assert len(_texts(palette)) == len(ACTIONS) - 1  # all but the palette itself
    assert _texts(palette)[:3] == ["New dossier…", "Sheet", "Next claim"]
    ready = [bool(palette.model.flags(palette.model.index(row))) for row in range(5)]
    assert ready == [True, True, True, False, False]


def test_enter_runs_the_best_answer(
    qtbot: QtBot, window: QMainWindow, palette: Palette, actions: Actions
) -> None:
    qtbot.keyClicks(palette.field, "next cl")
    with qtbot.waitSignal(actions["claim.next"].triggered):
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.findChildren(Palette) == [])


def test_what_cannot_be_done_now_does_not_run(
    qtbot: QtBot, palette: Palette, actions: Actions
) -> None:
    done: list[bool] = []
    actions["reader.claim"].triggered.connect(done.append)
    qtbot.keyClicks(palette.field, "keep the selection as a claim")
    assert _texts(palette) == ["Keep the selection as a claim"]
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
    QApplication.processEvents()
    assert done == []


def test_arrows_walk_over_what_can_be_done(qtbot: QtBot, palette: Palette) -> None:
    def marked() -> int:
        return palette.view.currentIndex().row()

    walked = [marked()]
    for key in (
        Qt.Key.Key_Down,
        Qt.Key.Key_Down,
        Qt.Key.Key_Down,
        Qt.Key.Key_Up,
        Qt.Key.Key_PageUp,
    ):
        qtbot.keyClick(palette.field, key)
        walked.append(marked())
    assert walked == [0, 1, 2, 2, 1, 0]


def test_escape_closes_and_gives_the_keyboard_back(
    qtbot: QtBot, window: QMainWindow, actions: Actions
) -> None:
    line = window.centralWidget()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    palette = Palette(actions, window)
    palette.open()
    assert palette.field.hasFocus()
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert line.hasFocus()


def test_opened_again_it_closes(qtbot: QtBot, window: QMainWindow, actions: Actions) -> None:
    first = Palette(actions, window)
    first.open()
    second = Palette(actions, window)
    second.open()
    assert not first.isVisible()
    assert not second.isVisible()
    qtbot.waitUntil(lambda: window.findChildren(Palette) == [])
    third = Palette(actions, window)
    third.open()
    assert third.isVisible()


def test_a_click_beside_it_closes_it(qtbot: QtBot, palette: Palette) -> None:
    qtbot.mouseClick(palette, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert not palette.isVisible()


def test_a_click_on_a_command_runs_it(qtbot: QtBot, palette: Palette, actions: Actions) -> None:
    place = palette.view.visualRect(palette.model.index(1)).center()
    with qtbot.waitSignal(actions["view.sheet"].triggered):
        qtbot.mouseClick(palette.view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_letters_that_nothing_has_say_so(qtbot: QtBot, palette: Palette) -> None:
    qtbot.keyClicks(palette.field, "qqqq")
    assert _texts(palette) == []
    assert "No command has these letters." in {each.name for each in heard(palette)}
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_it_is_heard(palette: Palette) -> None:
    assert nameless(palette) == []
    said = palette.model.index(2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Next claim, Claim · Desk, J"
    last = palette.model.index(palette.model.rowCount() - 1)
    assert str(last.data(Qt.ItemDataRole.AccessibleTextRole)).endswith("not available now")
    roles = {each.role for each in heard(palette)}
    assert {QAccessible.Role.EditableText, QAccessible.Role.List} <= roles


def test_the_model_keeps_its_promises(qtbot: QtBot, palette: Palette) -> None:
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    QAbstractItemModelTester(palette.model, fatal, palette)
    for words in ("claim", "claim x", "", "sheet"):
        palette.field.setText(words)
    assert "Sheet" in _texts(palette)


@pytest.mark.parametrize("size", [(400, 260), (683, 384), (1920, 1080)])
def test_it_stays_in_the_window(
    qapp: QApplication, window: QMainWindow, palette: Palette, size: tuple[int, int]
) -> None:
    window.resize(*size)
    panel = palette.field.parentWidget()
    assert panel is not None
    assert window.rect().contains(panel.geometry())
    theme.apply(qapp, "dark")
    assert not window.grab().isNull()
