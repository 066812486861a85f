"""Text as it enters the store: whatever comes, what comes out can be kept and counted on."""

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain import text
from factcheck.errors import UserError

ANYTHING = st.text(st.characters(exclude_categories=()))  # lone surrogates and controls too


@given(ANYTHING)
def test_captured_text_can_be_stored(raw):
    clean = text.captured(raw)
    assert clean.encode().decode() == clean
    assert json.loads(json.dumps(clean)) == clean
    assert unicodedata.is_normalized("NFC", clean)
    assert not any(unicodedata.category(c) in {"Cc", "Cs"} and c not in "\n\t" for c in clean)
    assert not clean.startswith("\ufeff")


@given(ANYTHING)
def test_capturing_twice_changes_nothing(raw):
    once = text.captured(raw)
    assert text.captured(once) == once


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("a\x0bb\x0cc\x85d\u2028e\u2029f", "a\nb\nc\nd\ne\nf"),
        ("a\r\r\nb", "a\n\nb"),
        ("one\ttwo", "one\ttwo"),
        ("nul\x00bell\x07del\x7f", "nulbelldel"),
        ("Cafe\u0301", "Café"),
        ("\ufeffmark", "mark"),
        ("\ufeff\ufeffmark \ufeff", "mark \ufeff"),
        ("\ud83d\ude00", "😀"),
        ("lone \ud83d high, lone \ude00 low", "lone \ufffd high, lone \ufffd low"),
        ("at the end \ud83d", "at the end \ufffd"),
        ("no\u00a0break", "no\u00a0break"),
        ("right\u200fto\u200dleft", "right\u200fto\u200dleft"),
    ],
)
def test_what_capturing_changes(raw, clean):
    assert text.captured(raw) == clean


def test_typed_text_is_stripped_and_bounded():
    assert text.typed("  so it is \n", what="note") == "so it is"
    assert text.typed("x" * 10, what="note", longest=10) == "x" * 10
    with pytest.raises(UserError, match=r"The note has 1,001 characters; 1,000 are allowed\."):
        text.typed("x" * 1_001, what="note", longest=1_000)


def test_the_bound_counts_what_would_be_kept():
    assert text.typed("e\u0301" * 10 + " " * 90, what="note", longest=10) == "é" * 10


@pytest.mark.parametrize("nothing", ["", "  ", "\n\t", "\x00\x01", "\ufeff "])
def test_required_text_has_words(nothing):
    with pytest.raises(UserError, match="The claim is empty"):
        text.required(nothing, what="claim")


@given(ANYTHING, st.integers(2, 60))
def test_shortened_text_is_one_line_of_at_most_the_width(raw, width):
    line = text.shortened(raw, width)
    assert len(line) <= width
    assert line == " ".join(line.split())


@given(ANYTHING, st.integers(2, 60))
def test_shortened_text_is_the_beginning_of_the_whole(raw, width):
    whole = " ".join(raw.split())
    line = text.shortened(raw, width)
    assert line == whole or (line.endswith("…") and whole.startswith(line[:-1].rstrip()))


def test_shortened_text_is_cut_at_a_word():
    assert text.shortened("The ministry rejected the report", 20) == "The ministry…"
    assert text.shortened("Antidisestablishmentarianism", 10) == "Antidises…"
    assert text.shortened("short", 5) == "short"
