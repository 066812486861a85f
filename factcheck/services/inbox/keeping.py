"""Keeping a statement as a claim or a finding, and letting what was kept go again."""

from collections.abc import Sequence
from typing import Literal, cast

from factcheck.domain import text as texts
from factcheck.domain.claims import Claim
from factcheck.domain.dates import PartialDate
from factcheck.domain.findings import Grade
from factcheck.domain.passages import Passage
from factcheck.domain.sources import Source, SourceKind
from factcheck.domain.speakers import Role, Side
from factcheck.domain.statements import Attribution, Decision, Mode, Proposal
from factcheck.domain.verdicts import Status, Verdict
from factcheck.errors import UserError
from factcheck.services.deciding import claims as claim_cases
from factcheck.services.deciding import findings as finding_cases
from factcheck.services.inbox import kept
from factcheck.store import Reading, Work
from factcheck.store.journal import now
from factcheck.store.repositories import (
    claims,
    editions,
    findings,
    pairings,
    passages,
    sources,
    speakers,
    statements,
)

Noun = Literal["claim", "finding"]
_SIDES: dict[Noun, Side] = {"claim": Side.GOVERNMENT, "finding": Side.REPORT}
_USUAL: dict[Side, Noun] = {Side.GOVERNMENT: "claim", Side.REPORT: "finding"}


def first_of(reading: Reading, statement: int) -> Proposal:
    """The statement that a decision is about: the one given, or the one that it repeats.

    One that was left out when the first was kept, as by hand, is decided by itself. Raises
    UserError when there is no such statement.
    """
    found = statements.get(reading, statement)
    if found.repeats is None:
        return found
    first = statements.get(reading, found.repeats)
    left_out = (found.claim, found.finding) != (first.claim, first.finding)
    return found if left_out else first


def noun_of(statement: Proposal, as_: str | None) -> Noun:
    """What a statement is kept as. Raises UserError when nothing says so."""
    if as_ is None:
        noun = _USUAL.get(statement.side)
        if noun is None:
            raise UserError(
                "This is said by neither the government nor the report.",
                todo="Choose whether it is kept as a claim or as a finding.",
            )
        return noun
    chosen = as_.strip().casefold()
    if chosen not in ("claim", "finding"):
        raise UserError(
            f"A statement is not kept as “{texts.shortened(as_, 40)}”.",
            todo="Choose of: claim, finding.",
        )
    return cast(Noun, chosen)


