"""A dossier is deleted with one undo; editions are described and removed."""

import pytest
from PySide6.QtWidgets import QWidget

from factcheck.services.deciding import dossiers, editions
from factcheck.ui.dialogs.asking import Asking
from factcheck.ui.dialogs.deleting import words
from factcheck.ui.dialogs.editions import EditionsDialog
from factcheck.ui.widgets.labels import TextLabel
from tests.ui.core.conftest import _furnished, bare_rooms, furnished, rooms
from tests.ui.core.rooms import Rooms
from tests.ui.dialogs.ears import nameless

__all__ = ["_furnished", "bare_rooms", "furnished", "rooms"]


@pytest.fixture
def dialog(rooms: Rooms) -> EditionsDialog:
    rooms.window.actions_table["dossier.editions"].trigger()
    rooms.settle()
    return rooms.window.findChild(EditionsDialog)


def said(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(TextLabel))


def test_a_dossier_is_deleted_and_brought_back(rooms: Rooms) -> None:
    store = rooms.window.session.store
    rooms.window.actions_table["dossier.delete"].trigger()
    rooms.settle()
    asked = rooms.window.findChild(Asking)
    assert "Delete “Road safety & more”?" in said(asked)
    assert "1 source, 2 claims, 2 findings, 1 pairing" in said(asked)
    asked.agree.click()
    rooms.settle()
    assert dossiers.every(store) == []
    assert rooms.window.session.dossier == 0
    assert not rooms.window.actions_table["dossier.delete"].isEnabled()
    rooms.window.actions_table["edit.undo"].trigger()
    rooms.settle()
    assert [each.name for each in dossiers.every(store)] == ["Road safety & more"]
    assert rooms.window.session.dossier == 1
    assert rooms.window.screens.desk.claims.model.ids() == [1, 2]


def test_another_dossier_is_shown_after_one_is_deleted(rooms: Rooms) -> None:
    other = dossiers.create(rooms.window.session.store, name="Other").made
    rooms.window.actions_table["dossier.delete"].trigger()
    rooms.settle()
    rooms.window.findChild(Asking).agree.click()
    rooms.settle()
    assert rooms.window.session.dossier == other


def test_what_depends_on_a_dossier_is_told(rooms: Rooms) -> None:
    tally = dossiers.tally(rooms.window.session.store, 1)
    assert "1 published sheet of it" in "\n".join(words(tally, 1))
    assert "published" not in "\n".join(words(tally, 0))


def test_an_edition_is_described_and_made(rooms: Rooms, dialog: EditionsDialog) -> None:
    store = rooms.window.session.store
    assert dialog.list.item(0).text() == "Audit 2021"
    assert dialog.uses.text() == "In use: 1 finding."
    assert not dialog.form.editor("year").isEnabled()
    dialog.form.set_values({"issuing_body": "Audit Office", "period_start": "2020-04"})
    dialog.save.click()
    rooms.settle()
    (known,) = editions.every(store, 1)
    assert (known.issuing_body, known.period_start) == ("Audit Office", "2020-04")
    dialog.list.setCurrentRow(1)
    dialog.form.set_values({"report": "Audit", "year": "2022"})
    dialog.save.click()
    rooms.settle()
    assert [each.name for each in editions.every(store, 1)] == ["Audit 2021", "Audit 2022"]
    assert dialog.list.currentItem().text() == "Audit 2022"


def test_an_edition_goes_unless_it_is_in_use(rooms: Rooms, dialog: EditionsDialog) -> None:
    store = rooms.window.session.store
    dialog.remove.click()
    rooms.settle()
    assert "Audit 2021 is still the edition" in dialog.error.text()
    editions.describe(store, dossier=1, report="Audit", year=2022)
    rooms.window.session.do(editions.describe, dossier=1, report="Audit", year=2023)
    rooms.settle()
    dialog.list.setCurrentRow(2)
    dialog.remove.click()
    rooms.settle()
    assert [each.year for each in editions.every(store, 1)] == ["2021", "2022"]


def test_what_is_typed_stays_when_something_else_changes(
    rooms: Rooms, dialog: EditionsDialog
) -> None:
    dialog.form.set_values({"rating": "Tier"})
    rooms.window.session.do(editions.describe, dossier=1, report="Audit", year=2023)
    rooms.settle()
    assert dialog.form.values()["rating"] == "Tier"


def test_everything_in_it_has_a_name(dialog: EditionsDialog) -> None:
    assert nameless(dialog) == []
