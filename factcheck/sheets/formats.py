"""The formats a sheet can be exported in: one table, and the two ways to choose from it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath
from typing import Final

from factcheck.errors import UserError
from factcheck.sheets import csv, html
from factcheck.sheets.content import Sheet


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write a sheet down: its name, the file's ending, a label for people, the writer."""

    name: str
    ending: str
    label: str
    render: Callable[[Sheet], bytes]


FORMATS: Final = (
    Format("html", ".html", "Web page", html.render),
    Format("csv", ".csv", "Table, one row a pairing", csv.render),
)


def for_name(name: str) -> Format:
    """The format of a name such as `html`. Raises UserError when there is none of that name."""
    for format_ in FORMATS:
        if format_.name == name.strip().lower():
            return format_
    names = ", ".join(format_.name for format_ in FORMATS)
    raise UserError(f"“{name}” is not a sheet format.", todo=f"Choose one of these: {names}.")


def for_path(path: PurePath | str) -> Format:
    """The format that a file's ending stands for. Raises UserError when it stands for none."""
    file = PurePath(path).name
    for format_ in FORMATS:
        if file.lower().endswith(format_.ending):
            return format_
    endings = ", ".join(format_.ending for format_ in FORMATS)
    raise UserError(
        f"The ending of “{file}” does not say which format the sheet should have.",
        todo=f"End the name with one of these: {endings}; or name the format.",
    )
