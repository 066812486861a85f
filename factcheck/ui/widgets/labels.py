"""Labels: text that is never taken for markup."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from factcheck.ui.widgets.fitted import Fitted, fit

_LONGEST_TIP = 1000  # code points
_MARKUP = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})


def plain_tip(text: str) -> str:
    """A tool tip's text that Qt shows word by word and wraps, whatever stands in it."""
    shown = text if len(text) <= _LONGEST_TIP else text[: _LONGEST_TIP - 1] + "…"
    return f"<p>{shown.translate(_MARKUP)}</p>" if shown else ""


class TextLabel(QLabel):
    """A plain text label; `kind` is title, heading, section, muted, small, error or key."""

    def __init__(
        self, text: str = "", kind: str = "", *, wrap: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if kind:
            self.setProperty("kind", kind)
        self.setText(text)


class SectionLabel(TextLabel):
    """The small spaced heading over a part of a card."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, "section", parent=parent)
        font = QFont(self.font())
        # Capitals by the font, not in the text, so that a screen reader still hears words.
        font.setCapitalization(QFont.Capitalization.AllUppercase)
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 106)
        self.setFont(font)


class KeyHint(TextLabel):
    """A key or shortcut, drawn as a key cap, in the words of the platform."""

    def __init__(self, shortcut: str, parent: QWidget | None = None) -> None:
        super().__init__("", "key", parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.set_shortcut(shortcut)

    def set_shortcut(self, shortcut: str) -> None:
        """Show another shortcut, given as "Ctrl+K"."""
        native = QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)
        self.setText(native or shortcut)
        self.setAccessibleName(self.tr("Key {0}").format(self.text()))


class ElidedLabel(QLabel):
    """Text in at most `lines` lines; what does not fit is in the tool tip."""

    def __init__(self, text: str = "", lines: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._lines = lines
        self._full = ""
        self._fitted: Fitted | None = None
        self._width = -1
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show another text."""
        # QLabel itself stays empty: it would lay out all of a text that is mostly cut.
        self._full = text
        self.setAccessibleName(text)
        self._forget()

    def text(self) -> str:
        """The whole text, with what is cut from view."""
        return self._full

    def elided(self) -> bool:
        """Whether words are left out at the present width."""
        return self._fit(self.contentsRect().width()).elided

    def hasHeightForWidth(self) -> bool:
        """Its height follows from its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the lines shown at a width."""
        line = self.fontMetrics().height()
        return max(line, round(self._fit(width).height + 0.49))

    def sizeHint(self) -> QSize:
        """Wide enough for the words, within reason."""
        natural = self.fontMetrics().horizontalAdvance(self._full[:200]) + 2
        width = min(natural, 480)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A few letters."""
        return QSize(self.fontMetrics().averageCharWidth() * 6, self.fontMetrics().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put into the tool tip what does not fit."""
        super().resizeEvent(event)
        self.setToolTip(plain_tip(self._full) if self.elided() else "")

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when the font changes."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._forget()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the lines that fit."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        area = self.contentsRect()
        fitted = self._fit(area.width())
        x = float(area.x())
        if self._lines == 1 and self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            x += area.width() - fitted.width
        fitted.draw(painter, x, area.y())

    def _fit(self, width: int) -> Fitted:
        if self._fitted is None or self._width != width:
            self._fitted, self._width = fit(self._full, self.font(), width, self._lines), width
        return self._fitted

    def _forget(self) -> None:
        self._fitted, self._width = None, -1
        self.updateGeometry()
        self.update()
