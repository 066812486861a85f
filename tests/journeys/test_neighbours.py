"""What the command line does beside the window shows in the window, and is not written over."""

from PySide6.QtCore import Qt

from factcheck.services.deciding import claims, dossiers, verdicts
from factcheck.store import Store
from tests.journeys.conftest import Desk


def test_changes_of_others_are_shown(at: Desk) -> None:
    store = at.window.session.store
    dossier = dossiers.create(store, name="D").made
    claim = claims.add(store, dossier=dossier, text="First").made
    at.window.screens.load(dossier)
    at.settle()
    desk = at.window.screens.desk
    at.until(lambda: desk.current == claim)
    neighbours = at.window.screens._neighbours
    neighbours.look()
    at.settle()

    other = Store(store.path, editor="Other")
    claims.add(other, dossier=dossier, text="Second")
    verdicts.mark(other, claim=claim, verdict="disputed", rationale="Theirs.")
    other.close()
    neighbours.look()
    at.until(lambda: desk.claims.model.rowCount() == 2)
    at.until(lambda: desk.verdict_card.rationale.toPlainText() == "Theirs.")
    assert "elsewhere" in at.window.toast.accessibleName()

    at.press(Qt.Key.Key_R)
    at.type(" Ours.")
    at.press(Qt.Key.Key_Escape)
    at.until(lambda: claims.get(store, claim).rationale.endswith("Ours."))
    assert claims.get(store, claim).rationale == "Theirs. Ours."


def test_own_changes_are_not_taken_for_those_of_others(at: Desk) -> None:
    store = at.window.session.store
    dossier = dossiers.create(store, name="D").made
    claim = claims.add(store, dossier=dossier, text="First").made
    at.window.screens.load(dossier)
    at.settle()
    neighbours = at.window.screens._neighbours
    neighbours.look()
    at.settle()
    told = []
    at.window.session.changed.connect(lambda changes: told.append(changes.everything))
    at.window.session.do(verdicts.mark, claim=claim, verdict="disputed")
    neighbours.look()
    at.settle()
    neighbours.look()
    at.settle()
    assert told == [False]
