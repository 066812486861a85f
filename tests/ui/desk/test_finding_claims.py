"""The list of claims: searched, filtered, moved through, and what it says when it is empty."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from factcheck.domain.claims import ClaimFilter
from factcheck.domain.verdicts import Status, Verdict
from factcheck.services.deciding import claims, dossiers, verdicts
from factcheck.services.inbox import statements
from factcheck.services.incoming import sources
from factcheck.ui.widgets.chip import ChipButton
from tests.ui.desk.conftest import CTRL, Hands


def shown(at: Hands) -> list[int]:
    return list(at.desk.claims.model.ids())


def words_of(part: QWidget) -> list[str]:
    return [label.text() for label in part.findChildren(QLabel) if label.isVisible()]


def chips(at: Hands) -> list[ChipButton]:
    return [chip for chip in at.desk.claims.filter.findChildren(ChipButton) if chip.isVisible()]


def narrow(at: Hands, **values: object) -> None:
    at.desk.claims.filter.narrow(replace(at.desk.claims.filter.value, **values))
    at.settle()


def search(at: Hands, words: str) -> None:
    at.press(Qt.Key.Key_F, CTRL)
    at.type(words)
    at.press(Qt.Key.Key_Return)


def test_words_narrow_the_list_and_escape_widens_it(at: Hands) -> None:
    search(at, "dry")
    assert shown(at) == [3]
    at.until(lambda: at.desk.current == 3)
    assert at.desk.claims.view.hasFocus()
    at.press(Qt.Key.Key_F, CTRL)
    at.press(Qt.Key.Key_Escape)
    assert shown(at) == [2, 3, 4]
    assert at.desk.current == 3


def test_enter_in_a_search_field_pairs_nothing(at: Hands) -> None:
    at.until(lambda: at.desk.suggestions.marked)
    search(at, "well")
    assert at.stances(2) == {}
    at.desk.suggestions.search.setFocus()
    at.type("pumps")
    at.press(Qt.Key.Key_Return)
    assert at.stances(2) == {}
    assert at.desk.suggestions.view.hasFocus()
    at.until(lambda: at.desk.suggestions.marked == 3)


def test_words_that_nobody_said_find_nothing_and_say_so(at: Hands) -> None:
    search(at, "dragons")
    assert shown(at) == []
    assert at.desk.current == 0
    assert "Nothing found" in words_of(at.desk.claims)
    assert "No claim chosen" not in words_of(at.desk)  # one empty column says it for all
    assert at.desk.suggestions.isVisible()
    assert not at.window.actions_table["claim.supported"].isEnabled()
    at.desk.claims.search.empty()
    at.settle()
    assert at.desk.current == 2


@pytest.mark.parametrize(
    ("part", "value", "found", "word"),
    [
        ("verdict", Verdict.DISPUTED, [3], "Disputed"),
        ("status", Status.CHECKED, [4], "checked"),
        ("speaker", None, [4], "Minister Lok"),
        ("source", None, [2, 3, 4], "Ministry on wells"),
    ],
)
def test_each_filter_shows_a_chip_that_clears_it(
    at: Hands, part: str, value: object, found: list[int], word: str
) -> None:
    verdicts.mark(at.store, claim=3, verdict="disputed")
    verdicts.mark(at.store, claim=4, verdict="unverified", reason="prediction")
    verdicts.set_status(at.store, claim=4, status="checked")
    without_source = claims.add(at.store, dossier=2, text="Rain is near.").made
    if value is None:
        value = next(v for v, name in at.desk.claims.filter.offered(part) if name == word)
    narrow(at, **{part: value})
    assert shown(at) == found
    (chip,) = chips(at)
    assert chip.accessibleName() == f"Remove the filter {word}"
    chip.click()
    at.settle()
    assert shown(at) == [2, 3, 4, without_source]
    assert chips(at) == []


def test_filters_are_in_the_menu_and_can_be_cleared_together(at: Hands) -> None:
    menu = at.desk.claims.filter.button.menu()
    menu.aboutToShow.emit()
    parts = {each.text(): each.menu() for each in menu.actions() if each.menu()}
    assert list(parts) == ["Verdict", "Status", "Speaker", "Source"]
    assert [each.text() for each in parts["Speaker"].actions()] == [
        "Any",
        "Minister Lok",
        "Ministry",
    ]
    parts["Verdict"].actions()[2].trigger()
    at.settle()
    assert shown(at) == []
    menu.aboutToShow.emit()
    menu.actions()[-1].trigger()
    at.settle()
    assert shown(at) == [2, 3, 4]
    assert not at.desk.claims.is_narrowed


def step_offered(at: Hands) -> QPushButton:
    """The one button of an empty desk."""
    assert "No claims yet" in words_of(at.desk)
    (button,) = (b for b in at.desk.findChildren(QPushButton) if b.isVisible())
    return button


def test_a_desk_without_claims_offers_the_one_next_step(at: Hands) -> None:
    for claim in (2, 3, 4):
        at.window.session.do(claims.delete, claim=claim)
    at.settle()
    assert at.desk.current == 0
    assert step_offered(at).text() == "Go to the sources"
    said = "Every pump was mended in 2021, the Water Minister Sok Dara said."
    brought = sources.import_pasted(at.store, dossier=2, text=said).source
    at.window.session.do(statements.spot, source=brought.id)
    at.until(lambda: step_offered(at).text() == "Go to the inbox")
    assert "1 statement waits in the inbox: keep what officials say as claims." in words_of(at.desk)
    at.strike(Qt.Key.Key_Return)  # the button has the keyboard
    at.settle()
    assert at.window.stack.currentWidget() is at.window.screens.inbox
    at.strike("c")
    at.settle()
    at.window.screens.show("desk")
    at.settle()
    assert at.desk.splitter.isVisible()
    assert at.desk.claims.view.hasFocus()


def test_a_dossier_without_sources_asks_for_documents(at: Hands) -> None:
    made = dossiers.create(at.store, name="New").made
    at.window.session.switch_dossier(made)
    at.until(lambda: step_offered(at).text() == "Bring in documents…")
    at.window.session.switch_dossier(2)
    at.settle()
    assert at.desk.splitter.isVisible()
    assert "No claims yet" not in words_of(at.desk)


def test_j_and_k_go_through_the_list_and_stop_at_its_ends(at: Hands) -> None:
    seen = []
    for key in ("k", "j", "j", "j", "k"):
        at.strike(key)
        at.settle()
        seen.append(at.desk.current)
    assert seen == [2, 3, 4, 4, 3]
    at.press(Qt.Key.Key_Up)
    assert at.desk.current == 2


def test_n_goes_to_the_next_unverified_and_round(at: Hands) -> None:
    verdicts.mark(at.store, claim=3, verdict="supported")
    for wanted in (4, 2, 4):
        at.strike("n")
        at.settle()
        at.until(lambda w=wanted: at.desk.current == w)


def test_other_letters_typed_at_the_list_move_nothing(at: Hands) -> None:
    verdicts.mark(at.store, claim=4, verdict="disputed")
    at.desk.claims.model.refresh()
    at.settle()
    at.strike("d")
    at.settle()
    assert at.desk.current == 2


@pytest.mark.slow
def test_a_claim_that_leaves_a_filter_and_comes_back_shows_its_verdict(at: Hands) -> None:
    narrow(at, verdict=Verdict.UNVERIFIED)
    at.press(Qt.Key.Key_2)
    at.until(lambda: shown(at) == [3, 4] and at.desk.current == 3)
    at.press(Qt.Key.Key_Z, CTRL)
    at.settle()
    assert shown(at) == [2, 3, 4]
    model = at.desk.claims.model
    heard = [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(3)]
    at.settle()
    heard = [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(3)]
    assert all(text.startswith("Unverified") for text in heard)


@pytest.mark.slow
def test_a_list_row_follows_what_is_done_to_the_claim(at: Hands) -> None:
    def row() -> str:
        return at.desk.claims.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)

    at.press(Qt.Key.Key_1)
    assert row().startswith("Supported. Every village has a well.")
    at.press(Qt.Key.Key_Return)
    assert row().endswith("1 paired")
    at.press(Qt.Key.Key_Z, CTRL)
    assert row().endswith("0 paired")


@pytest.mark.slow
def test_another_dossier_shows_its_claims_and_not_the_last_ones_filters(at: Hands) -> None:
    speaker = at.desk.claims.filter.offered("speaker")[0][0]
    narrow(at, speaker=speaker)
    search(at, "pumps")
    at.window.session.switch_dossier(1)
    at.settle()
    assert shown(at) == [1]
    at.until(lambda: at.desk.current == 1)
    assert at.desk.claims.narrowed == ClaimFilter()
    assert at.desk.claims.search.text() == ""
    assert chips(at) == []
    at.window.session.switch_dossier(2)
    at.settle()
    assert shown(at) == [2, 3, 4]
    at.until(lambda: at.desk.current == 2)


def test_an_empty_dossier_shows_nothing_of_the_last_one(at: Hands) -> None:
    claims.delete(at.store, claim=1)
    at.window.session.switch_dossier(1)
    at.settle()
    assert at.desk.current == 0
    assert at.desk.suggestions.marked == 0
    assert "No claims yet" in words_of(at.desk)
    at.desk.setFocus()  # Enter is meant for the desk, not for its one button
    at.strike("2", Qt.Key.Key_Return, Qt.Key.Key_Delete)
    at.settle()
    assert at.claim(2).verdict == "unverified"


def test_going_to_a_claim_that_is_filtered_out_widens_the_list(at: Hands) -> None:
    search(at, "dry")
    at.desk.show_claim(4)
    at.settle()
    at.until(lambda: at.desk.current == 4)
    assert shown(at) == [2, 3, 4]


def test_the_pressed_button_is_the_one_with_the_focus(at: Hands) -> None:
    """Enter on a button is not meant for the marked suggestion."""
    at.until(lambda: at.desk.suggestions.marked)
    button = next(
        b for b in at.desk.verdict_card.findChildren(QPushButton) if b.text() == "Set to checked"
    )
    button.setFocus()
    assert QApplication.focusWidget() is button
    at.press(Qt.Key.Key_Return)
    assert at.stances(2) == {}
    assert at.window.notice.isVisible()
