"""Arguments as argparse takes them; what is refused here is wrong usage."""

from argparse import ArgumentTypeError

from factcheck.domain.dates import PartialDate
from factcheck.errors import UserError

_LARGEST = 2**63 - 1  # what the store can hold


def positive(text: str) -> int:
    """A whole number from 1: an id, or how many."""
    digits = text.isdecimal() and len(text) <= len(str(_LARGEST))
    if not (digits and 0 < int(text) <= _LARGEST):
        raise ArgumentTypeError(f"“{text}” is not a whole number from 1")
    return int(text)


def date(text: str) -> str:
    """A date as 2021, 2021-07 or 2021-07-05."""
    try:
        PartialDate.parse(text)
    except UserError as error:
        raise ArgumentTypeError(str(error)) from None
    return text
