"""The history's screen on a real journal."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QPushButton
from pytestqt.qtbot import QtBot

from factcheck.services.deciding import claims, dossiers, findings, pairings, verdicts
from factcheck.services.safekeeping import history
from factcheck.store import Store
from factcheck.ui import theme
from factcheck.ui.actions import Actions
from factcheck.ui.jobs import Jobs
from factcheck.ui.session import Session
from factcheck.ui.views.history import HistoryScreen
from factcheck.ui.views.history.change_card import ChangeCard
from factcheck.ui.widgets.card_delegate import CardRole
from factcheck.ui.widgets.runs_view import RunsView
from factcheck.ui.widgets.softbreaks import BREAK
from tests.ui.dialogs.ears import heard, nameless


@pytest.fixture
def session(qapp: QApplication, store: Store) -> Iterator[Session]:
    theme.apply(qapp, "light")
    jobs = Jobs()
    yield Session(store, jobs)
    jobs.close()


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    made.resize(1186, 740)
    return made


@pytest.fixture
def claim(store: Store) -> int:
    dossiers.create(store, name="Roads")
    made = claims.add(store, dossier="Roads", text="Every bridge was inspected in 2021.").made
    assert made is not None
    return made


def _screen(
    qtbot: QtBot, session: Session, window: QMainWindow, rows: int, *, watched: bool = True
) -> HistoryScreen:
    """The screen, its model watched by Qt's tester, which asks for pages by itself."""
    screen = HistoryScreen(session, Actions(window, "history"))
    if watched:
        fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
        QAbstractItemModelTester(screen.model, fatal, screen)
    window.setCentralWidget(screen)
    window.show()
    qtbot.waitUntil(lambda: screen.model.rowCount() == rows)
    return screen


def _titles(screen: HistoryScreen) -> list[str]:
    rows = range(screen.model.rowCount())
    return [str(screen.model.index(row).data(CardRole.TITLE)) for row in rows]


def _cards(screen: HistoryScreen) -> list[str]:
    return [card.accessibleName() for card in screen.detail.findChildren(ChangeCard)]


def _view(screen: HistoryScreen, name: str) -> RunsView:
    views = screen.detail.findChildren(RunsView)
    return next(view for view in views if view.accessibleName() == name)


def test_the_latest_comes_first_and_is_told(
    qtbot: QtBot, session: Session, window: QMainWindow, claim: int
) -> None:
    screen = _screen(qtbot, session, window, 2)
    assert _titles(screen) == [
        "Keep claim “Every bridge was inspected in 2021.”",
        "Make dossier “Roads”",
    ]
    assert str(screen.model.index(0).data(CardRole.META)).startswith("Ed · ")
    qtbot.waitUntil(lambda: _cards(screen) == ["Claim 1: added"])


def test_before_and_after_mark_the_words_that_changed(
    qtbot: QtBot, store: Store, session: Session, window: QMainWindow, claim: int
) -> None:
    claims.edit(store, claim=claim, text="Every <b>bridge</b> was inspected in 2022.")
    screen = _screen(qtbot, session, window, 3)
    qtbot.waitUntil(lambda: _cards(screen) == ["Claim 1: changed"])
    before, after = _view(screen, "Words before"), _view(screen, "Words after")
    assert after.toPlainText() == "Every <b>bridge</b> was inspected in 2022."
    assert _marked(before, QTextCharFormat.fontStrikeOut) == ["bridge ", "2021."]
    assert _marked(after, lambda form: form.fontWeight() > 500) == ["<b>bridge</b> ", "2022."]


def _marked(view: RunsView, is_marked: object) -> list[str]:
    assert callable(is_marked)
    found, fragments = [], view.document().firstBlock().begin()
    while not fragments.atEnd():
        piece = fragments.fragment()
        if is_marked(piece.charFormat()):
            found.append(piece.text())
        fragments += 1
    return found


