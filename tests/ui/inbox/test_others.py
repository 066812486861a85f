"""What others do meanwhile, and what goes while it is looked at."""

import pytest
from PySide6.QtCore import Qt

from factcheck.domain.statements import Decision
from factcheck.services.deciding import claims, speakers
from factcheck.services.inbox import statements
from factcheck.services.incoming import sources
from factcheck.services.safekeeping import history, verification
from factcheck.store import Store
from tests.ui.inbox.conftest import BOARDED, QUOTED, SUMMED, TAKEN, TRAINED, Hands, bring

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
PORTS = """\
On the ports

Deputy Minister Pen Sun said on Friday that 9 ports were closed in 2021.

Deputy Minister Pen Sun said 31 ships were sold in 2020.
"""


def beside(at: Hands) -> Store:
    """The same file, opened by somebody else."""
    return Store(at.store.path, editor="Somebody else")


def test_what_another_decides_leaves_the_list_and_is_not_decided_again(at: Hands) -> None:
    at.look()
    other = beside(at)
    statements.keep(other, statement=at.one(QUOTED).id)
    at.press(Key.Key_X)  # before this window knows
    assert at.one(QUOTED).decision is Decision.KEPT
    assert "kept as claim 1" in at.window.toast.accessibleName()
    at.look()
    at.until(lambda: at.one(QUOTED).selector.exact not in at.shown())
    statements.dismiss(other, statement=at.one(BOARDED).id)
    other.close()
    at.look()
    at.until(lambda: SUMMED in at.current())
    assert "2 of 8 decided" in at.inbox.list._told.text()


def test_the_source_that_is_looked_at_is_undone_and_comes_back(at: Hands) -> None:
    at.look()
    bring_in = sources.import_pasted(at.store, dossier=1, text=PORTS)
    at.look()
    at.until(lambda: len(at.shown()) == 10)
    at.go_to("9 ports")
    at.press(Key.Key_E)
    at.inbox.card.fields.speaker.setText("Pen Sun the elder")
    history.undo(at.store)
    at.look()
    assert at.inbox.card.shown is not None
    assert at.inbox.card.shown.source != bring_in.source.id
    assert not at.inbox.card.editing
    before = at.current()
    statements.dismiss(at.store, statement=at.one(TRAINED).id)
    at.press(Key.Key_2, CTRL)
    at.press(Key.Key_I, CTRL)
    assert at.current() == before
    assert verification.verify(at.store).ok


@pytest.mark.slow
def test_speakers_merged_meanwhile_are_one_for_what_waits(at: Hands) -> None:
    at.look()
    bring(at.store, PORTS.replace("Pen Sun", "Pen Sunn"))
    bring(at.store, PORTS)
    at.look()
    at.until(lambda: len(at.shown()) == 12)
    at.go_to("9 ports")
    at.press(Key.Key_Return)
    statements.keep(at.store, statement=[
        one.id for one in statements.every(at.store, 1) if "9 ports" in one.selector.exact
    ][1])  # fmt: skip
    one, other = speakers.every(at.store, 1)
    speakers.merge(at.store, speaker=other.id, into=one.id)
    at.look()
    for statement in statements.every(at.store, 1):
        if "31 ships" in statement.selector.exact:
            statements.keep(at.store, statement=statement.id)
    said = {claim.speaker.id for claim in claims.every(at.store, 1)}
    assert said == {one.id}
    assert verification.verify(at.store).ok


def test_all_is_kept_only_where_something_waits(at: Hands) -> None:
    keep_all = at.window.actions_table["inbox.keep_all"]
    at.go_to(TAKEN)
    at.press(Key.Key_A)
    at.inbox.list.filter.narrow_part("decision", None)
    at.settle()
    at.go_to(TAKEN)
    assert keep_all.isEnabled()  # a third party's waits still
    at.look()
    for one in statements.every(at.store, 1):
        if one.decision is Decision.WAITING and one.source == 1:
            statements.dismiss(at.store, statement=one.id)
    at.look()
    at.go_to(TAKEN)
    assert not keep_all.isEnabled()
