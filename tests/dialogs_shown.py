"""Every dialog, opened in a window as its action opens it: for the pictures of them."""

import shutil
import tempfile
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QDialog, QListWidget, QTabWidget

from factcheck.errors import UserError
from factcheck.services.safekeeping import backups, bundles, rescuing
from factcheck.ui.dialogs.backups import BackupsDialog
from factcheck.ui.dialogs.claim_record import ClaimRecord
from factcheck.ui.dialogs.palette import Palette
from factcheck.ui.dialogs.rescue import RescueDialog
from factcheck.ui.main_window import MainWindow

Visit = Callable[[MainWindow], None]
Settle = Callable[[MainWindow], None]


def _do(action: str, settle: Settle, window: MainWindow) -> None:
    """An action, from the desk on its first claim that has a pairing."""
    window.screens.show("desk")
    settle(window)
    window.actions_table[action].trigger()
    settle(window)


def _record(page: int, settle: Settle, window: MainWindow) -> None:
    """A page of the claim's record, on the first thing that it lists."""
    _do("claim.record", settle, window)
    dialog = window.findChildren(ClaimRecord)[-1]
    tabs = dialog.findChild(QTabWidget)
    tabs.setCurrentIndex(page)
    lists = tabs.currentWidget().findChildren(QListWidget)
    if lists:
        lists[0].setCurrentRow(0)


def _backups(settle: Settle, window: MainWindow) -> None:
    """The backups, one of them looked into."""
    if not backups.every(window.session.store.path):
        backups.back_up(window.session.store)
    _do("store.backups", settle, window)
    dialog = window.findChildren(BackupsDialog)[-1]
    dialog.held.look_requested.emit()


def _load_bundle(settle: Settle, window: MainWindow) -> None:
    """What loading a dossier's own file again would do."""
    path = Path(tempfile.mkdtemp(), "dossier.factcheck")
    bundles.save(window.session.store, dossier=window.session.dossier, path=path)
    window.screens.load_file(path)


def _rescue(_settle: Settle, window: MainWindow) -> None:
    """The ways out of a store whose claims are damaged."""
    path = Path(tempfile.mkdtemp(), "store.factcheckdb")
    shutil.copy(backups.back_up(window.session.store).path, path)
    data = bytearray(path.read_bytes())
    for place in range(len(data) // 2, len(data) * 3 // 4, 64):
        data[place] ^= 0xFF
    path.write_bytes(data)
    found = rescuing.look(path)
    assert found is not None
    RescueDialog(window.screens._errands.safekeeping, found, window).show()


def _notice(_settle: Settle, window: MainWindow) -> None:
    """What went wrong, over the screens."""
    window.screens.show("desk")
    window.tell(
        UserError("The disk is full: the last change was not saved.", todo="Make room and go on.")
    )


def _unsaved(settle: Settle, window: MainWindow) -> None:
    """Words typed and not saved."""
    drafts = window.session.drafts
    long = "He said so again in March. " * 40
    drafts.keep("finding.1", "Finding 1", {"note": long})
    drafts.keep("claim.2.words", "Claim 2: Words", {"short": "Every kiln was closed"})
    _do("edit.unsaved", settle, window)


def dialogs(settle: Settle) -> Mapping[str, Visit]:
    """Each dialog by a name, and how to come to it."""
    actions = {
        "dossier": "dossier.edit",
        "dossier-new": "dossier.new",
        "dossier-delete": "dossier.delete",
        "editions": "dossier.editions",
        "speakers": "dossier.speakers",
        "bundle-save": "dossier.save_file",
        "preferences": "edit.preferences",
        "claim": "claim.edit",
        "review": "claim.review",
        "finding": "finding.edit",
        "line": "finding.line",
        "learned": "pairing.learned",
        "name": "help.editor",
        "organisation": "help.organisation",
        "about": "help.about",
        "look": "sheet.look",
    }
    return {
        **{name: partial(_do, action, settle) for name, action in actions.items()},
        **{
            f"record-{name}": partial(_record, page, settle)
            for page, name in enumerate(("words", "readings", "questions", "replies"))
        },
        "backups": partial(_backups, settle),
        "bundle-load": partial(_load_bundle, settle),
        "rescue": partial(_rescue, settle),
        "unsaved": partial(_unsaved, settle),
        "notice": partial(_notice, settle),
    }


def close_all(window: MainWindow) -> None:
    """Close what stands over the window."""
    window.notice.hide()
    for shown in (*window.findChildren(QDialog), *window.findChildren(Palette)):
        shown.close()
