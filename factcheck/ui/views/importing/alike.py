"""What the dossier knows of a document already, and what is to be done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QRadioButton, QVBoxLayout, QWidget

from factcheck.services.incoming.known import Known, Relation
from factcheck.ui.models.sources import name_of
from factcheck.ui.theme import SPACE_M, SPACE_S, SPACE_XS
from factcheck.ui.views.importing.rows import Choice
from factcheck.ui.widgets.flow import FlowLayout
from factcheck.ui.widgets.labels import TextLabel
from factcheck.ui.words import tr


class Alike(QFrame):
    """The source that is like it, and the choice; `chosen` carries a Choice."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "notice")
        self._words = TextLabel("", "strong", wrap=True)
        words = {
            Choice.SKIP: tr("Leave it out"),
            Choice.VERSION: tr("Bring in as a new version"),
            Choice.ANYWAY: tr("Bring in all the same"),
        }
        self.buttons = {choice: QRadioButton(told) for choice, told in words.items()}
        self._group = QButtonGroup(self)
        choices = QWidget()
        flow = FlowLayout(choices, SPACE_M)
        for choice, button in self.buttons.items():
            self._group.addButton(button)
            flow.addWidget(button)
            button.clicked.connect(lambda _=False, made=choice: self.chosen.emit(made))
        body = QVBoxLayout(self)
        body.setContentsMargins(SPACE_M, SPACE_S, SPACE_M, SPACE_S)
        body.setSpacing(SPACE_XS)
        body.addWidget(self._words)
        body.addWidget(choices)

    def show_known(self, known: Known, choice: Choice) -> None:
        """Say what is known, and what will be done unless the editor says otherwise."""
        self._words.setText(told(known))
        self.buttons[choice].setChecked(True)
        for each, button in self.buttons.items():
            button.setAccessibleDescription(told(known) if each is choice else "")


def told(known: Known) -> str:
    """What the dossier knows, in a sentence."""
    about = [name_of(known.source), known.source.publisher, str(known.source.published or "")]
    name = ", ".join(filter(None, about))
    share = f"{known.share:.0%}"
    if known.relation is Relation.SAME:
        return tr("The same document is here already: {name}.", name=name)
    if known.relation is Relation.NEAR:
        words = tr("Of its words {share} stand in a source that is here: {name}.")
        return words.format(share=share, name=name)
    if known.certain:
        words = tr("An earlier capture of the same address is here: {name}. {share} is the same.")
        return words.format(share=share, name=name)
    words = tr("It looks like another version of {name}. {share} is the same.")
    return words.format(share=share, name=name)
