"""The fonts of the PDF, and text made ready for them.

A font is loaded once a text needs it: Latin alone is the usual case, and each font takes time.
"""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Final

from fpdf import FPDF

from factcheck.paths import resource

SANS: Final = "sans"
SERIF: Final = "serif"
_FACES: Final = (
    (SANS, "", "NotoSans-Regular.ttf"),
    (SANS, "B", "NotoSans-Bold.ttf"),
    (SERIF, "", "NotoSerif-Regular.ttf"),
    (SERIF, "B", "NotoSerif-Bold.ttf"),
    (SERIF, "I", "NotoSerif-Italic.ttf"),
)
# What each further font is for, in the order in which they are asked.
_FURTHER: Final = (
    ("khmer", "", "NotoSansKhmer-Regular.ttf", "\u1780-\u17ff\u19e0-\u19ff\u200b"),
    ("khmer", "B", "NotoSansKhmer-Bold.ttf", "\u1780-\u17ff\u19e0-\u19ff"),
    ("arabic", "", "print/NotoSansArabic-Regular.ttf", "\u0600-\u08ff\ufb50-\ufdff\ufe70-\ufefc"),
    ("thai", "", "print/NotoSansThai-Regular.ttf", "\u0e00-\u0e7f"),
    ("lao", "", "print/NotoSansLao-Regular.ttf", "\u0e80-\u0eff"),
    (
        "symbols",
        "",
        "print/NotoSansSymbols2-Regular.ttf",
        "\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff",
    ),
    ("maths", "", "print/NotoSansMath-Regular.ttf", "\u2010-\u23ff\u25a0-\u25ff"),
    ("emoji", "", "print/NotoEmoji-Regular.ttf", "\u203c-\u3299\U0001f000-\U0001faff"),
)
_PLAIN: Final = re.compile("[\n\u0020-\u024f\u2013\u2014\u2018-\u201e\u2022\u2026]*")
SHAPED: Final = re.compile("[\u0590-\u08ff\u0900-\u109f\u1780-\u17ff\u200d\ufb1d-\ufefc]")
_TURNING: Final = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
# A consonant or vowel with all that hangs on it; lines of these scripts may break between two.
_CLUSTER: Final = re.compile(
    "(?<=[\u1780-\u17b3\u17b6-\u17d1\u17d3-\u17ff])(?=[\u1780-\u17b3])"
    "|(?<=[\u0e01-\u0eff])(?=[\u0e01-\u0e30\u0e40-\u0e44\u0e81-\u0eb0\u0ec0-\u0ec4])"
)
BREAK: Final = "\u200b"
LOST: Final = "\ufffd"


def load(pdf: FPDF) -> None:
    """Give the document the fonts that every sheet has."""
    for family, style, file in _FACES:
        pdf.add_font(family, style, resource("fonts", file))


def ready(pdf: FPDF, text: str) -> str:
    """The text with places where a line may end, its fonts loaded into the document.

    Runs of Khmer, Lao and Thai, which have no spaces between words, get BREAK between letters.
    """
    clean = text.replace("\r", "").replace("\t", "    ")
    if _PLAIN.fullmatch(clean):
        return clean
    missing = [each for each in _FURTHER if _has(clean, each[3]) and not _loaded(pdf, each)]
    for family, style, file, _ in missing:
        pdf.add_font(family, style, resource("fonts", *file.split("/")))
    if missing:
        loaded = [family for family, style, *_ in _FURTHER if _loaded(pdf, (family, style))]
        pdf.set_fallback_fonts(list(dict.fromkeys(loaded)), exact_match=False)
    return _CLUSTER.sub(BREAK, clean)


def visible(text: str) -> str:
    """The text as it can be drawn: U+FFFD for what no font has, no marks of direction."""
    if _PLAIN.fullmatch(text):
        return text
    return "".join(c if c in _covered() else LOST for c in _TURNING.sub("", text))


def _has(text: str, ranges: str) -> bool:
    return re.search(f"[{ranges}]", text) is not None


def _loaded(pdf: FPDF, face: tuple[str, ...]) -> bool:
    return face[0] + face[1] in pdf.fonts


@cache
def _covered() -> frozenset[str]:
    """Every character that some font of ours has and is asked for."""
    from fontTools.ttLib import TTFont

    covered: set[int] = set()
    for file in (*(face[2] for face in _FACES), *(face[2] for face in _FURTHER)):
        path: Path = resource("fonts", *file.split("/"))
        with TTFont(path, lazy=True) as font:
            covered |= set(font.getBestCmap())
    return frozenset(map(chr, covered))


@contextmanager
def hush() -> Iterator[None]:
    """Keep the libraries' remarks on fonts to themselves: nobody can act on them."""
    loggers = [logging.getLogger(name) for name in ("fontTools", "fpdf")]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.ERROR)
    try:
        yield
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)
