"""Statements: found in sources, kept, dismissed, edited, and remembered."""

import pytest

from factcheck.domain.findings import Grade
from factcheck.domain.sources import SourceKind
from factcheck.domain.speakers import Side
from factcheck.domain.statements import Decision, Mode, Order, Proposal, ProposalFilter
from factcheck.errors import UserError
from factcheck.services.deciding import (
    claims,
    dossiers,
    editions,
    findings,
    pairings,
    speakers,
    verdicts,
)
from factcheck.services.inbox import statements
from factcheck.services.inbox.found import put
from factcheck.services.incoming import sources
from factcheck.services.incoming.sources import Details
from factcheck.services.safekeeping import history
from factcheck.store import Store
from tests.newsroom import HARBOUR, REPLY


def bring(store: Store, text: str = HARBOUR, **details: str) -> int:
    """A source brought in, its statements found and all of them waiting."""
    told = sources.import_pasted(store, dossier=1, text=text, details=Details(**details))
    statements.spot(store, source=told.source.id)
    return told.source.id


def holding(store: Store, source: int, words: str) -> Proposal:
    """The first statement of a source that holds some words."""
    return next(one for one in statements.of_source(store, source) if words in one.selector.exact)


@pytest.fixture
def newsroom(store: Store) -> Store:
    """A store of Ed's with an article of 5 July 2022 as source 1 of dossier 1."""
    dossiers.create(store, name="Fishing", country="Cambodia")
    bring(store, date="2022-07-05")
    return store


def test_what_is_found_stands_in_the_text_with_its_ground(newsroom: Store):
    text = sources.text_of(newsroom, 1)
    found = statements.of_source(newsroom, 1)

    assert len(found) == 7
    for one in found:
        assert text[one.selector.start : one.selector.end] == one.selector.exact
        assert one.decision is Decision.WAITING
        assert one.rule
        assert 0 < one.confidence <= 100
        assert 0 <= one.checkability <= 100
    quoted = holding(newsroom, 1, "up from 190")
    assert (quoted.mode, quoted.side, quoted.cue) == (Mode.DIRECT, Side.GOVERNMENT, "said")
    assert (quoted.speaker.name, quoted.speaker.role) == ("Sok Dara", "Fisheries Minister")


def test_what_can_be_checked_comes_first_and_nothing_is_left_out(newsroom: Store):
    by_rank = statements.page(newsroom, [one for one, _ in statements.listed(newsroom, 1)])
    narrowed = ProposalFilter(order=Order.TEXT)
    by_place = statements.page(newsroom, [o for o, _ in statements.listed(newsroom, 1, narrowed)])

    ranks = [one.checkability for one in by_rank]
    assert ranks == sorted(ranks, reverse=True)
    assert "up from 190" in by_rank[0].selector.exact
    places = [one.selector.start for one in by_place]
    assert places == sorted(places)
    assert {one.id for one in by_rank} == {one.id for one in by_place}


def test_what_the_standfirst_says_again_is_one_line_and_one_claim(newsroom: Store):
    first, *_, last = statements.of_source(newsroom, 1)
    assert (last.repeats, first.repeated) == (first.id, 1)
    assert last.id not in {one for one, _ in statements.listed(newsroom, 1)}

    made = statements.keep(newsroom, statement=last.id).made

    claim = claims.get(newsroom, made)
    assert claim.text == first.selector.exact
    assert [p.selector.exact for p in claim.passages] == [
        first.selector.exact,
        last.selector.exact,
    ]
    assert statements.get(newsroom, last.id).claim == made


