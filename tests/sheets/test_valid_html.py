"""The page against the HTML standard's own parsing rules."""

from collections.abc import Callable

import html5lib
import pytest

from factcheck.sheets import Sheet, html
from tests.sheets import rich, samples

SHEETS: dict[str, Callable[[], Sheet]] = {
    "golden": rich.golden,
    "finished": rich.finished,
    "empty": lambda: samples.empty().sheet(),
    "hostile": lambda: rich.filled_with("</p><svg><![CDATA[ <td> &nosuch; \x00"),
}
# What may stand in an element that holds phrases alone (HTML, 3.2.5.2.5).
PHRASING = {"a", "bdi", "br", "cite", "code", "em", "img", "span", "strong", "time", "svg", "rect"}


@pytest.mark.parametrize("made", SHEETS.values(), ids=SHEETS.keys())
def test_a_parser_of_the_standard_finds_no_fault(made: Callable[[], Sheet]) -> None:
    parser = html5lib.HTMLParser(strict=False, namespaceHTMLElements=False)
    page = parser.parse(html.render(made()), transport_encoding="utf-8")
    assert [code for _, code, _ in parser.errors] == []
    for element in page.iter():
        inside = {child.tag for child in element}
        if element.tag in {"p", "h1", "h2", "h3", "h4", "dt", "cite", "span", "bdi"}:
            assert inside <= PHRASING
        if element.tag in {"ul", "ol"}:
            assert inside <= {"li"}
        if element.tag == "dl":
            assert inside <= {"div"}
