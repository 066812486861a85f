"""A second person is one everywhere: for the gate and for the sheet."""

import pytest

from factcheck.errors import UserError
from factcheck.services.deciding import claims, dossiers, editions, verdicts
from factcheck.services.incoming import sources
from factcheck.store import Store


def checked_claim(store: Store) -> int:
    dossier = dossiers.create(store, name="D").made
    claim = claims.add(store, dossier=dossier, text="A claim").made
    verdicts.mark(store, claim=claim, verdict="unverified", reason="prediction")
    verdicts.set_status(store, claim=claim, status="checked")
    return claim


@pytest.mark.parametrize("name", ["Ed", "ed", " ED  "])
def test_the_same_name_however_spelt_is_no_second_person(store: Store, name: str) -> None:
    claim = checked_claim(store)
    store.editor = name
    with pytest.raises(UserError, match="second person"):
        verdicts.review(store, claim=claim, verdict="unverified")


def test_a_passage_removed_takes_back_a_review(store: Store) -> None:
    dossier = dossiers.create(store, name="D").made
    source = sources.import_pasted(store, dossier=dossier, text="Some words of a source.").source.id
    claim = claims.keep(store, source=source, start=0, end=10).made
    verdicts.mark(store, claim=claim, verdict="unverified", reason="prediction")
    verdicts.set_status(store, claim=claim, status="checked")
    store.editor = "Second"
    verdicts.review(store, claim=claim, verdict="unverified")
    claims.remove_passage(store, passage=claims.get(store, claim).passages[0].id)
    assert claims.get(store, claim).status == "checked"


def test_a_period_may_end_less_exactly_than_it_starts(store: Store) -> None:
    dossier = dossiers.create(store, name="D").made
    editions.describe(
        store,
        dossier=dossier,
        report="R",
        year="2023",
        period_start="2023-04-01",
        period_end="2023",
    )
    with pytest.raises(UserError, match="ends before"):
        editions.describe(
            store,
            dossier=dossier,
            report="R",
            year="2023",
            period_start="2023-04",
            period_end="2022",
        )


def test_a_ground_needs_a_date(store: Store) -> None:
    dossier = dossiers.create(store, name="D").made
    with pytest.raises(UserError, match="no date"):
        claims.add(store, dossier=dossier, text="A claim", inferred_from="a weekday")
    claim = claims.add(store, dossier=dossier, text="A claim", date="2021-07").made
    claims.edit(store, claim=claim, inferred_from="the month it was printed")
    assert claims.get(store, claim).said.inferred_from == "the month it was printed"
