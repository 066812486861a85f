"""What a sheet does not say, by name: every format prints these lists.

They are not gaps that make a draft; a reader should see that something was not recorded rather
than wonder whether it was left out.
"""

from factcheck.domain.pairings import Stance
from factcheck.domain.verdicts import Reason, Verdict
from factcheck.sheets.content import Sheet, SheetClaim


def of_claim(claim: SheetClaim) -> tuple[str, ...]:
    """What is not recorded of a claim, besides what its own lines already name."""
    judged = claim.paired(Stance.SUPPORTS) or claim.paired(Stance.CONTRADICTS)
    opinion = claim.reason is Reason.OPINION  # which no evidence can settle
    settled = claim.verdict is not Verdict.UNVERIFIED or opinion
    paged = all(quote.page for pairing in claim.pairings for quote in pairing.quotes)
    parts = {
        "whether the words are quoted, reported or translated": claim.wording,
        "original language": claim.language,
        "the reading that was checked": claim.reading,
        "why this reading was picked": claim.reading_why or not claim.reading,
        "where else it was said": claim.appearances,
        "where evidence was looked for": claim.searched or judged or opinion,
        "page or section of each finding": paged,
        "what remains unknown": claim.unknowns,
        "what would settle it": claim.would_settle or settled,
        "right of reply": claim.replies,
    }
    return tuple(name for name, value in parts.items() if not value)


def of_sheet(sheet: Sheet) -> tuple[str, ...]:
    """What is not recorded of a sheet as a whole and of who publishes it."""
    organisation = sheet.organisation
    parts = {
        "sheet number": sheet.number,
        "version": sheet.version,
        "organisation": organisation.name,
        "contact": organisation.contact,
        "language": organisation.language,
        "date of review": sheet.reviewed_at,
        "date of publication": sheet.published_at,
        "method of the organisation": organisation.method,
        "corrections policy": organisation.corrections_policy,
        "funding": organisation.funding,
    }
    return tuple(name for name, value in parts.items() if not value)
