"""Input no newspaper would print: nothing is invented, nothing crashes, time stays linear."""

import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.text import captured
from factcheck.spotting import spot

PLAIN = "The river rose in the night and the road to the north was closed for a week. "
ARABIC = "قال الوزير إن «الحكومة قامت بعملها» في عام 2019. "
HEBREW = "וזה מה שאמר השר “כן”. "


def seconds(text: str) -> float:
    start = time.process_time()
    spot(text)
    return time.process_time() - start


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t\n ",
        PLAIN * 40,
        "“”‘’«»\"'" * 500,
        "“" * 10_000,
        '"' * 10_001,
        "“word " * 10_000,
        "word” " * 10_000,
        '"word ' * 10_000,
        "'word " * 10_000,
        (ARABIC + HEBREW) * 200,
        "\u202e" + PLAIN * 10,
        "said " * 5_000,
        "according to " * 5_000,
        "Name Name " * 5_000,
    ],
    ids=lambda text: repr(text[:12]),
)
def test_nothing_is_invented(text: str) -> None:
    assert spot(captured(text)).statements == ()


@pytest.mark.parametrize(
    "unit",
    [
        PLAIN,
        "river road night week ",
        "a",
        "“word ",
        "'word ",
        '" ',
        "“”",
        "(",
        "[caption ",
        "<a ",
        "he said, ",
        "Sok Dara ",
        "the minister, ",
        "12,345 ",
        "x@",
        "Mr. ",
        "A. ",
        "Read: it\n",
        "“One two three,” said Sok Dara, the minister of labour. ",
        "\n\n“One two three",
    ],
    ids=repr,
)
def test_time_grows_with_length_alone(unit: str) -> None:
    small = unit * (60_000 // len(unit))
    seconds(small)
    once, eight_times = min(seconds(small) for _ in range(3)), seconds(small * 8)
    assert eight_times < 0.1 + 24 * once


@pytest.mark.slow
def test_one_paragraph_of_five_megabytes() -> None:
    text = PLAIN * (5_000_000 // len(PLAIN))
    assert spot(text).statements == ()


def test_one_voice_in_a_long_plain_paragraph_is_still_heard() -> None:
    text = PLAIN * 300 + "“The road is open again,” said Sok Dara, the governor. " + PLAIN * 300
    (found,) = spot(text).statements
    assert (found.text, found.speaker.name) == ("“The road is open again,”", "Sok Dara")


@given(st.text(alphabet="“”‘’«»\"' abcS.,:?!\n—sadi", max_size=300))
def test_spans_lie_in_the_text_whatever_the_marks(text: str) -> None:
    for found in spot(text).statements:
        assert 0 <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == found.text
        assert 0 <= found.confidence <= 1


def test_shuffled_sentences_do_not_crash() -> None:
    words = "“ ” ‘ ’ , . said that Sok Dara the minister according to who which but “No” , adding"
    pick = random.Random(7)
    for _ in range(200):
        text = " ".join(pick.choices(words.split(), k=40))
        assert all(text[s.start : s.end] == s.text for s in spot(text).statements)
