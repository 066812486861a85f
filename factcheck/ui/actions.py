"""Everything the user can do, as one table: menus, shortcuts, palette and help are made from it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from factcheck.ui.words import tr


@dataclass(frozen=True, slots=True)
class Action:
    """One thing to do. `screen` names where it works, empty for everywhere.

    `begins` says that a group of its menu begins with it.
    """

    id: str
    text: str
    keys: tuple[str, ...] = ()
    menu: str = ""
    screen: str = ""
    begins: bool = False


ACTIONS: tuple[Action, ...] = (
    Action("dossier.new", "New dossier…", ("Ctrl+N",), "File"),
    Action("dossier.edit", "Dossier details…", (), "File"),
    Action("dossier.editions", "Editions of the reports…", (), "File"),
    Action("dossier.speakers", "Speakers…", ("Ctrl+P",), "File"),
    Action("dossier.delete", "Delete the dossier…", (), "File"),
    Action("source.import", "Bring in documents…", ("Ctrl+O",), "File", begins=True),
    Action("source.address", "Bring in an address…", ("Ctrl+L",), "File"),
    Action("source.paste", "Bring in from clipboard", ("Ctrl+V", "Ctrl+Shift+V"), "File"),
    Action("sheet.export", "Export the sheet…", ("Ctrl+E",), "File", begins=True),
    Action("sheet.publish", "Publish the sheet…", ("Ctrl+Shift+P",), "File"),
    Action("sheet.look", "Your own look for sheets…", (), "File"),
    Action("dossier.save_file", "Save the dossier as a file…", (), "File", begins=True),
    Action("dossier.load_file", "Load a dossier from a file…", (), "File"),
    Action("dossier.sample", "Bring in the sample dossier", (), "File"),
    Action("store.backups", "Backups…", (), "File"),
    Action("window.close", "Quit", ("Ctrl+Q",), "File", begins=True),
    Action("edit.undo", "Undo", ("Ctrl+Z",), "Edit"),
    Action("edit.redo", "Redo", ("Ctrl+Shift+Z", "Ctrl+Y"), "Edit"),
    Action("edit.find", "Search this screen", ("Ctrl+F",), "Edit", begins=True),
    Action("edit.unsaved", "Words not saved…", (), "Edit", begins=True),
    Action("edit.preferences", "Preferences…", ("Ctrl+,",), "Edit"),
    Action("view.sources", "Sources", ("Ctrl+1",), "View"),
    Action("view.inbox", "Inbox", ("Ctrl+I",), "View"),
    Action("view.desk", "Desk", ("Ctrl+2",), "View"),
    Action("view.sheet", "Sheet", ("Ctrl+3",), "View"),
    Action("view.history", "History", ("Ctrl+4",), "View"),
    Action("view.theme", "Switch between light and dark", ("Ctrl+Shift+L",), "View", begins=True),
    Action("inbox.next", "Next statement", ("J",), "Inbox", "inbox"),
    Action("inbox.previous", "Previous statement", ("K",), "Inbox", "inbox"),
    Action("inbox.next_source", "Next source", ("Tab",), "Inbox", "inbox"),
    Action("inbox.keep", "Keep", ("Return", "Enter"), "Inbox", "inbox", begins=True),
    Action("inbox.claim", "Keep as a claim", ("C",), "Inbox", "inbox"),
    Action("inbox.finding", "Keep as a finding", ("F",), "Inbox", "inbox"),
    Action("inbox.dismiss", "Dismiss", ("X",), "Inbox", "inbox"),
    Action("inbox.wait", "Take the decision back", ("Backspace",), "Inbox", "inbox"),
    Action("inbox.keep_all", "Keep all of this source", ("A",), "Inbox", "inbox"),
    Action("inbox.edit", "Change words, speaker and side", ("E",), "Inbox", "inbox", begins=True),
    Action("inbox.government", "Said by the government", ("G",), "Inbox", "inbox"),
    Action("inbox.report", "Said by the report", ("R",), "Inbox", "inbox"),
    Action("inbox.third_party", "Said by a third party", ("T",), "Inbox", "inbox"),
    Action("inbox.source", "Show in its source", ("O",), "Inbox", "inbox", begins=True),
    Action("inbox.desk", "Show the claim on the desk", ("D",), "Inbox", "inbox"),
    Action("inbox.why", "Why was it found?", ("W",), "Inbox", "inbox"),
    Action("inbox.order", "Order by place or by checkability", ("S",), "Inbox", "inbox"),
    Action("inbox.undo", "Undo the last decision", ("Z",), "Inbox", "inbox", begins=True),
    Action("claim.next", "Next claim", ("J",), "Claim", "desk"),
    Action("claim.previous", "Previous claim", ("K",), "Claim", "desk"),
    Action("claim.next_unverified", "Next unverified claim", ("N",), "Claim", "desk"),
    Action("claim.supported", "Mark as supported", ("1",), "Claim", "desk", begins=True),
    Action("claim.disputed", "Mark as disputed", ("2",), "Claim", "desk"),
    Action("claim.unverified", "Mark as unverified", ("3",), "Claim", "desk"),
    Action("claim.same", "Use the earlier verdict", ("U",), "Claim", "desk"),
    Action("claim.rationale", "Write the rationale", ("R",), "Claim", "desk", begins=True),
    Action("claim.checked", "Set to checked", ("Ctrl+Return",), "Claim", "desk"),
    Action("claim.review", "Review as a second person…", ("Ctrl+Shift+Return",), "Claim", "desk"),
    Action("claim.source", "Show in its source", ("O",), "Claim", "desk", begins=True),
    Action("claim.edit", "Wording, speaker and date…", ("E",), "Claim", "desk"),
    Action("claim.record", "Record for the sheet…", ("M",), "Claim", "desk"),
    Action("claim.delete", "Delete claim", ("Delete",), "Claim", "desk", begins=True),
    Action("pairing.add", "Pair the marked suggestion", ("Return", "Enter"), "Pairing", "desk"),
    Action("suggestion.next", "Next suggestion", ("Alt+Down", "]"), "Pairing", "desk", begins=True),
    Action("suggestion.previous", "Previous suggestion", ("Alt+Up", "["), "Pairing", "desk"),
    Action("suggestion.dismiss", "Dismiss the suggestion", ("Shift+X",), "Pairing", "desk"),
    Action("suggestion.dismissed", "Show what was dismissed", ("Shift+D",), "Pairing", "desk"),
    Action("pairing.supports", "It supports the claim", ("S",), "Pairing", "desk", begins=True),
    Action("pairing.contradicts", "It contradicts the claim", ("C",), "Pairing", "desk"),
    Action("pairing.context", "It gives context", ("X",), "Pairing", "desk"),
    Action("pairing.remove", "Take the pairing apart", ("Backspace",), "Pairing", "desk"),
    Action("pairing.learned", "What the pairing taught…", ("T",), "Pairing", "desk", begins=True),
    Action("finding.line", "The finding through the editions…", ("L",), "Pairing", "desk"),
    Action("finding.edit", "Finding: wording, edition, grade…", ("G",), "Pairing", "desk"),
    Action("reader.claim", "Keep the selection as a claim", ("C",), "Reader", "sources"),
    Action("reader.finding", "Keep the selection as a finding", ("F",), "Reader", "sources"),
    Action("reader.add", "Add the selection to the last one kept", ("A",), "Reader", "sources"),
    Action("kept.edit", "Change what is kept…", ("Shift+E",), "Reader", "sources", begins=True),
    Action("kept.delete", "Delete what is kept", ("Shift+Delete",), "Reader", "sources"),
    Action("reader.desk", "Show the claim at this place on the desk", ("D",), "Reader", "sources"),
    Action("found.next", "Next statement found", ("Tab",), "Reader", "sources", begins=True),
    Action("found.previous", "Statement found before", ("Shift+Tab",), "Reader", "sources"),
    Action("found.keep", "Keep the statement", ("Return", "Enter"), "Reader", "sources"),
    Action("found.dismiss", "Dismiss the statement", ("X",), "Reader", "sources"),
    Action("found.edit", "Change the statement", ("E",), "Reader", "sources"),
    Action("found.leave", "Leave it as it was", ("Escape",), "Reader", "sources"),
    Action("found.speaker", "Say who said it", ("W",), "Reader", "sources"),
    Action("found.keep_all", "Keep all statements found", ("Shift+A",), "Reader", "sources"),
    Action("found.spot", "Find the statements of this source", (), "Reader", "sources"),
    Action("source.next", "Next source", ("J",), "Reader", "sources", begins=True),
    Action("source.previous", "Previous source", ("K",), "Reader", "sources"),
    Action("source.edit", "Details of the source…", ("I",), "Reader", "sources"),
    Action("reader.pages", "Show or hide the pages", ("P",), "Reader", "sources", begins=True),
    Action("source.open", "Open the original", (), "Reader", "sources"),
    Action("source.original", "Export the original…", (), "Reader", "sources"),
    Action("source.check", "Check the original against its hash", (), "Reader", "sources"),
    Action("source.delete", "Remove the source", (), "Reader", "sources", begins=True),
    Action("help.keys", "Keys and help", ("F1",), "Help"),
    Action("help.palette", "Find a command…", ("Ctrl+K",), "Help"),
    Action("help.editor", "Your name…", (), "Help", begins=True),
    Action("help.organisation", "Your organisation…", (), "Help"),
    Action("help.verify", "Check the store", (), "Help", begins=True),
    Action("help.licences", "Licences…", (), "Help", begins=True),
    Action("help.about", "About Factcheck", (), "Help"),
)
MENUS = ("File", "Edit", "View", "Inbox", "Claim", "Pairing", "Reader", "Help")


class Actions(QObject):
    """The table made real: one QAction each, enabled where it works and when it can be done."""

    performed = Signal(str)

    def __init__(self, window: QWidget, screen: str = "") -> None:
        super().__init__(window)
        self._screen = screen
        self._made = {action.id: self._make(action, window) for action in ACTIONS}
        self._ready: dict[str, Callable[[], bool]] = {}

    def _make(self, action: Action, window: QWidget) -> QAction:
        made = QAction(tr(action.text), window)
        made.setObjectName(action.id)
        made.setShortcuts([QKeySequence(key) for key in action.keys])
        made.setEnabled(False)
        made.setMenuRole(QAction.MenuRole.NoRole)
        made.triggered.connect(lambda: self.performed.emit(action.id))
        window.addAction(made)
        return made

    def __getitem__(self, name: str) -> QAction:
        return self._made[name]

    def bind(self, handlers: Mapping[str, Callable[[], None]]) -> None:
        """Say what actions do, by their ids."""
        for name, handler in handlers.items():
            self._made[name].triggered.connect(handler)
            self._ready.setdefault(name, _always)
        self.refresh()

    def allow(self, conditions: Mapping[str, Callable[[], bool]]) -> None:
        """Say when actions can be done, beyond being on their screen."""
        self._ready.update(conditions)
        self.refresh()

    def show_screen(self, screen: str) -> None:
        """Enable what works on a screen, and only that."""
        self._screen = screen
        self.refresh()

    def refresh(self) -> None:
        """Look again at what can be done now."""
        for action in ACTIONS:
            here = action.screen in ("", self._screen)
            ready = self._ready.get(action.id)
            self._made[action.id].setEnabled(here and ready is not None and ready())

    def tip(self, name: str) -> str:
        """The text of an action with its key, for tool tips."""
        action = self._made[name]
        key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        return f"{action.text().rstrip('…')}  {key}" if key else action.text().rstrip("…")


def _always() -> bool:
    return True
