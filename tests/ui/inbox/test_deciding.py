"""Deciding statements by keys: kept, dismissed, taken back, all of a source at once."""

import pytest
from PySide6.QtCore import Qt

from factcheck.domain.speakers import Side
from factcheck.domain.statements import Decision
from factcheck.services.deciding import claims, findings
from factcheck.services.inbox import statements
from tests.ui.inbox.conftest import (
    BOARDED,
    CLOSED,
    HELD,
    LATE,
    QUOTED,
    SUMMED,
    TAKEN,
    TRAINED,
    Hands,
)

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.slow
def test_enter_keeps_x_dismisses_and_the_next_one_is_there(at: Hands) -> None:
    assert QUOTED in at.current()
    assert at.window.rail._buttons["inbox"].text().endswith("8")
    at.press(Key.Key_Return)
    at.press(Key.Key_Return)
    at.press(Key.Key_X)

    assert [claim.text for claim in claims.every(at.store, 1)] == [at.one(QUOTED).selector.exact]
    assert [f.text for f in findings.every(at.store, 1)] == [at.one(BOARDED).selector.exact]
    assert at.one(SUMMED).decision is Decision.DISMISSED
    assert LATE in at.current()
    assert "3 of 8 decided" in at.inbox.list._told.text()
    assert at.window.rail._buttons["inbox"].text().endswith("5")


@pytest.mark.slow
def test_what_is_decided_stays_where_it_stood_until_one_comes_back(at: Hands) -> None:
    before = at.shown()
    at.press(Key.Key_X)
    assert at.shown() == before
    assert at.inbox.list.view.currentIndex().row() == 2  # below the heading and the dismissed one

    at.press(Key.Key_1, CTRL)
    at.press(Key.Key_I, CTRL)
    assert at.shown() == before[1:]
    assert at.current() == before[1]


@pytest.mark.slow
def test_keys_typed_ahead_are_each_for_the_next_statement(at: Hands) -> None:
    at.strike(Key.Key_Return, Key.Key_X, Key.Key_Return, Key.Key_J, Key.Key_X)
    at.settle()
    decided = {words: at.one(words).decision for words in (QUOTED, BOARDED, SUMMED, LATE, TAKEN)}
    assert list(decided.values()) == [
        Decision.KEPT,
        Decision.DISMISSED,
        Decision.KEPT,
        Decision.WAITING,
        Decision.DISMISSED,
    ]


@pytest.mark.slow
def test_z_and_ctrl_z_bring_the_statement_back_to_the_hand(at: Hands) -> None:
    for key, modifier in ((Key.Key_Z, Qt.KeyboardModifier.NoModifier), (Key.Key_Z, CTRL)):
        at.go_to(QUOTED)
        at.press(Key.Key_Return)
        assert BOARDED in at.current()
        at.press(key, modifier)
        assert QUOTED in at.current()
        assert at.one(QUOTED).decision is Decision.WAITING
        assert claims.every(at.store, 1) == []
        at.press(Key.Key_X)
        assert at.one(QUOTED).decision is Decision.DISMISSED
        at.press(key, modifier)


@pytest.mark.slow
def test_a_third_party_is_asked_for_and_c_or_f_answers(at: Hands) -> None:
    at.go_to(LATE)
    at.press(Key.Key_Return)
    assert "Said by neither side" in at.window.toast.accessibleName()
    assert LATE in at.current()
    assert at.one(LATE).decision is Decision.WAITING

    at.press(Key.Key_F)
    assert [f.text for f in findings.every(at.store, 1)] == [at.one(LATE).selector.exact]


@pytest.mark.slow
def test_g_and_r_say_whose_side_it_is(at: Hands) -> None:
    at.go_to(LATE)
    at.strike(Key.Key_R, Key.Key_Return)
    at.settle()
    assert at.one(LATE).side is Side.REPORT
    assert at.one(LATE).finding == 1

    at.go_to(BOARDED)
    at.press(Key.Key_G)
    assert at.inbox.card.buttons["keep"].text().startswith("Keep as claim")
    at.press(Key.Key_T)
    assert at.one(BOARDED).side is Side.THIRD_PARTY


@pytest.mark.slow
def test_a_keeps_all_of_the_source_with_one_undo(at: Hands) -> None:
    at.press(Key.Key_A)
    assert len(claims.every(at.store, 1)) == 4
    assert len(findings.every(at.store, 1)) == 1
    assert at.one(LATE).decision is Decision.WAITING
    assert at.one(TRAINED).decision is Decision.WAITING
    assert any(words in at.current() for words in (TRAINED, CLOSED))

    at.press(Key.Key_Z)
    assert claims.every(at.store, 1) == []
    assert at.one(HELD).decision is Decision.WAITING


@pytest.mark.slow
def test_a_decision_is_taken_back_and_the_statement_stays_in_hand(at: Hands) -> None:
    at.press(Key.Key_Return)
    at.press(Key.Key_K)
    assert at.inbox.card.decided.text() == "Kept as claim 1"
    at.press(Key.Key_Backspace)
    assert at.one(QUOTED).decision is Decision.WAITING
    assert claims.every(at.store, 1) == []
    assert QUOTED in at.current()


@pytest.mark.slow
def test_a_claim_worked_on_is_not_taken_back_and_it_is_said_why(at: Hands) -> None:
    at.press(Key.Key_Return)
    at.press(Key.Key_2, CTRL)
    at.press(Key.Key_2)
    at.press(Key.Key_I, CTRL)
    at.inbox.list.filter.narrow_part("decision", Decision.KEPT)
    at.settle()
    at.press(Key.Key_Backspace)
    assert "worked on since" in at.window.toast.accessibleName()
    assert at.one(QUOTED).decision is Decision.KEPT

    at.press(Key.Key_D)
    assert at.window.stack.currentWidget() is at.window.screens.desk


@pytest.mark.slow
def test_the_last_one_decided_leaves_the_way_to_the_desk(at: Hands) -> None:
    statements.keep_all(at.store, dossier=1)
    for words in (LATE,):
        statements.dismiss(at.store, statement=at.one(words).id)
    at.window.session.switch_dossier(2)
    at.settle()
    assert at.inbox.list._stack.currentWidget() is at.inbox.list.none_found
    at.window.session.switch_dossier(1)
    at.settle()
    assert at.inbox.list._stack.currentWidget() is at.inbox.list.all_decided
    assert at.inbox.card.isHidden()
    at.inbox.list.all_decided.requested.emit()
    at.settle()
    assert at.window.stack.currentWidget() is at.window.screens.desk


@pytest.mark.slow
def test_a_button_that_has_the_keyboard_is_pressed_by_enter(at: Hands) -> None:
    at.inbox.card.buttons["dismiss"].setFocus()
    at.press(Key.Key_Return)
    assert at.one(QUOTED).decision is Decision.DISMISSED
    at.inbox.card.buttons["keep"].setFocus()
    at.press(Key.Key_Return)
    assert at.one(BOARDED).decision is Decision.KEPT
    at.inbox.card.buttons["keep"].setFocus()
    at.press(Key.Key_Space)
    assert at.one(SUMMED).decision is Decision.KEPT
