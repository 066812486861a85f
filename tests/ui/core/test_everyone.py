"""What a screen reader meets, and where Tab goes, on every screen."""

from collections.abc import Callable, Iterator
from itertools import groupby

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from factcheck.domain.verdicts import Verdict
from factcheck.errors import UserError
from factcheck.services.deciding import claims, dossiers, findings
from factcheck.ui.dialogs.claim import ClaimDialog, ReviewDialog
from factcheck.ui.dialogs.dossier import NewDossier
from factcheck.ui.dialogs.finding import FindingDialog
from factcheck.ui.dialogs.person import PersonDialog
from factcheck.ui.rail import SCREENS
from factcheck.ui.trouble import Trouble
from tests.ui.core.rooms import Rooms

Role = QAccessible.Role
PRESSED = {Role.Button, Role.CheckBox, Role.PushButton, Role.ComboBox, Role.EditableText}
MOST = 400  # children of one node that are looked at


def walk(node: QAccessibleInterface | None) -> Iterator[QAccessibleInterface]:
    """A node and everything visible below it."""
    if node is None or not node.isValid() or node.state().invisible:
        return
    yield node
    for at in range(min(node.childCount(), MOST)):
        yield from walk(node.child(at))


def name(node: QAccessibleInterface) -> str:
    return node.text(QAccessible.Text.Name).strip()


def nameless(widget: QWidget) -> list[str]:
    """What takes the focus or can be pressed and has no name."""
    return [
        f"{node.role()} {node.object()}"
        for node in walk(QAccessible.queryAccessibleInterface(widget))
        if (node.state().focusable or node.role() in PRESSED) and not name(node)
    ]


def heard(widget: QWidget) -> list[tuple[Role, str]]:
    """Role and name of everything that takes the focus."""
    nodes = walk(QAccessible.queryAccessibleInterface(widget))
    return [(node.role(), name(node)) for node in nodes if node.state().focusable]


@pytest.mark.slow
def test_every_control_of_a_screen_has_a_name(rooms: Rooms) -> None:
    for screen in SCREENS:
        rooms.show(screen)
        rooms.window.tell(UserError("It cannot be done.", todo="Do something else."))
        rooms.window.toast.say("Done", "Undo", lambda: None)
        assert rooms.window.stack.currentWidget().objectName() == f"screen_{screen}"
        assert len(heard(rooms.window)) > 8
        assert nameless(rooms.window) == []


@pytest.mark.slow
def test_every_control_of_a_dossier_with_nothing_in_it_has_a_name(bare_rooms: Rooms) -> None:
    assert len(heard(bare_rooms.window)) >= 6
    assert nameless(bare_rooms.window) == []
    bare_rooms.window.session.do(dossiers.create, name="Empty")
    bare_rooms.settle()
    for screen in SCREENS:
        bare_rooms.show(screen)
        assert nameless(bare_rooms.window) == []


DIALOGS: dict[str, Callable[[Rooms], QDialog]] = {
    "claim": lambda r: ClaimDialog(r.window.session, claims.get(r.window.session.store, 1)),
    "review": lambda r: ReviewDialog(r.window.session, claims.get(r.window.session.store, 1)),
    "finding": lambda r: FindingDialog(r.window.session, findings.get(r.window.session.store, 1)),
    "dossier": lambda r: NewDossier(r.window.session),
    "person": lambda r: PersonDialog("Ed", lambda _name: None, r.window.session.drafts),
}


@pytest.mark.parametrize("made", DIALOGS.values(), ids=DIALOGS)
def test_every_control_of_a_dialog_has_a_name(
    rooms: Rooms, made: Callable[[Rooms], QDialog]
) -> None:
    dialog = made(rooms)
    rooms.qtbot.addWidget(dialog)
    with rooms.qtbot.waitExposed(dialog):
        dialog.show()
    rooms.settle()
    assert dialog.windowTitle()
    assert nameless(dialog) == []
    fields = [node for node in heard(dialog) if node[0] in (Role.EditableText, Role.ComboBox)]
    assert fields


def test_trouble_says_its_words_and_can_be_left(rooms: Rooms) -> None:
    trouble = Trouble(UserError("The file is no store.", todo="Choose another."))
    rooms.qtbot.addWidget(trouble)
    trouble.show()
    told = [name(node) for node in walk(QAccessible.queryAccessibleInterface(trouble))]
    assert {"The file is no store.", "Choose another.", "Quit"} <= set(told)


def test_the_verdict_is_heard_in_the_list_and_at_the_buttons(rooms: Rooms) -> None:
    rooms.show("desk")
    desk = rooms.window.screens.desk
    model = desk.claims.model
    texts = [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert texts[0].startswith("Disputed. Every bridge was inspected.")
    assert "Minister" in texts[0]
    assert texts[0].endswith("1 paired")
    assert texts[1].startswith("Unverified. Nobody lost a licence.")
    nodes = list(walk(QAccessible.queryAccessibleInterface(desk.claims.view)))
    assert texts[0] in [name(node) for node in nodes]
    buttons = {
        name(node): bool(node.state().checked)
        for node in walk(QAccessible.queryAccessibleInterface(desk.verdict_card.buttons))
        if node.state().checkable
    }
    assert buttons == {"Supported": False, "Disputed": True, "Unverified": False}


def tab_stops(rooms: Rooms, start: QWidget) -> list[QWidget]:
    """Where Tab goes from a widget, once round."""
    start.setFocus()
    stops = [start]
    for _ in range(80):
        rooms.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        if QApplication.focusWidget() is start:
            return stops
        stops.append(QApplication.focusWidget())
    raise AssertionError([type(stop).__name__ for stop in stops])


def test_tab_goes_over_the_desk_from_left_to_right(rooms: Rooms) -> None:
    rooms.show("desk")
    desk = rooms.window.screens.desk
    stops = tab_stops(rooms, desk.claims.search)
    card = desk.verdict_card
    order = [
        desk.claims.search,
        desk.claims.view,
        card.buttons.button(Verdict.SUPPORTED),  # the arrow keys go on to the other two
        card.rationale,
        desk.suggestions.search,
        desk.suggestions.view,
    ]
    assert [stop for stop in stops if stop in order] == order
    parts = [desk.claims, desk.claim_card, desk.paired, card, desk.suggestions]
    walked = [next((part for part in parts if part.isAncestorOf(s)), None) for s in stops]
    entered = [part for part, _ in groupby(part for part in walked if part)]
    assert entered[:5] == parts
    assert len(entered) <= 6  # the last of them is where it began: the controls before the search
