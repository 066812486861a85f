"""How much of a document is read. Every limit of the readers stands here.

Constants are the readers' own. What a person may set (pages, inflated size and so on) a reader asks
for with `allowed()` while it reads, and refuses with `refusal`, which names the setting.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from factcheck.errors import UserError
from factcheck.settings import ReadingLimits

DEEPEST_PAGE = 2_000  # levels of nested HTML; libxml2 drops what lies below its own 2,048
DEEPEST_JUDGED = 200  # levels of HTML that trafilatura is shown; it copies trees by recursion
LONGEST_JUDGED = 1_000_000  # code points of text it is shown: it takes seconds for these
MOST_JUDGED = 20_000  # elements it is shown, for the same reason
LARGEST_STRUCTURED_DATA = 1_000_000  # code points of one JSON-LD script
MOST_PARTS = 5_000  # parts of a DOCX or ODT; the longest reports have hundreds
LARGEST_SIDE_PART = 8_000_000  # bytes inflated: relations, styles, properties
SMALL_PART = 10_000_000  # bytes inflated; below, the ratio does not matter
HIGHEST_RATIO = 200  # times a larger part may grow; tables of figures reach 60
DEEPEST_PART = 1_000  # levels of nested XML in a DOCX or ODT
MOST_OBJECTS = 200_000  # on one page of a PDF; a dense map has tens of thousands
LARGEST_PICTURE = 16_000_000  # pixels of a PDF's page as a picture
MOST_MAIL_PARTS = 100  # multipart bodies and messages within an e-mail
BINARY_SHARE = 100  # one control character in so many is more than any text has

_UNITS = {
    "memory_mb": "MB of memory",
    "seconds": "seconds",
    "file_mb": "MB",
    "answer_characters": "characters",
    "pages": "pages",
    "inflated_mb": "MB unpacked",
    "fetch_mb": "MB",
    "fetch_seconds": "seconds",
    "redirects": "redirects",
}
_allowed: ContextVar[ReadingLimits] = ContextVar("allowed", default=ReadingLimits())  # noqa: B039 - frozen


def allowed() -> ReadingLimits:
    """The limits that hold for the document being read."""
    return _allowed.get()


@contextmanager
def within(limits: ReadingLimits) -> Iterator[None]:
    """Let these limits hold for what is read inside."""
    token = _allowed.set(limits)
    try:
        yield
    finally:
        _allowed.reset(token)


def refusal(what: str, setting: str, limits: ReadingLimits | None = None) -> UserError:
    """The error for what goes beyond a limit: `what` is a clause such as "“a.pdf” has 9,000 pages".

    `setting` is the name of a limit. It says how much is allowed and which setting says so.
    """
    most = getattr(limits or allowed(), setting)
    unit = _UNITS[setting].removesuffix("s") if most == 1 else _UNITS[setting]
    return UserError(
        f"{what}; the limit is {most:,} {unit}.",
        todo=f"If you trust it, raise the limit {setting} in the settings.",
    )
