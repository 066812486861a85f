"""The sheet as one HTML file: no script, nothing loaded from outside, ready to print.

How it looks is in `resources/templates/sheet/`; this file gives the templates their words.
"""

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from factcheck.domain.findings import GRADE_WORDS
from factcheck.domain.pairings import Stance
from factcheck.domain.text import shortened
from factcheck.domain.verdicts import REASON_WORDS
from factcheck.paths import resource
from factcheck.sheets import words
from factcheck.sheets.content import Quote, Sheet
from factcheck.sheets.printable import printable

if TYPE_CHECKING:
    from jinja2 import Template

_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")  # BCP 47, well formed enough


def render(sheet: Sheet) -> bytes:
    """The sheet as HTML, UTF-8. The same sheet gives the same bytes."""
    return printable(_template().render(sheet=sheet)).encode()


@cache
def _template() -> "Template":
    # Imported here because only an export needs it, and the window should open sooner.
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(resource("templates")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "date": words.date_words,
        "day": words.day_words,
        "moment": words.moment_words,
        "period": words.period_words,
        "role_note": words.role_note,
        "link": words.link,
        "shortened": shortened,
        "language": _language,
    }
    environment.globals |= {
        "signs": words.SIGNS,
        "reasons": REASON_WORDS,
        "grades": GRADE_WORDS,
        "stances": Stance,
        "is_quoted": _is_quoted,
    }
    return environment.get_template("sheet.html.j2")


def _is_quoted(text: str, quotes: tuple[Quote, ...]) -> bool:
    """Whether the quotations alone already say the text, so that it need not stand there twice."""
    return words.same_words(text, " ".join(quote.selector.exact for quote in quotes))


def _language(tag: str) -> str:
    return tag if _LANGUAGE.fullmatch(tag) else ""
