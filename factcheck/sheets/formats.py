"""The formats a sheet can be exported in: one table, and the ways to choose from it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePath
from typing import Final, Protocol

from factcheck.errors import UserError
from factcheck.sheets import annotations, claimreview, csv, docx, html, json, markdown, pdf, xlsx
from factcheck.sheets.content import Missing, Sheet
from factcheck.sheets.watching import QUIET, Watch


class Renderer(Protocol):
    """What writes a sheet down: the same sheet gives the same bytes. Raises Cancelled."""

    def __call__(self, sheet: Sheet, watch: Watch = QUIET, /) -> bytes:
        """The sheet in the format."""


def _nothing(_sheet: Sheet) -> tuple[Missing, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write a sheet down: its name, the file's ending, a label for people, the writer.

    `styled` writes it with the templates, logo and colours of a user's folder, where the format
    has a look to change. `lacks` lists what this format alone wants and the sheet does not say.
    """

    name: str
    ending: str
    label: str
    render: Renderer
    styled: Callable[..., bytes] | None = None
    lacks: Callable[[Sheet], tuple[Missing, ...]] = _nothing

    def in_style(self, folder: Path | None) -> Renderer:
        """The writer, with the look of a user's folder if there is one and it can have it."""
        if folder is None or self.styled is None:
            return self.render
        return partial(self.styled, folder=folder)


FORMATS: Final = (
    Format("html", ".html", "Web page", html.render, styled=html.render),
    Format("pdf", ".pdf", "PDF", pdf.render),
    Format("docx", ".docx", "Word document", docx.render),
    Format("xlsx", ".xlsx", "Excel workbook", xlsx.render),
    Format("csv", ".csv", "Table, one row a pairing", csv.render),
    Format("md", ".md", "Markdown", markdown.render),
    Format("json", ".json", "JSON, complete", json.render),
    Format("claimreview", ".jsonld", "ClaimReview", claimreview.render, lacks=claimreview.lacks),
    Format("annotations", ".annotations.jsonld", "Web annotations", annotations.render),
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
    # The longest ending first: one may end in another.
    for format_ in sorted(FORMATS, key=lambda format_: -len(format_.ending)):
        if file.lower().endswith(format_.ending):
            return format_
    endings = ", ".join(format_.ending for format_ in FORMATS)
    raise UserError(
        f"The ending of “{file}” does not say which format the sheet should have.",
        todo=f"End the name with one of these: {endings}; or name the format.",
    )
