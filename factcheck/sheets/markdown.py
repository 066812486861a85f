"""The sheet as Markdown (CommonMark with tables), escaped so that typed text stays text.

What could be taken for markup gets a backslash, which CommonMark allows before any punctuation
(https://spec.commonmark.org/0.31.2/#backslash-escapes); so do the parts of addresses that some
readers turn into links by themselves.
"""

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import quote

from factcheck.sheets.content import Sheet
from factcheck.sheets.finish import USUAL, Finish
from factcheck.sheets.outline import (
    Block,
    Chart,
    Facts,
    Heading,
    Items,
    Line,
    Look,
    Paragraph,
    Quotation,
    Ruling,
    Span,
    Style,
    Table,
    outlined,
)
from factcheck.sheets.watching import QUIET, Watch
from factcheck.sheets.words import SIGNS

_ANYWHERE: Final = re.compile(r"[\\`*_\[\]{}<>#|~&$^@]|:(?=//)|(?<=www)\.", re.IGNORECASE)
_AT_START: Final = re.compile(r"^([-+=:])|^(\d{1,9})([.)])")
_BARS: Final = 20
_SAFE_IN_ADDRESS: Final = "/:?#@!$&'*+,;=%~-._"  # not the brackets, which end a link


def render(sheet: Sheet, watch: Watch = QUIET, _finish: Finish = USUAL) -> bytes:
    """The sheet as Markdown, UTF-8. Raises Cancelled."""
    parts = (part for block in outlined(sheet, watch) for part in _block(block))
    return ("\n\n".join(parts) + "\n").encode()


def escaped(text: str) -> str:
    """The text on one line, with nothing left in it that Markdown would act on."""
    line = " ".join(text.split())
    return _escaped_line(line)


def _escaped_line(line: str) -> str:
    safe = _ANYWHERE.sub(r"\\\g<0>", line)
    return _AT_START.sub(lambda m: f"\\{m[1]}" if m[1] else f"{m[2]}\\{m[3]}", safe)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield _heading(block)
        case Paragraph():
            text = _paragraphs(block.line)
            yield f"**{text}**" if block.style is Style.CLAIM and "\n" not in text else text
        case Quotation():
            yield _quoted(_paragraphs((Span(block.text),)))
            yield f"— {_line(block.origin)}"
        case Facts():
            yield "\n".join(f"- {name}: {_line(line)}" for name, line in block.rows)
        case Items():
            yield "\n".join(f"- {_line(line)}" for line in block.lines)
        case Table():
            yield f"**{block.caption}**"
            yield _table(block)
        case Ruling():
            yield f"**Verdict: {SIGNS[block.verdict]} {block.words}.** {block.definition}"
            yield _paragraphs(block.rationale)
        case Chart():
            yield _chart(block)


def _heading(heading: Heading) -> str:
    verdict = heading.verdict
    told = f" {SIGNS[verdict]} {verdict.capitalize()}" if verdict else ""
    return f"{'#' * heading.level} {escaped(heading.text)}{':' if told else ''}{told}"


def _span(span: Span, text: str) -> str:
    if span.look is Look.UNKNOWN:
        return f"*{text}*"
    if span.look is Look.STRONG:
        return f"**{text.strip()}**{' ' if text.endswith(' ') else ''}"
    if span.address:
        return f"[{text}](<{quote(span.address, safe=_SAFE_IN_ADDRESS)}>)"
    return text


def _line(line: Line) -> str:
    return "".join(_span(span, _within(span.text)) for span in line)


def _within(text: str) -> str:
    """A stretch in the middle of a line: its edges keep their spaces."""
    flat = escaped(text)
    before = " " if text[:1].isspace() else ""
    after = " " if flat and text[-1:].isspace() else ""
    return f"{before}{flat}{after}"


def _paragraphs(line: Line) -> str:
    """A line whose last stretch may hold several paragraphs and line ends."""
    *head, last = line
    paragraphs = re.split(r"\n\s*\n", last.text.strip("\n")) if last.text.strip() else [""]
    told = ["\\\n".join(escaped(each) for each in p.split("\n")) for p in paragraphs]
    between = " " if head and last.text[:1].isspace() else ""
    return _line(tuple(head)) + between + "\n\n".join(_span(last, p) for p in told)


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.split("\n"))


def _table(table: Table) -> str:
    rule = " | ".join("---:" if n in table.numbers else "---" for n in range(len(table.head)))
    rows = (" | ".join(escaped(cell) or " " for cell in row) for row in (table.head, *table.rows))
    head, *body = (f"| {row} |" for row in rows)
    return "\n".join((head, f"| {rule} |", *body))


def _chart(chart: Chart) -> str:
    total = sum(each.count for each in chart.counts)
    rows = tuple(
        f"| {SIGNS[each.verdict]} {each.verdict.capitalize()} | {each.count} "
        f"| {'█' * round(_BARS * each.count / total)} |"
        for each in chart.counts
    )
    return "\n".join(("| Verdict | Claims | Share |", "| --- | ---: | --- |", *rows))
