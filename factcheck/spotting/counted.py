"""What a figure counts, and when: the words around a number."""

import re

from factcheck.spotting.lexicon.words import IRREGULAR_PAST

_STOP = frozenset(
    """in on at by for from to into over under about between among during after before since until
    through with within without than as is are was were be been being has have had do does did will
    would can could may might must shall should and or but while who which that when where because
    if so not this last next per compared up down across against according he she it they we more
    less fewer said says including each a an the every those them these""".split()
)
_LINKS = frozenset({"of", "related", "linked", "involving"})
_LINKING = _LINKS | {"to", "in"}
_CHANGES = frozenset("rise increase drop fall decrease decline jump surge reduction growth".split())
_PARTS_OF = re.compile(r"\s+of\s+(?:the|all|all the|its|our|these|those|their)(?=\s+[a-z])")
_EVERYBODY = re.compile(r"(?:men|women|children|boys|girls|,| and| ){3,}", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*|[^\w\s]")
_MOST_WORDS = 8
_MOVED = (
    "rose|risen|fell|fallen|grew|grown|dropped|increased|decreased|declined|jumped|climbed|doubled|"
    "reached|stood at|went|numbered|totalled|rising|falling"
)
_MASS = "coverage|population|revenue|income|output|unemployment|spending|aid"
_SUBJECT = re.compile(
    rf"\b(?:the )?(?:total )?number of ((?:[\w’'-]+ ?){{1,4}}?)"
    rf"(?= (?:had|has|have|was|were|{_MOVED})\b)"
    rf"|\b((?:[\w’'-]+ ){{0,3}}[\w’'-]+s|{_MASS})(?: [\w’'-]+){{0,4}}? (?:had |has |have )?"
    rf"(?:{_MOVED}|(?:were|was|are|is) (?:up|down))\b",
    re.IGNORECASE,
)
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_YEAR = r"(?:1[89]|20)\d\d"
_PERIOD = re.compile(
    rf"\b(?:(?:the\s+)?(?:(?:entire|whole|full|calendar|fiscal|financial)\s+year(?:\s+of)?\s+{_YEAR}"
    rf"|(?:first|second|third|fourth|last|final)\s+(?:quarter|half|(?:\w+\s+)?(?:months|weeks|days|years))"
    rf"(?:\s+of\s+(?:{_YEAR}|this year|last year|the year))?"
    rf"|(?:past|last|previous|next|coming)\s+(?:\w+\s+)?(?:years?|months?|weeks?|decades?|quarter)"
    rf"|same\s+period(?:\s+(?:in\s+{_YEAR}|last year|of last year|a year earlier))?)"
    rf"|(?:{_YEAR})(?:\s*(?:to|and|[-–])\s*(?:{_YEAR})|[-–/]\d\d)\b|(?:{_MONTHS})(?:\s+\d{{1,2}},?)?\s+{_YEAR}|{_YEAR}"
    rf"|(?:this|last|next)\s+(?:year|month|week|quarter)"
    rf"|(?:the|a|one|two|three|five|ten)\s+(?:year|month|week|decade)s?\s+(?:earlier|ago|before)"
    rf"|(?:the\s+)?previous\s+(?:year|month|week|quarter|decade)"
    rf"|each\s+year|every\s+year|a\s+year|per\s+year|annually|yearly|monthly|a\s+month|per\s+month"
    rf"|(?:in|since|by|until|during)\s+(?:{_MONTHS}))\b",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?;]\s")
_PERIOD_WITHIN = 60  # code points
_LEAD = re.compile(r"^(?:in|during)\s+", re.IGNORECASE)


def counted_after(text: str, at: int, limit: int) -> str:
    """The noun phrase right behind a number, up to the next figure: "cases related to fraud"."""
    everybody = _EVERYBODY.match(text, at + 4 if text.startswith(" of ", at) else at, limit)
    if everybody and "," in everybody.group():
        return everybody.group().strip(" ,")
    part = _PARTS_OF.match(text, at, limit)
    start, end, words = _noun_phrase(text, part.end() if part else at, limit)
    if words and words[-1] in _CHANGES and text.startswith(" in ", end):
        return counted_after(text, end + 3, limit)
    while words and words[-1] in _LINKING:
        words.pop()
        end = text.rfind(" ", start, end)
    return " ".join(text[start:end].split()) if words else ""


def _noun_phrase(text: str, at: int, limit: int) -> tuple[int, int, list[str]]:
    """Start, end and words, in lower case, of what a number counts."""
    words: list[str] = []
    start = end = at
    for match in _WORD.finditer(text, at, min(limit, at + 120)):
        word = match.group()
        low = word.lower()
        if not word[0].isalpha():
            if word in "-–" and not words:
                continue
            break
        if not words and low in {"of", "more", "other", "additional"}:
            continue
        linking = low in _LINKS or (
            low in {"to", "in"} and words and words[-1] in {"related", "linked"}
        )
        if (low in _STOP and not linking) or _is_verb(low, words):
            break
        if not words:
            start = match.start()
        words.append(low)
        end = match.end()
        if len(words) == _MOST_WORDS:
            break
    return start, end, words


def _is_verb(word: str, before: list[str]) -> bool:
    if not before or word in _LINKS or word == "trafficking":
        return False
    return word in IRREGULAR_PAST or word.endswith(("ed", "ing"))


def counted_before(text: str, at: int) -> str:
    """What rose, fell or was numbered in the clause before a number."""
    clause = text[max(0, at - 160) : at]
    found = list(_SUBJECT.finditer(clause))
    if not found:
        return ""
    return " ".join((found[-1].group(1) or found[-1].group(2)).split())


def periods(text: str) -> list[tuple[int, int]]:
    """Where a text names a span of time; numbers in there count nothing else."""
    return [match.span() for match in _PERIOD.finditer(text)]


def period_of(text: str, start: int, end: int, limit: int) -> str:
    """The period named behind a figure before the next one, else the last named before it."""
    stop = _SENTENCE_END.search(text, end, limit)
    behind = _PERIOD.search(text, end, stop.start() if stop else limit)
    if behind:
        return _clean(behind.group())
    sentence = max(text.rfind(mark, 0, start) for mark in (". ", "! ", "? ")) + 1
    ahead = list(_PERIOD.finditer(text, sentence, start))
    return _clean(ahead[-1].group()) if ahead else ""


def said_period(text: str, at: int) -> str:
    """The period named right behind an offset, in the same sentence, or ""."""
    stop = _SENTENCE_END.search(text, at, at + _PERIOD_WITHIN)
    found = _PERIOD.search(text, at, stop.start() if stop else at + _PERIOD_WITHIN)
    return _clean(found.group()) if found else ""


def _clean(period: str) -> str:
    return " ".join(_LEAD.sub("", period).split())
