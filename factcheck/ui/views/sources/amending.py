"""Changes and deletes the claim or finding that is pointed at while reading."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from factcheck.domain.claims import Claim
from factcheck.services.deciding import claims, findings
from factcheck.ui.session import Session
from factcheck.ui.views.sources.keeper import Keeper, tell

if TYPE_CHECKING:
    from factcheck.domain.findings import Finding


class Amender:
    """Does it with what the keeper points at; dialogs stand over the window of `widget`."""

    def __init__(self, session: Session, keeper: Keeper, widget: QWidget) -> None:
        self._session = session
        self._keeper = keeper
        self._widget = widget

    def is_possible(self) -> bool:
        """Whether anything is pointed at."""
        return self._keeper.pointed_at is not None

    def change(self) -> None:
        """Open what is known of it, to be changed."""
        kept = self._keeper.pointed_at
        if kept is not None:
            self._session.ask(
                claims.get if kept.noun == "claim" else findings.get,
                kept.owner,
                then=self._open,
                key=(self, "change"),
                failed=partial(tell, self._session),
            )

    def _open(self, found: Claim | Finding) -> None:
        window = self._widget.window()
        if isinstance(found, Claim):
            from factcheck.ui.dialogs.claim import ClaimDialog

            ClaimDialog(self._session, found, window).open()
        else:
            from factcheck.ui.dialogs.finding import FindingDialog

            FindingDialog(self._session, found, window).open()

    def delete(self) -> None:
        """Delete it with all its passages; undo brings it back."""
        kept = self._keeper.pointed_at
        if kept is None:
            return
        refused = partial(tell, self._session)
        if kept.noun == "claim":
            self._session.do(claims.delete, None, refused, claim=kept.owner)
        else:
            self._session.do(findings.delete, None, refused, finding=kept.owner)
