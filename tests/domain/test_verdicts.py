"""The gate of product rule 1, every combination of it."""

from itertools import combinations, product

import pytest

from factcheck.domain.pairings import Stance
from factcheck.domain.verdicts import (
    DEFINITIONS,
    GAP_WORDS,
    REASON_WORDS,
    Gap,
    Reason,
    Verdict,
    gaps,
)

STANCES = [set(chosen) for n in range(4) for chosen in combinations(Stance, n)]


def wanted(verdict: Verdict, *, reason: bool, rationale: bool, stances: set[Stance]) -> set[Gap]:
    """Rule 1 in other words than the program's: what is needed less what is there."""
    needed = {
        Verdict.SUPPORTED: {Gap.SUPPORTING_PAIRING, Gap.RATIONALE},
        Verdict.DISPUTED: {Gap.CONTRADICTING_PAIRING, Gap.RATIONALE},
        Verdict.UNVERIFIED: {Gap.REASON},
    }[verdict]
    given = {
        Gap.REASON: reason,
        Gap.RATIONALE: rationale,
        Gap.SUPPORTING_PAIRING: Stance.SUPPORTS in stances,
        Gap.CONTRADICTING_PAIRING: Stance.CONTRADICTS in stances,
    }
    return {gap for gap in needed if not given[gap]}


@pytest.mark.parametrize("verdict", Verdict)
def test_the_gate(verdict):
    for stances, rationale, reason in product(STANCES, ("", " \n", "So."), (None, *Reason)):
        missing = gaps(verdict, reason, rationale, stances)
        assert len(missing) == len(set(missing))
        assert set(missing) == wanted(
            verdict, reason=reason is not None, rationale=bool(rationale.strip()), stances=stances
        )


def test_a_pairing_is_asked_for_before_a_rationale():
    assert gaps(Verdict.DISPUTED, None, "", [Stance.SUPPORTS]) == (
        Gap.CONTRADICTING_PAIRING,
        Gap.RATIONALE,
    )


def test_there_are_words_for_everything():
    assert set(DEFINITIONS) == set(Verdict)
    assert set(REASON_WORDS) == set(Reason)
    assert set(GAP_WORDS) == set(Gap)
    assert {verdict.value for verdict in Verdict} == {"supported", "disputed", "unverified"}
