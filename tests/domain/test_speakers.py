"""The role somebody held at a date."""

import pytest

from factcheck.domain.dates import PartialDate
from factcheck.domain.speakers import Role, Side, Speaker

SPOKESMAN = Role("spokesman", "Ministry of Justice")
CHAIR = Role("chair", at=PartialDate("2019-05"))
MINISTER = Role("minister", "Ministry of Interior", PartialDate("2021-08-20"))


def speaker(*roles: Role) -> Speaker:
    return Speaker(1, "uid", 1, "Somebody", Side.GOVERNMENT, roles=roles)


@pytest.mark.parametrize(
    ("date", "role"),
    [
        ("2018", SPOKESMAN),
        ("2019-04-30", SPOKESMAN),
        ("2019-05", CHAIR),
        ("2019-05-01", CHAIR),
        ("2021-08-19", CHAIR),
        ("2021-08-20", MINISTER),
        ("2024", MINISTER),
        (None, MINISTER),
    ],
)
def test_the_role_is_the_last_one_known_by_the_date(date, role):
    assert speaker(SPOKESMAN, CHAIR, MINISTER).role_at(PartialDate.parse(date)) is role


def test_before_every_dated_role_it_is_the_first_one_known():
    assert speaker(CHAIR, MINISTER).role_at(PartialDate("2010")) is CHAIR


def test_without_a_role_there_is_none():
    assert speaker().role_at(PartialDate("2020")) is None
    assert speaker().role_at(None) is None


def test_a_role_is_told_with_its_body():
    assert [str(role) for role in (MINISTER, CHAIR)] == ["minister, Ministry of Interior", "chair"]
