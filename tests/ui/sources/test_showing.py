"""Opening, jumping both ways, finding, and following what others do."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from factcheck.services.deciding import claims, findings
from factcheck.services.incoming import sources
from factcheck.services.safekeeping import history
from factcheck.ui.models.sources import Kept, KeptModel, SourceModel
from factcheck.ui.views.sources import highlights, looks
from factcheck.ui.views.sources.display import prepare
from factcheck.ui.views.sources.find_bar import MOST, matches
from tests.ui.sources.conftest import TEXT, Desk

KEY = Qt.Key
LONG = "\n\n".join(f"Paragraph {n} counts wrecks 🛟 in the harbour basin." for n in range(3_000))


def keep(desk: Desk, source: int, words: str, service=claims) -> int:
    start = sources.text_of(desk.store, source).index(words)
    changes = service.keep(desk.store, source=source, start=start, end=start + len(words))
    desk.session.changed.emit(changes)
    desk.settle()
    return changes.made


@pytest.mark.slow
def test_a_long_text_is_filled_in_slices_and_a_jump_waits_for_its_place(desk: Desk) -> None:
    text = LONG * 8
    desk.text.show_display(prepare(text))
    start = text.rindex("Paragraph 2900")
    desk.text.jump(start, start + 9)
    assert not desk.text.filled
    assert desk.text.caret() == 0
    desk.settle()
    assert desk.text.marks.flashed == (start, start + 9)
    assert desk.text.caret() == start
    assert desk.text.viewport().rect().contains(desk.text.cursorRect())


@pytest.mark.slow
def test_a_passage_is_shown_in_a_source_that_is_not_open(desk: Desk) -> None:
    source = desk.add(LONG)
    desk.open("Another text.")
    claim = keep(desk, source, "Paragraph 2900 counts")
    (kept,) = looks.kept_of(desk.store, source)
    desk.screen.show_passage(source, kept.passage.id)
    desk.settle()
    where = kept.passage.selector
    assert desk.text.marks.flashed == (where.start, where.end)
    assert desk.text.viewport().rect().contains(desk.text.cursorRect())
    assert desk.screen.kept.marked.owner == claim
    desk.text.jump(0, 1)
    desk.screen.show_passage(source, kept.passage.id)
    assert desk.text.caret() == where.start


@pytest.mark.slow
def test_a_jump_stays_marked_until_the_caret_moves(desk: Desk) -> None:
    source = desk.open()
    keep(desk, source, "27 wrecks")
    desk.qtbot.mouseClick(
        desk.screen.kept.list.viewport(),
        Qt.MouseButton.LeftButton,
        pos=desk.screen.kept.list.visualRect(desk.screen.kept.list.model().index(0, 0)).center(),
    )
    assert desk.text.marks.flashed == (TEXT.index("27"), TEXT.index("27") + 9)
    assert desk.text.hasFocus()
    desk.press(KEY.Key_Right)
    assert desk.text.marks.flashed is None


@pytest.mark.slow
def test_enter_and_d_ask_for_the_desk(desk: Desk) -> None:
    source = desk.open()
    claim = keep(desk, source, "27 wrecks")
    finding = keep(desk, source, "Every basin", findings)
    asked: list[tuple[str, int]] = []
    desk.screen.claim_requested.connect(lambda made: asked.append(("claim", made)))
    desk.screen.finding_requested.connect(lambda made: asked.append(("finding", made)))
    desk.text.jump(TEXT.index("27") + 3, TEXT.index("27") + 4)
    desk.press(KEY.Key_Return)
    desk.text.jump(TEXT.index("Every"), TEXT.index("Every") + 1)
    desk.press(KEY.Key_D)
    desk.text.jump(0, 1)
    desk.press(KEY.Key_Return)
    assert asked == [("claim", claim), ("finding", finding)]


@pytest.mark.slow
def test_j_and_k_go_through_the_sources_and_find_the_place_again(desk: Desk) -> None:
    first = desk.open("First text of all.")
    second = desk.open("Second text after it.")
    desk.text.jump(7, 8)
    desk.press(KEY.Key_K)
    assert desk.screen.reader.source.id == first
    assert not desk.actions["source.previous"].isEnabled()
    desk.press(KEY.Key_J)
    assert desk.screen.reader.source.id == second
    assert desk.text.caret() == 7


@pytest.mark.slow
def test_a_change_elsewhere_leaves_scroll_and_selection(desk: Desk) -> None:
    source = desk.open(LONG)
    start = LONG.index("Paragraph 1500")
    desk.text.select(start, start + 14)
    scroll = desk.text.verticalScrollBar().value()
    assert scroll > 0
    keep(desk, source, "Paragraph 3 counts")
    assert desk.text.span() == (start, start + 14)
    assert desk.text.verticalScrollBar().value() == scroll


@pytest.mark.slow
def test_a_source_that_is_undone_closes(desk: Desk) -> None:
    first = desk.open("First text of all.")
    desk.open("Second text after it.")
    desk.do(history.undo)
    assert desk.screen.list.ids() == [first]
    assert desk.screen.reader.source.id == first
    desk.do(history.undo)
    assert desk.screen.reader.source is None


@pytest.mark.slow
def test_a_source_with_passages_is_not_removed_and_that_is_told(desk: Desk) -> None:
    source = desk.open()
    keep(desk, source, "27 wrecks")
    desk.actions["source.delete"].trigger()
    desk.settle()
    assert desk.screen.list.ids() == [source]
    assert "passage" in desk.said[0]
    desk.do(history.undo)
    desk.actions["source.delete"].trigger()
    desk.settle()
    assert desk.screen.list.ids() == []


@pytest.mark.slow
def test_the_find_bar_counts_goes_on_and_closes(desk: Desk) -> None:
    desk.open()
    before = len(desk.text.extraSelections())
    desk.screen.start_search()
    bar = desk.screen.reader.find_bar
    desk.qtbot.keyClicks(bar.field, "HARBOUR")
    desk.press(KEY.Key_Return)
    desk.qtbot.waitUntil(lambda: bar.count == "1 of 3")
    desk.press(KEY.Key_Return)
    assert bar.count == "2 of 3"
    desk.press(KEY.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert desk.text.selected_text() == "harbour"
    assert desk.text.span()[0] == TEXT.index("harbour")
    desk.press(KEY.Key_Escape)
    assert not bar.isVisible()
    assert desk.text.hasFocus()
    assert len(desk.text.extraSelections()) == before


def test_matches_do_not_mind_marks_line_breaks_and_length() -> None:
    text = "It’s “so\nfar” away. " + "x" * 250_000 + ' it\'s "so far"'
    assert [text[a:b] for a, b in matches(text, 'it\'s "so far"')] == [
        "It’s “so\nfar”",
        'it\'s "so far"',
    ]
    assert len(matches("a" * 500_000, "a")) == MOST
    assert matches(text, "  ") == []


@pytest.mark.slow
def test_overlapping_passages_are_cut_into_stretches(desk: Desk) -> None:
    source = desk.open()
    keep(desk, source, "counted 27 wrecks")
    keep(desk, source, "27 wrecks in 2020", findings)
    found = highlights.stretches(desk.screen.kept.kept)
    assert [(TEXT[s.start : s.end], s.claims, s.findings) for s in found] == [
        ("counted ", 1, 0),
        ("27 wrecks", 1, 1),
        (" in 2020", 0, 1),
    ]


@pytest.mark.slow
def test_nothing_is_read_while_the_screen_is_out_of_sight(desk: Desk) -> None:
    desk.open()
    desk.screen.hide()
    added = desk.add("Another text, brought in elsewhere.")
    desk.settle()
    assert added not in desk.screen.list.ids()
    desk.screen.show()
    desk.settle()
    assert added in desk.screen.list.ids()


@pytest.mark.slow
@pytest.mark.parametrize("model", [SourceModel, KeptModel])
def test_the_models_keep_qts_rules(desk: Desk, model: type) -> None:
    source = desk.open()
    keep(desk, source, "27 wrecks")
    made = model()
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    rows = (
        looks.listed(desk.store, desk.dossier)
        if model is SourceModel
        else looks.kept_of(desk.store, source)
    )
    assert made.show(rows)
    assert not made.show(rows)
    assert made.rowCount() == 1
    assert made.data(made.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert tester.model() is made


@pytest.mark.slow
def test_a_kept_passage_has_a_name(desk: Desk) -> None:
    source = desk.open()
    keep(desk, source, "27 wrecks")
    kept: Kept = desk.screen.kept.kept[0]
    assert kept.name == "Claim 1"
