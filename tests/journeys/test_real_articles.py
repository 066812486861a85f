"""The shown articles go the whole way: brought in, kept by their words, paired, marked, exported.

Runs where the folder of articles is; nothing of them is in the project.
"""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from factcheck.services.deciding import claims, dossiers, findings
from factcheck.services.incoming import sources
from factcheck.services.publication import sheets
from factcheck.services.safekeeping import verification
from tests.conftest import SHARED_ARTICLES
from tests.journeys.conftest import Desk
from tests.journeys.test_from_article_to_sheet import CTRL, drop

LABELS = SHARED_ARTICLES.parent / "checks" / "spotting_labels.json"
WANTED = 12
KEYS = {"government": Qt.Key.Key_C, "report": Qt.Key.Key_F}

pytestmark = pytest.mark.skipif(not LABELS.exists(), reason="the articles are not here")


@pytest.mark.slow
def test_articles_become_a_sheet(at: Desk, tmp_path: Path) -> None:
    store = at.window.session.store
    dossier = dossiers.create(store, name="Articles", country="Cambodia").made
    at.window.screens.load(dossier)
    at.settle()
    drop(at, sorted(SHARED_ARTICLES.glob("0*.txt")))
    brought = {source.file_name: source for source in sources.every(store, dossier)}
    assert len(brought) == 3

    taken = {"government": 0, "report": 0}
    reader = at.window.screens.sources.reader
    for label in json.loads(LABELS.read_text(encoding="utf-8"))["statements"]:
        if label["tier"] != "core" or label["side"] not in KEYS:
            continue
        source = brought[label["file"]].id
        if reader.source is None or reader.source.id != source:
            at.read(source)
        start = sources.text_of(store, source).index(label["text"], max(0, label["start"] - 2_000))
        reader.text.select(start, start + len(label["text"]))
        reader.text.setFocus()
        at.press(KEYS[label["side"]])
        taken[label["side"]] += 1
    assert min(taken.values()) >= WANTED
    assert len(claims.every(store, dossier)) == taken["government"]
    assert len(findings.every(store, dossier)) == taken["report"]

    at.press(Qt.Key.Key_2, CTRL)
    desk = at.window.screens.desk
    for claim in claims.ids(store, dossier):
        at.until(lambda c=claim: desk.current == c)
        at.settle()
        if desk.suggestions.marked:
            at.press(Qt.Key.Key_Return)
            at.press(Qt.Key.Key_C)
            at.press(Qt.Key.Key_2)
        at.press(Qt.Key.Key_J)
    decided = claims.every(store, dossier)
    assert sum(claim.verdict == "disputed" for claim in decided) >= WANTED

    exported = sheets.export(store, dossier=dossier, path=tmp_path / "sheet.html")
    assert exported.sheet.draft  # no rationale was written
    assert verification.verify(store).ok
