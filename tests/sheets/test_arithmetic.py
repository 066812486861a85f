"""The figures of a claim and its findings, and the arithmetic between them."""

from dataclasses import replace

import pytest

from factcheck.domain.pairings import Stance
from factcheck.sheets.arithmetic import reckoned
from factcheck.spotting.figures import figures
from tests.sheets import samples


def _rows(claim: str, *findings: str) -> list[tuple[str, str]]:
    case = samples.empty()
    case.claims = [samples.claim(1, claim)]
    case.findings = {n: samples.finding(n, text) for n, text in enumerate(findings, start=1)}
    case.pairings = [samples.pairing(n, 1, n, Stance.CONTRADICTS) for n in case.findings]
    (made,) = case.sheet().claims
    return [(each.label, each.comparison) for each in reckoned(made, figures)]


@pytest.mark.parametrize(
    ("claim", "label", "comparison"),
    [
        ("Cases rose from 155 in 2019 to 359 in 2021.", "Claim: Cases",
         "since 2019: 359 − 155 = 204; 359 ÷ 155 = 2.32"),
        ("27 of 359 cases were closed.", "Claim", "27 of 359 = 7.52%"),
        ("More than 40 officers were trained.", "Claim: officers (more than)", ""),
    ],
)  # fmt: skip
def test_a_claim_shows_its_own_arithmetic(claim: str, label: str, comparison: str) -> None:
    rows = _rows(claim)
    assert any(told.startswith(label) and step == comparison for told, step in rows), rows


def test_a_finding_is_set_beside_the_claims_figure_for_the_same_thing() -> None:
    rows = _rows("412 boats were inspected.", "Inspectors boarded 37 boats.", "9 laws were passed.")
    assert rows == [
        ("Claim: boats", ""),
        ("Finding 1: boats", "claim to finding: 412 − 37 = 375; 412 ÷ 37 = 11.1"),
        ("Finding 2: laws", ""),
    ]


def test_the_same_number_is_the_same_and_nothing_divides_by_nought() -> None:
    assert _rows("12 boats sank.", "12 boats sank.")[1][1] == "claim to finding: 12 = 12"
    assert _rows("12 boats sank.", "No boats sank, or 0 boats.")[-1][1].startswith(
        "claim to finding: 12 − 0 = 12"
    )


@pytest.mark.parametrize("text", ["Thousands of people left.", "Ten years had passed.", "No."])
def test_what_names_no_number_of_anything_is_no_row(text: str) -> None:
    assert _rows(text) == []


def test_nobody_who_looks_for_figures_finds_none() -> None:
    (claim,) = replace(samples.empty(), claims=[samples.claim(1, "12 boats sank.")]).sheet().claims
    assert claim.figures == ()


def test_figures_of_two_periods_are_not_set_beside_one_another() -> None:
    rows = _rows(
        "There were 1,240 deaths in 2022 and 1,500 deaths in 2021.",
        "Police counted 1,600 deaths in 2021. Hospitals counted 90 deaths in 2019.",
    )
    assert [step for _, step in rows[-2:]] == [
        "claim to finding: 1,600 − 1,500 = 100; 1,500 ÷ 1,600 = 0.938",
        "",
    ]
