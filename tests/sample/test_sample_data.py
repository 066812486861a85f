"""The sample dossier's data by itself: what it says, and that its words are its own."""

import json
import re
from collections import Counter
from itertools import combinations, pairwise
from pathlib import Path

import lxml.html
import pytest

from factcheck.domain.dates import PartialDate, Precision
from factcheck.domain.findings import Grade
from factcheck.domain.pairings import Stance
from factcheck.domain.passages import Selector, find
from factcheck.domain.sources import SourceKind
from factcheck.domain.speakers import Role, Side, Speaker
from factcheck.domain.text import captured
from factcheck.domain.verdicts import Reason, Status, Verdict, gaps
from factcheck.paths import resource

SAMPLE = resource("sample")
DATA = json.loads((SAMPLE / "dossier.json").read_text(encoding="utf-8"))
FILES = [source["file"] for source in DATA["sources"]]
CLOSING = "Digest written for the Factcheck sample dossier; it retells the article in other words."
ARTICLES = Path(__file__).parents[3] / "shared" / "articles"
KEPT = [(kind, kept) for kind in ("claims", "findings") for kept in DATA[kind]]


def page(file: str) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring((SAMPLE / file).read_bytes())


def digest(file: str) -> str:
    """The digest's text: its headline and paragraphs joined by blank lines."""
    if file.endswith(".txt"):
        return captured((SAMPLE / file).read_bytes().decode())
    (article,) = page(file).iter("article")
    return captured("\n\n".join(block.text_content() for block in article))


TEXTS = {file: digest(file) for file in FILES}


def paragraphs(file: str) -> list[str]:
    return TEXTS[file].strip().split("\n\n")


def places(kept: dict) -> list[Selector]:
    return [find(TEXTS[kept["source"]], words) for words in kept["words"]]


def pairings_of(key: str) -> list[dict]:
    return [pairing for pairing in DATA["pairings"] if pairing["claim"] == key]


def claim_with(words: str) -> dict:
    (claim,) = [claim for claim in DATA["claims"] if words in " ".join(claim["words"])]
    return claim


