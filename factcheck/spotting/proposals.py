"""Proposals: words of one sentence as somebody's, before it is settled whose."""

from typing import NamedTuple

from factcheck.domain.statements import Mode
from factcheck.spotting.marks import Quote
from factcheck.spotting.phrases import Mention


class Proposal(NamedTuple):
    """text[start:end] as somebody's words. `mention` is None where no cue names a speaker.

    `quote` is the quotation the span consists of or ends in, None for reported words.
    """

    start: int
    end: int
    mode: Mode
    mention: Mention | None
    cue: str
    rule: str
    confidence: float
    quote: Quote | None
    at: int  # where the speaker is named, for the order of events
    words: int  # how many words were said
    report: str = ""  # the report they stand in where the sentence says so: "its annual report"
