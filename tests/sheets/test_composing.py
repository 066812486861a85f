from dataclasses import replace

import pytest

from factcheck.domain.dates import PartialDate
from factcheck.domain.pairings import Stance
from factcheck.domain.passages import Passage, find
from factcheck.domain.speakers import Role, Side, Speaker
from factcheck.domain.verdicts import Reason, Status, Verdict
from factcheck.sheets import Missing
from tests.sheets import samples
from tests.sheets.samples import Case, opinion


def changed(index: int, **changes: object) -> Case:
    """The complete dossier with one of its claims changed."""
    case = samples.complete()
    case.claims[index] = replace(case.claims[index], **changes)
    return case


def test_complete_claims_make_no_draft() -> None:
    sheet = samples.complete().sheet()
    assert not sheet.draft
    assert sheet.missing == ()


def test_an_open_claim_makes_a_draft_and_lists_what_is_missing() -> None:
    sheet = samples.golden().sheet()
    assert sheet.draft
    assert sheet.missing == (
        Missing(4, 4, "a rationale"),
        Missing(4, 4, "not marked as checked"),
    )
    assert sheet.claims[3].missing == ("a rationale", "not marked as checked")


@pytest.mark.parametrize(
    ("index", "changes", "missing"),
    [
        (0, {"rationale": "  "}, ["a rationale"]),
        (0, {"verdict": Verdict.DISPUTED}, ["a pairing that contradicts"]),
        (1, {"verdict": Verdict.SUPPORTED}, ["a pairing that supports"]),
        (2, {"reason": None}, ["a reason code"]),
        (2, {"status": Status.OPEN}, ["not marked as checked"]),
    ],
)
def test_each_gap_is_named(index: int, changes: dict[str, object], missing: list[str]) -> None:
    sheet = changed(index, **changes).sheet()
    assert [(m.claim_id, m.what) for m in sheet.missing] == [(index + 1, w) for w in missing]


def test_another_claims_pairing_closes_no_gap() -> None:
    case = samples.complete()
    case.pairings = [replace(pairing, claim=99) for pairing in case.pairings]
    missing = [(m.claim_number, m.what) for m in case.sheet().missing]
    assert missing == [(1, "a pairing that supports"), (2, "a pairing that contradicts")]


def test_claims_are_counted_by_verdict_in_the_order_of_the_scale() -> None:
    counts = samples.golden().sheet().counts
    assert [(each.verdict, each.count) for each in counts] == [
        ("supported", 1),
        ("disputed", 2),
        ("unverified", 1),
    ]
    assert all(each.definition for each in counts)


def test_a_second_person_is_named_and_counted() -> None:
    sheet = samples.golden().sheet()
    assert [claim.reviewed_by for claim in sheet.claims] == ["Ben", "", "", ""]
    assert [claim.checked_by for claim in sheet.claims] == ["Anna", "Anna", "Anna", ""]
    assert sheet.reviewed == 1
    assert not sheet.single_editor


@pytest.mark.parametrize(
    "changes",
    [
        {"status": Status.CHECKED},
        {"opinions": ()},
        {"opinions": (opinion("Ben", Status.REVIEWED, Verdict.DISPUTED),)},
        {
            "opinions": (
                opinion("Anna", Status.CHECKED, Verdict.SUPPORTED),
                opinion("anna ", Status.REVIEWED, Verdict.SUPPORTED),
            )
        },
    ],
    ids=["not reviewed", "nobody known", "another verdict", "the same person"],
)
def test_without_a_second_person_there_is_a_single_editor(changes: dict[str, object]) -> None:
    sheet = changed(0, **changes).sheet()
    assert sheet.claims[0].single_editor
    assert sheet.single_editor


def test_opinions_are_shown_only_while_they_differ() -> None:
    agreed = samples.golden().sheet().claims[0]
    assert agreed.dissent == ()
    ours, theirs = (
        opinion("Anna", Status.CHECKED, Verdict.SUPPORTED),
        opinion("Ben", Status.REVIEWED, Verdict.UNVERIFIED),
    )
    assert changed(0, opinions=(ours, theirs)).sheet().claims[0].dissent == (ours, theirs)
    mind_changed = replace(theirs, verdict=Verdict.SUPPORTED)
    assert changed(0, opinions=(ours, theirs, mind_changed)).sheet().claims[0].dissent == ()


def test_sources_are_numbered_as_they_are_met_and_only_if_quoted() -> None:
    case = samples.golden()
    case.sources[7] = replace(case.sources[1], id=7)
    assert [(s.number, s.publisher) for s in case.sheet().sources] == [
        (1, "The Northland Daily"),
        (2, "Road Inspectorate"),
    ]
    case.claims = case.claims[2:]
    case.pairings = []
    assert [source.number for source in case.sheet().sources] == [1]


def test_quotations_keep_their_words_place_and_source() -> None:
    sheet = samples.golden().sheet()
    quote = sheet.claims[1].quotes[0]
    selector = quote.selector
    assert samples.ARTICLE[selector.start : selector.end] == selector.exact
    assert quote.source is sheet.sources[0]
    assert quote.source.sha256 == "a" * 64


def test_a_claim_may_have_several_passages() -> None:
    more = Passage(9, 2, 1, None, find(samples.REPORT, "Fewer people died"))
    case = changed(0, passages=(*samples.golden().claims[0].passages, more))
    quotes = case.sheet().claims[0].quotes
    assert [(q.selector.exact, q.source.number) for q in quotes] == [
        ("Roads are safer", 1),
        ("Fewer people died", 2),
    ]


def test_the_role_is_that_of_the_date() -> None:
    roles = (
        Role("clerk", at=PartialDate("2019")),
        Role("minister", at=PartialDate("2023-06")),
    )
    speaker = Speaker(1, "uid", 1, "N", Side.GOVERNMENT, (), roles)
    early = changed(0, speaker=speaker, said=PartialDate("2021-03-01")).sheet().claims[0]
    late = changed(0, speaker=speaker, said=PartialDate("2023-07")).sheet().claims[0]
    assert early.role == roles[0]
    assert late.role == roles[1]


def test_a_reason_stands_only_beside_unverified() -> None:
    sheet = changed(0, reason=Reason.AMBIGUOUS).sheet()
    assert sheet.claims[0].reason is None
    assert sheet.claims[2].reason is Reason.PREDICTION


def test_claims_and_pairings_keep_the_order_given() -> None:
    case = samples.golden()
    case.claims.reverse()
    case.pairings.reverse()
    sheet = case.sheet()
    assert [claim.number for claim in sheet.claims] == [4, 3, 2, 1]
    assert [pairing.number for pairing in sheet.claims[2].pairings] == [3, 1]
    assert [p.number for p in sheet.claims[2].paired(Stance.CONTRADICTS)] == [1]


@pytest.mark.parametrize("kind", ["findings", "sources"])
def test_what_is_referred_to_must_be_given(kind: str) -> None:
    case = samples.golden()
    getattr(case, kind).clear()
    with pytest.raises(KeyError):
        case.sheet()


def test_an_empty_dossier_makes_an_empty_sheet() -> None:
    sheet = samples.empty().sheet()
    assert (sheet.claims, sheet.sources, sheet.missing) == ((), (), ())
    assert not sheet.draft
    assert not sheet.single_editor
    assert [each.count for each in sheet.counts] == [0, 0, 0]
