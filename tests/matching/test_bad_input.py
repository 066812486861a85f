"""Whatever is asked or listed: an answer, or an empty list with its reason; in time."""

import time

import pytest

from factcheck.matching import Item, Matcher, lines, passages, repeats, taught

FINDINGS = [
    Item(1, "Kilns in the south were not inspected.", edition="2021"),
    Item(2, "Bribes are common at the port.", edition="2020"),
    Item(3, "الفساد منتشر في الشرطة", edition="2021"),
    Item(4, "ការជួញដូរមនុស្សនៅកម្ពុជា", edition="2020"),
]
HOSTILE = [
    "", " \n\t", "\x00", "\ud800", "\ufeff", "…", "🤔" * 50, '"', '"kilns', "*", "kil*",
    "NEAR(kilns south, 5)",
    "-kilns", "kilns AND NOT ports", "text:kilns", "^kilns", "{kilns}", "kilns + ports",
    "'; DROP TABLE x",
    "kiln " * 1000, "k" * 100_000, "kilns " * 20_000, "kilns. " * 15_000, "(" * 50_000,
    "# @ http://",
    "#" * 50_000, "— (" * 30_000, "http://" * 10_000, "ជ" * 50_000, "و" * 50_000,
    "1,000 " * 15_000,
    "not " * 25_000, "did not fully " * 7000, "\n" * 100_000, "a.\n" * 30_000, "́" * 50_000,
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:12]))
def test_any_text_is_answered_in_time(text: str) -> None:
    begun = time.process_time()
    matcher = Matcher([*FINDINGS, Item("hostile", text, title=text[:100], edition="2022")])
    for claim in (Item(0, text, speaker=text[:100]), Item(0, "Kilns in the south are inspected.")):
        found = matcher.rank(claim)
        assert all(match.score > 0 and all(match.reasons) for match in found)
        assert found or matcher.why_none(claim)
    repeats(Item(0, text), [*FINDINGS, Item("hostile", text)])
    lines([*FINDINGS, Item("hostile", text, edition="2022")])
    list(passages.cut(text))
    taught(text, FINDINGS[0].text, "C1–F1")
    assert time.process_time() - begun < 3


def test_operators_are_words_like_any_other() -> None:
    matcher = Matcher(FINDINGS)
    for text in ('"kilns', "kilns*", "-kilns", "NEAR(kilns)", "kilns:"):
        assert [match.finding for match in matcher.rank(Item(0, text))] == [1]


def test_other_scripts_match_by_their_own_words() -> None:
    matcher = Matcher(FINDINGS)
    assert [match.finding for match in matcher.rank(Item(0, "الشرطة بلا فساد"))] == [3]
    assert [match.finding for match in matcher.rank(Item(0, "គ្មានការជួញដូរមនុស្ស"))] == [4]
    (repeat,) = repeats(Item(0, "الفساد منتشر في الشرطة اليوم"), FINDINGS)
    assert repeat.earlier == 3


def test_ten_times_as_long_takes_no_more_than_ten_times() -> None:
    took = []
    for times in (400, 4000):
        begun = time.process_time()
        for number in range(3):
            text = " ".join(f"word{n % 997}x{number} kilns," for n in range(times))
            Matcher([*FINDINGS, Item("long", text)]).rank(Item(0, text))
        took.append(time.process_time() - begun)
    assert took[1] < 25 * took[0]