class Keeping:
    """Keeps statements within one operation; what many of them share is looked up once."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._sources: dict[int, Source] = {}
        self._speakers: dict[tuple[int, Attribution], int | None] = {}
        self._editions: dict[int, int | None] = {}

    def keep(self, first: Proposal, noun: Noun) -> int:
        """Keep a statement, and those that repeat it as further passages; the id of what is made.

        Raises UserError when it is kept already.
        """
        refuse_kept(self._work, first)
        made = self._joined(first, noun)
        if made is None:
            made = self._claim(first) if noun == "claim" else self._finding(first)
        if first.side is Side.THIRD_PARTY:
            take_side(self._work, first, _SIDES[noun])
        owner = {noun: made}
        kept.decide(self._work, first.id, Decision.KEPT, **owner)
        for twin in statements.repeating(self._work, first.id) if first.repeated else ():
            if twin.decision is Decision.WAITING:
                passages.add(self._work, twin.source, twin.selector, **owner)
                kept.decide(self._work, twin.id, Decision.KEPT, **owner)
        return made

    def _joined(self, again: Proposal, noun: Noun) -> int | None:
        """What the statement that this one repeats is kept as, with these words as a passage."""
        if again.repeats is None:
            return None
        first = statements.get(self._work, again.repeats)
        owner = first.claim if noun == "claim" else first.finding
        if owner is not None:
            passages.add(self._work, again.source, again.selector, **{noun: owner})
        return owner

    def _claim(self, found: Proposal) -> int:
        source = self._source(found.source)
        key = source.id, found.speaker
        if key not in self._speakers:
            # Who makes a claim is of the government: the editor may know what the text leaves out.
            self._speakers[key] = introduce(self._work, source, found.speaker, Side.GOVERNMENT)
        speaker = self._speakers[key]
        return claim_cases.keep_words(self._work, source, found.selector, speaker=speaker)

    def _finding(self, found: Proposal) -> int:
        source = self._source(found.source)
        edition = source.edition.id if source.edition else self._only_edition(source.dossier)
        grade = Grade.PRESS_QUOTE if found.mode is Mode.DIRECT else Grade.PARAPHRASE
        if source.kind is SourceKind.REPORT:
            grade = Grade.PRIMARY
        return finding_cases.keep_words(
            self._work, source, found.selector, edition=edition, grade=grade
        )

    def _source(self, source: int) -> Source:
        if source not in self._sources:
            self._sources[source] = sources.get(self._work, source)
        return self._sources[source]

    def _only_edition(self, dossier: int) -> int | None:
        if dossier not in self._editions:
            known = editions.every(self._work, dossier)
            self._editions[dossier] = known[0].id if len(known) == 1 else None
        return self._editions[dossier]


def take_side(work: Work, statement: Proposal, side: Side) -> None:
    """Say whose side a statement is on, and all that waits of the same speaker in the source."""
    alike = [statement]
    if statement.speaker.name:
        alike += statements.by_speaker(work, statement.source, statement.speaker.name)
    for one in {one.id: one for one in alike}.values():
        waits = one.decision is Decision.WAITING and one.side is statement.side
        if one.id == statement.id or waits:
            statements.change(work, one.id, side=side, decided_by=work.author, decided_at=now())


def introduce(work: Work, source: Source, who: Attribution, side: Side) -> int | None:
    """The speaker of that name or alias, made where there is none.

    A role that is new is noted at the source's date. None where the text names nobody.
    """
    if not who.name:
        return None
    known = speakers.named(work, source.dossier, who.name)
    speaker = (
        known.id if known else speakers.add(work, dossier=source.dossier, name=who.name, side=side)
    )
    held = {(role.title, role.body) for role in known.roles} if known else set()
    if who.role and (who.role, who.organisation) not in held:
        at = PartialDate(source.published.value) if source.published else None
        speakers.add_role(work, speaker, Role(who.role, who.organisation, at))
    return speaker


def refuse_kept(reading: Reading, statement: Proposal) -> None:
    """Raise UserError when a statement is kept already."""
    if statement.claim is not None:
        number = claims.get(reading, statement.claim).number
        raise _kept_as(f"claim {number}")
    if statement.finding is not None:
        raise _kept_as(f"finding {findings.get(reading, statement.finding).number}")


def _kept_as(what: str) -> UserError:
    return UserError(
        f"The statement is kept as {what}.", todo="Change that, or take the decision back first."
    )


def release(work: Work, statement: Proposal) -> None:
    """Let a statement wait again, and what it was kept as go.

    Raises UserError when the claim or finding was worked on since, or rests on other words too.
    """
    owner = statement.claim, statement.finding
    again = statements.repeating(work, statement.id)
    together = [statement, *(one for one in again if (one.claim, one.finding) == owner)]
    if statement.claim is not None:
        claim = claims.get(work, statement.claim)
        paired = pairings.of_claims(work, [claim.id])
        _refuse_worked_on(
            f"Claim {claim.number}",
            claim.passages,
            together,
            worked_on=bool(paired) or _is_decided(claim),
        )
        together += statements.kept_as(work, "claim", claim.id)
        claims.remove(work, claim.id)
    elif statement.finding is not None:
        finding = findings.get(work, statement.finding)
        paired = pairings.of_finding(work, finding.id)
        _refuse_worked_on(
            f"Finding {finding.number}", finding.passages, together, worked_on=bool(paired)
        )
        together += statements.kept_as(work, "finding", finding.id)
        findings.remove(work, finding.id)
    for one in {one.id: one for one in together}:
        kept.decide(work, one, Decision.WAITING)


def _is_decided(claim: Claim) -> bool:
    marked = claim.verdict is not Verdict.UNVERIFIED or claim.reason is not None
    return marked or claim.status is not Status.OPEN or bool(claim.rationale or claim.opinions)


def _refuse_worked_on(
    what: str, held: Sequence[Passage], said: Sequence[Proposal], *, worked_on: bool
) -> None:
    places = {(one.source, one.selector.start, one.selector.end) for one in said}
    for passage in held:
        selector = passage.selector
        worked_on |= (passage.source, selector.start, selector.end) not in places
    if worked_on:
        raise UserError(
            f"{what} has been worked on since.", todo="Delete it where it is not right."
        )
