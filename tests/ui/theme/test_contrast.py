"""Text is legible in both themes: contrast as WCAG 2.2 computes it (success criterion 1.4.3)."""

import re

import pytest

from factcheck.ui.theme.style import sheet
from factcheck.ui.theme.tokens import DARK, LIGHT, READ_ON, Pair, Tokens

BOTH = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
DISABLED = {LIGHT.faint, DARK.faint}


def luminance(colour: str) -> float:
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def ground(tokens: Tokens, name: str) -> str:
    value = getattr(tokens, name)
    return value.ground if isinstance(value, Pair) else value


def test_the_measure_knows_black_and_white() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@BOTH
@pytest.mark.parametrize(("text", "under"), READ_ON)
def test_text_stands_out_from_its_ground(tokens: Tokens, text: str, under: str) -> None:
    assert contrast(tokens.colour(text), ground(tokens, under)) >= 4.5


@BOTH
@pytest.mark.parametrize("under", ["window", "surface", "raised", "hover", "accent_soft"])
def test_the_focus_ring_can_be_seen(tokens: Tokens, under: str) -> None:
    assert contrast(tokens.focus, ground(tokens, under)) >= 3


@BOTH
def test_every_rule_of_the_style_sheet_with_text_and_ground_is_legible(tokens: Tokens) -> None:
    rules = re.findall(r"([^{}]+)\{([^{}]*)\}", sheet(tokens, lambda _step: 10))
    seen = 0
    for selector, body in rules:
        text = re.search(r"(?<![-\w])color: (#\w{6})", body)
        under = re.search(r"(?<![-\w])background: (#\w{6})", body)
        if text and under and text[1] not in DISABLED:
            seen += 1
            assert contrast(text[1], under[1]) >= 4.5, selector
    assert seen > 10


@BOTH
def test_verdicts_differ_from_one_another(tokens: Tokens) -> None:
    colours = [tokens.pair(name) for name in ("supported", "disputed", "unverified")]
    assert len({c.text for c in colours}) == len({c.ground for c in colours}) == 3


def test_a_tone_nobody_knows_is_neutral_and_a_role_nobody_knows_an_error() -> None:
    assert LIGHT.pair("no such tone") == LIGHT.neutral
    with pytest.raises(AttributeError):
        LIGHT.colour("no such role")
