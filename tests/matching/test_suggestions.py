"""Suggestions for a claim of a store."""

from factcheck.services import claims, dossiers, findings, pairings, suggestions
from factcheck.store import Store


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


def test_findings_are_ranked_with_reasons(store: Store) -> None:
    dossier, (rain, kiln, effort) = dossier_of(
        store,
        "Rain fell in spring.",
        "Kilns were not inspected.",
        "It does not meet the minimum standards.",
    )
    text = "We work hard and inspect each kiln."
    claim = made(claims.add(store, dossier=dossier, text=text, date="2021-07"))
    found = suggestions.of_claim(store, claim)
    assert [one.finding.id for one in found] == [kiln, effort]
    assert found[0].reasons[0].startswith("shared: ")
    assert "claim of 2021; edition 2021" in found[0].reasons
    assert rain not in {one.finding.id for one in found}


def test_paired_findings_are_not_suggested(store: Store) -> None:
    dossier, (first, second) = dossier_of(store, "Kilns were lit.", "Kilns were not inspected.")
    claim = made(claims.add(store, dossier=dossier, text="All kilns are inspected."))
    pairings.add(store, claim=claim, finding=second, stance="contradicts")
    assert [one.finding.id for one in suggestions.of_claim(store, claim)] == [first]


def test_words_find_whatever_holds_them(store: Store) -> None:
    dossier, (rain, _) = dossier_of(store, "Rain fell in spring.", "Kilns were not inspected.")
    claim = made(claims.add(store, dossier=dossier, text="All kilns are inspected."))
    found = suggestions.of_claim(store, claim, "rain")
    assert [(one.finding.id, one.reasons) for one in found] == [(rain, ())]


def test_of_a_large_dossier_the_likely_ones_are_compared(store: Store, monkeypatch) -> None:
    monkeypatch.setattr(suggestions, "WHOLE", 3)
    dossier, ids = dossier_of(
        store, *(f"Kiln {n} was lit." for n in range(9)), "It falls short of the standards."
    )
    claim = made(claims.add(store, dossier=dossier, text="We made efforts."))
    assert [one.finding.id for one in suggestions.of_claim(store, claim)] == [ids[-1]]


def test_an_empty_dossier_suggests_nothing(store: Store) -> None:
    dossier, _ = dossier_of(store)
    claim = made(claims.add(store, dossier=dossier, text='"kilns" AND NEAR('))
    assert suggestions.of_claim(store, claim) == []
