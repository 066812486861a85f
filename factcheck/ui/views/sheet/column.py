"""A page of any length: a scrolled column of which only the lines in sight are widgets.

Heights are guessed until a line comes into sight and is measured; the line at the upper edge
keeps its place while those around it find their true heights.
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import Final

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollBar, QWidget

from factcheck.ui.theme import RADIUS_CARD, SPACE_L, SPACE_S, appearance, current
from factcheck.ui.views.sheet.part import Part
from factcheck.ui.views.sheet.rough import Rough, heights

_WIDEST: Final = 760  # pixels: about 75 characters a line
_BEYOND: Final = 160  # pixels kept ready above and below what is in sight
_ROUNDS: Final = 8


class PageColumn(QAbstractScrollArea):
    """Shows parts one under the other on a page; `make` builds a part's widget."""

    def __init__(
        self,
        name: str,
        make: Callable[[Part], QWidget],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._make = make
        self._parts: Sequence[Part] = ()
        self._rough: list[Rough] = []
        self._heights: list[int] = []
        self._tops: list[int] = [0]
        self._measured: set[int] = set()
        self._built: dict[int, QWidget] = {}
        self._anchor, self._offset = 0, 0
        self._at_end = False
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A bar that came and went would change the width, and with it the height it depends on.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().setSingleStep(40)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        appearance().changed.connect(self._rebuild)

    def show_parts(self, parts: Sequence[Part], measures: list[Rough]) -> None:
        """Show other parts; the claim in sight stays in sight where it still is on the page.

        `measures` are the parts' rough ones, made by `rough` where it holds nobody up.
        """
        place = self._place_in(parts)
        kept = {
            at + place[0] - self._anchor: widget
            for at, widget in self._built.items()
            if 0 <= at + place[0] - self._anchor < len(parts)
            and parts[at + place[0] - self._anchor] == self._parts[at]
        }
        for widget in self._built.values():
            if widget not in kept.values():
                self._discard(widget)
        self._parts, self._rough, self._built = parts, measures, kept
        self._anchor, self._offset = place
        self._at_end = False
        self._guess_all()

    def parts(self) -> Sequence[Part]:
        """What is shown."""
        return self._parts

    def built(self) -> dict[int, QWidget]:
        """The widgets there are now, by the place of their part."""
        return dict(self._built)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the page out for another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._guess_all()
        else:
            self._settle()

    def showEvent(self, event: QShowEvent) -> None:
        """Lay out what was given while the page was out of sight."""
        super().showEvent(event)
        self._guess_all()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when the font changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self._parts:
            self._rebuild()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home, End and Space scroll as in a browser; the other keys as everywhere."""
        bar = self.verticalScrollBar()
        match event.key():
            case Qt.Key.Key_Home:
                bar.setValue(0)
            case Qt.Key.Key_End:
                bar.setValue(bar.maximum())
            case Qt.Key.Key_Space:
                back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                step = QScrollBar.SliderAction
                bar.triggerAction(step.SliderPageStepSub if back else step.SliderPageStepAdd)
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the page under the parts, and the focus on its edge."""
        tokens = current()
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(tokens.window))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = 2 if self.hasFocus() else 1
        painter.setPen(QPen(QColor(tokens.focus if self.hasFocus() else tokens.line), width))
        painter.setBrush(QColor(tokens.surface))
        height = self._tops[-1] + 2 * SPACE_L
        page = QRect(self._page_left(), SPACE_S - self._value(), self._page_width(), height)
        # Coordinates far outside are drawn wrongly; only the part in sight is asked for.
        page = page.intersected(self.viewport().rect().adjusted(0, -40, 0, 40))
        painter.drawRoundedRect(page, RADIUS_CARD, RADIUS_CARD)

    def _place_in(self, parts: Sequence[Part]) -> tuple[int, int]:
        """Where the part at the upper edge is among others, and how far it is scrolled out."""
        claim = self._parts[self._anchor].claim if self._anchor < len(self._parts) else 0
        if not claim:
            return (self._anchor, self._offset) if self._anchor < len(parts) else (0, 0)
        first = next(i for i, part in enumerate(self._parts) if part.claim == claim)
        found = next((i for i, part in enumerate(parts) if part.claim == claim), None)
        if found is None:
            return min(self._anchor, max(0, len(parts) - 1)), 0
        index = min(found + self._anchor - first, len(parts) - 1)
        return index, self._offset

    def _guess_all(self) -> None:
        if not self.isVisible():
            return  # its width is not known before it is shown
        self._measured.clear()
        self._heights = heights(self._rough, self._text_width())
        self._settle()

    def _settle(self) -> None:
        """Build what is in sight, measure it, and put it in its place."""
        if not self.isVisible():
            return
        self._sum_up()
        for _ in range(_ROUNDS):
            if not self._measure(*self._in_sight()):
                break
            self._sum_up()
        first, last = self._in_sight()
        for index in [i for i in self._built if not first <= i < last]:
            self._let_go(index)
        self._place()
        self.viewport().update()

    def _sum_up(self) -> None:
        self._tops = list(accumulate(self._heights, initial=0))
        bar = self.verticalScrollBar()
        height = self._tops[-1] + 2 * SPACE_L + 2 * SPACE_S
        bar.blockSignals(True)
        bar.setRange(0, max(0, height - self.viewport().height()))
        bar.setPageStep(self.viewport().height())
        kept = self._tops[min(self._anchor, len(self._heights))] + self._offset
        bar.setValue(bar.maximum() if self._at_end else kept)
        bar.blockSignals(False)
        if self._at_end:
            self._hold(bar.value())

    def _in_sight(self) -> tuple[int, int]:
        """The parts in sight and a little beyond, end exclusive."""
        top = self._value() - SPACE_L - SPACE_S - _BEYOND
        bottom = self._value() + self.viewport().height() + _BEYOND
        first = max(0, bisect_right(self._tops, top) - 1)
        return first, min(len(self._parts), bisect_right(self._tops, bottom))

    def _measure(self, first: int, last: int) -> bool:
        """Whether a height turned out different from what was guessed."""
        width, changed = self._text_width(), False
        for index in range(first, last):
            if index not in self._built:
                self._built[index] = self._make(self._parts[index])
                self._built[index].setParent(self.viewport())
            if index not in self._measured:
                self._measured.add(index)
                height = _height(self._built[index], width)
                changed |= height != self._heights[index]
                self._heights[index] = height
        return changed

    def _place(self) -> None:
        width = self._text_width()
        left = self._page_left() + self._margin()
        top = SPACE_S + SPACE_L - self._value()
        for index, widget in self._built.items():
            widget.setGeometry(left, top + self._tops[index], width, self._heights[index])
            widget.show()

    def _scrolled(self, value: int) -> None:
        self._at_end = value == self.verticalScrollBar().maximum() > 0
        self._hold(value)
        self._settle()

    def _hold(self, value: int) -> None:
        """Let the part that stands at the upper edge now be the one that keeps its place."""
        self._anchor = min(
            max(0, bisect_right(self._tops, value) - 1), max(0, len(self._parts) - 1)
        )
        self._offset = value - self._tops[self._anchor]

    def _let_go(self, index: int) -> None:
        widget = self._built[index]
        focused = QApplication.focusWidget()
        if focused is not None and widget.isAncestorOf(focused):
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._discard(self._built.pop(index))

    def _rebuild(self) -> None:
        for index in list(self._built):
            self._let_go(index)
        self._guess_all()

    @staticmethod
    def _discard(widget: QWidget) -> None:
        widget.hide()
        widget.deleteLater()

    def _value(self) -> int:
        return self.verticalScrollBar().value()

    def _page_width(self) -> int:
        return min(_WIDEST, self.viewport().width() - 2)

    def _page_left(self) -> int:
        return (self.viewport().width() - self._page_width()) // 2

    def _margin(self) -> int:
        return 48 if self._page_width() > 560 else SPACE_L

    def _text_width(self) -> int:
        return max(60, self._page_width() - 2 * self._margin())


def _height(widget: QWidget, width: int) -> int:
    if widget.hasHeightForWidth():
        return widget.heightForWidth(width)
    widget.ensurePolished()
    return widget.sizeHint().height()
