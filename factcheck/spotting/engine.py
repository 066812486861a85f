"""From a captured text to attributed statements: the steps in their order."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from factcheck.domain.statements import Attribution, Statement
from factcheck.spotting.checkability import checkability
from factcheck.spotting.entities import folded
from factcheck.spotting.figures import figures
from factcheck.spotting.leftovers import body
from factcheck.spotting.nationality import country_of
from factcheck.spotting.organisations import organisation_of
from factcheck.spotting.paragraphs import paragraphs
from factcheck.spotting.reading import readings
from factcheck.spotting.registry import Registry
from factcheck.spotting.resolution import Resolver
from factcheck.spotting.sides import Sides, acronyms
from factcheck.spotting.speakers import Spoken, speakers

Progress = Callable[[int, int], None]

_CHECKABLE = 0.5  # from here facts outweigh opinion, motive and prediction


@dataclass(frozen=True, slots=True)
class Spotted:
    """A text with the statements found in it, in the order of the text."""

    title: str
    text: str
    statements: tuple[Statement, ...]


def spot(
    text: str,
    *,
    title: str = "",
    country: str = "",
    government_names: Sequence[str] = (),
    report_names: Sequence[str] = (),
    progress: Progress = lambda _done, _total: None,
) -> Spotted:
    """The statements of a captured text, each with its speaker, side, figures and confidence.

    `country` is the country under check; when empty it is the one the text is mostly about.
    `government_names` and `report_names` are a dossier's own words for the two sides. `progress`
    is told of every paragraph and statement how far that is; what it raises ends the work.
    """
    both = 2 * len(text)  # it is gone through twice
    parts = paragraphs(text)
    kept = body(text, parts)
    title = title or _headline(text, parts[0].start, parts[0].end) if parts else title
    read = readings(text, kept, lambda at: progress(at, both))
    registry = Registry()
    for reading in read:
        for introduction in reading.introductions:
            if len(folded(introduction.mention.name)) > 1:
                registry.meet(introduction.mention)
    sides = Sides(
        country or country_of(text, title), government_names, report_names, acronyms(text)
    )
    spoken = speakers(read, Resolver(registry, sides))
    statements = []
    for one in spoken:
        progress(len(text) + one.proposal.start, both)
        statements.append(_statement(text, one, sides))
    return Spotted(title, text, tuple(statements))


def _headline(text: str, start: int, end: int) -> str:
    line = " ".join(text[start:end].split())
    return line if len(line) <= 160 and not line.endswith(".") else ""


def _statement(text: str, spoken: Spoken, sides: Sides) -> Statement:
    proposal, entity = spoken.proposal, spoken.entity
    words = text[proposal.start : proposal.end]
    found = figures(words)
    ease = checkability(words, found)
    return Statement(
        start=proposal.start,
        end=proposal.end,
        text=words,
        mode=proposal.mode,
        side=sides.of(entity, spoken.report),
        speaker=Attribution(
            entity.name, entity.role, entity.organisation or organisation_of(entity.role)
        ),
        cue=proposal.cue,
        checkable=ease >= _CHECKABLE,
        figures=found,
        rule=proposal.rule,
        confidence=round(spoken.confidence, 2),
        checkability=ease,
    )
