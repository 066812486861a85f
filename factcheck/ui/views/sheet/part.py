"""A line of the preview's page, short enough to be laid out in no time."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from factcheck.sheets.content import SheetClaim, VerdictCount

LONGEST: Final = 1_200  # code points in one line; longer texts go on in the next


@dataclass(frozen=True, slots=True)
class Part:
    """One line of the page. `style` is of `STYLES`, or "counts" or "claim" for a drawn part.

    `lead` stands in bold before the text. `claim` is the id of the claim it belongs to, 0 for
    none. `goes_on` and `went_on` tell that a long text is continued below or from above.
    """

    style: str
    text: str = ""
    lead: str = ""
    claim: int = 0
    goes_on: bool = False
    went_on: bool = False
    counts: tuple[VerdictCount, ...] = ()
    head: SheetClaim | None = None


def own(words: str) -> str:
    """Words of a document within a line of ours: their direction changes nothing around them."""
    return f"\u2068{words}\u2069" if words else ""


def bare(text: str) -> str:
    """The text without the marks that `own` puts round words."""
    return text.replace("\u2068", "").replace("\u2069", "")


def split(parts: Iterable[Part]) -> Iterator[Part]:
    """The same lines with long texts cut, at a space where there is one."""
    for part in parts:
        if len(part.text) <= LONGEST:
            yield part
            continue
        pieces = list(_pieces(part.text))
        for number, piece in enumerate(pieces):
            yield replace(
                part,
                text=piece,
                lead=part.lead if number == 0 else "",
                went_on=number > 0,
                goes_on=number < len(pieces) - 1,
            )


def _pieces(text: str) -> Iterator[str]:
    start = 0
    while len(text) - start > LONGEST:
        end = start + LONGEST
        cut = max(text.rfind(mark, start + LONGEST // 2, end) for mark in "\n ")
        end = cut + 1 if cut >= 0 else end
        yield text[start:end].rstrip("\n")
        start = end
    yield text[start:]
