"""Nothing hangs, nothing leaves the machine, nothing but UserError is raised."""

import socket
import subprocess
import sys
import time
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.errors import UserError
from factcheck.reading import read, read_html
from tests.reading.pages import BODY

SECONDS = 5  # each takes well under one on a quiet machine

HOSTILE = {
    "elements never closed": "<html>" + "<a>x" * 30_000,
    "a tag never ended": "<a" * 100_000,
    "comments never ended": "<html>words<!--" + "-" * 100_000,
    "many comments": "<!--x-->" * 20_000 + "words",
    "headers in headers": "<html>" + "<header>" * 1_900 + "<i>x</i>" * 30_000,
    "inline in inline": "<html>" + "<b class=share>" * 1_900 + "<i>x</i> " * 30_000,
    "asides in asides": "<html>" + "<aside>" * 1_900 + "<p>x" * 20_000,
    "times far down": "<html>" + "<div>" * 1_900 + "<time>x</time>" * 20_000,
    "spaces in elements": "<html>" + "<b> </b>" * 30_000 + "words",
    "deep lists of facts": f"<script type=application/ld+json>{'[' * 100_000}</script>words",
    "entities": "<!DOCTYPE html [<!ENTITY a 'xx'><!ENTITY b '&a;&a;'>]><html><p>&b; words",
    "a long style": f"<p style='{'display ' * 100_000}'>words</p>",
    "capitals": "A " * 50_000 + ", 5 July 2021",
    "one long word": "<html><p>" + "x" * 2_000_000,
}


@pytest.mark.parametrize("source", HOSTILE.values(), ids=HOSTILE.keys())
def test_ends_soon(source: str) -> None:
    begun = time.monotonic()
    assert read(source.encode()).text
    assert time.monotonic() - begun < SECONDS


@pytest.mark.parametrize("levels", [250, 256, 300, 1_900])
def test_nothing_nested_is_lost(levels: int) -> None:
    page = "<html><body>" + "<div>word " * levels + "last" + "</div>" * levels
    assert read(page.encode()).text.split() == ["word"] * levels + ["last"]


@pytest.mark.slow
def test_one_text_longer_than_ten_million() -> None:
    assert len(read(b"<html><p>" + b"word " * 2_200_000).text.split()) == 2_200_000


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network was asked for")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    outside = (
        '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN" "http://127.0.0.1:9/x.dtd">'
        '<html><head><base href="http://127.0.0.1:9/"><link rel=stylesheet href="a.css">'
        '<script src="a.js"></script></head><body><img src="a.png"><iframe src="b"></iframe>'
    )
    page = outside + "".join(f"<p>{p}</p>" for p in BODY)
    assert read(page.encode()).text.split("\n\n") == list(BODY)


def test_readers_are_loaded_when_they_are_needed() -> None:
    asked = (
        "import sys; from factcheck.reading import read, read_text; read_text('a'); read(b'b');"
        "print([m for m in ('trafilatura', 'lxml', 'charset_normalizer') if m in sys.modules])"
    )
    answer = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True
    )
    assert answer.stdout == "[]\n"
    assert answer.stderr == ""


PIECES = (
    "<p>", "</p>", "<div class=related>", "</div>", "<a href=x>", "</a>", "<table><tr><td>", "<br>",
    "<h1>", "<h2>", "<nav>", "<article>", "</article>", "<q>", "<pre>", "<li>", "<time>", "&amp;",
    "<blockquote>", "<figure>", "\x00", "\ud800", "\u00a0", "5 July 2021", "words of a sentence. ",
)  # fmt: skip


@given(st.binary(max_size=400))
@example(b"\x00\x01")
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        kept = read(data)
    except UserError:
        return
    _is_fit_to_keep(kept.text)


@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_any_markup_is_read_or_refused(pieces: list[str]) -> None:
    try:
        kept = read_html("".join(pieces))
    except UserError:
        return
    _is_fit_to_keep(kept.text)


def _is_fit_to_keep(text: str) -> None:
    assert text.strip()
    assert unicodedata.is_normalized("NFC", text)
    assert not any(unicodedata.category(c) in {"Cc", "Cs"} and c not in "\n\t" for c in text)
