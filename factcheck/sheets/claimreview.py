"""The sheet as schema.org ClaimReview in JSON-LD (https://schema.org/ClaimReview).

One claim makes one element, several make one graph. What is asked for and was not given is left
out, never made up: `lacks` names it. An unverified claim has no rating value, because it is no
middle of the scale.
"""

import re
from collections.abc import Iterator
from typing import Any, Final

from factcheck.domain.dates import PartialDate
from factcheck.domain.text import shortened
from factcheck.domain.verdicts import Verdict
from factcheck.sheets import jsontext
from factcheck.sheets.content import Missing, Quote, Sheet, SheetClaim, SheetPairing, SheetSource
from factcheck.sheets.finish import USUAL, Finish
from factcheck.sheets.identity import urn
from factcheck.sheets.printable import printable
from factcheck.sheets.watching import QUIET, Watch
from factcheck.sheets.words import corrected, link, page_words

CONTEXT: Final = "https://schema.org"
LONGEST_CLAIM: Final = 75  # code points of `claimReviewed`, as those who show it advise
_LONGEST_EXPLANATION: Final = 300
_RATINGS: Final = {Verdict.SUPPORTED: 2, Verdict.DISPUTED: 1}
_SENTENCE_END: Final = re.compile(r"[.!?។](?=\s|$)")

Element = dict[str, Any]


def render(sheet: Sheet, watch: Watch = QUIET, _finish: Finish = USUAL) -> bytes:
    """One ClaimReview for a sheet of one claim, else a graph of all. Raises Cancelled."""
    elements = [element(sheet, claim) for claim in watch.each(sheet.claims)]
    if len(elements) == 1:
        return jsontext.dumps({"@context": CONTEXT, **elements[0]})
    return jsontext.dumps({"@context": CONTEXT, "@graph": elements})


def each(sheet: Sheet, watch: Watch = QUIET) -> Iterator[tuple[SheetClaim, bytes]]:
    """Every claim with a file of its own. Raises Cancelled."""
    for claim in watch.each(sheet.claims):
        yield claim, jsontext.dumps({"@context": CONTEXT, **element(sheet, claim)})


def lacks(sheet: Sheet) -> tuple[Missing, ...]:
    """What ClaimReview wants of these claims and nobody has given."""
    return tuple(
        Missing(claim.number, claim.id, what)
        for claim in sheet.claims
        for what, given in {
            "the address of the page it is published on": link(claim.page_address),
            "a short wording of the claim, without a verdict": claim.short,
            "the name of the organisation": sheet.organisation.name,
            "the date of publication": claim.published_at or sheet.published_at,
        }.items()
        if not given
    )


def element(sheet: Sheet, claim: SheetClaim) -> Element:
    """The ClaimReview of one claim, without its context."""
    organisation = sheet.organisation
    publisher = _thing("Organization", name=organisation.name, url=link(organisation.address))
    return _thing(
        "ClaimReview",
        **{"@id": urn("claim", claim.uid)},
        url=link(claim.page_address),
        claimReviewed=claim.short or shortened(claim.text, LONGEST_CLAIM),
        reviewRating=_rating(claim),
        author=publisher if organisation.name else None,
        datePublished=_day(claim.published_at or sheet.published_at),
        dateModified=_day(claim.changed_at or sheet.changed_at),
        inLanguage=organisation.language,
        version=sheet.version or None,
        creativeWorkStatus="Draft" if claim.missing else "",
        itemReviewed=_claim(claim),
        citation=[c for pairing in claim.pairings for c in _citations(pairing)],
        correction=[
            _thing(
                "CorrectionComment",
                datePublished=_day(each.made_at),
                text=f"{corrected(each)}: {each.what}",
            )
            for each in claim.corrections
        ],
    )


def _rating(claim: SheetClaim) -> Element:
    value = _RATINGS.get(claim.verdict)
    scale = {"ratingValue": value, "bestRating": 2, "worstRating": 1} if value else {}
    return _thing(
        "Rating",
        alternateName=claim.verdict.capitalize(),
        **scale,
        ratingExplanation=_first_sentences(claim.rationale),
    )


def _claim(claim: SheetClaim) -> Element:
    sources = {quote.source.number: quote.source for quote in claim.quotes}.values()
    found = [work for work in map(_work, sources) if "url" in work]
    else_where = [
        _thing(
            "CreativeWork",
            headline=each.headline,
            url=link(each.address),
            archivedAt=link(each.archive_address),
            publisher=_named("Organization", each.outlet),
            datePublished=_stated(each.published),
        )
        for each in claim.appearances
    ]
    works = found + [work for work in else_where if "url" in work]
    dated = [work for work in works if "datePublished" in work]
    return _thing(
        "Claim",
        author=_speaker(claim),
        datePublished=_stated(claim.said),
        firstAppearance=min(dated, key=lambda work: str(work["datePublished"]), default=None),
        appearance=works,
    )


def _speaker(claim: SheetClaim) -> Element | None:
    if not claim.speaker:
        return None
    address = link(claim.speaker_address)
    if claim.speaker_is_body:
        return _thing("Organization", name=claim.speaker, sameAs=address)
    role = claim.role
    return _thing(
        "Person",
        name=claim.speaker,
        jobTitle=role.title if role else "",
        affiliation=_named("Organization", role.body if role else ""),
        sameAs=address,
    )


def _citations(pairing: SheetPairing) -> Iterator[Element]:
    for quote in pairing.quotes or ():
        yield _citation(pairing, quote)
    if not pairing.quotes and pairing.edition:
        yield _citation(pairing, None)


def _citation(pairing: SheetPairing, quote: Quote | None) -> Element:
    edition = pairing.edition
    covered = (edition.period_start, edition.period_end) if edition else ("", "")
    work = _work(quote.source) if quote else {}
    return {
        **work,
        **_thing(
            "Report" if edition else "CreativeWork",
            name=edition.name if edition else "",
            publisher=_named("Organization", edition.issuing_body if edition else ""),
            temporalCoverage="/".join(end or ".." for end in covered) if any(covered) else "",
            pagination=page_words(quote.page) if quote and edition else "",
        ),
    }


def _work(source: SheetSource) -> Element:
    return _thing(
        "CreativeWork",
        headline=source.title,
        url=link(source.address),
        archivedAt=link(source.archive_address),
        publisher=_named("Organization", source.publisher),
        datePublished=_stated(source.published),
    )


def _named(kind: str, name: str) -> Element | None:
    return _thing(kind, name=name) if name else None


def _thing(kind: str, **properties: Any) -> Element:
    """A typed element of the properties that are known."""
    given = {name: value for name, value in properties.items() if value not in (None, "", [])}
    held = {n: printable(v) if isinstance(v, str) else v for n, v in given.items()}
    return {"@type": kind, **held}


def _stated(date: PartialDate | None) -> str:
    """A date that somebody stated; an inferred one is left out."""
    return date.value if date and not date.inferred_from else ""


def _day(moment: str) -> str:
    return moment.partition("T")[0]


def _first_sentences(text: str) -> str:
    """The whole sentences that fit the explanation; the first one shortened if it does not."""
    flat = " ".join(text.split())
    ends = [found.end() for found in _SENTENCE_END.finditer(flat[: _LONGEST_EXPLANATION + 1])]
    end = max((end for end in ends if end <= _LONGEST_EXPLANATION), default=0)
    return flat[:end] or shortened(flat, _LONGEST_EXPLANATION)
