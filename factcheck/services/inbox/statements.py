"""Use cases of statements: finding them in a source, and deciding what becomes of each."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from factcheck.domain import text as texts
from factcheck.domain.changes import ChangeSet
from factcheck.domain.sources import SourceKind
from factcheck.domain.speakers import Side
from factcheck.domain.statements import Decision, Progress, Proposal, ProposalFilter
from factcheck.errors import UserError
from factcheck.services import wanted
from factcheck.services.inbox import keeping, kept
from factcheck.services.inbox.found import Tell, found_in, put
from factcheck.services.inbox.keeping import Keeping
from factcheck.spotting import Spotted
from factcheck.store import Reading, Store
from factcheck.store.journal import now
from factcheck.store.repositories import (
    claims,
    dossiers,
    known_names,
    sources,
    speakers,
    statements,
)

NOTHING = Spotted("", "", ())


def found_for(
    store: Store, *, dossier: int, kind: SourceKind | str, text: str, title: str = ""
) -> Spotted:
    """What is found in a document that is being brought in, by all the dossier knows.

    Nothing is looked for in a report, which would flood the inbox: `spot` asks for it.
    """
    if kind == SourceKind.REPORT:
        return NOTHING
    with store.read() as reading:
        ground = _ground(reading, dossier)
    return _found(text, title, ground)


def spot(store: Store, *, source: int) -> ChangeSet:
    """Look for the statements of a source again.

    What was decided or edited stays as it is; of the others those that are found no more go.
    """
    return take_found(store, source=source, found=look_for(store, source))


def look_for(store: Store, source: int, progress: Tell = lambda _done, _total: None) -> Spotted:
    """The statements in a source's text, of which nothing is kept: `take_found` does that."""
    with store.read() as reading:
        known = sources.get(reading, source)
        text = sources.text_of(reading, source)
        ground = _ground(reading, known.dossier)
    return _found(text, known.title, ground, progress)


def take_found(store: Store, *, source: int, found: Spotted) -> ChangeSet:
    """Put what was found in a source's text beside what was decided of it before."""
    with store.read() as reading:
        name = texts.shortened(sources.get(reading, source).name, 60)
    with store.operation(f"Find the statements in “{name}”") as work:
        put(work, source, sources.get(work, source).dossier, found)
    return work.changes


@dataclass(frozen=True, slots=True)
class _Ground:
    """What a dossier knows of the two sides."""

    country: str
    government_names: Sequence[str]
    report_names: Sequence[str]


def _found(
    text: str, title: str, ground: _Ground, progress: Tell = lambda _done, _total: None
) -> Spotted:
    return found_in(
        text,
        title=title,
        country=ground.country,
        government_names=ground.government_names,
        report_names=ground.report_names,
        progress=progress,
    )


def _ground(reading: Reading, dossier: int) -> _Ground:
    """The dossier's country, its known names, and its speakers by all their names."""
    names: dict[Side, list[str]] = {side: [] for side in Side}
    for known in known_names.every(reading, dossier):
        names[known.side].append(known.name)
    for speaker in speakers.every(reading, dossier):
        names[speaker.side] += [speaker.name, *speaker.aliases]
    country = dossiers.get(reading, dossier).country
    return _Ground(country, names[Side.GOVERNMENT], names[Side.REPORT])


def keep(store: Store, *, statement: int, as_: str | None = None) -> ChangeSet:
    """Keep a statement, with those that repeat it, as a claim or as a finding.

    A government's is a claim and a report's a finding, unless `as_` says otherwise:
    `as_` is "claim" or "finding"; a third party's statement needs it. The id of what was made is
    in the answer. Raises UserError when it is kept already, or when nobody said as what.
    """
    label = f"Keep “{texts.shortened(get(store, statement).selector.exact, 60)}”"
    with store.operation(label) as work:
        first = keeping.first_of(work, statement)
        work.made = Keeping(work).keep(first, keeping.noun_of(first, as_))
    return work.changes


def keep_all(
    store: Store,
    *,
    source: int | None = None,
    dossier: int | str | None = None,
    side: str | None = None,
    as_: str | None = None,
) -> ChangeSet:
    """Keep every waiting statement of a source or a dossier, or those of one side.

    Without a side, what third parties said goes on waiting. Raises UserError when none waits.
    """
    if (source is None) == (dossier is None):
        raise UserError("Say either which source or which dossier is to be kept.")
    of_side = wanted.choice(Side, side, what="side") if side else None
    with store.read() as reading:
        of, name = _whose(reading, source, dossier)
    with store.operation(f"Keep all statements of “{texts.shortened(name, 60)}”") as work:
        narrowed = ProposalFilter(side=of_side, source=source, decision=Decision.WAITING)
        waiting = statements.page(work, [one for one, _ in statements.listed(work, of, narrowed)])
        keep_one = Keeping(work).keep
        kept_ones = [
            keep_one(one, keeping.noun_of(one, as_))
            for one in sorted(waiting, key=lambda one: (one.source, one.selector.start))
            if of_side or as_ or one.side is not Side.THIRD_PARTY
        ]
        if not kept_ones:
            raise _nothing_to_keep(waiting)
    return work.changes


