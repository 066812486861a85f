"""From an empty window to one that takes input, on every kind of store, and out again."""

import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from factcheck import crashes, settings
from factcheck.errors import FactcheckError, UserError
from factcheck.services import sample
from factcheck.services.deciding import dossiers
from factcheck.store import Store
from factcheck.ui import app, theme
from factcheck.ui.app import Starting
from factcheck.ui.trouble import Trouble
from tests.ui.core.rooms import Rooms, closed


@pytest.fixture(autouse=True)
def _hook_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    """`run` sets the hook for bugs: put it back."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)


@pytest.fixture
def begin(qtbot: QtBot, qapp: QApplication) -> Callable[[app.OpenStore], Starting]:
    """Starts the window as the program does."""

    def start(open_store: app.OpenStore) -> Starting:
        starting = Starting(open_store)
        qtbot.addWidget(starting.window)
        return starting

    return start


Begin = Callable[[app.OpenStore], Starting]


def words(window: QLabel) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def test_it_is_painted_first_and_then_ready(begin: Begin, store: Store, qtbot: QtBot) -> None:
    opened: list[str] = []

    def open_store() -> Store:
        opened.append("opened")
        return store

    starting = begin(open_store)
    order: list[str] = []
    starting.painted.connect(lambda: order.append(f"painted, {len(opened)} opened"))
    starting.ready.connect(lambda: order.append("ready"))
    starting.failed.connect(lambda: order.append("failed"))
    with qtbot.waitSignal(starting.ready, timeout=10_000):
        starting.window.show()
    assert order == ["painted, 0 opened", "ready"]
    assert starting.window.session.store is store
    assert starting.error is None
    starting.window.close()


def foreign(path: Path) -> None:
    path.write_text("a letter, not a store")


def newer(path: Path) -> None:
    Store(path, editor="Ed").close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()


@pytest.mark.parametrize(
    ("spoil", "told"),
    [(foreign, "is not a Factcheck store"), (newer, "was made by a newer version of Factcheck")],
)
def test_a_store_that_is_not_ours_is_told_and_left_alone(
    begin: Begin, tmp_path: Path, qtbot: QtBot, spoil: Callable[[Path], None], told: str
) -> None:
    path = tmp_path / "spoilt.db"
    spoil(path)
    before = path.read_bytes()
    starting = begin(lambda: Store(path, editor="Ed"))
    with qtbot.waitSignal(starting.failed, timeout=10_000):
        starting.window.show()
    trouble = starting.window.stack.currentWidget()
    assert isinstance(trouble, Trouble)
    said = " ".join(words(trouble))
    assert told in said
    assert starting.error.todo in said
    assert path.read_bytes() == before
    next(b for b in trouble.findChildren(QPushButton) if b.text() == "Quit").click()
    assert not starting.window.isVisible()


def test_a_bug_while_opening_is_reported_and_shown(
    begin: Begin, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    reported: list[BaseException] = []
    monkeypatch.setattr(crashes, "report", lambda error: reported.append(error) or "A bug.")
    bug = ZeroDivisionError()

    def open_store() -> Store:
        raise bug

    starting = begin(open_store)
    with qtbot.waitSignal(starting.failed, timeout=10_000):
        starting.window.show()
    assert reported == [bug]
    assert str(starting.error) == "A bug."
    starting.window.close()


def test_exit_when_ready_ends_well(qapp: QApplication, store: Store) -> None:
    assert app.run(lambda: store, exit_when_ready=True) == 0
    assert dossiers.every(store) == []


@pytest.mark.parametrize("error", [UserError("No such store.", todo="Look."), ZeroDivisionError()])
def test_exit_when_ready_ends_with_the_error(qapp: QApplication, error: Exception) -> None:
    def open_store() -> Store:
        raise error

    with pytest.raises(FactcheckError) as told:
        app.run(open_store, exit_when_ready=True)
    expected = "No such store." if isinstance(error, UserError) else "ZeroDivisionError"
    assert expected in str(told.value)


def test_exit_when_ready_ends_when_the_window_cannot_be_built(
    qapp: QApplication, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    from factcheck.ui import furnishing

    def break_down(_window: object) -> None:
        raise UserError("A part of the program is missing.", todo="Install Factcheck again.")

    monkeypatch.setattr(furnishing, "furnish", break_down)
    with pytest.raises(FactcheckError, match="is missing"):
        app.run(lambda: store, exit_when_ready=True)


def test_a_bug_in_the_running_window_is_told_in_the_notice(
    rooms: Rooms, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(crashes, "report", lambda error: f"Kept: {type(error).__name__}.")
    error = KeyError("a word of a claim")
    app._tell_crash(rooms.window, KeyError, error, None)
    assert "Kept: KeyError." in words(rooms.window.notice)
    assert capsys.readouterr().err == "Kept: KeyError.\n"
    assert rooms.window.isVisible()


def test_first_run_welcomes_and_the_sample_is_a_button_away(
    bare_rooms: Rooms, monkeypatch: pytest.MonkeyPatch
) -> None:
    built: list[int] = []

    def build(store: Store, progress: Callable[[int, int], None]) -> int:
        progress(1, 2)
        built.append(dossiers.create(store, name="A small sample").made)
        return built[-1]

    monkeypatch.setattr(sample, "build", build)
    monkeypatch.setattr(sample, "find", lambda _store: built[-1] if built else None)
    window = bare_rooms.window
    welcome = window.screens._errands.welcome
    assert window.stack.currentWidget() is welcome
    assert welcome.sample.hasFocus()
    assert not window.actions_table["source.import"].isEnabled()
    bare_rooms.qtbot.keyClick(welcome.sample, Qt.Key.Key_Return)
    bare_rooms.settle()
    assert window.stack.currentWidget() is window.screens.desk
    assert window.session.dossier == built[0]
    assert window.rail.switcher.toolTip() == "A small sample"
    window.actions_table["dossier.sample"].trigger()
    bare_rooms.settle()
    assert len(built) == 1


def test_undoing_the_first_dossier_welcomes_again(bare_rooms: Rooms) -> None:
    window = bare_rooms.window
    window.session.do(dossiers.create, name="One")
    bare_rooms.settle()
    assert window.stack.currentWidget() is window.screens.desk
    window.actions_table["edit.undo"].trigger()
    bare_rooms.settle()
    assert window.stack.currentWidget() is window.screens._errands.welcome
    assert not window.actions_table["claim.next"].isEnabled()
    window.actions_table["edit.redo"].trigger()
    bare_rooms.settle()
    assert window.stack.currentWidget() is window.screens.desk


def test_a_new_dossier_is_made_by_its_dialog_and_shown(rooms: Rooms) -> None:
    from factcheck.ui.dialogs.dossier import NewDossier

    window = rooms.window
    window.actions_table["dossier.new"].trigger()
    (dialog,) = window.findChildren(NewDossier)
    make = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Make dossier")
    make.click()
    assert dialog.form.error("name")
    dialog.form.set_values({"name": "road SAFETY & more"})
    make.click()
    rooms.settle()
    assert dialog.isVisible()
    assert any("already" in each for each in words(dialog))
    dialog.form.set_values({"name": "Harbours"})
    make.click()
    rooms.settle()
    assert closed(dialog)
    assert window.session.dossier == 2
    assert window.rail.switcher.toolTip() == "Harbours"
    window.rail.switcher.menu().actions()[0].trigger()
    rooms.settle()
    assert window.session.dossier == 1


def test_the_editors_name_is_kept_and_signs_what_follows(rooms: Rooms) -> None:
    from factcheck.ui.dialogs.person import PersonDialog

    rooms.window.actions_table["help.editor"].trigger()
    (dialog,) = rooms.window.findChildren(PersonDialog)
    assert dialog.form.values() == {"name": "Ed"}
    dialog.form.set_values({"name": "  Bo  "})
    next(b for b in dialog.findChildren(QPushButton) if b.text() == "Save").click()
    assert closed(dialog)
    assert settings.load().editor == "Bo"
    assert rooms.window.session.store.editor == "Bo"


def test_the_theme_is_switched_painted_and_kept(rooms: Rooms) -> None:
    window = rooms.window
    theme.apply(QApplication.instance(), "light")
    corner = window.rail.mapTo(window, window.rail.rect().bottomLeft())
    light = window.grab().toImage().pixelColor(corner).lightness()
    rooms.window.actions_table["view.theme"].trigger()
    rooms.settle()
    dark = window.grab().toImage().pixelColor(corner).lightness()
    assert dark < 60 < 200 < light
    window.close()
    assert settings.load().theme == "dark"
    theme.apply(QApplication.instance(), "light")


def test_none_is_not_used_up(rooms: Rooms) -> None:
    """A build of Qt's binding that drops a reference of None at each call aborts after a while."""
    before = sys.getrefcount(None)
    for _ in range(50):
        for name in ("sources", "desk"):
            rooms.window.rail.show_screen(name)
            rooms.window.actions_table.show_screen(name)
            rooms.window.update()
    assert sys.getrefcount(None) > before - 50
