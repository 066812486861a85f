"""The outline of one claim, from its words to who stands behind the verdict."""

from collections.abc import Iterator

from factcheck.domain.claims import WORDING_WORDS
from factcheck.domain.dates import PartialDate, Precision
from factcheck.domain.publishing import Correction, Reply
from factcheck.domain.verdicts import DEFINITIONS, REASON_WORDS, Status, Verdict
from factcheck.sheets import unstated, words
from factcheck.sheets.content import SheetClaim
from factcheck.sheets.languages import language_name
from factcheck.sheets.outline.blocks import (
    Block,
    Facts,
    Heading,
    Items,
    Line,
    Look,
    Paragraph,
    Ruling,
    Span,
    Style,
    Table,
    addressed,
    joined,
    known,
    linked,
    plain,
    strong,
)
from factcheck.sheets.outline.evidence import evidence, quotations
from factcheck.sheets.records import Appearance


def claim_blocks(claim: SheetClaim) -> Iterator[Block]:
    """Everything the sheet says of one claim."""
    yield Heading(3, f"Claim {claim.number}", claim.verdict)
    yield from quotations(claim.quotes, claim.text, "claim")
    yield Facts(tuple(_facts(claim)))
    yield _ruling(claim)
    yield from _open_ends(claim)
    if claim.figures:
        yield _figures(claim)
    yield from evidence(claim)
    yield from _replies(claim)
    yield from _corrections(claim.corrections)
    yield from _desk(claim)


def _facts(claim: SheetClaim) -> Iterator[tuple[str, Line]]:
    note = words.role_note(claim.role, claim.said)
    yield "Speaker", known(claim.speaker, "not named")
    role = str(claim.role) if claim.role else ""
    yield "Role then", (*known(role, "not recorded"), *plain(f" ({note})" if note else ""))
    yield "Said on", known(words.date_words(claim.said), "date not known")
    yield "Occasion", known(claim.occasion, "not recorded")
    if claim.wording:
        yield "Wording", plain(WORDING_WORDS[claim.wording])
    if claim.language:
        yield "Original language", plain(language_name(claim.language))
    if claim.reading:
        yield "Taken to mean", plain(claim.reading)
    if claim.reading_why:
        yield "Why this reading", plain(claim.reading_why)
    if claim.appearances:
        yield "Also said in", joined((_appearance(each) for each in claim.appearances), "; ")
    if claim.page_address:
        yield "Published at", addressed(claim.page_address, "")


def _appearance(appearance: Appearance) -> Line:
    headline = appearance.headline or appearance.address or "untitled"
    line: list[Line] = [(linked(headline, appearance.address),)]
    line += [plain(appearance.outlet)] if appearance.outlet else []
    line += [plain(words.date_words(appearance.published))] if appearance.published else []
    if appearance.archive_address:
        line.append((linked("archived copy", appearance.archive_address),))
    return joined(line)


def _ruling(claim: SheetClaim) -> Ruling:
    reason = f", {REASON_WORDS[claim.reason]}" if claim.reason else ""
    return Ruling(
        claim.verdict,
        f"{claim.verdict}{reason}",
        DEFINITIONS[claim.verdict],
        known(claim.rationale, "no rationale given"),
    )


def _open_ends(claim: SheetClaim) -> Iterator[Block]:
    if claim.unknowns:
        yield Paragraph((*strong("What remains unknown: "), Span(claim.unknowns)))
    if claim.would_settle and claim.verdict is Verdict.UNVERIFIED:
        yield Paragraph((*strong("What would settle it: "), Span(claim.would_settle)))


def _figures(claim: SheetClaim) -> Table:
    rows = tuple(
        (each.label, words.figure_words(each.value, each.unit), each.period, each.comparison)
        for each in claim.figures
    )
    head = ("Figure", "Value", "Period", "Arithmetic")
    return Table("Figures", head, (5, 3, 4, 6), rows, frozenset({1}))


def _replies(claim: SheetClaim) -> Iterator[Block]:
    if claim.replies:
        yield Heading(4, "Right of reply")
        yield Items(tuple(_reply(reply) for reply in claim.replies))


def _reply(reply: Reply) -> Line:
    asked = f" was asked{_dated(reply.asked_at)}{f' by {reply.how}' if reply.how else ''}"
    due = f", to answer by {words.date_words(reply.due)}" if reply.due else ""
    line = (Span(reply.asked, Look.STRONG), Span(f"{asked}{due}. "))
    if not reply.answer:
        return (*line, Span("No answer recorded.", Look.UNKNOWN))
    return (*line, Span(f"Answered{_dated(reply.answered_at)}: "), Span(reply.answer))


def _dated(date: PartialDate | None) -> str:
    if date is None:
        return ""
    return f" {'on' if date.precision is Precision.DAY else 'in'} {words.date_words(date)}"


def _on(moment: str) -> str:
    return f" on {words.day_words(moment)}" if moment else ""


def _corrections(log: tuple[Correction, ...]) -> Iterator[Block]:
    if log:
        yield Heading(4, "Corrections")
        yield Items(tuple(map(_correction, log)))


def _correction(each: Correction) -> Line:
    return Span(f"{words.corrected_when(each)}: ", Look.STRONG), Span(each.what)


def _desk(claim: SheetClaim) -> Iterator[Block]:
    if claim.missing:
        lacks = (*strong("Incomplete: "), Span("; ".join(claim.missing) + "."))
        yield Paragraph(lacks, Style.LACKS)
    yield Paragraph(plain(_standing(claim)), Style.NOTE)
    if claim.dissent:
        yield Paragraph(plain("Opinions differ:"), Style.NOTE)
        yield Items(
            tuple(
                plain(
                    f"{each.person}, {words.day_words(each.at)}: {each.verdict}"
                    + (f" – {each.rationale}" if each.rationale else "")
                )
                for each in claim.dissent
            )
        )
    lacking = unstated.of_claim(claim)
    if lacking:
        yield Paragraph((Span(f"Not recorded: {'; '.join(lacking)}.", Look.UNKNOWN),), Style.NOTE)


def _standing(claim: SheetClaim) -> str:
    """Who checked, who reviewed, or that nobody did."""
    who = claim.checked_by or "a person not recorded"
    checked = (
        "Status: open."
        if claim.status is Status.OPEN
        else f"Checked by {who}{_on(claim.checked_at)}."
    )
    if claim.single_editor:
        return f"{checked} Single editor."
    return f"{checked} Reviewed by {claim.reviewed_by}{_on(claim.reviewed_at)}."
