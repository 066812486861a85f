"""Use case of matching: findings ranked for each claim of two files, of which nothing is kept."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from factcheck import files
from factcheck.matching import Item, Key, Match, Matcher, encoder, lists
from factcheck.spotting.figures import figures

LARGEST = 500_000_000  # bytes of a list; a hundred thousand passages take fifty million
MOST = 10


@dataclass(frozen=True, slots=True)
class Ranked:
    """The findings for a claim, best first. `note` says why there is none."""

    claim: Key
    ranking: tuple[Match, ...]
    note: str = ""


def rank_files(claims: Path, findings: Path, limit: int = MOST) -> tuple[int, Iterator[Ranked]]:
    """How many claims there are, and for each at most `limit` findings, in the claims' order.

    Meaning counts too where the optional encoder is installed. Raises UserError when a file is
    missing or one of its lines is malformed, which it names, EnvironmentProblem when the encoder's
    weights are damaged.
    """
    asked, given = _items(claims), _items(findings)
    matcher = Matcher(given, encoder.installed(), encoder.vectors())
    return len(asked), (_ranked(matcher, claim, limit) for claim in asked)


def _items(path: Path) -> list[Item]:
    return list(map(with_figures, lists.read(files.read_bytes(path, largest=LARGEST), path.name)))


def with_figures(item: Item) -> Item:
    """The item with the figures of its text."""
    return replace(item, figures=figures(item.text))


def _ranked(matcher: Matcher, claim: Item, limit: int) -> Ranked:
    found = matcher.rank(claim, limit)
    return Ranked(claim.id, tuple(found), "" if found else matcher.why_none(claim))
