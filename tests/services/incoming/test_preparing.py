"""Documents read and looked at before anything is kept, then brought in as one operation."""

import random
import time
from pathlib import Path

import pytest

from factcheck.errors import UserError
from factcheck.reading.isolated import Cancelled
from factcheck.services.inbox import statements
from factcheck.services.incoming import likeness, sources
from factcheck.services.incoming.bringing import Details, Outcome, bring_all_in, bring_in
from factcheck.services.incoming.capturing import Pasted
from factcheck.services.incoming.known import Relation
from factcheck.services.incoming.preparing import prepare
from factcheck.services.safekeeping import history
from factcheck.store import Store

WORDS = """harbour quay basin pilot tide ship wreck diver minister report counted closed opened
    dredged winter spring crane rope light storm crew cargo berth anchor signal ferry""".split()


def article(seed: int, words: int = 400) -> str:
    chance = random.Random(seed)
    sentences = (" ".join(chance.choices(WORDS, k=12)).capitalize() for _ in range(words // 12))
    return f"Harbour notes number {seed}\n\n" + ". ".join(sentences) + "."


def page(text: str, address: str, title: str = "Harbour notes") -> str:
    paragraphs = "".join(f"<p>{part}</p>" for part in text.split("\n\n"))
    return (
        f'<html><head><title>{title}</title><link rel="canonical" href="{address}">'
        f'<meta property="og:site_name" content="Harbour Post"></head>'
        f"<body><article><h1>{title}</h1>{paragraphs}</article></body></html>"
    )


def look(store: Store, text: str):
    return prepare(store, given=Pasted(text), dossier=1)


def look_at_page(store: Store, tmp_path: Path, html: str):
    path = tmp_path / "page.html"
    path.write_text(html, encoding="utf-8")
    return prepare(store, given=path, dossier=1)


def test_nothing_is_kept_by_looking(desk: Store) -> None:
    before = history.entries(desk)
    prepared = look(desk, article(1))
    assert prepared.certain
    assert (prepared.guesses.title, prepared.guesses.kind) == ("Harbour notes number 1", "article")
    assert (sources.every(desk, 1), history.entries(desk)) == ([], before)


def test_the_same_is_known_as_a_duplicate(desk: Store) -> None:
    first = bring_in(desk, dossier=1, coming=look(desk, article(1)).coming()).source
    again = look(desk, article(1))
    assert (again.known.relation, again.known.source) == (Relation.SAME, first)
    told = bring_in(desk, dossier=1, coming=again.coming())
    assert (told.outcome, told.changes) == (Outcome.DUPLICATE, None)
    anyway = bring_in(desk, dossier=1, coming=again.coming(anyway=True))
    assert anyway.outcome is Outcome.IMPORTED
    assert anyway.source.id != first.id


def test_mostly_the_same_words_are_near_and_others_are_not(desk: Store) -> None:
    text = article(1)
    bring_in(desk, dossier=1, coming=look(desk, text).coming())
    near = look(desk, text.replace("Harbour notes number 1", "Quay news") + " One line more.")
    assert near.known.relation is Relation.NEAR
    assert 0.9 < near.known.share < 1
    assert not near.certain
    assert look(desk, article(2)).known is None


def test_a_later_capture_of_an_address_is_a_version(desk: Store, tmp_path: Path) -> None:
    first = look_at_page(desk, tmp_path, page(article(1), "https://post.example/harbour"))
    source = bring_in(desk, dossier=1, coming=first.coming()).source
    later = look_at_page(
        desk, tmp_path, page(article(2), "http://www.post.example/harbour/#top", "New words")
    )
    assert (later.known.relation, later.known.source, later.known.certain) == (
        Relation.VERSION, source, True,
    )  # fmt: skip


@pytest.mark.slow
def test_the_same_piece_elsewhere_is_a_version_but_next_years_is_not(
    desk: Store, tmp_path: Path
) -> None:
    text = article(1)
    first = look_at_page(desk, tmp_path, page(text, "https://post.example/1"))
    bring_in(desk, dossier=1, coming=first.coming(Details(date="2021-05-01")))
    moved = look_at_page(desk, tmp_path, page(text[:-200], "https://post.example/2"))
    assert moved.known.relation is Relation.VERSION
    assert not moved.known.certain
    dated = page(text[:-200], "https://post.example/3").replace(
        "<head>", '<head><meta property="article:published_time" content="2022-05-01">'
    )
    assert look_at_page(desk, tmp_path, dated).known.relation is Relation.NEAR


def test_several_are_one_operation_and_those_twice_in_it_are_told(desk: Store) -> None:
    coming = [look(desk, article(n)).coming() for n in (1, 2, 2, 3)]
    told = bring_all_in(desk, dossier=1, coming=coming)
    assert [each.outcome for each in told] == [
        Outcome.IMPORTED, Outcome.IMPORTED, Outcome.DUPLICATE, Outcome.IMPORTED,
    ]  # fmt: skip
    assert history.following(desk).undo == "Bring in 4 documents"
    desk.undo()
    assert sources.every(desk, 1) == []


def test_one_that_is_refused_leaves_none_behind(desk: Store) -> None:
    coming = [look(desk, article(1)).coming(), look(desk, article(2)).coming(Details(date="soon"))]
    before = history.entries(desk)
    with pytest.raises(UserError):
        bring_all_in(desk, dossier=1, coming=coming)
    assert (sources.every(desk, 1), history.entries(desk)) == ([], before)


def test_what_an_editor_took_out_stays_out(desk: Store, tmp_path: Path) -> None:
    prepared = look_at_page(desk, tmp_path, page(article(1), "https://post.example/1"))
    assert prepared.guesses.publisher == "Harbour Post"
    bare = Details(kind="other", title="Mine", complete=True)
    source = bring_in(desk, dossier=1, coming=prepared.coming(bare)).source
    assert (source.title, source.publisher, source.kind) == ("Mine", "", "other")


def test_what_was_cut_can_be_put_back(desk: Store, tmp_path: Path) -> None:
    html = page(article(1), "https://post.example/1").replace(
        "</article>",
        "<figure><figcaption>The quay in March. Photo: Post</figcaption></figure></article>",
    )
    prepared = look_at_page(desk, tmp_path, html)
    cut = [each.text for each in prepared.document.captured.cut]
    index = next(n for n, words in enumerate(cut) if "The quay in March" in words)
    source = bring_in(desk, dossier=1, coming=prepared.coming(put_back=(index,))).source
    assert "The quay in March" in sources.text_of(desk, source.id)
    assert "The quay in March" not in prepared.document.captured.text


def test_statements_go_into_the_inbox_with_the_source_but_not_of_a_report(desk: Store) -> None:
    text = "Wells\n\nMinister Sok San said on Monday that every village has had a well since 2019."
    source = bring_in(desk, dossier=1, coming=look(desk, text).coming()).source.id
    assert statements.of_source(desk, source)
    desk.undo()
    report = look(desk, text).coming(Details(kind="report"))
    source = bring_in(desk, dossier=1, coming=report).source.id
    assert statements.of_source(desk, source) == []


def test_a_cancelled_one_leaves_nothing(desk: Store, tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text(article(1), encoding="utf-8")
    with pytest.raises(Cancelled):
        prepare(desk, given=path, dossier=1, cancelled=lambda: True)
    assert sources.every(desk, 1) == []


@pytest.mark.slow
def test_a_thousand_sources_are_compared_fast(desk: Store) -> None:
    from factcheck.store.repositories import sources as rows

    texts = [article(n, words=900) for n in range(1000)]
    with desk.operation("Many") as work:
        for text in texts:
            original, hashed = rows.freeze(work, original=text.encode(), text=text)
            rows.add(
                work, dossier=1, kind="article", title=text[:24], characters=len(text),
                original_sha256=original, text_sha256=hashed,
            )  # fmt: skip
    changed = texts[500].replace("Harbour notes", "Other notes") + " One line more."
    begun = time.perf_counter()
    prepared = look(desk, changed)
    assert prepared.known.source.id == 501
    assert time.perf_counter() - begun < 3  # seconds; half a second on a quiet machine


def test_likeness_is_a_share_of_the_longer_text() -> None:
    whole = article(1)
    assert likeness.share(whole, whole) == 1
    assert likeness.share(whole, article(2)) < 0.05
    assert 0.4 < likeness.share(whole, whole[: len(whole) // 2]) < 0.6
    assert likeness.share("", whole) == 0
    assert likeness.share("One two.", "One two.") == 1


def test_a_title_cannot_turn_the_words_behind_it(desk: Store, tmp_path: Path) -> None:
    page = "<title>Count \u202efdp.exe \u2066of boats</title><p>Nine boats were counted.</p>"
    (tmp_path / "a\u202etxt.html").write_text(page, encoding="utf-8")
    prepared = prepare(desk, given=tmp_path / "a\u202etxt.html")
    assert prepared.guesses.title == "Count fdp.exe of boats"
