"""Keys faster than the screen: what is pressed is meant for the claim one has gone to."""

import pytest
from PySide6.QtCore import Qt

from factcheck.domain.verdicts import Status
from factcheck.services.deciding import verdicts
from tests.ui.desk.conftest import CTRL, Hands

ENTER = Qt.Key.Key_Return


@pytest.mark.slow
def test_a_verdict_is_of_the_claim_gone_to_though_it_is_not_shown_yet(at: Hands) -> None:
    at.strike("j", "2", "j", "1")
    at.settle()
    assert [at.claim(n).verdict for n in (2, 3, 4)] == ["unverified", "disputed", "supported"]


def test_a_claim_is_deleted_that_was_gone_to(at: Hands) -> None:
    at.strike("j", Qt.Key.Key_Delete)
    at.settle()
    assert list(at.desk.claims.model.ids()) == [2, 4]


def test_enter_never_pairs_with_what_was_suggested_for_another_claim(at: Hands) -> None:
    assert at.desk.suggestions.marked
    at.strike("j", ENTER)
    at.settle()
    assert at.stances(2) == {}
    assert at.stances(3) == {}


def test_a_stance_is_of_the_claim_gone_to(at: Hands) -> None:
    at.press(ENTER)
    (finding,) = at.stances(2)
    at.strike("j", "s")
    at.settle()
    assert at.stances(2) == {finding: "context"}


@pytest.mark.parametrize(("key", "stance"), [("s", "supports"), ("c", "contradicts")])
def test_a_stance_right_after_enter(at: Hands, key: str, stance: str) -> None:
    at.strike(ENTER, key)
    at.settle()
    assert list(at.stances(2).values()) == [stance]


def test_enter_twice_pairs_once_and_complains_of_nothing(at: Hands) -> None:
    at.strike(ENTER, ENTER)
    at.settle()
    assert len(at.stances(2)) == 1
    assert not at.window.notice.isVisible()


def test_words_typed_before_the_claim_is_shown_land_on_no_other(at: Hands) -> None:
    at.strike("j", "r", "x")
    at.settle()
    at.strike("yz")
    at.desk.flush()
    at.settle()
    assert at.claim(2).rationale == ""
    assert at.claim(3).rationale == "yz"


def test_ctrl_enter_leaves_a_reviewed_claim_reviewed(at: Hands) -> None:
    verdicts.mark(at.store, claim=2, verdict="unverified", reason="prediction")
    verdicts.set_status(at.store, claim=2, status="checked")
    at.store.editor = "Bo"
    at.window.session.do(verdicts.review, claim=2, verdict="unverified")
    at.settle()
    at.press(ENTER, CTRL)
    assert at.claim(2).status is Status.REVIEWED
