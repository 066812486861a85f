"""The chart of the PDF: the claims by verdict, told apart by pattern as well as by colour."""

from collections.abc import Mapping
from typing import Final

from factcheck.domain.verdicts import Verdict
from factcheck.sheets.outline import Chart
from factcheck.sheets.printed.fonts import SANS
from factcheck.sheets.printed.page import INK, Page
from factcheck.sheets.words import SIGNS

_ROW: Final = 7.0  # millimetres
_BAR: Final = 4.2
_WORD: Final = 32.0
_NUMBER: Final = 12.0

Colour = tuple[int, int, int]


def draw(page: Page, chart: Chart, colours: Mapping[Verdict, Colour]) -> None:
    """A row for each verdict: sign, word, number, and a bar to scale."""
    total = sum(each.count for each in chart.counts)
    longest = page.epw - _WORD - _NUMBER
    if page.will_page_break(_ROW * len(chart.counts)):
        page.add_page()
    for each in chart.counts:
        top = page.y
        page.set_font(SANS, "B", 10)
        page.set_text_color(colours[each.verdict])
        told = f"{SIGNS[each.verdict]} {each.verdict.capitalize()}"
        page.shape("")
        page.cell(_WORD, _ROW, page.drawn(told))
        page.set_font(SANS, "B", 10)
        page.set_text_color(INK)
        page.cell(_NUMBER - 3, _ROW, str(each.count), align="R")
        if each.count:
            left = page.l_margin + _WORD + _NUMBER
            place = (left, top + (_ROW - _BAR) / 2, longest * each.count / total, _BAR)
            _bar(page, each.verdict, colours[each.verdict], place)
        page.set_xy(page.l_margin, top + _ROW)


def _bar(
    page: Page, verdict: Verdict, colour: Colour, place: tuple[float, float, float, float]
) -> None:
    left, top, width, height = place
    page.set_draw_color(colour)
    page.set_fill_color(colour)
    if verdict is Verdict.SUPPORTED:
        page.rect(left, top, width, height, style="DF")
        return
    with page.rect_clip(left, top, width, height):
        if verdict is Verdict.DISPUTED:
            page.set_line_width(0.5)
            for step in range(int((width + height) / 1.4) + 1):
                x = left + step * 1.4
                page.line(x, top, x - height, top + height)
        else:
            for column in range(int(width / 1.4) + 1):
                for row in range(3):
                    x = left + 0.7 + column * 1.4
                    page.circle(x, top + 0.7 + row * 1.4, 0.35, style="F")
    page.set_line_width(0.2)
    page.rect(left, top, width, height, style="D")