def test_a_government_statement_becomes_a_claim_with_all_that_is_known(newsroom: Store):
    one = holding(newsroom, 1, "up from 190")

    claim = claims.get(newsroom, statements.keep(newsroom, statement=one.id).made)

    assert claim.text == one.selector.exact
    assert (claim.passages[0].source, claim.passages[0].selector) == (1, one.selector)
    assert claim.speaker is not None
    assert (claim.speaker.name, claim.speaker.side) == ("Sok Dara", Side.GOVERNMENT)
    assert claim.role is not None
    assert (claim.role.title, claim.role.at.value) == ("Fisheries Minister", "2022-07-05")
    assert (claim.said.value, claim.said.inferred_from) == ("2022-07-05", "the date of publication")
    after = statements.get(newsroom, one.id)
    assert (after.decision, after.claim, after.decided_by) == (Decision.KEPT, claim.id, "Ed")


def test_a_speaker_is_found_by_an_alias_and_made_once(newsroom: Store):
    made = speakers.add(newsroom, dossier=1, name="Dara Sok").made
    speakers.add_alias(newsroom, speaker=made, alias="sok dara")
    for words in ("up from 190", "every complaint"):
        statements.keep(newsroom, statement=holding(newsroom, 1, words).id)

    assert {claim.speaker.id for claim in claims.every(newsroom, 1)} == {made}
    (only,) = speakers.every(newsroom, 1)
    assert [role.title for role in only.roles] == ["Fisheries Minister"]


@pytest.mark.parametrize(
    ("known", "edition"), [([], None), (["2021"], "Sea report 2021"), (["2020", "2021"], None)]
)
def test_a_report_statement_becomes_a_finding_of_the_one_edition(newsroom: Store, known, edition):
    for year in known:
        editions.describe(newsroom, dossier=1, report="Sea report", year=year)
    one = holding(newsroom, 1, "37 vessels")

    found = findings.get(newsroom, statements.keep(newsroom, statement=one.id).made)

    assert found.text == one.selector.exact
    assert found.grade is Grade.PARAPHRASE
    assert (found.edition.name if found.edition else None) == edition
    assert statements.get(newsroom, one.id).finding == found.id


def test_a_third_party_is_kept_as_what_the_editor_says(newsroom: Store):
    one = holding(newsroom, 1, "paid late")
    with pytest.raises(UserError, match="as a claim or as a finding"):
        statements.keep(newsroom, statement=one.id)
    with pytest.raises(UserError, match="Choose of: claim, finding"):
        statements.keep(newsroom, statement=one.id, as_="note")

    made = statements.keep(newsroom, statement=one.id, as_="finding").made

    assert findings.get(newsroom, made).text == "crews were still paid late"


def test_nothing_is_kept_or_edited_twice(newsroom: Store):
    one = holding(newsroom, 1, "up from 190")
    statements.keep(newsroom, statement=one.id)
    for again in (statements.keep, statements.dismiss, statements.edit):
        with pytest.raises(UserError, match="kept as claim 1"):
            again(newsroom, statement=one.id)


def test_dismissing_takes_the_twin_along_and_undo_brings_both_back(newsroom: Store):
    first, *_, last = statements.of_source(newsroom, 1)
    statements.dismiss(newsroom, statement=first.id)
    assert statements.get(newsroom, last.id).decision is Decision.DISMISSED
    assert statements.progress(newsroom, 1)[0].decided == 1

    history.undo(newsroom)
    assert {one.decision for one in statements.of_source(newsroom, 1)} == {Decision.WAITING}


def test_a_decision_is_taken_back_with_what_was_kept(newsroom: Store):
    for words in ("up from 190", "37 vessels", "every complaint"):
        statements.keep(newsroom, statement=holding(newsroom, 1, words).id)
    verdicts.mark(newsroom, claim=1, verdict="disputed")
    pairings.add(newsroom, claim=2, finding=1, stance="context")
    for words in ("up from 190", "37 vessels", "every complaint"):
        with pytest.raises(UserError, match="worked on since"):
            statements.wait(newsroom, statement=holding(newsroom, 1, words).id)

    pairings.remove(newsroom, pairing=1)
    for words in ("37 vessels", "every complaint"):
        statements.wait(newsroom, statement=holding(newsroom, 1, words).id)
        assert holding(newsroom, 1, words).decision is Decision.WAITING
    assert [claim.id for claim in claims.every(newsroom, 1)] == [1]
    assert findings.every(newsroom, 1) == []


