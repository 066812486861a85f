"""A correction: a published verdict turns out wrong, is changed and told, and published anew."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from factcheck.domain.publishing import CorrectionKind
from factcheck.services.deciding import claims, dossiers, findings, pairings, verdicts
from factcheck.services.publication import publishing, sheet_checking, sheets
from factcheck.ui.views.sheet.publish_dialog import PublishDialog
from tests.journeys.conftest import Desk

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def published(at: Desk) -> Desk:
    """Claim 1, supported by finding 1, published as version 1; the desk is open on it."""
    store = at.window.session.store
    dossier = dossiers.create(store, name="Wells").made
    claim = claims.add(store, dossier=dossier, text="Every village has a well.").made
    finding = findings.add(store, dossier=dossier, text="41 of 60 villages have one.").made
    pairings.add(store, claim=claim, finding=finding, stance="supports")
    verdicts.mark(store, claim=claim, verdict="supported", rationale="Most have one.")
    verdicts.set_status(store, claim=claim, status="checked")
    publishing.publish(store, dossier=dossier, title="Wells")
    at.window.screens.load(dossier)
    at.press(Qt.Key.Key_2, CTRL)
    at.until(lambda: at.window.screens.desk.current == claim)
    at.settle()
    return at


def _publish(at: Desk) -> None:
    at.press(Qt.Key.Key_3, CTRL)
    at.press(Qt.Key.Key_P, CTRL | SHIFT)
    at.until(lambda: isinstance(QApplication.activeModalWidget(), PublishDialog))
    at.press(Qt.Key.Key_Return)


def test_a_correction(published: Desk, tmp_path: Path) -> None:
    at = published
    store, dossier = at.window.session.store, at.window.session.dossier
    line = at.window.screens.desk.published_line
    first = tmp_path / "first.html"
    sheets.export(store, dossier=dossier, path=first)
    assert not line.isVisible()

    at.press(Qt.Key.Key_2)  # disputed, never blocked
    pairings.set_stance(store, claim=1, finding=1, stance="contradicts")
    at.until(line.isVisible)
    assert line.kind is CorrectionKind.VERDICT
    line.what.setFocus()
    at.type("19 of 60 villages have none: read as if they had.")
    at.press(Qt.Key.Key_Return)
    assert not line.isVisible()
    at.window.screens.desk.setFocus()
    verdicts.set_status(store, claim=1, status="checked")

    _publish(at)
    at.until(lambda: len(publishing.every(store, dossier)) == 2)
    second = tmp_path / "second.html"
    sheet = sheets.export(store, dossier=dossier, path=second).sheet
    assert (sheet.version, sheet.draft) == (2, False)
    page = second.read_text(encoding="utf-8")
    assert "verdict changed, was supported:" in page
    assert "19 of 60 villages have none: read as if they had." in page
    assert sheet_checking.check(store, path=second).ok
    told = [problem.what for problem in sheet_checking.check(store, path=first).problems]
    assert told == ["The sheet says supported, the store says disputed."]


def test_a_second_change_is_asked_for_too(published: Desk) -> None:
    at = published
    store = at.window.session.store
    line = at.window.screens.desk.published_line
    at.press(Qt.Key.Key_3)
    at.until(line.isVisible)
    publishing.correct(store, claim=1, kind="verdict_changed", what="Nobody knows.")
    at.window.screens.desk.published_line.show_claim(1)
    at.settle()
    assert not line.isVisible()
    at.press(Qt.Key.Key_2)
    at.until(line.isVisible)
