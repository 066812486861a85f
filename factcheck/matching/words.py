"""Texts as the words they are matched by, each with its place.

Scripts without spaces (Khmer, Thai, Chinese) give pairs of written syllables, Arabic words lose the
article and what is written onto a word, all others are stemmed. What a search engine would read as
an operator is a word like any other, or none.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.matching.stemming import stem

LONGEST = 20_000  # code points of a text that are matched; no statement is longer

# Function words, and the words by which the press says that somebody spoke.
COMMON = frozenset(
    """
    a about above after again against all also although am amid among an and another any are as at
    be because been before being below between both but by can could did do does despite doing done
    down during each either else even ever every few for from further had has have having he her
    here hers herself him himself his how however i if in into is it its itself just like may me
    might more most much must my myself nor not now of off on once one only onto or other others
    ought our ours ourselves out over own per quite rather same shall she should since so some such
    than that the their theirs them themselves then there therefore these they this those though
    through thus to too toward towards under until up upon us very via was we were what when where
    whether which while who whom whose why will with within without would yet you your yours
    yourself no don't doesn't didn't isn't aren't wasn't weren't won't can't cannot hasn't haven't
    hadn't wouldn't shouldn't couldn't said say says saying told tell tells according added adding
    noted stated stating mr mrs ms dr
    """.split()
)

_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_MARKS = "\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0dff"
_LETTER = f"[^\\W_{_UNSPACED}]|[{_MARKS}]"
_TOKEN = re.compile(
    f"(?P<unspaced>[{_UNSPACED}]+)"
    r"|(?P<number>\d+(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)(?![^\W_])"
    r"|(?P<initials>(?:[A-Z]\.){2,})"
    f"|(?P<word>(?:{_LETTER})+(?:['’](?:{_LETTER})+)*)"
)
_UNWRITTEN = re.compile("[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]")
_COENG = "\u17d2"  # joins the next consonant below the one before
_COUNTRIES = {"us": "usa", "uk": "britain"}
_ARABIC = re.compile("[\u0621-\u064a]+")
_ARABIC_HEADS = ("وال", "بال", "كال", "فال", "لل", "ال", "و")
_ARABIC_TAILS = ("ها", "ان", "ات", "ون", "ين", "يه", "ية", "ه", "ة", "ي")


@dataclass(frozen=True, slots=True)
class Word:
    """A word by its stem, as text[start:end] has it. `common` words only join and negate."""

    stem: str
    plain: str
    start: int
    end: int
    common: bool


def words(text: str) -> Iterator[Word]:
    """The words of a text in order; only of its first LONGEST code points."""
    for token in _TOKEN.finditer(text, 0, LONGEST):
        if token["unspaced"]:
            yield from _syllables(token.group(), token.start())
        elif token["word"]:
            word = _word(token.group(), *token.span())
            if word.stem:  # accents alone are no word
                yield word
        else:
            bare = token.group().replace(",", "")
            plain = bare if token["number"] else bare.replace(".", "").casefold()
            yield Word(_COUNTRIES.get(plain, plain), plain, *token.span(), common=False)


def _word(written: str, start: int, end: int) -> Word:
    if written == "US":
        return Word("usa", "us", start, end, common=False)
    plain = folded(written).replace("’", "'").removesuffix("'s").removesuffix("'")
    if _ARABIC.fullmatch(plain):
        return Word(_arabic_stem(plain), plain, start, end, common=len(plain) < 3)
    common = plain in COMMON or (len(plain) < 2 and plain.isascii() and not plain.isdigit())
    return Word(_COUNTRIES.get(plain) or stem(plain), plain, start, end, common)


def folded(written: str) -> str:
    """Without case, accents and unwritten vowels."""
    if written.isascii():
        return written.lower()
    bare = _UNWRITTEN.sub("", unicodedata.normalize("NFKD", written)).replace("\u0640", "")
    return unicodedata.normalize("NFC", bare).casefold().replace("أ", "ا").replace("إ", "ا")


def _arabic_stem(word: str) -> str:
    """A light stem (after Larkey, 2002): no article, no ending, where three letters are left."""
    for head in _ARABIC_HEADS:
        if word.startswith(head) and len(word) - len(head) >= 3:
            word = word.removeprefix(head)
            break
    for tail in _ARABIC_TAILS:
        if word.endswith(tail) and len(word) - len(tail) >= 3:
            return word.removesuffix(tail)
    return word


def _syllables(run: str, start: int) -> Iterator[Word]:
    """Each two neighbouring syllables of a run as one word; a lone one by itself."""
    edges = [at for at in range(len(run)) if _begins(run, at)] + [len(run)]
    if len(edges) < 3:
        yield Word(run, run, start, start + len(run), common=False)
    for first, last in zip(edges, edges[2:], strict=False):
        pair = run[first:last]
        yield Word(pair, pair, start + first, start + last, common=False)


def _begins(run: str, at: int) -> bool:
    joined = at > 0 and run[at - 1] == _COENG
    return at == 0 or not (joined or unicodedata.category(run[at]).startswith("M"))
