"""The verdict of a claim: mark, reason, rationale, and the state of the work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPlainTextEdit, QPushButton, QWidget

from factcheck.domain.verdicts import GAP_WORDS, REASON_WORDS, Gap, Status, Verdict
from factcheck.ui.theme import SPACE_S
from factcheck.ui.theme.icons import icon
from factcheck.ui.views.desk.decided import decided, opinions
from factcheck.ui.widgets.card import Card
from factcheck.ui.widgets.chip import Chip, ChipButton
from factcheck.ui.widgets.flow import FlowLayout
from factcheck.ui.widgets.labels import SectionLabel, TextLabel
from factcheck.ui.widgets.verdict import VerdictButtons
from factcheck.ui.words import tr

if TYPE_CHECKING:
    from factcheck.domain.claims import Claim
    from factcheck.services.deciding.desk import ClaimView

_PAUSE = 400  # milliseconds without a key until what was typed is saved
_HIGH = 900  # pixels of a window that has room for a long rationale
_LONGEST_WAIT = 800  # milliseconds that typed words are unsaved at most

_INSET, _MARGIN = 3, 1  # pixels round the rationale's words; the margin scrolls with them
_AROUND = 20  # pixels of its height that are no lines

_TONES = {Status.OPEN: "neutral", Status.CHECKED: "claim", Status.REVIEWED: "supported"}


class VerdictCard(Card):
    """Sends what the editor decides; `typed` carries the claim's id and its rationale."""

    marked = Signal(str)
    reasoned = Signal(str)
    typed = Signal(int, str)
    status_chosen = Signal(str)
    gap_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._claim: Claim | None = None
        self._decided = TextLabel("", "small")
        self.buttons = VerdictButtons()
        self.buttons.chosen.connect(self.marked)
        self.reasons = QComboBox()
        self.reasons.setAccessibleName(tr("Reason code"))
        self.reasons.addItem(tr("Choose a reason…"), "")
        for reason, words in REASON_WORDS.items():
            self.reasons.addItem(tr(words), reason.value)
        self.reasons.activated.connect(self._choose_reason)
        self.rationale = Rationale()
        self.rationale.typed.connect(self._save)
        self._state = Chip("")
        self._lacking = QWidget()
        FlowLayout(self._lacking, SPACE_S)
        self._check = QPushButton(icon("shield-check", "text"), tr("Set to checked"))
        self._check.clicked.connect(self._toggle)
        self._opinions = TextLabel("", "small", wrap=True)
        self._build()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(SectionLabel(tr("Verdict")))
        head.addStretch()
        head.addWidget(self._decided)
        state = QHBoxLayout()
        state.setSpacing(SPACE_S)
        state.addWidget(self._state)
        state.addWidget(self._lacking, 1, Qt.AlignmentFlag.AlignVCenter)
        state.addStretch()
        state.addWidget(self._check)
        self.body.addLayout(head)
        self.body.addWidget(self.buttons)
        self.body.addWidget(self.reasons)
        self.body.addWidget(self.rationale)
        self.body.addLayout(state)
        self.body.addWidget(self._opinions)

    def show_claim(self, view: ClaimView) -> None:
        """Show what is decided of a claim; words being typed are left alone."""
        claim = view.claim
        other = self._claim is None or self._claim.id != claim.id
        if other:
            self.flush()
        self._claim = claim
        self.buttons.set_verdict(claim.verdict)
        self.reasons.setVisible(claim.verdict is Verdict.UNVERIFIED or claim.reason is not None)
        self._show_reason(claim)
        self.rationale.show_text(claim.rationale, keep_typing=not other)
        self._decided.setText(decided(claim))
        self._opinions.setText(opinions(claim))
        self._opinions.setVisible(len(claim.opinions) > 1)  # one alone stands beside the heading
        self._state.setText(tr(claim.status.value))
        self._state.set_tone(_TONES[claim.status])  # type: ignore[arg-type]  # of the known tones
        self._show_lacking(view.missing)
        done = claim.status is not Status.OPEN
        self._check.setText(tr("Open again") if done else tr("Set to checked"))
        self._check.setToolTip(tr("Ctrl+Enter"))

    def put_above_rationale(self, line: QWidget) -> None:
        """Put a line over the field one writes in."""
        self.body.insertWidget(self.body.indexOf(self.rationale), line)

    def flush(self) -> bool:
        """Save at once what was typed; whether there was anything."""
        return self.rationale.flush()

    def hear_of_save(self, claim: int, *, saved: bool) -> None:
        """The rationale sent last for a claim was saved, or could not be."""
        if self._claim is not None and self._claim.id == claim:
            self.rationale.hear_of_save(saved=saved)

    def _show_lacking(self, missing: tuple[Gap, ...]) -> None:
        layout = self._lacking.layout()
        assert isinstance(layout, FlowLayout)
        layout.clear()
        for gap in missing:
            chip = ChipButton(tr("missing: {what}", what=tr(GAP_WORDS[gap])), "warning")
            chip.clicked.connect(lambda _=False, value=gap.value: self.gap_requested.emit(value))
            layout.addWidget(chip)
        self._lacking.setVisible(bool(missing))

    def _show_reason(self, claim: Claim) -> None:
        self.reasons.setCurrentIndex(max(0, self.reasons.findData(claim.reason or "")))

    def _choose_reason(self, index: int) -> None:
        if value := self.reasons.itemData(index):
            self.reasoned.emit(value)
        elif self._claim is not None:  # the invitation to choose is no reason
            self._show_reason(self._claim)

    def _save(self, text: str) -> None:
        if self._claim is not None:
            self.typed.emit(self._claim.id, text)

    def _toggle(self) -> None:
        opened = self._claim is not None and self._claim.status is not Status.OPEN
        self.status_chosen.emit(Status.OPEN if opened else Status.CHECKED)


