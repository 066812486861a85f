"""Claims, findings and reports as what is matched: plain items with all that is known of them.

The title of their source is left out: what stands over a whole document tells none of its findings
from another, and a headline often has the officials' own words.
"""

from dataclasses import replace

from factcheck.domain.claims import Claim
from factcheck.domain.findings import Finding
from factcheck.domain.sources import Edition, Source
from factcheck.matching import Item
from factcheck.services.inbox.figures import in_text


def of_claim(claim: Claim) -> Item:
    """A claim, to find evidence for or the like of."""
    return Item(
        claim.id,
        claim.text,
        date=claim.said.value if claim.said else "",
        speaker=claim.speaker.name if claim.speaker else "",
        body=claim.role.body if claim.role else "",
        source=_source(claim),
        figures=in_text(claim.text),
    )


def of_finding(finding: Finding) -> Item:
    """A finding, by its id."""
    item = Item(
        finding.id,
        finding.text,
        source=_source(finding),
        figures=in_text(finding.text),
    )
    return _with_edition(item, finding.edition)


def of_report(report: Source) -> Item:
    """What the passages of a report have in common, without words."""
    return _with_edition(Item(report.id, "", source=str(report.id)), report.edition)


def _with_edition(item: Item, edition: Edition | None) -> Item:
    if edition is None:
        return item
    return replace(
        item,
        body=edition.issuing_body,
        edition=edition.year,
        period_start=edition.period_start,
        period_end=edition.period_end,
    )


def _source(passages_of: Claim | Finding) -> str:
    passages = passages_of.passages
    return str(passages[0].source) if passages else ""
