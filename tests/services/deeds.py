"""Every sort of change an editor can make, as one function each of a store and a choice.

A choice is two whole numbers and some words: the numbers choose among what is there.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from factcheck.domain.findings import Grade
from factcheck.domain.pairings import Stance
from factcheck.domain.publishing import CorrectionKind
from factcheck.domain.speakers import Side
from factcheck.domain.verdicts import Reason, Status, Verdict
from factcheck.services.deciding import (
    claims,
    dossiers,
    editions,
    findings,
    pairings,
    readings,
    replies,
    speakers,
    verdicts,
)
from factcheck.services.incoming import sources
from factcheck.services.publication import publishing
from factcheck.services.suggesting import learning, repeats, suggestions
from factcheck.store import Store

DATES = ("2019", "2020-07", "2021-07-05", "")


@dataclass(frozen=True)
class Choice:
    """What a deed is to choose and say."""

    one: int
    other: int
    words: str

    def among(self, given: Sequence):
        """One of what is there; a number that is nowhere when there is nothing."""
        return given[self.one % len(given)] if given else 0

    def also(self, given: Sequence):
        """The same by the other number."""
        return given[self.other % len(given)] if given else 0

    def dossier(self, store: Store) -> int:
        return self.also([dossier.id for dossier in dossiers.every(store)])

    def claim(self, store: Store) -> int:
        return self.among(claims.ids(store, self.dossier(store)))

    def finding(self, store: Store) -> int:
        return self.also(findings.ids(store, self.dossier(store)))

    def span(self, store: Store) -> dict[str, int]:
        source = self.among([s.id for s in sources.every(store, self.dossier(store))])
        size = len(sources.text_of(store, source))
        start, end = sorted((self.one * 7 % size, self.other * 5 % size))
        return {"source": source, "start": start, "end": end + 1}


def review(store: Store, c: Choice) -> None:
    store.editor, before = "Bo", store.editor
    try:
        verdicts.review(store, claim=c.claim(store), verdict=c.also([*Verdict]), rationale=c.words)
    finally:
        store.editor = before


def pair(store: Store, c: Choice) -> None:
    pairings.add(
        store,
        claim=c.claim(store),
        finding=c.finding(store),
        stance=c.among([*Stance]),
        note=c.words,
    )


def pairing(store: Store, c: Choice) -> int:
    return c.among([made.id for made in pairings.every(store, c.dossier(store))])


def bring_in(store: Store, c: Choice) -> None:
    text = f"Officials said {c.words} — “no 👩‍👧 é”. " * 3
    sources.import_pasted(store, dossier=c.dossier(store), text=text)


def _speakers(store: Store, c: Choice) -> list[int]:
    return [s.id for s in speakers.every(store, c.dossier(store))]


def speaker(store: Store, c: Choice) -> int:
    return c.among(_speakers(store, c))


def source(store: Store, c: Choice) -> int:
    return c.among([s.id for s in sources.every(store, c.dossier(store))])


def unused_editions(store: Store, choice: Choice) -> list[int]:
    """The editions of the dossier chosen that nothing is of."""
    dossier = choice.dossier(store)
    used = editions.used(store, dossier)
    return [each.id for each in editions.every(store, dossier) if each.id not in used]


DEEDS: dict[str, Callable[[Store, Choice], object]] = {
    "create": lambda s, c: dossiers.create(s, name=c.words, note=c.words),
    "rename": lambda s, c: dossiers.edit(s, dossier=c.dossier(s), name=c.words),
    "describe": lambda s, c: editions.describe(
        s, dossier=c.dossier(s), report=c.words, year=c.one, rating="Tier 2"
    ),
    "bring in": bring_in,
    "correct": lambda s, c: sources.correct(
        s, source=source(s, c), title=c.words, date=c.also(DATES), edition=c.other
    ),
    "take out": lambda s, c: sources.delete(s, source=source(s, c)),
    "introduce": lambda s, c: speakers.add(
        s, dossier=c.dossier(s), name=c.words, side=c.also([*Side])
    ),
    "alias": lambda s, c: speakers.add_alias(s, speaker=speaker(s, c), alias=c.words),
    "role": lambda s, c: speakers.add_role(
        s, speaker=speaker(s, c), title=c.words, at=c.also(DATES)
    ),
    "merge": lambda s, c: speakers.merge(s, speaker=speaker(s, c), into=c.also(_speakers(s, c))),
    "apart": lambda s, c: speakers.keep_apart(
        s, speaker=speaker(s, c), other=c.also(_speakers(s, c))
    ),
    "delete dossier": lambda s, c: dossiers.delete(
        s, dossier=c.among([each.id for each in dossiers.every(s)][3:])
    ),
    "delete edition": lambda s, c: editions.delete(s, edition=c.among(unused_editions(s, c))),
    "say who speaks": lambda s, c: speakers.edit(
        s, speaker=speaker(s, c), is_body=c.other % 2 == 0, address=c.words
    ),
    "know": lambda s, c: speakers.know(s, dossier=c.dossier(s), name=c.words, side=c.also([*Side])),
    "remove speaker": lambda s, c: speakers.delete(s, speaker=speaker(s, c)),
    "add claim": lambda s, c: claims.add(
        s, dossier=c.dossier(s), text=c.words, speaker=c.words[:9], date=c.also(DATES)
    ),
    "keep claim": lambda s, c: claims.keep(s, **c.span(s)),
    "edit claim": lambda s, c: claims.edit(s, claim=c.claim(s), text=c.words, occasion=c.words),
    "read": lambda s, c: readings.add(s, claim=c.claim(s), text=c.words),
    "read otherwise": lambda s, c: readings.use(
        s, reading=next((r.id for r in claims.get(s, c.claim(s)).readings if not r.in_use), 0)
    ),
    "ask": lambda s, c: replies.add(s, claim=c.claim(s), asked=c.words, due=c.also(DATES)),
    "add passage": lambda s, c: claims.add_passage(s, claim=c.claim(s), **c.span(s)),
    "remove passage": lambda s, c: claims.remove_passage(s, passage=c.among(range(1, 6))),
    "mark": lambda s, c: verdicts.mark(
        s,
        claim=c.claim(s),
        verdict=c.also([*Verdict]),
        reason=c.also([None, *Reason]),
        rationale=c.words,
    ),
    "explain": lambda s, c: verdicts.explain(
        s, claim=c.claim(s), rationale=c.words, join=c.other % 2 == 0
    ),
    "status": lambda s, c: verdicts.set_status(s, claim=c.claim(s), status=c.also([*Status])),
    "review": review,
    "delete claim": lambda s, c: claims.delete(s, claim=c.claim(s)),
    "add finding": lambda s, c: findings.add(
        s, dossier=c.dossier(s), text=c.words, report=c.words[:5], edition=c.one
    ),
    "keep finding": lambda s, c: findings.keep(s, **c.span(s), grade=c.also([None, *Grade])),
    "edit finding": lambda s, c: findings.edit(
        s, finding=c.finding(s), text=c.words, edition=c.one
    ),
    "delete finding": lambda s, c: findings.delete(s, finding=c.finding(s)),
    "pair": pair,
    "stance": lambda s, c: pairings.set_stance(
        s,
        claim=c.claim(s),
        finding=c.finding(s),
        stance=c.also([*Stance]),
        join=c.one % 2 == 0,
    ),
    "annotate": lambda s, c: pairings.annotate(s, pairing=pairing(s, c), note=c.words),
    "pair passage": lambda s, c: pairings.add_passage(
        s, claim=c.claim(s), **c.span(s), stance=c.also([*Stance])
    ),
    "dismiss": lambda s, c: suggestions.dismiss(s, claim=c.claim(s), finding=c.finding(s)),
    "dismiss passage": lambda s, c: suggestions.dismiss(s, claim=c.claim(s), **c.span(s)),
    "bring back": lambda s, c: suggestions.bring_back(s, dismissal=c.among(range(1, 6))),
    "forget": lambda s, c: learning.forget(s, learned=c.among(range(1, 6))),
    "adopt": lambda s, c: repeats.adopt(
        s, claim=c.claim(s), earlier=c.also(claims.ids(s, c.dossier(s)))
    ),
    "publish": lambda s, c: publishing.publish(s, dossier=c.dossier(s), title=c.words),
    "correct claim": lambda s, c: publishing.correct(
        s, claim=c.claim(s), kind=c.also([*CorrectionKind]), what=c.words
    ),
    "unpair": lambda s, c: pairings.remove(s, pairing=pairing(s, c)),
}
