"""Publishing: versions that stay as they were, and the corrections that follow them."""

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.errors import UserError
from factcheck.services import operations
from factcheck.services.deciding import (
    claims,
    dossiers,
    findings,
    pairings,
    readings,
    replies,
    verdicts,
)
from factcheck.services.incoming import sources
from factcheck.services.publication import organisations, publishing, sheet_checking, sheets
from factcheck.services.safekeeping import bundles, history
from factcheck.sheets import json
from factcheck.store import Store


@pytest.fixture
def ready(desk: Store) -> Store:
    """Claim 1 disputed and claim 2 unverified, both checked."""
    source = sources.import_pasted(
        desk, dossier=1, text="The minister said 96 bridges were inspected. Nobody agreed."
    ).source
    claims.keep(desk, source=source.id, start=0, end=44, speaker="Minister", date="2023-05-02")
    pairings.add(desk, claim=1, finding=1, stance="contradicts", note="Not so.")
    verdicts.mark(desk, claim=1, verdict="disputed", rationale="It says otherwise.")
    verdicts.mark(desk, claim=2, verdict="unverified", reason="no_evidence_found")
    for claim in (1, 2):
        verdicts.set_status(desk, claim=claim, status="checked")
    return desk


def _missing(store: Store) -> list[tuple[int, str]]:
    return [(m.claim_number, m.what) for m in sheets.compose(store, dossier=1).missing]


def test_a_draft_is_refused_in_one_line(desk: Store):
    with pytest.raises(UserError, match=r"draft: claim 1 lacks “a reason code”, and 1 more"):
        publishing.publish(desk, dossier=1)
    assert publishing.every(desk, 1) == []


def test_without_claims_there_is_nothing_to_publish(desk: Store):
    claims.delete(desk, claim=1)
    with pytest.raises(UserError, match="no claim"):
        publishing.publish(desk, dossier=1)


def test_a_version_stays_as_it_was(ready: Store):
    made = publishing.publish(ready, dossier="D", title="First").made
    assert made is not None
    frozen = publishing.sheet_of(ready, made)
    verdicts.mark(ready, claim=1, verdict="unverified", reason="ambiguous", rationale="Changed.")
    claims.delete(ready, claim=2)
    assert publishing.sheet_of(ready, made) == frozen
    assert (frozen.title, frozen.version, len(frozen.claims)) == ("First", 1, 2)
    told = json.render(replace(frozen, content_sha256=""))
    assert hashlib.sha256(told).hexdigest() == frozen.content_sha256
    assert [v.content_sha256 for v in publishing.every(ready, 1)] == [frozen.content_sha256]


def test_what_is_unchanged_is_the_version(ready: Store):
    assert sheets.compose(ready, dossier=1).version == 0
    publishing.publish(ready, dossier=1, title="First")
    sheet = sheets.compose(ready, dossier=1)
    assert (sheet.version, sheet.state, sheet.heading) == (1, "published", "First")
    assert sheet.content_sha256 == publishing.every(ready, 1)[0].content_sha256
    assert sheets.compose(ready, dossier=1, only=[2, 1]).version == 0
    assert sheets.compose(ready, dossier=1, only=[1]).version == 0


def test_versions_count_on_and_keep_their_dates(ready: Store):
    publishing.publish(ready, dossier=1, title="First", only=[1])
    publishing.publish(ready, dossier=1)
    first, second = (publishing.sheet_of(ready, v.id) for v in publishing.every(ready, 1))
    assert (second.version, second.title) == (2, "First")
    assert second.published_at == first.published_at
    assert second.changed_at > first.published_at
    assert [claim.published_at for claim in second.claims] == [
        first.published_at,
        second.changed_at,
    ]


def test_a_changed_claim_wants_a_correction_note_and_marking_is_never_blocked(ready: Store):
    publishing.publish(ready, dossier=1)
    assert publishing.question(ready, 1) is None
    verdicts.explain(ready, claim=1, rationale="It says quite otherwise.")
    assert _missing(ready) == [(1, "a correction note")]
    assert sheets.compose(ready, dossier=1).draft
    changed = publishing.question(ready, 1)
    assert changed is not None
    assert (changed.version, changed.verdict, changed.what) == (1, "disputed", ("rationale",))
    assert publishing.changed_since(ready, dossier=1) == [changed]
    publishing.correct(ready, claim=1, kind="fact fixed", what="The rationale was too short.")
    assert _missing(ready) == []
    assert publishing.question(ready, 1) is None
    sheet = sheets.compose(ready, dossier=1)
    assert (sheet.version, sheet.state) == (0, "ready to publish")
    assert [each.what for each in sheet.claims[0].corrections] == ["The rationale was too short."]
    assert [noted.number for noted in publishing.corrections(ready, 1)] == [1]
    publishing.publish(ready, dossier=1)
    verdicts.explain(ready, claim=1, rationale="Once more.")
    assert _missing(ready) == [(1, "a correction note")]


