"""What is kept is changed and deleted where it is read."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from factcheck.services.deciding import claims, findings
from factcheck.services.safekeeping import history
from factcheck.ui.dialogs.claim import ClaimDialog
from factcheck.ui.dialogs.finding import FindingDialog
from factcheck.ui.widgets.action_button import ActionButton
from tests.ui.sources.conftest import Desk

KEY = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CLAIM, FINDING = "Nobody drowned", "27 wrecks"


@pytest.fixture
def kept(desk: Desk) -> Desk:
    """A claim and, before it in the text, a finding; the keyboard in the text, at neither."""
    desk.open()
    desk.select(CLAIM)
    desk.press(KEY.Key_C)
    desk.select(FINDING)
    desk.press(KEY.Key_F)
    desk.screen.kept.unmark()
    go_to(desk, "Every basin")
    return desk


def go_to(desk: Desk, words: str) -> None:
    start, _end = desk.select(words)
    desk.text.jump(start, start)
    desk.text.setFocus()


def said(desk: Desk) -> tuple[list[str], list[str]]:
    made = claims.every(desk.store, desk.dossier), findings.every(desk.store, desk.dossier)
    return [claim.text for claim in made[0]], [finding.text for finding in made[1]]


def button(desk: Desk, words: str) -> ActionButton:
    return next(b for b in desk.screen.kept.findChildren(ActionButton) if b.text() == words)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("at", "dialog", "after"),
    [
        (CLAIM, ClaimDialog, (["Other words."], [FINDING])),
        (FINDING, FindingDialog, ([CLAIM], ["Other words."])),
    ],
)
def test_what_is_at_the_caret_is_changed(kept: Desk, at: str, dialog, after) -> None:
    go_to(kept, at)
    kept.press(KEY.Key_E, SHIFT)
    (shown,) = kept.window.findChildren(dialog)
    assert shown.form.values()["text"] == at
    shown.form.set_values({"text": "Other words."})
    next(b for b in shown.findChildren(QPushButton) if b.text() == "Save").click()
    kept.settle()
    assert said(kept) == after


@pytest.mark.slow
@pytest.mark.parametrize(("at", "after"), [(CLAIM, ([], [FINDING])), (FINDING, ([CLAIM], []))])
def test_what_is_at_the_caret_is_deleted_and_comes_back(kept: Desk, at: str, after) -> None:
    go_to(kept, at)
    kept.press(KEY.Key_Delete, SHIFT)
    assert said(kept) == after
    assert len(kept.screen.kept.kept) == len(kept.text.marks.kept) == 1
    kept.do(history.undo)
    assert said(kept) == ([CLAIM], [FINDING])
    assert len(kept.screen.kept.kept) == len(kept.text.marks.kept) == 2


@pytest.mark.slow
def test_where_nothing_is_kept_there_is_nothing_to_change(kept: Desk) -> None:
    for name in ("kept.edit", "kept.delete"):
        assert not kept.actions[name].isEnabled()
    assert not button(kept, "Change").isEnabled()
    kept.press(KEY.Key_Delete, SHIFT)
    assert said(kept) == ([CLAIM], [FINDING])


@pytest.mark.slow
def test_the_marked_card_is_meant_while_keys_go_to_the_cards(kept: Desk) -> None:
    go_to(kept, CLAIM)
    assert f"Claim 1: {CLAIM}" in button(kept, "Delete").toolTip()
    finding, _claim = kept.screen.kept.kept
    kept.screen.kept.mark_passage(finding.passage.id)
    kept.screen.kept.list.setFocus()
    assert f"Finding 1: {FINDING}" in button(kept, "Delete").toolTip()
    button(kept, "Delete").setFocus()
    kept.press(KEY.Key_Space)
    assert said(kept) == ([CLAIM], [])


@pytest.mark.slow
def test_the_buttons_do_what_they_say(kept: Desk) -> None:
    go_to(kept, FINDING)
    button(kept, "Change").click()
    kept.settle()
    (shown,) = kept.window.findChildren(FindingDialog)
    shown.reject()
    kept.window.activateWindow()
    kept.text.setFocus()
    button(kept, "Delete").click()
    kept.settle()
    assert said(kept) == ([CLAIM], [])


@pytest.mark.slow
def test_what_is_gone_meanwhile_is_told(kept: Desk) -> None:
    go_to(kept, CLAIM)
    claims.delete(kept.store, claim=1)
    for key in (KEY.Key_E, KEY.Key_Delete):
        kept.said.clear()
        kept.press(key, SHIFT)
        assert len(kept.said) == 1


@pytest.mark.slow
def test_delete_alone_never_aims_at_the_source(kept: Desk) -> None:
    source = kept.add("Another text without anything kept.")
    kept.screen.show_source(source)
    kept.settle()
    for part in (kept.text, kept.screen.kept.list, kept.screen.list.list):
        part.setFocus()
        kept.press(KEY.Key_Delete)
        kept.press(KEY.Key_Delete, SHIFT)
    assert source in kept.screen.list.ids()
