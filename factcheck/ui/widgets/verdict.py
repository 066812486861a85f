"""The verdict: its sign in a round badge, and the three buttons that set it."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QLabel, QPushButton, QWidget

from factcheck.domain.verdicts import DEFINITIONS, Verdict
from factcheck.ui.theme import SPACE_S, current, fonts
from factcheck.ui.theme.icons import icon, paint_badge
from factcheck.ui.widgets.flow import FlowRow

_KEYS = {Verdict.SUPPORTED: "1", Verdict.DISPUTED: "2", Verdict.UNVERIFIED: "3"}


def verdict_word(verdict: Verdict) -> str:
    """The verdict in the interface's language, capitalised."""
    words = {
        Verdict.SUPPORTED: QCoreApplication.translate("Verdict", "Supported"),
        Verdict.DISPUTED: QCoreApplication.translate("Verdict", "Disputed"),
        Verdict.UNVERIFIED: QCoreApplication.translate("Verdict", "Unverified"),
    }
    return words[verdict]


def verdict_icon(verdict: Verdict) -> str:
    """The name of the verdict's sign among the icons."""
    return f"verdict-{verdict.value}"


class VerdictBadge(QLabel):
    """The verdict's sign in a round badge of `side` pixels."""

    def __init__(
        self, verdict: Verdict = Verdict.UNVERIFIED, side: int = 22, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setFixedSize(side, side)
        self.set_verdict(verdict)

    @property
    def verdict(self) -> Verdict:
        """The verdict shown."""
        return self._verdict

    def set_verdict(self, verdict: Verdict | str) -> None:
        """Show another verdict; ValueError when it is none of the three."""
        self._verdict = Verdict(verdict)
        word = verdict_word(self._verdict)
        self.setAccessibleName(self.tr("Verdict: {0}").format(word))
        self.setToolTip(word)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the badge."""
        painter = QPainter(self)
        paint_badge(painter, verdict_icon(self._verdict), self._verdict.value, self.rect())


class _VerdictButton(QPushButton):
    """One verdict with its sign, its word and the key that sets it."""

    def __init__(self, verdict: Verdict, parent: QWidget) -> None:
        super().__init__(verdict_word(verdict), parent)
        self.verdict = verdict
        self.setCheckable(True)
        self.setIcon(icon(verdict_icon(verdict), "text", on_role=verdict.value))
        self.setIconSize(QSize(14, 14))
        self.setProperty("kind", "verdict")
        self.setProperty("verdict", verdict.value)
        self.setToolTip(f"{DEFINITIONS[verdict]} ({_KEYS[verdict]})")
        self.setAccessibleName(verdict_word(verdict))
        self.setAccessibleDescription(DEFINITIONS[verdict])

    def sizeHint(self) -> QSize:
        """Room for the word in bold, as it is when chosen: the row never shifts."""
        bold = QFontMetrics(fonts.sized("body", bold=True)).horizontalAdvance(self.text())
        return super().sizeHint().expandedTo(QSize(bold + 66, 0))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        tokens = current()
        on = self.isChecked()
        painter.setPen(QColor(tokens.pair(self.verdict.value).text if on else tokens.muted))
        painter.setFont(fonts.sized("small"))
        # Qt mirrors the padding of the style sheet that leaves this room.
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        hint = QRect(8 if mirrored else self.width() - 26, 0, 18, self.height())
        painter.drawText(hint, Qt.AlignmentFlag.AlignCenter, _KEYS[self.verdict])


class VerdictButtons(FlowRow):
    """Three exclusive buttons. `chosen` carries the verdict's value, only when a person chose it.

    1, 2 and 3 work while the focus is inside; arrow keys move the focus and choose nothing.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(SPACE_S, parent=parent)
        self.setAccessibleName(self.tr("Verdict"))
        # Not an exclusive group: in one, Qt lets the arrow keys choose.
        self._group = QButtonGroup(self, exclusive=False)
        self._buttons = {verdict: _VerdictButton(verdict, self) for verdict in Verdict}
        for verdict, button in self._buttons.items():
            self._group.addButton(button)
            self.flow.addWidget(button)
            button.clicked.connect(partial(self._choose, verdict))

    @property
    def verdict(self) -> Verdict | None:
        """The verdict shown as set, or None."""
        return next((each for each, button in self._buttons.items() if button.isChecked()), None)

    def set_verdict(self, verdict: Verdict | str | None) -> None:
        """Show a verdict without sending `chosen`."""
        wanted = None if verdict is None else Verdict(verdict)
        for each, button in self._buttons.items():
            button.setChecked(each is wanted)

    def button(self, verdict: Verdict) -> QPushButton:
        """The button of a verdict, for tab order and tours."""
        return self._buttons[verdict]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1, 2 and 3 choose."""
        for verdict, key in _KEYS.items():
            if event.text() == key and not event.modifiers():
                self._buttons[verdict].click()
                return
        super().keyPressEvent(event)

    def _choose(self, verdict: Verdict) -> None:
        self.set_verdict(verdict)
        self.chosen.emit(verdict.value)
