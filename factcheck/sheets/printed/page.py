"""The page of the PDF: what stands on each of them, and the tags around what is written.

fpdf2 tags pictures alone; this gives every block its tag, so that a screen reader knows a heading
from a quotation, and marks head and foot as no part of the text. A block that goes on over a page
gets a tag on each (PDF 1.7, 14.7 and 14.8).
"""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Final

from fpdf import FPDF, ViewerPreferences

from factcheck.sheets.printed.fonts import SANS, SHAPED, load

INK: Final = (29, 31, 35)
SOFT: Final = (89, 92, 99)
LINE: Final = (205, 202, 194)
LINK: Final = (35, 80, 128)
_MARGIN: Final = 20.0  # millimetres
_TOP: Final = 18.0
_FOOT: Final = 20.0
_TOTAL: Final = "\U000f5ac7" * 5  # stands for the number of pages; nobody types it


class Page(FPDF):
    """An A4 document with its fonts loaded, whose pages carry number, title and DRAFT."""

    def __init__(self, *, title: str, author: str, made: dt.datetime, draft: str) -> None:
        super().__init__(format="A4")
        self._running, self._draft = title, draft
        self._tag = ""
        self.on_new_page: Callable[[float | None], None] | None = None
        self._marked: Counter[int] = Counter()
        load(self)
        self.alias_nb_pages(_TOTAL)
        self.set_margins(_MARGIN, _TOP + (8 if draft else 0), _MARGIN)
        self.set_auto_page_break(auto=True, margin=_FOOT)
        self.set_title(f"DRAFT: {title}" if draft else title)
        self.set_author(author)
        self.set_creation_date(made)
        self.set_lang("en")
        self.viewer_preferences = ViewerPreferences(display_doc_title=True)
        self.c_margin = 0
        self.set_font(SANS, size=10)
        self.add_page()

    def set_font(self, *given: Any, **named: Any) -> None:
        """Choose a font, and have it named on the page again.

        fpdf2 forgets that a text with letters of another font left that one chosen.
        """
        super().set_font(*given, **named)
        self.current_font_is_set_on_page = False

    def shape(self, text: str) -> None:
        """Have the text shaped if its script needs that; it takes time."""
        wanted = bool(SHAPED.search(text))
        if wanted is not bool(self.text_shaping):
            self.set_text_shaping(use_shaping_engine=wanted)

    def bookmark(self, words: str, level: int) -> None:
        """An entry in the document's outline that leads here; level 0 is the highest."""
        self.start_section(" ".join(words.split()), level=level, strict=False)

    def add_page(self, *given: Any, **named: Any) -> None:
        """Begin a page: the open tag ends on the old one and begins again on the new."""
        open_tag = self._tag
        self._end_tag()
        if self.on_new_page:
            self.on_new_page(self.y)
        super().add_page(*given, **named)
        if self.on_new_page:
            self.on_new_page(None)
        if open_tag:
            self._begin_tag(open_tag, "")

    @contextmanager
    def tagged(self, tag: str, alternative: str = "") -> Iterator[None]:
        """Tag what is written inside: H1 to H4, P, BlockQuote, Figure."""
        self._begin_tag(tag, alternative)
        try:
            yield
        finally:
            self._end_tag()

    @contextmanager
    def artifact(self) -> Iterator[None]:
        """Mark what is drawn inside as no part of the text. Not within a tag."""
        self._out("/Artifact BMC")
        try:
            yield
        finally:
            self._out("EMC")

    @contextmanager
    def spoken(self, text: str) -> Iterator[None]:
        """Give what is drawn inside its text, for search, copying and screen readers."""
        told = (b"\xfe\xff" + text.encode("utf-16-be", "replace")).hex().upper()
        self._out(f"/Span <</ActualText <{told}>>> BDC")
        try:
            yield
        finally:
            self._out("EMC")

    def header(self) -> None:
        """DRAFT at the head of each page of a draft."""
        if not self._draft:
            return
        with self.artifact():
            self.shape("")
            self.set_font(SANS, "B", 9)
            self.set_text_color(INK)
            self.set_draw_color(INK)
            self.set_xy(_MARGIN, 10)
            self.cell(self.w - 2 * _MARGIN, 7, self._draft, border=1, align="C")
            self.set_y(_TOP + 8)

    def footer(self) -> None:
        """The sheet's title and the page's number."""
        with self.artifact():
            self.shape("")
            self.set_font(SANS, "", 8)
            self.set_text_color(SOFT)
            self.set_xy(_MARGIN, -13)
            self.cell(self.w - 2 * _MARGIN, 5, f"{self.page_no()} / {_TOTAL}")

    def _begin_tag(self, tag: str, alternative: str) -> None:
        number = self._marked[self.page]
        self._marked[self.page] += 1
        self._add_marked_content(struct_type=f"/{tag}", mcid=number, alt_text=alternative or None)
        self._out(f"/{tag} <</MCID {number}>> BDC")
        self._tag = tag

    def _end_tag(self) -> None:
        if self._tag:
            self._out("EMC")
        self._tag = ""
