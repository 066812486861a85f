import re

import pypdfium2
import pytest

from factcheck.sheets.pdf import render
from tests.sheets import rich, samples
from tests.sheets.reading_back import bookmarks, of_pdf

KHMER = "ក្រសួងមហាផ្ទៃបានប្រកាសថា កម្ពុជាបានធ្វើឱ្យប្រសើរឡើងនូវការប្រឆាំងការជួញដូរមនុស្ស"


def pages(data: bytes) -> list[str]:
    with pypdfium2.PdfDocument(data) as document:
        return [page.get_textpage().get_text_range() for page in document]


def test_draft_stands_on_each_page_of_a_draft_alone() -> None:
    draft = pages(render(rich.golden()))
    assert len(draft) > 3
    assert all("DRAFT – 1 of 4 claims incomplete. Not for publication." in page for page in draft)
    assert not [page for page in pages(render(rich.finished())) if "DRAFT" in page]


def test_each_page_says_its_number() -> None:
    made = pages(render(rich.golden()))
    for number, page in enumerate(made, start=1):
        assert f"{number} / {len(made)}" in page


def test_headings_are_bookmarks() -> None:
    marks = bookmarks(render(rich.golden()))
    assert marks[0] == "Safer roads? What the ministry says"
    assert "  Claim 2: ✕ Disputed" in marks
    assert marks.index("Claims") < marks.index("  Claim 1: ✓ Supported") < marks.index("Sources")


def test_it_is_tagged_and_says_its_language_and_title() -> None:
    data = render(rich.golden())
    for part in (b"/MarkInfo", b"/StructTreeRoot", b"/Lang (en)", b"/DisplayDocTitle true"):
        assert part in data
    for tag in ("H1", "H2", "H3", "H4", "P", "BlockQuote", "Figure"):
        assert f"/S /{tag}".encode() in data
    assert b"/Alt" in data


def test_every_font_is_embedded() -> None:
    data = render(rich.filled_with(f"{KHMER} العربية 👍 → ✓ ไทย ລາວ"))
    fonts = re.findall(rb"/BaseFont /([\w+]+)\n", data)
    assert len(set(fonts)) >= 10
    assert data.count(b"/FontFile2") == len(re.findall(rb"/Type /FontDescriptor", data))


def test_links_lead_to_the_web_alone() -> None:
    data = render(rich.golden())
    addresses = re.findall(rb"/URI \((.*?)\)", data)
    assert addresses
    assert all(address.startswith(b"https://example.org/") for address in addresses)


@pytest.mark.parametrize("text", [KHMER, KHMER * 3, "中文", "ไทยแลนด์", "ສະບາຍດີ", "✓ → ≈ 41 − 3"])
def test_the_text_layer_holds_what_was_typed(text: str) -> None:
    seen = "".join(of_pdf(render(rich.filled_with(text)))[0].split())
    assert seen.count("".join(text.split())) > 10


def test_an_empty_sheet_is_a_page() -> None:
    assert "This sheet holds no claims." in pages(render(samples.empty().sheet()))[0]
