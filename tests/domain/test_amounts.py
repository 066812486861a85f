"""How many of what there are, in words."""

import pytest

from factcheck.domain.amounts import amount, amounts, one_of
from factcheck.store.bundles.belonging import NOUNS


@pytest.mark.parametrize(
    ("count", "many", "told"),
    [
        (0, "claims", "0 claims"),
        (1, "dossiers", "1 dossier"),
        (1_200, "findings", "1,200 findings"),
        (1, "replies", "1 reply"),
        (2, "replies", "2 replies"),
        (1, "speaker_aliases", "1 speaker alias"),
        (1, "documents left out", "1 document left out"),
        (2, "documents left out", "2 documents left out"),
    ],
)
def test_one_is_told_from_many(count: int, many: str, told: str) -> None:
    assert amount(count, many) == told


def test_what_there_is_none_of_is_not_named() -> None:
    counts = {"dossiers": 1, "claims": 0, "known_names": 1, "passages": 3}
    assert amounts(counts) == "1 dossier, 1 known name, 3 passages"
    assert amounts({"claims": 0}) == "nothing"


def test_every_noun_of_a_dossier_has_a_singular() -> None:
    singular = {noun: one_of(noun) for noun in NOUNS}
    assert not [one for one in singular.values() if one.endswith("s") and one != "speaker_alias"]
    assert len(set(singular.values())) == len(NOUNS)
