"""Real stores, real documents, real widgets, and nothing of the user's own."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from factcheck.store import Store

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

SHARED_ARTICLES = Path(__file__).parents[2] / "shared" / "articles"


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep every test away from the user's store and preferences."""
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "home" / name.lower()))


@pytest.fixture(autouse=True)
def _by_words_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Suggest without the optional encoder, which is not installed everywhere and takes long."""
    monkeypatch.setattr("factcheck.matching.encoder.available", lambda: False)


@pytest.fixture(scope="session")
def qapp() -> "QApplication":
    """The application as the program makes it; Qt is imported by the tests that ask for it."""
    from factcheck.ui.app import application

    return application()


@pytest.fixture(scope="session")
def empty_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new store's file, made once: copying it is cheaper than migrating."""
    path = tmp_path_factory.mktemp("template") / "empty.factcheckdb"
    Store(path, editor="Ed").close()
    return path


@pytest.fixture
def store(empty_store: Path, tmp_path: Path) -> Iterator[Store]:
    """An empty store of the test's own."""
    path = tmp_path / "store.factcheckdb"
    shutil.copy(empty_store, path)
    opened = Store(path, editor="Ed")
    yield opened
    opened.close()
