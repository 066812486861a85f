"""Where else a claim was said: in each other source that holds the same words."""

import pytest

from factcheck import reading
from factcheck.services.deciding import claims, findings, pairings, verdicts
from factcheck.services.inbox import statements
from factcheck.services.incoming import sources
from factcheck.services.incoming.bringing import Coming, Details, bring_in
from factcheck.services.incoming.capturing import Document
from factcheck.services.publication import publishing, sheets
from factcheck.store import Store

WORDS = "We inspected every bridge in the north before the rains came"


def _article(store: Store, text: str, title: str) -> int:
    made = sources.import_pasted(store, dossier=1, text=text).source.id
    sources.correct(store, source=made, title=title, publisher=f"{title} Press", date="2023-05-02")
    return made


@pytest.fixture
def said(desk: Store) -> Store:
    """Claim 2, kept from source 1."""
    first = _article(desk, f"{WORDS}, she said on Tuesday.", "Daily")
    claims.keep(desk, source=first, start=0, end=len(WORDS))
    return desk


def _again(store: Store) -> None:
    """The same words in source 2, in other capitals."""
    _article(store, f"She spoke at noon. “{WORDS.upper()}.” Nobody asked.", "Weekly")
    claims.keep(store, source=2, start=20, end=20 + len(WORDS))


def _told(store: Store, claim: int = 2) -> list[str]:
    (of,) = sheets.compose(store, dossier=1, only=[claim]).claims
    return [each.headline for each in of.appearances]


def test_the_same_words_kept_for_another_claim_are_an_appearance(said: Store):
    assert _told(said) == []
    _again(said)
    assert _told(said) == ["Weekly"]
    assert _told(said, 3) == ["Daily"]
    (claim,) = sheets.compose(said, dossier=1, only=[2]).claims
    assert claim.appearances[0].outlet == "Weekly Press"


def test_what_was_found_and_not_kept_is_an_appearance(said: Store):
    statements.spot(said, source=_article(said, f"“{WORDS},” the minister said.", "Radio"))
    assert _told(said) == ["Radio"]


def test_another_version_is_no_appearance(said: Store):
    text = f"{WORDS}, she said on Tuesday. She said more."
    document = Document(text.encode(), reading.read_text(text))
    coming = Coming(document, Details(), replaces=1)
    newer = bring_in(said, dossier=1, coming=coming).source.id
    claims.keep(said, source=newer, start=0, end=len(WORDS))
    assert _told(said) == []


def test_a_few_words_are_no_appearance(said: Store):
    _again(said)
    for source in (1, 2):
        text = sources.text_of(said, source)
        at = text.casefold().index("every bridge")
        claims.keep(said, source=source, start=at, end=at + len("every bridge"))
    assert _told(said, 4) == []


def test_what_is_new_elsewhere_makes_the_sheet_no_longer_its_version(said: Store):
    findings.keep(said, source=1, start=0, end=5)
    pairings.add(said, claim=2, finding=4, stance="supports")
    verdicts.mark(said, claim=2, verdict="supported", rationale="So it says.")
    verdicts.set_status(said, claim=2, status="checked")
    publishing.publish(said, dossier=1, only=[2])
    assert sheets.compose(said, dossier=1, only=[2]).version == 1
    _again(said)
    again = sheets.compose(said, dossier=1, only=[2])
    assert (again.version, again.draft) == (0, False)
