"""A user's own look for the HTML sheet: templates, a logo and colours in a folder of theirs."""

import base64
import re
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from factcheck.errors import UserError
from factcheck.files import read_bytes
from factcheck.sheets.finish import refuse_missing
from factcheck.sheets.picture import LARGEST, said

_LOGOS: Final = {".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg"}
_OUTSIDE: Final = re.compile(r"@import|url\s*\(|</|\\", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class OwnLook:
    """Rules that come after ours, and the logo as a `data:` address; empty where there is none.

    `templates` says whether there are templates, which may put things in other words.
    """

    style: str = ""
    logo: str = ""
    templates: bool = False


PLAIN: Final = OwnLook()


def of_folder(folder: Path) -> OwnLook:
    """The look in a folder. Raises UserError when there is no such folder or a part is unfit."""
    refuse_missing(folder)
    templates = any(folder.rglob("*.j2"))
    return OwnLook(_style(folder / "style.css"), _logo(folder), templates)


def _style(path: Path) -> str:
    from markupsafe import Markup

    if not path.is_file():
        return ""
    try:
        rules = read_bytes(path, largest=LARGEST).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UserError(
            f"{path.name} is not UTF-8 text: byte {error.start}.", todo="Save it as UTF-8."
        ) from None
    found = _OUTSIDE.search(rules)
    if found:
        line = rules.count("\n", 0, found.start()) + 1
        raise UserError(
            f"{path.name}, line {line}: “{found[0]}” is not allowed, "
            "because a sheet loads nothing from outside.",
            todo="Take it out.",
        )
    return Markup(rules)  # noqa: S704  # checked above: nothing in it leaves the style element


def _logo(folder: Path) -> str:
    for ending, kind in _LOGOS.items():
        path = folder / f"logo{ending}"
        if path.is_file():
            data = base64.b64encode(read_bytes(path, largest=LARGEST)).decode()
            return f"data:{kind};base64,{data}"
    return ""


@contextmanager
def told(folder: Path) -> Iterator[None]:
    """Tell what is wrong with a template of the user's, by file and line, as a UserError."""
    from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError

    try:
        yield
    except TemplateSyntaxError as error:
        raise _broken(error.filename or error.name or "", error.lineno, error) from None
    except UnicodeDecodeError:
        raise UserError(
            f"A template in {folder} is not UTF-8 text.", todo="Save it as UTF-8."
        ) from None
    except TemplateNotFound as error:
        raise UserError(
            f"A template asks for “{error.name}”, which is not there.",
            todo=f"Mend the templates in {folder}.",
        ) from None
    except (TemplateError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError,
            OSError, RecursionError) as error:  # fmt: skip
        # Whatever goes wrong in a template of ours alone is a bug, not the user's.
        places = [
            frame
            for frame in traceback.extract_tb(error.__traceback__)
            if Path(frame.filename).is_relative_to(folder)
        ]
        if not places:
            raise
        raise _broken(places[-1].filename, places[-1].lineno, error) from None


def _broken(file: str, line: int | None, error: Exception) -> UserError:
    return UserError(
        f"The template {Path(file).name}, line {line}, cannot be used: {said(error)}.",
        todo="Mend that line, or take the file out of the folder.",
    )
