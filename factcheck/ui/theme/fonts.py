"""The fonts: the system's own where there is one, and bundled Noto so that any text is legible."""

from functools import cache

from PySide6.QtCore import QLoggingCategory
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from factcheck.paths import resource
from factcheck.ui.theme.tokens import TYPE_SCALE

_INTERFACE = (
    "NotoSans-Regular.ttf",
    "NotoSans-Bold.ttf",
    "NotoSansKhmer-Regular.ttf",
    "NotoSansKhmer-Bold.ttf",
)
_SERIF = (
    "NotoSerif-Regular.ttf",
    "NotoSerif-Bold.ttf",
    "NotoSerif-Italic.ttf",
    "NotoSerifKhmer-Regular.ttf",
)
_SERIF_FAMILIES = ["Noto Serif", "Noto Serif Khmer", "serif"]
_OWN_SIZE = 10.0  # points; used where no desktop says how large its text is
_SCREENLESS = ("offscreen", "minimal", "vnc")


def load_interface() -> QFont:
    """The interface's font, its fallback families registered.

    Without a desktop (offscreen) or without fonts it is Noto Sans outright, so that pictures are
    the same on every machine.
    """
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    bare = QGuiApplication.platformName() in _SCREENLESS or not QFontDatabase.families()
    # Qt warns that the first family has no Khmer, and then takes the second as it should.
    QLoggingCategory.setFilterRules("qt.text.font.db=false")
    _register(_INTERFACE)
    font = QFont(system)
    families = ["Noto Sans", "Noto Sans Khmer"]
    font.setFamilies(families if bare else [system.family(), *families])
    font.setPointSizeF(_OWN_SIZE if bare or system.pointSizeF() <= 0 else system.pointSizeF())
    return font


@cache
def load_serif() -> None:
    """Register the serif fonts of quotations and sources; costs nothing the second time."""
    _register(_SERIF)


def serif(step: str = "quote") -> QFont:
    """The font of quotations ("quote") and of sources ("reader"), a step of `TYPE_SCALE`."""
    load_serif()
    font = QFont(QGuiApplication.font())
    font.setFamilies(_SERIF_FAMILIES)
    font.setPointSizeF(points(step))
    return font


def sized(step: str, *, bold: bool = False) -> QFont:
    """The interface's font at a step of `TYPE_SCALE`."""
    font = QFont(QGuiApplication.font())
    font.setPointSizeF(points(step))
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font


def points(step: str) -> float:
    """The size of a step of `TYPE_SCALE` in points, from the interface's font."""
    base = QGuiApplication.font().pointSizeF()
    return round((base if base > 0 else _OWN_SIZE) * TYPE_SCALE[step], 2)


@cache
def _register(names: tuple[str, ...]) -> None:
    for name in names:
        QFontDatabase.addApplicationFont(str(resource("fonts", name)))
