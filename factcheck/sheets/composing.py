"""From a dossier's values to the content of its sheet: a pure function."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from factcheck.domain.claims import Claim
from factcheck.domain.dossiers import Dossier
from factcheck.domain.findings import Finding
from factcheck.domain.pairings import Pairing
from factcheck.domain.passages import Passage
from factcheck.domain.publishing import NO_ORGANISATION, Organisation
from factcheck.domain.sources import Source
from factcheck.domain.verdicts import (
    DEFINITIONS,
    GAP_WORDS,
    Opinion,
    Status,
    Verdict,
    person_key,
)
from factcheck.sheets.arithmetic import FiguresOf, no_figures, reckoned
from factcheck.sheets.changed import Printed, untold
from factcheck.sheets.content import (
    Missing,
    Quote,
    Sheet,
    SheetClaim,
    SheetPairing,
    SheetSource,
    VerdictCount,
)
from factcheck.sheets.records import Appearance

NOT_CHECKED = "not marked as checked"
NOT_NOTED = "a correction note"
_NUMBER = 8  # characters of a dossier's uid that number its sheet


def compose(
    *,
    dossier: Dossier,
    claims: Sequence[Claim],
    findings: Mapping[int, Finding],
    pairings: Sequence[Pairing],
    sources: Mapping[int, Source],
    made_at: str,
    version: str,
    title: str = "",
    organisation: Organisation = NO_ORGANISATION,
    figures_of: FiguresOf = no_figures,
    printed: Mapping[int, Printed] | None = None,
    said_in: Mapping[int, Sequence[int]] | None = None,
) -> Sheet:
    """The sheet of the claims given, in their order.

    `findings` and `sources` are by id and may hold more than the sheet needs; pairings of other
    claims and of readings not in use are passed over, the rest keep their order. `made_at` is ISO,
    UTC. `figures_of` finds the figures in a text. `printed` tells, by the ids of claims, how each
    was published last, and `said_in` the ids of further sources it was said in. Raises KeyError
    when a pairing's finding or a source is not given.
    """
    by_claim, left_out = _bearing(claims, pairings)
    cited = _cited(claims, findings, by_claim, sources)
    plain = (
        replace(
            _claim(claim, by_claim[claim.id], findings, cited),
            left_out=left_out[claim.id],
            appearances=_appearances(claim, (said_in or {}).get(claim.id, ()), sources),
        )
        for claim in claims
    )
    made = tuple(
        _noted(replace(each, figures=reckoned(each, figures_of)), (printed or {}).get(each.id))
        for each in plain
    )
    return Sheet(
        dossier=dossier.name,
        uid=dossier.uid,
        country=dossier.country,
        made_at=made_at,
        made_by=f"Factcheck {version}",
        counts=tuple(
            VerdictCount(verdict, sum(claim.verdict is verdict for claim in made), words)
            for verdict, words in DEFINITIONS.items()
        ),
        claims=made,
        sources=tuple(cited.values()),
        missing=tuple(Missing(c.number, c.id, what) for c in made for what in c.missing),
        reviewed=sum(not claim.single_editor for claim in made),
        title=title,
        number=dossier.uid[:_NUMBER],
        organisation=organisation,
        reviewed_at=_reviewed_at(made),
    )


def _bearing(
    claims: Iterable[Claim], pairings: Iterable[Pairing]
) -> tuple[defaultdict[int, list[Pairing]], Counter[int]]:
    """The pairings by claim that bear on the reading in use, and how many do not."""
    by_id = {claim.id: claim for claim in claims}
    held: defaultdict[int, list[Pairing]] = defaultdict(list)
    left_out: Counter[int] = Counter()
    for pairing in pairings:
        claim = by_id.get(pairing.claim)
        if claim and claim.rests_on(pairing):
            held[pairing.claim].append(pairing)
        elif claim:
            left_out[pairing.claim] += 1
    return held, left_out


def _noted(claim: SheetClaim, printed: Printed | None) -> SheetClaim:
    """The claim with its dates, and with the correction that it lacks, if it was published."""
    if printed is None:
        return claim
    corrected = max((each.made_at for each in claim.corrections), default="")
    dated = replace(
        claim,
        published_at=printed.first_at,
        changed_at=corrected or printed.first_at,
    )
    if not untold(dated, printed):
        return dated
    return replace(dated, missing=(*dated.missing, NOT_NOTED))


def _reviewed_at(claims: Iterable[SheetClaim]) -> str:
    """When the last review was made, once every claim has one."""
    reviews = [claim.reviewed_at for claim in claims]
    return max(reviews, default="") if all(reviews) else ""


def _cited(
    claims: Iterable[Claim],
    findings: Mapping[int, Finding],
    pairings: Mapping[int, Iterable[Pairing]],
    sources: Mapping[int, Source],
) -> dict[int, SheetSource]:
    """The sources quoted, by id, numbered in the order in which a reader meets them."""
    met: dict[int, None] = {}
    for claim in claims:
        met.update((passage.source, None) for passage in claim.passages)
        for pairing in pairings[claim.id]:
            passages = findings[pairing.finding].passages
            met.update((passage.source, None) for passage in passages)
    return {id_: _source(number, sources[id_]) for number, id_ in enumerate(met, start=1)}


def _source(number: int, source: Source) -> SheetSource:
    return SheetSource(
        number=number,
        uid=source.uid,
        kind=source.kind,
        title=source.title,
        publisher=source.publisher,
        author=source.author,
        address=source.address,
        published=source.published,
        language=source.language,
        retrieved_at=source.retrieved_at,
        sha256=source.original_sha256,
        text_sha256=source.text_sha256,
        archive_address=source.archive_address,
    )


def _claim(
    claim: Claim,
    pairings: Sequence[Pairing],
    findings: Mapping[int, Finding],
    cited: Mapping[int, SheetSource],
) -> SheetClaim:
    checked_by, checked_at = _checker(claim)
    review = _review(claim, checked_by)
    return SheetClaim(
        number=claim.number,
        id=claim.id,
        uid=claim.uid,
        text=claim.text,
        speaker=claim.speaker.name if claim.speaker else "",
        role=claim.role,
        said=claim.said,
        occasion=claim.occasion,
        verdict=claim.verdict,
        reason=claim.reason if claim.verdict is Verdict.UNVERIFIED else None,
        rationale=claim.rationale,
        status=claim.status,
        quotes=_quotes(claim.passages, cited),
        pairings=tuple(_pairing(p, findings[p.finding], cited) for p in pairings),
        missing=_missing(claim, pairings),
        checked_by=checked_by,
        checked_at=checked_at,
        reviewed_by=review.person if review else "",
        reviewed_at=review.at if review else "",
        dissent=_dissent(claim.opinions),
        short=claim.short,
        speaker_is_body=bool(claim.speaker and claim.speaker.is_body),
        speaker_address=claim.speaker.address if claim.speaker else "",
        wording=claim.wording,
        language=claim.language,
        reading=claim.reading.text if claim.reading else "",
        reading_why=claim.reading.why if claim.reading else "",
        searched=claim.looked_in,
        unknowns=claim.unknown,
        would_settle=claim.would_settle,
        replies=claim.replies,
        corrections=claim.corrections,
        page_address=claim.public_address,
    )


def _appearances(
    claim: Claim, said_in: Sequence[int], sources: Mapping[int, Source]
) -> tuple[Appearance, ...]:
    """The sources of a claim's passages beside the first one's, and those it was also said in."""
    first, *others = (*(each.source for each in claim.passages), *said_in) or (0,)
    return tuple(
        Appearance(found.publisher, found.title, found.address, found.archive_address,
                   found.published)
        for found in (sources[other] for other in dict.fromkeys(others) if other != first)
    )  # fmt: skip


def _pairing(pairing: Pairing, finding: Finding, cited: Mapping[int, SheetSource]) -> SheetPairing:
    return SheetPairing(
        number=finding.number,
        uid=finding.uid,
        stance=pairing.stance,
        note=pairing.note,
        made_by=pairing.made_by,
        made_at=pairing.made_at,
        text=finding.text,
        grade=finding.grade,
        edition=finding.edition,
        quotes=_quotes(finding.passages, cited),
    )


def _quotes(passages: Iterable[Passage], cited: Mapping[int, SheetSource]) -> tuple[Quote, ...]:
    return tuple(
        Quote(passage.selector, cited[passage.source], passage.page) for passage in passages
    )


def _missing(claim: Claim, pairings: Iterable[Pairing]) -> tuple[str, ...]:
    words = [GAP_WORDS[gap] for gap in claim.lacking(pairings)]
    return (*words, NOT_CHECKED) if claim.status is Status.OPEN else tuple(words)


def _checker(claim: Claim) -> tuple[str, str]:
    """Who called the claim checked, and when; empty while it is open."""
    if claim.status is Status.OPEN:
        return "", ""
    for opinion in reversed(claim.opinions):
        if opinion.status is Status.CHECKED:
            return opinion.person, opinion.at
    return claim.decided_by, claim.decided_at


def _review(claim: Claim, checked_by: str) -> Opinion | None:
    """The last opinion of a second person who agrees with the verdict as it stands."""
    if claim.status is not Status.REVIEWED:
        return None
    for opinion in reversed(claim.opinions):
        second = person_key(opinion.person) != person_key(checked_by)
        if second and opinion.status is Status.REVIEWED and opinion.verdict is claim.verdict:
            return opinion
    return None


def _dissent(opinions: Iterable[Opinion]) -> tuple[Opinion, ...]:
    last = tuple({person_key(opinion.person): opinion for opinion in opinions}.values())
    return last if len({opinion.verdict for opinion in last}) > 1 else ()
