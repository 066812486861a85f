"""The speakers of a dossier, and the names whose side its editor knows."""

from factcheck.ui.dialogs.speakers.dialog import SpeakersDialog

__all__ = ["SpeakersDialog"]