def test_it_follows_operations_and_keeps_what_is_looked_at(
    qtbot: QtBot, session: Session, window: QMainWindow, claim: int
) -> None:
    screen = _screen(qtbot, session, window, 2)
    screen.view.setCurrentIndex(screen.model.index(1))
    qtbot.waitUntil(lambda: _cards(screen) == ["Dossier “Roads”: added"])
    session.do(verdicts.mark, claim=claim, verdict="disputed")
    session.do(history.undo)
    qtbot.waitUntil(lambda: screen.model.rowCount() == 4)
    assert [title[:6] for title in _titles(screen)] == ["Undo: ", "Mark c", "Keep c", "Make d"]
    assert [screen.model.index(row).data(CardRole.META_RIGHT) for row in range(3)] == [
        "", "undone", "",
    ]  # fmt: skip
    assert screen.view.currentIndex().row() == 3
    assert _cards(screen) == ["Dossier “Roads”: added"]


def test_an_operation_looked_at_says_when_it_is_undone(
    qtbot: QtBot, session: Session, window: QMainWindow, claim: int
) -> None:
    screen = _screen(qtbot, session, window, 2)
    qtbot.waitUntil(lambda: screen.detail.told is not None)
    session.do(history.undo)
    qtbot.waitUntil(lambda: screen.detail.told is not None and screen.detail.told.entry.undone)
    assert screen.view.currentIndex().row() == 1


def test_undo_and_redo_are_told_by_sign_and_word(
    qtbot: QtBot, store: Store, session: Session, window: QMainWindow, claim: int
) -> None:
    history.undo(store)
    history.redo(store)
    screen = _screen(qtbot, session, window, 4)
    badges = [screen.model.index(row).data(CardRole.BADGE)[0] for row in range(3)]
    assert badges == ["redo-2", "undo-2", "pencil"]
    said = [screen.model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(3)]
    assert said[0].startswith("Redo: Keep claim")
    assert ", redone, " in said[1]
    assert ", undone, " in said[2]


