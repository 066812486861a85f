"""The sheet as one HTML file: no script, nothing loaded from outside, ready to print.

How it looks is in `resources/templates/`; this file gives the templates their words. The claims
and the quotations carry what `verifying` reads back in data attributes.
"""

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from factcheck.domain.claims import WORDING_WORDS
from factcheck.domain.findings import GRADE_WORDS
from factcheck.domain.pairings import Stance
from factcheck.domain.text import shortened
from factcheck.domain.verdicts import DEFINITIONS, REASON_WORDS
from factcheck.paths import resource
from factcheck.sheets import unstated, words
from factcheck.sheets.content import Sheet
from factcheck.sheets.finish import USUAL, Finish
from factcheck.sheets.languages import language_name
from factcheck.sheets.own_look import PLAIN, of_folder, told
from factcheck.sheets.printable import printable
from factcheck.sheets.watching import QUIET, Watch

if TYPE_CHECKING:
    from jinja2 import Environment

_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")  # BCP 47, well formed enough
_WRITTEN: Final = re.compile('((?:typed|words)" dir="auto"|<h1 dir="auto")>')
_PAGE: Final = "sheet.html.j2"


def render(sheet: Sheet, watch: Watch = QUIET, finish: Finish = USUAL) -> bytes:
    """The sheet as HTML, UTF-8. The same sheet gives the same bytes. Raises Cancelled.

    The finish's folder may hold templates under the names of ours, `style.css` with rules
    that come after ours, and a `logo.svg`, `.png` or `.jpg`. Raises UserError, with file and line,
    when one of them is broken.
    """
    folder = finish.folder
    if folder is None:
        page = _environment().get_template(_PAGE)
        made = page.render(sheet=sheet, claims=watch.each(sheet.claims), look=PLAIN)
    else:
        look = of_folder(folder)
        with told(folder):
            page = _environment_of(folder).get_template(_PAGE)
            made = page.render(sheet=sheet, claims=watch.each(sheet.claims), look=look)
    return _tongued(printable(made), sheet.organisation.language).encode()


def _tongued(page: str, language: str) -> str:
    """The page, whose own words are English, with the language of what the desk has written."""
    tag = _language(language)
    if not tag or tag.lower().partition("-")[0] == "en":
        return page
    # What somebody typed cannot stand for these marks: its quotation marks are escaped.
    return _WRITTEN.sub(rf'\1 lang="{tag}">', page)


@cache
def _environment() -> "Environment":
    # Imported here because only an export needs it, and the window should open sooner.
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(resource("templates")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return _with_words(environment)


def _environment_of(folder: Path) -> "Environment":
    """Templates of a user: theirs first, in a sandbox, since a template is a program."""
    from jinja2 import ChoiceLoader, FileSystemLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(
        loader=ChoiceLoader([FileSystemLoader(folder), FileSystemLoader(resource("templates"))]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return _with_words(environment)


def _with_words(environment: "Environment") -> "Environment":
    environment.filters |= {
        "corrected_when": words.corrected_when,
        "corrections_of": words.corrections_of,
        "date": words.date_words,
        "dates": words.dates_of,
        "day": words.day_words,
        "language": _language,
        "language_name": language_name,
        "link": words.link,
        "moment": words.moment_words,
        "page": words.page_words,
        "period": words.period_words,
        "review": words.review_words,
        "role_note": words.role_note,
        "shortened": shortened,
        "unstated_of_claim": unstated.of_claim,
        "unstated_of_sheet": unstated.of_sheet,
    }
    environment.globals |= {
        "definitions": DEFINITIONS,
        "figure": words.figure_words,
        "grades": GRADE_WORDS,
        "left_out": words.left_out_words,
        "is_quoted": words.quoted_whole,
        "method_words": {
            "method": words.METHOD,
            "standing": words.STANDING,
            "exactness": words.EXACTNESS,
        },
        "reasons": REASON_WORDS,
        "signs": words.SIGNS,
        "stances": Stance,
        "wordings": WORDING_WORDS,
    }
    return environment


def _language(tag: str) -> str:
    return tag if _LANGUAGE.fullmatch(tag) else ""
