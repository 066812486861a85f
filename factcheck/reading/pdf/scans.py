"""Pages that are a picture of text."""

import pypdfium2.raw as pdfium
from pypdfium2 import PdfPage

_FEW = 120  # characters of text, as a scanner's stamp or a printed header has
_LARGE = 0.4  # of the page's surface
_LOOKED_AT = 200  # objects of a page


def is_scan(page: PdfPage, text: str) -> bool:
    """Whether hardly any text stands on a page and pictures fill much of it."""
    if len(text) > _FEW:
        return False
    surface = page.get_width() * page.get_height()
    covered = 0.0
    pictures = page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=3)
    for count, thing in enumerate(pictures):
        left, bottom, right, top = thing.get_bounds()
        covered += (right - left) * (top - bottom)
        if count > _LOOKED_AT:
            break
    return bool(covered > _LARGE * surface)
