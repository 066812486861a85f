"""A PDF's page as a picture, and where on it a passage stands."""

import ctypes

import pypdfium2.raw as pdfium
from pypdfium2 import PdfDocument, PdfiumError, PdfPage

from factcheck.errors import UserError
from factcheck.reading import limits
from factcheck.reading.pdf.document import opened
from factcheck.reading.pdf.glyphs import Glyphs
from factcheck.reading.pdf.order import ordered
from factcheck.reading.pdf.places import Place, places
from factcheck.reading.pdf.sheets import Unreadable, glyphs, sheet
from factcheck.reading.pictured import Box, Picture

_WHO = "The PDF"
_GRID = 1_000_000  # steps to which PDFium rounds a place on a page
_WIDEST = 8_000  # pixels


def picture(data: bytes, page: int, width: int) -> Picture:
    """A page, counted from 1, as a picture so many pixels wide, or less if that were too large.

    Raises UserError when there is no such page or it cannot be painted.
    """
    with opened(data, _WHO) as document:
        shown = _page(document, page)
        try:
            across, down = shown.get_size()
            if across <= 0 or down <= 0:
                raise UserError(f"Page {page} has no size.")
            scale = min(max(1, min(width, _WIDEST)) / across, _most(across, down))
            bitmap = shown.render(
                scale=scale, force_bitmap_format=pdfium.FPDFBitmap_BGRx, may_draw_forms=False
            )
            painted = Picture(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
            bitmap.close()
        except (PdfiumError, ValueError):
            raise UserError(f"Page {page} cannot be shown as a picture.") from None
        finally:
            shown.close()
    return painted


def _most(across: float, down: float) -> float:
    """The scale at which a page's picture is as large as allowed."""
    by_surface = (limits.LARGEST_PICTURE / (across * down)) ** 0.5
    return float(min(by_surface, limits.LARGEST_PICTURE / max(across, down) / 2))


def _page(document: PdfDocument, page: int) -> PdfPage:
    if not 0 < page <= len(document):
        raise UserError(f"There is no page {page}; the PDF has {len(document):,}.")
    try:
        return document[page - 1]
    except PdfiumError:
        raise UserError(f"Page {page} cannot be read.") from None


def boxes(data: bytes, page: int, text: str, start: int, end: int) -> list[Box]:
    """Where text[start:end] stands on a page, counted from 1: a rectangle for each line of it.

    `text` is what was captured of that page, from where it begins to where the next one does. The
    list is empty where the words are not found on it. Raises UserError for no such page.
    """
    with opened(data, _WHO) as document:
        _page(document, page).close()
        try:
            with glyphs(document, page - 1) as (shown, found):
                stood = sheet(shown, found)
                blocks = [
                    *ordered(stood.rows),
                    *(b for rows in stood.turned for b in ordered(rows)),
                ]
                lines = [line for block in blocks for line in block]
                on = places(found.text, lines, text, start, end)
                return [_box(shown, found, place) for place in on]
        except Unreadable:
            return []


def _box(page: PdfPage, found: Glyphs, place: Place) -> Box:
    """The rectangle around a stretch, as it stands on the picture of its page."""
    around = [found.box(place.first), found.box(place.end - 1)]
    corners = [
        _on_picture(page, min(b[0] for b in around), min(b[1] for b in around)),
        _on_picture(page, max(b[2] for b in around), max(b[3] for b in around)),
    ]
    across, down = zip(*corners, strict=True)
    return Box(min(across), min(down), max(across), max(down))


def _on_picture(page: PdfPage, x: float, y: float) -> tuple[float, float]:
    """A place on a page in fractions of its picture: PDFium knows its rotation and its crop."""
    across, down = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDF_PageToDevice(
        page.raw, 0, 0, _GRID, _GRID, 0, x, y, ctypes.byref(across), ctypes.byref(down)
    )
    return (_fraction(across.value), _fraction(down.value))


def _fraction(steps: int) -> float:
    return min(1.0, max(0.0, steps / _GRID))
