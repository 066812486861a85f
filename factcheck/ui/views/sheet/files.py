"""Where an exported sheet goes: the name it is offered, the dialog, and what opens it."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from factcheck.domain.text import shortened
from factcheck.sheets import Format
from factcheck.ui.file_names import fit
from factcheck.ui.words import tr


def offered(dossier: str, form: Format, folder: str) -> Path:
    """The path that the dialog offers: the dossier's name, fit for every system's files."""
    name = fit(shortened(dossier, 60).strip(" .…")) or tr("Sheet")
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    place = Path(folder) if folder else Path(QStandardPaths.writableLocation(documents))
    return (place if place.is_dir() else Path.home()) / f"{name}{form.ending}"


def ask_path(parent: QWidget, form: Format, suggested: Path) -> Path | None:
    """Ask for the file to write; None when the person thinks better of it."""
    dialog = QFileDialog(parent, tr("Export the sheet"), str(suggested.parent))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(f"{tr(form.label)} (*{form.ending})")
    dialog.setDefaultSuffix(form.ending.lstrip("."))
    dialog.selectFile(suggested.name)
    if not dialog.exec():
        return None
    return Path(dialog.selectedFiles()[0])


def open_file(path: Path) -> bool:
    """Open a file or folder with what the system has for it; whether that worked."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
