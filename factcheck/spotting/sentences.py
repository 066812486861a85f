"""Sentences of a paragraph, each quotation standing as one opaque word."""

import itertools
import re
from typing import NamedTuple

from factcheck.spotting.lexicon.people import DOTTED_TITLES
from factcheck.spotting.lexicon.words import (
    ABBREVIATIONS,
    ARTICLES,
    CONJUNCTIONS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    SELF_PRONOUNS,
)
from factcheck.spotting.marks import Quote

INSIDE, ENDS = "\x02", "\x03"  # a masked quotation; its last character when a sentence ends in it
_BOUNDARY = re.compile(r"(?:[.!?…]+[)\]]?|\x03)\s+")
_WORD_BEFORE = re.compile(r"[^\W_]+(?:[.’'-][^\W_]+)*$")
_WORD_AFTER = re.compile(r"[^\W\d_]+")
_STARTERS = (
    ARTICLES | CONJUNCTIONS | POSSESSIVES | PREPOSITIONS | PRONOUNS | SELF_PRONOUNS | {"there"}
)
_TERMINAL = ".!?…"
_LONGEST_WORD = 40


class Sentence(NamedTuple):
    """text[start:end], the final full stop included; `quotes` lie inside it."""

    start: int
    end: int
    quotes: tuple[Quote, ...]


def masked(text: str, start: int, end: int, quotes: list[Quote]) -> str:
    """text[start:end] with each quotation overwritten and line ends as spaces; same length."""
    parts = []
    at = start
    for quote in quotes:
        parts.append(text[at : quote.start])
        last = ENDS if _ends_sentence(text, quote) else INSIDE
        parts.append(INSIDE * (quote.end - quote.start - 1) + last)
        at = quote.end
    parts.append(text[at:end])
    return "".join(parts).replace("\n", " ")


def sentences(mask: str, start: int, quotes: list[Quote]) -> list[Sentence]:
    """The sentences of a masked paragraph that begins at `start` of its text."""
    cuts = [0]
    cuts += [m.end() for m in _BOUNDARY.finditer(mask) if _parts(mask, m)]
    cuts.append(len(mask))
    found, held = [], 0
    for here, there in itertools.pairwise(cuts):
        stop = here + len(mask[here:there].rstrip())
        if stop == here:
            continue
        first = held
        while held < len(quotes) and quotes[held].start < start + stop:
            held += 1
        found.append(Sentence(start + here, start + stop, tuple(quotes[first:held])))
    return found


def _ends_sentence(text: str, quote: Quote) -> bool:
    if not quote.closed:
        return True
    inner = text[quote.start : quote.end].rstrip("”\"’'»› \u00a0\u202f")
    return inner.endswith(tuple(_TERMINAL))


def _after_letters(word: str, mask: str, at: int) -> bool:
    """Whether dotted letters close a sentence: "in the U.S. The" does, "the U.S. Embassy" not."""
    following = _WORD_AFTER.match(mask, at)
    starts = following is not None and following.group().lower() in _STARTERS
    return word not in DOTTED_TITLES and (following is None or starts)


def _parts(mask: str, match: re.Match[str]) -> bool:
    following = mask[match.end() : match.end() + 1]
    if not (following.isupper() or following.isdigit() or following in "\x02\x03([“‘\"'-–—"):
        return not following.islower() and following.isalpha()
    if match.group()[0] != ".":
        return True
    before = _WORD_BEFORE.search(mask, max(0, match.start() - _LONGEST_WORD), match.start())
    if not before:
        return True
    word = before.group()
    if "." in word:
        return _after_letters(word.lower(), mask, match.end())
    if word.lower() in ABBREVIATIONS:
        return word in {"no", "inc", "ltd", "co", "etc"} and following.isupper()
    initial = len(word) == 1 and word.isupper()
    return not (initial and following.isupper() and word != "I")
