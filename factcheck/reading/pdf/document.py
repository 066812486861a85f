"""A PDF opened with PDFium, and what it declares of itself."""

import ctypes
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any

import pypdfium2.raw as pdfium
from pypdfium2 import PdfDocument, PdfiumError

from factcheck.errors import UserError
from factcheck.reading import limits

_TAIL = 2_048  # bytes at the end in which a whole file has its end mark
_CATALOGUE = re.compile(rb"\b(?P<number>\d{1,9}) 0 obj\s*<<[^>]{0,2000}?/Type\s*/Catalog\b")
_PAGE = re.compile(rb"/Type\s*/(?:Page|ObjStm)\b")  # an object stream may hold pages, packed
_LONGEST_LABEL = 30  # characters
_LONGEST_ANSWER = 100_000  # bytes of a field


@dataclass(frozen=True, slots=True)
class Declared:
    """What a PDF's own fields say; empty where they say nothing."""

    title: str
    author: str
    created: str
    language: str


@contextmanager
def opened(data: bytes, who: str) -> Iterator[PdfDocument]:
    """A PDF's document. Raises UserError when it cannot be opened or has too many pages."""
    # PDFium keeps the last error it had, of another document: this one leaves that it is no PDF.
    pdfium.FPDF_LoadMemDocument(b"", 0, None)
    document = _loaded(data, who)
    try:
        pages = len(document)
        if not pages:
            raise UserError(f"{who} has no pages.", todo="Ask for the file again.")
        if pages > limits.allowed().pages:
            raise limits.refusal(f"{who} has {pages:,} pages", "pages")
        yield document
    finally:
        document.close()


def _loaded(data: bytes, who: str) -> PdfDocument:
    try:
        return PdfDocument(data)
    except PdfiumError as error:
        catalogue = _CATALOGUE.search(data) if is_cut_off(data) else None
        if catalogue is None:
            raise _refusal(error, data, who) from None
    # What PDFium needs to find the objects by itself stands at the end, which is missing.
    trailer = b"\nendobj\ntrailer\n<</Root %s 0 R>>\n%%%%EOF\n" % catalogue["number"]
    try:
        return PdfDocument(data + trailer)
    except PdfiumError as error:
        raise _refusal(error, data, who) from None


def _refusal(error: PdfiumError, data: bytes, who: str) -> UserError:
    if error.err_code in {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}:
        return UserError(
            f"{who} is protected by a password.",
            todo="Open it in a PDF viewer and save a copy without one.",
        )
    if is_cut_off(data):
        return UserError(f"{who} is cut off: its end is missing.", todo="Ask for the file again.")
    if _CATALOGUE.search(data) and not _PAGE.search(data):
        return UserError(f"{who} has no pages.", todo="Ask for the file again.")
    return UserError(
        f"{who} is damaged: no page of it can be read.", todo="Ask for the file again."
    )


def is_cut_off(data: bytes) -> bool:
    """Whether a file's end mark is missing."""
    return b"%%EOF" not in data[-_TAIL:]


def declared(document: PdfDocument) -> Declared:
    """What the document's fields say."""
    fields = {
        key: " ".join(_told(partial(pdfium.FPDF_GetMetaText, document.raw, key.encode())).split())
        for key in ("Title", "Author", "CreationDate")
    }
    return Declared(fields["Title"], fields["Author"], fields["CreationDate"], _language(document))


def _language(document: PdfDocument) -> str:
    return _told(partial(pdfium.FPDFCatalog_GetLanguage, document.raw))


def _told(ask: Callable[[Any, int], int]) -> str:
    """What PDFium answers in UTF-16, also where that is broken; empty where it is too long.

    `ask(buffer, bytes)` gives the bytes needed.
    """
    size = ask(None, 0)
    if not 0 < size <= _LONGEST_ANSWER:
        return ""
    units = (ctypes.c_ushort * (size // 2 + 1))()
    ask(units, size)
    return bytes(units).decode("utf-16-le", "replace").rstrip("\0")


def labels(document: PdfDocument) -> tuple[str, ...]:
    """The page numbers that the document declares; empty where they are 1, 2, 3."""
    ask = partial(pdfium.FPDF_GetPageLabel, document.raw)
    found = [_told(partial(ask, index)) for index in range(len(document))]
    if not any(found) or found == [str(number) for number in range(1, len(found) + 1)]:
        return ()
    return tuple(
        " ".join(label.split())[:_LONGEST_LABEL] or str(number)
        for number, label in enumerate(found, 1)
    )
