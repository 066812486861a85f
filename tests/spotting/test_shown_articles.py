"""The three articles shown beside the project, scored by the script that is shown with them."""

import importlib.util
import json
from dataclasses import asdict
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from factcheck.domain.text import captured
from factcheck.spotting import spot

SHARED = Path(__file__).parents[3] / "shared"
pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="the shown articles are not here")


def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("scorer", SHARED / "checks/score_spotting.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def scores() -> dict[str, Any]:
    labels = json.loads((SHARED / "checks/spotting_labels.json").read_text("utf-8"))
    documents = []
    for path in sorted((SHARED / "articles").glob("0*.txt")):
        found = spot(captured(path.read_text("utf-8")))
        statements = [asdict(one) for one in found.statements]
        documents.append({"file": path.name, "text": found.text, "statements": statements})
    result: dict[str, Any] = scorer().score(documents, labels)
    return result


@pytest.mark.parametrize(
    ("what", "floor"),
    [("f1", 0.97), ("strict_f1", 0.93), ("speaker", 0.95), ("side", 0.97), ("end_to_end_f1", 0.92)],
)
def test_shown_articles_reach_the_floor(scores: dict[str, Any], what: str, floor: float) -> None:
    assert scores[what] >= floor, scores


def test_shown_leftovers_give_no_statement(scores: dict[str, Any]) -> None:
    assert scores["boilerplate"] == 0
