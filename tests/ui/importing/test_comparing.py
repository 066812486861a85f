"""Two texts side by side: only what differs is shown, word by word."""

from factcheck.ui.views.importing.comparing import compared

ONE = "\n\n".join(f"Paragraph {n} speaks of the harbour and its quays." for n in range(30))


def test_the_same_words_do_not_differ() -> None:
    found = compared(ONE, ONE.replace("\n\n", "\n"))
    assert not found.differ
    assert [stretch.same for stretch in found.stretches] == [30]


def test_a_changed_word_is_marked_between_paragraphs_that_are_counted() -> None:
    found = compared(ONE, ONE.replace("10 speaks", "10 tells"))
    before, changed, after = found.stretches
    assert (before.same, after.same) == (10, 19)
    assert [run.text.strip() for run in changed.left if run.changed] == ["speaks"]
    assert [run.text.strip() for run in changed.right if run.changed] == ["tells"]


def test_a_new_paragraph_has_nothing_beside_it() -> None:
    found = compared(ONE, ONE + "\n\nSomething else altogether.")
    assert found.stretches[-1].left == ()
    assert found.stretches[-1].right[0].changed


def test_texts_that_share_nothing_are_limited() -> None:
    other = "\n\n".join(f"Nothing alike stands in line {n}, not a word." for n in range(90))
    found = compared(ONE, other)
    assert len(found.stretches) == 40
    assert found.more == 50