@pytest.mark.parametrize("words", ["up from 190", "37 vessels"])
def test_deleting_what_was_kept_leaves_the_statement_dismissed(newsroom: Store, words):
    one = holding(newsroom, 1, words)
    made = statements.keep(newsroom, statement=one.id).made
    if one.side is Side.GOVERNMENT:
        claims.delete(newsroom, claim=made)
    else:
        findings.delete(newsroom, finding=made)
    after = statements.get(newsroom, one.id)
    assert (after.decision, after.claim, after.finding) == (Decision.DISMISSED, None, None)

    history.undo(newsroom)
    assert statements.get(newsroom, one.id).decision is Decision.KEPT


def test_keeping_all_is_one_operation_and_one_undo(newsroom: Store):
    statements.dismiss(newsroom, statement=holding(newsroom, 1, "every complaint").id)
    before = len(history.entries(newsroom))

    statements.keep_all(newsroom, source=1)

    assert len(history.entries(newsroom)) == before + 1
    assert [claim.text for claim in claims.every(newsroom, 1)] == [
        one.selector.exact
        for one in statements.of_source(newsroom, 1)
        if one.claim is not None and one.repeats is None
    ]
    assert len(claims.every(newsroom, 1)) == 3
    assert len(findings.every(newsroom, 1)) == 1
    assert holding(newsroom, 1, "paid late").decision is Decision.WAITING

    history.undo(newsroom)
    assert claims.every(newsroom, 1) == []
    assert speakers.every(newsroom, 1) == []
    assert statements.progress(newsroom, 1)[0].decided == 1


def test_all_of_one_side_of_a_dossier_are_kept(newsroom: Store):
    bring(newsroom, REPLY)
    statements.keep_all(newsroom, dossier="Fishing", side="government")
    assert len(claims.every(newsroom, 1)) == 6
    assert findings.every(newsroom, 1) == []

    statements.keep_all(newsroom, source=1)
    with pytest.raises(UserError, match="said by third parties"):
        statements.keep_all(newsroom, source=1)
    statements.keep_all(newsroom, dossier=1, side="third party", as_="claim")
    assert claims.every(newsroom, 1)[-1].text == "crews were still paid late"
    with pytest.raises(UserError, match="No statement is waiting"):
        statements.keep_all(newsroom, dossier=1, side="government")
    for neither in ({}, {"source": 1, "dossier": 1}):
        with pytest.raises(UserError, match="which source or which dossier"):
            statements.keep_all(newsroom, **neither)


def test_finding_again_changes_nothing_where_nothing_is_new(newsroom: Store):
    statements.keep(newsroom, statement=holding(newsroom, 1, "up from 190").id)
    statements.dismiss(newsroom, statement=holding(newsroom, 1, "every complaint").id)
    before = statements.of_source(newsroom, 1)

    changes = statements.spot(newsroom, source=1)

    assert statements.of_source(newsroom, 1) == before
    assert not changes.touches("statements")


def test_finding_again_keeps_decisions_and_edits_and_replaces_the_rest(newsroom: Store):
    kept, dismissed, edited = (
        holding(newsroom, 1, words) for words in ("up from 190", "every complaint", "paid late")
    )
    statements.keep(newsroom, statement=kept.id)
    statements.dismiss(newsroom, statement=dismissed.id)
    statements.edit(newsroom, statement=edited.id, start=edited.selector.start + 6, side="report")
    touched = [statements.get(newsroom, one.id) for one in (kept, dismissed, edited)]
    speakers.know(newsroom, dossier=1, name="report", side="government")

    statements.spot(newsroom, source=1)

    assert [statements.get(newsroom, one.id) for one in (kept, dismissed, edited)] == touched
    assert holding(newsroom, 1, "37 vessels").side is Side.GOVERNMENT
    assert len(statements.of_source(newsroom, 1)) == 7


