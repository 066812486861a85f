"""A button that does an action of the table and shows its key."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton

from factcheck.ui.actions import Actions
from factcheck.ui.widgets.labels import plain_tip

_RETURN = QKeySequence(Qt.Key.Key_Return).toString(QKeySequence.SequenceFormat.NativeText)


class ActionButton(QPushButton):
    """A short word and the key of an action, in step with it. Clicking leaves the focus alone."""

    def __init__(self, words: str, name: str, actions: Actions) -> None:
        super().__init__()
        self._words = words
        self.name = name
        self._action: QAction = actions[name]
        self._with_key = True
        self.setProperty("kind", "quiet")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self._action.text().rstrip("…"))
        self._tip = actions.tip(name)
        self.tell_of("")
        self.clicked.connect(self._action.trigger)
        self._action.changed.connect(self._follow)
        self._follow()

    def tell_of(self, about: str) -> None:
        """Say in the tool tip what the action would be done to now."""
        self.setToolTip(plain_tip(" · ".join(filter(None, (self._tip, about)))))

    def show_key(self, shown: bool) -> None:  # noqa: FBT001 - reads as Qt's own setters
        """Show the key beside the word, or the word alone where there is little room."""
        if shown != self._with_key:
            self._with_key = shown
            self._follow()

    def set_words(self, words: str) -> None:
        """Show another word."""
        self._words = words
        self._follow()

    def _follow(self) -> None:
        key = self._action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        key = key.replace(_RETURN, "↵")
        self.setText(f"{self._words}  {key}".rstrip() if self._with_key else self._words)
        self.setEnabled(self._action.isEnabled())


def pressed_instead(name: str) -> bool:
    """Whether Enter, a key of an action, was meant for the button that has the keyboard.

    That button is pressed then; where it is the action's own, the action is what is meant.
    """
    focused = QApplication.focusWidget()
    if not isinstance(focused, QAbstractButton):
        return False
    if isinstance(focused, ActionButton) and focused.name == name:
        return False
    focused.click()
    return True
