"""Why a statement was found, in words for every rule that finds one."""

import pytest

from factcheck import spotting
from factcheck.domain.passages import Selector
from factcheck.domain.statements import Decision, Proposal, Statement
from factcheck.ui.models.reasons import why

SAYINGS = {
    "verb-after": "Nine ports were closed, Minister Sok Dara said.",
    "subject-verb": "Minister Sok Dara said nine ports were closed.",
    "according-to": "According to Minister Sok Dara, nine ports were closed in 2021.",
    "participle": "Minister Sok Dara said nine ports were closed, adding that two were sold.",
    "quotation-alone": "“Nine ports were closed,” Sok Dara said.\n\n“Two of them were sold.”",
    "transcript": "Q: How many?\n\nSOK DARA: Nine ports were closed in 2021.\n\n"
    "Q: And sold?\n\nSOK DARA: Two of them were sold in 2022.",
}


def as_proposal(found: Statement) -> Proposal:
    where = Selector(found.text, "", "", found.start, found.end)
    return Proposal(
        1, "", 1, 1, where, found.mode, found.side, found.speaker, found.cue, found.rule,
        round(100 * found.confidence), round(100 * found.checkability), Decision.WAITING,
    )  # fmt: skip


@pytest.mark.parametrize("rule", SAYINGS)
def test_a_rule_is_told_in_words(rule: str) -> None:
    found = spotting.spot(SAYINGS[rule], country="Cambodia").statements
    one = next(each for each in found if each.rule == rule)
    told = why(as_proposal(one))
    assert "Rule “" not in told
    assert f"Confidence {round(100 * one.confidence)}%" in told
