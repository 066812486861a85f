"""The guesses of a document as a form: what is filled in, and what is wrong of it."""

from collections.abc import Mapping
from dataclasses import asdict, replace

from factcheck.domain.dates import PartialDate
from factcheck.domain.sources import SourceKind
from factcheck.errors import UserError
from factcheck.services import wanted
from factcheck.services.incoming.bringing import Details
from factcheck.services.incoming.preparing import Prepared
from factcheck.ui.models.sources import kind_word
from factcheck.ui.widgets.form import Field
from factcheck.ui.words import tr


def fields() -> list[Field]:
    """The fields, those that are most often to be mended first."""
    kinds = tuple((kind.value, kind_word(kind)) for kind in SourceKind)
    return [
        Field("title", tr("Title")),
        Field("publisher", tr("Publisher")),
        Field("date", tr("Date"), "date"),
        Field("inferred_from", tr("Date inferred from")),
        Field("kind", tr("Kind"), "choice", choices=kinds),
        Field("report", tr("Report")),
        Field("edition", tr("Edition"), placeholder=tr("its year")),
        Field("author", tr("Author")),
        Field("language", tr("Language"), placeholder="en"),
    ]


NAMES = tuple(field.name for field in fields())


def values_of(details: Details) -> dict[str, str]:
    """What the fields show."""
    known = asdict(details)
    return {name: known[name] for name in NAMES}


def typed_into(details: Details, values: Mapping[str, str]) -> Details:
    """The details after what was typed."""
    return replace(details, **{name: values[name] for name in NAMES}, complete=True)


def faults(values: Mapping[str, str]) -> dict[str, str]:
    """What would be refused, in words, by the fields' names."""
    found: dict[str, str] = {}
    for name, value in values.items():
        try:
            if name == "date":
                PartialDate.parse(value)
            else:
                wanted.line(value, what=name.replace("_", " "))
        except UserError as error:
            found[name] = str(error)
    if values["inferred_from"] and not values["date"]:
        found["date"] = tr("Give the date that was inferred.")
    return found


def grounds(prepared: Prepared) -> str:
    """What date and edition were taken from, in one line."""
    captured = prepared.document.captured
    parts = []
    if captured.published and captured.published_stated_by:
        parts.append(tr("Date from: {ground}.", ground=captured.published_stated_by))
    if captured.edition and captured.edition.stated_by:
        parts.append(tr("Edition from: {ground}.", ground=captured.edition.stated_by))
    return " ".join(parts)
