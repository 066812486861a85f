"""Marking is never blocked; checking is gated; a change of ground takes a status back."""

from itertools import combinations, product

import pytest

from factcheck.domain.pairings import Stance
from factcheck.domain.verdicts import Reason, Status, Verdict
from factcheck.errors import UserError
from factcheck.services.deciding import claims, findings, pairings, verdicts
from factcheck.services.incoming import sources
from factcheck.store import Store


def status(store: Store, claim: int = 1) -> Status:
    return claims.get(store, claim).status


def check(store: Store, *, stance: str = "contradicts", verdict: str = "disputed") -> None:
    """Take claim 1 through the gate with finding 1."""
    pairings.add(store, claim=1, finding=1, stance=stance)
    verdicts.mark(store, claim=1, verdict=verdict, rationale="It says so.")
    verdicts.set_status(store, claim=1, status="checked")


def review(store: Store, verdict: str = "disputed", person: str = "Bo", **said: str) -> None:
    """Review claim 1 as somebody else."""
    store.editor, before = person, store.editor
    try:
        verdicts.review(store, claim=1, verdict=verdict, **said)
    finally:
        store.editor = before


LACKS = {
    Verdict.SUPPORTED: ("a pairing that supports", "a rationale"),
    Verdict.DISPUTED: ("a pairing that contradicts", "a rationale"),
    Verdict.UNVERIFIED: ("a reason code",),
}
NEEDED = {Verdict.SUPPORTED: Stance.SUPPORTS, Verdict.DISPUTED: Stance.CONTRADICTS}


@pytest.mark.parametrize(
    "stances", [c for n in range(4) for c in combinations(Stance, n)], ids="+".join
)
def test_the_gate_of_rule_one(desk: Store, stances):
    for finding, stance in enumerate(stances, 1):
        pairings.add(desk, claim=1, finding=finding, stance=stance)
    for verdict, rationale, reason in product(Verdict, ("", "So."), (None, Reason.PREDICTION)):
        other = Verdict.SUPPORTED if verdict is Verdict.UNVERIFIED else Verdict.UNVERIFIED
        verdicts.mark(desk, claim=1, verdict=other)  # forgets the reason of before
        verdicts.mark(desk, claim=1, verdict=verdict, reason=reason, rationale=rationale)
        paired, *others = LACKS[verdict]
        missing = [] if (NEEDED.get(verdict) in stances or verdict not in NEEDED) else [paired]
        if verdict in NEEDED:
            missing += [] if rationale else others
        elif reason is None:
            missing = ["a reason code"]
        if missing:
            with pytest.raises(UserError) as refusal:
                verdicts.set_status(desk, claim=1, status="checked")
            told = f"Claim 1 is marked {verdict} and still lacks {' and '.join(missing)}."
            assert refusal.value.what == told
            assert status(desk) is Status.OPEN
        else:
            verdicts.set_status(desk, claim=1, status="checked")
            assert status(desk) is Status.CHECKED
            verdicts.set_status(desk, claim=1, status="open")


@pytest.mark.parametrize("verdict", Verdict)
def test_marking_is_never_blocked(desk: Store, verdict):
    for before in Verdict:
        verdicts.mark(desk, claim=1, verdict=before)
        verdicts.mark(desk, claim=1, verdict=verdict)
        assert claims.get(desk, 1).verdict is verdict
    check(desk)
    review(desk)
    verdicts.mark(desk, claim=1, verdict=verdict)
    assert claims.get(desk, 1).verdict is verdict


def test_a_new_claim_is_unverified_and_open(desk: Store):
    claim = claims.get(desk, 1)
    assert (claim.verdict, claim.status) == (Verdict.UNVERIFIED, Status.OPEN)
    assert (claim.reason, claim.decided_by, claim.opinions) == (None, "", ())


def test_marking_keeps_what_is_not_given(desk: Store):
    verdicts.mark(desk, claim=1, verdict="unverified", reason="Prediction", rationale="It may be.")
    verdicts.mark(desk, claim=1, verdict="unverified")
    claim = claims.get(desk, 1)
    assert (claim.reason, claim.rationale) == (Reason.PREDICTION, "It may be.")
    verdicts.mark(desk, claim=1, verdict="disputed")
    claim = claims.get(desk, 1)
    assert (claim.reason, claim.rationale, claim.decided_by) == (None, "It may be.", "Ed")
    assert claim.decided_at.endswith("Z")


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("outside the report's period", Reason.OUTSIDE_PERIOD),
        ("Outside the report’s period", Reason.OUTSIDE_PERIOD),
        ("second-hand only", Reason.SECOND_HAND),
        (" NOT_YET_LOOKED_AT ", Reason.NOT_LOOKED_AT),
    ],
)
def test_reasons_are_taken_as_people_write_them(desk: Store, said, reason):
    verdicts.mark(desk, claim=1, verdict="Unverified", reason=said)
    assert claims.get(desk, 1).reason is reason


@pytest.mark.parametrize(
    ("said", "what"),
    [
        ({"verdict": "true"}, "“true” is not a verdict."),
        ({"verdict": ""}, "“” is not a verdict."),
        ({"verdict": "unverified", "reason": "because"}, "“because” is not a reason code."),
    ],
)
def test_other_words_are_refused_with_those_there_are(desk: Store, said, what):
    with pytest.raises(UserError) as refusal:
        verdicts.mark(desk, claim=1, **said)
    assert refusal.value.what == what
    assert "unverified" in refusal.value.todo or "prediction" in refusal.value.todo


