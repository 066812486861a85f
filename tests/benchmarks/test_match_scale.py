"""Passages of long reports: how asking and changing grow with their number, and what they take."""

import importlib.util
import json
import random
import threading
import time
import tracemalloc
from collections.abc import Callable, Sequence
from statistics import quantiles
from typing import Any

import pytest

from factcheck.matching import Item, Matcher
from factcheck.matching import encoder as encoders
from tests.benchmarks.eval_matching import DATA

pytestmark = pytest.mark.benchmark

SMALL, LARGE = 10_000, 100_000
ANSWERED = {SMALL: 20, LARGE: 100}  # milliseconds, for 95 of 100 claims
MEMORY = 300_000_000  # bytes for LARGE
FIRST, MORE = 1_000, 1.3  # passages of a first index, and what they may cost beside encoding
AT_ONCE = 50  # milliseconds for an answer while others are being indexed
numpy_here = importlib.util.find_spec("numpy") is not None


class Scattered:
    """Vectors by chance, of the true size; claims are read by the true model where it is here."""

    def __init__(self) -> None:
        self._true = encoders.installed()

    def encode(self, texts: Sequence[str]) -> Any:
        import numpy as np

        if self._true and len(texts) <= 2:
            return self._true.encode(texts)
        rows = np.random.default_rng(len(texts)).normal(size=(len(texts), 384)).astype(np.float32)
        return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def texts(name: str) -> list[str]:
    return [json.loads(line)["text"] for line in (DATA / name).read_text("utf-8").splitlines()]


def passages(many: int) -> list[Item]:
    chance = random.Random(5)
    told = texts("findings.jsonl")
    return [
        Item(n, f"{chance.choice(told)} {chance.choice(told)}", source=str(n // 500))
        for n in range(many)
    ]


def late(ask: Callable[[Item], object], least: int = 2) -> float:
    """Milliseconds that 95 of 100 claims are answered in.

    The lesser of the clock's and the processor's for each: other work on the machine only adds to
    the first, a second thread that waits for its share of a product only to the second.
    """
    took = []
    for text in least * texts("claims.jsonl"):
        begun = time.perf_counter(), time.process_time()
        ask(Item("claim", text))
        ended = time.perf_counter(), time.process_time()
        took.append(1000 * min(end - start for start, end in zip(begun, ended, strict=True)))
    return quantiles(took, n=20)[-1]


def built(many: int, encoder: Any = None) -> Matcher:
    matcher = Matcher(encoder=encoder)
    assert matcher.build(passages(many))
    return matcher


@pytest.mark.skipif(not numpy_here, reason="NumPy is not installed")
def test_ten_times_the_passages_do_not_take_ten_times_as_long() -> None:
    took = {}
    for many in (SMALL, LARGE):
        matcher = built(many, Scattered())
        words = late(lambda claim, m=matcher: m.rank(claim, quick=True))
        took[many] = late(matcher.rank)
        print(f"\n{many:,}: p95 {words:.1f} ms by words, {took[many]:.1f} ms by meaning too")
        assert took[many] < ANSWERED[many] + (ANSWERED[SMALL] if many == SMALL else 0)
        assert words < ANSWERED[many]
    assert took[LARGE] < 5 * took[SMALL]


@pytest.mark.skipif(not encoders.available(), reason="no encoder is installed")
def test_a_first_index_costs_little_more_than_its_encoding() -> None:
    """The texts are encoded twice, a part of them before and the rest after: both count the same.

    Words are found at once; meaning takes what the model takes, on two cores in half the time.
    """
    encoder = encoders.installed()
    assert encoder is not None
    findings = passages(FIRST)
    told = [one.text for one in findings]
    bare = spent(lambda: encoder.encode(told[::2]))[0]
    whole, waited = spent(lambda: Matcher(encoder=encoder).build(findings))
    bare += spent(lambda: encoder.encode(told[1::2]))[0]
    times = SMALL // FIRST
    print(
        f"\n{SMALL:,} passages with meaning: {times * whole:.0f} s of processors' time, "
        f"{times * bare:.0f} s of it for encoding alone; {times * waited:.0f} s on this machine"
    )
    assert whole < MORE * bare


def spent(do: Callable[[], object]) -> tuple[float, float]:
    """Seconds of all processors, and of the clock."""
    begun = time.process_time(), time.perf_counter()
    do()
    return time.process_time() - begun[0], time.perf_counter() - begun[1]


def test_one_more_costs_no_rebuild() -> None:
    begun = time.process_time()
    matcher = built(SMALL)
    whole = time.process_time() - begun
    changed = []
    for number in range(200):
        begun = time.process_time()
        matcher.add(Item(number, f"The lighthouse of {number} was painted."))
        assert matcher.remove(number + 1000)
        changed.append(time.process_time() - begun)
    one = sorted(changed)[len(changed) // 2]
    print(f"\n{SMALL:,} taken in {whole:.1f} s; one replaced and one removed {1000 * one:.2f} ms")
    assert one < whole / 500
    assert matcher.rank(Item("c", "A lighthouse was painted"))[0].finding in range(200)


def test_memory_of_a_hundred_thousand_is_stated() -> None:
    few = LARGE // 20
    findings = passages(2 * few)
    matcher = Matcher(encoder=Scattered() if numpy_here else None)
    tracemalloc.start()
    matcher.build(findings[:few])  # what is remembered of texts, whatever their number, fills
    before, _ = tracemalloc.get_traced_memory()
    matcher.build(findings[few:])
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    whole = (held - before + sum(len(one.text) + 400 for one in findings[few:])) * LARGE / few
    print(f"\n{LARGE:,} passages: {whole / 1e6:.0f} MB, their texts and vectors among them")
    assert whole < MEMORY


@pytest.mark.skipif(not numpy_here, reason="NumPy is not installed")
def test_words_answer_while_the_rest_is_indexed() -> None:
    matcher = Matcher(encoder=Scattered())
    matcher.build(passages(2000))
    rest = [Item(f"late {one.id}", one.text) for one in passages(SMALL)]
    stop = threading.Event()
    indexing = threading.Thread(
        target=matcher.build, args=(rest,), kwargs={"cancelled": stop.is_set}
    )
    indexing.start()
    took = []
    try:
        for text in texts("claims.jsonl"):
            if not indexing.is_alive():
                break
            begun = time.perf_counter()
            assert matcher.rank(Item("claim", text), quick=True)
            took.append(1000 * (time.perf_counter() - begun))
    finally:
        stop.set()
        indexing.join()
    late_one = quantiles(took, n=20)[-1]
    print(f"\nbeside indexing: p95 {late_one:.1f} ms, {len(took)} claims")
    assert late_one < AT_ONCE
