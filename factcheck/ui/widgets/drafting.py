"""The line of a form that gives back what was typed in it and not saved."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from factcheck.ui.theme import SPACE_S
from factcheck.ui.widgets.labels import TextLabel
from factcheck.ui.words import tr

if TYPE_CHECKING:
    from factcheck.ui.drafts import Drafts
    from factcheck.ui.widgets.form import Form

_LATEST = 800  # milliseconds after a key that what was typed is kept


class Drafting(QWidget):
    """Keeps what `edited` gives while it is typed; in sight only where words came back.

    `refused` is sent when the user does not want them.
    """

    refused = Signal()

    def __init__(
        self, drafts: Drafts, edited: Callable[[], Mapping[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._drafts = drafts
        self._edited = edited
        self._key = self._title = ""
        self._unkept = False
        self._timer = QTimer(self, singleShot=True, interval=_LATEST)
        self._timer.timeout.connect(self.keep_now)
        drafts.closing.connect(self.keep_now)
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
        again = key == self._key
        self._key, self._title = key, title
        typed = self._drafts.values(key)
        back = {name: typed[name] for name in known if typed.get(name, known[name]) != known[name]}
        if typed and not back:
            self._drafts.forget(key)
        self.setVisible(bool(back) and not (again and self.isHidden()))
        return back

    def typed(self) -> None:
        """Something was typed: it is kept in a moment."""
        if self._key and not self._unkept:
            self._unkept = True
            self._timer.start()

    def look_again(self, _changes: object = None) -> None:
        """Something was saved: what of it was typed is forgotten in a moment."""
        self.typed()

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

    def _rest(self) -> None:
        self._unkept = False
        self._timer.stop()

    def _refuse(self) -> None:
        self.hide()
        self._drafts.forget(self._key)
        self.refused.emit()


class FormDrafting(Drafting):
    """The same for a form of fields: it shows what is known, and what was typed over it."""

    def __init__(self, drafts: Drafts, form: Form, parent: QWidget | None = None) -> None:
        super().__init__(drafts, self.edited, parent)
        self._form = form
        self._known: Mapping[str, str] = {}
        form.typed.connect(self.typed)
        self.refused.connect(lambda: form.set_values(self._known))

    def show_known(self, key: str, title: str, known: Mapping[str, str]) -> None:
        """Show what is known; what is being typed, or was and is not saved, stays over it."""
        back = self.begin(key, title, known)
        self._known = known
        self._form.set_values({**known, **back})

    def edited(self) -> dict[str, str]:
        """The fields that are not as they are known, with what stands in them."""
        known = self._known
        return {
            name: value
            for name, value in self._form.values().items()
            if value != known.get(name, "")
        }
