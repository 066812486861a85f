"""Suggestions for a claim of a store: findings, then passages of reports; dismissed and back."""

import pytest

from factcheck.domain.findings import Grade
from factcheck.domain.pairings import Stance
from factcheck.errors import UserError
from factcheck.services.deciding import claims, dossiers, editions, findings, pairings
from factcheck.services.incoming import sources
from factcheck.services.incoming.bringing import Details
from factcheck.services.safekeeping import history
from factcheck.services.suggesting import suggestions
from factcheck.services.suggesting.evidence import Evidence
from factcheck.store import Store
from tests.matching.test_encoder import Colours

REPORT = """Kilns in the provinces

Inspectors visited 27 kilns in 2021 and closed none of them.

Officials did not investigate reports of bonded labour in kilns.

The ministry published a leaflet on rain water in spring.
"""


def made(changes) -> int:
    assert changes.made is not None
    return changes.made


def dossier_of(store: Store, *texts: str) -> tuple[int, list[int]]:
    dossier = made(dossiers.create(store, name="Kilns"))
    return dossier, [
        made(
            findings.add(store, dossier=dossier, text=text, report="Labour report", edition="2021")
        )
        for text in texts
    ]


def report(store: Store, dossier: int, text: str = REPORT) -> int:
    editions.describe(store, dossier=dossier, report="Labour report", year="2021")
    details = Details(kind="report", title="Labour report 2021", report="Labour report",
                      edition="2021")  # fmt: skip
    return sources.import_pasted(store, dossier=dossier, text=text, details=details).source.id


def keys(found) -> list[int | str]:
    return [one.key for one in found]


@pytest.fixture
def kilns(store: Store) -> tuple[Store, int, int]:
    """A store with a claim and a report, nothing of which is kept: store, claim, source."""
    dossier, _ = dossier_of(store)
    text = "All 359 kilns were inspected in 2021 and bonded labour was investigated."
    claim = made(claims.add(store, dossier=dossier, text=text, date="2021-07"))
    return store, claim, report(store, dossier)


def test_findings_are_ranked_with_reasons(store: Store) -> None:
    dossier, (rain, kiln, effort) = dossier_of(
        store,
        "Rain fell in spring.",
        "Kilns were not inspected.",
        "It does not meet the minimum standards.",
    )
    text = "We work hard and inspect each kiln."
    claim = made(claims.add(store, dossier=dossier, text=text, date="2021-07"))
    found = suggestions.of_claim(store, claim).found
    assert keys(found) == [kiln, effort]
    assert found[0].reasons[0].startswith("shared: ")
    assert "said in 2021, the year of edition 2021" in found[0].reasons
    assert rain not in keys(found)


def test_paired_findings_are_not_suggested(store: Store) -> None:
    dossier, (first, second) = dossier_of(store, "Kilns were lit.", "Kilns were not inspected.")
    claim = made(claims.add(store, dossier=dossier, text="All kilns are inspected."))
    pairings.add(store, claim=claim, finding=second, stance="contradicts")
    assert keys(suggestions.of_claim(store, claim).found) == [first]


def test_words_find_whatever_holds_them(store: Store) -> None:
    dossier, (rain, _) = dossier_of(store, "Rain fell in spring.", "Kilns were not inspected.")
    source = report(store, dossier)
    claim = made(claims.add(store, dossier=dossier, text="All kilns are inspected."))
    found = suggestions.of_claim(store, claim, "rain").found
    assert found[0].key == rain
    assert found[0].reasons == ()
    assert [one.passage.source.id for one in found[1:]] == [source]
    assert "leaflet on rain" in found[1].text


def test_an_empty_dossier_suggests_nothing_and_says_why(store: Store) -> None:
    dossier, _ = dossier_of(store)
    claim = made(claims.add(store, dossier=dossier, text='"kilns" AND NEAR('))
    told = suggestions.of_claim(store, claim)
    assert told.found == ()
    assert told.why_none == "This dossier has no finding and no report yet."
    findings.add(store, dossier=dossier, text="Rain fell.")
    assert suggestions.of_claim(store, claim).why_none == (
        "No finding shares anything with the claim."
    )


def test_passages_not_kept_come_after_findings_and_hint_at_a_stance(kilns) -> None:
    store, claim, source = kilns
    finding = made(findings.add(store, dossier=1, text="Bonded labour was seen in kilns."))
    found = suggestions.of_claim(store, claim).found
    assert found[0].key == finding
    assert all(one.passage for one in found[1:])
    conflicting = next(one for one in found if one.text.startswith("Inspectors visited 27"))
    assert conflicting.passage.source.id == source
    assert "Labour report 2021" in conflicting.whence
    denied = next(one for one in found if one.text.startswith("Officials did not"))
    assert denied.likely is Stance.CONTRADICTS
    assert denied.because in denied.reasons


def test_pairing_a_passage_keeps_it_in_the_same_step(kilns) -> None:
    store, claim, source = kilns
    passage = suggestions.of_claim(store, claim).found[0].passage
    place = {"source": source, "start": passage.start, "end": passage.end}
    pairings.add_passage(store, claim=claim, **place, stance="context")
    pairings.set_stance_of_passage(store, claim=claim, **place, stance="contradicts", join=True)
    (finding,) = findings.every(store, 1)
    assert finding.text == passage.text
    assert finding.grade is Grade.PRIMARY
    assert finding.edition.name == "Labour report 2021"
    assert [(p.finding, p.stance) for p in pairings.every(store, 1)] == [
        (finding.id, Stance.CONTRADICTS)
    ]
    assert passage.key not in keys(suggestions.of_claim(store, claim).found)
    pairings.set_stance(store, claim=claim, finding=finding.id, stance="supports", join=True)
    history.undo(store)
    assert findings.every(store, 1) == []
    assert pairings.every(store, 1) == []
    assert passage.key in keys(suggestions.of_claim(store, claim).found)


