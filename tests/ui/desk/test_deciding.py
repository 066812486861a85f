"""Marks, reasons, the gate and the second person."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QPushButton

from factcheck.domain.verdicts import Reason, Status
from factcheck.services.deciding import claims, dossiers, pairings, verdicts
from factcheck.store import Store
from factcheck.ui.dialogs.claim import ClaimDialog, ReviewDialog
from factcheck.ui.widgets.chip import Chip, ChipButton
from tests.ui.core.rooms import closed
from tests.ui.desk.conftest import CTRL, Hands


def lacking(at: Hands) -> list[ChipButton]:
    chips = at.desk.verdict_card.findChildren(ChipButton)
    return [chip for chip in chips if chip.isVisible()]


def state(at: Hands) -> str:
    (chip,) = at.desk.verdict_card.findChildren(Chip)
    return chip.text()


def told(at: Hands) -> str:
    notice = at.window.notice
    return (
        " ".join(label.text() for label in notice.findChildren(QLabel))
        if notice.isVisible()
        else ""
    )


def ready(at: Hands) -> None:
    """Make the claim shown fit to be checked."""
    at.press(Qt.Key.Key_Return)
    at.press(Qt.Key.Key_S)
    at.press(Qt.Key.Key_1)
    at.strike("r", "It says so.")
    at.press(Qt.Key.Key_Escape)


@pytest.mark.parametrize(
    ("key", "verdict"), [("1", "supported"), ("2", "disputed"), ("3", "unverified")]
)
def test_one_key_marks_and_the_same_key_again_does_nothing(
    at: Hands, key: str, verdict: str
) -> None:
    before = len(at.labels())
    other = "2" if key == "1" else "1"
    for each in (other, key, key, key):
        at.strike(each)
        at.settle()
    assert at.claim(2).verdict == verdict
    assert at.desk.verdict_card.buttons.verdict == verdict
    assert len(at.labels()) == before + 2


def test_the_buttons_mark_too(at: Hands) -> None:
    at.desk.verdict_card.buttons.button("disputed").click()
    at.settle()
    assert at.claim(2).verdict == "disputed"
    assert at.claim(2).decided_by == "Ed"
    words = [label.text() for label in at.desk.verdict_card.findChildren(QLabel)]
    assert "by Ed, just now" in words


def test_a_reason_is_chosen_and_shown_only_where_it_belongs(at: Hands) -> None:
    reasons = at.desk.verdict_card.reasons
    assert reasons.isVisible()
    reasons.setFocus()
    place = reasons.findData(Reason.PREDICTION.value)
    reasons.setCurrentIndex(place)
    reasons.activated.emit(place)
    at.settle()
    assert at.claim(2).reason is Reason.PREDICTION
    reasons.setCurrentIndex(0)
    reasons.activated.emit(0)  # the invitation is no reason
    at.settle()
    assert at.claim(2).reason is Reason.PREDICTION
    assert reasons.currentData() == Reason.PREDICTION.value
    at.desk.opened()
    at.press(Qt.Key.Key_2)
    assert not reasons.isVisible()
    assert at.claim(2).reason is None


def test_what_is_missing_is_listed_and_leads_to_its_place(at: Hands) -> None:
    assert [chip.accessibleName() for chip in lacking(at)] == ["missing: a reason code"]
    lacking(at)[0].click()
    assert at.desk.verdict_card.reasons.view().isVisible()
    at.desk.verdict_card.reasons.hidePopup()
    at.come_back()
    assert at.desk.verdict_card.reasons.hasFocus()
    at.desk.opened()
    at.press(Qt.Key.Key_2)
    names = ["missing: a pairing that contradicts", "missing: a rationale"]
    assert [chip.accessibleName() for chip in lacking(at)] == names
    lacking(at)[1].click()
    assert at.desk.verdict_card.rationale.hasFocus()
    lacking(at)[0].click()
    assert at.desk.suggestions.view.hasFocus()


def test_the_gate_says_what_is_missing_until_the_next_thing_is_done(at: Hands) -> None:
    at.press(Qt.Key.Key_1)
    at.press(Qt.Key.Key_Return, CTRL)
    assert "lacks a pairing that supports and a rationale" in told(at)
    assert at.claim(2).status is Status.OPEN
    at.press(Qt.Key.Key_2)
    assert told(at) == ""


@pytest.mark.slow
def test_a_complete_claim_is_checked_and_can_be_opened_again(at: Hands) -> None:
    ready(at)
    assert lacking(at) == []
    at.press(Qt.Key.Key_Return, CTRL)
    assert at.claim(2).status is Status.CHECKED
    assert state(at) == "checked"
    button = next(
        b for b in at.desk.verdict_card.findChildren(QPushButton) if b.text() == "Open again"
    )
    button.click()
    at.settle()
    assert at.claim(2).status is Status.OPEN
    assert state(at) == "open"


@pytest.mark.slow
def test_words_typed_into_a_checked_claim_can_be_checked_at_once(at: Hands) -> None:
    ready(at)
    at.press(Qt.Key.Key_Return, CTRL)
    at.strike("r", " Truly.")
    at.press(Qt.Key.Key_Return, CTRL)
    assert at.claim(2).rationale == "It says so. Truly."
    assert at.claim(2).status is Status.CHECKED
    assert at.desk.claims.view.hasFocus()


def review(at: Hands, person: str, verdict: str) -> QDialog:
    """Give a second person's opinion through the dialog."""
    at.window.set_editor(person)
    at.window.actions_table["claim.review"].trigger()
    dialog = at.window.findChildren(ReviewDialog)[-1]
    dialog.form.set_values({"verdict": verdict, "rationale": "I looked."})
    next(b for b in dialog.findChildren(QPushButton) if b.text() == "Give opinion").click()
    at.settle()
    return dialog


