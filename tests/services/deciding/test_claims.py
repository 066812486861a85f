"""Keeping claims: words, passages, dates, numbers."""

import pytest

from factcheck.domain.claims import ClaimFilter
from factcheck.domain.dates import PartialDate
from factcheck.domain.speakers import Side
from factcheck.domain.verdicts import Status, Verdict
from factcheck.errors import UserError
from factcheck.services.deciding import claims, dossiers, findings, pairings, speakers, verdicts
from factcheck.services.incoming import sources
from factcheck.services.incoming.sources import Details
from factcheck.store import Store

TEXT = "👩‍👧‍👦 Mr Sok, 🇰🇭:\r\nthe cafe\u0301 list was “unfair”.\r\nក្រសួង denied it – twice."


@pytest.fixture
def source(desk: Store) -> int:
    """A pasted text with emoji, a combining mark and DOS line ends, dated by an editor."""
    details = Details(kind="statement", date="2021-07-05")
    return sources.import_pasted(desk, dossier=1, text=TEXT, details=details).source.id


def place(store: Store, source: int, words: str) -> dict[str, int]:
    start = sources.text_of(store, source).index(words)
    return {"source": source, "start": start, "end": start + len(words)}


@pytest.mark.parametrize(
    "words", ["👩‍👧‍👦", "🇰🇭", "café list", "“unfair”", "unfair”.\nក្រសួង", "ក្រសួង denied it –"]
)
def test_the_words_selected_are_the_words_kept(desk: Store, source, words):
    made = claims.keep(desk, **place(desk, source, words)).made
    claim = claims.get(desk, made)
    (passage,) = claim.passages
    text = sources.text_of(desk, source)
    assert claim.text == passage.selector.exact == words
    assert text[passage.selector.start : passage.selector.end] == words
    assert text[: passage.selector.start].endswith(passage.selector.prefix)
    assert text[passage.selector.end :].startswith(passage.selector.suffix)
    assert claims.passages_of_source(desk, source) == [passage]


@pytest.mark.parametrize(("start", "end"), [(0, 0), (-3, 5), (5, 4), (0, 10_000), (5, 6)])
def test_a_selection_without_words_keeps_nothing(desk: Store, source, start, end):
    with pytest.raises(UserError, match=r"selected|selection"):
        claims.keep(desk, source=source, start=start, end=end)
    assert claims.ids(desk, 1) == [1]


def test_a_claim_is_dated_by_its_source_and_says_so(desk: Store, source):
    span = place(desk, source, "denied")
    dates = [
        claims.get(desk, claims.keep(desk, **span, **said).made).said
        for said in ({}, {"date": "2020", "inferred_from": "“last year”"}, {"date": ""})
    ]
    assert dates == [
        PartialDate("2021-07-05", "the date of publication"),
        PartialDate("2020", "“last year”"),
        None,
    ]


def test_a_claim_of_an_undated_source_has_no_date(desk: Store):
    made = sources.import_pasted(desk, dossier=1, text="No date here").source.id
    assert claims.get(desk, claims.keep(desk, source=made, start=0, end=7).made).said is None


def test_the_wording_follows_its_passages_until_it_is_edited(desk: Store, source):
    claim = claims.keep(desk, **place(desk, source, "the café list")).made
    claims.add_passage(desk, claim=claim, **place(desk, source, "denied it"))
    assert claims.get(desk, claim).text == "the café list […] denied it"
    claims.edit(desk, claim=claim, text="They denied it.")
    claims.add_passage(desk, claim=claim, **place(desk, source, "twice"))
    found = claims.get(desk, claim)
    assert found.text == "They denied it."
    assert [p.selector.exact for p in found.passages] == ["the café list", "denied it", "twice"]
    claims.remove_passage(desk, passage=found.passages[1].id)
    assert len(claims.get(desk, claim).passages) == 2


def test_a_passage_of_another_dossier_is_refused(desk: Store, source):
    dossiers.create(desk, name="Other")
    made = claims.add(desk, dossier="Other", text="Elsewhere").made
    with pytest.raises(UserError, match="another dossier"):
        claims.add_passage(desk, claim=made, source=source, start=0, end=9)


def test_numbers_are_not_given_again_after_a_deletion(desk: Store):
    second = claims.add(desk, dossier=1, text="Second.").made
    claims.delete(desk, claim=second)
    third = claims.add(desk, dossier=1, text="Third.").made
    assert claims.get(desk, third).number == 3
    assert third != second
    desk.undo()
    desk.undo()
    assert claims.get(desk, second).number == 2
    assert claims.get(desk, claims.add(desk, dossier=1, text="Next.").made).number == 3


def test_ids_are_never_given_again(desk: Store):
    undone = claims.add(desk, dossier=1, text="Undone.").made
    desk.undo()
    assert claims.add(desk, dossier=1, text="Another.").made > undone


def test_each_dossier_counts_for_itself(desk: Store):
    dossiers.create(desk, name="Other")
    made = [claims.add(desk, dossier=d, text="C").made for d in ("Other", 1, "Other")]
    assert [claims.get(desk, claim).number for claim in made] == [1, 2, 2]
    finding = findings.add(desk, dossier="Other", text="F").made
    assert findings.get(desk, finding).number == 1


