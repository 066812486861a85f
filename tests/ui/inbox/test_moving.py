"""Moving through the Inbox: headings, sources, filters, search, the place in the source."""

import pytest
from PySide6.QtCore import QAbstractListModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from factcheck.domain.speakers import Side
from factcheck.domain.statements import Decision, Order
from factcheck.services.inbox import statements
from tests.ui.inbox.conftest import (
    BOARDED,
    CLOSED,
    CTRL,
    HELD,
    LATE,
    QUOTED,
    SUMMED,
    TAKEN,
    TRAINED,
    Hands,
    bring,
)

Key = Qt.Key


def test_arrows_and_letters_pass_by_the_headings(at: Hands) -> None:
    rows = at.inbox.list.model
    assert [rows.is_heading(place) for place in range(rows.rowCount())] == [
        place in (0, 7) for place in range(10)
    ]
    for key, back in ((Key.Key_Down, Key.Key_Up), (Key.Key_J, Key.Key_K)):
        at.go_to(HELD)
        at.press(key)
        assert TRAINED in at.current()
        at.press(back)
        assert HELD in at.current()
    at.press(Key.Key_Home)
    assert QUOTED in at.current()
    at.press(Key.Key_Up)
    assert QUOTED in at.current()
    at.press(Key.Key_K)
    assert QUOTED in at.current()


def test_tab_goes_to_the_next_source_and_from_the_last_one_on(at: Hands) -> None:
    view = at.inbox.list.view
    assert QApplication.focusWidget() is view
    at.press(Key.Key_Tab)
    assert TRAINED in at.current()
    assert QApplication.focusWidget() is view
    at.press(Key.Key_Tab)
    assert QApplication.focusWidget() is not view
    assert TRAINED in at.current()


def test_a_heading_tells_how_far_its_source_is(at: Hands) -> None:
    index = at.inbox.list.model.index(7)
    assert index.data().endswith("0 of 2 decided")
    at.go_to(TRAINED)
    at.press(Key.Key_Return)
    assert index.data().endswith("1 of 2 decided")
    at.press(Key.Key_X)
    assert "1 of 2 sources done" in at.inbox.list._told.text()


def test_s_changes_the_order(at: Hands) -> None:
    by_rank = [QUOTED, BOARDED, SUMMED, LATE, TAKEN, HELD]
    by_place = [SUMMED, TAKEN, QUOTED, HELD, BOARDED, LATE]
    for words in (by_rank, by_place, by_rank):
        shown = at.shown()[:6]
        assert all(part in told for part, told in zip(words, shown, strict=True))
        at.press(Key.Key_S)
        at.inbox.opened()


def test_filters_and_words_narrow_and_say_when_nothing_fits(at: Hands) -> None:
    at.inbox.list.filter.narrow_part("side", Side.REPORT)
    at.settle()
    assert at.shown() == [at.one(BOARDED).selector.exact]
    at.inbox.list.filter.clear()
    at.press(Key.Key_F, CTRL)
    at.type("vuthy")
    at.until(lambda: len(at.shown()) == 2)
    at.type(" nothing")
    at.until(lambda: at.inbox.list._stack.currentWidget() is at.inbox.list.none_fits)
    at.press(Key.Key_Escape)
    at.until(lambda: len(at.shown()) == 8)
    names = [name for name, _ in at.inbox.list.filter.offered("speaker")]
    assert names == ["Chan Vuthy", "Lena Ortiz", "report", "Sok Dara"]
    at.inbox.list.filter.narrow_part("order", Order.TEXT)
    at.inbox.list.filter.narrow_part("decision", Decision.DISMISSED)
    at.settle()
    assert at.shown() == []


@pytest.mark.slow
def test_o_opens_the_statement_at_its_place(at: Hands) -> None:
    one = at.go_to(LATE)
    at.press(Key.Key_O)
    reader = at.window.screens.sources.reader
    assert at.window.stack.currentWidget() is at.window.screens.sources
    assert reader.source.id == one.source
    assert reader.text.marks.flashed == (one.selector.start, one.selector.end)
    assert reader.text.caret() == one.selector.start

    at.press(Key.Key_I, CTRL)
    at.go_to(TRAINED)
    at.press(Key.Key_O)
    assert reader.source.id == 2


def test_w_says_why_it_was_found(at: Hands) -> None:
    one = at.go_to(QUOTED)
    assert at.inbox.card.reason.isHidden()
    at.press(Key.Key_W)
    assert f"Confidence {one.confidence}%" in at.inbox.card.reason.text()
    at.press(Key.Key_W)
    assert at.inbox.card.reason.isHidden()


def test_a_source_brought_in_joins_the_list(at: Hands) -> None:
    at.go_to(BOARDED)
    at.look()
    source = bring(at.store, "The deputy\n\nDeputy Minister Pen Sun said 9 ships were sold.")
    at.look()
    at.until(lambda: len(at.inbox.list.model.ids()) == 12)
    at.settle()
    assert BOARDED in at.current()
    assert at.inbox.list.model.place_of(-source) == 10


def test_the_card_shows_what_is_known_and_the_words_round_it(at: Hands) -> None:
    one = at.go_to(SUMMED)
    card = at.inbox.card
    chips = [each.text() for each in card.chips.children() if hasattr(each, "tone")]
    assert chips[:2] == ["government", "reported"]
    assert "said again further down" in chips
    assert card.speaker.text().startswith("Sok Dara, Fisheries Minister")
    text = card.context.display.text
    assert one.selector.exact in text
    assert "told reporters on Monday" in text
    assert "37 vessels" not in text


@pytest.mark.slow
def test_thousands_of_statements_are_read_page_by_page(at: Hands) -> None:
    text = "\n\n".join(
        f"Minister Sok Dara said {n} boats were inspected in {n + 3} ports." for n in range(1, 3001)
    )
    at.look()
    bring(at.store, text)
    at.look()
    at.until(lambda: len(at.inbox.list.model.ids()) == 3011)
    at.settle()
    at.press(Key.Key_End)
    row = at.inbox.list.view.currentIndex().row()
    assert row == 3010
    at.press(Key.Key_X)
    assert len(at.inbox.list.model._rows) < 1000
    assert statements.progress(at.store, 1)[2].decided == 1


def test_the_model_keeps_its_word(at: Hands) -> None:
    model = at.inbox.list.model
    assert isinstance(model, QAbstractListModel)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    at.press(Key.Key_S)
    at.inbox.list.filter.narrow_part("source", 2)
    at.settle()
    assert CLOSED in " ".join(at.shown())
