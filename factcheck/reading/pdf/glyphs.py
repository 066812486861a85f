"""A page's characters in PDFium, and the questions that are asked about them.

PDFium counts in UTF-16 units: a character above U+FFFF takes two.
"""

import ctypes
import struct

import pypdfium2.raw as pdfium
from pypdfium2 import PdfTextPage

BOLD = 600  # of 1,000, the weight of a font

Box = tuple[float, float, float, float]  # left, bottom, right, top

four = struct.Struct("4f").unpack
# PDFium answers these at once: keeping Python's lock meanwhile halves what a question costs.
loose_box = ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)(
    ctypes.cast(pdfium.FPDFText_GetLooseCharBox, ctypes.c_void_p).value or 0
)
weight = ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int)(
    ctypes.cast(pdfium.FPDFText_GetFontWeight, ctypes.c_void_p).value or 0
)


class Glyphs:
    """A page's characters and their boxes. `objects` is how many things the page is made of."""

    def __init__(self, page: PdfTextPage, objects: int = 0, text: str | None = None) -> None:
        self.page = page
        self.objects = objects
        self.raw = ctypes.cast(page.raw, ctypes.c_void_p)
        self.rect = ctypes.create_string_buffer(16)
        self.at_rect = ctypes.cast(self.rect, ctypes.c_void_p)
        self.text = _units(page) if text is None else text

    def box(self, index: int) -> Box:
        """Left, bottom, right and top of a character, as high as its font; zeros for none."""
        if not loose_box(self.raw, index, self.at_rect):
            return (0.0, 0.0, 0.0, 0.0)
        left, top, right, bottom = four(self.rect)
        return (left, bottom, right, top)

    def angle(self, index: int) -> float:
        """How far a character is turned, in radians clockwise, below a full turn."""
        return max(0.0, float(pdfium.FPDFText_GetCharAngle(self.page.raw, index)))

    def is_bold(self, index: int) -> bool:
        """Whether a character's font calls itself bold, by the weight of its stems."""
        return bool(weight(self.raw, index) >= BOLD)

    def text_objects(self) -> int:
        """How many text objects the page is made of, also those inside other objects."""
        return int(pdfium.FPDFText_CountRects(self.page.raw, 0, -1))


def _units(page: PdfTextPage) -> str:
    """A page's characters so that the index in the string is PDFium's."""
    count = page.count_chars()
    text: str = page.get_text_range() if count else ""
    if len(text) == count:
        return text
    units = text.encode("utf-16-le", "surrogatepass")
    if len(units) == 2 * count:
        return "".join(map(chr, memoryview(units).cast("H")))
    return "".join(chr(pdfium.FPDFText_GetUnicode(page.raw, n) & 0xFFFF) for n in range(count))
