"""Posts of social media as plain words."""

import pytest

from factcheck.matching import Item, Matcher
from factcheck.matching.posts import plain, read


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


@pytest.mark.parametrize(
    ("post", "said", "date"),
    [
        ("Kilns burn. — Rin Vale (@RinVale) May 4, 2021", "Kilns burn.", "2021-05-04"),
        ("#KilnsBurn!— Rin Vale (@rinvale) May 4, 2021", "Kilns Burn!", "2021-05-04"),
        ("Kilns burn - Rin Vale (@rinvale)", "Kilns burn", ""),
        ("Kilns (two) burn — often", "Kilns (two) burn — often", ""),
        ("Kilns burn — Rin Vale (@rinvale) May 40, 2021", "Kilns burn", ""),
    ],
)
def test_the_signature_of_a_quoted_post_is_known(post: str, said: str, date: str) -> None:
    assert read(post).said == said
    assert read(post).date == date


def test_a_signature_stays_among_the_words() -> None:
    assert "Rin Vale" in read("Kilns burn. — Rin Vale (@RinVale) May 4, 2021").words


def test_a_post_is_of_the_day_it_is_signed_with() -> None:
    same = "The brick kilns were closed."
    findings = [Item(1, same, date="2014-03-01"), Item(2, same, date="2021-05-06")]
    found = Matcher(findings).rank(Item("c", "Kilns closed! — Rin Vale (@rinvale) May 4, 2021"))
    assert [match.finding for match in found] == [2, 1]
    assert "dated 2 days apart" in found[0].reasons


def test_a_tag_finds_its_words() -> None:
    findings = [Item(1, "The brick kilns were closed."), Item(2, "Rain fell in spring.")]
    found = Matcher(findings).rank(Item("c", "#BrickKilns forever https://t.co/rain"))
    assert [match.finding for match in found] == [1]
