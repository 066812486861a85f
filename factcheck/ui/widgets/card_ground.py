"""What lies under the words of a painted card: its surface, and bars for words not read yet."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from factcheck.ui.theme import RADIUS_CARD, SPACE_M, current
from factcheck.ui.theme.pixmaps import cached

_BADGE = 22  # pixels


def paint_ground(
    painter: QPainter, card: QRect, *, selected: bool, focused: bool, hovered: bool
) -> None:
    """The card's surface and edge: hovered, selected and focused are each told apart."""
    tokens = current()
    edge = "focus" if focused else "accent" if selected else "outline" if hovered else "line"
    width = 2.0 if focused else 1.5 if selected else 1.0

    def draw(on: QPainter) -> None:
        on.setPen(QPen(QColor(tokens.colour(edge)), width))
        on.setBrush(QColor(tokens.accent_soft if selected else tokens.surface))
        inset = width / 2
        area = QRectF(0, 0, card.width(), card.height()).adjusted(inset, inset, -inset, -inset)
        on.drawRoundedRect(area, RADIUS_CARD - inset, RADIUS_CARD - inset)

    scale = painter.device().devicePixelRatio()
    key = f"card {tokens.scheme} {edge} {selected:d}"
    painter.drawPixmap(card.topLeft(), cached(key, card.size(), scale, draw))


def paint_skeleton(painter: QPainter, inner: QRect, line_height: int, *, badge: bool) -> None:
    """Grey bars in the place of words that are still being read."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(current().line))
    left = inner.left()
    if badge:
        painter.drawEllipse(QRect(left, inner.top(), _BADGE, _BADGE))
        left += _BADGE + SPACE_M - 2
    room = inner.right() - left
    bar = line_height * 0.55
    for row, share in enumerate((0.95, 0.6, 0.35)):
        y = inner.top() + line_height * 0.2 + row * (line_height + 3)
        if y + bar <= inner.bottom():
            painter.drawRoundedRect(QRectF(left, y, room * share, bar), bar / 2, bar / 2)
