"""The speakers' dialog: who somebody is, two that are one, and names of a side."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from factcheck.domain.dates import PartialDate
from factcheck.domain.speakers import KnownName, Role, Side
from factcheck.services.deciding import claims, dossiers, speakers
from factcheck.services.safekeeping import history
from factcheck.ui.dialogs.speakers import SpeakersDialog
from tests.journeys.conftest import Desk
from tests.ui.dialogs.ears import nameless


@pytest.fixture
def opened(at: Desk) -> Callable[[], SpeakersDialog]:
    """Opens the dialog on the dossier with Chou Bun Sreng, who is spelt two ways, and Sok Dara."""
    store = at.window.session.store
    dossier = dossiers.create(store, name="Harbours").made
    for name in ("Chou Bun Sreng", "Chu Bun Sreng", "Sok Dara"):
        claims.add(store, dossier=dossier, text=f"{name} said so.", speaker=name)
    claims.add(store, dossier=dossier, text="And again.", speaker="Chu Bun Sreng")
    at.window.screens.load(dossier)
    at.settle()

    def show() -> SpeakersDialog:
        at.press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
        (dialog,) = at.window.findChildren(SpeakersDialog)
        at.until(lambda: dialog.list.count() == 3)
        return dialog

    return show


def names(at: Desk) -> list[str]:
    session = at.window.session
    return [speaker.name for speaker in speakers.every(session.store, session.dossier)]


def test_two_spellings_are_made_one_and_undone(at: Desk, opened) -> None:
    dialog = opened()
    assert not dialog.alike.isHidden()
    dialog.alike.one.click()
    at.settle()
    assert names(at) == ["Chu Bun Sreng", "Sok Dara"]  # the name of more claims stays
    assert dialog.alike.isHidden()
    assert dialog.list.count() == 2
    history.undo(at.window.session.store)
    assert names(at) == ["Chou Bun Sreng", "Chu Bun Sreng", "Sok Dara"]


def test_two_speakers_are_kept_apart_for_good(at: Desk, opened) -> None:
    dialog = opened()
    dialog.alike.two.click()
    at.settle()
    assert dialog.alike.isHidden()
    assert len(names(at)) == 3


def test_a_speaker_is_described(at: Desk, opened) -> None:
    dialog = opened()
    dialog.list.setCurrentRow(2)
    form = dialog.described.form
    assert form.values()["name"] == "Sok Dara"
    form.set_values({"side": "third_party", "aliases": "Dara\nBrother Dara"})
    for column, words in enumerate(("harbour master", "Port Authority", "2021-07")):
        dialog.described.roles.item(0, column).setText(words)
    dialog.described.save.click()
    at.settle()
    found = speakers.every(at.window.session.store, at.window.session.dossier)[2]
    assert (found.side, set(found.aliases)) == (Side.THIRD_PARTY, {"Dara", "Brother Dara"})
    assert found.roles == (Role("harbour master", "Port Authority", PartialDate("2021-07")),)


def test_what_cannot_be_saved_is_said_and_nothing_is_lost(at: Desk, opened) -> None:
    dialog = opened()
    dialog.list.setCurrentRow(2)
    dialog.described.form.set_values({"name": "chu bun sreng"})
    dialog.described.save.click()
    at.settle()
    assert "already names Chu Bun Sreng" in dialog.described.error.text()
    assert dialog.described.form.values()["name"] == "chu bun sreng"
    dialog.described.roles.item(0, 2).setText("someday")
    dialog.described.roles.item(0, 0).setText("master")
    dialog.described.save.click()
    assert "someday" in dialog.described.error.text()


def test_a_speaker_of_claims_is_not_removed(at: Desk, opened) -> None:
    dialog = opened()
    dialog.described.remove.click()
    at.settle()
    assert "Claims name" in dialog.described.error.text()


def test_names_of_a_side_are_added_and_removed(at: Desk, opened) -> None:
    dialog = opened()
    dialog.tabs.setCurrentWidget(dialog.names)
    dialog.names.name.setText("Harbour Watch")
    dialog.names.side.setCurrentIndex(2)
    dialog.names.add.click()
    at.settle()
    session = at.window.session
    known = [KnownName("Harbour Watch", Side.THIRD_PARTY)]
    assert speakers.known(session.store, session.dossier) == known
    assert dialog.names.name.text() == ""
    dialog.names.list.setCurrentRow(0)
    dialog.names.remove.click()
    at.settle()
    assert speakers.known(session.store, session.dossier) == []


def test_everything_in_it_has_a_name(opened) -> None:
    assert nameless(opened()) == []
