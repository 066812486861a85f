"""The look: tokens, palette, style sheet, fonts and icons."""

from factcheck.ui.theme import fonts, icons
from factcheck.ui.theme.appearance import Appearance, Scheme, appearance, apply, current
from factcheck.ui.theme.tokens import (
    DARK,
    LIGHT,
    RADIUS,
    RADIUS_CARD,
    SPACE_L,
    SPACE_M,
    SPACE_S,
    SPACE_XS,
    Pair,
    Tokens,
)

__all__ = [
    "DARK",
    "LIGHT",
    "RADIUS",
    "RADIUS_CARD",
    "SPACE_L",
    "SPACE_M",
    "SPACE_S",
    "SPACE_XS",
    "Appearance",
    "Pair",
    "Scheme",
    "Tokens",
    "appearance",
    "apply",
    "current",
    "fonts",
    "icons",
]
