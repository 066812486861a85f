"""A form in a dialog of its own that stays open until what it asks for was done."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget
from shiboken6 import isValid

from factcheck.ui.drafts import Drafts
from factcheck.ui.theme import SPACE_L, SPACE_M
from factcheck.ui.widgets.drafting import FormDrafting
from factcheck.ui.widgets.fitting_scroll import FittingScroll
from factcheck.ui.widgets.form import Field, Form
from factcheck.ui.widgets.labels import TextLabel
from factcheck.ui.words import refusal


class FormDialog(QDialog):
    """Asks for the fields; `submit` is called with their values when all are in order.

    Subclasses call `done_well` when the work is done, `tell` when it was refused.
    """

    def __init__(
        self,
        title: str,
        fields: Iterable[Field],
        values: Mapping[str, str],
        *,
        button: str,
        intro: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(460)
        self.form = Form(fields, values, self)
        self._before = dict(self.form.values())
        self._error = TextLabel("", "error", wrap=True)
        self._error.hide()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._button = buttons.addButton(button, QDialogButtonBox.ButtonRole.AcceptRole)
        self._button.setProperty("kind", "primary")
        self._button.setDefault(True)
        buttons.accepted.connect(self._submit)
        buttons.rejected.connect(self.reject)
        self.form.submitted.connect(self._submit)
        self._body = body = QVBoxLayout(self)
        body.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        body.setSpacing(SPACE_M)
        body.addWidget(TextLabel(title, "heading"))
        if intro:
            body.addWidget(TextLabel(intro, "muted", wrap=True))
        body.addWidget(FittingScroll(self.form), 1)
        body.addWidget(self._error)
        body.addWidget(buttons)

    def keep_typed(self, drafts: Drafts, key: str) -> None:
        """Keep what is typed until it is saved or the dialog is left, and give back what was."""
        drafting = FormDrafting(drafts, self.form, self)
        self._body.insertWidget(self._body.indexOf(self._error) - 1, drafting)
        self.finished.connect(drafting.end)
        drafting.show_known(key, self.windowTitle(), self._before)

    def submit(self, values: Mapping[str, str]) -> None:
        """Do what is asked for."""
        raise NotImplementedError

    def edited(self) -> dict[str, str]:
        """The fields whose values are not those it opened with."""
        now = self.form.values()
        return {name: value for name, value in now.items() if value != self._before[name]}

    def done_well(self, _result: Any = None) -> None:
        """Close: the work is done, unless the user closed it before."""
        if isValid(self):
            self.accept()

    def tell(self, error: object) -> None:
        """Say why the work was refused, and let the user go on."""
        why = refusal(error)
        if not isValid(self):
            return
        self._button.setEnabled(True)
        self._error.setText(why)
        self._error.show()

    def _submit(self) -> None:
        if self.form.check():
            self._button.setEnabled(False)
            self.submit(self.form.values())
