"""At the sizes of small screens no word on a screen is cut in the middle."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

from factcheck.services import sample
from factcheck.ui.rail import SCREENS
from factcheck.ui.widgets.labels import ElidedLabel
from tests.ui.core.rooms import Rooms


def cut(window: QWidget) -> Iterator[str]:
    """The words of labels and buttons that have too little room; an elided label says so itself."""
    for part in window.findChildren(QWidget):
        words = part.text() if isinstance(part, QLabel | QAbstractButton) else ""
        inside = isinstance(part.parent(), QLineEdit)  # an icon there has words for the ear only
        if not words or inside or isinstance(part, ElidedLabel) or not part.isVisible():
            continue
        if isinstance(part, QLabel) and part.wordWrap():
            fits = part.heightForWidth(part.width()) <= part.height() + 1
        else:
            wanted = part.minimumSizeHint() if isinstance(part, QLabel) else part.sizeHint()
            fits = wanted.width() <= part.width() + 1 and wanted.height() <= part.height() + 2
        if not fits:
            yield words


@pytest.mark.slow
@pytest.mark.parametrize("size", [(1366, 768), (1024, 700)])
def test_no_word_is_cut(bare_rooms: Rooms, size: tuple[int, int]) -> None:
    window = bare_rooms.window
    window.resize(*size)
    window.screens.load(sample.build(window.session.store))
    bare_rooms.settle()
    for screen in SCREENS:
        bare_rooms.show(screen)
        bare_rooms.qtbot.waitUntil(lambda: [*cut(window)] == [], timeout=5_000)
    desk = window.screens.desk
    window.screens.show("desk")
    for claim in desk.claims.model.ids()[::5]:
        desk.show_claim(claim)
        bare_rooms.settle()
        bare_rooms.qtbot.waitUntil(lambda: [*cut(window)] == [], timeout=5_000)
