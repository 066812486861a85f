"""Real articles in every form: their words to the word, and none of what stood around them."""

import json
from collections import Counter
from collections.abc import Callable
from email.message import EmailMessage
from html import escape
from pathlib import Path

import pytest

from factcheck.reading import Captured, read, read_text
from tests.reading.office.made import docx, odt, p
from tests.reading.pages import LEFTOVERS, PAGES
from tests.reading.pdf.layouts import Layout, laid_out

SHARED = Path(__file__).parents[3] / "shared"
ARTICLES = SHARED / "articles"
LABELS = SHARED / "checks" / "spotting_labels.json"
NAMES = ("000_1a6591a43d66bf6a.txt", "002_c06e4d6027e3aa51.txt", "003_2f87cdc8d9fa657e.txt")
TITLE = "A headline of the page around it"

pytestmark = pytest.mark.skipif(
    not (ARTICLES.is_dir() and LABELS.is_file()), reason="the shared articles are not here"
)


def _whole(name: str) -> str:
    return (ARTICLES / name).read_text(encoding="utf-8")


def _leftovers(name: str) -> list[tuple[int, int]]:
    """Where they stand; teasers go on to the end of the file, behind the last that is labelled."""
    labels = json.loads(LABELS.read_text(encoding="utf-8"))["boilerplate"]
    return [
        (label["start"], len(_whole(name)) if "teasers" in label["kind"] else label["end"])
        for label in labels
        if label["file"] == name
    ]


def _body(name: str) -> str:
    """The article without what was labelled as not its own."""
    text = _whole(name)
    for start, end in reversed(_leftovers(name)):
        text = text[:start] + text[end:]
    return text


def _paragraphs(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.split("\n") if line.strip()]


def _as_docx(text: str) -> Captured:
    return read(docx("".join(p(line) for line in _paragraphs(text))))


def _as_odt(text: str) -> Captured:
    lines = (f"<text:p>{escape(line)}</text:p>" for line in _paragraphs(text))
    return read(odt("".join(lines)))


def _as_rtf(text: str) -> Captured:
    def written(character: str) -> str:
        if character in "\\{}":
            return "\\" + character
        return character if character.isascii() else rf"\u{ord(character)}?"

    lines = ("".join(map(written, line)) + r"\par" + "\n" for line in _paragraphs(text))
    return read(("{\\rtf1\\ansi " + "".join(lines) + "}").encode("ascii"))


def _as_mail(text: str) -> Captured:
    message = EmailMessage()
    message["Message-ID"] = "<1@x.example>"
    message.set_content(text)
    return read(message.as_bytes())


def _as_pdf(text: str) -> Captured:
    return read(laid_out("", tuple(_paragraphs(text)), Layout()))


FORMS: dict[str, Callable[[str], Captured]] = {
    "text": lambda text: read(text.encode()),
    "pasted": read_text,
    "windows": lambda text: read(text.replace("\n", "\r\n").encode("utf-16")),
    "docx": _as_docx,
    "odt": _as_odt,
    "pdf": _as_pdf,
    "rtf": _as_rtf,
    "mail": _as_mail,
}


def _assert_same(captured: str, body: str) -> None:
    wanted, told = Counter(body.split()), Counter(captured.split())
    shared = (wanted & told).total()
    assert shared >= 0.99 * wanted.total()
    assert shared >= 0.99 * told.total()


def _assert_clean(captured: str, name: str) -> None:
    text = _whole(name)
    body = _body(name)
    lines = [
        line.strip() for start, end in _leftovers(name) for line in text[start:end].split("\n")
    ]
    assert [line for line in lines if line and line not in body and line in captured] == []


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", NAMES)
def test_an_article_as_it_was_copied(name: str, form: str) -> None:
    captured = FORMS[form](_whole(name))
    _assert_same(captured.text, _body(name))
    _assert_clean(captured.text, name)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.__name__)
@pytest.mark.parametrize("name", NAMES)
def test_an_article_in_a_page_of_its_site(name: str, page: Callable[..., str]) -> None:
    body = _paragraphs(_body(name))
    captured = read(page(TITLE, tuple(body)).encode(), name="saved.html").text
    _assert_same(captured, " ".join([TITLE, *body]))
    assert [line for line in LEFTOVERS if line in captured] == []


@pytest.mark.parametrize("name", NAMES)
def test_an_article_whose_leftovers_are_paragraphs_of_the_page(name: str) -> None:
    captured = read(PAGES[0](TITLE, tuple(_paragraphs(_whole(name)))).encode()).text
    _assert_clean(captured, name)
    _assert_same(captured, f"{TITLE} {_body(name)}")


def test_what_the_articles_say_of_themselves() -> None:
    post, unnamed, agency = (read_text(_whole(name)) for name in NAMES)
    assert post.publisher == "Phnom Penh Post"
    assert post.published is None
    assert (unnamed.title, unnamed.publisher, unnamed.author, unnamed.published) == (
        "",
        "",
        "",
        None,
    )
    assert (agency.publisher, agency.author) == ("Thomson Reuters Foundation", "Matt Blomberg")
    assert agency.published is not None
    assert agency.published.value == "2019-06-20"
    assert agency.published.inferred_from == (
        "the dateline June 20, a Thursday, and 2018, the last year it names"
    )
    assert {one.language for one in (post, unnamed, agency)} == {"en"}
    assert {one.edition for one in (post, unnamed, agency)} == {None}
