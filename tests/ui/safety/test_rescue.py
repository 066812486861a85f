"""A store that is damaged: shown, read, restored, salvaged."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factcheck.errors import FactcheckError, UserError
from factcheck.services.deciding import claims, dossiers
from factcheck.services.safekeeping import backups, rescuing
from factcheck.store import Store
from factcheck.store.readonly import StoreToRead
from factcheck.ui.app import Starting
from factcheck.ui.dialogs.rescue import RescueDialog
from factcheck.ui.rescue import RescuePanel
from tests.ui.core.rooms import Rooms
from tests.ui.core.test_everyone import nameless

PAGE = 4096


@pytest.fixture
def damaged(furnished: Store, tmp_path: Path) -> Path:
    """A store with a good backup, whose schema can no longer be read."""
    backups.make(furnished)
    path = furnished.path
    furnished.close()
    return path


def spoil_header(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[:16] = b"\xa5" * 16
    path.write_bytes(data)


def spoil_schema(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[100:PAGE] = b"\xa5" * (PAGE - 100)
    path.write_bytes(data)


def spoil_claims(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        (root,) = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name='claims'"
        ).fetchone()
    data = bytearray(path.read_bytes())
    data[(root - 1) * PAGE : root * PAGE] = b"\xa5" * PAGE
    path.write_bytes(data)


@pytest.fixture
def begin(
    qtbot: QtBot, qapp: QApplication
) -> Iterator[Callable[[Path], tuple[Starting, RescuePanel]]]:
    begun = []

    def start(path: Path) -> tuple[Starting, RescuePanel]:
        starting = Starting(lambda: Store(path, editor="Ed"), path=path)
        begun.append(starting)
        qtbot.addWidget(starting.window)
        with qtbot.waitSignal(starting.failed, timeout=20_000):
            starting.window.show()
        stack = starting.window.stack
        qtbot.waitUntil(lambda: isinstance(stack.currentWidget(), RescuePanel), timeout=20_000)
        return starting, stack.currentWidget()

    yield start
    for starting in begun:
        starting.window.close()


@pytest.mark.parametrize("spoil", [spoil_header, spoil_schema])
def test_the_newest_good_backup_is_one_click_away(
    begin: Callable[[Path], tuple[Starting, RescuePanel]],
    qtbot: QtBot, damaged: Path, spoil: Callable[[Path], None],
) -> None:  # fmt: skip
    spoil(damaged)
    before = damaged.read_bytes()
    starting, panel = begin(damaged)
    assert nameless(panel) == []
    assert panel.restore.isVisible()
    assert panel.save.isVisible()
    assert starting.window.status._words.text() == ""
    assert damaged.read_bytes() == before
    with qtbot.waitSignal(starting.window.ready, timeout=20_000):
        panel.restore.click()
    store = starting.window.session.store
    assert claims.get(store, 1).text == "Every bridge was inspected."
    kept = damaged.with_name(f"{damaged.name}.backups")
    assert any(before == file.read_bytes() for file in kept.glob("damaged-*/*"))


@pytest.mark.slow
def test_what_can_be_read_is_saved_and_gone_on_with(
    begin: Callable[[Path], tuple[Starting, RescuePanel]], qtbot: QtBot, damaged: Path
) -> None:
    shutil.rmtree(damaged.with_name(f"{damaged.name}.backups"))
    spoil_claims(damaged)
    rescue = rescuing.look(damaged)
    assert rescue.backup is None
    told = rescuing.save_pieces(damaged, editor="Ed", progress=lambda _d, _t: None)
    assert told.missing == {}
    assert told.from_journal == {"claims": 2}
    rescuing.put_in_place(damaged, told.path)
    store = Store(damaged, editor="Ed")
    assert claims.get(store, 1).text == "Every bridge was inspected."
    store.close()


def test_it_opens_for_reading_only(damaged: Path) -> None:
    spoil_claims(damaged)
    assert rescuing.look(damaged).readable
    store = StoreToRead(damaged, editor="Ed")
    assert [d.name for d in dossiers.every(store)] == ["Road safety & more"]
    with pytest.raises(UserError, match="open for reading only"):
        dossiers.create(store, name="More")
    with pytest.raises(FactcheckError):
        claims.get(store, 1)
    store.close()


def test_a_sound_a_foreign_and_a_missing_file_need_no_rescue(
    furnished: Store, tmp_path: Path
) -> None:
    assert rescuing.look(furnished.path) is None
    letter = tmp_path / "letter"
    letter.write_text("A letter.")
    assert rescuing.look(letter) is None
    assert rescuing.look(tmp_path / "nothing") is None


@pytest.mark.slow
def test_damage_found_while_it_is_open_is_told_and_the_way_back_is_there(
    rooms: Rooms, qtbot: QtBot
) -> None:
    window, path = rooms.window, rooms.window.session.store.path
    backups.make(window.session.store)
    with closing(sqlite3.connect(path)) as outside:
        outside.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    spoil_claims(path)
    keeper = window.screens._errands.safekeeping
    keeper.protect()
    qtbot.waitUntil(lambda: bool(window.findChildren(RescueDialog)), timeout=20_000)
    rooms.settle()
    (dialog,) = window.findChildren(RescueDialog)
    assert nameless(dialog) == []
    assert window.notice._what.text().startswith("The store is not in order")
    dialog.panel.read.click()
    rooms.settle()
    assert window.session.read_only
    keeper.restore(backups.every(path)[0].path, "before")
    rooms.settle()
    assert not window.session.read_only
    assert claims.get(window.session.store, 1).text == "Every bridge was inspected."
    claims.edit(window.session.store, claim=1, text="Work goes on.")


@pytest.mark.slow
@pytest.mark.parametrize("spoil", [spoil_claims, spoil_header, spoil_schema])
def test_a_refused_change_offers_the_ways_out_at_once(
    rooms: Rooms, qtbot: QtBot, spoil: Callable[[Path], None]
) -> None:
    window, path = rooms.window, rooms.window.session.store.path
    backups.make(window.session.store)
    with closing(sqlite3.connect(path)) as outside:
        outside.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    spoil(path)
    for _ in range(3):
        window.session.do(claims.add, dossier=1, text="Refused.")
    qtbot.waitUntil(lambda: bool(window.findChildren(RescueDialog)), timeout=5_000)
    rooms.settle()
    (dialog,) = window.findChildren(RescueDialog)
    assert dialog.panel.restore.isVisible()
    assert dialog.panel.read.isVisible() == (spoil is spoil_claims)
    assert "damaged" in window.notice._what.text()
    dialog.panel.restore.click()
    rooms.settle()
    window.session.do(claims.add, dossier=1, text="Work goes on.")
    rooms.settle()
    assert "Work goes on." in [claim.text for claim in claims.every(window.session.store, 1)]


def test_where_the_store_is_only_read_nobody_types_into_the_rationale(rooms: Rooms) -> None:
    rooms.show("desk")
    field = rooms.window.screens.desk.verdict_card.rationale
    assert not field.isReadOnly()
    path = rooms.window.session.store.path
    rooms.window.session.reopen(lambda: StoreToRead(path, editor="Ed"), lambda _store: None, print)
    rooms.settle()
    rooms.window.screens.desk.show_claim(2)
    rooms.settle()
    QTest.keyClicks(field, "lost")
    assert field.isReadOnly()
    assert "lost" not in field.toPlainText()
