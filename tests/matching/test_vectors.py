"""Vectors in one byte a part, and the file that keeps them."""

import importlib.util
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from factcheck.matching import Item, Matcher, encoder
from factcheck.matching.encoder import loading
from factcheck.matching.vector_cache import VectorCache
from tests.benchmarks.eval_matching import items

pytestmark = pytest.mark.skipif(
    importlib.util.find_spec("numpy") is None, reason="NumPy is not installed"
)


def scattered(many: int, parts: int = 384, seed: int = 1) -> Any:
    import numpy as np

    rows = np.random.default_rng(seed).normal(size=(many, parts)).astype(np.float32)
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


@pytest.mark.slow
def test_small_vectors_recall_what_whole_ones_do() -> None:
    import numpy as np

    from factcheck.matching.vectors import Vectors, shrunk

    whole, asked = scattered(3000), scattered(100, seed=2)
    held = Vectors(384)
    held.put(range(3000), *shrunk(whole))
    common = whole.sum(0) / 3010
    centred = whole - common
    centred /= np.linalg.norm(centred, axis=1, keepdims=True)
    kept = 0
    for one in asked:
        true = set(np.argsort(-(centred @ (one - common)))[:10])
        kept += len(true & set(np.argsort(-held.likeness(one, 3000))[:10]))
    print(f"recall@10 of int8 {kept / 1000:.3f}")
    assert kept / 1000 >= 0.97


def test_dropped_vectors_are_like_nothing() -> None:
    from factcheck.matching.vectors import Vectors, shrunk

    rows = scattered(30)
    held = Vectors(384)
    held.put(range(30), *shrunk(rows))
    held.drop([3, 99])
    assert len(held) == 29
    assert held.likeness(rows[3], 30)[3] == 0
    assert held.likeness(rows[4], 40).argmax() == 4


class Counting:
    """An encoder that counts what it is asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def encode(self, texts: Sequence[str]) -> Any:
        self.asked += texts
        return scattered(len(texts), 8, seed=len(texts[0]))


def test_a_text_is_encoded_once_on_a_machine(tmp_path: Path) -> None:
    findings = [Item(n, f"Kiln {'x' * n}") for n in range(300)]
    first, second = Counting(), Counting()
    assert Matcher(encoder=first, cache=VectorCache("m", tmp_path)).build(findings)
    matcher = Matcher(encoder=second, cache=VectorCache("m", tmp_path))
    assert matcher.build([*findings, Item("new", "A mill.")])
    assert len(first.asked) == 300
    assert second.asked == ["A mill."]
    assert matcher.rank(Item("c", "kiln"))


@pytest.mark.parametrize("damage", [b"", b"no cache", None])
def test_a_damaged_cache_is_made_again(tmp_path: Path, damage: bytes | None) -> None:
    findings = [Item(n, f"Kiln {'x' * n}") for n in range(20)]
    Matcher(encoder=Counting(), cache=VectorCache("m", tmp_path)).build(findings)
    (kept,) = tmp_path.iterdir()
    whole = kept.read_bytes()
    half = len(whole) // 2
    flipped = whole[:half] + bytes([whole[half] ^ 1]) + whole[half + 1 :]
    kept.write_bytes(flipped if damage is None else damage)
    again = Counting()
    assert Matcher(encoder=again, cache=VectorCache("m", tmp_path)).build(findings)
    assert len(again.asked) == 20
    assert kept.read_bytes() == whole


def test_a_cache_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    cache = VectorCache("m", tmp_path / "file" / "folder")
    assert Matcher(encoder=Counting(), cache=cache).build([Item(1, "Kiln")])


def test_meaning_is_learnt_with_progress_and_stops_when_told() -> None:
    told: list[tuple[int, int]] = []
    findings = [Item(n, f"Kiln {n}") for n in range(600)]
    matcher = Matcher(findings, Counting())
    assert not matcher.learn(
        lambda done, total, _label: told.append((done, total)), lambda: len(told) >= 2
    )
    assert told == [(0, 600), (256, 600)]
    assert matcher.rank(Item("c", "kiln 7"), quick=True)[0].finding == 7
    assert matcher.learn()


@pytest.mark.slow
@pytest.mark.skipif(
    importlib.util.find_spec(loading.PACKAGE) is None, reason="the language model is not installed"
)
def test_of_true_sentences_small_vectors_recall_nearly_all() -> None:
    import numpy as np

    from factcheck.matching.vectors import Vectors, shrunk

    model = encoder.installed()
    assert model is not None
    claims, findings = items()
    whole = model.encode([one.text for one in findings])
    asked = model.encode([one.text for one in claims[:60]])
    held = Vectors(whole.shape[1])
    held.put(range(len(whole)), *shrunk(whole))
    common = whole.sum(0) / (len(whole) + 10)
    centred = whole - common
    centred /= np.linalg.norm(centred, axis=1, keepdims=True)
    kept = 0
    for one in asked:
        true = set(np.argsort(-(centred @ (one - common)))[:10])
        kept += len(true & set(np.argsort(-held.likeness(one, len(whole)))[:10]))
    print(f"recall@10 of int8 on sentences {kept / 600:.3f}")
    assert kept / 600 >= 0.99
