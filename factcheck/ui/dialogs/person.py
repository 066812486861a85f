"""Who sits at the desk: the name that operations are recorded under."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from factcheck.ui.dialogs.form_dialog import FormDialog
from factcheck.ui.drafts import Drafts
from factcheck.ui.widgets.form import Field
from factcheck.ui.words import tr


class PersonDialog(FormDialog):
    """Asks for the editor's name."""

    def __init__(
        self,
        name: str,
        take: Callable[[str], None],
        drafts: Drafts,
        parent: QWidget | None = None,
    ) -> None:
        intro = tr(
            "History and sheets name who decided what. A review takes a second person, under "
            "their own name."
        )
        fields = (Field("name", tr("Your name"), required=True),)
        super().__init__(
            tr("Your name"), fields, {"name": name}, button=tr("Save"), intro=intro, parent=parent
        )
        self._take = take
        self.keep_typed(drafts, "editor")

    def submit(self, values: Mapping[str, str]) -> None:
        """Hand the name over."""
        self._take(values["name"])
        self.accept()
