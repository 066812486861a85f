"""What is typed when the window is closed or another screen is shown is kept."""

import pytest

from factcheck.services.incoming import sources
from tests.ui.core.rooms import Rooms


def _type(rooms: Rooms) -> None:
    rooms.show("sources")
    screen = rooms.window.screens.sources
    rooms.qtbot.waitUntil(lambda: screen.reader.source is not None)
    rooms.window.actions_table["source.edit"].trigger()
    screen.details.form.set_values({"publisher": "Gazette", "date": "July"})


@pytest.mark.slow
def test_details_of_a_source_are_kept_when_the_window_is_closed(rooms: Rooms) -> None:
    _type(rooms)
    rooms.window.close()
    assert not rooms.window.isVisible()
    source = sources.get(rooms.window.session.store, 1)
    assert (source.publisher, source.published) == ("Gazette", None)


@pytest.mark.slow
def test_details_of_a_source_are_kept_when_another_screen_is_shown(rooms: Rooms) -> None:
    _type(rooms)
    rooms.show("desk")
    assert sources.get(rooms.window.session.store, 1).publisher == "Gazette"
    rooms.show("sources")
    details = rooms.window.screens.sources.details
    assert details.isVisible()
    assert details.form.values()["date"] == "July"
