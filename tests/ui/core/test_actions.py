"""The table of actions: each distinct, bound, enabled where it works, in a menu with its key."""

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu
from pytestqt.qtbot import QtBot

from factcheck.ui.actions import ACTIONS, MENUS, Actions
from factcheck.ui.rail import SCREENS
from tests.ui.core.rooms import Rooms


@pytest.fixture
def actions(qtbot: QtBot) -> Iterator[Actions]:
    window = QMainWindow()
    qtbot.addWidget(window)
    yield Actions(window)
    window.close()


def held(menus: list[QAction]) -> Iterator[QAction]:
    """Every action of a menu bar, with those of menus within menus."""
    for action in menus:
        menu = action.menu()
        if isinstance(menu, QMenu):
            yield from held(menu.actions())
        elif not action.isSeparator():
            yield action


def test_every_action_has_an_id_a_text_and_a_menu_of_its_own() -> None:
    ids = [action.id for action in ACTIONS]
    assert [each for each, count in Counter(ids).items() if count > 1] == []
    assert all(action.text.strip() for action in ACTIONS)
    assert {action.menu for action in ACTIONS} <= set(MENUS)
    assert {action.screen for action in ACTIONS} <= {"", *SCREENS}


@pytest.mark.parametrize("screen", ["", *SCREENS])
def test_no_key_does_two_things_on_a_screen(screen: str) -> None:
    here = [action for action in ACTIONS if action.screen in ("", screen)]
    keys = Counter(QKeySequence(key).toString() for action in here for key in action.keys)
    assert [key for key, count in keys.items() if count > 1] == []
    assert all(not QKeySequence(key).isEmpty() for action in here for key in action.keys)


@pytest.mark.slow
def test_every_action_is_done_by_somebody_once_all_screens_were_shown(rooms: Rooms) -> None:
    for name in SCREENS:
        rooms.show(name)
    bound = set(rooms.window.actions_table._ready)
    assert {action.id for action in ACTIONS} - bound == set()


def test_every_action_is_in_its_menu_with_its_key(rooms: Rooms) -> None:
    for menu in rooms.window.menuBar().actions():
        shown = {each.objectName(): each for each in held([menu])}
        wanted = {action.id: action for action in ACTIONS if action.menu == menu.text()}
        assert shown.keys() == wanted.keys()
        for name, action in wanted.items():
            keys = [key.toString() for key in shown[name].shortcuts()]
            assert keys == [QKeySequence(key).toString() for key in action.keys]
    assert [each.text() for each in rooms.window.menuBar().actions()] == list(MENUS)


def test_a_menu_is_read_in_groups(rooms: Rooms) -> None:
    for action in rooms.window.menuBar().actions():
        menu = action.menu()
        assert isinstance(menu, QMenu)
        lines = "".join("|" if each.isSeparator() else "x" for each in menu.actions())
        groups = lines.split("|")
        assert all(0 < len(group) < 10 for group in groups)
        assert len(lines) < 8 or len(groups) > 1


@pytest.mark.slow
def test_actions_of_a_screen_are_enabled_there_only(rooms: Rooms) -> None:
    table = rooms.window.actions_table
    for name in SCREENS:
        rooms.show(name)
        elsewhere = [a.id for a in ACTIONS if a.screen not in ("", name)]
        assert [each for each in elsewhere if table[each].isEnabled()] == []
    rooms.show("desk")
    assert table["claim.supported"].isEnabled()
    rooms.show("sources")
    assert not table["claim.supported"].isEnabled()


def test_an_action_is_enabled_when_it_is_bound_and_can_be_done(actions: Actions) -> None:
    can = False
    done: list[str] = []
    told: list[str] = []
    actions.performed.connect(told.append)
    undo = actions["edit.undo"]
    undo.trigger()
    actions.bind({"edit.undo": lambda: done.append("undo")})
    assert undo.isEnabled()
    actions.allow({"edit.undo": lambda: can})
    assert not undo.isEnabled()
    undo.trigger()
    assert (done, told) == ([], [])
    can = True
    actions.refresh()
    undo.trigger()
    assert (done, told) == (["undo"], ["edit.undo"])


def test_a_condition_told_before_the_deed_is_kept(actions: Actions) -> None:
    actions.allow({"edit.undo": lambda: False})
    actions.bind({"edit.undo": lambda: None})
    assert not actions["edit.undo"].isEnabled()


def test_tips_name_the_key(actions: Actions) -> None:
    assert actions.tip("dossier.new") == "New dossier  Ctrl+N"
    assert actions.tip("dossier.edit") == "Dossier details"
