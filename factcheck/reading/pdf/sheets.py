"""The pages of a document, each as the rows that stand on it."""

from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2.raw as pdfium
from pypdfium2 import PdfDocument, PdfiumError, PdfPage

from factcheck.reading import limits
from factcheck.reading.pdf.furniture import Sheet
from factcheck.reading.pdf.glyphs import Glyphs
from factcheck.reading.pdf.lines import Line, stretches
from factcheck.reading.pdf.rows import Row, rows
from factcheck.reading.pdf.turned import by_direction


class Unreadable(Exception):  # never leaves this package
    """A page that PDFium cannot load, or that is made of too many objects."""


@contextmanager
def glyphs(document: PdfDocument, index: int) -> Iterator[tuple[PdfPage, Glyphs]]:
    """A page with its characters. Raises Unreadable."""
    try:
        page = document[index]
    except PdfiumError:
        raise Unreadable from None
    try:
        objects = pdfium.FPDFPage_CountObjects(page.raw)
        if objects > limits.MOST_OBJECTS:
            raise Unreadable
        try:
            text = page.get_textpage()
        except PdfiumError:
            raise Unreadable from None
        try:
            yield page, Glyphs(text, objects)
        finally:
            text.close()
    finally:
        page.close()


def sheet(page: PdfPage, found: Glyphs) -> Sheet:
    """What stands on a page, before anything is left out."""
    left, bottom, right, top = page.get_bbox()
    shown = [
        line
        for line in stretches(found)
        if line.x1 >= left and line.x0 <= right and line.y1 >= bottom and line.y0 <= top
    ]
    (_, upright), *others = by_direction(found, shown)
    turned: list[list[Row]] = [rows(own, group) for own, group in others]
    if turned and not upright:  # a page printed on its side: its rows are the page's
        return Sheet(turned[0], turned[1:], *_span(others[0][1]))
    return Sheet(rows(found, upright), turned, bottom, top)


def _span(turned: list[Line]) -> tuple[float, float]:
    """The lower and the upper edge of what is written on a turned page."""
    low, high = min(line.y0 for line in turned), max(line.y1 for line in turned)
    return low, high


def empty_sheet() -> Sheet:
    """A page of which nothing could be read."""
    return Sheet([], [], 0.0, 0.0)
