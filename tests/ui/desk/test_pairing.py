"""Pairing: by Enter, by double click, by dropping; the stance, and taking apart."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from factcheck.domain.pairings import Stance
from factcheck.services.deciding import findings, pairings
from factcheck.ui.dialogs.finding import FindingDialog
from factcheck.ui.widgets.chip import ChipButton
from tests.ui.core.rooms import closed
from tests.ui.desk.conftest import CTRL, Hands, drop

ENTER = Qt.Key.Key_Return


def paired(at: Hands) -> list[int]:
    return [row.paired.finding.id for row in at.desk.paired._rows]


def suggested(at: Hands) -> list[int]:
    model = at.desk.suggestions.model
    return [model.at(row).key for row in range(model.rowCount())]


@pytest.fixture(autouse=True)
def _suggested(at: Hands) -> None:
    """There is something to pair with before anything is pressed."""
    at.until(lambda: at.desk.suggestions.marked)


def test_enter_pairs_the_marked_suggestion_and_marks_the_next(at: Hands) -> None:
    first = at.desk.suggestions.marked
    at.press(ENTER)
    assert at.stances(2) == {first: "context"}
    assert paired(at) == [first]
    assert first not in suggested(at)
    assert at.desk.paired.marked_finding == first


def test_enter_of_the_number_block_pairs_too(at: Hands) -> None:
    at.press(Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    assert len(at.stances(2)) == 1


@pytest.mark.slow
@pytest.mark.parametrize(("key", "stance"), [*zip("scx", Stance, strict=True)])
def test_a_key_sets_the_stance_of_the_pairing_made_last(
    at: Hands, key: str, stance: Stance
) -> None:
    for finding in (3, 2):
        pairings.add(at.store, claim=2, finding=finding, stance="context")
    at.press(ENTER)
    at.strike("s" if key != "s" else "c", key)
    at.settle()
    assert at.stances(2) == {3: "context", 2: "context", 1: str(stance)}
    row = at.desk.paired._rows[-1]
    assert row.accessibleName().startswith(str(stance))


@pytest.mark.slow
def test_pairing_and_its_stance_are_one_step_of_undo(at: Hands) -> None:
    before = at.labels()
    at.strike(ENTER, "c")
    at.settle()
    at.press(Qt.Key.Key_Z, CTRL)
    assert at.stances(2) == {}
    assert paired(at) == []
    assert at.labels()[-len(before) :] == before


def test_the_mark_goes_through_the_suggestions_by_keys(at: Hands) -> None:
    at.desk.suggestions.search.setFocus()
    at.type("well")
    at.until(lambda: len(suggested(at)) >= 2)
    at.settle()
    at.desk.opened()
    order = suggested(at)
    marked = [at.desk.suggestions.marked]
    for key in ("]", "]", "]", "["):
        at.strike(key)
        marked.append(at.desk.suggestions.marked)
    last = len(order) - 1
    assert marked == [order[min(max(at_, 0), last)] for at_ in (0, 1, 2, 3, last - 1)]


def test_a_double_click_pairs(at: Hands, qtbot: QtBot) -> None:
    view = at.desk.suggestions.view
    place = view.visualRect(at.desk.suggestions.model.index(0, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    at.settle()
    assert at.stances(2) == {1: "context"}


def test_a_finding_dropped_onto_a_claim_of_the_list_is_paired_with_it(at: Hands) -> None:
    view = at.desk.claims.view
    place = QPointF(view.visualRect(at.desk.claims.model.index(1)).center())
    assert drop(view.viewport(), place, 3)
    at.settle()
    assert at.stances(3) == {3: "context"}
    assert at.stances(2) == {}
    assert at.desk.current == 2
    below = QPointF(view.visualRect(at.desk.claims.model.index(2)).bottomLeft()) + QPointF(9, 60)
    assert not drop(view.viewport(), below, 3)
    at.settle()
    assert set(at.stances(4)) == set()


def test_a_finding_dropped_onto_the_pairings_is_paired_with_the_claim_shown(at: Hands) -> None:
    card = at.desk.paired
    assert drop(card, QPointF(card.rect().center()), 2)
    at.settle()
    assert at.stances(2) == {2: "context"}
    assert drop(card, QPointF(card.rect().center()), 0) is False


def test_a_drag_carries_the_finding_of_its_row(at: Hands) -> None:
    model = at.desk.suggestions.model
    data = model.mimeData([model.index(0, 0)])
    assert model.index(0, 0).flags() & Qt.ItemFlag.ItemIsDragEnabled
    assert bytes(data.data(model.mimeTypes()[0]).data()) == str(at.desk.suggestions.marked).encode()


@pytest.mark.slow
def test_backspace_takes_the_marked_pairing_apart(at: Hands) -> None:
    for finding in (1, 2, 3):
        at.window.session.do(pairings.add, claim=2, finding=finding, stance="context")
    at.settle()
    at.desk.paired.mark(2)
    at.press(Qt.Key.Key_Backspace)
    assert set(at.stances(2)) == {1, 3}
    assert at.desk.paired.marked_finding == 3
    at.press(Qt.Key.Key_Z, CTRL)
    assert set(at.stances(2)) == {1, 2, 3}
    for _ in range(3):
        at.press(Qt.Key.Key_Backspace)
    assert at.stances(2) == {}
    at.press(Qt.Key.Key_Backspace)
    assert not at.window.notice.isVisible()


@pytest.mark.slow
def test_a_pairing_touched_is_the_one_that_keys_act_on(at: Hands, qtbot: QtBot) -> None:
    for finding in (1, 2):
        at.window.session.do(pairings.add, claim=2, finding=finding, stance="context")
    at.settle()
    at.desk.paired.mark(2)
    qtbot.mouseClick(at.desk.paired._rows[0], Qt.MouseButton.LeftButton)
    at.press(Qt.Key.Key_S)
    assert at.stances(2) == {1: "supports", 2: "context"}
    at.desk.paired._rows[1].setFocus()
    at.press(Qt.Key.Key_C)
    assert at.stances(2) == {1: "supports", 2: "contradicts"}


def test_the_buttons_of_a_pairing_do_what_they_say(at: Hands) -> None:
    at.press(ENTER)
    (row,) = at.desk.paired._rows
    stance = row.findChildren(ChipButton)[0]
    assert stance.accessibleName() == "Stance: context. Change it"
    row.stance_chosen.emit("supports")
    at.settle()
    assert at.stances(2) == {1: "supports"}
    (row,) = at.desk.paired._rows
    next(
        b for b in row.findChildren(QToolButton) if b.accessibleName() == "Take the pairing apart"
    ).click()
    at.settle()
    assert at.stances(2) == {}


@pytest.mark.parametrize("width", [1024, 1366, 1920])
def test_a_pairing_tells_its_edition_and_grade_whole(at: Hands, width: int) -> None:
    at.window.resize(width, 768)
    long = findings.add(
        at.store, dossier=2, text="Few have one.", edition=2021,
        report="A yearly report on wells and water that has a name which goes on and on",
    ).made  # fmt: skip
    at.window.session.do(pairings.add, claim=2, finding=long, stance="context")
    at.settle()
    (row,) = at.desk.paired._rows
    (origin,) = (each for each in row.findChildren(QLabel) if "2021" in each.text())
    assert origin.heightForWidth(origin.width()) <= origin.height()
    assert origin.width() > 120


def test_a_window_made_wide_and_narrow_keeps_every_part(at: Hands) -> None:
    for finding in (1, 2, 3):
        at.window.session.do(pairings.add, claim=2, finding=finding, stance="context")
    at.settle()
    for width in (1024, 1920, 1100, 1366) * 3:
        at.window.resize(width, 768)
        at.settle()
    assert len(at.desk.paired._rows) == 3
    for row in at.desk.paired._rows:
        assert any("Well survey 2023" in each.text() for each in row.findChildren(QLabel))
    (chip,) = at.desk.claim_card._places.findChildren(ChipButton)
    assert chip.isVisible()
    assert chip.width() == chip.sizeHint().width()


def test_a_pairing_just_made_is_scrolled_to(at: Hands) -> None:
    at.window.resize(1024, 620)
    for finding in (1, 2):
        at.window.session.do(pairings.add, claim=2, finding=finding, stance="context")
    at.settle()
    page = at.desk._middle
    assert page.verticalScrollBar().value() == 0
    assert drop(at.desk.paired, QPointF(9, 9), 3)
    at.settle()
    row = at.desk.paired._rows[-1]

    def foot() -> int:
        return row.mapTo(page.viewport(), row.rect().bottomLeft()).y()

    at.until(lambda: 0 < foot() <= page.viewport().height())
    assert page.verticalScrollBar().value() > 0
    assert page.horizontalScrollBar().value() == 0
    assert page.widget().width() == page.viewport().width()


def tool(at: Hands, place: int, name: str) -> QToolButton:
    tools = at.desk.paired._rows[place].findChildren(QToolButton)
    return next(each for each in tools if each.accessibleName() == name)


@pytest.mark.slow
def test_the_finding_of_the_marked_pairing_is_changed(at: Hands) -> None:
    assert not at.window.actions_table["finding.edit"].isEnabled()
    for finding in (1, 2):
        at.window.session.do(pairings.add, claim=2, finding=finding, stance="context")
    at.settle()
    at.desk.paired.mark(2)
    at.strike("g")
    (dialog,) = at.window.findChildren(FindingDialog)
    dialog.form.set_values({"edition": "2024", "grade": "translation", "text": ""})
    save = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Save")
    save.click()
    assert dialog.form.error("text")
    dialog.form.set_values({"text": "Nine of 41 wells were dry.", "note": "p. 7"})
    save.click()
    at.settle()
    assert closed(dialog)
    found = findings.get(at.store, 2)
    assert (found.text, found.edition.name, str(found.grade), found.note) == (
        "Nine of 41 wells were dry.",
        "Well survey 2024",
        "translation",
        "p. 7",
    )
    assert "Well survey 2024" in " ".join(
        label.text() for label in at.desk.paired._rows[1].findChildren(QLabel)
    )


def test_only_what_was_edited_of_a_finding_is_sent(at: Hands) -> None:
    at.window.session.do(pairings.add, claim=2, finding=1, stance="context")
    at.settle()
    at.strike("g")
    (dialog,) = at.window.findChildren(FindingDialog)
    findings.edit(at.store, finding=1, note="by another person")
    dialog.form.set_values({"grade": "elided"})
    next(b for b in dialog.findChildren(QPushButton) if b.text() == "Save").click()
    at.settle()
    found = findings.get(at.store, 1)
    assert (str(found.grade), found.note) == ("elided", "by another person")


def test_the_pencil_of_a_pairing_marks_it_and_opens_its_finding(at: Hands) -> None:
    for finding in (1, 2):
        at.window.session.do(pairings.add, claim=2, finding=finding, stance="context")
    at.settle()
    at.desk.paired.mark(2)
    tool(at, 0, "Finding: wording, edition, grade").click()
    (dialog,) = at.window.findChildren(FindingDialog)
    assert dialog.form.values()["text"] == findings.get(at.store, 1).text
    assert at.desk.paired.marked_finding == 1


@pytest.mark.slow
def test_a_finding_of_a_source_leads_there(at: Hands, qtbot: QtBot) -> None:
    kept = findings.keep(at.store, source=1, start=0, end=8).made
    at.window.session.do(pairings.add, claim=2, finding=kept, stance="context")
    at.settle()
    (passage,) = findings.get(at.store, kept).passages
    with qtbot.waitSignal(at.desk.passage_requested) as sent:
        tool(at, 0, "Show in its source").click()
    assert sent.args == [1, passage.id]


def test_what_was_paired_elsewhere_is_not_paired_twice_and_keys_go_on(at: Hands) -> None:
    pairings.add(at.store, claim=2, finding=1, stance="supports")  # by another program
    at.strike(ENTER, "c")
    at.settle()
    assert at.stances(2) == {1: "contradicts"}


def test_words_find_findings_that_share_nothing_with_the_claim(at: Hands) -> None:
    at.desk.suggestions.search.setFocus()
    at.type("1998")
    at.until(lambda: suggested(at) == [3])
    at.settle()
    at.desk.opened()
    at.press(ENTER)
    assert at.stances(2) == {3: "context"}
    shown = [
        label.text() for label in at.desk.suggestions.findChildren(QLabel) if label.isVisible()
    ]
    assert "Nothing found" in shown


def test_without_findings_it_says_how_to_come_by_them(at: Hands) -> None:
    for finding in (1, 2, 3):
        at.window.session.do(findings.delete, finding=finding)
    at.settle()
    shown = [
        label.text() for label in at.desk.suggestions.findChildren(QLabel) if label.isVisible()
    ]
    assert "Nothing to suggest" in shown
    at.press(ENTER)
    assert at.stances(2) == {}


def test_enter_in_the_rationale_is_a_new_line(at: Hands) -> None:
    at.strike("r", "a", ENTER, "b")
    at.settle()
    assert QApplication.focusWidget() is at.desk.verdict_card.rationale
    assert at.stances(2) == {}
    at.press(Qt.Key.Key_Escape)
    assert at.claim(2).rationale == "a\nb"
