"""Every dialog there is: each control has a name, and none is higher than a small screen."""

import pytest
from PySide6.QtWidgets import QDialog

from tests.dialogs_shown import close_all, dialogs
from tests.ui.core.conftest import _furnished, bare_rooms, furnished, rooms
from tests.ui.core.rooms import Rooms
from tests.ui.dialogs.ears import nameless

__all__ = ["_furnished", "bare_rooms", "furnished", "rooms"]

NAMES = sorted(set(dialogs(lambda _window: None)) - {"notice"})
LOWEST = 728  # pixels that a screen of 768 leaves a window


@pytest.mark.parametrize("name", NAMES)
def test_it_is_named_throughout_and_fits(rooms: Rooms, name: str) -> None:
    dialogs(lambda _window: rooms.settle())[name](rooms.window)
    rooms.settle()
    shown = [each for each in rooms.window.findChildren(QDialog) if each.isVisible()]
    assert shown
    for dialog in shown:
        assert dialog.windowTitle()
        assert nameless(dialog) == []
        assert dialog.minimumSizeHint().height() <= LOWEST
        assert dialog.height() <= LOWEST
    close_all(rooms.window)
    rooms.settle()
