"""The preferences on one page: saved together, or left as they were."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from factcheck.errors import FactcheckError
from factcheck.settings import Settings
from factcheck.ui.dialogs.preferences import fields
from factcheck.ui.theme import SPACE_L, SPACE_M, SPACE_S
from factcheck.ui.widgets.drafting import FormDrafting
from factcheck.ui.widgets.form import Form
from factcheck.ui.widgets.labels import SectionLabel, TextLabel
from factcheck.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from factcheck.ui.drafts import Drafts
    from factcheck.ui.widgets.form import Field


class PreferencesDialog(QDialog):
    """Calls `take` with the settings chosen, which raises FactcheckError where it cannot.

    `requested` carries the id of an action: what is kept in the store has a dialog of its own.
    `typed` is sent when anything is changed.
    """

    requested = Signal(str)
    typed = Signal()

    def __init__(
        self,
        known: Settings,
        take: Callable[[Settings], None],
        drafts: Drafts,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Preferences"))
        self._known, self._take = known, take
        self._page = QVBoxLayout()
        self._page.setContentsMargins(0, 0, SPACE_M, 0)
        self._page.setSpacing(SPACE_M)
        self._forms: list[Form] = []
        self._fill()
        drafting = FormDrafting(drafts, self, self)
        self.finished.connect(drafting.end)
        self.error = TextLabel("", "error", wrap=True)
        self.error.hide()
        body = QVBoxLayout(self)
        body.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        body.setSpacing(SPACE_M)
        body.addWidget(TextLabel(tr("Preferences"), "heading"))
        body.addWidget(self._scrolling(), 1)
        body.addWidget(drafting)
        body.addWidget(self.error)
        body.addWidget(self._buttons())
        drafting.show_known("preferences", tr("Preferences"), fields.values_of(known))
        room = self.screen().availableGeometry().size()
        self.resize(min(640, room.width() - 40), min(680, room.height() - 80))

    def _fill(self) -> None:
        self._add(tr("You"), fields.of_you())
        self._add_links(
            ("help.organisation", tr("Your organisation…")),
            ("dossier.edit", tr("Country of the dossier…")),
            ("dossier.speakers", tr("Speakers and sides…")),
        )
        self._add(tr("Folders"), fields.of_folders())
        self._add(
            tr("Limits for documents"),
            fields.of_sizes(),
            fields.of_times(),
            told=tr("A document that asks for more is refused, so that none can stop the program."),
        )
        self._add("", fields.of_hosts())

    def _add(self, title: str, *columns: Iterable[Field], told: str = "") -> None:
        if title:
            self._page.addSpacing(SPACE_S)
            self._page.addWidget(SectionLabel(title))
        if told:
            self._page.addWidget(TextLabel(told, "muted", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(SPACE_L)
        for each in columns:
            form = Form(each)
            form.submitted.connect(self._save)
            form.typed.connect(self.typed)
            self._forms.append(form)
            row.addWidget(form, 1, Qt.AlignmentFlag.AlignTop)
        self._page.addLayout(row)

    def _add_links(self, *links: tuple[str, str]) -> None:
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        for action, words in links:
            button = QPushButton(words)
            button.setAutoDefault(False)
            button.setObjectName(action)
            button.clicked.connect(lambda _=False, name=action: self.requested.emit(name))
            row.addWidget(button)
        row.addStretch()
        self._page.addLayout(row)

    def _scrolling(self) -> QScrollArea:
        page = QWidget()
        page.setProperty("kind", "page")
        self._page.addStretch()
        page.setLayout(self._page)
        area = QScrollArea()
        area.setAccessibleName(tr("Preferences"))
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(page)
        self._area = area
        return area

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.save = box.addButton(tr("Save"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.save.setProperty("kind", "primary")
        self.save.setDefault(True)
        self.reset = box.addButton(tr("Reset"), QDialogButtonBox.ButtonRole.ResetRole)
        self.reset.setToolTip(tr("Shows the values the program came with; Save keeps them."))
        self.reset.setAutoDefault(False)
        self.reset.clicked.connect(self._reset)
        box.accepted.connect(self._save)
        box.rejected.connect(self.reject)
        return box

    def values(self) -> dict[str, str]:
        """What stands in all the fields, by their names."""
        return {name: value for form in self._forms for name, value in form.values().items()}

    def form_of(self, name: str) -> Form:
        """The form that holds a field."""
        return next(form for form in self._forms if name in form.values())

    def set_values(self, values: Mapping[str, str]) -> None:
        """Fill fields by name; others stay as they are."""
        for form in self._forms:
            form.set_values({name: values[name] for name in form.values() if name in values})

    def _reset(self) -> None:
        self.set_values(fields.values_of(Settings(editor=self.values()["editor"])))

    def _save(self) -> None:
        values = self.values()
        wrong = fields.faults(values)
        for name in reversed(values):  # so that the first has the keyboard
            self.form_of(name).show_error(name, wrong.get(name, ""))
        if wrong:
            first = self.form_of(next(iter(wrong))).editor(next(iter(wrong)))
            self._area.ensureWidgetVisible(first)
            return
        try:
            settings = fields.chosen(values, self._known)
            fields.refuse_unwritable(settings.second_folder)
            fields.try_look(settings)
            self._take(settings)
        except FactcheckError as error:
            self.error.setText(str(error))
            self.error.show()
            return
        self.accept()
