"""Searching: whatever is typed is looked for, and is never syntax."""

import shutil

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.domain.claims import ClaimFilter
from factcheck.services.deciding import claims, dossiers, findings
from factcheck.services.incoming import sources
from factcheck.store import Store, search
from factcheck.store.repositories import claims as claim_rows

TEXTS = {
    "english": "Cambodia’s operations against trafficking rose 12.5% in 2021, U.S. officials said.",
    "khmer": "ក្រសួងមហាផ្ទៃបានបដិសេធរបាយការណ៍នេះ",
    "chinese": "内政部否认了关于人口贩运的报告",
    "thai": "รัฐบาลปฏิเสธรายงาน",
    "accents": "Zoë Café naïve coöperation",
    "marks": '100 % of _some_ \\ things* and (brackets) "quotes"',
    "short": "A b",
}


@pytest.fixture(scope="module")
def library(empty_store, tmp_path_factory):
    path = tmp_path_factory.mktemp("search") / "store.db"
    shutil.copy(empty_store, path)
    store = Store(path, editor="Ed")
    dossiers.create(store, name="D")
    for words in TEXTS.values():
        claims.add(store, dossier=1, text=words, speaker="Ministry_of Interior")
        findings.add(store, dossier=1, text=words)
    yield store
    store.close()


def found(store: Store, words: str) -> set[str]:
    """The names of the texts that a search for findings shows; claims' answer must agree."""
    names = list(TEXTS)
    ids = findings.ids(store, 1, words)
    by_claim = claims.ids(store, 1, ClaimFilter(words=words))
    assert set(ids) <= set(by_claim)
    return {names[number - 1] for number in ids}


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("trafficking", {"english"}),
        ("TRAFFICKED operation", {"english"}),
        ("cambodia", {"english"}),
        ("12.5", {"english"}),
        ("U.S.", {"english"}),
        ("Cambodia’s", {"english"}),
        ("officials nothing", set()),
        ("zoe cafe", {"accents"}),
        ("Zoë", {"accents"}),
        ("NAÏVE", {"accents"}),
        ("មហាផ្ទៃ", {"khmer"}),
        ("បដិសេធ របាយការណ៍", {"khmer"}),
        ("ផ្", {"khmer"}),
        ("人口贩运", {"chinese"}),
        ("人口", {"chinese"}),
        ("人", {"chinese"}),
        ("报告 内政部", {"chinese"}),
        ("报告 经济部", set()),
        ("ปฏิเสธ", {"thai"}),
        ("%", {"english", "marks"}),
        ("_", {"marks"}),
        ("\\", {"marks"}),
        ("*", {"marks"}),
        ("%%", set()),
        ("人%", set()),
        ("_人", set()),
        ('"', {"marks"}),
        ("some_", {"marks"}),
        ("brackets)", {"marks"}),
        ("NOT", set()),
        ("b", {"marks", "short"}),
    ],
)
def test_words_are_found(library, words, names):
    assert found(library, words) == names


@pytest.mark.parametrize(
    "word", ["cambodia", "operations", "against", "trafficking", "officials", "coöperation"]
)
def test_the_last_word_may_be_unfinished(library, word):
    name = "accents" if word.startswith("co") else "english"
    for end in range(1, len(word) + 1):
        assert name in found(library, word[:end])
        assert name in found(library, f"{'Zoë' if name == 'accents' else '2021'} {word[:end]}")


def test_only_the_beginning_of_a_word_counts(library):
    assert found(library, "perations") == set()
    assert found(library, "operat nothing") == set()


SYNTAX = st.sampled_from(
    ["AND", "OR", "NOT", "NEAR", "NEAR(", '"', "''", "*", "^", "-", "+", "(", ")", "{", ":", "'",
     "text:", "\\", "%", "_", "[", "]", "?", ":query", "🇰🇭", "ក្រ", "人", "\x00", "e\u0301",
     "\ud800", ","]
)  # fmt: skip
ANY = st.text(st.characters(exclude_categories=()), max_size=20)


@pytest.mark.slow
@settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(SYNTAX | ANY, max_size=8).map(" ".join) | st.lists(SYNTAX | ANY).map("".join))
def test_no_search_is_an_error(library, words):
    found(library, words)
    with library.read() as reading:
        search.ranked(reading.connection, "findings", 1, search.cleaned(words), 5)


@pytest.mark.parametrize(
    "words", ["word " * 50_000, "x" * 200_000, "人口贩" * 50_000, "% " * 60_000]
)
def test_a_search_for_a_whole_book_is_no_error(library, words):
    assert found(library, words) == set()


def test_nothing_to_look_for_narrows_nothing(library):
    for words in ("", "  ", "\x00", "\n"):
        assert len(found(library, words)) == len(TEXTS)


@pytest.mark.parametrize(
    ("words", "count"),
    [("Ministry_of", 7), ("ministry_", 7), ("istry%", 0), ("y_of i", 7), ("yof", 0)],
)
def test_speakers_are_found_by_the_letters_typed(library, words, count):
    assert len(claims.ids(library, 1, ClaimFilter(words=words))) == count


def test_claims_are_found_by_the_title_of_their_source(store: Store):
    dossiers.create(store, name="D")
    told = sources.import_pasted(
        store, dossier=1, text="The ministry said no.", details=sources.Details(title="100% denial")
    )
    claims.keep(store, source=told.source.id, start=0, end=21)
    for words, ids in (("100%", [1]), ("denial", [1]), ("100_", []), ("%denial", [])):
        assert claims.ids(store, 1, ClaimFilter(words=words)) == ids


def test_the_search_follows_every_change(store: Store):
    dossiers.create(store, name="D")
    ids = lambda words: claims.ids(store, 1, ClaimFilter(words=words))  # noqa: E731
    made = claims.add(store, dossier=1, text="The first wording").made
    claims.edit(store, claim=made, text="ពាក្យថ្មី entirely")
    assert (ids("wording"), ids("entirely"), ids("ពាក្យ")) == ([], [made], [made])
    store.undo()
    assert (ids("wording"), ids("entirely"), ids("ពាក្យ")) == ([made], [], [])
    claims.delete(store, claim=made)
    assert ids("wording") == []
    store.undo()
    assert ids("wording") == [made]
    store.undo()
    assert ids("wording") == []


def test_an_operation_that_failed_is_not_found(store: Store):
    dossiers.create(store, name="D")
    with pytest.raises(ZeroDivisionError), store.operation("Fail") as work:
        claim_rows.add(work, dossier=1, number=1, text="phantom") / 0
    assert claims.ids(store, 1, ClaimFilter(words="phantom")) == []


def test_findings_are_ranked_by_the_words_they_share(store: Store):
    dossiers.create(store, name="D")
    dossiers.create(store, name="Other")
    for dossier, words in (
        (1, "Prosecutions fell in the second half of that year, as before."),
        (1, "Convictions of officials for trafficking rose."),
        *((1, f"Another matter altogether, number {number}.") for number in range(6)),
        (2, "Officials convicted of trafficking."),
    ):
        findings.add(store, dossier=dossier, text=words)
    with store.read() as reading:
        words = "Officials convicted; fell not"
        ranked = search.ranked(reading.connection, "findings", 1, words, 9)
        assert [finding for finding, _ in ranked] == [2, 1]
        assert all(score > 0 for _, score in ranked)
        assert search.ranked(reading.connection, "findings", 1, "… “” %", 9) == []