def test_what_is_found_no_more_goes_unless_it_was_decided(newsroom: Store):
    one = holding(newsroom, 1, "up from 190")
    statements.dismiss(newsroom, statement=one.id)
    with newsroom.operation("Find nothing") as work:
        put(work, 1, 1, statements.found_for(newsroom, dossier=1, kind="article", text=""))
    assert [left.id for left in statements.of_source(newsroom, 1)] == [one.id]


def test_an_edit_changes_span_speaker_and_side(newsroom: Store):
    one = holding(newsroom, 1, "paid late")
    statements.edit(
        newsroom,
        statement=one.id,
        end=one.selector.end - len(" late"),
        speaker="Lena  Ortiz",
        role="director",
        body="Open Sea",
        side="report",
    )
    after = statements.get(newsroom, one.id)
    assert after.selector.exact == "crews were still paid"
    assert after.selector.suffix.startswith(" late")
    assert (after.speaker.name, after.speaker.role) == ("Lena Ortiz", "director")
    assert (after.speaker.organisation, after.side) == ("Open Sea", Side.REPORT)
    with pytest.raises(UserError, match="No words"):
        statements.edit(newsroom, statement=one.id, start=5, end=5)


def test_words_kept_by_hand_answer_the_statement_they_are_of(newsroom: Store):
    one = holding(newsroom, 1, "up from 190")
    where = one.selector
    made = claims.keep(newsroom, source=1, start=where.start + 1, end=where.end - 2).made
    assert statements.get(newsroom, one.id).claim == made

    other = holding(newsroom, 1, "37 vessels").selector
    findings.keep(newsroom, source=1, start=other.start, end=other.start + 9)
    assert holding(newsroom, 1, "37 vessels").decision is Decision.WAITING


def test_words_kept_before_the_statements_were_found_are_found_kept(store: Store):
    dossiers.create(store, name="D", country="Cambodia")
    told = sources.import_pasted(store, dossier=1, text=REPLY)
    start = REPLY.index("25 officers")
    made = claims.keep(store, source=told.source.id, start=start, end=start + 34).made
    statements.spot(store, source=told.source.id)
    assert holding(store, told.source.id, "25 officers").claim == made


def test_nothing_is_looked_for_in_a_report_unless_asked(store: Store):
    dossiers.create(store, name="D", country="Cambodia")
    for kind in SourceKind:
        found = statements.found_for(store, dossier=1, kind=kind, text=HARBOUR)
        assert bool(found.statements) is (kind is not SourceKind.REPORT)
    source = bring(store, kind="report")
    assert holding(store, source, "37 vessels")


def test_a_list_is_narrowed_by_side_speaker_words_source_and_decision(newsroom: Store):
    second = bring(newsroom, REPLY, date="2022-07-01")
    one = holding(newsroom, 1, "up from 190")
    statements.dismiss(newsroom, statement=one.id)

    def words(**narrowed: object) -> list[str]:
        found = statements.listed(newsroom, 1, ProposalFilter(**narrowed))
        return [p.selector.exact for p in statements.page(newsroom, [i for i, _ in found])]

    assert words(side=Side.REPORT) == [holding(newsroom, 1, "37 vessels").selector.exact]
    assert words(speaker="Lena Ortiz") == ["crews were still paid late"]
    assert words(words="vuthy 25") == ["25 officers were trained last year"]
    assert words(words="100%") == []
    assert len(words(source=second)) == 2
    assert words(decision=Decision.DISMISSED) == [one.selector.exact]
    assert [source for _, source in statements.listed(newsroom, 1)] == [second] * 2 + [1] * 6
    assert statements.speakers_named(newsroom, 1) == [
        "Chan Vuthy",
        "Lena Ortiz",
        "report",
        "Sok Dara",
    ]
    told = [(p.source, p.found, p.decided) for p in statements.progress(newsroom, 1)]
    assert told == [(second, 2, 0), (1, 6, 1)]


