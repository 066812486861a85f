"""What a screen reader meets, for the tests of screens and dialogs."""

from dataclasses import dataclass

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True)
class Met:
    name: str
    role: QAccessible.Role
    focusable: bool


def heard(widget: QWidget) -> list[Met]:
    """Everything in sight of a widget, in the order of the tree."""
    met: list[Met] = []

    def walk(node: QAccessibleInterface) -> None:
        state = node.state()
        if state.invisible:
            return
        met.append(Met(node.text(QAccessible.Text.Name), node.role(), bool(state.focusable)))
        for at in range(node.childCount()):
            child = node.child(at)
            if child is not None:
                walk(child)

    walk(QAccessible.queryAccessibleInterface(widget))
    return met


def nameless(widget: QWidget) -> list[Met]:
    """What takes the focus or can be pressed and does not say what it is."""
    pressed = {
        QAccessible.Role.Button,
        QAccessible.Role.CheckBox,
        QAccessible.Role.RadioButton,
        QAccessible.Role.ComboBox,
    }
    wanted = [each for each in heard(widget) if each.focusable or each.role in pressed]
    assert wanted
    return [each for each in wanted if not each.name]
