"""What pairings teach, and that it does not stand in others' way."""

from dataclasses import replace

import pytest

from factcheck.matching import Item, Matcher, taught
from factcheck.matching.learning import Taught
from tests.benchmarks.eval_matching import answers, items

FINDINGS = [
    Item("f1", "Complicit officials took payments from karaoke owners."),
    Item("f2", "Rain fell on the coast in spring."),
    Item("f3", "The ferry to the islands runs twice a day."),
    Item("f4", "Bars in the capital had new licences."),
]


def lesson(origin: str = "C3–F7") -> Taught:
    found = taught(
        "Brokers who destroy our reputation have strong connections.",
        "Officials took payments from owners of karaoke bars.",
        origin,
    )
    assert found is not None
    return found


def test_a_pairing_links_the_words_that_either_side_has_alone() -> None:
    assert "broker" in lesson().said
    assert {"karaok", "bar"} < set(lesson().found)
    assert taught("The kilns closed.", "The kilns closed.", "C1–F1") is None
    assert taught("", "Kilns", "C1–F1") is None


def test_what_was_linked_before_is_found_again_and_says_so() -> None:
    claim = Item("c", "Brokers with connections hurt our reputation.")
    matcher = Matcher(FINDINGS)
    before = {match.finding: match.score for match in matcher.rank(claim)}
    first, second = matcher.rank(claim, taught=[lesson()])[:2]
    assert (first.finding, second.finding) == ("f1", "f4")
    assert "f4" not in before
    assert any(reason.startswith("you linked “") for reason in first.reasons)
    assert any(reason.endswith("before (C3–F7)") for reason in first.reasons)


def test_a_lesson_on_something_else_changes_nothing() -> None:
    matcher = Matcher(FINDINGS)
    claim = Item("c", "The ferry runs each day.")
    assert matcher.rank(claim, taught=[lesson()]) == matcher.rank(claim)


@pytest.mark.slow
def test_lessons_do_not_hurt_other_claims() -> None:
    """Each claim of the own pairs is ranked with the lessons of all the others."""
    claims, findings = items()
    texts = {finding.id: finding.text for finding in findings}
    right = answers()
    lessons = {
        claim.id: taught(claim.text, texts[min(right[claim.id])], f"{claim.id}–F")
        for claim in claims
    }
    matcher = Matcher(findings)
    improved, regressed = [], []
    for claim in claims:
        others = [one for key, one in lessons.items() if key != claim.id and one]
        before, after = (
            _first(matcher.rank(claim, 10, taught=known), right[claim.id]) for known in ((), others)
        )
        if after != before:
            (improved if after < before else regressed).append((claim.id, before, after))
    print(f"improved {improved}\nregressed {regressed}")
    assert len(regressed) <= len(improved) + len(claims) // 50


@pytest.mark.slow
def test_a_lesson_on_the_same_claim_of_another_year_helps() -> None:
    claims, findings = items()
    texts = {finding.id: finding.text for finding in findings}
    right = answers()
    matcher = Matcher(findings)
    improved = regressed = 0
    for claim in claims:
        known = taught(claim.text, texts[min(right[claim.id])], "C–F")
        again = replace(claim, text=f"As said last year: {claim.text}")
        before, after = (
            _first(matcher.rank(again, 10, taught=lessons), right[claim.id])
            for lessons in ((), [known] if known else [])
        )
        improved += after < before
        regressed += after > before
    print(f"the same claim again: improved {improved}, regressed {regressed}")
    assert improved > 10 * regressed


def _first(ranking: list, right: set) -> int:
    return next((n for n, match in enumerate(ranking, 1) if match.finding in right), 11)
