"""Dossiers, their editions and their speakers."""

import pytest

from factcheck.domain.dossiers import Tally
from factcheck.domain.speakers import Role, Side
from factcheck.errors import UserError
from factcheck.services.deciding import (
    claims,
    dossiers,
    editions,
    findings,
    pairings,
    readings,
    replies,
    speakers,
    verdicts,
)
from factcheck.services.inbox import statements
from factcheck.services.incoming import sources
from factcheck.services.publication import publishing
from factcheck.services.safekeeping import history, verification
from factcheck.store import Store
from tests.store.content import content


def test_a_dossier_is_found_by_name_and_by_id(store: Store):
    made = dossiers.create(store, name="  Trafficking \n in  Persons ", country="Cambodia").made
    found = dossiers.find(store, made)
    assert (found.name, found.country) == ("Trafficking in Persons", "Cambodia")
    for wanted in ("trafficking in persons", " Trafficking in Persons", str(made)):
        assert dossiers.find(store, wanted) == found


def test_a_name_that_is_a_number_comes_before_an_id(store: Store):
    for name in ("First", "1"):
        dossiers.create(store, name=name)
    assert dossiers.find(store, "1").name == "1"
    assert dossiers.find(store, 1).name == "First"


@pytest.mark.parametrize("taken", ["D", "d", " D "])
def test_a_name_is_given_once(desk: Store, taken):
    with pytest.raises(UserError, match="There is a dossier “D” already"):
        dossiers.create(desk, name=taken)
    dossiers.create(desk, name="Other")
    with pytest.raises(UserError, match="already"):
        dossiers.edit(desk, dossier="Other", name=taken)
    dossiers.edit(desk, dossier=1, name="d", country="", note="New")
    assert (dossiers.find(desk, 1).name, dossiers.find(desk, 1).note) == ("d", "New")


@pytest.mark.parametrize("name", ["", " \t", "\x00", "x" * 501])
def test_a_name_has_words_but_not_too_many(desk: Store, name):
    with pytest.raises(UserError, match="name of the dossier"):
        dossiers.create(desk, name=name)


@pytest.mark.parametrize("wanted", ["Nowhere", "99", 99, "10" * 20, "²", "\ud800", ""])
def test_a_dossier_that_is_not_there_is_told_with_those_that_are(desk: Store, wanted):
    with pytest.raises(UserError) as refusal:
        dossiers.find(desk, wanted)
    assert refusal.value.todo


def test_the_tally_counts_everything_once(desk: Store):
    assert dossiers.tally(desk, 1) == Tally(claims=1, findings=3, unverified=1)
    sources.import_pasted(desk, dossier=1, text="Words.")
    claims.add(desk, dossier=1, text="Second.")
    verdicts.mark(desk, claim=2, verdict="disputed")
    pairings.add(desk, claim=2, finding=1, stance="contradicts")
    dossiers.create(desk, name="Other")
    claims.add(desk, dossier="Other", text="Elsewhere.")
    assert dossiers.tally(desk, 1) == Tally(
        sources=1, claims=2, findings=3, pairings=1, disputed=1, unverified=1
    )


class TestEditions:
    """What is known of a report's editions."""

    def test_an_edition_is_described_and_described_again(self, desk: Store):
        told = {"dossier": 1, "report": "TIP", "year": 2020}
        first = editions.describe(desk, **told, period_start="2019-04", rating="Tier 2").made
        again = editions.describe(desk, **told, issuing_body="State", rating="Tier 3").made
        (edition,) = [e for e in editions.every(desk, 1) if e.id == first]
        assert again == first
        assert (edition.name, edition.issuing_body, edition.rating) == (
            "TIP 2020",
            "State",
            "Tier 3",
        )

    @pytest.mark.parametrize(
        ("said", "what"),
        [
            ({"report": "", "year": ""}, "needs a report or a year"),
            ({"period_start": "2020", "period_end": "2019-12"}, "ends before it starts"),
            ({"period_start": "spring"}, "is not a date"),
            ({"report": "x" * 600}, "report has 600 characters"),
        ],
    )
    def test_what_is_no_edition_is_refused(self, desk: Store, said, what):
        with pytest.raises(UserError, match=what):
            editions.describe(desk, **{"dossier": 1, "report": "TIP", "year": 2020} | said)
        assert len(editions.every(desk, 1)) == 1


