"""The last step of every reader: characters as the store keeps them."""

import re

from factcheck.domain.text import LONGEST_TEXT, captured
from factcheck.errors import UserError
from factcheck.reading import limits

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")


def frozen(raw: str, who: str) -> tuple[str, tuple[str, ...]]:
    """The captured text, and a warning for what it had to lose. `who` begins the messages.

    Raises UserError for white space alone, for a binary in disguise, for a text too long to keep.
    """
    text = captured(raw)
    control_codes = controls(raw)
    legible(text, who, control_codes)
    return text, losses(control_codes, text.count("\ufffd") - raw.count("\ufffd"))


def controls(raw: str) -> int:
    """How many control codes characters hold that a text does not."""
    return len(_CONTROL.findall(raw))


def legible(text: str, who: str, control_codes: int) -> None:
    """Let a text pass that can be kept.

    Raises UserError for white space alone, for a binary in disguise, for a text too long to keep.
    """
    if not text.strip("\ufeff\u200b \t\n\u00a0"):
        raise UserError(f"{who} holds no text, only white space.")
    if control_codes > max(3, len(text) // limits.BINARY_SHARE):
        raise UserError(f"{who} is not text: too many of its characters are control codes.")
    if len(text) > LONGEST_TEXT:
        raise UserError(
            f"{who} has {len(text):,} characters; {LONGEST_TEXT:,} are allowed.",
            todo="Bring in the part you need.",
        )


def losses(control_codes: int, surrogates: int) -> tuple[str, ...]:
    """A warning for each sort of character that could not be kept."""
    warnings = []
    if control_codes:
        warnings.append(f"Control codes were left out: {control_codes:,}.")
    if surrogates:
        warnings.append(f"Broken characters show as �: {surrogates:,}.")
    return tuple(warnings)
