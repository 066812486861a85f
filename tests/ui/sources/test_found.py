"""Statements in the reader: gone through, kept, dismissed, changed, and who said a selection."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from factcheck.domain.speakers import Side
from factcheck.domain.statements import Decision, Proposal
from factcheck.services.deciding import claims, dossiers, findings
from factcheck.services.inbox import statements
from factcheck.services.incoming import sources
from factcheck.services.incoming.sources import Details
from factcheck.services.safekeeping import history
from tests.newsroom import HARBOUR
from tests.ui.sources.conftest import Desk

KEY = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def found(desk: Desk) -> Desk:
    """The reader on an article of 5 July 2022 whose statements wait."""
    dossiers.edit(desk.store, dossier=desk.dossier, country="Cambodia")
    desk.open(HARBOUR)
    desk.qtbot.waitUntil(lambda: desk.screen.found.model.rowCount() == 6)
    desk.settle()
    return desk


def one(desk: Desk, words: str) -> Proposal:
    every = statements.of_source(desk.store, 1)
    return next(each for each in every if words in each.selector.exact)


def at_caret(desk: Desk) -> str:
    current = desk.screen.finder.current
    return current.selector.exact if current else ""


def go_to(desk: Desk, words: str) -> Proposal:
    there = one(desk, words)
    desk.text.put_caret(there.selector.start, there.selector.end)
    desk.text.setFocus()
    desk.settle()
    return there


@pytest.mark.slow
def test_tab_goes_from_statement_to_statement_and_then_on(found: Desk) -> None:
    passed = []
    while QApplication.focusWidget() is found.text:
        passed.append(at_caret(found))
        found.press(KEY.Key_Tab)
    places = [each.selector.exact for each in statements.of_source(found.store, 1)]
    assert passed == ["", *places]
    found.text.setFocus()
    found.press(KEY.Key_Tab, SHIFT)
    assert at_caret(found) == places[-2]
    assert found.screen.found.marked == one(found, "paid late").id


@pytest.mark.slow
def test_statements_are_marked_by_side_and_listed(found: Desk) -> None:
    spoken = found.text.marks.spoken
    assert [each.side for each in spoken] == [
        each.side for each in statements.of_source(found.store, 1)
    ]
    there = go_to(found, "37 vessels")
    (current,) = (each for each in found.text.marks.spoken if each.is_current)
    assert (current.start, current.side) == (there.selector.start, Side.REPORT)
    assert found.screen.side.tabText(0) == "Found  6"
    assert found.screen.side.currentWidget() is found.screen.found


@pytest.mark.slow
def test_enter_keeps_x_dismisses_and_the_caret_goes_on(found: Desk) -> None:
    go_to(found, "up from 190")
    found.press(KEY.Key_Return)
    assert "Nobody was held" in at_caret(found)
    found.press(KEY.Key_X)
    assert "37 vessels" in at_caret(found)
    found.press(KEY.Key_Return)
    assert "paid late" in at_caret(found)
    found.press(KEY.Key_Return)
    assert "Said by neither side" in found.said[-1]
    found.press(KEY.Key_F)

    (claim,) = claims.every(found.store, found.dossier)
    assert claim.speaker.name == "Sok Dara"
    assert len(findings.every(found.store, found.dossier)) == 2
    assert one(found, "Nobody was held").decision is Decision.DISMISSED
    assert len(found.text.marks.kept) == 3


@pytest.mark.slow
def test_undo_lets_a_statement_wait_again(found: Desk) -> None:
    go_to(found, "up from 190")
    found.press(KEY.Key_Return)
    found.do(history.undo)
    go_to(found, "up from 190")
    assert "up from 190" in at_caret(found)
    found.press(KEY.Key_X)
    assert one(found, "up from 190").decision is Decision.DISMISSED


@pytest.mark.slow
def test_e_changes_words_and_speaker_where_they_stand(found: Desk) -> None:
    there = go_to(found, "paid late")
    found.press(KEY.Key_E)
    assert found.text.span() == (there.selector.start, there.selector.end)
    found.press(KEY.Key_Left, SHIFT | CTRL)
    fields = found.screen.found.fields
    fields.role.setText("director")
    fields.side.setCurrentIndex(fields.side.findData("report"))
    found.press(KEY.Key_Return)
    after = statements.get(found.store, there.id)
    assert after.selector.exact == "crews were still paid"
    assert (after.speaker.role, after.side) == ("director", Side.REPORT)
    assert fields.isHidden()

    go_to(found, "still paid")
    found.press(KEY.Key_E)
    fields.speaker.setText("Nobody")
    found.press(KEY.Key_Escape)
    assert statements.get(found.store, there.id) == after


@pytest.mark.slow
def test_a_selection_that_is_a_statement_is_kept_as_that(found: Desk) -> None:
    there = one(found, "up from 190").selector
    found.text.select(there.start, there.end)
    found.press(KEY.Key_C)
    (claim,) = claims.every(found.store, found.dossier)
    assert claim.speaker.name == "Sok Dara"
    assert one(found, "up from 190").claim == claim.id
    assert found.screen.reader.said_by.isHidden()


@pytest.mark.slow
def test_who_said_a_selection_is_proposed_and_enter_takes_it(found: Desk) -> None:
    found.select("taken every complaint")
    found.press(KEY.Key_C)
    line = found.screen.reader.said_by
    assert line.isVisible()
    assert line.name.text() == "Sok Dara"
    assert QApplication.focusWidget() is found.text

    found.press(KEY.Key_Return)
    (claim,) = claims.every(found.store, found.dossier)
    assert claim.speaker.name == "Sok Dara"
    assert claim.role.title == "Fisheries Minister"
    assert line.isHidden()


@pytest.mark.slow
def test_another_name_is_typed_and_reading_on_is_no_answer(found: Desk) -> None:
    found.select("on Monday")
    found.press(KEY.Key_C)
    line = found.screen.reader.said_by
    assert line.isVisible()
    assert line.name.text() == ""
    found.press(KEY.Key_W)
    found.qtbot.keyClicks(QApplication.focusWidget(), "Pen Sun")
    found.press(KEY.Key_Return)
    (claim,) = claims.every(found.store, found.dossier)
    assert claim.speaker.name == "Pen Sun"
    assert QApplication.focusWidget() is found.text

    found.select("every complaint")
    found.press(KEY.Key_C)
    found.press(KEY.Key_Right)
    assert line.isHidden()
    assert claims.every(found.store, found.dossier)[1].speaker is None


@pytest.mark.slow
def test_keeping_all_is_one_undo(found: Desk) -> None:
    found.press(KEY.Key_A, SHIFT)
    assert len(claims.every(found.store, found.dossier)) == 4
    assert at_caret(found) == ""
    found.do(history.undo)
    assert claims.every(found.store, found.dossier) == []
    assert found.screen.side.tabText(0) == "Found  6"


@pytest.mark.slow
def test_the_list_goes_to_the_words(found: Desk) -> None:
    cards = found.screen.found.list
    cards.setFocus()
    found.press(KEY.Key_Down)
    found.press(KEY.Key_Down)
    there = statements.of_source(found.store, 1)[1]
    assert found.text.caret() == there.selector.start
    found.press(KEY.Key_X)
    assert statements.get(found.store, there.id).decision is Decision.DISMISSED
    assert cards.hasFocus()


@pytest.mark.slow
def test_a_report_is_looked_through_when_asked(found: Desk) -> None:
    told = sources.import_pasted(
        found.store,
        dossier=found.dossier,
        text="Annual report\n\nThe ministry said 9 ports were closed.",
        details=Details(kind="report"),
    )
    found.screen.load()
    found.settle()
    found.screen.show_source(told.source.id)
    found.settle()
    assert found.screen.side.currentWidget() is found.screen.kept
    assert found.screen.found.model.rowCount() == 0
    found.screen.found.spot_requested.emit()
    found.settle()
    assert found.screen.found.model.rowCount() == 1


@pytest.mark.slow
def test_going_elsewhere_saves_what_was_typed(found: Desk) -> None:
    there = go_to(found, "paid late")
    found.press(KEY.Key_E)
    assert not found.actions["reader.claim"].isEnabled()
    found.screen.found.fields.role.setText("director")
    found.screen.flush()
    found.settle()
    assert statements.get(found.store, there.id).speaker.role == "director"

    go_to(found, "paid late")
    found.press(KEY.Key_E)
    found.screen.found.fields.role.setText("chair")
    other = found.add("Another\n\nNobody says a thing.")
    found.screen.show_source(other)
    found.settle()
    assert statements.get(found.store, there.id).speaker.role == "chair"
    assert not found.screen.finder.editing


@pytest.mark.slow
def test_the_buttons_of_the_panel_decide_too(found: Desk) -> None:
    there = go_to(found, "up from 190")
    keep = found.screen.found._buttons[-1]
    keep.setFocus()
    found.press(KEY.Key_Space)
    assert statements.get(found.store, there.id).decision is Decision.KEPT


@pytest.mark.slow
def test_what_is_said_again_after_a_selection_was_kept_is_decided_too(found: Desk) -> None:
    first, *_, again = statements.of_source(found.store, 1)
    found.text.select(first.selector.start + 4, first.selector.end)  # all but its first word
    found.text.setFocus()
    found.press(KEY.Key_C)
    go_to(found, again.selector.exact)
    found.press(KEY.Key_Tab, SHIFT)
    found.press(KEY.Key_Tab)
    assert found.screen.finder.current == again
    found.press(KEY.Key_Return)
    assert statements.get(found.store, again.id).claim == 1
    assert len(claims.get(found.store, 1).passages) == 2


@pytest.mark.slow
def test_why_it_was_found_is_told_where_the_mouse_rests(found: Desk) -> None:
    model = found.screen.found.model
    told = model.index(0).data(Qt.ItemDataRole.ToolTipRole)
    assert "Confidence" in told
    assert "Checkability" in told


LONG = 1_500  # paragraphs, each with a statement


def long_text() -> str:
    return "\n\n".join(
        f"Minister Sok Dara said on Monday that ministry office {n} closed {n + 2} kilns in 2021."
        for n in range(LONG)
    )


@pytest.mark.slow
def test_a_long_source_is_searched_with_progress_while_changes_go_on(desk: Desk) -> None:
    source = sources.import_pasted(
        desk.store, dossier=desk.dossier, text=long_text(), details=Details(kind="report")
    ).source.id
    desk.screen.show_source(source)
    desk.settle()
    told: list[tuple[str, int, int]] = []
    desk.jobs.job_progressed.connect(lambda job, *far: told.append((job.label, *far)))
    desk.screen.finder.spot()
    desk.session.do(dossiers.edit, dossier=desk.dossier, note="Typed meanwhile.")
    desk.qtbot.waitUntil(lambda: bool(told), timeout=5_000)
    assert dossiers.find(desk.store, desk.dossier).note == "Typed meanwhile."
    assert not statements.of_source(desk.store, source)
    desk.qtbot.waitUntil(lambda: bool(statements.of_source(desk.store, source)), timeout=60_000)
    desk.settle()
    assert len(statements.of_source(desk.store, source)) == LONG
    assert {label for label, *_ in told} == {"Finding statements"}
    assert [done for _, done, _ in told] == sorted(done for _, done, _ in told)
    assert all(done <= total for _, done, total in told)
    history.undo(desk.store)
    assert not statements.of_source(desk.store, source)


@pytest.mark.slow
def test_a_search_that_is_cancelled_leaves_everything_as_it_was(desk: Desk) -> None:
    source = sources.import_pasted(
        desk.store, dossier=desk.dossier, text=long_text(), details=Details(kind="report")
    ).source.id
    before = len(history.entries(desk.store))
    desk.screen.show_source(source)
    desk.settle()
    desk.jobs.job_started.connect(lambda job: job.cancel())
    desk.screen.finder.spot()
    desk.settle()
    assert len(history.entries(desk.store)) == before
    assert not statements.of_source(desk.store, source)
