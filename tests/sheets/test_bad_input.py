"""Text that would be markup, a formula or a program elsewhere: shown as typed in every format."""

import io
import json
import re
import unicodedata
import zipfile

import openpyxl
import pytest

from factcheck.sheets import FORMATS, Format
from factcheck.sheets.printable import printable
from factcheck.sheets.xlsx import LONGEST_CELL
from tests.sheets import rich
from tests.sheets.reading_back import MARKDOWN, READERS

BAD = {
    "script": "</script><script>alert(1)</script>",
    "image": "<img src=x onerror=alert(1)>",
    "address": "javascript:alert(1)",
    "command": "=cmd|' /C calc'!A0",
    "plus": "+1",
    "at": "@SUM(A1:A9)",
    "template": "{{7*7}}{% raw %}{#x#}${7*7}",
    "markdown": "# a **b** _c_ `d` [e](https://x.example) ![f](y.png) | g ~~h~~ <https://i.example>",
    "markdown lines": "1. a\n- b\n+ c\n> d\n---\n    e\n```\nf\n===\n* g",
    "override": "photo_\u202egnp.exe\u202c and \u2066after",
    "unclosed": "abc \u202egnp.exe",
    "nul": "a\x00b\x1bc\x7fd",
    "khmer": "ក្រសួងមហាផ្ទៃបានប្រកាសថា កម្ពុជា",
    "arabic": "العربية",
    "emoji": "👍 🚔",
    "chinese": "中文",
    "entities": "&lt;b&gt;&amp;&#x3c;",
    "field": '{ INCLUDETEXT "/etc/passwd" } {nb}',
    "xml": "]]><x/><!--",
    "quotes": "\"' onmouseover='alert(1)",
    "excel escape": "_x000D_ _x0041_",
    "long": "ab" * 50_000,
    "long with spaces": "word " * 20_000 + "end",
}
LONG = {"long", "long with spaces"}
SHORT = [name for name in BAD if name not in LONG]
pytestmark = pytest.mark.slow
# What stands for another thing in a file, so that a reader sees what was typed.
_UNSEEN = re.compile("[\u200d\ufe0f\u202a-\u202e\u2066-\u2069\u200b]")


def bare(text: str) -> str:
    """The text as a reader compares it: without spaces, line ends and marks nobody sees."""
    shown = _UNSEEN.sub("", unicodedata.normalize("NFC", printable(text)))
    return "".join(shown.split())


@pytest.fixture(scope="module")
def files() -> dict[tuple[str, str], bytes]:
    return {}


def made(files: dict[tuple[str, str], bytes], format_: Format, name: str) -> bytes:
    key = (format_.name, name)
    if key not in files:
        fill = rich.with_long if name in LONG else rich.filled_with
        files[key] = format_.render(fill(BAD[name]))
    return files[key]


@pytest.mark.parametrize("name", BAD)
@pytest.mark.parametrize("format_", FORMATS, ids=lambda format_: format_.name)
def test_it_is_shown_as_typed(
    format_: Format, name: str, files: dict[tuple[str, str], bytes]
) -> None:
    data = made(files, format_, name)
    seen = [bare(text) for text in READERS[format_.name](data)]
    wanted = bare(BAD[name])
    if format_.name == "xlsx" and len(BAD[name]) > LONGEST_CELL:
        wanted = wanted[:20_000]
    if format_.name == "pdf" and name in LONG:  # it goes over pages, with a number at each foot
        assert seen[0].count(wanted[:2]) >= BAD[name].count(wanted[:2])
        return
    assert sum(text.count(wanted) for text in seen) >= (1 if name in LONG else 5)


@pytest.mark.parametrize("name", BAD)
def test_no_cell_is_a_formula_or_a_link(name: str, files: dict[tuple[str, str], bytes]) -> None:
    data = made(files, next(f for f in FORMATS if f.name == "xlsx"), name)
    for page in openpyxl.load_workbook(io.BytesIO(data)):
        for row in page.iter_rows():
            for cell in row:
                assert cell.data_type in "snd"
                assert cell.hyperlink is None
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        for part in book.namelist():
            assert b"<f>" not in book.read(part)


@pytest.mark.parametrize("name", SHORT)
def test_no_word_of_a_document_is_a_field_or_a_link(
    name: str, files: dict[tuple[str, str], bytes]
) -> None:
    data = made(files, next(f for f in FORMATS if f.name == "docx"), name)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        body = package.read("word/document.xml")
        links = package.read("word/_rels/document.xml.rels")
    assert b"fldSimple" not in body
    assert b"instrText" not in body
    assert b'TargetMode="External"' not in links


@pytest.mark.parametrize("name", SHORT)
def test_a_pdf_does_nothing(name: str, files: dict[tuple[str, str], bytes]) -> None:
    data = made(files, next(f for f in FORMATS if f.name == "pdf"), name)
    for action in (b"/JavaScript", b"/JS ", b"/Launch", b"/URI", b"/OpenAction <<", b"/AA"):
        assert action not in data


@pytest.mark.parametrize("name", SHORT)
def test_markdown_has_no_markup_of_the_texts(
    name: str, files: dict[tuple[str, str], bytes]
) -> None:
    data = made(files, next(f for f in FORMATS if f.name == "md"), name)
    plain = made(files, next(f for f in FORMATS if f.name == "md"), "plus")
    kinds = {"html_block", "html_inline", "code_inline", "fence", "code_block", "image", "hr",
             "ordered_list_open", "link_open", "s_open"}  # fmt: skip
    tokens = MARKDOWN.parse(data.decode())
    found = {token.type for token in tokens}
    found |= {child.type for token in tokens for child in token.children or []}
    assert not kinds & found
    headings = [token.tag for token in tokens if token.type == "heading_open"]
    assert headings == [t.tag for t in MARKDOWN.parse(plain.decode()) if t.type == "heading_open"]


@pytest.mark.parametrize("name", BAD)
@pytest.mark.parametrize("form", ["json", "claimreview", "annotations"])
def test_json_may_stand_in_a_page(
    form: str, name: str, files: dict[tuple[str, str], bytes]
) -> None:
    data = made(files, next(f for f in FORMATS if f.name == form), name)
    assert not re.search(b"[<>&]", data)
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", data.decode())
    json.loads(data)
