"""Figures: numbers that count or measure something, with what they count and their period.

Left out are numbers that only name: Tier 2, Covid-19, years, days of the month, clock times,
ranks, page and road numbers, and figures of speech.
"""

import re
from collections.abc import Iterator

from factcheck.domain.figures import Figure
from factcheck.spotting.comparisons import compared
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
_MONEY = (
    r"(?:\bUS|\bA|\bC|\bHK|\bS|\bNZ)\$|[$€£¥៛฿₹₩₫₱₦]|\b(?:RM|Rs\.?|Rp\.?|Tk|USD|EUR|GBP|THB|KHR|PHP)"
    r"(?=\s?\d)|\b[NP](?=\d{1,3},\d{3})"
)
_DIGITS = r"\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_NONE_OF = (
    "cases?|convictions?|prosecutions?|arrests?|victims?|people|deaths?|complaints?|reports?|"
    "investigations?|officials?|inspections?|children|one|traffickers?|brokers?|suspects?|raids?|"
    "perpetrators?|villagers?|workers?|women|girls?|men|boys?|sentences?|fines?|patrols?"
)
_NUMBER = re.compile(
    rf"(?:(?P<money>{_MONEY})\s?|\s?(?<![\w.,])(?<!\D-))(?P<digits>{_DIGITS})"
    rf"(?:\s?(?P<scale>{_BIG}|k|mn?|mln|bn|tn)\b)?(?:\s(?P<more>million|billion)\b)?"
    rf"(?P<ordinal>st|nd|rd|th)?(?=\W|$|km|kg|ha\b|m\b|MW)"
    rf"|\b(?P<ratio>(?:one|1) (?:in|out of)(?: every)? (?:(?:{_WORDS})|\d[\d,]*))\b(?! (?:the|a)\b)"
    rf"|\b(?P<many>half an? (?:{_BIG}|dozen)|a (?:{_BIG})(?! times))\b"
    rf"|\b(?P<fraction>(?:one|two|three|four|a|half)[- ](?:thirds?|quarters?|fifths?|tenth)|half)\b"
    rf"|\b(?P<spelt>(?:{_WORDS})"
    rf"(?:[- ](?:{_WORDS}|{_BIG}|dozen|and a half|and(?= (?:{_WORDS}))))*)\b"
    rf"|\b(?P<round>(?:(?:tens|hundreds) of )?(?:dozens?|scores|hundreds|thousands|[mb]illions))\b"
    rf"|\b(?P<none>none|not (?:one|a single)(?= [a-z])|no(?= (?:\w+ ){{0,2}}(?:{_NONE_OF})\b))\b",
    re.IGNORECASE,
)
_TELLING = frozenset({*UNITS, *TENS, *SCALES, *ROUND, *FRACTIONS, "none", "no", "not"})
_NUMBER_WORDS = _TELLING | {"a", "tens"}
_DIGIT = re.compile(r"\d")
_LETTERS = re.compile(r"[^\W\d_]+")
_FIRST_DIGIT = re.compile(r"(?<!\d)\d")
_CANDIDATE = re.compile(r"(?<!\d)\d|[^\W\d_]+")
_MONEY_BEFORE = re.compile(
    r"(?:\b(?:RM|Rs\.?|Rp\.?|Tk|USD|EUR|GBP|THB|KHR|PHP|N|P)|\b(?:US|A|C|HK|S|NZ)\$|[$€£¥៛฿₹₩₫₱₦])"
    r"\s?$"
)
_NOT_ONE = re.compile(r"\bnot (?:one|a single)\b", re.IGNORECASE)
_PERCENT = re.compile(r"\s?(%|per ?cent\b|percentage points?\b|pct\b)", re.IGNORECASE)
_NAMING = re.compile(
    r"(?:\b(?:tier|phase|article|chapter|section|no|number|route|road|highway|page|type|level|class|grade|"
    r"group|version|figure|table|annex|resolution|room|gate|line|channel|formula|boeing|airbus|"
    r"district|precinct|ward|block|building|unit|covid|hotline|dial|call|calling|phone|tel|telephone|"
    r"flight|bus|extension|ext|model|zip|postcode|code|camp|"
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
    words = _TELLING.intersection(_LETTERS.findall(text.lower()))
    if "not" in words and not _NOT_ONE.search(text):
        words -= {"not"}
    if not words and not _DIGIT.search(text):
        return ()
    counted = [match for match in _numbers(text, spelt=bool(words)) if _counts(text, match)]
    return compared(text, tuple(_read(text, counted))) if counted else ()


def _numbers(text: str, *, spelt: bool) -> Iterator[re.Match[str]]:
    """Every number, tried only where a digit or a number word stands: far faster than a search."""
    passed = 0
    for place in (_CANDIDATE if spelt else _FIRST_DIGIT).finditer(text):
        word, at = place.group(), place.start()
        if at < passed or (word[0].isalpha() and word.lower() not in _NUMBER_WORDS):
            continue
        money = None if word[0].isalpha() else _MONEY_BEFORE.search(text, max(passed, at - 5), at)
        match = _NUMBER.match(text, money.start() if money else at)
        if match:
            passed = match.end()
            yield match


_PHONE = re.compile(
    r"(?:\+\d{1,3}[ -]?\d{1,3}|\b0\d{1,2})(?:[ -]\d{2,4}){1,3}\b|\b\d{3}-\d{3,4}(?:-\d{4})?\b"
)
_NO_COUNT = re.compile(r"-(?:something|odd|nation|member|fold|50)\b|-\d+ (?:split|chance)|/\d")
_AGED_BEFORE = re.compile(
    r"\b(?:aged?|ages|turn(?:ed|ing|s)?)\s(?:between\s)?(?:\d+\s(?:and|to|or)\s)?$|"
    r"\b(?:he|she|I) (?:is|was|am)\s$",
    re.IGNORECASE,
)
_YEAR_RANGE = re.compile(r"\b(?:1[89]|20)\d\d[-–/]$")
_JOINS = re.compile(r"\s?(?:to|or|-|–|of(?: the| its| all)?)\s?(?:US)?[$€£]?")
_JOINS_BETWEEN = re.compile(r"\s(?:and|to)\s(?:US)?[$€£]?")


def _read(text: str, counted: list[re.Match[str]]) -> Iterator[Figure]:
    named = [*periods(text), *(match.span() for match in _PHONE.finditer(text))]
    found = [m for m in counted if not any(a < m.start() + 1 < b for a, b in named)]
    previous = ""
    for place, match in enumerate(found):
        limit = found[place + 1].start() if place + 1 < len(found) else len(text)
        start, end, unit = _extent(text, match)
        of = counted_after(text, end, limit)
        following = _extent(text, found[place + 1]) if place + 1 < len(found) else None
        between = text.endswith("between ", 0, start)
        joins = _JOINS_BETWEEN if between else _JOINS
        joined = following and not of and joins.fullmatch(text, end, following[0])
        if following and (joined or of.endswith(("’s", "'s"))):
            of = counted_after(text, following[1], len(text))
        if following and joined and not unit and "of" not in joined.group():
            unit = following[2]  # 30 to 40 per cent
        if not of and not unit:
            of = counted_before(text, start) or previous
        elif not of:
            of = counted_before(text, start)
        previous = of or previous
        yield Figure(_value(match), unit, of, period_of(text, start, end, limit), start, end)


def _value(match: re.Match[str]) -> float:
    if match["ratio"]:
        parts = match["ratio"].lower().replace(",", "").split()[-1]
        return 1 / max(1.0, float(parts) if parts.isdigit() else _spelt(parts))
    if match["many"]:
        word = match["many"].split()[-1].lower()
        half = 0.5 if match["many"].lower().startswith("half") else 1.0
        return half * (SCALES.get(word) or ROUND[word])
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
    for word in re.split(r"[- ]", phrase.lower().replace("and a half", "half")):
        if word in UNITS or word in TENS:
            part += UNITS.get(word, 0) + TENS.get(word, 0)
        elif word == "half":
            part += 0.5
        elif word == "hundred":
            part = max(part, 1) * 100
        elif word == "dozen":
            part = max(part, 1) * 12
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
            and not _NO_COUNT.match(text, end)
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
    if _NO_COUNT.match(text, match.end()) or _AGED_BEFORE.search(before):
        return False
    if before.endswith(f"{digits}-") and digits == "50":
        return False
    if (digits[0] == "0" and len(digits) > 1 and digits[1] != ".") or _YEAR_RANGE.search(before):
        return False
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
        return start, end, CURRENCIES[match["money"].lower().rstrip(".")]
    percent = _PERCENT.match(text, end)
    if percent:
        return start, percent.end(), "%"
    if match["fraction"] or match["ratio"]:
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