def test_the_old_verdict_stands_in_the_log(ready: Store):
    publishing.publish(ready, dossier=1)
    verdicts.mark(ready, claim=1, verdict="unverified", reason="ambiguous")
    publishing.correct(ready, claim=1, kind="verdict_changed", what="It can be read otherwise.")
    (noted,) = publishing.corrections(ready, 1)
    assert (noted.correction.old_verdict, noted.correction.made_by) == ("disputed", "Ed")


@pytest.mark.parametrize(
    "change",
    [
        lambda s: claims.edit(s, claim=1, text="Another claim."),
        lambda s: claims.edit(s, claim=1, unknown="Much."),
        lambda s: claims.edit(s, claim=1, date="2021"),
        lambda s: pairings.add(s, claim=1, finding=2, stance="context"),
        lambda s: pairings.annotate(s, pairing=1, note="Otherwise."),
        lambda s: findings.edit(s, finding=1, text="The report says no."),
        lambda s: readings.add(s, claim=1, text="That all were."),
        lambda s: replies.add(s, claim=1, asked="The minister"),
    ],
)
def test_whatever_a_reader_was_told_counts_as_a_change(ready: Store, change):
    publishing.publish(ready, dossier=1)
    change(ready)
    assert [c.number for c in publishing.changed_since(ready, dossier=1)] == [1]
    history.undo(ready)
    assert publishing.changed_since(ready, dossier=1) == []


def test_what_a_reader_was_not_told_is_no_change(ready: Store):
    publishing.publish(ready, dossier=1)
    claims.edit(ready, claim=1, public_address="https://example.org/1")
    verdicts.set_status(ready, claim=1, status="open")
    organisations.describe(ready, name="Desk")
    assert publishing.changed_since(ready, dossier=1) == []


def test_a_claim_never_published_needs_no_note(ready: Store):
    with pytest.raises(UserError, match="never published"):
        publishing.correct(ready, claim=1, kind="update", what="x")
    publishing.publish(ready, dossier=1)
    for kind, what in (("rumour", "x"), ("update", " ")):
        with pytest.raises(UserError):
            publishing.correct(ready, claim=1, kind=kind, what=what)


def test_all_of_it_is_undoable(ready: Store):
    publishing.publish(ready, dossier=1)
    verdicts.explain(ready, claim=1, rationale="Changed.")
    publishing.correct(ready, claim=1, kind="update", what="x")
    for _ in range(3):
        history.undo(ready)
    assert publishing.every(ready, 1) == []
    for _ in range(3):
        history.redo(ready)
    assert [v.number for v in publishing.every(ready, 1)] == [1]
    assert len(publishing.corrections(ready, 1)) == 1


def test_it_is_done_from_outside(ready: Store):
    perform = operations.perform
    made = perform(ready, "publishing.publish", {"dossier": "D", "title": "T", "only": [1]}).made
    assert made == publishing.every(ready, 1)[0].id
    perform(ready, "publishing.correct", {"claim": 1, "kind": "update", "what": "More."})
    for only in ([True], ["1"], 1):
        with pytest.raises(UserError, match="a list of numbers"):
            perform(ready, "publishing.publish", {"dossier": 1, "only": only})


def test_a_sheet_says_all_that_the_store_holds(ready: Store):
    organisations.describe(ready, name="Desk", language="en", funding="Readers")
    claims.edit(
        ready, claim=2, short="96 bridges inspected", wording="reported", language="Khmer",
        unknown="How.", would_settle="A list.", looked_in="The report.",
        public_address="https://example.org/2",
    )  # fmt: skip
    first = readings.add(ready, claim=1, text="All of them", why="So it was said.").made
    other = readings.add(ready, claim=1, text="Most of them").made
    assert first
    assert other
    pairings.add(ready, claim=1, finding=2, stance="supports")
    readings.assign(ready, pairing=2, reading=other)
    replies.add(ready, claim=1, asked="Ministry", asked_at="2023-10", answer="No.")
    findings.edit(ready, finding=1, text="Inspectors reached 41 of 96 bridges.")
    findings.add(ready, dossier=1, text="Inspectors reached 12 bridges.")
    pairings.add(ready, claim=2, finding=4, stance="context")
    sheet = sheets.compose(ready, dossier=1)
    one, two = sheet.claims
    assert (sheet.organisation.name, len(sheet.number)) == ("Desk", 8)
    assert (one.reading, one.reading_why, one.left_out) == ("All of them", "So it was said.", 1)
    assert [p.number for p in one.pairings] == [1]
    assert one.replies[0].asked_at is not None
    assert (two.short, two.wording, two.language) == ("96 bridges inspected", "reported", "Khmer")
    assert (two.unknowns, two.would_settle, two.searched) == ("How.", "A list.", "The report.")
    assert two.page_address == "https://example.org/2"
    assert [f.comparison for f in one.figures if "of" in f.comparison] == ["41 of 96 = 42.7%"]
    against = [f.comparison for f in two.figures if f.label.startswith("Finding")]
    assert against == ["claim to finding: 96 − 12 = 84; 96 ÷ 12 = 8"]


