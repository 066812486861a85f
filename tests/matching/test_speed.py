"""Ten thousand findings: how long the window waits for an answer."""

import json
import random
import time
from statistics import quantiles

import pytest

from factcheck.matching import Item, Matcher
from tests.benchmarks.eval_matching import DATA

pytestmark = pytest.mark.benchmark

MANY = 10_000
INDEXED = 60  # seconds
ANSWERED = 20  # milliseconds, for 95 of 100 claims


def texts(name: str) -> list[str]:
    lines = (DATA / name).read_text("utf-8").splitlines()
    return [json.loads(line)["text"] for line in lines]


def test_ten_thousand_findings_are_ranked_within_a_glance() -> None:
    chance = random.Random(3)
    told = texts("findings.jsonl")
    findings = [Item(n, f"{chance.choice(told)} {chance.choice(told)}") for n in range(MANY)]
    begun = time.process_time()
    matcher = Matcher(findings)
    indexed = time.process_time() - begun
    took = []
    for text in texts("claims.jsonl"):
        begun = time.process_time()
        assert matcher.rank(Item("claim", text))
        took.append(1000 * (time.process_time() - begun))
    late = quantiles(took, n=20)[-1]
    print(f"\n{MANY:,} findings: indexed in {indexed:.1f} s, p95 {late:.1f} ms a claim")
    assert indexed < INDEXED
    assert late < ANSWERED
