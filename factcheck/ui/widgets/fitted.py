"""Text fitted into a width and a number of lines, with an ellipsis where it does not fit."""

import unicodedata
from collections import OrderedDict
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from factcheck.ui.widgets.softbreaks import soften

_LINE_BREAK = "\u2028"
_PER_LINE = 400  # code points; no line on any screen shows more
_KEPT = 2000


@dataclass(frozen=True, slots=True)
class Fitted:
    """A laid-out text: `height` in pixels, and whether words were left out."""

    layout: QTextLayout
    height: float
    width: float
    elided: bool

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw with the painter's pen; x, y is the upper left corner."""
        self.layout.draw(painter, QPointF(x, y))


def fit(text: str, font: QFont, width: float, lines: int) -> Fitted:
    """The text, white space run together, in at most `lines` lines of `width` pixels.

    Several lines are aligned as the text is read; a single one stands at the left for the caller
    to place.
    """
    room = _PER_LINE * lines
    line = " ".join(text[: 2 * room].split())[:room]
    cut = len(line) == room or len(text) > 2 * room
    shown = soften(line).shown
    layout, rest = _lay_out(shown, font, width, lines)
    elided = rest >= 0 or cut
    if elided:
        layout = _with_ellipsis(shown, font, width, lines, layout)
    rects = [layout.lineAt(i) for i in range(layout.lineCount())]
    height = sum(r.height() for r in rects)
    return Fitted(layout, height, max((r.naturalTextWidth() for r in rects), default=0.0), elided)


def _lay_out(text: str, font: QFont, width: float, lines: int) -> tuple[QTextLayout, int]:
    """The layout, and the position (UTF-16) of what did not fit or -1."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    if lines > 1 and _reads_from_right(text):
        option.setAlignment(Qt.AlignmentFlag.AlignRight)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    y, end = 0.0, 0
    for _ in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(width, 1.0))
        line.setPosition(QPointF(0, y))
        y += line.height()
        end = line.textStart() + line.textLength()
    layout.endLayout()
    return layout, -1 if 2 * end >= len(text.encode("utf-16-le")) else end


def _with_ellipsis(
    text: str, font: QFont, width: float, lines: int, layout: QTextLayout
) -> QTextLayout:
    if not layout.lineCount():
        return layout
    units = text.encode("utf-16-le")
    start = 2 * layout.lineAt(layout.lineCount() - 1).textStart()
    before = units[:start].decode("utf-16-le", "ignore")
    last = units[start:].decode("utf-16-le", "ignore").rstrip() + "…"
    last = QFontMetricsF(font).elidedText(last, Qt.TextElideMode.ElideRight, width)
    whole = before.rstrip() + _LINE_BREAK + last if before else last
    return _lay_out(whole, font, width, lines)[0]


def _reads_from_right(text: str) -> bool:
    """Whether the first letter with a direction says so, as Qt decides it for a paragraph."""
    kinds = (unicodedata.bidirectional(letter) for letter in text)
    return next((kind != "L" for kind in kinds if kind in {"L", "R", "AL"}), False)


class FitCache:
    """Remembers the layouts of the texts seen last: lists are painted oftener than they change."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[str, str, int, int], Fitted] = OrderedDict()

    def fit(self, text: str, font: QFont, width: int, lines: int) -> Fitted:
        """Like `fit`, from memory where the same was asked before."""
        key = (text, font.key(), width, lines)
        found = self._kept.get(key)
        if found is None:
            found = self._kept[key] = fit(text, font, width, lines)
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(key)
        return found
