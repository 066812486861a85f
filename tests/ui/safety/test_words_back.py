"""Words typed in a form and not saved: kept within a second, given back, or let go."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from factcheck.services.deciding import claims, verdicts
from factcheck.services.inbox import statements
from factcheck.services.incoming import sources
from factcheck.services.publication import publishing
from factcheck.services.safekeeping import drafts
from factcheck.store import Store
from factcheck.store.repositories import claims as claim_rows
from factcheck.ui.dialogs.claim import ClaimDialog
from factcheck.ui.dialogs.claim_record import ClaimRecord
from factcheck.ui.dialogs.editions import EditionsDialog
from factcheck.ui.dialogs.finding import FindingDialog
from factcheck.ui.dialogs.form_dialog import FormDialog
from factcheck.ui.dialogs.organisation import OrganisationDialog
from factcheck.ui.dialogs.speakers import SpeakersDialog
from factcheck.ui.dialogs.unsaved import UnsavedDialog
from factcheck.ui.views.importing.detail import Detail
from factcheck.ui.widgets.drafting import Drafting, FormDrafting
from tests.ui.core.rooms import Rooms
from tests.windows import opened_window

SAID = "Minister Sok Dara said the ministry closed 40 kilns."
Reopen = Callable[[], Rooms]


@pytest.fixture
def reopen(qtbot: QtBot, rooms: Rooms) -> Iterator[Reopen]:
    """Starts the program again on the store, as after a kill: nothing was closed in good order."""
    windows = []

    def start() -> Rooms:
        window = opened_window(qtbot, Store(rooms.window.session.store.path, editor="Ed"))
        windows.append(window)
        again = Rooms(window, qtbot)
        again.settle()
        return again

    yield start
    for window in windows:
        window.close()


def typed(rooms: Rooms) -> list[drafts.Draft]:
    """What lies beside the store."""
    return drafts.every(rooms.window.session.store.path)


def opened(rooms: Rooms, action: str, kind: type[QDialog]) -> QDialog:
    """The dialog that an action of the desk opens."""
    rooms.show("desk")
    rooms.window.screens.desk.show_claim(1)
    rooms.settle()
    rooms.window.actions_table[action].trigger()
    rooms.settle()
    return next(d for d in rooms.window.findChildren(kind) if d.isVisible())


def form_of(rooms: Rooms, action: str, kind: type[FormDialog]) -> FormDialog:
    dialog = opened(rooms, action, kind)
    assert isinstance(dialog, kind)
    return dialog


def write(rooms: Rooms, field: QWidget, words: str) -> None:
    """Type, and wait no longer than it may take until the words are safe."""
    field.setFocus()
    QTest.keyClicks(field, words)
    rooms.qtbot.waitUntil(lambda: any(words in v for d in typed(rooms) for v in d.values.values()),
                          timeout=2000)  # fmt: skip


def is_back(widget: QWidget) -> bool:
    """Whether the line that says so is in sight."""
    return any(not line.isHidden() for line in widget.findChildren(Drafting))


@pytest.mark.parametrize(
    ("action", "kind", "field"),
    [
        ("claim.edit", ClaimDialog, "occasion"),
        ("finding.edit", FindingDialog, "note"),
        ("help.organisation", OrganisationDialog, "method"),
    ],
)
def test_a_form_gives_back_what_was_typed(
    rooms: Rooms, reopen: Reopen, action: str, kind: type[FormDialog], field: str
) -> None:
    before = form_of(rooms, action, kind)
    write(rooms, before.form.editor(field), "half a sent")
    again = reopen()
    assert "Typed and not saved" in again.window.toast._label.text()
    form = form_of(again, action, kind)
    assert form.form.values()[field] == "half a sent"
    assert is_back(form)
    form.done_well()
    again.qtbot.waitUntil(lambda: not typed(again), timeout=2000)


def test_words_left_out_leave_the_form_as_it_is_saved(rooms: Rooms, reopen: Reopen) -> None:
    write(rooms, form_of(rooms, "claim.edit", ClaimDialog).form.editor("occasion"), "a speech")
    again = reopen()
    form = form_of(again, "claim.edit", ClaimDialog)
    form.findChild(FormDrafting).refuse.click()
    assert form.form.values()["occasion"] == ""
    assert not is_back(form)
    again.qtbot.waitUntil(lambda: not typed(again), timeout=2000)


def test_what_is_saved_or_left_is_kept_no_longer(rooms: Rooms) -> None:
    for leave in (QDialog.reject, FormDialog._submit):
        form = form_of(rooms, "claim.edit", ClaimDialog)
        write(rooms, form.form.editor("occasion"), "a speech")
        leave(form)
        rooms.settle()
        rooms.qtbot.waitUntil(lambda: not typed(rooms), timeout=2000)
    assert claims.get(rooms.window.session.store, 1).occasion == "a speech"


def test_the_record_gives_back_each_page(rooms: Rooms, reopen: Reopen) -> None:
    record = opened(rooms, "claim.record", ClaimRecord)
    write(rooms, record.questions.form.editor("unknown"), "how many were closed")
    record.tabs.setCurrentWidget(record.readings)
    write(rooms, record.readings.form.editor("text"), "every kiln of the district")
    again = opened(reopen(), "claim.record", ClaimRecord)
    assert again.questions.form.values()["unknown"] == "how many were closed"
    assert again.readings.form.values()["text"] == "every kiln of the district"
    assert is_back(again.questions)
    assert is_back(again.readings)
    assert not is_back(again.replies)


def test_the_record_lets_go_what_it_saved(rooms: Rooms) -> None:
    record = opened(rooms, "claim.record", ClaimRecord)
    write(rooms, record.questions.form.editor("unknown"), "how many")
    record.questions.save.click()
    record.tabs.setCurrentWidget(record.readings)
    write(rooms, record.readings.form.editor("text"), "every kiln")
    record.readings.save.click()
    rooms.settle()
    rooms.qtbot.waitUntil(lambda: not typed(rooms), timeout=2000)
    saved = claims.get(rooms.window.session.store, 1)
    assert saved.unknown == "how many"
    assert "every kiln" in [each.text for each in saved.readings]


def test_a_change_from_elsewhere_leaves_what_is_typed(rooms: Rooms) -> None:
    record = opened(rooms, "claim.record", ClaimRecord)
    QTest.keyClicks(record.readings.form.editor("text"), "every kiln")
    rooms.window.session.do(claims.edit, claim=1, occasion="a speech")
    rooms.settle()
    assert record.readings.form.values()["text"] == "every kiln"
    assert not is_back(record.readings)


def test_a_statement_of_the_inbox_gives_back_fields_and_words(rooms: Rooms, reopen: Reopen) -> None:
    store = rooms.window.session.store
    source = sources.import_pasted(store, dossier=1, text=SAID).source.id
    statements.spot(store, source=source)
    (one,) = statements.of_source(store, source)
    rooms.show("inbox")
    rooms.window.screens.inbox.list.choose(one.id)
    rooms.settle()
    rooms.window.screens.inbox.edit()
    card = rooms.window.screens.inbox.card
    card.context.begin_editing(one.selector.start, one.selector.end - 3)
    write(rooms, card.fields.role, "Minister of Labour")
    again = reopen()
    again.show("inbox")
    again.window.screens.inbox.list.choose(one.id)
    again.settle()
    again.window.screens.inbox.edit()
    back = again.window.screens.inbox.card
    assert "Minister of Labour" in back.fields.role.text()
    assert back.edits()["end"] == one.selector.end - 3
    assert is_back(back)
    again.window.screens.inbox.flush()
    again.settle()
    again.qtbot.waitUntil(lambda: not typed(again), timeout=2000)
    assert statements.get(store, one.id).selector.end == one.selector.end - 3


def test_closing_the_window_keeps_what_is_typed_that_very_moment(rooms: Rooms) -> None:
    record = opened(rooms, "claim.record", ClaimRecord)
    path: Path = rooms.window.session.store.path
    QTest.keyClicks(record.questions.form.editor("unknown"), "how many")
    rooms.window.close()
    assert [dict(draft.values) for draft in drafts.every(path)] == [{"unknown": "how many"}]


def test_they_are_listed_copied_and_let_go(rooms: Rooms, reopen: Reopen) -> None:
    write(rooms, form_of(rooms, "claim.edit", ClaimDialog).form.editor("occasion"), "a speech")
    again = reopen()
    dialog = opened(again, "edit.unsaved", UnsavedDialog)
    assert dialog.list.item(0).text().startswith("Claim 1")
    assert "a speech" in dialog.text.toPlainText()
    QTest.mouseClick(dialog.forget, Qt.MouseButton.LeftButton)
    assert dialog.list.count() == 0
    assert not dialog.text.isVisible()
    again.qtbot.waitUntil(lambda: not typed(again), timeout=2000)


def rationale_of(rooms: Rooms, claim: int) -> QPlainTextEdit:
    rooms.show("desk")
    rooms.window.screens.desk.show_claim(claim)
    rooms.settle()
    return rooms.window.screens.desk.verdict_card.rationale


def killed_before_the_store_took_it(rooms: Rooms, claim: int, words: str) -> None:
    """Leave a rationale as a kill does while the store is busy."""
    drafts.keep(
        rooms.window.session.store.path,
        drafts.drafted(f"claim.{claim}.rationale", f"Claim {claim}", {"rationale": words}),
    )


def test_a_rationale_the_store_did_not_take_is_back_and_saved(rooms: Rooms, reopen: Reopen) -> None:
    killed_before_the_store_took_it(rooms, 2, "Nobody lost a lic")
    again = reopen()
    assert rationale_of(again, 2).toPlainText() == "Nobody lost a lic"
    assert is_back(again.window.screens.desk.verdict_card)
    store = again.window.session.store
    again.qtbot.waitUntil(lambda: claims.get(store, 2).rationale == "Nobody lost a lic")
    again.qtbot.waitUntil(lambda: not typed(again), timeout=2000)
    assert rationale_of(again, 1).toPlainText() == ""


def test_words_that_come_to_light_after_their_form_was_shown_are_back_too(rooms: Rooms) -> None:
    session = rooms.window.session
    store, desk = session.store, rooms.window.screens.desk
    verdicts.mark(store, claim=1, verdict="unverified", reason="ambiguous", rationale="Why.")
    verdicts.set_status(store, claim=1, status="checked")
    publishing.publish(store, dossier=1, only=[1])
    session.do(verdicts.mark, claim=1, verdict="supported")
    assert rationale_of(rooms, 1).toPlainText() == "Why."
    killed_before_the_store_took_it(rooms, 1, "41 of them were")
    drafts.keep(
        store.path, drafts.drafted("claim.1.correction", "Claim 1", {"what": "The verdict"})
    )
    session.drafts.load()  # as at start, where a claim may be shown before
    rooms.settle()
    assert desk.verdict_card.rationale.toPlainText() == "41 of them were"
    assert desk.published_line.what.text() == "The verdict"
    assert is_back(desk.verdict_card)
    assert is_back(desk.published_line)


def test_a_rationale_left_out_is_as_it_was(rooms: Rooms, reopen: Reopen) -> None:
    killed_before_the_store_took_it(rooms, 2, "Not meant")
    again = reopen()
    field = rationale_of(again, 2)
    again.window.screens.desk.verdict_card.findChild(Drafting).refuse.click()
    assert field.toPlainText() == ""
    again.window.screens.desk.flush()
    again.settle()
    assert claims.get(again.window.session.store, 2).rationale == ""
    again.qtbot.waitUntil(lambda: not typed(again), timeout=2000)


def test_a_rationale_is_kept_beside_a_store_that_is_busy(rooms: Rooms) -> None:
    field = rationale_of(rooms, 2)
    other = Store(rooms.window.session.store.path, editor="Bo")
    with other.operation("Takes its time") as work:
        claim_rows.change(work, 1, occasion="a speech")
        write(rooms, field, "while another writes")
        rooms.window.screens.desk.flush()
        rooms.window.screens.desk.show_claim(1)
        assert [d.values["rationale"] for d in typed(rooms)] == ["while another writes"]
    other.close()
    store = rooms.window.session.store
    rooms.qtbot.waitUntil(lambda: claims.get(store, 2).rationale == "while another writes")
    rooms.qtbot.waitUntil(lambda: not typed(rooms), timeout=2000)


def test_a_rationale_the_store_refused_is_back_when_its_claim_is(rooms: Rooms) -> None:
    field = rationale_of(rooms, 2)
    other = Store(rooms.window.session.store.path, editor="Bo")
    with other.operation("Takes too long") as work:
        claim_rows.change(work, 1, occasion="a speech")
        write(rooms, field, "while another writes")
        rationale_of(rooms, 1)
        assert rooms.window.notice.isVisible()
    other.close()
    assert rationale_of(rooms, 2).toPlainText() == "while another writes"
    store = rooms.window.session.store
    rooms.qtbot.waitUntil(lambda: claims.get(store, 2).rationale == "while another writes")
    rooms.qtbot.waitUntil(lambda: not typed(rooms), timeout=2000)


def test_a_role_is_kept_and_given_back_while_it_is_in_its_cell(
    rooms: Rooms, reopen: Reopen
) -> None:
    speakers_dialog = opened(rooms, "dossier.speakers", SpeakersDialog)
    roles = speakers_dialog.described.roles
    last = roles.item(roles.rowCount() - 1, 0)
    roles.setCurrentItem(last)
    roles.editItem(last)
    write(rooms, roles.findChild(QLineEdit), "Minister of Roa")
    back = opened(reopen(), "dossier.speakers", SpeakersDialog).described.roles
    assert "Minister of Roa" in [back.item(row, 0).text() for row in range(back.rowCount())]
    assert back.item(back.rowCount() - 1, 0).text() == ""


def test_an_edition_being_described_is_back(rooms: Rooms, reopen: Reopen) -> None:
    dialog = opened(rooms, "dossier.editions", EditionsDialog)
    dialog.list.setCurrentRow(dialog.list.count() - 1)
    write(rooms, dialog.form.editor("report"), "Annual Audit")
    again = opened(reopen(), "dossier.editions", EditionsDialog)
    again.list.setCurrentRow(0)
    assert again.form.values()["report"] != "Annual Audit"
    again.list.setCurrentRow(again.list.count() - 1)
    assert again.form.values()["report"] == "Annual Audit"
    assert is_back(again)


def test_what_was_said_of_a_document_on_its_way_in_is_back_with_it(
    rooms: Rooms, reopen: Reopen, tmp_path: Path
) -> None:
    path = tmp_path / "speech.txt"
    path.write_text(SAID)

    def coming(shown: Rooms) -> Detail:
        shown.show("sources")
        incoming = shown.window.screens.sources.incoming
        incoming.take([path])
        detail = incoming.screen.detail
        shown.qtbot.waitUntil(detail.form.isVisible, timeout=20_000)
        return detail

    write(rooms, coming(rooms).form.editor("publisher"), "The Daily")
    again = reopen()
    detail = coming(again)
    assert detail.form.values()["publisher"] == "The Daily"
    assert is_back(detail)
    again.window.screens.sources.incoming.screen.bring_in()
    again.settle()
    again.qtbot.waitUntil(lambda: not typed(again), timeout=5000)
    assert "The Daily" in [s.publisher for s in sources.every(again.window.session.store, 1)]