def _nothing_to_keep(waiting: Sequence[Proposal]) -> UserError:
    if waiting:
        return UserError(
            "What waits here was said by third parties.",
            todo="Choose of each whether it is kept as a claim or as a finding.",
        )
    return UserError(
        "No statement is waiting here.", todo="Bring in a source, or find its statements."
    )


def _whose(reading: Reading, source: int | None, dossier: int | str | None) -> tuple[int, str]:
    """The id of a dossier, and the name of it or of one source of it."""
    if source is not None:
        known = sources.get(reading, source)
        return known.dossier, known.name
    named = wanted.dossier(reading, dossier if dossier is not None else "")
    return named.id, named.name


def attribute(store: Store, *, claim: int, statement: int) -> ChangeSet:
    """Note that a claim was made by the speaker of a statement, in the role held there.

    Raises UserError when the statement names nobody, or is of another dossier.
    """
    with store.operation("Say who made a claim") as work:
        of = statements.get(work, statement)
        if claims.get(work, claim).dossier != of.dossier:
            raise UserError("The statement belongs to another dossier.")
        speaker = keeping.introduce(work, sources.get(work, of.source), of.speaker, of.side)
        if speaker is None:
            raise UserError("The statement names nobody.", todo="Say who made the claim.")
        claims.change(work, claim, speaker=speaker)
    return work.changes


def dismiss(store: Store, *, statement: int) -> ChangeSet:
    """Let a statement go, with those that repeat it; it is not proposed again.

    Raises UserError when it is decided already.
    """
    with store.operation("Dismiss a statement") as work:
        first = keeping.first_of(work, statement)
        keeping.refuse_kept(work, first)
        if first.decision is Decision.DISMISSED:
            raise UserError("The statement is dismissed already.")
        for one in (first, *statements.repeating(work, first.id)):
            if one.decision is Decision.WAITING:
                kept.decide(work, one.id, Decision.DISMISSED)
        work.made = first.id
    return work.changes


def wait(store: Store, *, statement: int) -> ChangeSet:
    """Take a decision back: the statement waits again, and what was kept of it goes.

    Raises UserError when nothing was decided, or the claim or finding was worked on since.
    """
    with store.operation("Take back a decision") as work:
        first = keeping.first_of(work, statement)
        if first.decision is Decision.WAITING:
            raise UserError("The statement waits for a decision already.")
        keeping.release(work, first)
        work.made = first.id
    return work.changes


def edit(
    store: Store,
    *,
    statement: int,
    start: int | None = None,
    end: int | None = None,
    speaker: str | None = None,
    role: str | None = None,
    body: str | None = None,
    side: str | None = None,
) -> ChangeSet:
    """Change a statement's span (code points), speaker or side; None leaves a part as it is.

    The side holds for all that waits of the same speaker in the source, unless the speaker is
    changed with it. One that repeats another is a statement of its own once its words differ.

    Raises UserError when it is kept: then the claim or finding is what to change.
    """
    lines = {"speaker_name": (speaker, "speaker"), "speaker_role": (role, "role"),
             "speaker_body": (body, "body")}  # fmt: skip
    with store.operation("Change a statement") as work:
        found = statements.get(work, statement)
        keeping.refuse_kept(work, found)
        values: dict[str, object] = {
            column: wanted.line(value, what=what)
            for column, (value, what) in lines.items()
            if value is not None
        }
        if side is not None:
            values["side"] = of_side = wanted.choice(Side, side, what="side")
            if speaker is None:
                keeping.take_side(work, found, of_side)
        if start is not None or end is not None:
            was = found.selector
            first = was.start if start is None else start
            last = was.end if end is None else end
            selector = kept.select(work, found.source, first, last)
            values |= asdict(selector)
            if selector != was:
                values["repeats"] = None  # what is said again is said in the same words
        values |= {"decided_by": work.author, "decided_at": now()}
        statements.change(work, statement, **values)
        work.made = statement
    return work.changes


def get(store: Store, statement: int) -> Proposal:
    """A statement. Raises UserError when there is none."""
    with store.read() as reading:
        return statements.get(reading, statement)


def page(store: Store, wanted_ids: Sequence[int]) -> list[Proposal]:
    """Statements in the order asked for; ids that are gone are left out."""
    with store.read() as reading:
        return statements.page(reading, wanted_ids)


def of_source(store: Store, source: int) -> list[Proposal]:
    """Every statement of a source in the order of its text, repeated ones too."""
    with store.read() as reading:
        return statements.of_source(reading, source)


def every(store: Store, dossier: int) -> list[Proposal]:
    """Every statement of a dossier, source by source in the order of their texts."""
    with store.read() as reading:
        return statements.every(reading, dossier)


def listed(
    store: Store, dossier: int, narrowed: ProposalFilter | None = None
) -> list[tuple[int, int]]:
    """The statements that pass a filter as (id, source), source by source; twins are left out."""
    with store.read() as reading:
        return statements.listed(reading, dossier, narrowed or ProposalFilter())


def progress(store: Store, dossier: int) -> list[Progress]:
    """How far each source with statements is decided, in the order of `listed`."""
    with store.read() as reading:
        return statements.progress(reading, dossier)


def speakers_named(store: Store, dossier: int) -> list[str]:
    """The names of everybody the statements of a dossier are by."""
    with store.read() as reading:
        return statements.speakers_of(reading, dossier)