@pytest.mark.slow
def test_a_second_person_who_agrees_makes_it_reviewed(at: Hands) -> None:
    ready(at)
    at.press(Qt.Key.Key_Return, CTRL)
    refused = review(at, "Ed", "supported")
    assert refused.isVisible()
    assert "a review takes a second person" in " ".join(
        label.text() for label in refused.findChildren(QLabel) if label.isVisible()
    )
    refused.reject()
    dialog = review(at, "Bo", "supported")
    assert closed(dialog)
    assert at.claim(2).status is Status.REVIEWED
    assert state(at) == "reviewed"
    shown = "\n".join(label.text() for label in at.desk.verdict_card.findChildren(QLabel))
    assert "Ed checked it as supported" in shown
    assert "Bo reviewed it as supported" in shown


@pytest.mark.slow
def test_a_second_person_who_disagrees_opens_it_with_both_opinions(at: Hands) -> None:
    ready(at)
    at.press(Qt.Key.Key_Return, CTRL)
    review(at, "Bo", "disputed")
    claim = at.claim(2)
    assert (claim.status, claim.verdict) == (Status.OPEN, "supported")
    assert [(each.person, each.verdict) for each in claim.opinions] == [
        ("Ed", "supported"),
        ("Bo", "disputed"),
    ]
    shown = "\n".join(label.text() for label in at.desk.verdict_card.findChildren(QLabel))
    assert "Bo reviewed it as disputed, just now: I looked." in shown


def test_wording_speaker_and_date_are_changed_in_one_step(at: Hands) -> None:
    at.strike("e")
    dialog = at.window.findChildren(ClaimDialog)[-1]
    at.settle()
    dialog.form.set_values({"speaker": "Deputy Mao", "date": "2021-13"})
    save = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Save")
    save.click()
    assert dialog.isVisible()
    assert "2021-13" in dialog.form.error("date")
    dialog.form.set_values({"date": "2021-12", "occasion": "speech"})
    save.click()
    at.settle()
    assert closed(dialog)
    claim = at.claim(2)
    assert (claim.speaker.name, str(claim.said), claim.occasion) == (
        "Deputy Mao",
        "December 2021",
        "speech",
    )
    assert at.labels()[0] == "Change claim 1"
    at.come_back()
    at.press(Qt.Key.Key_Z, CTRL)
    assert at.claim(2).speaker.name == "Ministry"