def runs(text: str, length: int = 9) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", re.sub(r"['’]", "", text.lower()))
    return {tuple(words[i : i + length]) for i in range(len(words) - length + 1)}


@pytest.mark.parametrize(("kind", "kept"), KEPT, ids=lambda value: str(value)[:20])
def test_words_stand_once_and_within_a_paragraph(kind, kept):
    assert kept["words"], kind
    for place, words in zip(places(kept), kept["words"], strict=True):
        assert place.exact == words
        assert sum(words in paragraph for paragraph in paragraphs(kept["source"])) == 1
        assert words not in paragraphs(kept["source"])[0]


def test_what_would_settle_a_claim_is_told_of_the_unverified_alone():
    for claim in DATA["claims"]:
        record = claim["record"]
        assert len(record.get("short", "")) <= 75
        if claim["verdict"] != "unverified":
            assert not {"would_settle", "looked_in"} & record.keys()
        if claim["reason"] == "no_evidence_found":
            assert record["looked_in"]


def test_no_passage_is_kept_twice():
    for file in FILES:
        spans = [p for _, kept in KEPT if kept["source"] == file for p in places(kept)]
        spans.sort(key=lambda place: place.start)
        assert all(one.end <= two.start for one, two in pairwise(spans))


def test_keys_are_unique_and_resolve():
    for kind in ("claims", "findings", "editions"):
        keys = [entry["key"] for entry in DATA[kind]]
        assert len(keys) == len(set(keys))
    claims, findings = ({entry["key"] for entry in DATA[k]} for k in ("claims", "findings"))
    pairs = [(pairing["claim"], pairing["finding"]) for pairing in DATA["pairings"]]
    assert len(pairs) == len(set(pairs))
    assert {claim for claim, _ in pairs} <= claims
    assert {finding for _, finding in pairs} <= findings
    assert {kept["source"] for _, kept in KEPT} == set(FILES)
    assert {f["edition"] for f in DATA["findings"]} <= {e["key"] for e in DATA["editions"]}
    assert {c["speaker"] for c in DATA["claims"]} == {s["name"] for s in DATA["speakers"]}


def test_the_files_are_the_sources_and_the_decisions():
    assert {path.name for path in SAMPLE.iterdir()} == {*FILES, "dossier.json"}
    assert len(FILES) == 5
    assert {SourceKind(source["kind"]) for source in DATA["sources"]} == {SourceKind.ARTICLE}


def test_it_is_as_large_as_a_sample_should_be():
    assert 24 <= len(DATA["claims"]) <= 28
    assert 28 <= len(DATA["findings"]) <= 34
    assert len(DATA["pairings"]) >= 28
    assert {Verdict(claim["verdict"]) for claim in DATA["claims"]} == set(Verdict)
    assert len({claim["reason"] for claim in DATA["claims"]} - {None}) >= 6


@pytest.mark.parametrize("claim", DATA["claims"], ids=lambda claim: claim["key"])
def test_every_claim_is_checked_and_passes_the_gate(claim):
    verdict = Verdict(claim["verdict"])
    reason = Reason(claim["reason"]) if claim["reason"] else None
    stances = [Stance(pairing["stance"]) for pairing in pairings_of(claim["key"])]
    assert gaps(verdict, reason, claim["rationale"], stances) == ()
    assert Status(claim["status"]) is Status.CHECKED
    assert (reason is not None) == (verdict is Verdict.UNVERIFIED)
    assert reason is not Reason.NOT_LOOKED_AT
    assert len(claim["rationale"].split()) >= 20


@pytest.mark.parametrize("claim", DATA["claims"], ids=lambda claim: claim["key"])
def test_a_verdict_of_support_or_dispute_has_no_evidence_against_it(claim):
    stances = {Stance(pairing["stance"]) for pairing in pairings_of(claim["key"])}
    if claim["verdict"] == Verdict.SUPPORTED:
        assert Stance.CONTRADICTS not in stances
    elif claim["verdict"] == Verdict.DISPUTED:
        assert Stance.SUPPORTS not in stances
    else:
        assert Stance.SUPPORTS not in stances
        assert Stance.CONTRADICTS not in stances or claim["reason"] == Reason.AMBIGUOUS


def test_claims_are_by_government_speakers_whose_role_is_known():
    speakers = {}
    for entry in DATA["speakers"]:
        roles = tuple(
            Role(r["title"], r["body"], PartialDate.parse(r["at"])) for r in entry["roles"]
        )
        side = Side(entry["side"])
        speakers[entry["name"]] = Speaker(0, "", 0, entry["name"], side, (), roles)
    assert {speaker.side for speaker in speakers.values()} == {Side.GOVERNMENT}
    for claim in DATA["claims"]:
        said = PartialDate.parse(claim["said"], claim["inferred_from"])
        role = speakers[claim["speaker"]].role_at(said)
        assert role.at.value <= said.value
        assert claim["speaker"] in TEXTS[claim["source"]]


def test_no_name_or_alias_means_two_speakers():
    names = [{entry["name"], *entry["aliases"]} for entry in DATA["speakers"]]
    for one, two in combinations(names, 2):
        assert not one & two
    assert "Sokha" not in set().union(*names)


def test_every_date_is_given_as_exactly_as_it_is_known():
    dates = {}
    for source in DATA["sources"]:
        dates[source["file"]] = PartialDate.parse(source["published"], source["inferred_from"])
        assert source["published_stated_by"]
    assert dates["2022-vod.txt"].precision is Precision.MONTH
    assert dates["2024-outlet-unnamed.html"].precision is Precision.YEAR
    inferred = {file for file, date in dates.items() if date.inferred_from}
    assert inferred == set(FILES) - {"2019-thomson-reuters-foundation.txt"}


def test_editions_run_from_april_to_march():
    for edition in DATA["editions"]:
        year = int(edition["year"])
        assert edition["period_start"] == f"{year - 1}-04-01"
        assert edition["period_end"] == f"{year}-03-31"
        assert edition["rating"].startswith(("Tier 2", "Tier 3"))


def test_no_finding_is_better_than_second_hand():
    assert {Grade(finding["grade"]) for finding in DATA["findings"]} == {Grade.PARAPHRASE}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("2020 there had been 27 cases", ("155", "359", "baselines", "different things")),
        ("155 in 2019 to 359 in 2021", ("27", "baseline", "calendar years", "April 2021")),
        ("Court cases", ("193 against 155", "538 against 359", "different things")),
        ("58 cases", ("27", "a quarter against a year")),
        ("134 cases of trafficking", ("calendar year 2018", "April to December")),
        ("more than ten years", ("two ways", "last put", "first put", "2015")),
        ("Sar Sokha", ("three people", "Touch Sokheak", "Yok Sokha")),
        ("an investigation is open", ("another person", "Sar Sokha", "Touch Sokheak")),
    ],
)
def test_a_known_trap_is_spoken_of_in_the_rationale(words, told):
    claim = claim_with(words)
    assert claim["verdict"] == Verdict.UNVERIFIED
    assert [part for part in told if part not in claim["rationale"]] == []


