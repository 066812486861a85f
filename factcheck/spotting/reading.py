"""Each sentence read by itself: who is introduced, what is said, who is the subject."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from factcheck.spotting import subjects
from factcheck.spotting.attribution import attributed
from factcheck.spotting.clauses import finite_in
from factcheck.spotting.contents import after_cue
from factcheck.spotting.cues import Shape, cues
from factcheck.spotting.introductions import introductions, with_body_named_before
from factcheck.spotting.leftovers import Body
from factcheck.spotting.marks import Quote, quotes
from factcheck.spotting.phrases import Kind, Mention
from factcheck.spotting.proposals import Proposal
from factcheck.spotting.sentences import ENDS, Sentence, masked, sentences
from factcheck.spotting.tokens import QUOTE, Tokens, tokenise
from factcheck.spotting.transcripts import transcript

_LONGEST_SENTENCE = 6_000  # code points outside quotations; nothing longer is a sentence
_LONGEST_CLAUSE = 90  # code points of a reporting clause that stands as a sentence of its own
_MOST_STRAYS = 3  # marks without a partner after which an open quotation is not believed


class Introduction(NamedTuple):
    """A person named at an offset of the text; `glossed` when a role came with the name."""

    at: int
    mention: Mention
    glossed: bool


class SentenceReading(NamedTuple):
    """What one sentence says of speakers; the tokens themselves are not kept."""

    paragraph: int
    introductions: tuple[Introduction, ...]
    proposals: tuple[Proposal, ...]
    subject: Introduction | None
    asks: bool = False  # ends in a question of the writer's own


def readings(
    text: str, kept: list[Body], reached: Callable[[int], None] = lambda _at: None
) -> list[SentenceReading]:
    """Every sentence of the article's paragraphs, read; `reached` is told where each begins."""
    found = []
    turns = transcript(text, kept)
    for part, marks, believed in _quoted(text, kept):
        reached(part.start)
        if part.number in turns:
            turn = turns[part.number]
            found.append(SentenceReading(part.number, (), (turn,) if turn else (), None))
            continue
        mask = masked(text, part.start, part.end, marks)
        for sentence in _merged(mask, part.start, sentences(mask, part.start, marks)):
            reading = _read(text, mask, part, sentence, believed=believed)
            if reading:
                found.append(reading)
    return found


def _quoted(text: str, kept: list[Body]) -> Iterator[tuple[Body, list[Quote], bool]]:
    carried = False
    for part in kept:
        marks, strays = quotes(text, part.start, part.end, carried=carried)
        carried = bool(marks) and not marks[-1].closed
        yield part, marks, strays < _MOST_STRAYS


def _merged(mask: str, offset: int, parts: list[Sentence]) -> Iterator[Sentence]:
    """Puts a reporting clause back to the quotation before it: “Why?” the minister asked."""
    held: Sentence | None = None
    for part in parts:
        if held is not None and _is_reporting_clause(mask, offset, held, part):
            held = Sentence(held.start, part.end, held.quotes + part.quotes)
            continue
        if held is not None:
            yield held
        held = part
    if held is not None:
        yield held


def _is_reporting_clause(mask: str, offset: int, held: Sentence, part: Sentence) -> bool:
    if part.quotes or part.end - part.start > _LONGEST_CLAUSE or not held.quotes:
        return False
    if mask[held.end - offset - 1] != ENDS:
        return False
    tok = tokenise(mask, part.start - offset, part.end - offset, offset)
    found = cues(tok)
    if len(found) != 1 or found[0].shape is not Shape.FINITE or found[0].first == 0:
        return False
    if finite_in(tok, 0, found[0].first) >= 0:
        return False  # something is said in it already
    return after_cue(tok, found[0], len(tok))[1] == "end"


def _read(
    text: str, mask: str, part: Body, sentence: Sentence, *, believed: bool
) -> SentenceReading | None:
    outside = sentence.end - sentence.start - sum(q.end - q.start for q in sentence.quotes)
    if outside > _LONGEST_SENTENCE:
        return None
    tok = tokenise(mask, sentence.start - part.start, sentence.end - part.start, part.start)
    if not tok.words:
        return None
    people = [
        Introduction(tok.starts[at], with_body_named_before(text, mention, tok.starts[at]), glossed)
        for at, mention, glossed in introductions(text, tok)
    ]
    proposals = attributed(text, tok, sentence.quotes)
    if not believed:
        proposals = [p for p in proposals if p.quote is None or p.quote.closed]
    subject = _subject(text, tok)
    asks = tok.low[-1] == "?"
    return SentenceReading(part.number, tuple(people), tuple(proposals), subject, asks)


def _subject(text: str, tok: Tokens) -> Introduction | None:
    if tok.low[0] == QUOTE:
        return None
    found = subjects.leading(text, tok, len(tok))
    if found is None or found.mention.kind is Kind.THING:
        return None
    return Introduction(tok.starts[found.first], found.mention, glossed=False)