def test_checking_records_the_opinion(desk: Store):
    check(desk)
    (opinion,) = claims.get(desk, 1).opinions
    assert (opinion.person, opinion.status, opinion.verdict, opinion.rationale) == (
        "Ed", Status.CHECKED, Verdict.DISPUTED, "It says so.",
    )  # fmt: skip


GROUND = {
    "another verdict": lambda s: verdicts.mark(s, claim=1, verdict="supported"),
    "no rationale": lambda s: verdicts.explain(s, claim=1, rationale=" "),
    "another stance": lambda s: pairings.set_stance(s, claim=1, finding=1, stance="context"),
    "no pairing": lambda s: pairings.remove(s, pairing=1),
    "no finding": lambda s: findings.delete(s, finding=1),
}


@pytest.mark.parametrize("reviewed", [False, True], ids=["checked", "reviewed"])
@pytest.mark.parametrize("change", GROUND)
def test_a_claim_that_lost_its_ground_is_open_again(desk: Store, change, reviewed):
    check(desk)
    if reviewed:
        review(desk)
    GROUND[change](desk)
    assert status(desk) is Status.OPEN
    desk.undo()
    assert status(desk) is (Status.REVIEWED if reviewed else Status.CHECKED)


NUANCE = {
    "another rationale": lambda s: verdicts.explain(s, claim=1, rationale="It says more."),
    "one more pairing": lambda s: pairings.add(s, claim=1, finding=2, stance="supports"),
    "another wording": lambda s: claims.edit(s, claim=1, text="A claim."),
    "another finding's wording": lambda s: findings.edit(s, finding=1, text="Finding one."),
    "a passage more": lambda s: claims.add_passage(s, claim=1, source=1, start=0, end=3),
    "a finding's passage more": lambda s: findings.add_passage(
        s, finding=1, source=1, start=0, end=3
    ),
}


@pytest.mark.parametrize("change", NUANCE)
def test_a_reviewed_claim_whose_ground_changed_is_only_checked(desk: Store, change):
    sources.import_pasted(desk, dossier=1, text="Claim. Finding 1. Words.")
    check(desk)
    NUANCE[change](desk)
    assert status(desk) is Status.CHECKED
    desk.undo()
    review(desk)
    NUANCE[change](desk)
    assert status(desk) is Status.CHECKED


def test_what_is_no_ground_leaves_a_status_alone(desk: Store):
    check(desk)
    review(desk)
    claims.edit(desk, claim=1, speaker="Minister", date="2021", occasion="At a press conference")
    claims.edit(desk, claim=1, text="Claim.")
    pairings.annotate(desk, pairing=1, note="See page 3")
    findings.edit(desk, finding=1, note="Compare 2020")
    findings.edit(desk, finding=2, text="Not paired with it.")
    assert status(desk) is Status.REVIEWED


class TestReview:
    """A second person, who agrees or not."""

    def test_it_takes_a_second_person(self, desk: Store):
        check(desk)
        for attempt in (
            lambda: verdicts.review(desk, claim=1, verdict="disputed"),
            lambda: verdicts.set_status(desk, claim=1, status="reviewed"),
        ):
            with pytest.raises(UserError, match="takes a second person"):
                attempt()
        assert status(desk) is Status.CHECKED
        assert len(claims.get(desk, 1).opinions) == 1

    def test_it_takes_a_checked_claim(self, desk: Store):
        with pytest.raises(UserError, match="not checked yet"):
            review(desk)

    def test_the_status_alone_is_an_agreement(self, desk: Store):
        check(desk)
        desk.editor = "Bo"
        verdicts.set_status(desk, claim=1, status="reviewed")
        claim = claims.get(desk, 1)
        assert claim.status is Status.REVIEWED
        assert [(o.person, o.verdict) for o in claim.opinions] == [
            ("Ed", "disputed"), ("Bo", "disputed"),
        ]  # fmt: skip

    def test_agreement_reviews_the_claim(self, desk: Store):
        check(desk)
        review(desk, rationale="I found the same.")
        claim = claims.get(desk, 1)
        assert (claim.status, claim.rationale) == (Status.REVIEWED, "It says so.")
        assert claim.opinions[1].rationale == "I found the same."

    def test_disagreement_reopens_with_both_opinions_kept(self, desk: Store):
        check(desk)
        review(desk, "unverified", reason="ambiguous", rationale="It can be read both ways.")
        claim = claims.get(desk, 1)
        assert (claim.status, claim.verdict) == (Status.OPEN, Verdict.DISPUTED)
        assert [(o.person, o.status, o.verdict, o.reason) for o in claim.opinions] == [
            ("Ed", Status.CHECKED, Verdict.DISPUTED, None),
            ("Bo", Status.REVIEWED, Verdict.UNVERIFIED, Reason.AMBIGUOUS),
        ]

    def test_after_a_disagreement_either_may_go_on(self, desk: Store):
        check(desk)
        review(desk, "supported")
        desk.editor = "Bo"
        verdicts.set_status(desk, claim=1, status="checked")
        with pytest.raises(UserError, match="checked by Bo"):
            verdicts.review(desk, claim=1, verdict="disputed")
        desk.editor = "Ed"
        verdicts.review(desk, claim=1, verdict="disputed")
        assert status(desk) is Status.REVIEWED

    def test_spaces_make_no_second_person(self, desk: Store):
        check(desk)
        with pytest.raises(UserError, match="takes a second person"):
            review(desk, person="  Ed ")
