"""The quiet line about a claim that changed after it was published: it asks how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)

from factcheck import services
from factcheck.domain.publishing import CORRECTION_WORDS, CorrectionKind
from factcheck.ui.session import Session
from factcheck.ui.theme import SPACE_S
from factcheck.ui.widgets.card import Card
from factcheck.ui.widgets.drafting import FormDrafting, Lines
from factcheck.ui.widgets.flow import FlowLayout
from factcheck.ui.widgets.labels import TextLabel
from factcheck.ui.words import tr

if TYPE_CHECKING:
    from factcheck.services.publication.publishing import Changed


class PublishedLine(Card):
    """Hidden until a published claim changes; asks for the class and what changed, in no hurry."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._claim = 0
        self._asking = False
        self._words = TextLabel("", wrap=True)
        self._kinds = QButtonGroup(self)
        kinds = QWidget()
        flow = FlowLayout(kinds, SPACE_S)
        for number, kind in enumerate(CorrectionKind):
            choice = QRadioButton(tr(CORRECTION_WORDS[kind]).capitalize())
            self._kinds.addButton(choice, number)
            flow.addWidget(choice)
        self.what = _Field()
        self.what.setPlaceholderText(tr("What changed, in a sentence for readers"))
        self.what.setAccessibleName(tr("What changed"))
        self.what.returnPressed.connect(self._note)
        self.what.textChanged.connect(self._allow)
        self._drafting = FormDrafting(session.drafts, Lines(self, what=self.what), self)
        self.note = QPushButton(tr("Note it"))
        self.note.clicked.connect(self._note)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self.what, 1)
        row.addWidget(self.note)
        self.body.addWidget(self._words)
        self.body.addWidget(kinds)
        self.body.addWidget(self._drafting)
        self.body.addLayout(row)
        self._allow()
        self.hide()

    @property
    def kind(self) -> CorrectionKind:
        """The class chosen."""
        return list(CorrectionKind)[max(0, self._kinds.checkedId())]

    def choose(self, kind: CorrectionKind) -> None:
        """Choose a class."""
        self._kinds.button(list(CorrectionKind).index(kind)).setChecked(True)

    def show_claim(self, claim: int) -> None:
        """Look whether a claim changed since it was published; what is being typed stays."""
        if claim != self._claim:
            self._claim = claim
            key = f"claim.{claim}.correction"
            self._drafting.show_known(key, tr("What changed in a published claim"), {"what": ""})
            self._ask(asking=False)
        self._session.ask(services.publishing.question, claim, then=self._take, key="published")

    def _take(self, found: Changed | None) -> None:
        if found is None or found.claim != self._claim:
            self._ask(asking=False)
            return
        self._words.setText(
            tr(
                "Published in version {n}; changed since: {what}. What kind of change is this?",
                n=found.version,
                what=", ".join(tr(part) for part in found.what),
            )
        )
        if not self._asking:
            decided = "verdict" in found.what
            self.choose(CorrectionKind.VERDICT if decided else CorrectionKind.FACT)
        self._ask(asking=True)

    def _ask(self, *, asking: bool) -> None:
        self._asking = asking
        self.setVisible(asking)

    def _allow(self) -> None:
        self.note.setEnabled(bool(self.what.text().strip()))

    def _note(self) -> None:
        if self.note.isEnabled():
            self._session.do(
                services.publishing.correct,
                lambda _changes: self.what.clear(),
                claim=self._claim,
                kind=str(self.kind),
                what=self.what.text(),
            )


class _Field(QLineEdit):
    """A line in which Enter is its own, though it is a key of the desk."""

    def event(self, event: QEvent) -> bool:
        """Keep Enter from the desk's actions."""
        ours = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in ours
        ):
            event.accept()
            return True
        return super().event(event)
