"""The formats a sheet can be exported in: one table, and the ways to choose from it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath
from typing import Final, Protocol

from factcheck.errors import UserError
from factcheck.sheets import annotations, claimreview, csv, docx, html, json, markdown, pdf, xlsx
from factcheck.sheets.content import Missing, Sheet
from factcheck.sheets.finish import USUAL, Finish
from factcheck.sheets.watching import QUIET, Watch


class Renderer(Protocol):
    """What writes a sheet down: the same sheet gives the same bytes. Raises Cancelled.

    A format that leaves no choice of how the sheet looks passes over the finish.
    """

    def __call__(self, sheet: Sheet, watch: Watch = QUIET, finish: Finish = USUAL, /) -> bytes:
        """The sheet in the format."""


def _lacks_nothing(_sheet: Sheet) -> tuple[Missing, ...]:
    return ()


def _no_remarks(_sheet: Sheet, _finish: Finish = USUAL) -> tuple[str, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write a sheet down: its name, the file's ending, a label for people, the writer.

    `paged` says whether it has pages, of a paper that is chosen. `lacks` lists what this format
    alone wants and the sheet does not say, `remarks` what it could not show.
    """

    name: str
    ending: str
    label: str
    render: Renderer
    paged: bool = False
    lacks: Callable[[Sheet], tuple[Missing, ...]] = _lacks_nothing
    remarks: Callable[[Sheet, Finish], tuple[str, ...]] = _no_remarks


FORMATS: Final = (
    Format("html", ".html", "Web page", html.render),
    Format("pdf", ".pdf", "PDF", pdf.render, paged=True, remarks=pdf.remarks),
    Format("docx", ".docx", "Word document", docx.render, paged=True,
           remarks=docx.remarks),
    Format("xlsx", ".xlsx", "Excel workbook", xlsx.render, paged=True,
           remarks=xlsx.remarks),
    Format("csv", ".csv", "Table, one row a pairing", csv.render),
    Format("md", ".md", "Markdown", markdown.render),
    Format("json", ".json", "JSON, complete", json.render),
    Format("claimreview", ".jsonld", "ClaimReview", claimreview.render, lacks=claimreview.lacks),
    Format("annotations", ".annotations.jsonld", "Web annotations", annotations.render),
)  # fmt: skip


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