@pytest.mark.slow
def test_older_operations_come_as_one_scrolls(
    qtbot: QtBot,
    store: Store,
    session: Session,
    window: QMainWindow,
    claim: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("factcheck.ui.views.history.log.LogModel.PAGE", 20)
    for number in range(43):
        claims.edit(store, claim=claim, occasion=f"Occasion {number}")
    screen = _screen(qtbot, session, window, 20, watched=False)
    qtbot.waitUntil(lambda: not session.jobs.busy)
    assert screen.model.rowCount() < 45  # what nobody scrolled to is not read

    def at_the_end() -> bool:
        screen.view.scrollToBottom()
        return screen.model.rowCount() == 45

    qtbot.waitUntil(at_the_end)
    assert len(set(map(screen.model.entry_at, range(45)))) == 45
    assert not screen.model.canFetchMore(QModelIndex())
    assert _titles(screen)[-1] == "Make dossier “Roads”"
    session.do(claims.edit, claim=claim, occasion="once more")
    qtbot.waitUntil(lambda: screen.model.rowCount() == 46)
    assert _titles(screen)[-1] == "Make dossier “Roads”"


def test_asking_while_rows_come_repeats_none(
    qtbot: QtBot,
    store: Store,
    session: Session,
    window: QMainWindow,
    claim: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("factcheck.ui.views.history.log.LogModel.PAGE", 5)
    for number in range(21):
        claims.edit(store, claim=claim, occasion=f"Occasion {number}")
    screen = _screen(qtbot, session, window, 5, watched=False)

    def ask_again(*_rows: object) -> None:
        screen.model.fetchMore(QModelIndex())

    screen.model.rowsAboutToBeInserted.connect(ask_again)

    def at_the_end() -> bool:
        ask_again()
        return screen.model.rowCount() >= 23

    qtbot.waitUntil(at_the_end)
    entries = [screen.model.entry_at(row) for row in range(screen.model.rowCount())]
    assert [entry.operation for entry in entries if entry] == list(range(23, 0, -1))


def test_words_are_searched_for(
    qtbot: QtBot, session: Session, window: QMainWindow, claim: int
) -> None:
    screen = _screen(qtbot, session, window, 2)
    screen.start_search()
    assert screen.search.hasFocus() or not window.isActiveWindow()
    qtbot.keyClicks(screen.search, "dossier")
    qtbot.waitUntil(lambda: _titles(screen) == ["Make dossier “Roads”"])
    qtbot.keyClicks(screen.search, " nowhere")
    qtbot.waitUntil(lambda: "Nothing found" in {each.name for each in heard(screen)})
    qtbot.keyClick(screen.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: screen.model.rowCount() == 2)


@pytest.mark.slow
def test_a_large_operation_shows_its_changes_in_parts(
    qtbot: QtBot, store: Store, session: Session, window: QMainWindow, claim: int
) -> None:
    for number in range(24):
        made = findings.add(store, dossier="Roads", text=f"Finding {number}.").made
        assert made is not None
        pairings.add(store, claim=claim, finding=made, stance="context")
    claims.delete(store, claim=claim)
    screen = _screen(qtbot, session, window, 51)
    qtbot.waitUntil(lambda: len(_cards(screen)) == 20)
    more = next(b for b in screen.findChildren(QPushButton) if b.text() == "Show more (5 left)")
    more.click()
    qtbot.waitUntil(lambda: len(_cards(screen)) == 25)
    assert len(set(_cards(screen))) == 25
    assert not more.isVisible()


def test_a_long_text_unfolds(
    qtbot: QtBot, store: Store, session: Session, window: QMainWindow, claim: int
) -> None:
    long = " ".join(f"word{n}" for n in range(4_000))
    verdicts.explain(store, claim=claim, rationale=long)
    screen = _screen(qtbot, session, window, 3)
    qtbot.waitUntil(lambda: _cards(screen) == ["Claim 1: changed"])
    view = _view(screen, "Rationale after")
    assert len(view.toPlainText()) < 1_700
    button = next(b for b in screen.findChildren(QPushButton) if b.text().startswith("Show all"))
    button.click()
    assert "word1500" in view.toPlainText()
    assert "Only the first 20,000 characters" in view.toPlainText()
    qtbot.waitUntil(lambda: view.height() > 500)


def test_copied_words_have_no_display_breaks(
    qtbot: QtBot, store: Store, session: Session, window: QMainWindow, claim: int
) -> None:
    words = "W" * 300 + "\n\u200bsecond\u200b \U0001f6df line"
    verdicts.explain(store, claim=claim, rationale=words)
    screen = _screen(qtbot, session, window, 3)
    qtbot.waitUntil(lambda: _cards(screen) == ["Claim 1: changed"])
    view = _view(screen, "Rationale after")
    assert view.toPlainText().count(BREAK) > words.count(BREAK)
    view.selectAll()
    assert view.createMimeDataFromSelection().text() == words


def test_a_new_store_says_what_will_be_here(
    qtbot: QtBot, session: Session, window: QMainWindow
) -> None:
    screen = _screen(qtbot, session, window, 0)
    qtbot.waitUntil(lambda: "No operations yet" in {each.name for each in heard(screen)})
    session.do(dossiers.create, name="First")
    qtbot.waitUntil(lambda: _titles(screen) == ["Make dossier “First”"])


def test_out_of_sight_it_reads_nothing(
    qtbot: QtBot, session: Session, window: QMainWindow, claim: int
) -> None:
    screen = _screen(qtbot, session, window, 2)
    screen.hide()
    with qtbot.waitSignal(session.changed):
        session.do(dossiers.create, name="Another")
    assert not screen._timer.isActive()
    screen.show()
    qtbot.waitUntil(lambda: screen.model.rowCount() == 3)


def test_everything_has_a_name_and_no_label_reads_markup(
    qtbot: QtBot, store: Store, session: Session, window: QMainWindow, claim: int
) -> None:
    claims.edit(store, claim=claim, text="<h1>Not a heading</h1>", speaker="<i>A</i>")
    screen = _screen(qtbot, session, window, 3)
    qtbot.waitUntil(lambda: len(_cards(screen)) == 2)
    assert nameless(screen) == []
    labels = [label for label in screen.findChildren(QLabel) if label.text()]
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


@pytest.mark.parametrize("width", [420, 683, 1740])
def test_it_works_at_any_width(
    qapp: QApplication,
    qtbot: QtBot,
    session: Session,
    window: QMainWindow,
    claim: int,
    width: int,
) -> None:
    screen = _screen(qtbot, session, window, 2)
    qtbot.waitUntil(lambda: len(_cards(screen)) == 1)
    window.resize(width, 500)
    assert screen.width() <= max(width, screen.minimumSizeHint().width())
    assert screen.minimumSizeHint().width() <= 640
    light = window.grab().toImage()
    theme.apply(qapp, "dark")
    assert window.grab().toImage() != light
    theme.apply(qapp, "light")


def test_an_older_one_is_taken_back_by_itself(
    qtbot: QtBot, store: Store, session: Session, window: QMainWindow, claim: int
) -> None:
    claims.edit(store, claim=claim, text="Other words.")
    verdicts.mark(store, claim=claim, verdict="disputed")
    screen = _screen(qtbot, session, window, 4)
    screen.view.setCurrentIndex(screen.model.index(1))
    qtbot.waitUntil(lambda: _cards(screen) == ["Claim 1: changed"])
    assert screen.detail.taking_back.button.isEnabled()
    screen.detail.taking_back.button.click()
    qtbot.waitUntil(lambda: screen.model.rowCount() == 5)
    assert claims.get(store, claim).text == "Every bridge was inspected in 2021."
    assert claims.get(store, claim).verdict == "disputed"
    qtbot.waitUntil(lambda: not screen.detail.taking_back.isVisible())
    assert nameless(screen) == []


def test_what_is_in_the_way_is_listed_and_leads_there(
    qtbot: QtBot, store: Store, session: Session, window: QMainWindow, claim: int
) -> None:
    verdicts.mark(store, claim=claim, verdict="disputed")
    screen = _screen(qtbot, session, window, 3)
    screen.view.setCurrentIndex(screen.model.index(1))
    taking_back = screen.detail.taking_back
    qtbot.waitUntil(lambda: not taking_back.button.isEnabled())
    (link,) = [b for b in taking_back.findChildren(QPushButton) if b is not taking_back.button]
    assert link.text().startswith("Mark claim 1 as disputed · Ed, ")
    link.click()
    assert screen.view.currentIndex().row() == 0


def test_person_day_and_claim_narrow_the_list(
    qtbot: QtBot, store: Store, session: Session, window: QMainWindow, claim: int
) -> None:
    session.switch_dossier(1)
    store.editor = "Bo"
    claims.add(store, dossier="Roads", text="Another.")
    screen = _screen(qtbot, session, window, 3)
    screen.load()
    qtbot.waitUntil(lambda: screen.choice.person.count() == 3)
    screen.choice.person.setCurrentText("Bo")
    qtbot.waitUntil(lambda: _titles(screen) == ["Keep claim “Another.”"])
    screen.choice.person.setCurrentIndex(0)
    screen.choice.claim.setValue(1)
    qtbot.waitUntil(lambda: len(_titles(screen)) == 1 and "Every bridge" in _titles(screen)[0])
    screen.choice.claim.setValue(0)
    screen.choice.by_day.click()
    qtbot.waitUntil(lambda: screen.model.rowCount() == 3)
    screen.choice.day.setDate(screen.choice.day.date().addDays(-1))
    qtbot.waitUntil(lambda: screen.model.rowCount() == 0)
    assert nameless(screen) == []


def test_operations_of_one_step_are_said_to_go_together(
    qtbot: QtBot, store: Store, session: Session, window: QMainWindow, claim: int
) -> None:
    with store.one_step("both"):
        claims.edit(store, claim=claim, text="One.")
        claims.edit(store, claim=claim, occasion="Two.")
    screen = _screen(qtbot, session, window, 4)
    told = screen.detail.taking_back._together
    qtbot.waitUntil(lambda: told.isVisible() and "1 other operation:" in told.text())