def test_deleting_takes_along_what_hangs_on_it_and_undo_brings_it_back(desk: Store, source):
    claims.add_passage(desk, claim=1, **place(desk, source, "twice"))
    pairings.add(desk, claim=1, finding=1, stance="supports")
    verdicts.mark(desk, claim=1, verdict="supported", rationale="So.")
    verdicts.set_status(desk, claim=1, status="checked")
    before = claims.get(desk, 1), pairings.every(desk, 1)
    claims.delete(desk, claim=1)
    assert claims.passages_of_source(desk, source) == pairings.every(desk, 1) == []
    with pytest.raises(UserError, match="There is no claim 1"):
        claims.get(desk, 1)
    desk.undo()
    assert (claims.get(desk, 1), pairings.every(desk, 1)) == before


def test_editing_leaves_what_is_not_given(desk: Store):
    claims.edit(desk, claim=1, speaker="Sok", date="2021", occasion="At a meeting")
    claims.edit(desk, claim=1, text="New words.")
    claim = claims.get(desk, 1)
    assert (claim.text, claim.speaker.name, str(claim.said), claim.occasion) == (
        "New words.", "Sok", "2021", "At a meeting",
    )  # fmt: skip
    claims.edit(desk, claim=1, speaker="", date="", occasion="")
    claim = claims.get(desk, 1)
    assert (claim.speaker, claim.said, claim.occasion) == (None, None, "")


@pytest.mark.parametrize("text", ["", "  ", "\x00", "x" * 200_001])
def test_a_claim_has_words_but_no_book(desk: Store, text):
    for attempt in (
        lambda: claims.add(desk, dossier=1, text=text),
        lambda: claims.edit(desk, claim=1, text=text),
    ):
        with pytest.raises(UserError, match="The claim"):
            attempt()


@pytest.mark.parametrize(("first", "again"), [("Sok", "sok"), ("ÉVA", "ÉVA"), ("ស៊ុខ", "ស៊ុខ")])
def test_a_speaker_named_again_is_the_same_one(desk: Store, first, again):
    for name in (first, f" {again} "):
        claims.add(desk, dossier=1, text="Words.", speaker=name)
    (speaker,) = speakers.every(desk, 1)
    assert (speaker.name, speaker.side) == (first, Side.GOVERNMENT)


def test_a_speaker_is_known_by_alias_and_by_id(desk: Store):
    made = speakers.add(desk, dossier=1, name="Interior Ministry").made
    speakers.add_alias(desk, speaker=made, alias="MoI")
    for given in ("moi", made):
        claim = claims.add(desk, dossier=1, text="Words.", speaker=given).made
        assert claims.get(desk, claim).speaker.id == made


def test_a_speaker_of_another_dossier_is_refused(desk: Store):
    dossiers.create(desk, name="Other")
    made = speakers.add(desk, dossier="Other", name="Sok").made
    with pytest.raises(UserError, match="another dossier"):
        claims.add(desk, dossier=1, text="Words.", speaker=made)
    claim = claims.add(desk, dossier=1, text="Words.", speaker="Sok").made
    assert claims.get(desk, claim).speaker.id != made


def test_a_claim_tells_the_role_its_speaker_held(desk: Store):
    made = speakers.add(desk, dossier=1, name="Sok").made
    for title, at in (("minister", "2021-08"), ("spokesman", "2018"), ("member", None)):
        speakers.add_role(desk, speaker=made, title=title, at=at)
    roles = []
    for date in ("2017", "2020-01-01", "2021-08-02", ""):
        claims.edit(desk, claim=1, speaker="Sok", date=date)
        roles.append(claims.get(desk, 1).role.title)
    assert roles == ["member", "spokesman", "minister", "minister"]


def test_filters_narrow_together(desk: Store, source):
    claims.keep(desk, **place(desk, source, "denied it"), speaker="Sok")
    claims.add(desk, dossier=1, text="They denied more.", speaker="Sok")
    verdicts.mark(desk, claim=2, verdict="disputed")
    (sok,) = speakers.every(desk, 1)
    wanted = {
        ClaimFilter(): [1, 2, 3],
        ClaimFilter(words="denied"): [2, 3],
        ClaimFilter(verdict=Verdict.DISPUTED): [2],
        ClaimFilter(status=Status.CHECKED): [],
        ClaimFilter(speaker=sok.id): [2, 3],
        ClaimFilter(source=source): [2],
        ClaimFilter(words="more", verdict=Verdict.UNVERIFIED, speaker=sok.id): [3],
        ClaimFilter(words="more", verdict=Verdict.DISPUTED): [],
    }
    assert {narrowed: claims.ids(desk, 1, narrowed) for narrowed in wanted} == wanted


def test_rows_come_in_the_order_asked_for(desk: Store):
    claims.add(desk, dossier=1, text="Second.", speaker="Sok", date="2021-07")
    pairings.add(desk, claim=2, finding=1, stance="context")
    rows = claims.page(desk, [2, 99, 1])
    assert [(r.id, r.text, r.speaker, r.pairings) for r in rows] == [
        (2, "Second.", "Sok", 1), (1, "Claim.", "", 0),
    ]  # fmt: skip
    assert claims.every(desk, 1) == [claims.get(desk, 1), claims.get(desk, 2)]


@pytest.mark.slow
def test_a_page_may_be_larger_than_one_query_takes(store: Store):
    dossier = dossiers.create(store, name="Large").made
    claim = claims.add(store, dossier=dossier, text="The only one").made
    wanted = [*range(300_000, 0, -1)]  # some SQLites allow 250,000 parameters
    assert [row.id for row in claims.page(store, wanted)] == [claim]