def test_a_passage_kept_already_is_paired_as_the_finding_it_is(kilns) -> None:
    store, claim, source = kilns
    passage = suggestions.of_claim(store, claim).found[0].passage
    place = {"source": source, "start": passage.start, "end": passage.end}
    finding = made(findings.keep(store, **place))
    pairings.add_passage(store, claim=claim, **place, stance="context")
    assert [one.id for one in findings.every(store, 1)] == [finding]
    with pytest.raises(UserError, match="paired already"):
        pairings.add_passage(store, claim=claim, **place, stance="context")


def test_what_is_dismissed_stays_away_until_it_is_brought_back(kilns) -> None:
    store, claim, source = kilns
    finding = made(findings.add(store, dossier=1, text="Bonded labour was seen in kilns."))
    _, first, *rest = suggestions.of_claim(store, claim).found
    suggestions.dismiss(store, claim=claim, finding=finding)
    held = first.passage
    suggestions.dismiss(store, claim=claim, source=source, start=held.start, end=held.end)
    told = suggestions.of_claim(store, claim)
    assert keys(told.found) == keys(rest)
    assert keys(told.dismissed) == [finding, first.key]
    again = suggestions.dismiss(store, claim=claim, finding=finding)
    assert again.made == told.dismissed[0].dismissal
    suggestions.bring_back(store, dismissal=told.dismissed[0].dismissal)
    assert suggestions.of_claim(store, claim).found[0].key == finding
    history.undo(store)
    assert finding not in keys(suggestions.of_claim(store, claim).found)
    with pytest.raises(UserError, match="There is no dismissal 99"):
        suggestions.bring_back(store, dismissal=99)


def test_a_dismissed_passage_that_is_kept_for_another_claim_stays_away(kilns) -> None:
    store, claim, source = kilns
    held = suggestions.of_claim(store, claim).found[0].passage
    place = {"source": source, "start": held.start, "end": held.end}
    suggestions.dismiss(store, claim=claim, **place)
    finding = made(findings.keep(store, **place))
    told = suggestions.of_claim(store, claim)
    assert finding not in keys(told.found)
    assert keys(told.dismissed) == [finding]


def test_what_is_to_be_dismissed_is_a_finding_or_a_place_of_the_dossier(kilns) -> None:
    store, claim, source = kilns
    with pytest.raises(UserError, match="Give a finding, or a place"):
        suggestions.dismiss(store, claim=claim)
    other = made(dossiers.create(store, name="Other"))
    finding = made(findings.add(store, dossier=other, text="Elsewhere."))
    with pytest.raises(UserError, match="two dossiers"):
        suggestions.dismiss(store, claim=claim, finding=finding)
    with pytest.raises(UserError, match="No words"):
        suggestions.dismiss(store, claim=claim, source=source, start=3, end=3)


def test_with_an_index_nothing_long_is_waited_for(kilns, monkeypatch) -> None:
    store, claim, _ = kilns
    monkeypatch.setattr("factcheck.services.suggesting.evidence.LETTERS_AT_ONCE", 10)
    monkeypatch.setattr("factcheck.services.suggesting.kept_findings.AT_ONCE", 3)
    for number in range(9):
        findings.add(store, dossier=1, text=f"Kiln {number} was lit.")
    best = made(findings.add(store, dossier=1, text="Kilns inspected, labour investigated."))
    index = Evidence(store, 1)
    told = suggestions.of_claim(store, claim, evidence=index, quick=True)
    assert told.found[0].key == best
    assert all(one.finding for one in told.found)
    assert told.waiting == 8
    assert index.take_in()
    told = suggestions.of_claim(store, claim, evidence=index, quick=True)
    assert told.waiting == 0
    assert any(one.passage for one in told.found)


def test_what_an_official_says_in_a_report_answers_no_claim(kilns) -> None:
    store, claim, source = kilns
    start = REPORT.index("Inspectors")
    place = {"source": source, "start": start, "end": REPORT.index(".", start) + 1}
    before = keys(suggestions.of_claim(store, claim).found)
    claims.keep(store, **place)
    after = keys(suggestions.of_claim(store, claim).found)
    assert set(before) - set(after) == {f"{source}:{place['start']}-{place['end']}"}


def test_without_an_index_all_meanings_are_learnt_first(store: Store, monkeypatch) -> None:
    """However many texts the dossier has: whoever asks from a terminal asks once."""
    pytest.importorskip("numpy")
    monkeypatch.setattr("factcheck.matching.encoder.available", lambda: True)
    monkeypatch.setattr("factcheck.services.suggesting.evidence._Encoder", Colours)
    dossier, (far, *_) = dossier_of(
        store, "A scarlet barn.", *(f"Barley {number}." for number in range(30))
    )
    claim = made(claims.add(store, dossier=dossier, text="All is red."))
    told: list[tuple[int, int]] = []
    found = suggestions.of_claim(store, claim, progress=lambda *step: told.append(step)).found
    assert keys(found) == [far]
    assert told
    assert suggestions.of_claim(store, claim, quick=True).found == ()


def test_once_all_is_paired_nothing_else_is_there(store: Store) -> None:
    dossier, (kiln,) = dossier_of(store, "Kilns were not inspected.")
    claim = made(claims.add(store, dossier=dossier, text="We inspect each kiln."))
    pairings.add(store, claim=claim, finding=kiln, stance="contradicts")
    told = suggestions.of_claim(store, claim)
    assert told.found == ()
    assert told.why_none == "Nothing else shares anything with the claim."
