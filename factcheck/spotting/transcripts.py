"""Transcripts: paragraphs that open with their speaker's label, "MINISTER SOK DARA: ..."."""

import re

from factcheck.domain.statements import Mode
from factcheck.spotting.leftovers import Body
from factcheck.spotting.phrases import Kind, Mention, read
from factcheck.spotting.proposals import Proposal
from factcheck.spotting.tokens import tokenise

_LABEL = re.compile(
    r"((?:[A-Z][\w.’'-]*|of|the|and|for)(?:,?\s+(?:[A-Z][\w.’'-]*|of|the|and|for)){0,9}):\s+"
)
_ASKS = re.compile(
    r"\b(?:q|question|questions?er|moderator|reporter|interviewer|host|journalist|presenter|operator|"
    r"anchor|chair|media|unidentified)\b",
    re.IGNORECASE,
)
_FEWEST = 3  # labelled paragraphs that make a transcript
_FEWEST_WORDS = 3


def transcript(text: str, kept: list[Body]) -> dict[int, Proposal | None]:
    """What each labelled paragraph says, by its number; None for questions and moderation.

    Empty when the text is no transcript.
    """
    labels = {part.number: match for part in kept if (match := _labelled(text, part))}
    names = {match.group(1) for match in labels.values()}
    if len(labels) < _FEWEST or len(labels) * 2 < len(kept) or len(names) < 2:
        return {}
    return {
        part.number: _turn(text, part, labels[part.number])
        for part in kept
        if part.number in labels
    }


def _labelled(text: str, part: Body) -> re.Match[str] | None:
    return _LABEL.match(text, part.start, min(part.end, part.start + 120))


def _turn(text: str, part: Body, label: re.Match[str]) -> Proposal | None:
    words = text[label.end() : part.end].split()
    asked = _ASKS.search(label.group(1)) or text[label.end() : part.end].endswith("?")
    mention = None if asked or len(words) < _FEWEST_WORDS else _speaker(label.group(1))
    if mention is None:
        return None
    return Proposal(
        label.end(),
        part.end,
        Mode.DIRECT,
        mention,
        "",
        "transcript",
        0.9,
        None,
        part.start,
        len(words),
    )


def _speaker(label: str) -> Mention | None:
    """The person, role or body of a label, which is often in capitals throughout."""
    plain = label.title().replace("’S", "’s").replace("'S", "'s") if label.isupper() else label
    name, _, gloss = plain.partition(",")
    tok = tokenise(name, 0, len(name), 0)
    found = read(name, tok, 0, len(tok)) if len(tok) else None
    if found is None or found.kind is Kind.PRONOUN:
        return None
    role = found.role or gloss.strip()
    return Mention(found.kind, found.name, found.noun, 0, len(tok), role, context=plain)
