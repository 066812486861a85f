"""What a document says of itself, put beside its text: the same for every kind of document."""

from dataclasses import dataclass, replace

from factcheck.domain.dates import PartialDate
from factcheck.domain.sources import SourceKind
from factcheck.errors import UserError
from factcheck.reading import edition, firstlines, kinds, language, trimming
from factcheck.reading.captured import Captured

_FIRST_LINES = "first lines of the text"
_LONGEST_PAGE = 1_000_000  # code points; what is longer was copied from no web page
_OLDEST = "1990"  # years before are the clocks of machines that were never set
_NAMES_NOTHING = ("untitled", "document", "microsoft word", "doc", "title", "template", "blank")


@dataclass(frozen=True, slots=True)
class Stated:
    """Properties a document states. `created` is the ISO time at which its file was begun.

    A date that stands for its publication is `published`, with what states it.
    """

    title: str = ""
    publisher: str = ""
    author: str = ""
    address: str = ""
    language: str = ""
    kind: str = ""
    created: str = ""
    published: PartialDate | None = None
    published_stated_by: str = ""


def described(captured: Captured, stated: Stated) -> Captured:
    """The captured text with all that is known of it, and without the leftovers of a web page.

    What is stated comes first, then what the first lines tell, then what can be inferred.
    """
    first = firstlines.told_by(captured.text)
    title = stated.title or first.title
    read = edition.told(title, captured.text)
    signed = SourceKind.ARTICLE if first.author else ""
    kind = kinds.shown(title, captured.text, read) or stated.kind or signed
    published, stated_by = stated.published, stated.published_stated_by
    if published is None and first.published is not None:
        published, stated_by = first.published, _FIRST_LINES
    if published is None:
        published = created(stated.created)
        stated_by = published.inferred_from if published else ""
    whole = replace(
        captured,
        title=title,
        publisher=stated.publisher or first.publisher,
        author=stated.author or first.author,
        address=stated.address,
        published=published,
        published_stated_by=stated_by,
        language=stated.language or language.guessed(captured.text),
        kind=kind,
        edition=read,
    )
    is_page = kind != SourceKind.REPORT and len(captured.text) <= _LONGEST_PAGE
    return trimming.without(whole) if is_page else whole


def created(value: str) -> PartialDate | None:
    """A date inferred from the day a file was begun; None for no such day."""
    day = value.strip()[:10]
    if day < _OLDEST:
        return None
    try:
        return PartialDate.parse(day, "the day its file was made")
    except UserError:
        return None


def telling(title: str) -> str:
    """A title from a file's properties, unless it is what a program or a template puts there."""
    words = " ".join(title.split())
    plain = words.lower()
    is_file = plain.endswith((".doc", ".docx", ".odt", ".rtf", ".dot", ".dotx", ".pdf", ".indd"))
    bare = plain.rstrip("0123456789 ")  # "Document1"
    is_empty = any(bare == name or plain.startswith(f"{name} -") for name in _NAMES_NOTHING)
    return "" if is_file or is_empty or len(words) < 4 else words
