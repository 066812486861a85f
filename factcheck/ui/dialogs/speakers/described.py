"""What is known of one speaker, to be changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from factcheck.errors import FactcheckError
from factcheck.services.deciding import speakers
from factcheck.ui.dialogs.speakers.roles import RolesTable, told
from factcheck.ui.dialogs.speakers.words import BODY, PERSON, kinds, sides
from factcheck.ui.session import Session
from factcheck.ui.theme import SPACE_M, SPACE_S
from factcheck.ui.widgets.drafting import FormDrafting
from factcheck.ui.widgets.form import Field, Form
from factcheck.ui.widgets.labels import TextLabel
from factcheck.ui.words import refusal, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from factcheck.domain.changes import ChangeSet
    from factcheck.domain.speakers import Speaker


class Described(QWidget):
    """Name, side, other names, roles; saved together as one operation."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._speaker: Speaker | None = None
        fields = (
            Field("name", tr("Name"), required=True),
            Field("side", tr("Side"), "choice", choices=sides()),
            Field("aliases", tr("Other names"), "long", help=tr("One a line.")),
            Field("kind", tr("This is"), "choice", choices=kinds()),
            Field(
                "address",
                tr("Page that says who this is"),
                placeholder="https://",
                help=tr("Told to search engines with the published check."),
            ),
        )
        self.form = Form(fields)
        self.roles = RolesTable()
        self._drafting = FormDrafting(session.drafts, _Fields(self.form, self.roles), self)
        label = TextLabel(tr("Roles, by the date they were held"))
        label.setBuddy(self.roles)
        self.error = TextLabel("", "error", wrap=True)
        self.error.hide()
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(SPACE_M)
        body.addWidget(self._drafting)
        body.addWidget(self.form)
        body.addWidget(label)
        body.addWidget(self.roles, 1)
        body.addWidget(self.error)
        body.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        self.save = QPushButton(tr("Save"))
        self.save.setProperty("kind", "primary")
        self.save.clicked.connect(self._save)
        self.merge = QPushButton(tr("Same as…"))
        self.merge.setMenu(QMenu(self.merge))
        self.remove = QPushButton(tr("Remove"))
        self.remove.clicked.connect(self._remove)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self.remove)
        row.addWidget(self.merge)
        row.addStretch()
        row.addWidget(self.save)
        return row

    def show_speaker(self, speaker: Speaker | None, every: Sequence[Speaker]) -> None:
        """Show a speaker; `every` are those it could be the same as."""
        self.setEnabled(speaker is not None)
        self.error.hide()
        self._offer(speaker, every)
        if speaker == self._speaker:
            return  # what is being typed stays
        self._speaker = speaker
        key = f"speaker.{speaker.id}" if speaker else ""
        title = tr("Speaker {name}", name=speaker.name if speaker else "")
        self._drafting.show_known(key, title, _values_of(speaker))

    def _offer(self, speaker: Speaker | None, every: Sequence[Speaker]) -> None:
        menu = self.merge.menu()
        menu.clear()
        for other in every:
            if speaker is not None and other.id != speaker.id:
                name = other.name.replace("&", "&&")
                menu.addAction(name).triggered.connect(self._merger(speaker.id, other.id))
        self.merge.setEnabled(not menu.isEmpty())

    def _merger(self, speaker: int, into: int) -> Callable[[], None]:
        return lambda: self._session.do(
            speakers.merge, failed=self._tell, speaker=speaker, into=into
        )

    def _saved(self, _changes: ChangeSet) -> None:
        self._session.said.emit(tr("Saved."))
        if isValid(self):
            self._drafting.end()

    def _save(self) -> None:
        if self._speaker is None or not self.form.check():
            return
        values = self.form.values()
        try:
            roles = self.roles.roles()
        except FactcheckError as error:
            self._tell(error)
            return
        self._session.do(
            speakers.describe,
            self._saved,
            self._tell,
            speaker=self._speaker.id,
            name=values["name"],
            side=values["side"],
            aliases=[line for line in values["aliases"].splitlines() if line.strip()],
            roles=roles,
            is_body=values["kind"] == BODY,
            address=values["address"],
        )

    def _remove(self) -> None:
        if self._speaker is not None:
            self._session.do(speakers.delete, failed=self._tell, speaker=self._speaker.id)

    def _tell(self, error: object) -> None:
        why = refusal(error)
        if isValid(self):
            self.error.setText(why)
            self.error.show()


def _values_of(speaker: Speaker | None) -> dict[str, str]:
    if speaker is None:
        return {"name": "", "side": "", "aliases": "", "kind": "", "address": "", "roles": ""}
    return {
        "name": speaker.name,
        "side": speaker.side.value,
        "aliases": "\n".join(speaker.aliases),
        "kind": BODY if speaker.is_body else PERSON,
        "address": speaker.address,
        "roles": told(speaker.roles),
    }


class _Fields(QObject):
    """The form and the table of roles under it, taken for one form."""

    typed = Signal()

    def __init__(self, form: Form, roles: RolesTable) -> None:
        super().__init__(form)
        self._form, self._roles = form, roles
        form.typed.connect(self.typed)
        roles.typed.connect(self.typed)

    def values(self) -> dict[str, str]:
        return {**self._form.values(), "roles": self._roles.text()}

    def set_values(self, values: Mapping[str, str]) -> None:
        self._form.set_values({name: values[name] for name in values if name != "roles"})
        if "roles" in values:
            self._roles.set_text(values["roles"])
