"""Use cases of editions."""

from factcheck.domain import text as texts
from factcheck.domain.amounts import amounts
from factcheck.domain.changes import ChangeSet
from factcheck.domain.dates import PartialDate
from factcheck.domain.sources import Edition
from factcheck.errors import UserError
from factcheck.services import wanted
from factcheck.store import Store
from factcheck.store.repositories import editions


def describe(
    store: Store,
    *,
    dossier: int | str,
    report: str,
    year: str | int,
    issuing_body: str = "",
    period_start: str = "",
    period_end: str = "",
    rating: str = "",
) -> ChangeSet:
    """Say what is known of a report's edition, which is made where it is new."""
    start, end = PartialDate.parse(period_start), PartialDate.parse(period_end)
    if start and end and end.value < start.value[: len(end.value)]:
        raise UserError("The period of the edition ends before it starts.", todo="Swap the dates.")
    label = texts.shortened(f"Describe edition {report} {year}", 100)
    with store.operation(label) as work:
        work.made = wanted.edition(work, wanted.dossier(work, dossier).id, report, str(year))
        if work.made is None:
            raise UserError("An edition needs a report or a year.")
        editions.change(
            work,
            work.made,
            issuing_body=wanted.line(issuing_body, what="issuing body"),
            period_start=start.value if start else "",
            period_end=end.value if end else "",
            rating=wanted.line(rating, what="rating"),
        )
    return work.changes


def delete(store: Store, *, edition: int) -> ChangeSet:
    """Remove an edition. Raises UserError while sources or findings are of it."""
    with store.operation("Remove an edition") as work:
        found = editions.get(work, edition)
        of_sources, of_findings = editions.used(work, found.dossier).get(edition, (0, 0))
        if of_sources or of_findings:
            used_by = amounts({"sources": of_sources, "findings": of_findings})
            raise UserError(
                f"{found.name} is still the edition of {used_by}.",
                todo="Give those another edition first.",
            )
        editions.remove(work, edition)
    return work.changes


def used(store: Store, dossier: int) -> dict[int, tuple[int, int]]:
    """How many sources and findings are of each edition; those with neither are left out."""
    with store.read() as reading:
        return editions.used(reading, dossier)


def every(store: Store, dossier: int) -> list[Edition]:
    """The editions of a dossier, by report and year."""
    with store.read() as reading:
        return editions.every(reading, dossier)
