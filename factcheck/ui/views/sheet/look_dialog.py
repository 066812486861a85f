"""Where the user's own look for sheets lies: templates, colours, logo."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from factcheck import paths
from factcheck.errors import FactcheckError
from factcheck.services.publication import sheets
from factcheck.settings import Settings
from factcheck.ui.dialogs.form_dialog import FormDialog
from factcheck.ui.drafts import Drafts
from factcheck.ui.widgets.form import Field
from factcheck.ui.words import tr


class LookDialog(FormDialog):
    """Asks for the folder and tries it; `keep` is called with a folder that can be used, or ""."""

    def __init__(
        self,
        folder: str,
        keep: Callable[[str], None],
        drafts: Drafts,
        parent: QWidget | None = None,
    ) -> None:
        usual = paths.config_folder() / "templates"
        field = Field(
            "folder",
            tr("Folder"),
            placeholder=str(usual),
            help=tr("Left empty, this folder is used if it is there."),
        )
        intro = tr(
            "A folder may hold style.css with your colours, a logo (logo.svg, .png or .jpg), and "
            "templates under the names of ours. They change web pages; a logo in .png or .jpg "
            "stands in PDF and Word files too."
        )
        super().__init__(
            tr("Your own look for sheets"),
            (field,),
            {"folder": folder},
            button=tr("Use it"),
            intro=intro,
            parent=parent,
        )
        self._keep = keep
        self.keep_typed(drafts, "look")

    def submit(self, values: Mapping[str, str]) -> None:
        """Try the look on an empty sheet, and keep it if it can be used."""
        look = replace(Settings(), templates=values["folder"]).own_templates
        try:
            if look is not None:
                sheets.try_look(look)
        except FactcheckError as error:
            self.tell(error)
            return
        self._keep(values["folder"])
        self.done_well()