def test_a_published_version_is_exported_as_it_was(ready: Store, tmp_path):
    publishing.publish(ready, dossier=1, title="First")
    before = tmp_path / "before.html"
    sheets.export(ready, dossier=1, path=before, version=1)
    verdicts.explain(ready, claim=1, rationale="Changed.")
    after = tmp_path / "after.html"
    told = sheets.export(ready, dossier=1, path=after, version=1)
    assert after.read_bytes() == before.read_bytes()
    assert (told.sheet.version, told.missing) == (1, ())
    with pytest.raises(UserError, match="no version 2"):
        sheets.export(ready, dossier=1, path=after, version=2)


def test_claimreview_says_what_it_wants_besides(ready: Store, tmp_path):
    told = sheets.export(ready, dossier=1, path=tmp_path / "a.jsonld")
    assert not told.sheet.draft
    assert (1, "the address of the page it is published on") in [
        (m.claim_number, m.what) for m in told.missing
    ]


CHANGES = [
    (lambda s: verdicts.mark(s, claim=1, verdict="unverified", reason="ambiguous"), "verdict"),
    (lambda s: verdicts.explain(s, claim=1, rationale="Once more."), "rationale"),
    (lambda s: claims.edit(s, claim=1, text="Another claim."), "wording"),
    (lambda s: claims.edit(s, claim=1, date="2021"), "speaker"),
    (lambda s: claims.edit(s, claim=1, unknown="Much."), "open questions"),
    (lambda s: pairings.annotate(s, pairing=1, note="Otherwise."), "evidence"),
    (lambda s: pairings.remove(s, pairing=1), "evidence"),
    (lambda s: findings.edit(s, finding=1, text="The report says no."), "evidence"),
    (lambda s: readings.add(s, claim=1, text="That all were."), "reading"),
    (lambda s: replies.add(s, claim=1, asked="The minister"), "right of reply"),
]


@pytest.mark.parametrize(("change", "what"), CHANGES)
def test_a_correction_answers_no_later_change(ready: Store, change, what: str):
    publishing.publish(ready, dossier=1)
    claims.edit(ready, claim=1, occasion="A speech")
    publishing.correct(ready, claim=1, kind="fact_fixed", what="It was a speech.")
    assert publishing.question(ready, 1) is None
    change(ready)
    changed = publishing.question(ready, 1)
    assert changed is not None
    assert changed.what == (what,)
    history.undo(ready)
    assert publishing.question(ready, 1) is None
    change(ready)
    publishing.correct(ready, claim=1, kind="update", what="And more.")
    assert publishing.question(ready, 1) is None


def test_a_change_taken_back_after_its_correction_wants_another(ready: Store):
    publishing.publish(ready, dossier=1)
    verdicts.mark(ready, claim=1, verdict="unverified", reason="ambiguous")
    publishing.correct(ready, claim=1, kind="verdict_changed", what="It can be read otherwise.")
    verdicts.mark(ready, claim=1, verdict="disputed", reason=None)
    changed = publishing.question(ready, 1)
    assert changed is not None
    assert "verdict" in changed.what


def test_work_after_a_correction_is_no_change(ready: Store):
    publishing.publish(ready, dossier=1)
    verdicts.mark(ready, claim=1, verdict="unverified", reason="ambiguous")
    publishing.correct(ready, claim=1, kind="verdict_changed", what="It can be read otherwise.")
    verdicts.set_status(ready, claim=1, status="checked")
    claims.edit(ready, claim=1, public_address="https://example.org/1")
    claims.edit(ready, claim=2, text="Another claim.")
    assert publishing.question(ready, 1) is None
    publishing.correct(ready, claim=2, kind="update", what="Put otherwise.")
    publishing.publish(ready, dossier=1)
    assert sheets.compose(ready, dossier=1).version == 2


def test_a_version_is_known_again_in_another_store(ready: Store, store: Store, tmp_path: Path):
    dossiers.create(store, name="Another")
    findings.add(store, dossier=1, text="Of another.", report="Other", edition=2020)
    claims.add(store, dossier=1, text="Of another.")
    publishing.publish(ready, dossier=1)
    replies.add(ready, claim=1, asked="The minister", asked_at="2023")
    publishing.correct(ready, claim=1, kind="update", what="The minister was asked.")
    publishing.publish(ready, dossier=1)
    bundles.save(ready, path=tmp_path / "d.factcheck", dossier="D")
    bundles.load(store, path=tmp_path / "d.factcheck")
    sheet = sheets.compose(store, dossier="D")
    assert (sheet.version, sheet.state) == (2, "published")
    sheets.export(store, dossier="D", path=tmp_path / "sheet.html")
    assert sheet_checking.check(store, path=tmp_path / "sheet.html").ok
    assert sheet_checking.check(ready, path=tmp_path / "sheet.html").ok
    claim = sheet.claims[0].id
    verdicts.explain(store, claim=claim, rationale="Otherwise here.")
    changed = publishing.question(store, claim)
    assert changed is not None
    assert changed.what == ("rationale",)
