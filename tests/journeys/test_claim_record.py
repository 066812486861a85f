"""The record of a claim: its words, readings, open questions and who was asked."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from factcheck.domain.claims import Wording
from factcheck.domain.verdicts import Verdict
from factcheck.services.deciding import claims, dossiers, verdicts
from factcheck.services.publication import organisations
from factcheck.services.safekeeping import history
from factcheck.ui.dialogs.claim_record import ClaimRecord
from factcheck.ui.dialogs.organisation import OrganisationDialog
from tests.journeys.conftest import Desk
from tests.ui.dialogs.ears import nameless


@pytest.fixture
def opened(at: Desk) -> Callable[[], ClaimRecord]:
    store = at.window.session.store
    dossier = dossiers.create(store, name="Harbours").made
    claims.add(store, dossier=dossier, text="No ship was lost.", speaker="Ana Reyes")
    at.window.screens.load(dossier)
    at.settle()
    at.press(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)

    def show() -> ClaimRecord:
        at.press(Qt.Key.Key_M)
        (dialog,) = at.window.findChildren(ClaimRecord)
        return dialog

    return show


def claim(at: Desk):
    return claims.get(at.window.session.store, 1)


def test_how_the_words_came_to_the_desk(at: Desk, opened) -> None:
    page = opened().wording
    page.form.set_values({"wording": "translated", "language": "km", "short": "x" * 80})
    assert "80 of 75" in page.form.help("short")
    page.form.set_values({"short": "No ship was lost"})
    page.save.click()
    at.settle()
    assert (claim(at).wording, claim(at).language) == (Wording.TRANSLATED, "km")
    assert claim(at).short == "No ship was lost"


def test_two_readings_each_with_its_verdict(at: Desk, opened) -> None:
    store = at.window.session.store
    page = opened().readings
    for words in ("No ship sank.", "No ship went missing."):
        page.list.setCurrentRow(page.list.count() - 1)
        page.form.set_values({"text": words})
        page.save.click()
        at.settle()
    assert [r.text for r in claim(at).readings] == ["No ship sank.", "No ship went missing."]
    verdicts.mark(store, claim=1, verdict="disputed", rationale="Two sank.")
    page.list.setCurrentRow(1)
    page.use.click()
    at.settle()
    assert claim(at).reading.text == "No ship went missing."
    assert claim(at).verdict is Verdict.UNVERIFIED
    assert "disputed" in page.list.item(0).text().lower()
    page.list.setCurrentRow(0)
    page.remove.click()
    at.settle()
    assert len(claim(at).readings) == 1
    history.undo(store)


def test_who_was_asked_and_what_came_back(at: Desk, opened) -> None:
    dialog = opened()
    page = dialog.replies
    page.form.set_values({"asked": "Port Authority", "asked_at": "2024-03-01", "how": "letter"})
    page.save.click()
    at.settle()
    page.form.set_values({"answer": "We count anew.", "answered_at": "2024-02-01"})
    page.save.click()
    at.settle()
    assert "before the question" in dialog.error.text()
    page.form.set_values({"answered_at": "2024-03-09"})
    page.save.click()
    at.settle()
    (reply,) = claim(at).replies
    assert (reply.asked, reply.answer) == ("Port Authority", "We count anew.")
    page.remove.click()
    at.settle()
    assert claim(at).replies == ()


def test_words_being_typed_outlive_a_change_from_elsewhere(at: Desk, opened) -> None:
    page = opened().questions
    page.form.set_values({"unknown": "Which ships were counted"})
    at.window.session.do(claims.edit, claim=1, looked_in="The 2023 report")
    at.settle()
    assert page.form.values()["unknown"] == "Which ships were counted"
    assert page.form.values()["looked_in"] == "The 2023 report"
    page.save.click()
    at.settle()
    assert claim(at).unknown == "Which ships were counted"


def test_a_claim_that_is_deleted_closes_its_record(at: Desk, opened) -> None:
    opened()
    at.window.session.do(claims.delete, claim=1)
    at.settle()
    at.until(lambda: not at.window.findChildren(ClaimRecord))


def test_everything_in_it_has_a_name(opened) -> None:
    dialog = opened()
    for page in range(dialog.tabs.count()):
        dialog.tabs.setCurrentIndex(page)
        assert nameless(dialog) == []


def test_the_organisation_is_asked_for(at: Desk, opened) -> None:
    at.window.actions_table["help.organisation"].trigger()
    at.settle()
    (dialog,) = at.window.findChildren(OrganisationDialog)
    dialog.form.set_values({"name": "Harbour Desk", "method": "We read the report."})
    dialog._submit()
    at.settle()
    told = organisations.get(at.window.session.store)
    assert (told.name, told.method) == ("Harbour Desk", "We read the report.")
