"""Whatever an editor writes as a claim, or looks for: evidence, or the reason for none; in time."""

import time

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from factcheck.services.deciding import claims, findings
from factcheck.ui.dialogs.claim import ClaimDialog
from tests.ui.core.rooms import closed
from tests.ui.desk.conftest import Hands

SOON = 5.0  # seconds of the processor for all of it: saving, matching, laying the words out
OPERATORS = ['"', '"wells', "wells*", "NEAR(wells village, 5)", "-wells", "wells AND NOT",
             "text: wells", "^wells", "'; DROP TABLE claims"]  # fmt: skip
KHMER, ARABIC = "គ្មានការជួញដូរមនុស្ស", "الشرطة بلا فساد"
ODD = [*OPERATORS, "village " * 1000, "village. " * 11_000, "k" * 100_000, KHMER, ARABIC]


def write(at: Hands, words: str) -> ClaimDialog:
    """Write the words of the claim shown in its dialog, and save."""
    at.strike("e")
    dialog = at.window.findChildren(ClaimDialog)[-1]
    at.settle()
    dialog.form.set_values({"text": words})
    next(b for b in dialog.findChildren(QPushButton) if b.text() == "Save").click()
    at.settle()
    return dialog


def is_answered(at: Hands) -> bool:
    """Whether evidence is shown, or why there is none; and nothing failed."""
    panel = at.desk.suggestions
    at.until(lambda: panel.is_current)
    none = [label for label in panel._empty.findChildren(QLabel) if label.isVisible()]
    rows = panel.model.rows
    assert all(one.reasons for one in rows) or panel.search.text()
    return bool(rows or none) and not at.window.notice.isVisible()


@pytest.mark.parametrize("words", ODD, ids=lambda words: repr(words[:12]))
def test_any_wording_is_answered(at: Hands, words: str) -> None:
    begun = time.process_time()
    assert closed(write(at, words))
    assert claims.get(at.store, 2).text == words.strip()
    assert is_answered(at)
    assert time.process_time() - begun < SOON


def test_an_empty_wording_is_refused_at_its_field(at: Hands) -> None:
    dialog = write(at, " \n")
    assert dialog.isVisible()
    assert dialog.form.error("text")
    assert is_answered(at)


def test_other_scripts_find_their_own_words(at: Hands) -> None:
    for claim, finding in (
        (KHMER, "ការជួញដូរមនុស្សនៅកម្ពុជា"),
        (ARABIC, "الفساد منتشر في الشرطة"),
    ):
        made = findings.add(at.store, dossier=2, text=finding).made
        assert closed(write(at, claim))
        at.come_back()
        at.until(lambda made=made: at.desk.suggestions.marked == made)


@pytest.mark.parametrize("words", [*OPERATORS, KHMER, "k" * 10_000], ids=lambda w: repr(w[:12]))
def test_any_words_can_be_searched_for(at: Hands, words: str) -> None:
    panel = at.desk.suggestions
    panel.search.setText(words)
    panel.reload()
    at.settle()
    assert is_answered(at)


def test_a_dossier_without_findings_says_so(at: Hands) -> None:
    at.window.session.switch_dossier(1)
    at.settle()
    at.until(lambda: at.desk.suggestions.is_current)
    assert at.desk.suggestions.model.rowCount() == 0
    told = " ".join(label.text() for label in at.desk.suggestions._empty.findChildren(QLabel))
    assert "no finding and no report yet" in told
