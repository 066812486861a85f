"""Words found again in another version of a text: exactly, nearly, or not at all."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain import anchoring
from factcheck.domain.passages import find, holds, select

OLD = (
    "The survey counted 41 wells in spring. A second count followed in the autumn.\n\n"
    "The ministry said every village has a well. No village was left without water, it said."
)


def test_words_that_stand_once_are_found_wherever_they_moved() -> None:
    words = find(OLD, "every village has a well")
    new = "An editor's note was added.\n\n" + OLD
    again = anchoring.again(new, words)
    assert again is not None
    assert (again.exact, again.start) == (words.exact, words.start + 29)
    assert holds(again, new)


def test_words_that_stand_twice_are_found_by_what_is_around_them() -> None:
    words = find(OLD, "every village has a well")
    other = "In short: every village has a well.\n\n"
    again = anchoring.again(other + OLD, words)
    assert again is not None
    assert again.start == words.start + len(other)
    changed = OLD.replace("The ministry said", "It was held that").replace(". No", "; no")
    assert anchoring.again(other + changed, words) is None


def test_words_that_changed_are_not_found_but_their_neighbours_are_near() -> None:
    words = find(OLD, "The ministry said every village has a well.")
    new = OLD.replace("every village has a well", "nearly every village has a good well")
    assert anchoring.again(new, words) is None
    near = anchoring.Nearest(new).to(words)
    assert near is not None
    assert near.exact == "The ministry said nearly every village has a good well."
    assert holds(near, new)


def test_words_that_went_have_nothing_near() -> None:
    words = find(OLD, "A second count followed in the autumn.")
    assert anchoring.Nearest("Something else entirely was printed instead of it.").to(words) is None
    assert anchoring.Nearest("").to(words) is None


def test_khmer_words_are_found_letter_by_letter() -> None:
    old = "មន្ត្រីបាននិយាយថា គ្មាននរណាម្នាក់ត្រូវបានជួញដូរនៅទីនេះទេ។"
    near = anchoring.Nearest("កំណែថ្មី៖ " + old.replace("ទីនេះ", "ទីនោះ")).to(select(old, 0, len(old)))
    assert near is not None
    assert near.exact.endswith("ទេ។")


@given(st.text("ab. ", min_size=1, max_size=60), st.integers(0, 59), st.integers(1, 20))
def test_an_exact_match_is_always_exact(text: str, start: int, length: int) -> None:
    if not text[start : start + length].strip():
        return
    words = select(text, start, min(len(text), start + length))
    for new in (text, text + text, "b " + text):
        again = anchoring.again(new, words)
        assert again is None or (again.exact == words.exact and holds(again, new))
    if text.count(words.exact) == 1:
        assert anchoring.again(text, words) == words
