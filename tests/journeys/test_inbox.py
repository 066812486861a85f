"""From three documents to the desk: brought in, statements found, kept with the keyboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from factcheck.domain.statements import Decision
from factcheck.services.deciding import claims, dossiers, findings
from factcheck.services.inbox import statements
from factcheck.services.incoming import sources
from factcheck.services.incoming.sources import Details, import_file
from factcheck.services.safekeeping import history
from tests.journeys.conftest import Desk
from tests.newsroom import HARBOUR, REPLY

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
THIRD = """\
Deputy minister on the ports

Deputy Minister Pen Sun said on Friday that 9 ports were closed in 2021.

The report said 4 ports stayed open.
"""


def bring_in_three(at: Desk, folder: Path) -> int:
    """Bring three documents into a dossier and show it."""
    store = at.window.session.store
    made = dossiers.create(store, name="Fishing", country="Cambodia").made
    days = {"harbour": (HARBOUR, "2022-07-05"), "reply": (REPLY, "2022-07-06"),
            "ports": (THIRD, "2022-07-08")}  # fmt: skip
    for name, (text, date) in days.items():
        path = folder / f"{name}.txt"
        path.write_text(text, "utf-8")
        import_file(store, dossier=made, path=path, details=Details(date=date))
    at.window.screens.load(made)
    at.settle()
    return made


@pytest.mark.slow
def test_from_documents_to_the_desk_by_keys(at: Desk, tmp_path: Path) -> None:
    dossier = bring_in_three(at, tmp_path)
    store = at.window.session.store
    assert len(sources.every(store, dossier)) == 3
    assert at.window.rail._buttons["inbox"].text().endswith("10")

    at.press(Key.Key_I, CTRL)
    inbox = at.window.screens.inbox
    at.until(lambda: inbox.list.current and inbox.card.shown)
    assert inbox.list.view.hasFocus()
    at.press(Key.Key_A)  # all of the first source, but what a third party said
    assert inbox.list.source == sources.every(store, dossier)[1].id
    at.press(Key.Key_Return)
    at.press(Key.Key_X)
    assert inbox.list.source == sources.every(store, dossier)[2].id
    at.press(Key.Key_Return)
    at.press(Key.Key_Return)

    told = {one.source: one for one in statements.progress(store, dossier)}
    assert [(one.found, one.decided) for one in told.values()] == [(6, 5), (2, 2), (2, 2)]
    assert len(claims.every(store, dossier)) == 6
    assert len(findings.every(store, dossier)) == 2
    (left,) = statements.page(
        store,
        [one.id for one in statements.every(store, dossier) if one.decision is Decision.WAITING],
    )
    assert left.selector.exact == "crews were still paid late"

    at.press(Key.Key_2, CTRL)
    desk = at.window.screens.desk
    at.until(lambda: desk.current)
    shown = claims.get(store, desk.current)
    assert shown.speaker.name == "Sok Dara"
    assert shown.said.value == "2022-07-05"
    at.press(Key.Key_Return)
    at.press(Key.Key_C)
    at.press(Key.Key_2)
    assert claims.get(store, shown.id).verdict == "disputed"


def test_bringing_in_and_finding_is_one_undo(at: Desk, tmp_path: Path) -> None:
    dossier = bring_in_three(at, tmp_path)
    store = at.window.session.store
    at.press(Key.Key_Z, CTRL)
    assert len(sources.every(store, dossier)) == 2
    assert len(statements.every(store, dossier)) == 9
    assert history.following(store).redo.startswith("Bring in")
    at.press(Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert len(statements.every(store, dossier)) == 11


def test_a_desk_without_claims_points_to_the_inbox(at: Desk, tmp_path: Path) -> None:
    bring_in_three(at, tmp_path)
    at.press(Key.Key_2, CTRL)
    assert at.window.screens.desk._beginning.isVisible()
    at.press(Key.Key_Return)  # its one button has the keyboard
    assert at.window.stack.currentWidget() is at.window.screens.inbox
