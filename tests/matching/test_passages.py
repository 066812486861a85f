"""Reports cut into passages that can be ranked."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck.matching import Item, Matcher, passages

REPORT = (
    """Summary

The government of Varnia does not meet the standards. It made no
effort in the year.

7

Officials took payments from kiln owners, and no one was tried. """
    + "Kilns burn coal. " * 60
)


def test_paragraphs_stay_whole_and_long_ones_are_cut_at_sentences() -> None:
    told = [REPORT[start:end] for start, end in passages.cut(REPORT)]
    assert told[0].startswith("The government of Varnia")
    assert told[0].endswith("in the year.")
    assert told[1] == "Officials took payments from kiln owners, and no one was tried."
    assert all("Summary" not in one and one != "7" for one in told)


def test_a_passage_is_found_and_leads_back_to_its_place() -> None:
    report = Item("", "", source="12", edition="2021", title="Monitor")
    matcher = Matcher(passages.items(REPORT, report))
    match = matcher.rank(Item("c", "No official takes payments."))[0]
    start, end = passages.span_of(str(match.finding))
    assert REPORT[start:end].startswith("Officials took payments")


def test_other_spans_can_be_given() -> None:
    (one,) = passages.items("Kilns burn.", Item("", "", source="s"), [(0, 5)])
    assert (one.id, one.text) == ("s:0-5", "Kilns")


def test_initials_and_figures_end_no_sentence() -> None:
    text = "Mr. A. Vale paid 3.5 million to the U.S. Army. " + "More was paid later on. " * 40
    start, end = next(passages.cut(text))
    assert text[start:end].endswith("Army.")


@given(st.text(alphabet=st.sampled_from("ab .\n\t។”A1"), max_size=3000))
def test_spans_are_in_order_and_bare(text: str) -> None:
    last = 0
    for start, end in passages.cut(text):
        assert last <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
        last = end
