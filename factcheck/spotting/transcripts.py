"""Transcripts: paragraphs that open with their speaker's label.

"MINISTER SOK DARA: ...", and in parliaments "SEN. REYES (Manila). ...".
"""

import re

from factcheck.domain.statements import Mode
from factcheck.spotting.leftovers import Body
from factcheck.spotting.phrases import Kind, Mention, read_phrase
from factcheck.spotting.proposals import Proposal

_WORD = r"(?:[A-Z][\w.’'-]*|of|the|and|for)"
_BRACKET = r"(?:\s\([^()\n]{2,60}\))?"
_LABEL = re.compile(
    rf"({_WORD}(?:,?\s+{_WORD}){{0,9}}{_BRACKET}):\s+"
    rf"|([A-Z][A-Z.’'-]+(?:\s[A-Z][A-Z.’'-]*){{0,6}}{_BRACKET})\.\s+(?=[A-Z“\"])"
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
    names = {_name(match) for match in labels.values()}
    if len(labels) < _FEWEST or len(labels) * 2 < len(kept) or len(names) < 2:
        return {}
    return {
        part.number: _turn(text, part, labels[part.number])
        for part in kept
        if part.number in labels
    }


def _labelled(text: str, part: Body) -> re.Match[str] | None:
    end = min(part.end, part.start + 120)
    shouted = text[part.start + 1 : part.start + 2].isupper()
    if not shouted and text.find(": ", part.start, end) < 0:
        return None
    return _LABEL.match(text, part.start, end)


def _turn(text: str, part: Body, label: re.Match[str]) -> Proposal | None:
    words = text[label.end() : part.end].split()
    asked = _ASKS.search(_name(label)) or text[label.end() : part.end].endswith("?")
    mention = None if asked or len(words) < _FEWEST_WORDS else _speaker(_name(label))
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


def _name(label: re.Match[str]) -> str:
    return label.group(1) or label.group(2)


def _speaker(label: str) -> Mention | None:
    """The person, role or body of a label, which is often in capitals throughout."""
    name, bracket = _gloss(label)
    found = read_phrase(_plain(name))
    named = read_phrase(_plain(bracket)) if bracket else None
    if named and named.kind is Kind.PERSON and (found is None or found.kind is Kind.ROLE):
        found, bracket = named, name
    if found is None or found.kind is Kind.PRONOUN:
        return None
    role = f"{found.role}, {bracket}" if found.role and bracket else found.role or bracket
    return found._replace(role=role, context=f"{_plain(label)}, {bracket}")


def _gloss(label: str) -> tuple[str, str]:
    """A name, and what stands behind its comma or in brackets."""
    name, _, behind = label.partition("(") if "(" in label else label.partition(",")
    return name.strip(), behind.strip(" )")


def _plain(name: str) -> str:
    return name.title().replace("’S", "’s").replace("'S", "'s") if name.isupper() else name
