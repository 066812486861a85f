"""The one table of the look: colours for light and dark, spacing, radii and type sizes."""

from dataclasses import dataclass
from typing import Literal

from factcheck.ui import ground

SPACE_XS, SPACE_S, SPACE_M, SPACE_L = 4, 8, 12, 16  # device-independent pixels
RADIUS, RADIUS_CARD = 8, 10

# Sizes relative to the interface font, so that a larger system font enlarges everything alike.
TYPE_SCALE = {
    "small": 0.88,
    "section": 0.82,
    "body": 1.0,
    "heading": 1.15,
    "title": 1.5,
    "quote": 1.25,
    "reader": 1.3,
}

SchemeName = Literal["light", "dark"]


@dataclass(frozen=True, slots=True)
class Pair:
    """A text colour and the ground it stands on."""

    text: str
    ground: str


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one scheme, as #rrggbb.

    `line` only separates; `outline` marks the edge of a control. `claim`, `finding` and
    `third_party` are the reader's highlights; the three verdicts carry badges and buttons.
    """

    scheme: SchemeName
    window: str
    surface: str
    raised: str
    hover: str
    line: str
    outline: str
    text: str
    muted: str
    faint: str
    accent: str
    accent_hover: str
    accent_soft: str
    on_accent: str
    focus: str
    danger: str
    neutral: Pair
    warning: Pair
    supported: Pair
    disputed: Pair
    unverified: Pair
    claim: Pair
    finding: Pair
    third_party: Pair
    inverse: Pair
    inverse_accent: str

    def pair(self, name: str) -> Pair:
        """The colours of a verdict, a stance, a side or a chip's tone; neutral when not known."""
        found = getattr(self, _TONES.get(name, name), None)
        return found if isinstance(found, Pair) else self.neutral

    def colour(self, role: str) -> str:
        """The colour of a role: a field's name, or a pair's name for its text colour.

        Raises AttributeError when there is no such role.
        """
        found = getattr(self, _TONES.get(role, role))
        return found.text if isinstance(found, Pair) else str(found)


_TONES = {
    "supports": "supported",
    "contradicts": "disputed",
    "context": "claim",
    "government": "claim",
    "report": "finding",
}

LIGHT = Tokens(
    scheme="light",
    window=ground.LIGHT,
    surface="#ffffff",
    raised="#ffffff",
    hover="#f0eee8",
    line="#e3e1da",
    outline="#c9c6bd",
    text="#1d1f22",
    muted="#5d6167",
    faint="#9a9da2",
    accent="#28598c",
    accent_hover="#1f4a77",
    accent_soft="#e7eef7",
    on_accent="#ffffff",
    focus="#3f7fc4",
    danger="#a93120",
    neutral=Pair("#54585e", "#f2f0ea"),
    warning=Pair("#79570a", "#f9eed2"),
    supported=Pair("#176940", "#e0f2e8"),
    disputed=Pair("#a93120", "#fbe7e3"),
    unverified=Pair("#79570a", "#f8eed5"),
    claim=Pair("#1f4f80", "#e4ecf8"),
    finding=Pair("#176940", "#e1f2e8"),
    third_party=Pair("#79570a", "#faeed0"),
    inverse=Pair("#f6f5f1", "#2a2d31"),
    inverse_accent="#9cc7f2",
)

DARK = Tokens(
    scheme="dark",
    window=ground.DARK,
    surface="#1f2226",
    raised="#272b30",
    hover="#2c3036",
    line="#32363c",
    outline="#484d55",
    text="#e7e5e0",
    muted="#a3a7ad",
    faint="#6d7279",
    accent="#83b6ea",
    accent_hover="#a0c8f2",
    accent_soft="#1f3143",
    on_accent="#0f1a26",
    focus="#5b9fe3",
    danger="#f5907c",
    neutral=Pair("#b4b8bd", "#2b2f34"),
    warning=Pair("#e6c163", "#39311a"),
    supported=Pair("#74d0a0", "#17362a"),
    disputed=Pair("#f5907c", "#42231e"),
    unverified=Pair("#e6c163", "#39311a"),
    claim=Pair("#94c1ef", "#223850"),
    finding=Pair("#7fd4a7", "#1b3b2d"),
    third_party=Pair("#e6c163", "#3d351c"),
    inverse=Pair("#1d1f22", "#e7e5e0"),
    inverse_accent="#1f5288",
)

# Every text and ground that meet on the screen; their contrast is held by a test.
READ_ON: tuple[tuple[str, str], ...] = (
    *((text, ground) for text in ("text", "muted") for ground in
      ("window", "surface", "raised", "hover", "accent_soft")),
    *(("accent", ground) for ground in ("window", "surface", "accent_soft")),
    *(("danger", ground) for ground in ("window", "surface", "raised")),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    *((name, name) for name in ("neutral", "warning", "supported", "disputed", "unverified",
                                "claim", "finding", "third_party", "inverse")),
    *(("text", name) for name in ("claim", "finding", "third_party")),
    *((name, "surface") for name in ("supported", "disputed", "unverified", "warning")),
    *((name, "window") for name in ("supported", "disputed", "unverified", "warning")),
    ("inverse_accent", "inverse"),
)  # fmt: skip
