"""The rationale: saved as it is typed, to its own claim, undone in the field before the store."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from factcheck.errors import EnvironmentProblem
from factcheck.services.deciding import verdicts
from factcheck.store import Store
from factcheck.ui.views.desk import verdict_card
from tests.ui.desk.conftest import CTRL, Hands

NEVER = 3_600_000  # milliseconds


@pytest.fixture
def pauses() -> tuple[int, int]:
    """Milliseconds from the last key, and from the first, until the words are saved."""
    return NEVER, NEVER


@pytest.fixture(autouse=True)
def _own_pauses(monkeypatch: pytest.MonkeyPatch, pauses: tuple[int, int]) -> None:
    monkeypatch.setattr(verdict_card, "_PAUSE", pauses[0])
    monkeypatch.setattr(verdict_card, "_LONGEST_WAIT", pauses[1])


def write(at: Hands, words: str) -> None:
    """Type into the rationale of the claim shown."""
    at.strike("r", words)


@pytest.mark.parametrize("pauses", [(15, NEVER)])
def test_words_are_saved_after_a_pause(at: Hands) -> None:
    write(at, "Nineteen have none.")
    assert at.claim(2).rationale == ""
    at.until(lambda: at.claim(2).rationale == "Nineteen have none.")
    at.settle()
    assert at.desk.verdict_card.rationale.hasFocus()
    assert at.desk.verdict_card.rationale.toPlainText() == "Nineteen have none."


@pytest.mark.parametrize("pauses", [(NEVER, 15)])
def test_one_who_never_pauses_is_saved_too(at: Hands) -> None:
    write(at, "On and on")
    at.until(lambda: at.claim(2).rationale == "On and on")
    at.strike(" and on")
    at.until(lambda: at.claim(2).rationale == "On and on and on")


def test_words_are_saved_when_the_keyboard_goes_elsewhere(at: Hands) -> None:
    write(at, "Nineteen.")
    at.desk.suggestions.search.setFocus()
    at.settle()
    assert at.claim(2).rationale == "Nineteen."


def test_escape_goes_back_to_the_list_and_saves(at: Hands) -> None:
    write(at, "Nineteen.")
    at.press(Qt.Key.Key_Escape)
    assert at.desk.claims.view.hasFocus()
    assert at.claim(2).rationale == "Nineteen."


@pytest.mark.slow
def test_words_stay_with_their_claim_when_another_is_chosen(at: Hands) -> None:
    write(at, "Of the first.")
    at.desk.show_claim(3)
    at.settle()
    assert at.desk.verdict_card.rationale.toPlainText() == ""
    at.strike("Of the second.")
    at.desk.show_claim(2)
    at.settle()
    assert at.desk.verdict_card.rationale.toPlainText() == "Of the first."
    assert (at.claim(2).rationale, at.claim(3).rationale) == ("Of the first.", "Of the second.")


def test_words_are_saved_when_the_window_is_closed(at: Hands, store: Store) -> None:
    write(at, "Last words.")
    at.window.close()
    assert at.claim(2).rationale == "Last words."
    assert verdicts.explain(store, claim=2, rationale="More.").touches("claims")


@pytest.mark.slow
def test_words_are_saved_before_another_screen_and_another_dossier(at: Hands) -> None:
    write(at, "One.")
    at.press(Qt.Key.Key_4, CTRL)
    assert at.claim(2).rationale == "One."
    at.press(Qt.Key.Key_2, CTRL)
    write(at, " Two.")
    at.window.session.switch_dossier(1)
    at.settle()
    assert at.claim(2).rationale == "One. Two."
    assert at.claim(1).rationale == ""


def test_writing_goes_on_at_the_end_of_what_stands_there(at: Hands) -> None:
    verdicts.explain(at.store, claim=3, rationale="Nine were dry")
    at.strike("j")
    at.settle()
    write(at, ", in March.")
    at.press(Qt.Key.Key_Escape)
    assert at.claim(3).rationale == "Nine were dry, in March."


def test_words_typed_moments_apart_are_one_step_of_undo(at: Hands) -> None:
    before = at.labels()
    for words in ("One ", "two ", "three"):
        write(at, words) if words == "One " else at.strike(words)
        at.desk.flush()
        at.settle()
    assert at.claim(2).rationale == "One two three"
    at.press(Qt.Key.Key_Escape)
    at.press(Qt.Key.Key_Z, CTRL)
    assert at.claim(2).rationale == ""
    assert at.labels()[-len(before) :] == before
    assert at.desk.verdict_card.rationale.toPlainText() == ""


def test_ctrl_z_in_the_field_takes_back_the_typing_first(at: Hands) -> None:
    at.press(Qt.Key.Key_2)
    write(at, "Wrong.")
    field = at.desk.verdict_card.rationale
    at.press(Qt.Key.Key_Z, CTRL)
    assert field.toPlainText() == ""
    assert at.claim(2).verdict == "disputed"
    assert field.hasFocus()
    at.press(Qt.Key.Key_Z, CTRL)  # now the field has nothing of its own
    assert at.claim(2).verdict == "unverified"


@pytest.mark.slow
def test_undo_shows_in_the_field_that_has_the_keyboard(at: Hands) -> None:
    write(at, "First.")
    at.press(Qt.Key.Key_Escape)
    at.strike("j")
    at.settle()
    at.strike("k")
    at.settle()
    at.strike("r")
    field = at.desk.verdict_card.rationale
    assert QApplication.focusWidget() is field
    assert field.toPlainText() == "First."
    at.press(Qt.Key.Key_Z, CTRL)
    assert at.claim(2).rationale == ""
    assert field.toPlainText() == ""
    at.press(Qt.Key.Key_Y, CTRL)
    assert field.toPlainText() == "First."


@pytest.mark.slow
def test_an_older_look_does_not_take_words_out_of_the_field(at: Hands) -> None:
    """A change elsewhere is looked at while the words are on their way to the store."""
    at.press(Qt.Key.Key_Return)  # pairs: the claim is looked at again
    write(at, "Nineteen")
    view = at.desk._view
    at.desk.flush()
    at.desk.verdict_card.show_claim(view)
    assert at.desk.verdict_card.rationale.toPlainText() == "Nineteen"
    at.settle()
    at.strike(" have none.")
    at.desk.flush()
    at.settle()
    assert at.claim(2).rationale == "Nineteen have none."


def test_words_taken_back_at_once_are_taken_back_in_the_store(at: Hands) -> None:
    write(at, "x")
    at.desk.flush()
    at.strike(Qt.Key.Key_Backspace)
    at.desk.flush()
    at.settle()
    assert at.claim(2).rationale == ""
    assert at.desk.verdict_card.rationale.toPlainText() == ""


@pytest.mark.slow
def test_words_that_could_not_be_saved_stay_and_are_sent_again(
    at: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    explain = verdicts.explain

    def full(*_: object, **__: object) -> None:
        raise EnvironmentProblem("The disk is full.", todo="Make room.")

    monkeypatch.setattr(verdicts, "explain", full)
    write(at, "Precious.")
    at.desk.flush()
    at.settle()
    assert at.window.notice.isVisible()
    field = at.desk.verdict_card.rationale
    at.window.session.do(verdicts.mark, claim=2, verdict="disputed")
    at.settle()
    assert field.toPlainText() == "Precious."
    monkeypatch.setattr(verdicts, "explain", explain)
    at.press(Qt.Key.Key_Escape)
    assert at.claim(2).rationale == "Precious."
    assert at.desk.verdict_card.rationale.toPlainText() == "Precious."


def test_markup_and_other_scripts_are_kept_as_they_are(at: Hands) -> None:
    words = "<b>2 < 3 & 4</b>\nស្រី 🛟 “é”"
    at.strike("r")
    QApplication.clipboard().setText(words)
    at.press(Qt.Key.Key_V, CTRL)
    at.press(Qt.Key.Key_Escape)
    assert at.claim(2).rationale == words
    assert at.desk.verdict_card.rationale.toPlainText() == words


@pytest.mark.parametrize("height", [620, 700, 768, 1000])
def test_the_last_line_in_sight_is_whole(at: Hands, height: int) -> None:
    at.window.resize(1366, height)
    verdicts.explain(at.store, claim=2, rationale="Nineteen of sixty villages have none. " * 30)
    at.desk.claims.step(1)
    at.settle()
    at.go_to(2)
    field = at.desk.verdict_card.rationale
    assert field.verticalScrollBar().maximum() > 0
    line = field.fontMetrics().lineSpacing()
    room = field.viewport().height() - 2 * round(field.document().documentMargin()) - 1
    assert room >= line
    assert room % line == 0


def test_what_is_written_is_in_sight_from_its_first_line(at: Hands) -> None:
    at.window.resize(1366, 768)
    write(at, "Nineteen of sixty villages have none of their own, the survey says. " * 4)
    at.settle()
    field = at.desk.verdict_card.rationale
    assert field.document().size().height() > 3  # lines
    at.until(lambda: field.verticalScrollBar().maximum() == 0)
    at.strike("And so on. " * 60)
    assert field.verticalScrollBar().value() == field.verticalScrollBar().maximum() > 0
    at.press(Qt.Key.Key_Escape)
    at.until(lambda: field.verticalScrollBar().value() == 0)
