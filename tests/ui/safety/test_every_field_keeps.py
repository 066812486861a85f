"""Every field of every form: what is typed there is on the disk within two seconds."""

from collections.abc import Callable

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from factcheck.services.deciding import claims, verdicts
from factcheck.services.inbox import statements
from factcheck.services.incoming import sources
from factcheck.services.publication import publishing
from factcheck.services.safekeeping import drafts
from factcheck.ui.dialogs.speakers import SpeakersDialog
from factcheck.ui.views.sheet.publish_dialog import PublishDialog
from factcheck.ui.widgets.search import SearchField
from tests.dialogs_shown import close_all, dialogs
from tests.ui.core.rooms import Rooms
from tests.ui.dialogs.test_all_dialogs import NAMES

LATEST = 2_000  # milliseconds
SAID = "Minister Sok Dara said the ministry closed 40 kilns."
_NOT_WRITTEN_IN = {  # fields by their names, and why nothing is lost with them
    "Search actions and dossiers": "a search",
    "Address of a page or document to bring in": "an address is copied from where it stands",
}


def _is_for_words(field: QWidget) -> bool:
    if isinstance(field, SearchField) or field.accessibleName() in _NOT_WRITTEN_IN:
        return False
    inside = field.parentWidget()
    if isinstance(inside, QAbstractSpinBox | QComboBox):
        return False
    read_only = isinstance(field, QLineEdit | QPlainTextEdit | QTextEdit) and field.isReadOnly()
    return field.isVisible() and field.isEnabled() and not read_only


def fields_of(shown: QWidget) -> list[QWidget]:
    """The fields of a screen or dialog that words are written in."""
    found = [
        field
        for kind in (QLineEdit, QPlainTextEdit, QTextEdit)
        for field in shown.findChildren(kind)
    ]
    return [field for field in found if _is_for_words(field)]


def on_disk(rooms: Rooms) -> str:
    """All that is kept of words: in the store, and beside it."""
    store = rooms.window.session.store
    saved = [claims.get(store, claim).rationale for claim in claims.ids(store, 1)]
    beside = [v for draft in drafts.every(store.path) for v in draft.values.values()]
    return "\n".join([*saved, *beside])


def lost_in(rooms: Rooms, shown: QWidget) -> list[str]:
    """The names of the fields whose words are not kept. At least one field is expected."""
    found = fields_of(shown)
    assert found
    written = {}
    for number, field in enumerate(found):
        words = f"zq{number}x"
        field.setFocus()
        QTest.keyClicks(field, words)
        written[words] = f"{shown.objectName() or type(shown).__name__}: {field.accessibleName()}"
    end = LATEST
    while end > 0 and not all(words in on_disk(rooms) for words in written):
        rooms.qtbot.wait(50)
        end -= 50
    kept = on_disk(rooms)
    return [name for words, name in written.items() if words not in kept]


def shown_dialogs(rooms: Rooms) -> list[QDialog]:
    return [each for each in rooms.window.findChildren(QDialog) if each.isVisible()]


# Those with nothing to write in: they choose, tell or show.
SILENT = {
    "about", "backups", "bundle-load", "bundle-save", "dossier-delete", "learned", "line",
    "rescue", "unsaved",
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(set(NAMES) - SILENT))
def test_every_field_of_a_dialog(rooms: Rooms, name: str) -> None:
    dialogs(lambda _window: rooms.settle())[name](rooms.window)
    rooms.settle()
    (dialog,) = shown_dialogs(rooms)
    assert lost_in(rooms, dialog) == []
    dialog.close()


@pytest.mark.parametrize("name", sorted(SILENT))
def test_the_others_have_no_field(rooms: Rooms, name: str) -> None:
    dialogs(lambda _window: rooms.settle())[name](rooms.window)
    rooms.settle()
    assert [fields_of(dialog) for dialog in shown_dialogs(rooms)] == [[]]
    close_all(rooms.window)


def _names_of_a_side(rooms: Rooms) -> QWidget:
    rooms.window.actions_table["dossier.speakers"].trigger()
    rooms.settle()
    dialog = rooms.window.findChild(SpeakersDialog)
    dialog.tabs.setCurrentWidget(dialog.names)
    return dialog.names


def _publishing(rooms: Rooms) -> QWidget:
    rooms.show("sheet")
    screen = rooms.window.screens.sheet
    rooms.qtbot.waitUntil(lambda: screen._look.sheet is not None, timeout=5_000)
    dialog = PublishDialog(
        rooms.window.session, screen._look.sheet, version=1, only=None, parent=rooms.window
    )
    dialog.open()
    return dialog


def _rationale(rooms: Rooms) -> QWidget:
    rooms.show("desk")
    rooms.window.screens.desk.show_claim(2)
    rooms.settle()
    return rooms.window.screens.desk.verdict_card


def _correction(rooms: Rooms) -> QWidget:
    store = rooms.window.session.store
    verdicts.mark(store, claim=2, verdict="unverified", reason="ambiguous", rationale="Why.")
    verdicts.set_status(store, claim=2, status="checked")
    publishing.publish(store, dossier=1, only=[2])
    verdicts.mark(store, claim=2, verdict="supported")
    rooms.show("desk")
    desk = rooms.window.screens.desk
    desk.show_claim(2)
    rooms.settle()
    rooms.qtbot.waitUntil(desk.published_line.isVisible, timeout=5_000)
    return desk.published_line


def _details(rooms: Rooms) -> QWidget:
    rooms.show("sources")
    rooms.window.screens.sources.show_details()
    rooms.settle()
    return rooms.window.screens.sources.details


def _said_by(rooms: Rooms) -> QWidget:
    rooms.show("sources")
    reader = rooms.window.screens.sources.reader
    rooms.qtbot.waitUntil(lambda: bool(reader.text.toPlainText()), timeout=5_000)
    rooms.window.screens.sources.keeper.ask_who(2, (0, 5))
    return reader.said_by


def _statement(rooms: Rooms) -> QWidget:
    store = rooms.window.session.store
    source = sources.import_pasted(store, dossier=1, text=SAID).source.id
    statements.spot(store, source=source)
    (one,) = statements.of_source(store, source)
    rooms.show("inbox")
    inbox = rooms.window.screens.inbox
    inbox.list.choose(one.id)
    rooms.settle()
    inbox.edit()
    return inbox.card


def _coming_in(rooms: Rooms) -> QWidget:
    rooms.show("sources")
    incoming = rooms.window.screens.sources.incoming
    path = rooms.window.session.store.path.with_name("speech.txt")
    path.write_text(SAID)
    incoming.take([path])
    rooms.qtbot.waitUntil(incoming.screen.detail.form.isVisible, timeout=20_000)
    return incoming.screen.detail


PLACES: dict[str, Callable[[Rooms], QWidget]] = {
    "names of a side": _names_of_a_side,
    "publishing": _publishing,
    "rationale": _rationale,
    "correction": _correction,
    "details of a source": _details,
    "who said it": _said_by,
    "statement": _statement,
    "coming in": _coming_in,
}


@pytest.mark.parametrize("name", PLACES)
def test_every_field_of_a_screen(rooms: Rooms, name: str) -> None:
    assert lost_in(rooms, PLACES[name](rooms)) == []
    close_all(rooms.window)
