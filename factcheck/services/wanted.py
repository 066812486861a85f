"""Plain values from outside, turned into what the domain knows, or refused in words."""

from enum import StrEnum
from typing import TypeVar

from factcheck.domain import text as texts
from factcheck.domain.dates import PartialDate
from factcheck.domain.dossiers import Dossier
from factcheck.domain.sources import Edition
from factcheck.domain.speakers import Side
from factcheck.errors import UserError
from factcheck.store import Reading, Work
from factcheck.store.repositories import dossiers, editions, speakers

Choice = TypeVar("Choice", bound=StrEnum)

LONGEST_NAME = 500  # code points


def choice(kind: type[Choice], value: str, *, what: str) -> Choice:
    """One of the values of an enumeration, however it is spaced or capitalised."""
    wanted = value.strip().casefold().replace("'", "").replace("’", "")
    wanted = wanted.replace(" ", "_").replace("-", "_")
    for member in kind:
        if member.value == wanted:
            return member
    known = ", ".join(member.value for member in kind)
    raise UserError(f"“{texts.shortened(value, 40)}” is not a {what}.", todo=f"Choose of: {known}.")


def name(value: str, *, what: str) -> str:
    """A name on one line, not empty."""
    return texts.required(" ".join(value.split()), what=what, longest=LONGEST_NAME)


def line(value: str, *, what: str) -> str:
    """Words on one line, which may be empty."""
    return texts.typed(" ".join(value.split()), what=what, longest=LONGEST_NAME)


def dossier(reading: Reading, wanted: int | str) -> Dossier:
    """A dossier by its name or id. Raises UserError when there is none."""
    if isinstance(wanted, int):
        return dossiers.get(reading, wanted)
    found = dossiers.named(reading, wanted.strip())
    if found is None and wanted.strip().isdecimal():
        return dossiers.get(reading, int(wanted))
    if found is None:
        known = ", ".join(f"“{d.name}”" for d in dossiers.every(reading)) or "none yet"
        raise UserError(f"There is no dossier “{wanted}”.", todo=f"There are: {known}.")
    return found


def speaker(work: Work, of: int, wanted: str | int | None) -> int | None:
    """The id of a speaker by name, alias or id; an unknown name makes one for the government."""
    if isinstance(wanted, int):
        return _of_dossier(work, wanted, of)
    called = line(wanted or "", what="speaker")
    if not called:
        return None
    known = speakers.named(work, of, called)
    return known.id if known else speakers.add(work, dossier=of, name=called, side=Side.GOVERNMENT)


def _of_dossier(work: Work, wanted: int, of: int) -> int:
    if speakers.dossier_of(work, wanted) != of:
        raise UserError(f"Speaker {wanted} belongs to another dossier.")
    return wanted


def edition(work: Work, of: int, report: str, year: str) -> int | None:
    """The id of a report's edition, made when it is new; None when neither is given."""
    report, year = line(report, what="report"), line(year, what="edition")
    if not report and not year:
        return None
    known = editions.named(work, of, report, year)
    return known.id if known else editions.add(work, dossier=of, report=report, year=year)


def other_edition(
    work: Work, of: int, was: Edition | None, report: str | None, year: str | int | None
) -> int | None:
    """The id of the edition after a change of its report or year; None leaves either as it was."""
    of_report = report if report is not None else was.report if was else ""
    of_year = str(year) if year is not None else was.year if was else ""
    return edition(work, of, of_report, of_year)


def date_columns(column: str, value: str | None, inferred_from: str = "") -> dict[str, str | None]:
    """A date as its two columns. Raises UserError when it is no date."""
    ground = line(inferred_from, what="ground of the date")
    date = PartialDate.parse(value, ground)
    if ground and date is None:
        raise UserError("There is no date to go with what it was inferred from.", todo="Give one.")
    return {
        column: date.value if date else None,
        f"{column}_inferred_from": date.inferred_from if date else "",
    }
