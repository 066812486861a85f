"""A child that was taken over may answer anything; what is not as a reader answers is refused."""

import json
import time
import tracemalloc
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.dates import PartialDate
from factcheck.errors import UserError
from factcheck.reading.apart import answers
from factcheck.reading.apart.wire import _HEAD, Garbled, Kind
from factcheck.reading.captured import Captured, Cut, EditionRead
from factcheck.reading.isolated import Apart
from factcheck.settings import ReadingLimits
from tests.reading.isolation.conftest import child_of

LIMITS = ReadingLimits(seconds=1, answer_characters=10_000)


def frame(kind: int, body: bytes, length: int | None = None) -> bytes:
    return _HEAD.pack(kind, len(body) if length is None else length) + body


HELLO = frame(Kind.HELLO, b"[]")
SCRIPTS = {
    "nothing and then the end": "w(HELLO)",
    "bytes that are no frame": "w(HELLO + bytes(range(256)) * 9)",
    "random noise for ever": "w(HELLO)\nwhile 1: w(os.urandom(65536))",
    "zeros for ever": "w(HELLO)\nwhile 1: w(bytes(65536))",
    "progress for ever": "w(HELLO)\nwhile 1: w(PROGRESS * 999)",
    "first words for ever": "w(HELLO)\nwhile 1: w(FIRST * 99)",
    "an answer of 4 GB": "w(HELLO + HUGE)\nwhile 1: w(bytes(65536))",
    "an answer that never ends": "w(HELLO + HALF)\ntime.sleep(60)",
    "an answer that breaks off": "w(HELLO + HALF)",
    "facts nested deep": "w(HELLO + DEEP)",
    "progress of words": "w(HELLO + WORDY)",
    "a failure of words alone": "w(HELLO + STRING)",
    "a failure with a place of its own": "w(HELLO + PLACE)",
    "a hello of its own again": "w(HELLO * 9)",
    "an empty answer": "w(HELLO + EMPTY)",
    "silence": "w(HELLO)\ntime.sleep(60)",
    "deafness": "w(HELLO)\nsys.stdin.close()\ntime.sleep(60)",
}
FRAMES = {
    "HELLO": HELLO,
    "PROGRESS": frame(Kind.PROGRESS, b"[1,2]"),
    "FIRST": frame(Kind.FIRST, b"\xff" * 9_000),
    "HUGE": frame(Kind.FACTS, b"", 0xFFFFFFFF),
    "HALF": frame(Kind.FACTS, b"{", 1_000),
    "DEEP": frame(Kind.FACTS, b"[" * 1_000_000) + frame(Kind.PAYLOAD, b""),
    "WORDY": frame(Kind.PROGRESS, b'["a",{}]'),
    "STRING": frame(Kind.FAILURE, b'"words"'),
    "PLACE": frame(Kind.FAILURE, b'{"bug":"\\u001b[31m visit evil.example"}'),
    "EMPTY": frame(Kind.FACTS, b"{}") + frame(Kind.PAYLOAD, b""),
}


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_child_that_does_not_keep_to_the_rules(name: str) -> None:
    head = "import os, sys, time\ndef w(b): sys.stdout.buffer.write(b); sys.stdout.flush()\n"
    frames = "".join(f"{key} = {body!r}\n" for key, body in FRAMES.items() if len(body) < 20_000)
    frames += f"DEEP = {FRAMES['DEEP'][:5]!r} + b'[' * 1000000 + {FRAMES['DEEP'][-5:]!r}\n"
    apart = Apart(command=lambda _memory: child_of(head + frames + SCRIPTS[name]))
    begun = time.monotonic()
    with pytest.raises(UserError) as refusal:
        apart.read(b"words", name="a.txt", limits=LIMITS)
    assert time.monotonic() - begun < 5
    assert str(refusal.value).startswith("“a.txt” ")
    assert refusal.value.todo
    assert str(refusal.value).isprintable()
    assert "evil" not in str(refusal.value)
    assert apart._free == []
    apart.close()


def test_a_flood_takes_no_memory() -> None:
    script = (
        "import sys, struct\nout = sys.stdout.buffer\n"
        f"out.write({HELLO!r} + struct.pack('>BI', 7, 8000000) + b'[[],' + b'[],' * 4000000)\n"
    )
    apart = Apart(command=lambda _memory: child_of(script))
    tracemalloc.start()
    with pytest.raises(UserError):
        apart.read(b"words", limits=LIMITS)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    apart.close()
    assert peak < 20_000_000


