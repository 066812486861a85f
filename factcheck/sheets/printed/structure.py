"""The tree of the PDF's tags: lists with their items, tables with their rows and cells.

PDF 1.7, 14.7 and 14.8. fpdf2 knows no tag within another, nor one that goes on over a page; what
it calls of its own tree is kept.
"""

from collections.abc import Iterator
from typing import Final

from fpdf.output import PDFPage
from fpdf.structure_tree import StructElem, StructureTreeBuilder
from fpdf.syntax import PDFObject

# What a tag says of itself beside its kind.
_ATTRIBUTES: Final = {"TH": "<</O /Table /Scope /Column>>"}


class Tag(StructElem):
    """One tag on the page where it begins."""

    __slots__ = ("a",)

    def __init__(
        self, kind: str, parent: PDFObject, page: PDFPage, number: int, alternative: str = ""
    ) -> None:
        super().__init__(f"/{kind}", parent, [], page_number=number, alt=alternative or None)
        self.a = _ATTRIBUTES.get(kind)
        self.pg: PDFPage = page  # type: ignore[assignment]  # set by fpdf2 on its own tags alone


class _Piece:
    """A piece of a tag's content, by its number on its page."""

    def __init__(self, page: PDFPage, number: int) -> None:
        self._page, self._number = page, number

    def serialize(self, **_options: object) -> str:
        return f"<</Type /MCR /Pg {self._page.ref} /MCID {self._number}>>"


class Structure(StructureTreeBuilder):
    """Tags as they are opened and closed."""

    def __init__(self) -> None:
        super().__init__()
        self._tags: list[Tag] = []
        self._open: list[Tag] = []

    def begin(self, kind: str, page: PDFPage, number: int, alternative: str = "") -> Tag:
        """Open a tag within those that are open; `number` is the page's."""
        parent = self._open[-1] if self._open else self.doc_struct_elem
        tag = Tag(kind, parent, page, number, alternative)
        parent.k.append(tag)
        self._tags.append(tag)
        self._open.append(tag)
        return tag

    def end(self) -> None:
        """Close the tag that was opened last."""
        self._open.pop()

    def mark(self, tag: Tag, page: PDFPage, number: int) -> int:
        """Give a tag a piece of content on a page; the piece's number there."""
        known = self.spid_per_page_number
        page.struct_parents = known.setdefault(number, len(known))
        pieces = self.struct_tree_root.parent_tree.nums[page.struct_parents]
        pieces.append(tag)
        tag.k.append(_Piece(page, len(pieces) - 1))
        return len(pieces) - 1

    def __iter__(self) -> Iterator[PDFObject]:
        yield self.struct_tree_root
        yield self.doc_struct_elem
        yield self.struct_tree_root.parent_tree
        yield from self._tags
