"""Passages of reports, dismissing, learning, what was said before: with real keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from factcheck.matching import Change
from factcheck.services.deciding import claims, dossiers, editions, findings, pairings, verdicts
from factcheck.services.incoming import sources
from factcheck.services.incoming.bringing import Details
from factcheck.services.safekeeping import history
from factcheck.services.suggesting.edition_lines import InEdition
from factcheck.store import Store
from factcheck.ui.dialogs.edition_line import EditionLineDialog
from factcheck.ui.dialogs.learned import LearnedDialog
from factcheck.ui.views.desk.changes import line_words
from factcheck.ui.widgets.card_delegate import CardRole
from factcheck.ui.widgets.chip import ChipButton
from factcheck.ui.widgets.runs_view import RunsView
from tests.ui.core.test_everyone import nameless
from tests.ui.desk.conftest import CTRL, Hands, drop
from tests.windows import opened_window

ENTER = Qt.Key.Key_Return
SHIFT = Qt.KeyboardModifier.ShiftModifier
NAME = "Labour report"
FUNDS = "The government did not allocate funds for the inspection of kilns."
CLAIM = "We inspected {} kilns in {} and closed every one with bonded workers."


@pytest.fixture
def store(empty_store: Path, tmp_path: Path) -> Iterator[Store]:
    """A dossier with three editions of a report of which nothing is kept, and two claims."""
    path = tmp_path / "kilns.db"
    path.write_bytes(empty_store.read_bytes())
    made = Store(path, editor="Ed")
    dossiers.create(made, name="Kilns")
    for year in ("2019", "2020", "2021"):
        editions.describe(made, dossier=1, report=NAME, year=year)
        details = Details(kind="report", title=f"{NAME} {year}", report=NAME, edition=year)
        text = (
            f"{FUNDS}\n\nIn {year} inspectors visited 27 kilns and closed none with bonded workers."
        )
        sources.import_pasted(made, dossier=1, text=text, details=details)
    for number, year in ((120, "2020"), (140, "2021")):
        text = CLAIM.format(number, year)
        claims.add(made, dossier=1, text=text, speaker="Kiln office", date=f"{year}-08")
    yield made
    made.close()


@pytest.fixture
def at(qtbot: QtBot, qapp: QApplication, store: Store) -> Iterator[Hands]:
    """Hands at the desk on the first claim, its suggestions there."""
    window = opened_window(qtbot, store, 1)
    hands = Hands(window, qtbot)
    hands.settle()
    hands.until(lambda: hands.desk.suggestions.marked)
    hands.settle()
    yield hands
    window.close()


def listed(at: Hands) -> list[int | str]:
    return [one.key for one in at.desk.suggestions.model.rows]


@pytest.mark.slow
def test_three_keys_keep_a_passage_pair_it_and_give_it_its_stance(at: Hands) -> None:
    panel = at.desk.suggestions
    first = panel.marked
    assert isinstance(first, str)
    assert panel.model.index(0).data(CardRole.OVERLINE).startswith("not kept yet · Labour report")
    at.strike(ENTER, "c")  # with no wait between them
    at.settle()
    (finding,) = findings.every(at.store, 1)
    assert at.stances(1) == {finding.id: "contradicts"}
    assert at.desk.paired.marked_finding == finding.id
    assert first not in listed(at)
    at.press(Qt.Key.Key_S)
    assert at.stances(1) == {finding.id: "supports"}
    at.press(Qt.Key.Key_Z, CTRL)
    assert findings.every(at.store, 1) == []
    assert first in listed(at)


def test_a_hint_at_the_stance_is_shown_and_nothing_decided(at: Hands) -> None:
    model = at.desk.suggestions.model
    row = next(n for n, one in enumerate(model.rows) if one.likely)
    assert model.index(row).data(CardRole.CHIPS)[0] == ("may contradict", "contradicts")
    assert "may contradict" in model.index(row).data(Qt.ItemDataRole.AccessibleTextRole)
    assert model.rows[row].because in model.rows[row].reasons
    assert at.stances(1) == {}


@pytest.mark.parametrize("size", [(1366, 768), (1024, 700)])
def test_no_reason_is_cut_at_the_sizes_of_small_screens(at: Hands, size: tuple[int, int]) -> None:
    at.window.resize(*size)
    at.settle()
    view = at.desk.suggestions.view
    rows = range(view.model().rowCount())
    assert len(rows) > 2
    assert [view.cut_words(row) for row in rows] == [[] for _ in rows]


@pytest.mark.slow
def test_what_is_dismissed_stays_away_and_comes_back(at: Hands) -> None:
    panel = at.desk.suggestions
    whole = listed(at)
    at.strike("]")
    second = panel.marked
    at.press(Qt.Key.Key_X, SHIFT)
    assert listed(at) == [key for key in whole if key != second]
    assert panel.marked == whole[2]
    assert panel.away.text() == "1 dismissed, show"
    at.press(Qt.Key.Key_D, SHIFT)
    assert listed(at) == [second]
    at.press(Qt.Key.Key_X, SHIFT)
    assert listed(at) == whole
    assert not panel.away.isVisible()
    at.press(Qt.Key.Key_Z, CTRL)
    assert second not in listed(at)
    at.press(Qt.Key.Key_Z, CTRL)
    assert listed(at) == whole


@pytest.mark.slow
def test_dismissing_is_of_one_claim_alone(at: Hands) -> None:
    marked = at.desk.suggestions.marked
    at.press(Qt.Key.Key_X, SHIFT)
    at.go_to(2)
    at.until(lambda: at.desk.suggestions.marked)
    at.settle()
    assert marked in listed(at)


@pytest.mark.slow
def test_what_another_program_changes_is_suggested_anew(at: Hands) -> None:
    kept = findings.add(at.store, dossier=1, text="Kilns were closed, 9 of them.").made
    at.window.session.changed.emit(claims.edit(at.store, claim=2, occasion="Interview"))
    at.until(lambda: kept in listed(at))
    assert listed(at)[0] == kept
    findings.delete(Store(at.store.path, editor="Bo"), finding=kept)
    at.until(lambda: kept not in listed(at))


@pytest.mark.slow
def test_a_passage_dropped_onto_a_claim_is_kept_and_paired_with_it(at: Hands) -> None:
    view = at.desk.claims.view
    place = QPointF(view.visualRect(at.desk.claims.model.index(1)).center())
    assert drop(view.viewport(), place, at.desk.suggestions.marked)
    at.settle()
    (finding,) = findings.every(at.store, 1)
    assert at.stances(2) == {finding.id: "context"}
    assert not drop(view.viewport(), place, "1:two-3")


def test_words_find_passages_too(at: Hands) -> None:
    at.desk.suggestions.search.setFocus()
    at.type("allocate funds")
    at.until(lambda: len(listed(at)) == 3)
    assert {one.text for one in at.desk.suggestions.model.rows} == {FUNDS}


@pytest.mark.slow
def test_what_was_said_before_is_offered_and_taken_over_by_a_key(at: Hands) -> None:
    at.press(ENTER)
    verdicts.mark(at.store, claim=1, verdict="disputed", rationale="None was closed.")
    at.go_to(2)
    card = at.desk.said_before
    at.until(card.isVisible)
    assert nameless(at.desk) == []
    words = " ".join(label.text() for label in card.findChildren(QLabel))
    assert "Claim 1, said before in 2020 by the same speaker: disputed." in words
    assert "“120” became “140”" in words
    assert "None was closed." in words
    assert at.claim(2).verdict == "unverified"
    at.press(Qt.Key.Key_U)
    assert (at.claim(2).verdict, at.claim(2).rationale) == ("disputed", "None was closed.")
    assert at.stances(2) == at.stances(1)
    assert not card.isVisible()
    at.press(Qt.Key.Key_Z, CTRL)
    assert at.claim(2).verdict == "unverified"
    at.until(card.isVisible)
    next(b for b in card.findChildren(QPushButton) if b.text() == "Show it").click()
    at.until(lambda: at.desk.current == 1)
    assert not card.isVisible()
    before = at.labels()
    at.press(Qt.Key.Key_U)
    assert at.labels() == before


@pytest.mark.slow
def test_the_line_through_the_editions_stands_at_the_pairing(at: Hands) -> None:
    at.desk.suggestions.search.setFocus()
    at.type("allocate funds")
    at.until(lambda: len(listed(at)) == 3)
    at.settle()
    at.desk.opened()
    at.press(ENTER)
    (row,) = at.desk.paired._rows
    lines = [b for b in row.findChildren(ChipButton) if b.text().startswith("2019")]
    at.until(lines[0].isVisible)
    assert lines[0].text() == "2019 first › 2020 verbatim › 2021 verbatim"
    at.press(Qt.Key.Key_L)
    at.until(lambda: at.window.findChildren(EditionLineDialog))
    (dialog,) = at.window.findChildren(EditionLineDialog)
    assert [label.text() for label in dialog.findChildren(QLabel)].count("verbatim") == 2
    assert nameless(dialog) == []
    dialog.close()


@pytest.mark.slow
def test_what_a_pairing_taught_is_shown_and_forgotten(at: Hands) -> None:
    taught = findings.add(at.store, dossier=1, text="Loans keep families at the ovens.").made
    at.window.session.do(pairings.add, claim=1, finding=taught, stance="context")
    at.settle()
    at.press(Qt.Key.Key_T)
    (dialog,) = at.window.findChildren(LearnedDialog)

    def buttons() -> list[QPushButton]:
        every = dialog.findChildren(QPushButton)
        return [b for b in every if b.text() == "Forget" and b.isVisible()]

    at.until(buttons)
    before = len(buttons())
    assert " goes with “" in buttons()[0].accessibleName()
    assert nameless(dialog) == []
    buttons()[0].click()
    at.until(lambda: len(buttons()) == before - 1)
    history.undo(at.store)
    at.window.session.changed.emit(claims.edit(at.store, claim=2, occasion="Interview"))
    at.until(lambda: len(buttons()) == before)
    dialog.close()


def test_what_changed_between_editions_is_marked_on_request(at: Hands, qtbot: QtBot) -> None:
    line = (
        InEdition("2019", Change.FIRST, "No funds were given.", "", (), is_asked=True),
        InEdition("2020", Change.REWORDED, "Few funds were given.", "No funds were given.",
                  ("“No” became “Few”",), is_asked=False),
        InEdition("2021", Change.DROPPED, "", "Few funds were given.", (), is_asked=False),
    )  # fmt: skip
    dialog = EditionLineDialog(line, at.window)
    dialog.open()
    (mark,) = [b for b in dialog.findChildren(QPushButton) if b.isCheckable()]
    assert mark.accessibleDescription() == "“No” became “Few”"
    words = dialog.findChildren(RunsView)[1]
    bold = [words.document().begin().begin().fragment().charFormat().fontWeight()]
    qtbot.mouseClick(mark, Qt.MouseButton.LeftButton)
    bold.append(words.document().begin().begin().fragment().charFormat().fontWeight())
    assert bold[0] != bold[1]
    assert words.toPlainText() == "Few funds were given."
    assert line_words(line) == "2019 first › 2020 reworded › 2021 dropped"
    dialog.close()


def test_nothing_suggested_says_why_and_what_to_do(at: Hands) -> None:
    at.window.session.do(claims.add, dossier=1, text="Poets gather often.")
    at.settle()
    at.go_to(3)
    at.until(lambda: not listed(at))
    shown = " ".join(
        label.text() for label in at.desk.suggestions.findChildren(QLabel) if label.isVisible()
    )
    assert "No finding shares anything with the claim." in shown
    assert "Bring in the report" in shown
