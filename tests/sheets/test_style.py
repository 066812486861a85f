import re

import pytest

from factcheck.paths import resource

CSS = resource("templates", "sheet", "style.css").read_text(encoding="utf-8")
COLOUR = re.compile(r"--([a-z-]+): (#[0-9a-f]{6}|#[0-9a-f]{3});")
PAIRS = [
    *((words, ground) for words in ("ink", "soft", "link") for ground in ("page", "card", "quote")),
    *((verdict, f"{verdict}-tint") for verdict in ("supported", "disputed", "unverified")),
    *(("ink", f"{verdict}-tint") for verdict in ("supported", "disputed", "unverified")),
    *((verdict, "page") for verdict in ("supported", "disputed", "unverified")),
    ("page", "ink"),
]


def colours(start: str) -> dict[str, str]:
    block = CSS[CSS.index(start) :]
    return dict(COLOUR.findall(block[: block.index("}")]))


LIGHT = colours(":root {")
DARK = colours("@media screen and (prefers-color-scheme: dark)")
PRINT = {**LIGHT, "card": "#fff", "quote": "#fff", **colours("@media print")}


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2 (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance)."""
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return sum(weight * p for weight, p in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize("theme", [LIGHT, DARK, PRINT], ids=["light", "dark", "print"])
@pytest.mark.parametrize("pair", PAIRS, ids=" on ".join)
def test_text_stands_out_from_its_ground(theme: dict[str, str], pair: tuple[str, str]) -> None:
    dark, light = sorted(luminance(theme[name]) for name in pair)
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def test_dark_colours_are_for_the_screen_only() -> None:
    assert set(re.findall(r"@media (.*?)\(prefers-color-scheme", CSS)) == {"screen and "}
    assert PRINT["page"] == "#fff"


def test_the_draft_marks_stand_on_every_printed_page() -> None:
    printed = CSS[CSS.index("@media print") :]
    rule = re.search(r"\.draft-mark, \.draft-edge \{([^}]*)\}", printed)
    assert rule
    assert "display: block; position: fixed;" in rule[1]
