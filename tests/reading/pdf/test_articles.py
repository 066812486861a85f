"""Real articles laid out as PDFs: the same words in order, nothing of the page around them."""

from difflib import SequenceMatcher

import pytest

from factcheck.domain.text import captured
from factcheck.reading import read
from tests.reading.pdf.layouts import FOOTER, HEADER, Layout, laid_out
from tests.reading.test_quality import NAMES, TITLE, _body, _paragraphs, pytestmark  # noqa: F401

LAYOUTS = [
    Layout(columns=columns, is_hyphenated=justified, is_indented=indented, order=order,
           is_justified=justified, lines=22)
    for columns, justified, indented, order in (
        (1, False, False, "columns"), (1, True, True, "columns"), (2, False, True, "columns"),
        (2, True, False, "columns"), (2, False, False, "rows"), (2, True, True, "rows"),
        (3, True, True, "columns"), (3, False, False, "rows"),
    )
]  # fmt: skip


@pytest.mark.parametrize("layout", LAYOUTS, ids=str)
@pytest.mark.parametrize("name", NAMES)
def test_the_same_words_in_order(name: str, layout: Layout) -> None:
    body = [p for p in _paragraphs(_body(name)) if p]
    kept = read(laid_out(TITLE, tuple(body), layout), name="article.pdf")
    wanted, found = " ".join([TITLE, *body]).split(), kept.text.split()
    matched = SequenceMatcher(None, wanted, found, autojunk=False).get_matching_blocks()
    same = sum(block.size for block in matched)
    assert same >= 0.99 * len(wanted)
    assert len(found) <= 1.01 * len(wanted)
    assert HEADER not in kept.text
    assert FOOTER not in kept.text
    assert {cut.zone for cut in kept.cut} >= {"page header", "page footer", "page number"}
    assert captured(kept.text) == kept.text
    assert kept.pages[0] == 0
    assert list(kept.pages) == sorted(kept.pages)
    same_paragraphs = set(kept.text.split("\n\n")) & set(body)
    assert len(same_paragraphs) >= 0.75 * len(body)
