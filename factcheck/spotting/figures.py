"""Figures: numbers that count or measure something, with what they count and their period.

Left out are numbers that only name: Tier 2, Covid-19, years, days of the month, clock times,
ranks, page and road numbers, and figures of speech.
"""

import re
from collections.abc import Iterator

from factcheck.domain.figures import Figure
from factcheck.spotting.counted import counted_after, counted_before, period_of, periods
from factcheck.spotting.lexicon.numbers import (
    CURRENCIES,
    FRACTIONS,
    MEASURES,
    ROUND,
    SCALES,
    TENS,
    UNITS,
)
from factcheck.spotting.lexicon.words import MONTHS

_WORDS = "|".join([*UNITS, *TENS])
_BIG = "hundred|thousand|million|billion|trillion"
_MONEY = r"US\$|A\$|C\$|HK\$|S\$|[$€£¥៛฿₹₩₫]"
_DIGITS = r"\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_NONE_OF = (
    "cases?|convictions?|prosecutions?|arrests?|victims?|people|deaths?|complaints?|reports?|"
    "investigations?|officials?|inspections?|children|one"
)
_NUMBER = re.compile(
    rf"(?P<money>{_MONEY})?\s?(?<![\w.,-])(?P<digits>{_DIGITS})"
    rf"(?:\s?(?P<scale>{_BIG}|k|mn?|mln|bn|tn)\b)?(?:\s(?P<more>million|billion)\b)?"
    rf"(?P<ordinal>st|nd|rd|th)?(?=\W|$|km|kg|ha\b|m\b|MW)"
    rf"|\b(?P<fraction>(?:one|two|three|four|a|half)[- ](?:thirds?|quarters?|fifths?|tenth)|half)\b"
    rf"|\b(?P<spelt>(?:{_WORDS})(?:[- ](?:{_WORDS}|{_BIG}|and))*)\b"
    rf"|\b(?P<round>(?:(?:tens|hundreds) of )?(?:dozens?|scores|hundreds|thousands|[mb]illions))\b"
    rf"|\b(?P<none>none|no(?= (?:\w+ ){{0,2}}(?:{_NONE_OF})\b))\b",
    re.IGNORECASE,
)
_TELLING = frozenset({*UNITS, *TENS, *SCALES, *ROUND, *FRACTIONS, "none", "no"})
_NUMBER_WORDS = _TELLING | {"a", "tens"}
_DIGIT = re.compile(r"\d")
_LETTERS = re.compile(r"[^\W\d_]+")
_CANDIDATE = re.compile(rf"(?:{_MONEY})?\s?\d|[^\W\d_]+")
_PERCENT = re.compile(r"\s?(%|per ?cent\b|percentage points?\b|pct\b)", re.IGNORECASE)
_NAMING = re.compile(
    r"(?:\b(?:tier|phase|article|chapter|section|no|number|route|road|highway|page|type|level|class|grade|"
    r"group|version|figure|table|annex|resolution|room|gate|line|channel|formula|boeing|airbus|"
    r"district|precinct|ward|block|building|unit|covid|"
    r"psalm|act|title|mark|apollo|area|world war)\.?[\s-]|#|[A-Z]\w*-)$",
    re.IGNORECASE,
)
_MONTH = "|".join(sorted((m for m in MONTHS if len(m) > 2), key=len, reverse=True))
_MONTH_BEFORE = re.compile(rf"\b(?:{_MONTH})\.?\s$", re.IGNORECASE)
_MONTH_AFTER = re.compile(rf"\s(?:of )?(?:{_MONTH})\b", re.IGNORECASE)
_CLOCK = re.compile(r"(?::\d\d|\s?(?:a\.?m\.?|p\.?m\.?|o[’']clock)(?!\w))", re.IGNORECASE)
_AGED = re.compile(r"[- ](?:year|month)s?[- ]olds?\b", re.IGNORECASE)
_AFTER_NAME = re.compile(r"[A-Z][\w’'-]+,\s$")
_IDIOM_AFTER = re.compile(
    r"\s(?:of (?:the|our|their|its|his|her|my|us|them|these|those|a)|another|or two|day|way|thing"
    r"|side|by one|hand|percenters?|and only|step|who|that|more thing)\b",
    re.IGNORECASE,
)
_FEW = frozenset({"one"})


def figures(text: str) -> tuple[Figure, ...]:
    """The figures of a text, in order; offsets are code points of it.

    Values are plain numbers ("1.2 million" is 1200000); words such as "thousands" give the least
    they can mean. `unit` is "" for counts, "%" for shares, a currency code for money, else a
    measure such as "km". `of` and `period` are words of the text, "" where it gives none.
    """
    if not _DIGIT.search(text) and _TELLING.isdisjoint(_LETTERS.findall(text.lower())):
        return ()
    counted = [match for match in _numbers(text) if _counts(text, match)]
    return tuple(_read(text, counted)) if counted else ()


