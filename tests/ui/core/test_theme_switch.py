"""A window that started as the program starts changes its whole look, the ground too."""

from functools import partial

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factcheck.services.deciding import claims, dossiers
from factcheck.store import Store, glance
from factcheck.ui import ground, theme
from factcheck.ui.app import Starting


@pytest.mark.parametrize("begins", ["light", "dark"])
def test_the_ground_follows_the_theme(
    store: Store, qapp: QApplication, qtbot: QtBot, begins: str
) -> None:
    dossier = dossiers.create(store, name="D").made
    claims.add(store, dossier=dossier, text="A claim")
    ground.lay(qapp, begins)
    starting = Starting(lambda: Store(store.path, editor="Ed"), partial(glance.take, store.path))
    qtbot.addWidget(starting.window)
    with qtbot.waitSignal(starting.ready, timeout=10_000):
        starting.window.show()
    qtbot.waitUntil(lambda: not starting.window.jobs.busy, timeout=10_000)
    for _ in range(2):
        starting.window.switch_theme()
        picture = starting.window.grab().toImage()
        corner = picture.pixelColor(picture.width() - 3, picture.height() - 3).name()
        rail = picture.pixelColor(4, picture.height() // 2).name()
        assert {corner, rail} == {theme.current().window}
    theme.apply(qapp, "light")