def test_saving_a_dialog_in_which_nothing_was_changed_is_no_operation(at: Hands) -> None:
    before = at.labels()
    for action in ("claim.edit", "dossier.edit"):
        at.window.actions_table[action].trigger()
        at.settle()
        dialog = at.window.findChildren(QDialog)[-1]
        next(b for b in dialog.findChildren(QPushButton) if b.text() == "Save").click()
        at.settle()
        assert closed(dialog)
    assert at.labels() == before


@pytest.mark.slow
def test_delete_and_undo_bring_claim_and_pairings_back(at: Hands) -> None:
    at.press(Qt.Key.Key_J)
    at.until(lambda: at.desk.current == 3 and at.desk.suggestions.marked)
    at.press(Qt.Key.Key_Return)
    at.press(Qt.Key.Key_C)
    held = at.stances(3)
    at.press(Qt.Key.Key_Delete)
    assert list(at.desk.claims.model.ids()) == [2, 4]
    assert at.desk.current == at.desk.claims.current == 4
    assert told(at) == ""
    assert at.stances(3) == {}
    at.press(Qt.Key.Key_Z, CTRL)
    assert list(at.desk.claims.model.ids()) == [2, 3, 4]
    assert at.stances(3) == held
    assert at.desk.current == at.desk.claims.current != 0
    at.desk.show_claim(3)
    at.settle()
    assert [each.paired.finding.id for each in at.desk.paired._rows] == list(held)


@pytest.mark.slow
def test_the_last_claim_deleted_leaves_the_desk_empty(at: Hands) -> None:
    for _ in range(3):
        at.press(Qt.Key.Key_Delete)
    assert at.desk.current == 0
    assert told(at) == ""
    assert not at.window.actions_table["claim.delete"].isEnabled()
    for _ in range(3):
        at.press(Qt.Key.Key_Z, CTRL)
    assert list(at.desk.claims.model.ids()) == [2, 3, 4]
    assert at.desk.current in (2, 3, 4)


@pytest.mark.slow
def test_o_shows_the_place_in_its_source(at: Hands) -> None:
    at.press(Qt.Key.Key_O)
    assert at.window.stack.currentWidget() is at.window.screens.sources
    at.until(lambda: at.window.screens.sources.reader.source is not None)


@pytest.fixture
def elsewhere(at: Hands) -> Store:
    """The same file, open in another program."""
    other = Store(at.store.path, editor="Bo")
    yield other
    other.close()


def test_a_change_made_elsewhere_is_seen_when_the_claim_is_looked_at(
    at: Hands, elsewhere: Store
) -> None:
    verdicts.mark(elsewhere, claim=3, verdict="disputed")
    pairings.add(elsewhere, claim=3, finding=2, stance="contradicts")
    at.press(Qt.Key.Key_J)
    at.until(lambda: at.desk.current == 3)
    assert at.desk.verdict_card.buttons.verdict == "disputed"
    verdicts.explain(elsewhere, claim=3, rationale="Bo wrote this.")
    at.press(Qt.Key.Key_1)
    assert at.claim(3).verdict == "supported"
    assert at.desk.verdict_card.rationale.toPlainText() == "Bo wrote this."


def test_a_claim_deleted_elsewhere_leaves_the_list_when_it_is_gone_to(
    at: Hands, elsewhere: Store
) -> None:
    claims.delete(elsewhere, claim=3)
    at.press(Qt.Key.Key_J)
    at.until(lambda: list(at.desk.claims.model.ids()) == [2, 4])
    at.settle()
    assert at.desk.current == 4
    assert at.desk.claims.current == 4


def test_a_claim_deleted_elsewhere_while_it_is_shown_is_told(at: Hands, elsewhere: Store) -> None:
    claims.delete(elsewhere, claim=2)
    at.press(Qt.Key.Key_2)
    assert "There is no claim" in told(at)
    at.press(Qt.Key.Key_J)
    at.press(Qt.Key.Key_1)
    assert at.claim(3).verdict == "supported"


def test_a_dossier_made_elsewhere_can_be_gone_to(at: Hands, elsewhere: Store) -> None:
    made = dossiers.create(elsewhere, name="New").made
    at.window.session.switch_dossier(made)
    at.settle()
    assert at.window.session.dossier == made
    assert at.desk.current == 0