def test_a_claim_takes_its_speaker_from_a_statement(newsroom: Store):
    start = HARBOUR.index("told reporters")
    claim = claims.keep(newsroom, source=1, start=start, end=start + 14).made
    one = holding(newsroom, 1, "every complaint")
    statements.attribute(newsroom, claim=claim, statement=one.id)
    found = claims.get(newsroom, claim)
    assert (found.speaker.name, found.role.title) == ("Sok Dara", "Fisheries Minister")

    statements.edit(newsroom, statement=one.id, speaker="")
    with pytest.raises(UserError, match="names nobody"):
        statements.attribute(newsroom, claim=claim, statement=one.id)


def test_a_source_takes_its_statements_along(newsroom: Store):
    sources.delete(newsroom, source=1)
    assert statements.every(newsroom, 1) == []
    history.undo(newsroom)
    assert len(statements.every(newsroom, 1)) == 7


def test_bringing_in_finds_the_statements_in_the_same_operation(store: Store):
    dossiers.create(store, name="D", country="Cambodia")
    told = sources.import_pasted(store, dossier=1, text=REPLY)
    assert len(statements.of_source(store, told.source.id)) == 2
    assert told.changes.touches("statements")
    history.undo(store)
    assert statements.every(store, 1) == []


def test_a_known_speaker_tells_the_side_in_the_next_source(store: Store):
    dossiers.create(store, name="D", country="Cambodia")
    text = "On the ports\n\nPen Sun said 9 ports were closed in 2021."
    first = sources.import_pasted(store, dossier=1, text=text).source.id
    assert holding(store, first, "9 ports").side is Side.THIRD_PARTY
    statements.keep(store, statement=holding(store, first, "9 ports").id, as_="claim")
    assert speakers.every(store, 1)[0].side is Side.GOVERNMENT
    again = sources.import_pasted(store, dossier=1, text=text.replace("9", "8")).source.id
    assert holding(store, again, "8 ports").side is Side.GOVERNMENT


def test_a_side_holds_for_all_that_waits_of_the_speaker(store: Store):
    dossiers.create(store, name="D", country="Cambodia")
    text = (
        "On the ports\n\nPen Sun said 9 ports were closed in 2021.\n\n"
        "Pen Sun said 4 ships were sold.\n\nPen Sun said 7 crews were paid.\n\n"
        "Lena Ortiz said 2 ships sank."
    )
    source = sources.import_pasted(store, dossier=1, text=text).source.id
    ports, ships, crews, sank = statements.of_source(store, source)
    assert {one.side for one in (ports, ships, crews, sank)} == {Side.THIRD_PARTY}
    statements.dismiss(store, statement=ships.id)

    statements.edit(store, statement=ports.id, side="government")
    sides = [one.side for one in statements.of_source(store, source)]
    assert sides == [Side.GOVERNMENT, Side.THIRD_PARTY, Side.GOVERNMENT, Side.THIRD_PARTY]

    statements.edit(store, statement=crews.id, side="report", speaker="The report")
    assert statements.get(store, ports.id).side is Side.GOVERNMENT
    statements.keep(store, statement=sank.id, as_="finding")
    assert statements.get(store, sank.id).side is Side.REPORT
    statements.spot(store, source=source)
    assert statements.get(store, ports.id).side is Side.GOVERNMENT


def test_a_search_tells_how_far_it_is_and_can_be_ended(newsroom: Store):
    told: list[tuple[int, int]] = []
    found = statements.look_for(newsroom, 1, lambda done, total: told.append((done, total)))
    assert len(found.statements) == 7
    assert told == sorted(told)
    assert {total for _, total in told} == {2 * len(found.text)}
    assert told[0][0] < len(found.text) < told[-1][0] < told[-1][1]

    def end(_done: int, _total: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        statements.look_for(newsroom, 1, end)
