"""Operations by name, with values as they come from outside."""

import json

import pytest

from factcheck.errors import UserError
from factcheck.services.deciding import claims
from factcheck.services.operations import OPERATIONS, perform
from factcheck.services.safekeeping import history
from factcheck.store import Store

# What is promised to scripts, with the values that must be given and those that may be.
STABLE = {
    "dossiers.create": ({"name"}, set()),
    "claims.add": ({"dossier", "text"}, {"speaker", "date"}),
    "findings.add": ({"dossier", "text"}, {"report", "edition"}),
    "pairings.add": ({"claim", "finding", "stance"}, set()),
    "claims.mark": ({"claim", "verdict"}, {"reason", "rationale"}),
    "claims.status": ({"claim", "status"}, set()),
    "undo": (set(), set()),
    "redo": (set(), set()),
}
GIVEN = {"name": "N", "dossier": 1, "text": "T", "claim": 1, "finding": 1, "stance": "supports",
         "verdict": "disputed", "status": "open"}  # fmt: skip


def test_a_whole_dossier_by_name(store: Store):
    def do(operation: str, **values: object) -> int | None:
        return perform(store, operation, values).made

    dossier = do("dossiers.create", name="D")
    claim = do("claims.add", dossier="D", text="C", speaker="Sok", date="2021")
    finding = do("findings.add", dossier=dossier, text="F", report="TIP", edition="2020")
    assert do("pairings.add", claim=claim, finding=finding, stance="supports") == 1
    do("claims.mark", claim=claim, verdict="supported", reason=None, rationale="So.")
    do("claims.status", claim=claim, status="checked")
    assert claims.get(store, 1).status == "checked"
    do("undo")
    assert claims.get(store, 1).status == "open"
    do("redo")
    assert claims.get(store, 1).status == "checked"


@pytest.mark.parametrize("name", STABLE)
def test_what_is_promised_is_taken(desk: Store, name):
    needed, may = STABLE[name]
    given = {argument: GIVEN[argument] for argument in needed}
    for argument in needed:
        with pytest.raises(UserError, match=f"{name} needs the argument “{argument}”"):
            perform(desk, name, {a: value for a, value in given.items() if a != argument})
    for argument in may:
        with pytest.raises(UserError, match=f"The argument “{argument}” of {name} is to be"):
            perform(desk, name, given | {argument: ["no plain value"]})


@pytest.mark.parametrize(
    ("name", "values", "what"),
    [
        ("claims.invent", {}, "no operation “claims.invent”"),
        (None, {}, "no operation"),
        (["undo"], {}, "no operation"),
        ("\ud800", {}, "no operation “\ufffd”"),
        ("undo", None, "are no object"),
        ("undo", [], "are no object"),
        ("undo", {"twice": True}, "takes no argument “twice”"),
        ("undo", {"\ud800": 1}, "takes no argument “\ufffd”"),
        ("claims.mark", {"claim": "1", "verdict": "disputed"}, "“claim” of claims.mark is"),
        ("claims.mark", {"claim": True, "verdict": "disputed"}, "is to be a number"),
        ("claims.mark", {"claim": 1.0, "verdict": "disputed"}, "is to be a number"),
        ("claims.mark", {"claim": None, "verdict": "disputed"}, "is to be a number"),
        ("claims.mark", {"claim": 1, "verdict": None}, "is to be a text"),
        ("claims.mark", {"claim": 1, "verdict": "disputed", "reason": 3}, "a text or null"),
        ("claims.mark", {"claim": 10**30, "verdict": "disputed"}, "too large"),
        ("claims.mark", {"claim": -1, "verdict": "disputed"}, "There is no claim -1"),
        ("pairings.stance", {"claim": 1, "finding": 10**30, "stance": "context"}, "too large"),
        ("claims.add", {"dossier": "\ud800", "text": "x"}, "There is no dossier “\ufffd”"),
        ("claims.add", {"dossier": 1, "text": "\x00"}, "The claim is empty"),
        ("claims.mark", {"claim": 1, "verdict": "\ud800"}, "“\ufffd” is not a verdict"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_told_in_one_line_and_changes_nothing(desk, name, values, what):
    before = history.entries(desk)
    with pytest.raises(UserError) as refusal:
        perform(desk, name, values)
    told = str(refusal.value)
    assert what in told
    assert "\n" not in told
    json.dumps(told, ensure_ascii=False).encode()
    assert history.entries(desk) == before


def test_broken_text_is_mended_before_it_is_kept(desk: Store):
    made = perform(desk, "editions.describe", {"dossier": 1, "report": "T\ud800\n", "year": 1999})
    assert history.entry(desk, made.operation).label == "Describe edition T\ufffd 1999"
    claim = perform(desk, "claims.add", {"dossier": 1, "text": "a\ud83d\ude00\x07\r\nb"}).made
    assert claims.get(desk, claim).text == "a😀\nb"


def test_every_operation_is_named_by_its_noun(desk: Store):
    for name, function in OPERATIONS.items():
        assert name in {"undo", "redo"} or name.count(".") == 1
        assert function.__doc__
