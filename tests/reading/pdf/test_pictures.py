"""A page as a picture, and the words of a passage found on it."""

import pypdfium2
import pytest

from factcheck.errors import UserError
from factcheck.reading import read
from factcheck.reading.pdf.pictures import boxes, picture
from tests.reading.pages import BODY, TITLE
from tests.reading.pdf.layouts import Layout, laid_out
from tests.reading.pdf.raw import of_pages, text_page

LAYOUTS = [
    Layout(lines=10, is_hyphenated=True),
    Layout(columns=2, lines=18, is_hyphenated=True, is_indented=True, order="rows"),
]
SENTENCE = "The courts closed fewer cases"


def letters(words: str) -> str:
    return "".join(c for c in words if c.isalnum() and ord(c) < 0x1000)


def under(data: bytes, page: int, found: list) -> str:
    """What PDFium finds in these rectangles."""
    document = pypdfium2.PdfDocument(data)
    shown = document[page - 1]
    width, height = shown.get_size()
    text = shown.get_textpage()
    words = [
        text.get_text_bounded(
            box.left * width + 0.6, height - box.bottom * height + 1,
            box.right * width - 0.6, height - box.top * height - 1,
        )
        for box in found
    ]  # fmt: skip
    for thing in (text, shown, document):
        thing.close()
    return " ".join(words)


@pytest.mark.parametrize("layout", LAYOUTS, ids=str)
def test_each_paragraph_is_found_on_its_page(layout: Layout) -> None:
    data = laid_out(TITLE, BODY * 2, layout)
    kept = read(data)
    assert len(kept.pages) > 1
    looked_at = 0
    for number, start in enumerate(kept.pages, 1):
        end = kept.pages[number] if number < len(kept.pages) else len(kept.text)
        text = kept.text[start:end]
        at = 0
        for part in text.split("\n\n"):
            if part.isascii() and part:
                found = boxes(data, number, text, at, at + len(part))
                assert letters(under(data, number, found)) == letters(part)
                assert len(found) >= len(part) / 110
                looked_at += 1
            at += len(part) + 2
    assert looked_at > 8


def test_half_a_line_is_half_a_box() -> None:
    data = of_pages([text_page([SENTENCE])])
    (whole,) = boxes(data, 1, SENTENCE, 0, len(SENTENCE))
    (half,) = boxes(data, 1, SENTENCE, 0, 10)
    assert (half.left, half.top, half.bottom) == (whole.left, whole.top, whole.bottom)
    assert 0 < half.left < half.right < (whole.left + whole.right) / 2
    assert whole.left == pytest.approx(50 / 612, abs=0.002)
    assert whole.bottom == pytest.approx((792 - 740) / 792, abs=0.01)


@pytest.mark.parametrize(
    ("rotation", "upright"), [(0, False), (90, True), (180, False), (270, True)]
)
def test_boxes_follow_a_turned_page(rotation: int, upright: bool) -> None:
    data = of_pages([text_page([SENTENCE])]).replace(
        b"/MediaBox", b"/Rotate %d/MediaBox" % rotation
    )
    (found,) = boxes(data, 1, SENTENCE, 0, len(SENTENCE))
    width, height = picture(data, 1, 400).width, picture(data, 1, 400).height
    across, down = (found.right - found.left) * width, (found.bottom - found.top) * height
    assert (down > across) == upright
    assert 0 <= found.left < found.right <= 1
    assert 0 <= found.top < found.bottom <= 1


def test_words_that_are_not_there_have_no_place() -> None:
    data = of_pages([text_page([SENTENCE])])
    assert boxes(data, 1, "Nothing of this is on it.", 0, 25) == []
    assert boxes(of_pages([b""]), 1, "Nothing.", 0, 8) == []


def test_a_picture_has_ink_where_the_words_are() -> None:
    data = of_pages([text_page([SENTENCE])])
    shown = picture(data, 1, 612)
    assert (shown.width, shown.height) == (612, 792)
    assert len(shown.data) == shown.stride * shown.height
    (found,) = boxes(data, 1, SENTENCE, 0, len(SENTENCE))
    rows = [
        shown.data[row * shown.stride : (row + 1) * shown.stride] for row in range(shown.height)
    ]
    dark = [number for number, row in enumerate(rows) if min(row[::4]) < 128]
    assert found.top * 792 - 2 <= dark[0]
    assert dark[-1] <= found.bottom * 792 + 2


def test_a_huge_page_is_painted_small() -> None:
    data = of_pages([text_page([SENTENCE])]).replace(b"[0 0 612 792]", b"[0 0 9 14000]")
    shown = picture(data, 1, 4_000)
    assert shown.width * shown.height <= 16_100_000


@pytest.mark.parametrize("page", [0, 2, -1])
def test_a_page_that_is_not_there(page: int) -> None:
    data = of_pages([text_page([SENTENCE])])
    with pytest.raises(UserError, match=rf"^There is no page {page}; the PDF has 1\."):
        picture(data, page, 100)
    with pytest.raises(UserError, match="There is no page"):
        boxes(data, page, SENTENCE, 0, 3)
