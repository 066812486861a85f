"""Each format read back as its readers see it: the texts that stand in a file."""

import csv
import io
import json
import re
from collections.abc import Callable, Iterator

import docx
import lxml.html
import openpyxl
import pypdfium2
from docx.text.paragraph import Paragraph
from markdown_it import MarkdownIt
from markdown_it.token import Token

MARKDOWN = MarkdownIt("commonmark", {"html": True}).enable("table")


def of_html(data: bytes) -> list[str]:
    parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=True)
    page = lxml.html.document_fromstring(data, parser=parser)
    return [element.text_content() for element in page.iter("p", "h1", "dd", "blockquote", "td")]


def of_pdf(data: bytes) -> list[str]:
    with pypdfium2.PdfDocument(data) as document:
        pages = []
        for page in document:
            words = page.get_textpage()
            pages.append(words.get_text_range())
            words.close()
            page.close()
    return ["".join(pages)]


def bookmarks(data: bytes) -> list[str]:
    with pypdfium2.PdfDocument(data) as document:
        return [f"{'  ' * mark.level}{mark.get_title()}" for mark in document.get_toc()]


def of_docx(data: bytes) -> list[str]:
    return [paragraph.text for paragraph in paragraphs(data)]


def paragraphs(data: bytes) -> list[Paragraph]:
    document = docx.Document(io.BytesIO(data))
    return [Paragraph(element, document) for element in document.element.body.iter(
        "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"
    )]  # fmt: skip


def of_xlsx(data: bytes) -> list[str]:
    book = openpyxl.load_workbook(io.BytesIO(data))
    return [str(cell) for page in book for row in page.values for cell in row if cell is not None]


def of_csv(data: bytes) -> list[str]:
    rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True)
    return [cell.removeprefix("'") for row in rows for cell in row]


def of_md(data: bytes) -> list[str]:
    return [_shown(token) for token in MARKDOWN.parse(data.decode()) if token.type == "inline"]


def _shown(token: Token) -> str:
    breaks = {"softbreak": "\n", "hardbreak": "\n"}
    return "".join(breaks.get(child.type, child.content) for child in token.children or [])


def of_json(data: bytes) -> list[str]:
    return list(_texts(json.loads(data)))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each)


READERS: dict[str, Callable[[bytes], list[str]]] = {
    "html": of_html,
    "pdf": of_pdf,
    "docx": of_docx,
    "xlsx": of_xlsx,
    "csv": of_csv,
    "md": of_md,
    "json": of_json,
    "claimreview": of_json,
    "annotations": of_json,
}


def content(name: str, data: bytes) -> str:
    """What a golden file keeps of a format that is no text: its words and how they are set off."""
    if name == "pdf":
        words = of_pdf(data)[0].replace("\r\n", "\n")
        return "\n".join([*bookmarks(data), "", re.sub(r" +\n", "\n", words), ""])
    if name == "docx":
        return "".join(f"{each.style.name}: {each.text}\n" for each in paragraphs(data))
    assert name == "xlsx"
    book = openpyxl.load_workbook(io.BytesIO(data))
    lines = []
    for page in book:
        lines.append(f"# {page.title}")
        for row in page.iter_rows():
            lines += [
                f"{cell.coordinate} {cell.data_type} {cell.number_format}: {cell.value}"
                for cell in row
                if cell.value is not None
            ]
    return "\n".join([*lines, ""])
