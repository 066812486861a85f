"""The findings a claim is paired with, each with its stance."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFocusEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QToolButton, QWidget

from factcheck.domain.findings import GRADE_WORDS
from factcheck.domain.pairings import Stance
from factcheck.domain.suggestions import place_key, whence
from factcheck.ui.models.findings import MIME, dragged_evidence
from factcheck.ui.theme import SPACE_M, SPACE_S, SPACE_XS
from factcheck.ui.theme.icons import icon
from factcheck.ui.views.desk.changes import line_words
from factcheck.ui.widgets.card import Card
from factcheck.ui.widgets.chip import ChipButton
from factcheck.ui.widgets.labels import SectionLabel, TextLabel
from factcheck.ui.words import tr

if TYPE_CHECKING:
    from factcheck.services.deciding.desk import Paired
    from factcheck.services.suggesting.edition_lines import InEdition

_ORIGIN = 24  # letters of an origin that stands beside the stance, at least

STANCE_KEYS = {Stance.SUPPORTS: "S", Stance.CONTRADICTS: "C", Stance.CONTEXT: "X"}


def stance_word(stance: Stance) -> str:
    """The stance in the interface's language."""
    words = {
        Stance.SUPPORTS: tr("supports"),
        Stance.CONTRADICTS: tr("contradicts"),
        Stance.CONTEXT: tr("context"),
    }
    return words[stance]


def keys_of(paired: Paired) -> set[int | str]:
    """What names the finding of a pairing: its id, and the places it was kept from."""
    places = ((p.source, p.selector.start, p.selector.end) for p in paired.finding.passages)
    return {paired.finding.id, *(place_key(*place) for place in places)}


class PairedFindings(Card):
    """A card of pairings. The marked one is what S, C, X and G act on; evidence can be dropped.

    `edit_requested`, `learned_requested` and `line_requested` are for the marked one. `arrived`
    carries the row of a pairing just made.
    """

    stance_chosen = Signal(int, str)
    removal_requested = Signal(int)
    passage_requested = Signal(int, int)
    edit_requested = Signal()
    learned_requested = Signal()
    line_requested = Signal()
    evidence_dropped = Signal(object)
    arrived = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        head = QHBoxLayout()
        head.addWidget(SectionLabel(tr("Paired findings")))
        self._hint = TextLabel("", "small", wrap=True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._hint, 1)
        self.body.addLayout(head)
        self._empty = TextLabel(
            tr("No finding is paired with this claim yet. Mark one on the right and press Enter."),
            "muted",
            wrap=True,
        )
        self.body.addWidget(self._empty)
        self._rows: list[_Row] = []
        self._marked = 0
        self._awaited: int | str = 0

    @property
    def awaited(self) -> int | str:
        """The key of the evidence whose pairing is being made; 0 for none."""
        return self._awaited

    @property
    def marked_finding(self) -> int | str:
        """The key of the evidence whose pairing keys act on, though it may still be being made."""
        return self._awaited or self._marked

    def await_pairing(self, evidence: int | str) -> None:
        """Let keys act on a pairing that is being made; 0 for none."""
        self._awaited = evidence

    @property
    def marked(self) -> Paired | None:
        """The pairing that keys act on."""
        return next(
            (row.paired for row in self._rows if row.paired.finding.id == self._marked), None
        )

    def show_line(self, finding: int, line: Sequence[InEdition]) -> None:
        """Show a finding's way through the editions."""
        for row in self._rows:
            if row.paired.finding.id == finding:
                row.show_line(line)

    def mark(self, finding: int) -> None:
        """Let keys act on the pairing with a finding."""
        self._marked = finding
        for row in self._rows:
            row.set_selected(row.paired.finding.id == finding)

    def show_pairings(self, paired: Sequence[Paired]) -> None:
        """Show the pairings of a claim; the mark stays where it can, else goes to the last one."""
        if [row.paired for row in self._rows] == list(paired):
            return
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [self._row(each) for each in paired]
        self._empty.setVisible(not paired)
        self._hint.setText(tr("S supports   C contradicts   X context") if paired else "")
        held = {each.finding.id for each in paired}
        for each in paired:
            if self._awaited in keys_of(each):
                self._marked, self._awaited = each.finding.id, 0
                self.arrived.emit(next(row for row in self._rows if row.paired is each))
        if self._marked not in held:
            self._marked = paired[-1].finding.id if paired else 0
        self.mark(self._marked)

    def _row(self, paired: Paired) -> _Row:
        row = _Row(paired)
        finding = paired.finding.id
        row.touched.connect(lambda: self.mark(finding))
        row.stance_chosen.connect(lambda stance: self.stance_chosen.emit(finding, stance))
        row.removal_requested.connect(lambda: self.removal_requested.emit(paired.pairing.id))
        row.edit_requested.connect(lambda: self._ask(finding, self.edit_requested))
        row.passage_requested.connect(self.passage_requested)
        row.learned_requested.connect(lambda: self._ask(finding, self.learned_requested))
        row.line_requested.connect(lambda: self._ask(finding, self.line_requested))
        self.body.addWidget(row)
        return row

    def _ask(self, finding: int, request: SignalInstance) -> None:
        self.mark(finding)
        request.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take findings only."""
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Say what was dropped."""
        if evidence := dragged_evidence(event.mimeData()):
            event.acceptProposedAction()
            self.evidence_dropped.emit(evidence)