WHOLE = Captured(
    text="One page.\n\nAnother one.",
    media_type="text/html",
    title="A title",
    publisher="The Paper",
    author="Ann Lee",
    address="https://paper.example/a",
    published=PartialDate("2021-07", "the headline"),
    published_stated_by="meta date",
    language="en-GB",
    kind="report",
    edition=EditionRead("Report", "2021", "Office", "2020-04", "2021-03", "the cover"),
    pages=(0, 11),
    page_labels=("i", "1"),
    cut=(Cut(11, "Share this", "share"), Cut(0, "Home 🐟", "navigation")),
    warnings=("It was short.",),
)


def crossed(
    change: Callable[[dict[str, Any]], object] | None = None, payload: bytes | None = None
) -> Captured:
    facts, characters = answers.told(WHOLE)
    facts = json.loads(json.dumps(facts))
    if change:
        change(facts)
    return answers.checked(facts, characters if payload is None else payload, characters=1_000)


def test_everything_captured_crosses_over() -> None:
    assert crossed() == WHOLE


LIES: dict[str, Callable[[dict[str, Any]], object]] = {
    "a page after the end": lambda f: f.update(pages=[0, 999]),
    "a page before the start": lambda f: f.update(pages=[-1, 5]),
    "pages that fall": lambda f: f.update(pages=[11, 0]),
    "a page that is a fraction": lambda f: f.update(pages=[0, 1.5]),
    "a page that is true": lambda f: f.update(pages=[False, True]),
    "a label too few": lambda f: f.update(page_labels=["i"]),
    "a label that is a number": lambda f: f.update(page_labels=[1, 2]),
    "more characters than came": lambda f: f.update(characters=10**9),
    "fewer than none": lambda f: f.update(characters=-1),
    "a cut after the end": lambda f: f.update(cut=[[999, "share", 1]]),
    "a cut longer than what came": lambda f: f.update(cut=[[0, "share", 10**9]]),
    "a cut of two": lambda f: f.update(cut=[[0, "share"]]),
    "a cut in words": lambda f: f.update(cut="cut"),
    "an unknown type": lambda f: f.update(media_type="application/x-evil"),
    "a type that is a list": lambda f: f.update(media_type=[]),
    "an unknown kind": lambda f: f.update(kind="verdict"),
    "a date of no calendar": lambda f: f.update(published=["2021-13-45", ""]),
    "a date of three": lambda f: f.update(published=["2021", "", ""]),
    "an address that runs": lambda f: f.update(address="javascript:alert(1)"),
    "an address of a file": lambda f: f.update(address="file:///etc/passwd"),
    "a language of words": lambda f: f.update(language="en; rm -rf"),
    "a title without end": lambda f: f.update(title="x" * 100_000),
    "a title that is a number": lambda f: f.update(title=5),
    "a missing title": lambda f: f.pop("title"),
    "an edition of words": lambda f: f.update(edition="2021"),
    "an edition without its year": lambda f: f["edition"].pop("year"),
    "warnings without end": lambda f: f.update(warnings=["x"] * 100_000),
    "nothing": lambda f: f.clear(),
}  # fmt: skip


@pytest.mark.parametrize("lie", LIES.values(), ids=LIES)
def test_a_lie_among_the_facts(lie: Callable[[dict[str, Any]], object]) -> None:
    with pytest.raises(Garbled):
        crossed(lie)


@pytest.mark.parametrize(
    "text",
    ["", "   \n", "a\x00b", "a\r\nb", "e\u0301", "\ufeffwords", "x\u2028y", "x" * 2_000,
     "a\x1b[31mb", "words\n" + "e\u0301"],
)  # fmt: skip
def test_a_text_that_no_store_keeps(text: str) -> None:
    facts = json.loads(json.dumps(answers.told(WHOLE)[0]))
    facts |= {"characters": len(text), "cut": [], "pages": [], "page_labels": []}
    with pytest.raises(Garbled):
        answers.checked(facts, text.encode(), characters=1_000)


@pytest.mark.parametrize("payload", [b"", b"\xff" * 60, b"\xed\xa0\x80" * 20])
def test_characters_that_are_none(payload: bytes) -> None:
    with pytest.raises(Garbled):
        crossed(None, payload)


def test_words_are_cleaned_on_this_side() -> None:
    kept = crossed(lambda f: f.update(title="a\x1b[31m\x00b", warnings=["x\r\ny"]))
    assert (kept.title, kept.warnings) == ("a[31mb", ("x\ny",))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(st.sampled_from(sorted(answers.told(WHOLE)[0])), JSON)
def test_any_value_for_any_fact_is_kept_in_bounds_or_refused(name: str, value: Any) -> None:
    try:
        kept = crossed(lambda f: f.update({name: value}))
    except Garbled:
        return
    assert all(0 <= place <= len(kept.text) for place in kept.pages)
    assert all(0 <= cut.at <= len(kept.text) for cut in kept.cut)
    assert isinstance(kept.title, str)
