"""Proposals that two names are one speaker, on labelled pairs: rather silent than wrong."""

from pathlib import Path

import pytest

from factcheck.domain.statements import Attribution
from factcheck.spotting import likenesses

ROWS = [
    line.split("|")
    for line in Path(__file__).with_name("likenesses.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


def named(cell: str) -> Attribution:
    return Attribution(*[part.strip() for part in cell.split(";")])


PAIRS = [(row[0] == "1", named(row[1]), named(row[2])) for row in ROWS]


def test_precision_comes_first() -> None:
    assert len(PAIRS) >= 60
    hits = [bool(likenesses([one, other], country="Cambodia")) for _, one, other in PAIRS]
    wrong = [(b.name, c.name) for (same, b, c), hit in zip(PAIRS, hits, strict=True) if hit > same]
    missed = [(b.name, c.name) for (same, b, c), hit in zip(PAIRS, hits, strict=True) if hit < same]
    found = sum(hits) - len(wrong)
    print(f"precision {found / sum(hits):.3f}, recall {found / (found + len(missed)):.3f}", missed)
    assert wrong == []
    assert found / (found + len(missed)) >= 0.9, missed


@pytest.mark.parametrize(("same", "one", "other"), PAIRS, ids=lambda v: getattr(v, "name", str(v)))
def test_the_order_of_the_names_does_not_matter(
    same: bool, one: Attribution, other: Attribution
) -> None:
    there, back = likenesses([one, other]), likenesses([other, one])
    assert [(p.reason, p.score) for p in there] == [(p.reason, p.score) for p in back]


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("Sar Khemara", "Khemara Sar", "the same names in another order"),
        ("Oknha Ly Bunthan", "Ly Bunthan", "the same name without its title"),
        ("Chou Bun Reth", "Chu Bun Reth", "Chou and Chu are spellings of one name"),
        ("HRW", "Human Rights Watch", "HRW are the initials of the other"),
        ("Ministry of Interior", "Interior Ministry", "the same words in another order"),
        ("Bun Reth", "Chou Bun Reth", "Bun Reth is the end of the longer name"),
    ],
)
def test_the_reason_is_told_in_words(one: str, other: str, reason: str) -> None:
    (found,) = likenesses([Attribution(one), Attribution(other)])
    assert found.reason == reason
    assert 0.5 <= found.score <= 1


def test_a_tail_that_fits_two_people_is_proposed_for_neither() -> None:
    names = [Attribution("Bun Reth"), Attribution("Chou Bun Reth"), Attribution("Keo Bun Reth")]
    assert likenesses(names) == []


def test_a_shared_body_makes_surer_and_another_less() -> None:
    plain = likenesses([Attribution("Chou Bun Reth"), Attribution("Chu Bun Reth")])[0].score
    body = "Ministry of Interior"
    same = [Attribution("Chou Bun Reth", "", body), Attribution("Chu Bun Reth", "", body)]
    other = [same[0], Attribution("Chu Bun Reth", "", "Adhoc")]
    assert likenesses(same)[0].score > plain
    assert [p.score for p in likenesses(other)] < [plain]


def test_pairs_point_into_the_names_given() -> None:
    names = [Attribution("Keo Vanthy"), Attribution("NCCT"), Attribution("Vanthy Keo")]
    (found,) = likenesses(names)
    assert (found.first, found.second) == (0, 2)


def test_the_very_same_name_is_no_proposal() -> None:
    assert likenesses([Attribution("Keo Vanthy"), Attribution("Keo Vanthy")]) == []


def test_many_names_take_little_time() -> None:
    names = [Attribution(f"Ministry of Area {n} Name{n % 97} Tail{n}") for n in range(3_000)]
    assert likenesses(names) == []
