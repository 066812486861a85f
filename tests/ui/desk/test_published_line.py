"""The line about a claim that changed after it was published."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from factcheck.domain.publishing import CorrectionKind
from factcheck.services.deciding import verdicts
from factcheck.services.publication import publishing
from factcheck.services.safekeeping import history
from factcheck.store import Store
from factcheck.ui.views.desk.published_line import PublishedLine
from tests.ui.desk.conftest import Hands


@pytest.fixture
def store(store: Store) -> Store:
    """The store with claim 2 published as unverified."""
    verdicts.mark(store, claim=2, verdict="unverified", reason="ambiguous", rationale="Why.")
    verdicts.set_status(store, claim=2, status="checked")
    publishing.publish(store, dossier=2, only=[2])
    return store


def _line(at: Hands) -> PublishedLine:
    return at.desk.published_line


def _change(at: Hands) -> None:
    at.go_to(2)
    assert _line(at).isHidden()
    at.strike("1")
    at.until(_line(at).isVisible)
    at.settle()


def test_a_change_asks_and_nothing_is_blocked(at: Hands) -> None:
    _change(at)
    assert at.claim(2).verdict == "supported"
    said = " ".join(label.text() for label in _line(at).findChildren(QLabel))
    assert "Published in version 1" in said
    assert "verdict" in said
    assert _line(at).kind is CorrectionKind.VERDICT
    at.go_to(3)
    assert _line(at).isHidden()


@pytest.mark.slow
def test_enter_writes_the_note_and_undo_asks_again(at: Hands) -> None:
    _change(at)
    _line(at).choose(CorrectionKind.UPDATE)
    _line(at).what.setFocus()
    at.strike("A list came in.", Qt.Key.Key_Return)
    at.until(_line(at).isHidden)
    (noted,) = publishing.corrections(at.store, 2)
    assert (noted.correction.kind, noted.correction.what) == ("update", "A list came in.")
    assert noted.correction.old_verdict == "unverified"
    at.desk.session.do(history.undo)
    at.until(_line(at).isVisible)


def test_an_empty_note_is_not_written(at: Hands) -> None:
    _change(at)
    assert not _line(at).note.isEnabled()
    _line(at).what.setFocus()
    at.strike(Qt.Key.Key_Return)
    at.settle()
    assert publishing.corrections(at.store, 2) == []
    assert _line(at).isVisible()


@pytest.mark.slow
def test_what_is_typed_outlives_another_change(at: Hands) -> None:
    _change(at)
    _line(at).what.setFocus()
    at.strike("Half a sen")
    at.desk.session.do(verdicts.explain, claim=2, rationale="Another.")
    at.settle()
    assert _line(at).what.text() == "Half a sen"
    assert _line(at).kind is CorrectionKind.VERDICT


@pytest.mark.slow
def test_back_to_what_was_published_asks_nothing(at: Hands) -> None:
    _change(at)
    at.desk.session.do(history.undo)
    at.until(_line(at).isHidden)
