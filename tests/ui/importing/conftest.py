"""The Sources screen with documents coming in, on a real store, driven by keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factcheck.services.incoming import sources
from factcheck.store import Store
from factcheck.ui import theme
from factcheck.ui.views.importing.rows import Row
from tests.ui.sources.conftest import Desk as Hands


class Desk(Hands):
    """Hands on the import screen."""

    @property
    def incoming(self):
        return self.screen.incoming

    @property
    def importing(self):
        return self.screen.incoming.screen

    @property
    def rows(self) -> list[Row]:
        return self.importing.intake.rows

    def take(self, *given: object) -> None:
        self.incoming.take(list(given))
        self.settle()

    def known(self) -> list[str]:
        return [source.name for source in sources.every(self.store, self.dossier)]


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, store: Store) -> Iterator[Desk]:
    theme.apply(qapp, "light")
    hands = Desk(qtbot, store)
    hands.show()
    yield hands
    hands.jobs.close()
    assert not hands.faults


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Three articles that are new to everybody."""
    paths = [tmp_path / f"{name}.txt" for name in ("harbour", "quay", "basin")]
    for path in paths:
        path.write_text(f"News of the {path.stem}\n\nIt was opened, the mayor said. {path.stem}.")
    return paths
