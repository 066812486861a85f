"""A bar at the left of what is written beside it."""

from typing import Final

from factcheck.sheets.printed.page import Page

_INDENT: Final = 5.0  # millimetres
_WIDTH: Final = 0.9


class Bar:
    """Indents what is written inside and draws the bar along it, on every page it goes over."""

    def __init__(self, page: Page, colour: tuple[int, int, int]) -> None:
        self._page, self._colour = page, colour

    def __enter__(self) -> None:
        page = self._page
        self._left = page.l_margin
        page.set_left_margin(self._left + _INDENT)
        page.set_x(page.l_margin)
        page.on_new_page = self._go_on
        self._top = page.y

    def __exit__(self, *_: object) -> None:
        page = self._page
        page.on_new_page = None
        self._draw(page.y)
        page.set_left_margin(self._left)
        page.set_x(self._left)

    def _go_on(self, bottom: float | None) -> None:
        """The page is full down to `bottom`, or the next one has begun."""
        if bottom is None:
            self._top = self._page.y
        else:
            self._draw(bottom)

    def _draw(self, bottom: float) -> None:
        page = self._page
        if bottom <= self._top:
            return
        with page.artifact():
            page.set_draw_color(self._colour)
            page.set_line_width(_WIDTH)
            page.line(self._left + 1, self._top, self._left + 1, bottom)
            page.set_line_width(0.2)
