"""Fonts of the machine, for the scripts that ours do not have: Chinese, Japanese, Korean and more.

A font is taken only where it may be embedded (OpenType, OS/2 table, fsType).
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

_ENDINGS: Final = frozenset({".ttf", ".ttc", ".otf"})
# What the file's name of a good plain font begins with, the best one first. Any other comes later.
_LIKED: Final = (
    "notosanscjk",
    "sourcehansans",
    "msyh",
    "pingfang",
    "hiragino",
    "yugoth",
    "malgun",
    "applesdgothic",
    "droidsansfallback",
    "wqy",
    "notosans",
    "arial",
    "dejavusans.",
    "freesans.",
)
_RESTRICTED: Final = 0x0002  # fsType: embedding wants its maker's leave


class FontFile(NamedTuple):
    """A font: its file, and its number where the file holds several."""

    path: Path
    number: int = 0


@lru_cache(maxsize=8)
def installed(characters: frozenset[str]) -> tuple[FontFile, ...]:
    """The fewest of the machine's fonts, the best liked ones first, that have the characters."""
    missing = set(characters)
    chosen = []
    for path in _files() if missing else ():
        font = FontFile(path)
        here = missing & characters_of(font)
        if here and _may_be_embedded(font):
            chosen.append(font)
            missing -= here
        if not missing:
            break
    return tuple(chosen)


@lru_cache(maxsize=64)
def characters_of(font: FontFile) -> frozenset[str]:
    """The characters that a font has a drawing for; none where the file cannot be read."""
    try:
        with _opened(font) as opened:
            drawn = "glyf" in opened or "CFF " in opened  # not pictures of one size
            return frozenset(map(chr, opened.getBestCmap() or ())) if drawn else frozenset()
    except Exception:  # noqa: BLE001  # a font that somebody installed may be damaged in any way
        return frozenset()


def _may_be_embedded(font: FontFile) -> bool:
    with _opened(font) as opened:
        return "OS/2" not in opened or not opened["OS/2"].fsType & _RESTRICTED


@contextmanager
def _opened(font: FontFile) -> Iterator["TTFont"]:
    from fontTools.ttLib import TTFont

    with font.path.open("rb") as file:
        yield TTFont(file, fontNumber=font.number, lazy=True)


def _files() -> list[Path]:
    """The font files in the machine's folders, in the order in which they are asked."""
    found = {path for folder in _folders() for path in folder.rglob("*")}
    fonts = (path for path in found if path.suffix.lower() in _ENDINGS)
    return sorted(fonts, key=lambda path: (_rank(path), str(path)))


def _rank(path: Path) -> tuple[int, bool]:
    name = path.name.lower()
    liked = (n for n, start in enumerate(_LIKED) if name.startswith(start))
    return next(liked, len(_LIKED)), "regular" not in name


def _folders() -> Iterator[Path]:
    if sys.platform == "win32":
        yield Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts"
        yield Path(os.environ.get("LOCALAPPDATA", "")) / "Microsoft/Windows/Fonts"
    elif sys.platform == "darwin":
        yield from (Path("/System/Library/Fonts"), Path("/Library/Fonts"))
        yield Path.home() / "Library/Fonts"
    else:
        shared = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
        yield from (Path(each) / "fonts" for each in shared.split(":") if each)
        yield from (Path.home() / ".local/share/fonts", Path.home() / ".fonts")
