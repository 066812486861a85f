"""Changing a statement where it stands: its words, who said it, whose side it is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from factcheck.domain.speakers import Side
from factcheck.services.deciding import claims
from factcheck.ui.views.inbox.surroundings import surroundings
from tests.ui.inbox.conftest import CTRL, LATE, QUOTED, SUMMED, TAKEN, Hands

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.mark.slow
def test_words_are_changed_by_keys_and_enter_saves(at: Hands) -> None:
    at.go_to(TAKEN)
    at.press(Key.Key_E)
    assert QApplication.focusWidget() is at.inbox.card.context
    assert (
        at.inbox.card.context.selected_text() == "the country had taken every complaint seriously"
    )
    at.press(Key.Key_Left, SHIFT)
    at.press(Key.Key_Right, SHIFT | ALT)
    assert at.inbox.card.context.selected_text() == "country had taken every complaint"
    at.press(Key.Key_Right, SHIFT)
    at.press(Key.Key_Left, SHIFT)
    at.press(Key.Key_Left, SHIFT | ALT)
    at.press(Key.Key_Left, SHIFT | ALT)
    at.press(Key.Key_Return)
    after = at.one(TAKEN)
    assert after.selector.exact == "that the country had taken every complaint"
    assert QApplication.focusWidget() is at.inbox.list.view
    assert at.inbox.card.context.display.text[: len(after.selector.prefix)]

    at.press(Key.Key_Return)
    assert claims.every(at.store, 1)[0].text == after.selector.exact


def test_speaker_and_side_are_changed_and_letters_are_letters(at: Hands) -> None:
    at.go_to(LATE)
    at.press(Key.Key_E)
    at.press(Key.Key_Tab)
    fields = at.inbox.card.fields
    assert QApplication.focusWidget() is fields.speaker
    fields.speaker.selectAll()
    at.type("Jax Eck")  # every one a key of the Inbox
    at.press(Key.Key_Tab)
    at.type("carer")
    fields.side.setCurrentIndex(fields.side.findData("report"))
    at.press(Key.Key_Return)
    after = at.one(LATE)
    assert (after.speaker.name, after.speaker.role) == ("Jax Eck", "carer")
    assert after.side is Side.REPORT
    assert at.labels()[0] == "Change a statement"


@pytest.mark.parametrize("way", ["escape", "cancel"])
def test_leaving_changes_nothing(at: Hands, way: str) -> None:
    before = at.go_to(QUOTED)
    labels = at.labels()
    at.press(Key.Key_E)
    at.press(Key.Key_Left, SHIFT)
    at.inbox.card.fields.speaker.setText("Nobody")
    if way == "escape":
        at.press(Key.Key_Escape)
    else:
        buttons = at.inbox.card.fields.findChildren(QPushButton)
        next(each for each in buttons if each.text() == "Cancel").click()
        at.settle()
    assert at.one(QUOTED) == before
    assert at.labels() == labels
    assert at.inbox.card.fields.isHidden()


def test_going_elsewhere_saves_what_was_typed(at: Hands) -> None:
    at.go_to(QUOTED)
    at.press(Key.Key_E)
    at.inbox.card.fields.role.setText("Prime Minister")
    at.inbox.list.choose(at.one(LATE).id)
    at.settle()
    assert at.one(QUOTED).speaker.role == "Prime Minister"

    at.go_to(SUMMED)
    at.press(Key.Key_E)
    at.inbox.card.fields.role.setText("Secretary")
    at.press(Key.Key_2, CTRL)
    assert at.one(SUMMED).speaker.role == "Secretary"
    assert not at.inbox.card.editing


@pytest.mark.parametrize(
    ("words", "before", "after"),
    [
        ("second", "First paragraph of the text.\n\nThe ", " one.\n\nThird."),
        ("First", "", " paragraph of the text.\n\nThe second one."),
        ("Third", "second one.\n\n", "."),
    ],
)
def test_what_stands_round_words_is_whole_lines(words: str, before: str, after: str) -> None:
    text = "First paragraph of the text.\n\nThe second one.\n\nThird."
    start = text.index(words)
    around = surroundings(text, start, start + len(words))
    there = start - around.offset
    assert around.text[there : there + len(words)] == words
    assert around.text[:there].endswith(before)
    assert around.text[there + len(words) :].startswith(after)


def test_a_very_long_line_is_cut_on_both_sides() -> None:
    text = "x " * 100_000
    around = surroundings(text, 100_000, 100_010)
    assert len(around.text) < 3_000
    assert around.offset <= 100_000 < around.offset + len(around.text)
