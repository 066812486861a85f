"""What is done beside the screens: dossiers, the sample, help, the check of the store."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from factcheck import __version__, paths, services
from factcheck.domain.amounts import amounts
from factcheck.ui.file_names import fit
from factcheck.ui.safekeeping import Safekeeping
from factcheck.ui.session import Session
from factcheck.ui.words import counted, tr

if TYPE_CHECKING:
    from factcheck.domain.dossiers import Dossier
    from factcheck.domain.publishing import Organisation
    from factcheck.services.safekeeping.verification import Verification
    from factcheck.settings import Settings
    from factcheck.store import Store
    from factcheck.ui.jobs import LongJob
    from factcheck.ui.main_window import MainWindow
    from factcheck.ui.views.welcome import Welcome


class Errands(QObject):
    """Dialogs are imported when they are asked for: nobody's start waits for them."""

    dossier_made = Signal(int)

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self.safekeeping = Safekeeping(window, session)
        session.drafts.found.connect(self._offer_unsaved)
        session.drafts.load()

    def handlers(self) -> dict[str, Callable[[], None]]:
        """What is done, by action ids."""
        return {
            "dossier.new": self._new_dossier,
            "dossier.edit": self._edit_dossier,
            "dossier.delete": self._ask_to_delete,
            "dossier.editions": self._show_editions,
            "dossier.speakers": self._show_speakers,
            "dossier.sample": self.bring_in_sample,
            "dossier.save_file": self._save_file,
            "dossier.load_file": self._choose_file,
            "store.backups": self._show_backups,
            "edit.unsaved": self._show_unsaved,
            "edit.preferences": self._show_preferences,
            "help.keys": self._show_keys,
            "help.palette": self._show_palette,
            "help.editor": self._ask_name,
            "help.organisation": self._ask_organisation,
            "help.verify": self._verify,
            "help.licences": self._show_licences,
            "help.about": self._show_about,
        }

    @cached_property
    def welcome(self) -> Welcome:
        """What the window shows while the store has no dossier."""
        from factcheck.ui.views.welcome import Welcome

        made = Welcome()
        made.new_requested.connect(self._new_dossier)
        made.sample_requested.connect(self.bring_in_sample)
        self._window.stack.addWidget(made)
        return made

    def bring_in_sample(self) -> None:
        """Make the sample dossier and show it, or show it where it is already."""

        def build(store: Store, job: LongJob) -> int:
            from factcheck.services import sample

            return sample.find(store) or sample.build(store, job.progress)

        def show(dossier: int) -> None:
            self._session.switch_dossier(dossier)
            self.dossier_made.emit(dossier)

        self._session.long(tr("Reading the sample dossier"), build, show)

    def _new_dossier(self) -> None:
        from factcheck.ui.dialogs.dossier import NewDossier

        NewDossier(self._session, self._window).open()

    def _edit_dossier(self) -> None:
        from factcheck.ui.dialogs.dossier import DossierDetails

        def edit(found: Dossier) -> None:
            DossierDetails(self._session, found, self._window).open()

        self._session.ask(services.dossiers.find, self._session.dossier, then=edit)

    def _ask_to_delete(self) -> None:
        from factcheck.ui.dialogs.deleting import ask_to_delete

        def ask(found: Dossier) -> None:
            ask_to_delete(self._session, found, self._window)

        self._session.ask(services.dossiers.find, self._session.dossier, then=ask)

    def _show_editions(self) -> None:
        from factcheck.ui.dialogs.editions import EditionsDialog

        EditionsDialog(self._session, self._window).show()

    def _show_preferences(self) -> None:
        from factcheck.ui.dialogs.preferences import PreferencesDialog

        window, drafts = self._window, self._session.drafts
        dialog = PreferencesDialog(window.settings, self._take_settings, drafts, window)
        dialog.requested.connect(lambda name: self._window.actions_table[name].trigger())
        dialog.open()

    def _take_settings(self, settings: Settings) -> None:
        before = self._window.settings
        self._window.take_settings(settings)
        if settings.second_folder != before.second_folder:
            self.safekeeping.set_second_folder(settings.second_folder)

    def _show_speakers(self) -> None:
        from factcheck.ui.dialogs.speakers import SpeakersDialog

        SpeakersDialog(self._session, self._window).show()

    def _save_file(self) -> None:
        from factcheck.ui.dialogs.bundle import SaveBundle

        def ask(found: Dossier) -> None:
            place = partial(self._place_for, found.name)
            SaveBundle(self._session, found.id, place, self._window).open()

        self._session.ask(services.dossiers.find, self._session.dossier, then=ask)

    def _place_for(self, name: str) -> Path | None:
        given, _ = QFileDialog.getSaveFileName(
            self._window, tr("Save the dossier as a file"), f"{fit(name) or 'dossier'}.factcheck",
            _bundles(),
        )  # fmt: skip
        path = Path(given)
        return (path if path.suffix else path.with_suffix(".factcheck")) if given else None

    def _choose_file(self) -> None:
        title = tr("Load a dossier from a file")
        given, _ = QFileDialog.getOpenFileName(self._window, title, "", _bundles())
        if given:
            self.load_file(Path(given))

    def load_file(self, path: Path) -> None:
        """Show what loading a dossier from a file would do, and offer it."""
        from factcheck.ui.dialogs.bundle import LoadBundle

        asked = LoadBundle(self._session, path, self._window)
        asked.loaded.connect(self._session.switch_dossier)
        asked.loaded.connect(self.dossier_made)
        asked.open()

    def _show_backups(self) -> None:
        from factcheck.ui.dialogs.backups import BackupsDialog

        BackupsDialog(self.safekeeping, self._window).show()

    def _show_unsaved(self) -> None:
        from factcheck.ui.dialogs.unsaved import UnsavedDialog

        UnsavedDialog(self._session.drafts, self._window).show()

    def _offer_unsaved(self) -> None:
        """Say that words were left unsaved; they stand in their forms again."""
        names = ", ".join(draft.title for draft in self._session.drafts.every())
        said = tr("Typed and not saved: {names}", names=names)
        self._window.toast.say(said, tr("Show"), self._show_unsaved)

    def _ask_name(self) -> None:
        from factcheck.ui.dialogs.person import PersonDialog

        name = self._session.store.editor
        drafts = self._session.drafts
        PersonDialog(name, self._window.set_editor, drafts, self._window).open()

    def _ask_organisation(self) -> None:
        from factcheck.ui.dialogs.organisation import OrganisationDialog

        def ask(known: Organisation) -> None:
            OrganisationDialog(self._session, known, self._window).open()

        self._session.ask(services.organisations.get, then=ask)

    def _show_palette(self) -> None:
        from factcheck.ui.dialogs.palette import Palette

        Palette(self._window.actions_table, self._window).open()

    def _show_keys(self) -> None:
        from factcheck.ui.dialogs.keys import KeysDialog

        KeysDialog(self._session.store.path, self._window).open()

    def _show_licences(self) -> None:
        from factcheck.services.installed import licences
        from factcheck.ui.dialogs.licences import LicencesDialog

        def show(parts: list[licences.Part]) -> None:
            LicencesDialog(parts, self._window).show()

        self._window.jobs.read(licences.every, show)

    def _show_about(self) -> None:
        from factcheck.ui.dialogs.about import AboutDialog

        AboutDialog(__version__, paths.data_folder(), self._window).open()

    def _verify(self) -> None:
        from factcheck.services.safekeeping import verification

        self._session.long(
            tr("Checking the store"),
            lambda store, _job: verification.verify(store),
            self._say_verified,
            can_cancel=False,
        )

    def _say_verified(self, found: Verification) -> None:
        if found.ok:
            checked = amounts(found.checked)
            self._session.said.emit(tr("The store is in order: {checked}.", checked=checked))
        else:
            problems = counted(len(found.problems), tr("problem"), tr("problems"))
            first = found.problems[0]
            self._session.said.emit(f"{problems}: {first.what} ({first.where})")


def _bundles() -> str:
    return tr("Factcheck dossiers (*.factcheck)")
