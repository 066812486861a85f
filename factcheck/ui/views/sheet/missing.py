"""The list of what keeps a sheet from being complete; each line leads to its claim."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from factcheck.domain.publishing import Organisation
from factcheck.ui.models.cards import CardModel
from factcheck.ui.theme import SPACE_XS
from factcheck.ui.theme.icons import icon
from factcheck.ui.views.sheet.line_list import LineList
from factcheck.ui.views.sheet.look import Lack
from factcheck.ui.widgets.labels import SectionLabel, TextLabel, plain_tip
from factcheck.ui.words import tr

# What the sheet names as missing of an organisation, and readers judge it by.
_PARTS = {
    "name": "name",
    "contact": "contact",
    "method": "method",
    "corrections_policy": "corrections policy",
    "funding": "funding",
}


class MissingModel(CardModel[Lack]):
    """One row a claim that lacks something."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(lambda lack: lack.claim, parent)

    def claim_at(self, row: int) -> int:
        """The id of the claim of a row."""
        return self.rows[row].claim

    def value(self, row: Lack, role: int) -> Any:
        """The words of a row."""
        told = tr("Claim {n}: {what}", n=row.number, what=row.words)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"{row.number}  {row.words}"
            case Qt.ItemDataRole.AccessibleTextRole:
                return told
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(told)
        return None


class MissingList(QWidget):
    """What is missing. `claim_requested` carries the id of the claim to go to.

    `organisation_requested` asks for the form of who publishes the sheets.
    """

    claim_requested = Signal(int)
    organisation_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = SectionLabel(tr("What is missing"))
        self._model = MissingModel(self)
        self._none = TextLabel("", "muted", wrap=True)
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.view = LineList(tr("What is missing"))
        self.view.setModel(self._model)
        self.view.setAccessibleDescription(tr("Enter opens the claim on the desk."))
        self.view.setMinimumHeight(72)
        self.view.activated.connect(self._ask)
        self.view.clicked.connect(self._ask)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._none)
        self._stack.addWidget(self.view)
        self.organisation = QPushButton(tr("Say who publishes the sheet…"))
        self.organisation.setProperty("kind", "quiet")
        self.organisation.setIcon(icon("landmark", "muted"))
        self.organisation.clicked.connect(self.organisation_requested)
        self.organisation.hide()
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(SPACE_XS)
        body.addWidget(self._heading)
        body.addWidget(self._stack, 1)
        body.addWidget(self.organisation)

    def show_organisation(self, organisation: Organisation) -> None:
        """Offer the form of the organisation while a part of it is missing."""
        missing = [tr(words) for part, words in _PARTS.items() if not getattr(organisation, part)]
        self.organisation.setVisible(bool(missing))
        self.organisation.setToolTip(tr("Missing: {what}", what=", ".join(missing)))

    def show_lacks(self, lacks: Sequence[Lack], *, claims: int) -> None:
        """Show what a sheet of so many claims lacks."""
        self._model.show(lacks)
        self._heading.setText(
            tr("What is missing ({n})", n=f"{len(lacks):,}") if lacks else tr("What is missing")
        )
        self._none.setText(
            tr("Nothing: every claim is checked.") if claims else tr("No claims, nothing to check.")
        )
        self._stack.setCurrentIndex(1 if lacks else 0)
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Preferred, policy.Expanding if lacks else policy.Maximum)

    def _ask(self, index: QModelIndex) -> None:
        self.claim_requested.emit(self._model.claim_at(index.row()))
