"""The filters of the claims: by verdict, status, speaker and source."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtWidgets import QWidget

from factcheck.domain.claims import ClaimFilter
from factcheck.domain.text import shortened
from factcheck.domain.verdicts import Status, Verdict
from factcheck.ui import looks
from factcheck.ui.session import Session
from factcheck.ui.widgets.parts_filter import PartsFilter
from factcheck.ui.widgets.verdict import verdict_word
from factcheck.ui.words import tr


class ClaimsFilter(PartsFilter[ClaimFilter]):
    """Narrows claims, all but by words."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        parts = {
            "verdict": tr("Verdict"),
            "status": tr("Status"),
            "speaker": tr("Speaker"),
            "source": tr("Source"),
        }
        super().__init__(ClaimFilter(), parts, parent)
        self._session = session
        self.offer("verdict", [(verdict, verdict_word(verdict)) for verdict in Verdict])
        self.offer("status", [(status, tr(status.value)) for status in Status])

    def load(self) -> None:
        """Learn the dossier's speakers and sources."""
        self._session.ask(
            looks.speakers, self._session.dossier, then=self._take_speakers, key="filter speakers"
        )
        self._session.ask(
            looks.sources, self._session.dossier, then=self._take_sources, key="filter sources"
        )

    def _take_speakers(self, known: Iterable[Any]) -> None:
        self.offer("speaker", [(speaker.id, speaker.name) for speaker in known])

    def _take_sources(self, known: Iterable[Any]) -> None:
        self.offer("source", [(s.id, shortened(s.title or s.file_name, 60)) for s in known])
