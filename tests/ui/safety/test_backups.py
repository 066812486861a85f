"""Backups in the window: made by themselves, looked into, restored."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from factcheck import settings
from factcheck.services.deciding import claims, dossiers
from factcheck.services.safekeeping import backups
from factcheck.store import copies
from factcheck.ui.dialogs.asking import Asking
from factcheck.ui.dialogs.backups import BackupsDialog
from factcheck.ui.dialogs.bundle import LoadBundle
from factcheck.ui.safekeeping import Safekeeping
from tests.ui.core.rooms import Rooms
from tests.ui.core.test_everyone import nameless


def keeper(rooms: Rooms) -> Safekeeping:
    return rooms.window.screens._errands.safekeeping


def dialog(rooms: Rooms) -> BackupsDialog:
    rooms.window.actions_table["store.backups"].trigger()
    rooms.settle()
    return next(w for w in rooms.window.findChildren(BackupsDialog) if w.isVisible())


def shown(of: type) -> object:
    return next(w for w in QApplication.allWidgets() if isinstance(w, of) and w.isVisible())


def texts(rooms: Rooms) -> list[str]:
    store = rooms.window.session.store
    return [row.text for row in claims.page(store, claims.ids(store, 1))]


@pytest.mark.slow
def test_a_copy_is_made_at_start_and_another_day_is_another_copy(rooms: Rooms) -> None:
    store = rooms.window.session.store
    keeper(rooms).protect()
    rooms.settle()
    assert [copy.why for copy in backups.every(store.path)] == ["start"]
    claims.edit(store, claim=1, text="Changed.")
    keeper(rooms)._look_at_calendar()
    rooms.settle()
    assert len(backups.every(store.path)) == 1
    keeper(rooms)._day = keeper(rooms)._day.replace(year=2019)
    keeper(rooms)._look_at_calendar()
    rooms.settle()
    assert [copy.why for copy in backups.every(store.path)] == ["daily", "start"]


def test_each_copy_goes_to_the_second_folder_and_one_that_is_gone_is_said_once(
    rooms: Rooms, tmp_path: Path
) -> None:
    second, said = tmp_path / "second", []
    second.mkdir()
    rooms.window.session.said.connect(said.append)
    keeper(rooms).set_second_folder(str(second))
    rooms.settle()
    assert settings.load().second_folder == str(second)
    (there,) = second.iterdir()
    assert backups.look_inside(there)[0].dossier.name == "Road safety & more"
    there.unlink()
    second.rmdir()
    for _ in range(2):
        keeper(rooms).protect()
        rooms.settle()
    assert len(said) == 1
    assert said[0].startswith("No backup: No copy of the store could be made at")


def test_a_damaged_store_is_told_and_pushes_no_good_copy_out(rooms: Rooms) -> None:
    path = rooms.window.session.store.path
    keeper(rooms).protect()
    rooms.settle()
    with closing(sqlite3.connect(path)) as outside, outside:
        for (name,) in outside.execute(
            "SELECT name FROM sqlite_master WHERE type='trigger'"
        ).fetchall():
            outside.execute(f"DROP TRIGGER {name}")
        outside.execute("UPDATE claims SET text = 'not what was written'")
    found = []
    keeper(rooms).damaged.connect(found.extend)
    keeper(rooms).protect()
    rooms.settle()
    assert "A row is not what the journal says." in {problem.what for problem in found}
    assert len(backups.every(path)) == 1


@pytest.mark.slow
def test_look_inside_and_restore_all_of_it(rooms: Rooms) -> None:
    before = texts(rooms)
    asked = dialog(rooms)
    asked.now.click()
    rooms.settle()
    claims.edit(rooms.window.session.store, claim=1, text="A later thought.")
    dossiers.create(rooms.window.session.store, name="Later")
    asked.held.look.click()
    rooms.settle()
    assert asked.held.list.item(0).text().startswith("Road safety & more\n2 claims · 2 findings")
    asked.held.all.click()
    shown(Asking).agree.click()
    rooms.settle()
    assert texts(rooms) == before
    assert [d.name for d in dossiers.every(rooms.window.session.store)] == ["Road safety & more"]
    assert [copy.why for copy in backups.every(rooms.window.session.store.path)] == [
        "restore", "asked",
    ]  # fmt: skip
    kept = backups.look_inside(backups.every(rooms.window.session.store.path)[0].path)
    assert [held.dossier.name for held in kept] == ["Road safety & more", "Later"]
    claims.edit(rooms.window.session.store, claim=1, text="Work goes on.")
    assert "Work goes on." in texts(rooms)


@pytest.mark.slow
def test_one_dossier_comes_back_and_nothing_else_changes(rooms: Rooms) -> None:
    store = rooms.window.session.store
    dossiers.create(store, name="Other")
    asked = dialog(rooms)
    asked.now.click()
    rooms.settle()
    claims.delete(store, claim=2)
    dossiers.edit(store, dossier=2, note="kept")
    asked.held.look.click()
    rooms.settle()
    asked.held.list.setCurrentRow(0)
    asked.held.one.click()
    rooms.settle()
    load = shown(LoadBundle)
    rows = {
        load.table.topLevelItem(n).text(0): load.table.topLevelItem(n).text(1)
        for n in range(load.table.topLevelItemCount())
    }
    assert rows["Claims"] == "1"
    load.agree.click()
    rooms.settle()
    assert sorted(texts(rooms)) == ["Every bridge was inspected.", "Nobody lost a licence."]
    assert dossiers.find(store, 2).note == "kept"


@pytest.mark.slow
def test_a_backup_that_is_no_store_is_told_and_the_work_goes_on(rooms: Rooms) -> None:
    path = rooms.window.session.store.path
    asked = dialog(rooms)
    asked.now.click()
    rooms.settle()
    copy = backups.every(path)[0].path
    copy.write_bytes(b"SQLite format 3\0" + b"x" * 5000)
    asked.held.look.click()
    rooms.settle()
    assert "is not a Factcheck store" in asked.error.text()
    asked.held.all.click()
    shown(Asking).agree.click()
    rooms.settle()
    assert "is not a Factcheck store" in rooms.window.notice._what.text()
    assert len(texts(rooms)) == 2


def test_every_control_has_a_name(rooms: Rooms) -> None:
    asked = dialog(rooms)
    asked.now.click()
    rooms.settle()
    asked.held.look.click()
    rooms.settle()
    assert nameless(asked) == []
    first = asked.list.topLevelItem(0)
    assert "you asked for it" in first.text(1)
    assert copies.folder(rooms.window.session.store.path).is_dir()
