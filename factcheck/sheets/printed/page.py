"""The page of the PDF: what stands on each of them, and the tags around what is written.

fpdf2 tags pictures alone; this gives every block its tag, so that a screen reader knows a heading
from a quotation, and marks head and foot as no part of the text.
"""

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Final

from fpdf import FPDF, ViewerPreferences
from fpdf.fonts import TTFFont

from factcheck.sheets.finish import Paper
from factcheck.sheets.printed.fonts import SANS, SHAPED, load, lost, visible
from factcheck.sheets.printed.structure import Structure, Tag

INK: Final = (29, 31, 35)
SOFT: Final = (89, 92, 99)
LINE: Final = (205, 202, 194)
LINK: Final = (35, 80, 128)
_MARGIN: Final = 20.0  # millimetres
_TOP: Final = 18.0
_FOOT: Final = 20.0
_TOTAL: Final = "\U000f5ac7" * 5  # stands for the number of pages; nobody types it


class Page(FPDF):
    """A document with its fonts loaded, whose pages carry number and DRAFT.

    `characters` are those that it will hold beside plain Latin; `missing` those that no font has.
    """

    def __init__(
        self,
        *,
        title: str,
        author: str,
        made: dt.datetime,
        draft: str,
        paper: Paper,
        characters: frozenset[str],
    ) -> None:
        super().__init__(format=paper)
        self._draft = draft
        self._tag: Tag | None = None
        self._structure = self.struct_builder = Structure()
        self.on_new_page: Callable[[float | None], None] | None = None
        self.missing = lost(characters)
        load(self, characters)
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

    def drawn(self, text: str) -> str:
        """The text as it can be drawn, with a sign for each character that no font has."""
        return visible(text, self.missing)

    def close(self) -> None:
        """Let go of the fonts' files, whether the document was written or not."""
        for font in self.fonts.values():
            if isinstance(font, TTFFont):
                font.close()

    def add_page(self, *given: Any, **named: Any) -> None:
        """Begin a page: the open tag ends on the old one and begins again on the new."""
        going_on = self._tag
        if going_on:
            self._out("EMC")
        if self.on_new_page:
            self.on_new_page(self.y)
        super().add_page(*given, **named)
        if self.on_new_page:
            self.on_new_page(None)
        if going_on:
            self._mark(going_on)

    @contextmanager
    def grouped(self, tag: str) -> Iterator[None]:
        """Put the tags inside into one: L, LI, Table, TR."""
        self._structure.begin(tag, self.pages[self.page], self.page)
        try:
            yield
        finally:
            self._structure.end()

    @contextmanager
    def tagged(self, tag: str, alternative: str = "") -> Iterator[None]:
        """Tag what is written inside: H1 to H4, P, BlockQuote, Figure, Lbl, LBody, TH, TD."""
        page = self.pages[self.page]
        self._tag = self._structure.begin(tag, page, self.page, alternative)
        self._mark(self._tag)
        try:
            yield
        finally:
            self._out("EMC")
            self._structure.end()
            self._tag = None

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

    def _mark(self, tag: Tag) -> None:
        """Begin content of a tag on this page."""
        number = self._structure.mark(tag, self.pages[self.page], self.page)
        self._out(f"{tag.s} <</MCID {number}>> BDC")
