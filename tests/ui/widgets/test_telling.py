"""Empty states, the toast and the progress line."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QProgressBar, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from factcheck.ui.widgets.empty import EmptyState
from factcheck.ui.widgets.labels import TextLabel
from factcheck.ui.widgets.progress import ProgressLine
from factcheck.ui.widgets.toast import Toast


def button(widget: QWidget) -> QPushButton:
    found = widget.findChild(QPushButton)
    assert isinstance(found, QPushButton)
    return found


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    return made


def test_an_empty_state_offers_the_way_out(qtbot: QtBot) -> None:
    empty = EmptyState("files", "Nothing to decide", "Statements wait here.", "Add sources …")
    qtbot.addWidget(empty)
    empty.show()
    with qtbot.waitSignal(empty.requested):
        button(empty).click()
    empty.say("Nothing found", "No claim has these words.")
    assert empty.accessibleName() == "Nothing found"


def test_an_empty_state_without_a_button_has_none(qtbot: QtBot) -> None:
    empty = EmptyState("files", "Nothing to decide", "Statements wait here.")
    qtbot.addWidget(empty)
    empty.show()
    assert not button(empty).isVisible()


def test_a_toast_undoes_and_goes(host: QWidget) -> None:
    done: list[str] = []
    toast = Toast(host)
    toast.say("Claim marked as disputed", "Undo", lambda: done.append("undo"))
    assert toast.isVisible()
    assert toast.accessibleName() == "Claim marked as disputed"
    button(toast).click()
    assert done == ["undo"]
    assert not toast.isVisible()


def test_a_toast_goes_away_by_itself_but_not_under_the_finger(qtbot: QtBot, host: QWidget) -> None:
    toast = Toast(host, stays=30)
    toast.say("Saved", "Undo", lambda: None)
    button(toast).setFocus()
    qtbot.wait(100)
    assert toast.isVisible()
    button(toast).clearFocus()
    qtbot.waitUntil(lambda: not toast.isVisible(), timeout=1000)


def test_a_toast_takes_no_focus_and_stays_inside(qtbot: QtBot, host: QWidget) -> None:
    field = QLineEdit(host)
    field.show()
    field.setFocus()
    toast = Toast(host)
    toast.say("words " * 100, "Undo")
    assert field.hasFocus()
    host.resize(300, 300)
    assert host.rect().contains(toast.geometry())
    qtbot.keyClick(toast, Qt.Key.Key_Escape)
    assert not toast.isVisible()


def test_progress_guesses_the_time_left_once_it_can(qtbot: QtBot) -> None:
    now = [0.0]
    line = ProgressLine(clock=lambda: now[0])
    qtbot.addWidget(line)
    assert not line.isVisible()
    line.start("Reading 3 of 6 sources")
    bar = line.findChild(QProgressBar)
    assert isinstance(bar, QProgressBar)
    assert (bar.minimum(), bar.maximum()) == (0, 0)

    def left() -> str:
        labels = [label.text() for label in line.findChildren(TextLabel)]
        return "".join(labels)

    now[0] = 1.0
    line.report(1, 100)
    assert left() == ""
    now[0] = 30.0
    line.report(25, 100)
    assert bar.value() == bar.maximum() // 4
    assert left() == "2 min left"
    line.report(60, 100)
    assert left() == "20 s left"
    line.report(99, 100)
    assert left() == "a few seconds left"
    assert bar.accessibleName() == "Reading 3 of 6 sources"
    line.report(5, 0)
    assert bar.maximum() == 0
    line.finish()
    assert not line.isVisible()


def test_cancel_is_asked_once(qtbot: QtBot) -> None:
    line = ProgressLine()
    qtbot.addWidget(line)
    sent: list[None] = []
    line.cancelled.connect(lambda: sent.append(None))
    line.start("Reading")
    button(line).click()
    button(line).click()
    assert len(sent) == 1
    line.start("Writing", can_cancel=False)
    assert not button(line).isVisible()
