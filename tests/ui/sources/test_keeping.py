"""Keys on a selection keep exactly the right words, and reading goes on."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from factcheck.services.deciding import claims, findings
from factcheck.services.incoming import sources
from factcheck.services.safekeeping import history
from tests.ui.sources.conftest import TEXT, Desk

KEY = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.mark.slow
@pytest.mark.parametrize(
    "words",
    [
        "Nobody drowned 🛟 in our harbour",
        "🛟",
        "divers 👨‍👩‍👧 had searched the café quay",
        "wrecks in 20",
        "27 wrecks in 2020. “Nobody drowned 🛟 in our harbour,” the minister said.\n\nShe added",
    ],
)
def test_c_and_f_keep_the_words_letter_for_letter(desk: Desk, words: str) -> None:
    source = desk.open()
    text = sources.text_of(desk.store, source)
    if text.count(words) > 1:
        start = text.index(words)
        desk.text.select(start, start + len(words))
    else:
        start, _end = desk.select(words)
    desk.press(KEY.Key_C)
    desk.text.select(start, start + len(words))
    desk.press(KEY.Key_F)
    (claim,) = claims.every(desk.store, desk.dossier)
    (finding,) = findings.every(desk.store, desk.dossier)
    for kept in (claim, finding):
        (passage,) = kept.passages
        assert kept.text == words
        assert text[passage.selector.start : passage.selector.end] == words


@pytest.mark.slow
def test_keyboard_alone_selects_keeps_and_goes_on(desk: Desk) -> None:
    desk.open("One 🛟 two three four")
    for _ in range(5):
        desk.press(KEY.Key_Right, SHIFT)
    assert desk.text.selected_text() == "One 🛟"
    desk.press(KEY.Key_C)
    assert desk.text.span() is None
    assert desk.text.caret() == 5
    for _ in range(4):
        desk.press(KEY.Key_Right, SHIFT)
    desk.press(KEY.Key_F)
    assert [c.text for c in claims.every(desk.store, desk.dossier)] == ["One 🛟"]
    assert [f.text for f in findings.every(desk.store, desk.dossier)] == ["two"]


@pytest.mark.slow
def test_a_adds_to_the_last_kept_before_its_answer_is_back(desk: Desk) -> None:
    desk.open()
    desk.select("27 wrecks")
    desk.actions["reader.claim"].trigger()
    desk.select("Every basin")
    desk.actions["reader.add"].trigger()
    desk.settle()
    (claim,) = claims.every(desk.store, desk.dossier)
    assert claim.text == "27 wrecks […] Every basin"
    assert [k.part for k in desk.screen.kept.kept] == [1, 2]


@pytest.mark.slow
def test_a_adds_to_the_marked_card(desk: Desk) -> None:
    desk.open()
    desk.select("27 wrecks")
    desk.press(KEY.Key_C)
    desk.select("Nobody drowned")
    desk.press(KEY.Key_F)
    desk.screen.kept.mark_passage(desk.screen.kept.kept[0].passage.id)
    desk.select("closed all year")
    desk.press(KEY.Key_A)
    (claim,) = claims.every(desk.store, desk.dossier)
    assert claim.text == "27 wrecks […] closed all year"


@pytest.mark.slow
def test_undo_takes_the_highlight_and_the_card_away(desk: Desk) -> None:
    desk.open()
    before = len(desk.text.extraSelections())
    start, end = desk.select("27 wrecks")
    desk.press(KEY.Key_C)
    assert [(m.start, m.end) for m in desk.text.marks.kept] == [(start, end)]
    assert len(desk.text.extraSelections()) == before + 1
    desk.do(history.undo)
    assert len(desk.text.extraSelections()) == before
    assert list(desk.screen.kept.kept) == []
    desk.select("Every basin")
    assert not desk.actions["reader.add"].isEnabled()
    desk.do(history.redo)
    assert len(desk.text.extraSelections()) == before + 1


@pytest.mark.slow
def test_white_space_is_refused_in_a_quiet_line(desk: Desk) -> None:
    desk.open()
    start = TEXT.index("\n\n")
    desk.text.select(start, start + 2)
    desk.press(KEY.Key_C)
    assert len(desk.said) == 1
    assert claims.every(desk.store, desk.dossier) == []


@pytest.mark.slow
def test_without_a_selection_nothing_can_be_kept(desk: Desk) -> None:
    desk.open()
    for name in ("reader.claim", "reader.finding", "reader.add"):
        assert not desk.actions[name].isEnabled()
    desk.press(KEY.Key_C)
    assert claims.every(desk.store, desk.dossier) == []


@pytest.mark.slow
def test_copying_gives_the_captured_words(desk: Desk) -> None:
    words = "a\u00a0b " + "ជួញដូរ" * 40 + " end"
    desk.open(words)
    desk.text.selectAll()
    desk.press(KEY.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == words
    assert claims.every(desk.store, desk.dossier) == []


@pytest.mark.slow
def test_arrows_pass_by_what_is_there_for_display(desk: Desk) -> None:
    desk.open("x" * 100)
    places = []
    for _ in range(60):
        desk.qtbot.keyClick(desk.text, KEY.Key_Right)
        places.append(desk.text.caret())
    assert places == list(range(1, 61))
