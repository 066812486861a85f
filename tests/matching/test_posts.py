"""Posts of social media as plain words."""

import pytest

from factcheck.matching import Item, Matcher
from factcheck.matching.posts import plain, unsigned


@pytest.mark.parametrize(
    ("post", "words"),
    [
        ("Closed #KilnFires https://t.co/aB1", "Closed Kiln Fires"),
        ("@LabourBoard pays http://x.y/z now", "Labour Board pays now"),
        ("seen pic.twitter.com/Ab12", "seen"),
        ("#ABCNews7 #un_report", "ABC News 7 un report"),
        ("mail a@b.c stays; C# too", "mail a@b.c stays; C# too"),
        ("no tag at all", "no tag at all"),
    ],
)
def test_tags_are_taken_apart_and_addresses_left_out(post: str, words: str) -> None:
    assert plain(post).split() == words.split()


def test_the_signature_of_a_quoted_post_is_known() -> None:
    assert unsigned("Kilns burn. — Rin Vale (@rinvale) May 4, 2021") == "Kilns burn."
    assert unsigned("Kilns (two) burn — often") == "Kilns (two) burn — often"


def test_a_tag_finds_its_words() -> None:
    findings = [Item(1, "The brick kilns were closed."), Item(2, "Rain fell in spring.")]
    found = Matcher(findings).rank(Item("c", "#BrickKilns forever https://t.co/rain"))
    assert [match.finding for match in found] == [1]
