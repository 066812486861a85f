"""The preferences: what is chosen is kept and followed, what cannot be is said at its field."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QSpinBox

from factcheck import settings
from factcheck.ui import theme
from factcheck.ui.dialogs.organisation import OrganisationDialog
from factcheck.ui.dialogs.preferences import PreferencesDialog
from tests.ui.core.conftest import _furnished, bare_rooms, furnished, rooms
from tests.ui.core.rooms import Rooms, closed
from tests.ui.dialogs.ears import nameless

__all__ = ["_furnished", "bare_rooms", "furnished", "rooms"]


@pytest.fixture
def dialog(rooms: Rooms) -> PreferencesDialog:
    rooms.window.actions_table["edit.preferences"].trigger()
    return rooms.window.findChild(PreferencesDialog)


def fill(dialog: PreferencesDialog, **values: str) -> None:
    for name, value in values.items():
        dialog.form_of(name).set_values({name: value})


def test_what_is_chosen_is_kept_and_followed(
    rooms: Rooms, dialog: PreferencesDialog, tmp_path: Path
) -> None:
    second = tmp_path / "second"
    second.mkdir()
    before = theme.current().scheme
    other = "dark" if before == "light" else "light"
    fill(
        dialog,
        editor="Sok Dara",
        theme=other,
        second_folder=str(second),
        pages="12",
        own_hosts="wiki.newsroom.example\n\n 10.0.0.5 ",
    )
    dialog.save.click()
    rooms.settle()
    assert closed(dialog)
    kept = settings.load()
    assert (kept.editor, kept.theme, kept.second_folder) == ("Sok Dara", other, str(second))
    assert kept.reading.pages == 12
    assert kept.reading.own_hosts == ("wiki.newsroom.example", "10.0.0.5")
    assert kept.reading.file_mb == settings.ReadingLimits().file_mb
    assert rooms.window.session.store.editor == "Sok Dara"
    assert theme.current().scheme == other
    rooms.qtbot.waitUntil(lambda: any(second.iterdir()), timeout=10_000)
    theme.apply(rooms.qtbot._request.getfixturevalue("qapp"), before)


def test_left_they_stay_as_they_were(rooms: Rooms, dialog: PreferencesDialog) -> None:
    before = settings.load()
    fill(dialog, editor="Somebody", pages="12")
    dialog.reject()
    assert settings.load() == before
    assert rooms.window.session.store.editor == "Ed"


def test_reset_shows_what_the_program_came_with(rooms: Rooms, dialog: PreferencesDialog) -> None:
    fill(dialog, editor="Sok Dara", pages="12", file_mb="7", own_hosts="a.example", theme="dark")
    dialog.reset.click()
    dialog.save.click()
    rooms.settle()
    kept = settings.load()
    assert kept.reading == settings.ReadingLimits()
    assert (kept.theme, kept.editor) == ("system", "Sok Dara")


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("second_folder", "/nowhere/at/all", "There is no such folder."),
        ("templates", "/nowhere/at/all", "There is no such folder."),
        ("own_hosts", "a.example\nhttp://b.example/x", "This is no host: http://b.example/x"),
        ("own_hosts", "two words", "This is no host: two words"),
        ("own_hosts", "\n".join(f"h{n}.example" for n in range(101)), "At most 100 hosts."),
    ],
)
def test_what_cannot_be_kept_is_said_at_its_field(
    dialog: PreferencesDialog, name: str, value: str, told: str
) -> None:
    before = settings.load()
    fill(dialog, **{name: value})
    dialog.save.click()
    assert dialog.isVisible()
    assert dialog.form_of(name).error(name) == told
    assert settings.load() == before


def test_a_look_that_cannot_be_used_is_refused(dialog: PreferencesDialog, tmp_path: Path) -> None:
    (tmp_path / "sheet.html.j2").write_text("{% nothing %}")
    fill(dialog, templates=str(tmp_path))
    dialog.save.click()
    assert dialog.isVisible()
    assert dialog.error.text()
    assert settings.load().templates == ""


def test_limits_cannot_leave_what_the_store_can_hold(dialog: PreferencesDialog) -> None:
    for name, (least, most) in settings.LIMIT_RANGES.items():
        spin = dialog.form_of(name).editor(name)
        assert isinstance(spin, QSpinBox)
        assert (spin.minimum(), spin.maximum()) == (least, most)


def test_what_the_store_keeps_has_its_own_dialog(rooms: Rooms, dialog: PreferencesDialog) -> None:
    dialog.requested.emit("help.organisation")
    rooms.settle()
    assert rooms.window.findChild(OrganisationDialog).isVisible()


def test_everything_in_it_has_a_name(dialog: PreferencesDialog) -> None:
    assert nameless(dialog) == []