@pytest.mark.parametrize("source", DATA["sources"], ids=lambda source: source["file"])
def test_a_digest_has_its_form(source):
    blocks = paragraphs(source["file"])
    assert blocks[0] == source["title"]
    assert blocks[1].startswith("This digest follows ")
    assert blocks[-1] == CLOSING
    assert 250 <= len(TEXTS[source["file"]].split()) <= 450
    assert all(block == " ".join(block.split()) for block in blocks)
    assert captured(TEXTS[source["file"]]) == TEXTS[source["file"]]


@pytest.mark.parametrize("file", FILES)
def test_a_digest_puts_no_words_into_anybodys_mouth(file):
    assert not re.search(r"[\"'“”„‟‘‚‛«»‹›]", TEXTS[file])
    apostrophes = re.findall(r"[^\W\d_]’[^\W\d_]|s’(?= )", TEXTS[file])
    assert len(apostrophes) == TEXTS[file].count("’")


@pytest.mark.parametrize("file", [file for file in FILES if file.endswith(".html")])
def test_a_page_has_something_to_leave_out(file):
    root = page(file)
    assert root.get("lang") == "en-GB"
    assert root.findtext(".//title") == paragraphs(file)[0]
    site = root.find(".//meta[@property='og:site_name']").get("content")
    assert site == "Factcheck sample digests"
    for outside in (*root.iter("nav"), *root.iter("footer")):
        assert outside.text_content().strip()
        assert outside.text_content().strip() not in TEXTS[file]
    linked = {link.get("href") for link in root.iter("a")}
    assert linked <= set(FILES)


def test_the_counts_by_verdict_and_reason():
    verdicts = Counter(claim["verdict"] for claim in DATA["claims"])
    assert verdicts == {"supported": 4, "disputed": 3, "unverified": 19}
    reasons = Counter(claim["reason"] for claim in DATA["claims"] if claim["reason"])
    assert reasons.keys() == {reason.value for reason in Reason} - {Reason.NOT_LOOKED_AT.value}


def test_runs_finds_words_in_common_across_marks_and_case():
    text = "One, two THREE four's five six; seven eight nine ten."
    assert runs("one two three fours five six seven eight nine") & runs(text)
    assert not runs("two one three fours five six seven eight nine") & runs(text)


@pytest.mark.skipif(not ARTICLES.is_dir(), reason="the articles are not here")
def test_no_nine_words_in_a_row_are_those_of_an_article():
    theirs = set().union(*(runs(path.read_text("utf-8")) for path in ARTICLES.glob("*.txt")))
    assert theirs
    ours = [*TEXTS.values(), (SAMPLE / "dossier.json").read_text(encoding="utf-8")]
    assert [" ".join(run) for text in ours for run in runs(text) & theirs] == []
