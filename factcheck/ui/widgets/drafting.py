"""The line of a form that gives back what was typed in it and not saved."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from factcheck.ui.theme import SPACE_S
from factcheck.ui.widgets.labels import TextLabel
from factcheck.ui.words import tr

if TYPE_CHECKING:
    from factcheck.ui.drafts import Drafts

_A_MOMENT = 800  # milliseconds until what was saved is shown as such


class Drafting(QWidget):
    """Keeps what `edited` gives while it is typed; in sight only where words came back.

    `refused` is sent when the user does not want them, `found` when words of an earlier run came
    to light after the form was shown: it is to `begin` again.
    """

    refused = Signal()
    found = Signal()

    def __init__(
        self, drafts: Drafts, edited: Callable[[], Mapping[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._drafts = drafts
        self._edited = edited
        self._key = self._title = ""
        self._unkept = False
        self._late = False  # while words are given back that came to light late
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.keep_now)
        drafts.closing.connect(self.keep_now)
        drafts.found.connect(self._look_back)
        self.refuse = QPushButton(tr("Leave them out"))
        self.refuse.clicked.connect(self._refuse)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        row.addWidget(
            TextLabel(tr("Words typed before and not saved are back."), "muted", wrap=True), 1
        )
        row.addWidget(self.refuse)
        self.hide()

    def begin(self, key: str, title: str, known: Mapping[str, str]) -> dict[str, str]:
        """Go on with a form, and give what was typed in it and is not as it is `known`."""
        self.keep_now()
        again = key == self._key and not self._late
        self._key, self._title = key, title
        typed = self._drafts.values(key)
        back = {name: typed[name] for name in known if typed.get(name, known[name]) != known[name]}
        if typed and not back:
            self._drafts.forget(key)
        self.setVisible(bool(back) and not (again and self.isHidden()))
        return back

    def typed(self) -> None:
        """Something was typed: it is kept once all fields that change with it have changed."""
        self._keep_in(0)

    def look_again(self, _changes: object = None) -> None:
        """Something was saved: what of it was typed is forgotten in a moment."""
        if not self._unkept:
            self._keep_in(_A_MOMENT)

    def _keep_in(self, milliseconds: int) -> None:
        if self._key:
            self._unkept = True
            self._timer.start(milliseconds)

    def keep_now(self) -> None:
        """Keep at once what stands in the form; forget it where that is as it is known."""
        if not self._unkept:
            return
        self._rest()
        edited = self._edited()
        if edited:
            self._drafts.keep(self._key, self._title, edited)
        else:
            self._drafts.forget(self._key)

    def end(self) -> None:
        """Let go of what was typed: it is saved, or was left."""
        self._rest()
        self._drafts.forget(self._key)
        self.hide()

    def _look_back(self) -> None:
        if self._drafts.values(self._key) and not self._edited():
            self._rest()
            self._late = True
            self.found.emit()
            self._late = False

    def _rest(self) -> None:
        self._unkept = False
        self._timer.stop()

    def _refuse(self) -> None:
        self.hide()
        self._drafts.forget(self._key)
        self.refused.emit()


class Fields(Protocol):
    """What is typed into: a form, or what gives and takes values as one does."""

    typed: SignalInstance

    def values(self) -> dict[str, str]:
        """What stands in the fields, by name."""

    def set_values(self, values: Mapping[str, str]) -> None:
        """Fill fields by name."""


class Lines(QObject):
    """Lines that stand by themselves, taken for a form."""

    typed = Signal()

    def __init__(self, parent: QObject, **lines: QLineEdit) -> None:
        super().__init__(parent)
        self._lines = lines
        for line in lines.values():
            line.textChanged.connect(self.typed)

    def values(self) -> dict[str, str]:
        """What stands in them, by name."""
        return {name: line.text() for name, line in self._lines.items()}

    def set_values(self, values: Mapping[str, str]) -> None:
        """Fill them."""
        for name, value in values.items():
            self._lines[name].setText(value)


class FormDrafting(Drafting):
    """The same for a form of fields: it shows what is known, and what was typed over it."""

    def __init__(self, drafts: Drafts, form: Fields, parent: QWidget | None = None) -> None:
        super().__init__(drafts, self.edited, parent)
        self._form = form
        self._shown: tuple[str, str, Mapping[str, str]] = ("", "", {})
        form.typed.connect(self.typed)
        self.found.connect(lambda: self.show_known(*self._shown))
        self.refused.connect(lambda: form.set_values(self._shown[2]))

    def show_known(self, key: str, title: str, known: Mapping[str, str]) -> None:
        """Show what is known; what is being typed, or was and is not saved, stays over it."""
        back = self.begin(key, title, known)
        self._shown = key, title, known
        self._form.set_values({**known, **back})

    def edited(self) -> dict[str, str]:
        """The fields that are not as they are known, with what stands in them."""
        known = self._shown[2]
        return {
            name: value
            for name, value in self._form.values().items()
            if value != known.get(name, "")
        }
