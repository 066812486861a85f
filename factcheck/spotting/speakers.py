"""Gives every proposal its speaker, following the article from start to end."""

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.domain.speakers import Side
from factcheck.spotting.entities import Entity
from factcheck.spotting.lexicon.people import CITIZEN, OFFICE
from factcheck.spotting.phrases import Kind
from factcheck.spotting.proposals import Proposal
from factcheck.spotting.reading import Introduction, SentenceReading
from factcheck.spotting.resolution import Resolver, Weight

_LEAD = 3  # paragraphs in which "a senior official" may stand for somebody named later
_NAMED_WITHIN = 12  # paragraphs from there to the name
_FEWEST_ALONE = 3  # words of a quotation that stands alone in its paragraph
_EVERYBODY = frozenset("senior top leading local former chief deputy one a an the official".split())
_ISSUERS = (Kind.BODY, Kind.GROUP, Kind.COUNTRY)
_SPELT_OUT = {
    "gen": "general", "lt": "lieutenant", "col": "colonel", "sen": "senator", "gov": "governor",
    "rep": "representative", "dr": "doctor", "prof": "professor", "insp": "inspector",
}  # fmt: skip
_LAW_MAKERS = frozenset("mp senator lawmaker congressman congresswoman legislator".split())
_UNSURE = 0.15  # taken off where the speaker is a guess


class Spoken(NamedTuple):
    """A proposal with its speaker."""

    proposal: Proposal
    entity: Entity
    paragraph: int
    confidence: float
    report: str = ""  # the report the speaker, a body or country, says it in


def speakers(read: list[SentenceReading], resolver: Resolver) -> list[Spoken]:
    """The proposals that have a speaker, in the order of the text."""
    return _Follower(read, resolver).run()


class _Follower:
    def __init__(self, read: list[SentenceReading], resolver: Resolver) -> None:
        self.read, self.resolver = read, resolver
        self.chain_of = _chains(read)
        self.cued_chains = {
            self.chain_of[id(p)]
            for r in read
            for p in r.proposals
            if p.mention and id(p) in self.chain_of
        }
        self.first_cued = _first_cued(read)
        self.paragraph = self.before = -2
        self.chain_speaker: dict[int, Entity] = {}
        self.paragraph_speaker: dict[int, Entity] = {}
        self.found: list[tuple[Proposal, Entity | None, int]] = []
        self.asked_in = -1  # the last paragraph that ended in a question
        self.answerer: Entity | None = None

    def run(self) -> list[Spoken]:
        for reading in self.read:
            if self.paragraph != reading.paragraph:
                self.before, self.paragraph = self.paragraph, reading.paragraph
            for thing in _in_order(reading):
                if isinstance(thing, Proposal):
                    self._speak(thing, reading.paragraph)
                else:
                    self._meet(thing, reading)
            if reading.asks:
                self.asked_in = reading.paragraph
            elif self.asked_in == reading.paragraph:
                self.asked_in = -1
        spoken = list(self._settled())
        return _named_later(spoken, self.resolver, self.read)

    def _meet(self, named: Introduction, reading: SentenceReading) -> None:
        inside = any(p.start <= named.at < p.end for p in reading.proposals)
        entity = self.resolver.resolve(named.mention)
        if inside:
            weight = Weight.NAMED
        elif named is reading.subject:
            weight = Weight.SUBJECT
        else:
            weight = Weight.INTRODUCED if named.glossed else Weight.NAMED
        self.resolver.note(entity, weight, reading.paragraph)

    def _speak(self, proposal: Proposal, paragraph: int) -> None:
        chain = self.chain_of.get(id(proposal))
        entity = self._entity(proposal, paragraph, chain)
        if entity is not None:
            if chain is not None and proposal.mention:
                self.chain_speaker.setdefault(chain, entity)
            self.paragraph_speaker[paragraph] = entity
            self.resolver.note(entity, Weight.SPEAKER, paragraph)
        self.found.append((proposal, entity, paragraph))

    def _entity(self, proposal: Proposal, paragraph: int, chain: int | None) -> Entity | None:
        if proposal.mention:
            return self.resolver.resolve(proposal.mention)
        if chain in self.cued_chains:
            return None
        if proposal.quote and not proposal.quote.closed and chain is None:
            return None
        earlier = self.paragraph_speaker.get(paragraph)
        if earlier is not None:
            return earlier
        if proposal.words < _FEWEST_ALONE:
            return None
        later = self.first_cued.get(paragraph)
        if later is not None and later.mention and later.start > proposal.start:
            return self.resolver.resolve(later.mention)
        return self._alone()

    def _alone(self) -> Entity | None:
        """Who speaks in a paragraph of its own; behind a question, who answered before."""
        if self.asked_in != self.before:
            return self.resolver.focus()
        self.answerer = self.answerer or self.resolver.focus()
        return self.answerer

    def _settled(self) -> Iterator[Spoken]:
        last: Entity | None = None
        told = ""
        for proposal, entity, paragraph in self.found:
            sure = proposal.confidence
            if entity is None:
                chain = self.chain_of.get(id(proposal))
                known = self.chain_speaker.get(chain) if chain is not None else None
                sure += _UNSURE
            else:
                known = entity
            if known is not None:
                goes_on = known is last and _refers_back(proposal)
                told = proposal.report or (told if goes_on else "")
                last = known
                report = told if known.kind in _ISSUERS else ""
                yield Spoken(proposal, known, paragraph, sure, report)