class Rationale(QPlainTextEdit):
    """The editor's words, saved as they are typed."""

    typed = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Rationale"))
        self.setPlaceholderText(tr("Why this verdict? Saved as you type.  R"))
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(_MARGIN)
        # Words wrap; the bar would come for a moment and take the height of half a line.
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._longest = QTimer(self, singleShot=True, interval=_LONGEST_WAIT)
        for timer in (self._pause, self._longest):
            timer.timeout.connect(self.flush)
        self.textChanged.connect(self._wait)
        self._saved: str | None = ""  # None while what stands here could not be saved
        self._sending = 0
        self._held = False

    @property
    def is_saved(self) -> bool:
        """Whether the store is known to have what stands here."""
        return self._sending == 0 and self._saved == self.toPlainText().strip()

    def hold(self) -> None:
        """Take no words until the next text is shown: they would be added to the last one."""
        self._held = True

    def hear_of_save(self, *, saved: bool) -> None:
        """A text sent was saved, or could not be: then it is sent again with the next words."""
        self._sending = max(0, self._sending - 1)
        if not saved:
            self._saved = None

    def show_text(self, text: str, *, keep_typing: bool) -> None:
        """Show the rationale of a claim, unless it is being typed or stands there already."""
        self._held = False
        unsaved = self._pause.isActive() or self._sending > 0 or self._saved is None
        if keep_typing and (unsaved or text == self.toPlainText().strip()):
            return
        self.blockSignals(True)
        self.setPlainText(text)
        self.blockSignals(False)
        self.moveCursor(QTextCursor.MoveOperation.End)  # where one goes on writing
        if not self.hasFocus():
            self.verticalScrollBar().setValue(0)  # where one begins to read
        self._saved, self._sending = text, 0
        self._grow()

    def flush(self) -> bool:
        """Send the words typed since they were last sent; whether there were any."""
        waiting = self._pause.isActive() or self._longest.isActive() or self._saved is None
        self._pause.stop()
        self._longest.stop()
        text = self.toPlainText().strip()
        if not waiting or text == self._saved:
            return False
        self._saved = text
        self._sending += 1
        self.typed.emit(text)
        return True

    def _wait(self) -> None:
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()
        self._grow()

    def _grow(self) -> None:
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape gives the keyboard back to the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif not self._held:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Words composed with an input method."""
        if not self._held:
            super().inputMethodEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Whether words can be pasted or dropped."""
        return not self._held and super().canInsertFromMimeData(source)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Save when the editor goes elsewhere."""
        self.flush()
        super().focusOutEvent(event)
        self._grow()
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.verticalScrollBar().setValue(0)  # where one begins to read

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take more room to write in."""
        super().focusInEvent(event)
        self._grow()
        self.ensureCursorVisible()

    def sizeHint(self) -> QSize:
        """As high as its words, within what the screen leaves: more while it is written in."""
        roomy = self.hasFocus() or self.window().height() > _HIGH
        least, most = (3, 9) if roomy else (2, 3)
        lines = min(max(round(self.document().size().height()), least), most)
        return QSize(200, lines * self.fontMetrics().lineSpacing() + _AROUND)

    def minimumSizeHint(self) -> QSize:
        """Two lines, where the screen leaves no more."""
        return QSize(100, 2 * self.fontMetrics().lineSpacing() + _AROUND)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show whole lines: what is left of a line's height stays empty."""
        room = self.contentsRect().height() - 2 * (_INSET + _MARGIN) - 1  # as Qt counts lines
        left = max(room, 0) % self.fontMetrics().lineSpacing()
        self.setViewportMargins(_INSET, _INSET, _INSET, _INSET + left)
        super().resizeEvent(event)
