"""What a PDF states of itself: in its fields, and in the type and the lines of its first page."""

import re

from factcheck.domain.dates import PartialDate
from factcheck.domain.written_dates import MONTH_NAMES
from factcheck.reading import firstlines
from factcheck.reading.describing import Stated, telling
from factcheck.reading.pdf.assembling import Assembled
from factcheck.reading.pdf.document import Declared
from factcheck.reading.pdf.furniture import Sheet
from factcheck.reading.pdf.joining import clean
from factcheck.reading.pdf.lines import Line
from factcheck.reading.pdf.order import tabbed

_LONGEST = 250  # code points of a title or a name
_LONGEST_DATE_LINE = 60
_LARGER = 1.15  # times the height of most text: what a title is set in
_SAME = 0.94  # of the largest height: lines of one title
_LEAST_LETTERS = 4

_CREATED = re.compile(r"(?:D:)?(\d{4})(\d\d)?(\d\d)?")
_MONTH_AND_YEAR = re.compile(
    rf"(?:(?:published|released|issued|updated)(?: in)?:? )?(?P<month>{'|'.join(MONTH_NAMES)}),? "
    r"(?P<year>(?:19|20)\d\d)",
    re.IGNORECASE,
)
_JUNK_TITLE = re.compile(
    r"(?:untitled|(?:new )?(?:document|presentation|layout|slide|print|scan|img|image|doc|page"
    r"|title)"
    r"[\s_-]*\d*|[\W\d_]*|about:blank|\S*[\\/_]\S*"
    r"|.*\.(?:docx?|indd|pdf|rtf|odt|qxp|qxd|pages|tex|dvi|ps|html?|xlsx?|pptx?|pub|txt|wpd))",
    re.IGNORECASE,
)
_JUNK_AUTHOR = re.compile(
    r"(?:(?:admin(?:istrator)?|user|owner|unknown|anonymous|root|guest|default|author|test|pc|hp"
    r"|dell"
    r"|lenovo|acer|windows user|microsoft office user|python-docx|\(?unspecified\)?)\W*\d*|[\W\d_]*"
    r"|\S+@\S+)",
    re.IGNORECASE,
)


def stated(declared: Declared, whole: Assembled, sheets: list[Sheet]) -> Stated:
    """What the fields and the first page state. `sheets` are the first pages, `whole` the text."""
    end = next((start for start in whole.pages if start > 0), len(whole.text))
    printed = _month_printed(whole.text[:end])
    return Stated(
        title=_title(declared) or _largest(sheets, whole.body_height),
        author="" if _JUNK_AUTHOR.fullmatch(declared.author) else declared.author[:_LONGEST],
        language=declared.language,
        created=_created(declared),
        published=printed,
        published_stated_by="first page" if printed else "",
    )


def _title(declared: Declared) -> str:
    title = telling(clean(declared.title))
    return "" if _JUNK_TITLE.fullmatch(title) else title[:_LONGEST]


def _created(declared: Declared) -> str:
    """The day the file was made, as an ISO date; it may be none that there is."""
    found = _CREATED.match(declared.created)
    return "-".join(part for part in found.groups() if part) if found else ""


def _largest(sheets: list[Sheet], body: float) -> str:
    """The words in the largest type of the first page that holds any."""
    rows = next((sheet.rows for sheet in sheets if sheet.rows), [])
    lines = [line for line in map(tabbed, rows) if _letters(line) >= _LEAST_LETTERS]
    largest = max((line.height for line in lines), default=0.0)
    if largest < _LARGER * body:
        return ""
    words = " ".join(line.text for line in lines if line.height > _SAME * largest)
    title = " ".join(clean(words).split())
    return title if len(title) <= _LONGEST else ""


def _letters(line: Line) -> int:
    return sum(map(str.isalpha, line.text))


def _month_printed(first: str) -> PartialDate | None:
    """A month and its year alone on a line of the first page, unless that states a day."""
    if firstlines.told_by(first).published:
        return None
    short = (line.strip(" .,|—–-") for line in first.split("\n") if len(line) < _LONGEST_DATE_LINE)
    found = next(filter(None, map(_MONTH_AND_YEAR.fullmatch, short)), None)
    if not found:
        return None
    month = MONTH_NAMES.index(found["month"].lower()) + 1
    return PartialDate(f"{found['year']}-{month:02}")
