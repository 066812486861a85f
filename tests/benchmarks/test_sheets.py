"""Sheets of a thousand claims against what their libraries need for the bare rows."""

import gc
import io
import time
import tracemalloc
from collections.abc import Callable
from dataclasses import replace

import pytest
from jinja2 import Environment
from xlsxwriter import Workbook

from factcheck.sheets import Sheet, html, pdf, xlsx
from factcheck.sheets.rows import rows
from tests.sheets import rich

pytestmark = pytest.mark.benchmark

MANY = 1_000
ROUNDS = 5
BARE = """<table>{% for claim in claims %}<tr>{% for name in names %}<td>{{ claim[name] }}</td>
{% endfor %}</tr>{% for quote in claim.quotes %}<tr>{% for name in selector_names %}
<td>{{ quote.selector[name] }}</td>{% endfor %}{% for name in source_names %}
<td>{{ quote.source[name] }}</td>{% endfor %}</tr>{% endfor %}
{% for pairing in claim.pairings %}<tr>{% for name in pairing_names %}<td>{{ pairing[name] }}</td>
{% endfor %}</tr>{% for quote in pairing.quotes %}<tr>{% for name in selector_names %}
<td>{{ quote.selector[name] }}</td>{% endfor %}{% for name in source_names %}
<td>{{ quote.source[name] }}</td>{% endfor %}</tr>{% endfor %}{% endfor %}{% endfor %}</table>"""
NAMES = {
    "names": """number uid text speaker role said occasion verdict reason rationale status missing
        checked_by checked_at reviewed_by reviewed_at short wording language reading reading_why
        searched unknowns would_settle page_address published_at changed_at""".split(),
    "pairing_names": "number uid stance note made_by made_at text grade edition".split(),
    "selector_names": "exact prefix suffix start end".split(),
    "source_names": "number uid title publisher address published language sha256".split(),
}  # fmt: skip


def sheet_of(claims: int) -> Sheet:
    """The golden claims over and over, no two with the same words."""
    sheet = rich.golden()
    made = tuple(
        replace(
            sheet.claims[number % 4],
            number=number + 1,
            id=number + 1,
            uid=f"{number:032x}",
            text=f"{sheet.claims[number % 4].text} ({number})",
            rationale=f"{number}: " + "The report counts otherwise, as its annex lists. " * 6,
        )
        for number in range(claims)
    )
    return replace(sheet, claims=made)


def fastest(act: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Seconds of the fastest of some rounds: what else the machine does adds to the others."""
    times = []
    for _ in range(rounds):
        gc.collect()
        began = time.process_time()
        act()
        times.append(time.process_time() - began)
    return min(times)


def test_html_takes_little_more_than_its_template_engine() -> None:
    sheet = sheet_of(MANY)
    template = Environment(autoescape=True).from_string(BARE)
    bare = fastest(lambda: template.render(claims=sheet.claims, **NAMES))
    ours = fastest(lambda: html.render(sheet))
    print(f"\nHTML: bare {bare:.2f} s, ours {ours:.2f} s, x{ours / bare:.2f}")
    assert ours < 3 * bare


def test_xlsx_takes_little_more_than_its_library() -> None:
    sheet = sheet_of(MANY)
    cells = [[str(cell) for cell in row] for row in rows(sheet)]

    def bare() -> None:
        with Workbook(io.BytesIO(), {"in_memory": True}) as book:
            page = book.add_worksheet()
            for number, row in enumerate(cells):
                for column, cell in enumerate(row):
                    if cell:
                        page.write_string(number, column, cell)

    floor = fastest(bare)
    ours = fastest(lambda: xlsx.render(sheet))
    print(f"\nXLSX: bare {floor:.2f} s, ours {ours:.2f} s, x{ours / floor:.2f}")
    assert ours < 2 * floor


def test_pdf_takes_seconds_and_its_memory_stays_flat() -> None:
    """Under a minute; each claim more adds no more than its own pages."""
    seconds = fastest(lambda: pdf.render(sheet_of(MANY)), rounds=1)
    peaks = {}
    for claims in (50, 200):
        sheet = sheet_of(claims)
        tracemalloc.start()
        pdf.render(sheet)
        peaks[claims] = tracemalloc.get_traced_memory()[1] / 1_000_000
        tracemalloc.stop()
    growth = (peaks[200] - peaks[50]) / 150 * MANY
    print(f"\nPDF: {seconds:.1f} s; {peaks[50]:.0f} MB for 50 claims, {growth:.0f} MB a thousand")
    assert seconds < 60
    assert growth < 150
