"""Statements that spotting found, put into the store beside what was decided of them before."""

from bisect import bisect_left
from collections.abc import Callable, Sequence

from factcheck import spotting
from factcheck.domain import text as texts
from factcheck.domain.passages import Selector, select, shared
from factcheck.domain.statements import Decision, Proposal, Statement
from factcheck.services import wanted
from factcheck.services.inbox import kept
from factcheck.spotting import Spotted
from factcheck.store import Work
from factcheck.store.repositories import passages, statements

Tell = Callable[[int, int], None]

_SAME = 0.5  # of the shorter one's words: then two spans are held to be one statement


def found_in(
    text: str,
    *,
    title: str = "",
    country: str = "",
    government_names: Sequence[str] = (),
    report_names: Sequence[str] = (),
    progress: Tell = lambda _done, _total: None,
) -> Spotted:
    """The statements of a captured text. It may take a while: hold no lock meanwhile."""
    return spotting.spot(
        text,
        title=title,
        country=country,
        government_names=government_names,
        report_names=report_names,
        progress=progress,
    )


def put(work: Work, source: int, dossier: int, found: Spotted) -> None:
    """Put what was found into the store, within the operation that is under way.

    What an editor decided or edited stays as it is, and is recognised by its words and place.
    Others that wait are replaced, row by row, where they differ. Words that are kept already, for
    a claim or finding made by hand, are found kept.
    """
    known = statements.of_source(work, source)
    touched = _Spans([one for one in known if _is_touched(one)])
    waiting = {(one.selector.start, one.selector.end): one for one in known if not _is_touched(one)}
    by_hand = passages.of_source(work, source)
    ids: list[int] = []
    first_of = _firsts(found)
    for place, statement in enumerate(found.statements):
        selector = select(found.text, statement.start, statement.end)
        decided = touched.same(selector)
        if decided is not None:
            ids.append(decided.repeats or decided.id)
            continue
        was = waiting.pop((selector.start, selector.end), None)
        first = ids[first_of[place]] if place in first_of else None
        first = None if was is not None and first == was.id else first
        values = _columns(statement) | {"repeats": first}
        if was is None:
            made = statements.add(
                work, dossier=dossier, source=source, selector=selector, **values,
                decision=Decision.WAITING,
            )  # fmt: skip
            ids.append(made)
        else:
            statements.change(work, was.id, **_differing(was, values))
            ids.append(was.id)
    for gone in waiting.values():
        statements.remove(work, gone.id)
    for passage in by_hand:
        kept.answer(work, source, passage.selector, claim=passage.claim, finding=passage.finding)


def _firsts(found: Spotted) -> dict[int, int]:
    """By the place of each statement that says another again, as a standfirst's, that one's."""
    groups = spotting.twins(found.statements)
    return {again: first for first, *others in groups for again in others}


def _is_touched(one: Proposal) -> bool:
    return one.decision is not Decision.WAITING or bool(one.decided_by)


class _Spans:
    """Statements of a text, to be asked which one stands where another does."""

    def __init__(self, known: Sequence[Proposal]) -> None:
        self._known = sorted(known, key=_start)
        lengths = [one.selector.end - one.selector.start for one in known]
        self._longest = max(lengths, default=0)

    def same(self, selector: Selector) -> Proposal | None:
        """The statement that shares most words with a selector, if that is enough."""
        first = bisect_left(self._known, selector.start - self._longest, key=_start)
        last = bisect_left(self._known, selector.end, key=_start)
        best = max(
            self._known[first:last], key=lambda one: shared(one.selector, selector), default=None
        )
        if best is None or shared(best.selector, selector) < _SAME:
            return None
        return best


def _start(one: Proposal) -> int:
    return one.selector.start


def _columns(statement: Statement) -> dict[str, object]:
    speaker = statement.speaker
    return {
        "mode": statement.mode,
        "side": statement.side,
        "speaker_name": _line(speaker.name),
        "speaker_role": _line(speaker.role),
        "speaker_body": _line(speaker.organisation),
        "cue": _line(statement.cue),
        "rule": statement.rule,
        "confidence": round(statement.confidence * 100),
        "checkability": round(statement.checkability * 100),
    }


def _line(words: str) -> str:
    """Words of the document on one line, no longer than an editor might write them."""
    return texts.shortened(words, wanted.LONGEST_NAME)


def _differing(was: Proposal, values: dict[str, object]) -> dict[str, object]:
    """The columns that are to be other than they were."""
    stands = {
        "mode": was.mode,
        "side": was.side,
        "speaker_name": was.speaker.name,
        "speaker_role": was.speaker.role,
        "speaker_body": was.speaker.organisation,
        "cue": was.cue,
        "rule": was.rule,
        "confidence": was.confidence,
        "checkability": was.checkability,
        "repeats": was.repeats,
    }
    return {name: value for name, value in values.items() if stands[name] != value}
