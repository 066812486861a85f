"""The sheet taken apart: everything that the exported page says is on the preview's page."""

import pytest

from factcheck.ui.views.sheet.part import LONGEST, Part, bare, split
from factcheck.ui.views.sheet.parts import parts_of
from tests.sheets import samples


def _said(parts: list[Part]) -> str:
    return "\n".join(bare(f"{part.lead} {part.text}") for part in parts)


def test_every_text_of_the_dossier_is_on_the_page() -> None:
    case = samples.golden()
    said = _said(parts_of(case.sheet()))
    for claim in case.claims:
        assert claim.text.rstrip(".") in said
        for paragraph in claim.rationale.split("\n\n"):
            assert paragraph in said
    for finding in case.findings.values():
        assert finding.text.rstrip(".") in said
    for source in case.sources.values():
        assert {source.title in said, source.original_sha256 in said} == {True}
    for note in (pairing.note for pairing in case.pairings):
        assert note in said


def test_a_part_of_a_claim_knows_its_claim() -> None:
    case = samples.golden()
    parts = parts_of(case.sheet())
    heads = [part for part in parts if part.head is not None]
    assert [head.claim for head in heads] == [claim.id for claim in case.claims]
    for head in heads:
        assert head.head is not None
        assert head.head.id == head.claim


def test_what_is_not_known_is_named_as_missing() -> None:
    said = _said(parts_of(samples.golden().sheet()))
    for words in ("Speaker: not named", "date not known", "no rationale given", "none paired"):
        assert words in said


def test_claims_that_are_incomplete_say_what_they_lack() -> None:
    lacking = [part for part in parts_of(samples.golden().sheet()) if part.style == "lacks"]
    assert len(lacking) == 1
    assert "rationale" in lacking[0].text


@pytest.mark.parametrize("text", ["word " * 2000, "W" * 9000, "one\ntwo\n" * 900, "short"])
def test_long_texts_go_on_in_the_next_part_and_lose_no_word(text: str) -> None:
    parts = list(split([Part("plain", text, lead="Note:")]))
    assert all(len(part.text) <= LONGEST for part in parts)
    together = "\n".join(part.text for part in parts)
    assert together.split() == text.split() or "".join(together.split()) == text
    assert [part.lead for part in parts] == ["Note:"] + [""] * (len(parts) - 1)
    assert [part.went_on for part in parts] == [False] + [True] * (len(parts) - 1)
    assert [part.goes_on for part in parts] == [True] * (len(parts) - 1) + [False]


def test_a_text_cannot_turn_the_line_around_it() -> None:
    case = samples.filled_with("\u0642\u0627\u0626\u062f")
    parts = parts_of(case.sheet())
    speaker = next(part for part in parts if part.lead == "Speaker:")
    assert speaker.text == "\u2068\u0642\u0627\u0626\u062f\u2069"
    caption = next(part for part in parts if part.style == "caption")
    assert caption.text.startswith(speaker.text + ", " + speaker.text)
