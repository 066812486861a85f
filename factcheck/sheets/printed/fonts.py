"""The fonts of the PDF: which ones a sheet needs, and text made ready for them.

Latin alone is the usual case, and each further font takes time: one is loaded only where the sheet
holds a character of it. What none of ours has is looked for among the fonts of the machine.
"""

import logging
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Final

from fpdf import FPDF

from factcheck.paths import resource
from factcheck.sheets.printed.installed import FontFile, characters_of, installed

SANS: Final = "sans"
SERIF: Final = "serif"
_FACES: Final = (
    (SANS, "", "NotoSans-Regular.ttf"),
    (SANS, "B", "NotoSans-Bold.ttf"),
    (SERIF, "", "NotoSerif-Regular.ttf"),
    (SERIF, "B", "NotoSerif-Bold.ttf"),
    (SERIF, "I", "NotoSerif-Italic.ttf"),
)
# Further fonts in the order in which they are asked: a family, its regular file and its bold one.
_FURTHER: Final = (
    ("khmer", "NotoSansKhmer-Regular.ttf", "NotoSansKhmer-Bold.ttf"),
    ("arabic", "print/NotoSansArabic-Regular.ttf", ""),
    ("thai", "print/NotoSansThai-Regular.ttf", ""),
    ("lao", "print/NotoSansLao-Regular.ttf", ""),
    ("symbols", "print/NotoSansSymbols2-Regular.ttf", ""),
    ("maths", "print/NotoSansMath-Regular.ttf", ""),
    ("emoji", "print/NotoEmoji-Regular.ttf", ""),
)
_PLAIN: Final = re.compile("[\n\u0020-\u007e\u00a0-\u024f\u2013\u2014\u2018-\u201e\u2022\u2026]*")
SHAPED: Final = re.compile("[\u0590-\u08ff\u0900-\u109f\u1780-\u17ff\u200d\ufb1d-\ufefc]")
_TURNING: Final = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
# A consonant or vowel with all that hangs on it, an ideograph with the marks that follow it: lines
# of these scripts may break between two.
_CLUSTER: Final = re.compile(
    "(?<=[\u1780-\u17b3\u17b6-\u17d1\u17d3-\u17ff])(?=[\u1780-\u17b3])"
    "|(?<=[\u0e01-\u0eff])(?=[\u0e01-\u0e30\u0e40-\u0e44\u0e81-\u0eb0\u0ec0-\u0ec4])"
    "|(?<=[\u3001\u3002\u3009\u300b\u300d\u300f\u3011\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3"
    "\uff01\uff09\uff0c\uff1a\uff1b\uff1f])(?=[\u3041\u3042\u3044\u3046\u3048\u304a-\u3062"
    "\u3064-\u3082\u3084\u3086\u3088-\u308d\u308f-\u3096\u30ab-\u30c2\u30c4-\u30e2\u30e4\u30e6"
    "\u30e8-\u30ed\u30ef-\u30fa\u3400-\u9fff])"
)
BREAK: Final = "\u200b"
LOST: Final = "\ufffd"
_UNDRAWN: Final = frozenset("\n\r\t\u200b\u200c\u200d\ufe0e\ufe0f")  # never drawn by themselves


def used(texts: Iterable[str]) -> frozenset[str]:
    """The characters of some texts that not each of our faces is sure to have."""
    characters: set[str] = set()
    for text in texts:
        if not _PLAIN.fullmatch(text):
            characters.update(_TURNING.sub("", text))
    return frozenset(each for each in characters if not _PLAIN.fullmatch(each))


def lost(characters: frozenset[str]) -> frozenset[str]:
    """Those of some characters that no font at hand has."""
    _, missing = _own(characters)
    found = {each for font in installed(missing) for each in characters_of(font)}
    return missing - found - _UNDRAWN


def load(pdf: FPDF, characters: frozenset[str]) -> None:
    """Give the document our faces, and the fonts that the characters ask for besides."""
    for family, style, file in _FACES:
        pdf.add_font(family, style, resource("fonts", file))
    families, missing = _own(characters)
    for family, regular, bold in _FURTHER:
        if family in families:
            pdf.add_font(family, "", resource("fonts", *regular.split("/")))
            if bold:
                pdf.add_font(family, "B", resource("fonts", *bold.split("/")))
    for number, font in enumerate(installed(missing)):
        families.append(f"installed-{number}")
        pdf.add_font(families[-1], "", font.path, collection_font_number=font.number)
    if families:
        pdf.set_fallback_fonts(families, exact_match=False)


def _own(characters: frozenset[str]) -> tuple[list[str], frozenset[str]]:
    """The further families of ours that some characters ask for, and what is still missing."""
    if not characters:
        return [], characters
    missing = characters - _UNDRAWN
    missing -= _in_file(_FACES[0][2])  # our faces have the same characters
    families = []
    for family, regular, _bold in _FURTHER:
        here = missing & _in_file(regular)
        if here:
            families.append(family)
            missing -= here
    return families, missing


def _in_file(file: str) -> frozenset[str]:
    return characters_of(FontFile(resource("fonts", *file.split("/"))))


def ready(text: str) -> str:
    """The text with places where a line may end.

    Runs of Khmer, Lao, Thai, Chinese and Japanese, which have no spaces between words, get BREAK
    between letters.
    """
    clean = text.replace("\r", "").replace("\t", "    ")
    return clean if _PLAIN.fullmatch(clean) else _CLUSTER.sub(BREAK, clean)


def visible(text: str, missing: frozenset[str]) -> str:
    """The text as it can be drawn: LOST for what is missing, no marks of direction."""
    if _PLAIN.fullmatch(text):
        return text
    return "".join(LOST if c in missing else c for c in _TURNING.sub("", text))


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
