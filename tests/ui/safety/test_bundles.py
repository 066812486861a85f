"""A dossier as a file, in the window: saved, dropped, loaded without overwriting."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from factcheck.services.deciding import claims, dossiers
from factcheck.services.safekeeping import bundles
from factcheck.ui.dialogs.bundle import LoadBundle, SaveBundle
from tests.ui.core.rooms import Rooms
from tests.ui.core.test_everyone import nameless


def shown(of: type) -> object:
    return next(w for w in QApplication.allWidgets() if isinstance(w, of) and w.isVisible())


def table(load: LoadBundle) -> dict[str, tuple[str, ...]]:
    items = map(load.table.topLevelItem, range(load.table.topLevelItemCount()))
    return {item.text(0): tuple(item.text(n) for n in (1, 2, 3)) for item in items}


@pytest.fixture
def bundle(rooms: Rooms, tmp_path: Path) -> Path:
    path = tmp_path / "roads.factcheck"
    bundles.save(rooms.window.session.store, dossier=1, path=path)
    return path


def drop(rooms: Rooms, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left, none = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter = QDragEnterEvent(QPointF(5, 5).toPoint(), copy, data, left, none)
    QApplication.sendEvent(rooms.window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(rooms.window, QDropEvent(QPointF(5, 5), copy, data, left, none))
    rooms.settle()


def test_save_with_and_without_the_documents(
    rooms: Rooms, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes = {}
    for texts in ("with", "without"):
        path = tmp_path / texts
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, p=path: (str(p), ""))
        rooms.window.actions_table["dossier.save_file"].trigger()
        rooms.settle()
        asked = shown(SaveBundle)
        assert nameless(asked) == []
        asked.form.set_values({"texts": texts})
        asked._button.click()
        rooms.settle()
        sizes[texts] = path.with_suffix(".factcheck").stat().st_size
    assert sizes["without"] < sizes["with"]


@pytest.mark.slow
def test_a_dropped_file_is_shown_first_and_overwrites_only_when_asked(
    rooms: Rooms, bundle: Path
) -> None:
    store = rooms.window.session.store
    claims.edit(store, claim=1, text="Mine.")
    claims.delete(store, claim=2)
    drop(rooms, bundle)
    load = shown(LoadBundle)
    assert nameless(load) == []
    assert table(load)["Claims"] == ("1", "", "1")
    assert load.overwrite.isVisible()
    assert claims.get(store, 1).text == "Mine."
    load.overwrite.click()
    rooms.settle()
    assert table(load)["Claims"] == ("1", "1", "")
    load.overwrite.click()
    rooms.settle()
    load.agree.click()
    rooms.settle()
    assert claims.get(store, 1).text == "Mine."
    assert len(claims.ids(store, 1)) == 2
    rooms.window.actions_table["edit.undo"].trigger()
    rooms.settle()
    assert len(claims.ids(store, 1)) == 1


def test_what_is_all_here_already_is_said_and_not_loaded(rooms: Rooms, bundle: Path) -> None:
    drop(rooms, bundle)
    load = shown(LoadBundle)
    assert load._told.text() == "All of it is in the store already."
    assert not load.agree.isEnabled()


def test_a_file_that_is_no_dossier_is_told(rooms: Rooms, tmp_path: Path) -> None:
    path = tmp_path / "letter.factcheck"
    path.write_text("A letter.")
    drop(rooms, path)
    load = shown(LoadBundle)
    assert "letter.factcheck" in load.error.text()
    assert not load.agree.isEnabled()


def test_into_an_empty_store(bare_rooms: Rooms, bundle: Path) -> None:
    drop(bare_rooms, bundle)
    shown(LoadBundle).agree.click()
    bare_rooms.settle()
    (made,) = dossiers.every(bare_rooms.window.session.store)
    assert made.name == "Road safety & more"
    assert bare_rooms.window.session.dossier == made.id