def _numbers(text: str) -> Iterator[re.Match[str]]:
    """Every number, tried only where a digit or a number word stands: far faster than a search."""
    passed = 0
    for place in _CANDIDATE.finditer(text):
        word = place.group()
        if place.start() < passed or (word[-1].isalpha() and word.lower() not in _NUMBER_WORDS):
            continue
        match = _NUMBER.match(text, place.start())
        if match:
            passed = match.end()
            yield match


def _read(text: str, counted: list[re.Match[str]]) -> Iterator[Figure]:
    named = periods(text)
    found = [m for m in counted if not any(a < m.start() + 1 < b for a, b in named)]
    previous = ""
    for place, match in enumerate(found):
        limit = found[place + 1].start() if place + 1 < len(found) else len(text)
        start, end, unit = _extent(text, match)
        of = counted_after(text, end, limit)
        if of.endswith(("’s", "'s")) and place + 1 < len(found):
            of = counted_after(text, _extent(text, found[place + 1])[1], len(text))
        if not of and not unit:
            of = counted_before(text, start) or previous
        elif not of:
            of = counted_before(text, start)
        previous = of or previous
        yield Figure(_value(match), unit, of, period_of(text, start, end, limit), start, end)


def _value(match: re.Match[str]) -> float:
    if match["digits"]:
        scale = SCALES.get((match["scale"] or "").lower(), 1.0) * SCALES.get(
            match["more"] or "", 1.0
        )
        return float(match["digits"].replace(",", "")) * scale
    if match["fraction"]:
        words = match["fraction"].lower().replace("-", " ").split()
        share = FRACTIONS[words[-1]]
        return share * UNITS.get(words[0], 1) if len(words) > 1 else share
    if match["spelt"]:
        return _spelt(match["spelt"])
    if match["round"]:
        words = match["round"].lower().split()
        many = {"tens": 10.0, "hundreds": 100.0}.get(words[0], 1.0) if len(words) > 1 else 1.0
        return ROUND[words[-1]] * many
    return 0.0


def _spelt(phrase: str) -> float:
    total = part = 0.0
    for word in re.split(r"[- ]", phrase.lower()):
        if word in UNITS or word in TENS:
            part += UNITS.get(word, 0) + TENS.get(word, 0)
        elif word == "hundred":
            part = max(part, 1) * 100
        elif word in SCALES:
            total += max(part, 1) * SCALES[word]
            part = 0.0
    return total + part


def _counts(text: str, match: re.Match[str]) -> bool:
    """Whether the number says how many or how much."""
    start, end = match.span()
    if match["digits"]:
        return _digits_count(text, match)
    if match["spelt"]:
        word = match["spelt"].lower()
        return (
            word not in _FEW
            and not _IDIOM_AFTER.match(text, end)
            and not _NAMING.search(text, 0, start)
        )
    if match["fraction"]:
        return not re.match(
            r"[- ]?(?:hearted|way|time|brother|sister|term|world|century)", text[end:]
        )
    if match["none"] and match["none"].lower() == "no":
        return match["none"] == "no" or start == 0
    return True


def _digits_count(text: str, match: re.Match[str]) -> bool:
    start, end = match.span("digits")
    digits = match["digits"]
    before = text[max(0, start - 24) : start]
    if match["money"] or _PERCENT.match(text, match.end()):
        return True
    if match["ordinal"] or _NAMING.search(before) or _CLOCK.match(text, end):
        return False
    if _MONTH_BEFORE.search(before) or (len(digits) <= 2 and _MONTH_AFTER.match(text, end)):
        return False
    if before.endswith(("/", ":")) or text[end : end + 1] == "/":
        return False
    if _AFTER_NAME.search(before) and text[end : end + 1] in {",", "."} and len(digits) <= 2:
        return False
    return match["scale"] is not None or not _is_year(text, digits, before, end)


def _is_year(text: str, digits: str, before: str, end: int) -> bool:
    if len(digits) != 4 or "," in digits or not 1800 <= int(float(digits)) <= 2100:
        return False
    counted = re.match(
        r"\s(?:people|cases|victims|children|women|men|workers|families|households)\b", text[end:]
    )
    return not counted


def _extent(text: str, match: re.Match[str]) -> tuple[int, int, str]:
    """Start, end and unit, the sign of money and of percent taken in."""
    start, end = match.span()
    while text[start].isspace():
        start += 1
    if match["money"]:
        return start, end, CURRENCIES[match["money"].lower()]
    percent = _PERCENT.match(text, end)
    if percent:
        return start, percent.end(), "%"
    if match["fraction"]:
        return start, end, "share"
    aged = _AGED.match(text, end)
    if aged:
        return start, aged.end(), "years old" if "ear" in aged.group() else "months old"
    word = re.compile(r"[\s-]?([^\W\d_]+)").match(text, end)
    name = word.group(1).lower() if word else ""
    if word and name in CURRENCIES:
        return start, word.end(), CURRENCIES[name]
    if word and name in MEASURES:
        return start, word.end(), MEASURES[name]
    return start, end, ""
