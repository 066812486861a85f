"""The program's icons in the forms that systems want, made from the SVGs in resources/program.

Nothing binary is kept: Qt paints each size when an installer is built.
"""

import struct
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from context import PROJECT

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

PROGRAM = PROJECT / "resources" / "program" / "factcheck.svg"
BUNDLE = PROJECT / "resources" / "program" / "factcheck-bundle.svg"

SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)  # pixels, as icon themes have them
_ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 256)  # what Windows shows from 100% to 250%
_PACKED_FROM = 256  # pixels: from here an ICO holds PNG, below it bitmaps, which everything reads
# https://en.wikipedia.org/wiki/Apple_Icon_Image_format: the type of each size, in pixels
_ICNS_TYPES = {
    b"ic11": 32,
    b"ic12": 64,
    b"ic07": 128,
    b"ic13": 256,
    b"ic08": 256,
    b"ic14": 512,
    b"ic09": 512,
    b"ic10": 1024,
}
_APPLE_MARGIN = 0.055  # of the side: macOS draws its icons with room around them


def missing() -> str | None:
    """Why icons cannot be made here; None when they can."""
    try:
        import PySide6.QtSvg  # noqa: F401 - only whether it is there
    except ImportError as error:
        return (
            f"The icons are painted with PySide6 ({error}): run this with Factcheck's own Python."
        )
    return None


def png(drawing: Path, side: int, *, margin: float = 0.0) -> bytes:
    """The drawing as a PNG of side x side pixels, a part of the side left free all around."""
    from PySide6.QtCore import QBuffer, QByteArray

    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    _painted(drawing, side, margin).save(buffer, "PNG")
    return bytes(held.data())


def ico(drawing: Path, sizes: Sequence[int] = _ICO_SIZES) -> bytes:
    """The drawing as a Windows icon."""
    pictures = [_ico_picture(drawing, side) for side in sizes]
    place = 6 + 16 * len(sizes)
    head = struct.pack("<HHH", 0, 1, len(sizes))
    for side, picture in zip(sizes, pictures, strict=True):
        byte = side % 256  # 256 is written as 0
        head += struct.pack("<BBBBHHII", byte, byte, 0, 0, 1, 32, len(picture), place)
        place += len(picture)
    return head + b"".join(pictures)


def icns(drawing: Path, *, margin: float = _APPLE_MARGIN) -> bytes:
    """The drawing as an icon of macOS."""
    parts = b""
    for kind, side in _ICNS_TYPES.items():
        picture = png(drawing, side, margin=margin)
        parts += kind + struct.pack(">I", 8 + len(picture)) + picture
    return b"icns" + struct.pack(">I", 8 + len(parts)) + parts


def _painted(drawing: Path, side: int, margin: float = 0.0) -> "QImage":
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    free = side * margin
    painter = QPainter(image)
    QSvgRenderer(str(drawing)).render(painter, QRectF(free, free, side - 2 * free, side - 2 * free))
    painter.end()
    return image.convertToFormat(QImage.Format.Format_ARGB32)


def _ico_picture(drawing: Path, side: int) -> bytes:
    """One size: a PNG, or a bitmap from its last row up and the mask that old readers want."""
    if side >= _PACKED_FROM:
        return png(drawing, side)
    image = _painted(drawing, side)
    rows = [bytes(image.constScanLine(row))[: 4 * side] for row in range(side)]
    mask_row = bytes((side + 31) // 32 * 4)
    head = struct.pack("<IiiHHIIiiII", 40, side, 2 * side, 1, 32, 0, 0, 0, 0, 0, 0)
    return head + b"".join(reversed(rows)) + mask_row * side
