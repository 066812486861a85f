"""The lines of one claim on the preview's page: words, verdict, evidence, who stands behind it."""

from collections.abc import Iterable, Iterator

from factcheck.domain.findings import GRADE_WORDS
from factcheck.domain.pairings import Stance
from factcheck.domain.sources import Edition
from factcheck.domain.verdicts import REASON_WORDS, Status
from factcheck.sheets import words as told
from factcheck.sheets.content import Quote, SheetClaim, SheetPairing
from factcheck.ui.views.sheet.part import Part, own
from factcheck.ui.widgets.verdict import verdict_word
from factcheck.ui.words import tr


def claim_parts(claim: SheetClaim) -> Iterator[Part]:
    """The lines of a claim, from its number to its reviewer."""
    yield Part("claim", head=claim)
    if not _is_quoted(claim.text, claim.quotes):
        yield Part("reading", claim.text)
    if not claim.quotes:
        yield Part("absent", tr("No passage kept: these are the editor's words for the claim."))
    yield from _quotations(claim.quotes, "quote", "caption")
    yield _facts(claim)
    yield Part("verdict", _verdict(claim))
    if claim.rationale.strip():
        yield Part("plain", claim.rationale.strip())
    else:
        yield Part("absent", tr("no rationale given"))
    yield from _evidence(claim)
    yield from _desk(claim)


def _facts(claim: SheetClaim) -> Part:
    role = str(claim.role) if claim.role else ""
    note = told.role_note(claim.role, claim.said)
    facts = [
        f"{own(role)} ({own(note)})" if role and note else own(role),
        own(told.date_words(claim.said)) or tr("date not known"),
        own(claim.occasion),
    ]
    who = own(claim.speaker) or tr("Speaker not named")
    return Part("facts", "· " + " · ".join(fact for fact in facts if fact), lead=who)


def _verdict(claim: SheetClaim) -> str:
    words = tr("Verdict: {sign} {word}", sign=told.SIGNS[claim.verdict],
               word=verdict_word(claim.verdict).lower())  # fmt: skip
    return f"{words}, {REASON_WORDS[claim.reason]}" if claim.reason else words


def _evidence(claim: SheetClaim) -> Iterator[Part]:
    if not claim.pairings:
        yield Part("absent", tr("No findings are paired with this claim."))
        return
    sides = (
        (tr("Findings for"), Stance.SUPPORTS, tr("none paired")),
        (tr("Findings against"), Stance.CONTRADICTS, tr("none paired")),
        (tr("Context"), Stance.CONTEXT, ""),
    )
    for heading, stance, otherwise in sides:
        paired = claim.paired(stance)
        if paired or otherwise:
            count = str(len(paired)) if paired else otherwise
            yield Part("side", f"{heading}: {count}")
        for pairing in paired:
            yield from _finding(pairing)


def _finding(pairing: SheetPairing) -> Iterator[Part]:
    grade = GRADE_WORDS[pairing.grade].partition(":")[0]
    facts = [_edition(pairing.edition), tr("evidence: {grade}", grade=grade)]
    yield Part("origin", "· " + " · ".join(facts), lead=tr("Finding {n}", n=pairing.number))
    if not _is_quoted(pairing.text, pairing.quotes):
        yield Part("finding", pairing.text)
    if not pairing.quotes:
        words = tr("No passage kept: these are the editor's words for the finding.")
        yield Part("finding_absent", words)
    yield from _quotations(pairing.quotes, "finding_quote", "finding_caption")
    if pairing.note:
        yield Part("note", pairing.note, lead=tr("Note on the pairing:"))


def _edition(edition: Edition | None) -> str:
    if edition is None:
        return tr("edition not recorded")
    period = told.period_words(edition)
    facts = [
        own(edition.name),
        tr("issued by {body}", body=own(edition.issuing_body)) if edition.issuing_body else "",
        tr("covers {period}", period=own(period)) if period else tr("period covered not recorded"),
        tr("rating: {rating}", rating=own(edition.rating)) if edition.rating else "",
    ]
    return ", ".join(fact for fact in facts if fact)


def _quotations(quotes: Iterable[Quote], style: str, caption: str) -> Iterator[Part]:
    for quote in quotes:
        source = quote.source
        yield Part(style, quote.selector.exact)
        facts = (
            own(source.title) or tr("untitled"),
            own(source.publisher) or tr("publisher not recorded"),
            own(told.date_words(source.published)) or tr("date not known"),
        )
        yield Part(caption, ", ".join(facts) + " · " + tr("source {n}", n=source.number))


def _desk(claim: SheetClaim) -> Iterator[Part]:
    if claim.missing:
        yield Part("lacks", "; ".join(claim.missing) + ".", lead=tr("Incomplete:"))
    yield Part("desk", f"{_checked(claim)} {_second(claim)}")
    for opinion in claim.dissent:
        word = f"{told.SIGNS[opinion.verdict]} {verdict_word(opinion.verdict).lower()}"
        day = told.day_words(opinion.at)
        why = f" – {own(opinion.rationale)}" if opinion.rationale else ""
        yield Part("opinion", f"{day}: {word}{why}", lead=own(opinion.person) or tr("somebody"))


def _checked(claim: SheetClaim) -> str:
    if claim.status is Status.OPEN:
        return tr("Status: open.")
    who = own(claim.checked_by) or tr("a person not recorded")
    if not claim.checked_at:
        return tr("Checked by {who}.", who=who)
    return tr("Checked by {who} on {day}.", who=who, day=told.day_words(claim.checked_at))


def _second(claim: SheetClaim) -> str:
    if claim.single_editor:
        return tr("Single editor.")
    day = told.day_words(claim.reviewed_at)
    if not day:
        return tr("Reviewed by {who}.", who=own(claim.reviewed_by))
    return tr("Reviewed by {who} on {day}.", who=own(claim.reviewed_by), day=day)


def _is_quoted(text: str, quotes: Iterable[Quote]) -> bool:
    return told.same_words(text, " ".join(quote.selector.exact for quote in quotes))
