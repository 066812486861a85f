"""The filters of the Inbox: what is decided, whose side, who, which source, and the order."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtWidgets import QWidget

from factcheck.domain.speakers import Side
from factcheck.domain.statements import Decision, Order, ProposalFilter
from factcheck.domain.text import shortened
from factcheck.ui import looks as first_looks
from factcheck.ui.models.sources import name_of
from factcheck.ui.models.statements import side_word
from factcheck.ui.session import Session
from factcheck.ui.views.inbox import looks
from factcheck.ui.widgets.parts_filter import PartsFilter
from factcheck.ui.words import tr


class InboxFilter(PartsFilter[ProposalFilter]):
    """Narrows statements, all but by words; at first to those that wait."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        parts = {
            "decision": tr("Decision"),
            "side": tr("Side"),
            "speaker": tr("Speaker"),
            "source": tr("Source"),
            "order": tr("Order"),
        }
        super().__init__(ProposalFilter(decision=Decision.WAITING), parts, parent)
        self._session = session
        decisions = {
            Decision.WAITING: tr("To decide"),
            Decision.KEPT: tr("Kept"),
            Decision.DISMISSED: tr("Dismissed"),
            None: tr("Decided or not"),
        }
        orders = {
            Order.CHECKABILITY: tr("What can best be checked first"),
            Order.TEXT: tr("In the order of the text"),
        }
        self.offer("decision", list(decisions.items()))
        self.offer("side", [(side, side_word(side)) for side in Side])
        self.offer("order", list(orders.items()))

    def load(self) -> None:
        """Learn the dossier's sources, and who speaks in them."""
        dossier = self._session.dossier
        self._session.ask(looks.speakers, dossier, then=self._take_speakers, key=(self, "speakers"))
        self._session.ask(
            first_looks.sources, dossier, then=self._take_sources, key=(self, "sources")
        )

    def turn_order(self) -> None:
        """Change between the two orders."""
        by_place = self.value.order is Order.TEXT
        self.narrow_part("order", Order.CHECKABILITY if by_place else Order.TEXT)

    def _take_speakers(self, names: Iterable[str]) -> None:
        self.offer("speaker", [(name, shortened(name, 60)) for name in names])

    def _take_sources(self, known: Iterable[Any]) -> None:
        self.offer("source", [(source.id, shortened(name_of(source), 60)) for source in known])
