"""The optional encoder; what needs its weights is skipped where they are not installed."""

import importlib.util
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from factcheck.errors import EnvironmentProblem
from factcheck.matching import Item, Matcher, encoder
from factcheck.matching.encoder import loading
from factcheck.matching.encoder.wordpiece import MOST_PIECES, WordPiece

needs_numpy = pytest.mark.skipif(
    importlib.util.find_spec("numpy") is None, reason="NumPy is not installed"
)
needs_weights = pytest.mark.skipif(
    importlib.util.find_spec("numpy") is None or importlib.util.find_spec(loading.PACKAGE) is None,
    reason="the language model is not installed",
)


@pytest.fixture(autouse=True)
def _asked_anew() -> None:
    encoder.installed.cache_clear()


def test_words_are_split_into_their_longest_known_pieces() -> None:
    known = "[UNK] [CLS] [SEP] un ##aff ##able cafe , 東 ! ##a".split()
    pieces = WordPiece({piece: number for number, piece in enumerate(known)}).pieces
    assert pieces("UNAFFABLE, café!") == [1, 3, 4, 5, 7, 6, 9, 2]
    assert pieces("東京") == [1, 8, 0, 2]
    assert pieces("un\u200bx") == [1, 0, 2]
    assert pieces("") == [1, 2]
    assert len(pieces("cafe " * 100_000)) == MOST_PIECES + 2


def test_without_the_weights_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "PACKAGE", "no_such_package_at_all")
    assert encoder.installed() is None


@needs_numpy
def test_weights_that_are_not_the_known_ones_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "other_weights"
    package.mkdir()
    (package / "__init__.py").touch()
    with zipfile.ZipFile(package / "model.zip", "w") as archive:
        archive.writestr("model.safetensors", b"other")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(loading, "PACKAGE", "other_weights")
    with pytest.raises(EnvironmentProblem, match="hash differs"):
        encoder.installed()
    (package / "model.zip").write_bytes(b"no archive")
    with pytest.raises(EnvironmentProblem, match="cannot be read"):
        encoder.installed()


class Colours:
    """An encoder that knows two meanings."""

    def encode(self, texts: Sequence[str]) -> Any:
        import numpy as np

        return np.array([[1.0, 0.0] if "red" in t or "scarlet" in t else [0.0, 1.0] for t in texts])


@needs_numpy
def test_meaning_finds_what_shares_no_word() -> None:
    findings = [Item(1, "A scarlet barn."), *(Item(n, f"Barley {n}.") for n in range(2, 9))]
    matcher = Matcher(findings, Colours())
    claim = Item(0, "All is red.")
    (match,) = matcher.rank(claim)
    assert (match.finding, match.reasons) == (1, ("close in meaning",))
    assert type(match.score) is float
    matcher.add(Item(9, "A scarlet gate."))
    assert {match.finding for match in matcher.rank(claim)} == {1, 9}
    assert Matcher([], Colours()).rank(claim) == []


@needs_numpy
def test_other_scripts_are_left_to_their_words() -> None:
    findings = [Item(1, "الفساد منتشر red"), Item(2, "red")]
    found = Matcher(findings, Colours()).rank(Item(0, "فساد كبير جدا"))
    assert [match.finding for match in found] == [1]


@needs_numpy
def test_findings_in_other_scripts_are_near_to_nothing_by_meaning() -> None:
    khmer = [Item(n, f"ការជួញដូរមនុស្ស {'ខ' * n} red") for n in range(1, 5)]
    matcher = Matcher([*khmer, Item(9, "A scarlet gate."), Item(10, "Barley.")], Colours())
    assert [match.finding for match in matcher.rank(Item(0, "All is scarlet."))] == [9]
    assert matcher.learn()
    assert {match.finding for match in matcher.rank(Item(0, "ការជួញដូរ"))} == {1, 2, 3, 4}


@pytest.mark.slow
@needs_weights
def test_paraphrases_are_nearer_than_other_matters() -> None:
    model = encoder.installed()
    assert model is not None
    claim, paraphrase, other = model.encode(
        ["The jails are overcrowded.", "Prisons hold twice as many inmates as beds.", "It rained."]
    )
    assert claim @ paraphrase > claim @ other + 0.3
    assert abs(float(claim @ claim) - 1) < 1e-5


@pytest.mark.slow
@needs_weights
def test_the_small_weights_are_kept_and_made_again_when_damaged() -> None:
    import platformdirs

    text = ["Nineteen kilns were closed."]
    first = encoder.installed()
    assert first is not None
    (kept,) = Path(platformdirs.user_cache_dir("Factcheck", appauthor=False)).iterdir()
    assert kept.stat().st_size < 25_000_000
    for damaged in (False, True):
        if damaged:
            kept.write_bytes(kept.read_bytes()[:1000])
        encoder.installed.cache_clear()
        again = encoder.installed()
        assert again is not None
        assert (again.encode(text) == first.encode(text)).all()
