import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from factcheck.ui.widgets.search import SearchField


@pytest.fixture
def field(qtbot: QtBot) -> SearchField:
    made = SearchField("Search claims", "Ctrl+F")
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_searches_once_a_moment_after_the_last_key(qtbot: QtBot, field: SearchField) -> None:
    sent: list[str] = []
    field.searched.connect(sent.append)
    qtbot.keyClicks(field, "trial")
    assert sent == []
    qtbot.waitUntil(lambda: sent == ["trial"], timeout=1000)


def test_enter_does_not_wait_and_nothing_is_sent_twice(qtbot: QtBot, field: SearchField) -> None:
    sent: list[str] = []
    field.searched.connect(sent.append)
    qtbot.keyClicks(field, " trial ")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert sent == ["trial"]


def test_escape_empties(qtbot: QtBot, field: SearchField) -> None:
    field.setText("trial")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    with qtbot.waitSignal(field.searched, timeout=100) as sent:
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert sent.args == [""]
    assert field.text() == ""


def test_the_clear_button_is_there_when_there_is_something_to_clear(
    qtbot: QtBot, field: SearchField
) -> None:
    clear = field.findChildren(QToolButton)[-1]
    assert not clear.isVisible()
    field.setText("trial")
    assert clear.isVisible()
    qtbot.mouseClick(clear, Qt.MouseButton.LeftButton)
    assert field.text() == ""


def test_it_has_a_name_and_tells_its_shortcut(field: SearchField) -> None:
    assert field.accessibleName() == "Search claims"
    assert "Ctrl+F" in field.placeholderText()
