"""Icons: one set of line drawings, tinted with the theme's colours when they are painted.

An icon holds a name and a role, no pixels: after a change of theme it is right at the next paint.
"""

import re
from functools import cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap

from factcheck.errors import EnvironmentProblem
from factcheck.paths import resource
from factcheck.ui.theme.appearance import current
from factcheck.ui.theme.pixmaps import cached
from factcheck.ui.theme.tokens import Tokens

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@cache
def names() -> tuple[str, ...]:
    """The names of all icons, in order."""
    return tuple(sorted(path.stem for path in resource("icons").glob("*.svg")))


def icon(name: str, role: str = "text", *, on_role: str = "") -> QIcon:
    """The icon in the colour of a role of `Tokens`; `on_role` is its colour when checked.

    Raises EnvironmentProblem for an unknown name, AttributeError for an unknown role.
    """
    _source(name)
    for wanted in filter(None, (role, on_role)):
        current().colour(wanted)
    return QIcon(_Engine(name, role, on_role or role))


def pixmap(name: str, colour: str, size: QSize, scale: float = 1.0) -> QPixmap:
    """The icon in one colour (#rrggbb), `size` in device-independent pixels, drawn at `scale`."""

    def draw(painter: QPainter) -> None:
        _draw(painter, name, colour, QRectF(0, 0, size.width(), size.height()))

    return cached(f"{name} {colour}", size, scale, draw)


def paint(painter: QPainter, name: str, colour: str, rect: QRect) -> None:
    """Paint the icon in one colour, centred in the rectangle."""
    side = min(rect.width(), rect.height())
    square = QRect(0, 0, side, side)
    square.moveCenter(rect.center())
    scale = painter.device().devicePixelRatio()
    painter.drawPixmap(square, pixmap(name, colour, square.size(), scale))


def paint_badge(painter: QPainter, name: str, role: str, rect: QRect) -> None:
    """Paint the icon as a sign in a round badge, in the pair of colours of a role."""
    colours = current().pair(role)

    def draw(on: QPainter) -> None:
        area = QRectF(0, 0, rect.width(), rect.height())
        on.setPen(Qt.PenStyle.NoPen)
        on.setBrush(QColor(colours.ground))
        on.drawEllipse(area)
        inset = round(rect.width() * 0.23)
        _draw(on, name, colours.text, area.adjusted(inset, inset, -inset, -inset))

    scale = painter.device().devicePixelRatio()
    key = f"badge {name} {colours.text} {colours.ground}"
    painter.drawPixmap(rect.topLeft(), cached(key, rect.size(), scale, draw))


@cache
def _source(name: str) -> str:
    """The icon's SVG as text; its colour is still the word currentColor."""
    if not _NAME.fullmatch(name):
        raise EnvironmentProblem(f"There is no icon “{name}”.", todo="Use a name of icons.names().")
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")


def _draw(painter: QPainter, name: str, colour: str, area: QRectF) -> None:
    from PySide6.QtSvg import QSvgRenderer  # a window without icons never pays for it

    # QtSvg paints currentColor black.
    svg = _source(name).replace("currentColor", colour)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, area)


class _Engine(QIconEngine):
    """Draws an icon with the colours that hold when it is painted."""

    def __init__(self, name: str, role: str, on_role: str) -> None:
        super().__init__()
        self._name, self._role, self._on_role = name, role, on_role

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        paint(painter, self._name, self._colour(current(), mode, state), rect)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        side = min(size.width(), size.height())
        return pixmap(self._name, self._colour(current(), mode, state), QSize(side, side), scale)

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._role, self._on_role)

    def key(self) -> str:
        return f"factcheck-{self._name}"

    def _colour(self, tokens: Tokens, mode: QIcon.Mode, state: QIcon.State) -> str:
        if mode is QIcon.Mode.Disabled:
            return tokens.faint
        return tokens.colour(self._on_role if state is QIcon.State.On else self._role)
