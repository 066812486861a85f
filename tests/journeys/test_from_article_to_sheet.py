"""From article to sheet: files dropped, kept, paired, marked, explained, exported, by keys."""

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from factcheck.domain.verdicts import Status, Verdict
from factcheck.services.deciding import claims, dossiers, findings
from factcheck.services.incoming import sources
from factcheck.services.publication import sheets
from factcheck.services.safekeeping import history
from tests.journeys.conftest import Desk
from tests.journeys.test_by_hand import select

CTRL = Qt.KeyboardModifier.ControlModifier
FILES = {
    "ministry.txt": "Ministry on wells\n\nEvery village has a well, the ministry said.\n\n"
    "No well was ever dry.",
    "survey.html": "<html><head><title>Well survey 2023</title></head><body><article>"
    "<h1>Well survey</h1>"
    "<p>The survey found that 41 of 60 villages have a well of their own.</p>"
    "<p>Nineteen villages share one with their neighbours, or walk.</p></article></body></html>",
    "letter.txt": "Letter to the editor\n\nThe survey saw nine wells without water in March.",
}


def drop(at: Desk, files: list[Path]) -> None:
    """Drop files onto the window, and bring them in with one key."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    place = QPoint(300, 300)
    QApplication.sendEvent(at.window, QDragEnterEvent(place, action, data, button, none))
    QApplication.sendEvent(at.window, QDropEvent(place.toPointF(), action, data, button, none))
    at.settle()
    at.press(Qt.Key.Key_Return)


def keep(at: Desk, file: str, words: str, key: Qt.Key) -> None:
    """Open a source and keep some of its words."""
    store = at.window.session.store
    source = next(s for s in sources.every(store, at.window.session.dossier) if s.file_name == file)
    at.read(source.id)
    select(at, words)
    at.press(key)


@pytest.fixture
def kept(at: Desk, tmp_path: Path) -> Desk:
    """A dossier with three files dropped in, two claims and two findings kept."""
    store = at.window.session.store
    at.window.screens.load(dossiers.create(store, name="Wells").made)
    at.settle()
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    drop(at, [tmp_path / name for name in FILES])
    assert len(sources.every(store, at.window.session.dossier)) == 3
    keep(at, "ministry.txt", "Every village has a well", Qt.Key.Key_C)
    keep(at, "ministry.txt", "No well was ever dry", Qt.Key.Key_C)
    keep(at, "survey.html", "41 of 60 villages have a well of their own", Qt.Key.Key_F)
    keep(at, "letter.txt", "nine wells without water in March", Qt.Key.Key_F)
    return at


@pytest.mark.slow
def test_from_article_to_sheet(kept: Desk, tmp_path: Path) -> None:
    at = kept
    store, dossier = at.window.session.store, at.window.session.dossier
    at.press(Qt.Key.Key_2, CTRL)
    desk = at.window.screens.desk
    first, second = (claim.id for claim in claims.every(store, dossier))
    at.until(lambda: desk.current == first and desk.suggestions.marked)

    at.press(Qt.Key.Key_Return)  # pair with the first suggestion
    at.press(Qt.Key.Key_C)  # it contradicts
    at.press(Qt.Key.Key_2)  # disputed
    assert claims.get(store, first).status is Status.OPEN
    at.press(Qt.Key.Key_Return, CTRL)  # the gate: no rationale yet
    assert claims.get(store, first).status is Status.OPEN
    assert at.window.notice.isVisible()
    at.press(Qt.Key.Key_R)
    at.type("Nineteen of sixty villages have none of their own.")
    at.press(Qt.Key.Key_Return, CTRL)
    decided = claims.get(store, first)
    assert decided.status is Status.CHECKED
    assert decided.verdict is Verdict.DISPUTED
    assert decided.rationale == "Nineteen of sixty villages have none of their own."

    at.press(Qt.Key.Key_J)
    at.until(lambda: desk.current == second and desk.suggestions.marked)
    at.press(Qt.Key.Key_Return)
    at.press(Qt.Key.Key_C)
    at.press(Qt.Key.Key_2)
    at.press(Qt.Key.Key_R)
    at.type("Nine were.")
    assert sheets.compose(store, dossier=dossier).draft
    at.press(Qt.Key.Key_Return, CTRL)

    at.press(Qt.Key.Key_3, CTRL)
    assert at.window.stack.currentWidget() is at.window.screens.sheet
    page, table = tmp_path / "wells.html", tmp_path / "wells.csv"
    for path in (page, table):
        exported = sheets.export(store, dossier=dossier, path=path)
        assert not exported.sheet.draft
    html = page.read_text(encoding="utf-8")
    assert "DRAFT" not in html.replace("draft", "")
    assert "Every village has a well" in html
    rows = list(csv.DictReader(table.read_text(encoding="utf-8-sig").splitlines()))
    assert len(rows) == 2


@pytest.mark.slow
def test_pairing_is_three_keys_and_one_undo(kept: Desk) -> None:
    at = kept
    store, dossier = at.window.session.store, at.window.session.dossier
    at.press(Qt.Key.Key_2, CTRL)
    desk = at.window.screens.desk
    at.until(lambda: desk.current and desk.suggestions.marked)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_S, Qt.Key.Key_1):
        at.press(key)
    (first, _) = claims.every(store, dossier)
    assert first.verdict is Verdict.SUPPORTED
    assert (
        findings.every(store, dossier)[0].pairings + findings.every(store, dossier)[1].pairings == 1
    )
    at.press(Qt.Key.Key_Z, CTRL)  # the verdict
    at.press(Qt.Key.Key_Z, CTRL)  # the pairing with its stance
    assert sum(finding.pairings for finding in findings.every(store, dossier)) == 0
    assert history.following(store).undo.startswith("Keep finding")