class TestSpeakers:
    """Who speaks, under which names, in which roles."""

    def test_a_speaker_has_aliases_and_roles_in_order(self, desk: Store):
        made = speakers.add(desk, dossier=1, name="Sok", side="third party").made
        speakers.add_alias(desk, speaker=made, alias="Mr Sok")
        speakers.add_role(desk, speaker=made, title="minister", body="Interior", at="2021")
        speakers.add_role(desk, speaker=made, title="member")
        (speaker,) = speakers.every(desk, 1)
        assert (speaker.side, speaker.aliases) == (Side.THIRD_PARTY, ("Mr Sok",))
        assert [str(role) for role in speaker.roles] == ["member", "minister, Interior"]
        assert speaker.roles[0] == Role("member")

    @pytest.mark.parametrize("taken", ["sok", "SOK", "mr sok"])
    def test_a_name_or_alias_is_given_once(self, desk: Store, taken):
        made = speakers.add(desk, dossier=1, name="Sok").made
        speakers.add_alias(desk, speaker=made, alias="Mr Sok")
        with pytest.raises(UserError, match="already"):
            speakers.add(desk, dossier=1, name=taken)
        with pytest.raises(UserError, match="already names Sok"):
            speakers.add_alias(desk, speaker=made, alias=taken)

    def test_a_name_may_be_given_in_two_dossiers(self, desk: Store):
        dossiers.create(desk, name="Other")
        for dossier in (1, "Other"):
            made = speakers.add(desk, dossier=dossier, name="Éva").made
            speakers.add_alias(desk, speaker=made, alias="Minister")
        assert len(speakers.every(desk, 1)) == 1

    def test_what_is_not_there_is_told(self, desk: Store):
        with pytest.raises(UserError, match="There is no speaker 9"):
            speakers.add_role(desk, speaker=9, title="minister")
        with pytest.raises(UserError, match="is not a side"):
            speakers.add(desk, dossier=1, name="Sok", side="left")


def test_a_dossier_goes_with_all_it_holds_and_one_undo_brings_it_back(furnished: Store):
    other = dossiers.create(furnished, name="Other").made
    claims.add(furnished, dossier=other, text="It stays.")
    before = content(furnished)
    gone = dossiers.delete(furnished, dossier="Full")
    assert gone.label == "Delete dossier “Full”"
    left = content(furnished)
    assert [row[2] for row in left["dossiers"]] == ["Other"]
    assert {noun for noun, rows in left.items() if rows} == {"dossiers", "claims"}
    assert verification.verify(furnished).ok
    history.undo(furnished)
    assert content(furnished) == before
    assert verification.verify(furnished).ok
    history.redo(furnished)
    assert content(furnished) == left


def test_a_dossier_that_is_not_there_is_not_deleted(desk: Store):
    with pytest.raises(UserError, match="There is no dossier"):
        dossiers.delete(desk, dossier="Elsewhere")
    assert dossiers.find(desk, 1).name == "D"


def test_an_edition_that_is_used_is_not_removed(desk: Store):
    editions.describe(desk, dossier=1, report="Report", year=2022)
    used, free = editions.every(desk, 1)
    assert editions.used(desk, 1) == {used.id: (0, 3)}
    with pytest.raises(UserError, match=r"Report 2021 is still the edition of 3 findings\."):
        editions.delete(desk, edition=used.id)
    editions.delete(desk, edition=free.id)
    assert editions.every(desk, 1) == [used]
    history.undo(desk)
    assert editions.every(desk, 1) == [used, free]
    with pytest.raises(UserError, match="There is no edition 99"):
        editions.delete(desk, edition=99)


@pytest.fixture
def furnished(store: Store) -> Store:
    """Something in every table, but for the organisation's, of dossier “Full”."""
    full = dossiers.create(store, name="Full", country="Cambodia").made
    text = "Minister Sok Dara said the ministry closed 40 kilns. The report found 12 of them open."
    source = sources.import_pasted(store, dossier=full, text=text).source.id
    statements.spot(store, source=source)
    claim = claims.keep(store, source=source, start=27, end=51, speaker="Sok Dara").made
    finding = findings.keep(store, source=source, start=53, end=len(text)).made
    editions.describe(store, dossier=full, report="Report", year=2021)
    findings.edit(store, finding=finding, report="Report", edition=2021)
    pairings.add(store, claim=claim, finding=finding, stance="contradicts")
    verdicts.mark(store, claim=claim, verdict="disputed", rationale="12 stayed open.")
    verdicts.set_status(store, claim=claim, status="checked")
    readings.add(store, claim=claim, text="All of them.")
    replies.add(store, claim=claim, asked="The ministry")
    speakers.add_role(store, speaker=1, title="Minister")
    speakers.add_alias(store, speaker=1, alias="S. Dara")
    speakers.know(store, dossier=full, name="Kiln Board", side="government")
    publishing.publish(store, dossier=full)
    return store
