"""Speakers: their names, roles and sides; two that are one, and two that are not."""

import pytest

from factcheck.domain.dates import PartialDate
from factcheck.domain.speakers import KnownName, Role, Side
from factcheck.errors import UserError
from factcheck.services.deciding import claims, speakers
from factcheck.services.safekeeping import history, verification
from factcheck.store import Store


def add(desk: Store, name: str, **details) -> int:
    made = speakers.add(desk, dossier=1, name=name, **details).made
    assert made
    return made


def the_only(desk: Store):
    (found,) = speakers.every(desk, 1)
    return found


def test_two_spellings_become_one_speaker(desk: Store):
    stays, gone = add(desk, "Chea Vanna"), add(desk, "Chea Vannah")
    speakers.add_alias(desk, speaker=gone, alias="Vannah")
    speakers.add_role(desk, speaker=gone, title="governor", at="2021")
    claims.add(desk, dossier=1, text="Nobody was sold.", speaker=gone)
    before = speakers.every(desk, 1)
    speakers.merge(desk, speaker=gone, into=stays)
    found = the_only(desk)
    assert set(found.aliases) == {"Chea Vannah", "Vannah"}
    assert found.roles == (Role("governor", "", PartialDate("2021")),)
    assert claims.every(desk, 1)[-1].speaker == found
    history.undo(desk)
    assert speakers.every(desk, 1) == before
    assert claims.every(desk, 1)[-1].speaker.id == gone
    assert verification.verify(desk).ok


def test_a_speaker_is_not_merged_with_itself(desk: Store):
    one = add(desk, "Chea Vanna")
    with pytest.raises(UserError, match="itself"):
        speakers.merge(desk, speaker=one, into=one)


def test_all_of_a_speaker_is_said_at_once(desk: Store):
    one = add(desk, "Chea Vanna")
    speakers.add_alias(desk, speaker=one, alias="Vanna")
    speakers.add_role(desk, speaker=one, title="deputy")
    governor = Role("governor", "Kep province", PartialDate("2022-03"))
    speakers.describe(
        desk,
        speaker=one,
        name="Chea Vannah",
        side="third_party",
        aliases=["Governor Chea", "Chea Vanna"],
        roles=[governor],
    )
    found = the_only(desk)
    assert (found.name, found.side, found.roles) == ("Chea Vannah", Side.THIRD_PARTY, (governor,))
    assert set(found.aliases) == {"Governor Chea", "Chea Vanna"}
    history.undo(desk)
    assert the_only(desk).aliases == ("Vanna",)


def test_what_is_refused_of_a_description_leaves_all_as_it_was(desk: Store):
    one, other = add(desk, "Chea Vanna"), add(desk, "Sok Dara")
    before = speakers.every(desk, 1)
    with pytest.raises(UserError, match="already names Sok Dara"):
        speakers.describe(
            desk, speaker=one, name="New Name", side="government", aliases=["sok dara"], roles=[]
        )
    assert speakers.every(desk, 1) == before
    with pytest.raises(UserError, match="already names Chea Vanna"):
        speakers.edit(desk, speaker=other, name="Chea Vanna")


def test_an_alias_and_a_role_are_taken_back(desk: Store):
    one = add(desk, "Chea Vanna")
    speakers.add_alias(desk, speaker=one, alias="Vanna")
    speakers.add_role(desk, speaker=one, title="governor", body="Kep", at="2021")
    speakers.remove_alias(desk, speaker=one, alias="Vanna")
    speakers.remove_role(desk, speaker=one, title="governor", body="Kep", at="2021")
    assert (the_only(desk).aliases, the_only(desk).roles) == ((), ())
    with pytest.raises(UserError, match="no alias"):
        speakers.remove_alias(desk, speaker=one, alias="Vanna")
    with pytest.raises(UserError, match="no role"):
        speakers.remove_role(desk, speaker=one, title="governor")


def test_a_speaker_of_claims_is_not_removed(desk: Store):
    one = add(desk, "Chea Vanna")
    made = claims.add(desk, dossier=1, text="Nobody was sold.", speaker=one).made
    assert speakers.claims_counted(desk, 1) == {one: 1}
    with pytest.raises(UserError, match="Claims name Chea Vanna"):
        speakers.delete(desk, speaker=one)
    claims.delete(desk, claim=made)
    speakers.delete(desk, speaker=one)
    assert speakers.every(desk, 1) == []


def test_look_alikes_are_asked_about_until_they_are_said_to_be_two(desk: Store):
    one, other = add(desk, "Chou Bun Sreng"), add(desk, "Chu Bun Sreng")
    add(desk, "Sok Dara")
    (like,) = speakers.look_alikes(desk, 1)
    assert {like.one.id, like.other.id} == {one, other}
    assert like.reason
    speakers.keep_apart(desk, speaker=other, other=one)
    speakers.keep_apart(desk, speaker=one, other=other)
    assert speakers.look_alikes(desk, 1) == []


def test_sides_of_names_are_known_and_forgotten(desk: Store):
    speakers.know(desk, dossier=1, name="Harbour Watch", side="third party")
    speakers.know(desk, dossier=1, name="harbour watch", side="government")
    assert speakers.known(desk, 1) == [KnownName("harbour watch", Side.GOVERNMENT)]
    speakers.forget(desk, dossier=1, name="harbour watch")
    assert speakers.known(desk, 1) == []
    with pytest.raises(UserError, match="Nothing is noted"):
        speakers.forget(desk, dossier=1, name="harbour watch")


def test_a_body_is_told_from_a_person_and_who_it_is(desk: Store):
    made = speakers.add(desk, dossier=1, name="Ministry of Labour").made
    speakers.edit(desk, speaker=made, is_body=True, address="https://labour.example")
    found = speakers.every(desk, 1)[-1]
    assert (found.name, found.is_body, found.address) == (
        "Ministry of Labour",
        True,
        "https://labour.example",
    )
    speakers.describe(desk, speaker=made, name=found.name, side="government", aliases=[], roles=[])
    assert speakers.every(desk, 1)[-1] == found
    speakers.edit(desk, speaker=made, is_body=False, address="")
    assert (speakers.every(desk, 1)[-1].is_body, speakers.every(desk, 1)[-1].address) == (False, "")