class _Row(Card):
    """One pairing: stance, origin, words, and the buttons to jump and to take apart."""

    touched = Signal()
    stance_chosen = Signal(str)
    removal_requested = Signal()
    passage_requested = Signal(int, int)
    edit_requested = Signal()
    learned_requested = Signal()
    line_requested = Signal()

    def __init__(self, paired: Paired) -> None:
        super().__init__()
        self.paired = paired
        self._line = ChipButton("")
        self._line.setAccessibleDescription(tr("Shows what each edition says"))
        self._line.clicked.connect(self.line_requested)
        self._line.hide()
        finding, pairing = paired.finding, paired.pairing
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.body.setContentsMargins(SPACE_M, SPACE_S, SPACE_S, SPACE_S)
        self.body.setSpacing(SPACE_XS)
        word = stance_word(pairing.stance)
        self.setAccessibleName(f"{word}: {finding.text}")
        grade = tr(GRADE_WORDS[finding.grade])
        self._stance = self._stance_button(pairing.stance)
        self._origin = TextLabel(
            f"{whence(finding) or tr('no source')} · {grade.partition(':')[0]}", "small", wrap=True
        )
        self._origin_beside = True  # the stance
        self._tools = QWidget()
        self._head = QGridLayout()
        self._head.setHorizontalSpacing(SPACE_S)
        self._head.setVerticalSpacing(SPACE_XS)
        self._head.setColumnStretch(1, 1)
        self._head.addWidget(self._stance, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        self._head.addWidget(self._origin, 0, 1)
        self._head.addWidget(self._tools, 0, 2, Qt.AlignmentFlag.AlignVCenter)
        tools = QHBoxLayout(self._tools)
        tools.setContentsMargins(0, 0, 0, 0)
        tools.setSpacing(0)
        if finding.passages:
            jump = _tool("arrow-up-right", tr("Show in its source"))
            passage = finding.passages[0]
            jump.clicked.connect(lambda: self.passage_requested.emit(passage.source, passage.id))
            tools.addWidget(jump)
        learned = _tool("link", tr("What this pairing taught"))
        learned.clicked.connect(self.learned_requested)
        tools.addWidget(learned)
        edit = _tool("pencil", tr("Finding: wording, edition, grade"))
        edit.clicked.connect(self.edit_requested)
        tools.addWidget(edit)
        remove = _tool("x", tr("Take the pairing apart"))
        remove.clicked.connect(self.removal_requested)
        tools.addWidget(remove)
        self.body.addLayout(self._head)
        self.body.addWidget(TextLabel(finding.text, wrap=True))
        if pairing.note:
            self.body.addWidget(TextLabel(pairing.note, "small", wrap=True))
        self.body.addWidget(self._line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the origin under the stance where there is no room for it beside."""
        super().resizeEvent(event)
        room = event.size().width() - self._stance.width() - self._tools.sizeHint().width()
        fits = room >= _ORIGIN * self._origin.fontMetrics().averageCharWidth()
        if fits is not self._origin_beside:
            self._origin_beside = fits
            # Later: in the midst of being laid out a layout must not lose a part.
            QTimer.singleShot(0, self, self._place_origin)

    def _place_origin(self) -> None:
        if self._origin_beside:
            self._head.addWidget(self._origin, 0, 1)
        else:
            self._head.addWidget(self._origin, 1, 0, 1, 3)

    def show_line(self, line: Sequence[InEdition]) -> None:
        """Show the finding's way through the editions, where there are several."""
        self._line.say(line_words(line))
        self._line.setToolTip(line_words(line))
        self._line.setVisible(bool(line))

    def _stance_button(self, stance: Stance) -> ChipButton:
        button = ChipButton(stance_word(stance), stance.value)
        button.setAccessibleName(tr("Stance: {word}. Change it", word=stance_word(stance)))
        menu = QMenu(button)
        for each, key in STANCE_KEYS.items():
            action = menu.addAction(f"{stance_word(each)}\t{key}")
            action.triggered.connect(
                lambda _=False, value=each.value: self.stance_chosen.emit(value)
            )
        button.clicked.connect(lambda: menu.popup(button.mapToGlobal(button.rect().bottomLeft())))
        return button

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Mark the pairing."""
        self.touched.emit()
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Mark the pairing."""
        self.touched.emit()
        super().focusInEvent(event)


def _tool(name: str, words: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(icon(name, "muted"))
    button.setToolTip(words)
    button.setAccessibleName(words)
    return button