def _refers_back(proposal: Proposal) -> bool:
    mention = proposal.mention
    return mention is None or mention.kind is Kind.PRONOUN


def _in_order(reading: SentenceReading) -> list[Introduction | Proposal]:
    things: list[tuple[int, int, Introduction | Proposal]] = []
    if reading.subject:
        things.append((reading.subject.at, 0, reading.subject))
    things += [(named.at, 1, named) for named in reading.introductions]
    things += [(p.at, 2, p) for p in reading.proposals]
    things.sort(key=lambda item: item[:2])
    return [thing for _, _, thing in things]


def _chains(read: list[SentenceReading]) -> dict[int, int]:
    """Which proposals are parts of one quotation that runs over paragraphs, by identity."""
    chains: dict[int, int] = {}
    current = 0
    running: Proposal | None = None
    for reading in read:
        for proposal in reading.proposals:
            quote = proposal.quote
            if quote is None:
                continue
            if running is not None and quote.reopened:
                chains[id(running)] = chains[id(proposal)] = current
            else:
                current += 1
            running = proposal if not quote.closed else None
    return chains


def _first_cued(read: list[SentenceReading]) -> dict[int, Proposal]:
    first: dict[int, Proposal] = {}
    for reading in read:
        for proposal in reading.proposals:
            if proposal.mention:
                first.setdefault(reading.paragraph, proposal)
    return first


def _named_later(
    spoken: list[Spoken], resolver: Resolver, read: list[SentenceReading]
) -> list[Spoken]:
    """A role in the lead ("a senior official") given the name that follows it."""
    paragraphs = list(dict.fromkeys(reading.paragraph for reading in read))
    lead = set(paragraphs[:_LEAD])
    result = []
    for one in spoken:
        mention = one.proposal.mention
        vague = one.entity.kind is Kind.ROLE and mention is not None
        name = _name_for(one, resolver) if vague and one.paragraph in lead else None
        named = name and one._replace(entity=name, confidence=one.confidence - _UNSURE)
        result.append(named or one)
    return result


def _name_for(one: Spoken, resolver: Resolver) -> Entity | None:
    """The first person named soon whose role has the same word; for officials, any official.

    Somebody private is the next to speak who has a name and no role: "the wife", then her name.
    """
    ahead = range(one.paragraph + 1, one.paragraph + _NAMED_WITHIN + 1)
    met = [e for e in resolver.events if e.paragraph in ahead and e.entity.kind is Kind.PERSON]
    soon = [e.entity for e in met if e.weight is Weight.SPEAKER]
    wanted = {w.lower() for w in one.entity.name.split()} - _EVERYBODY
    for event in met:
        if event.weight >= Weight.INTRODUCED and wanted & _posts(event.entity):
            return event.entity
    if resolver.sides.of(one.entity) is Side.GOVERNMENT:
        if wanted & _LAW_MAKERS:
            return next((p for p in soon if _holds_office(p)), None)
        return next((p for p in soon if resolver.sides.of(p) is Side.GOVERNMENT), None)
    first = soon[0] if soon else None
    alike = first is not None and {first.gender, one.entity.gender} != {"f", "m"}
    private = one.entity.noun in CITIZEN and first is not None and not first.role
    return first if private and alike else None


def _posts(person: Entity) -> set[str]:
    words = (word.strip(".,").lower() for word in person.role.split())
    return {_SPELT_OUT.get(word, word) for word in words}


def _holds_office(person: Entity) -> bool:
    return not OFFICE.isdisjoint(w.lower() for w in person.role.split())
