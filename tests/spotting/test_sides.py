"""Sides, countries and the names a dossier adds."""

import pytest

from factcheck.spotting import spot

GOVERNMENT, REPORT, THIRD = "government", "report", "third_party"

SPEAKERS = [
    ("Interior Minister Sok Dara", GOVERNMENT),
    ("Ministry of Labour spokesman Sok Dara", GOVERNMENT),
    ("Sok Dara, secretary of state at the Ministry of Interior,", GOVERNMENT),
    ("Sok Dara, permanent vice-chair of the National Committee for Fisheries,", GOVERNMENT),
    ("Provincial governor Sok Dara", GOVERNMENT),
    ("National Police spokesman Sok Dara", GOVERNMENT),
    ("Deputy prosecutor Sok Dara", GOVERNMENT),
    ("A senior official", GOVERNMENT),
    ("The government", GOVERNMENT),
    ("Cambodia", GOVERNMENT),
    ("The Cambodian ambassador to Geneva, Sok Dara,", GOVERNMENT),
    ("Former minister Sok Dara", THIRD),
    ("Opposition leader Sok Dara", THIRD),
    ("Sok Dara, director of the rights group Clear Water,", THIRD),
    ("Adhoc spokesperson Sok Dara", THIRD),
    ("Garment worker Sok Dara", THIRD),
    ("Villagers", THIRD),
    ("The US Embassy", THIRD),
    ("The Chinese ambassador, Wang Min,", THIRD),
    ("Thai police", THIRD),
    ("The United States", THIRD),
    ("The UN Human Rights Office", THIRD),
    ("The report", REPORT),
    ("The Global Harvest Index", REPORT),
    ("The authors of the report", REPORT),
]


@pytest.mark.parametrize(("who", "side"), SPEAKERS)
def test_side_by_role_body_and_country(who: str, side: str) -> None:
    (found,) = spot(f"{who} said the lake was clean.", country="Cambodia").statements
    assert found.side == side, found


IN_ITS_REPORT = [
    ("The US State Department", REPORT),
    ("The United States", REPORT),
    ("The UN Human Rights Office", THIRD),
    ("The International Lake Observatory", THIRD),
    ("The rights group Clear Water", THIRD),
    ("The US Embassy", THIRD),
    ("Thai police", THIRD),
    ("The Ministry of Labour", GOVERNMENT),
]


@pytest.mark.parametrize(("who", "side"), IN_ITS_REPORT)
def test_a_report_under_check_is_one_by_a_state_on_others(who: str, side: str) -> None:
    (found,) = spot(
        f"{who} said in its annual report that carp died.", country="Cambodia"
    ).statements
    assert found.side == side, found


def test_a_body_goes_on_speaking_in_its_report() -> None:
    text = "The State Department, in its annual report, said {0}. It said {0}.\n\n{1} said {0}."
    told = spot(text.format("carp died", "The State Department"), country="Cambodia")
    assert [s.side for s in told.statements] == [REPORT, REPORT, THIRD]


def test_a_report_named_by_the_dossier_is_under_check_whoever_wrote_it() -> None:
    text = "The rights group Clear Water said in its Carp Census report that carp died."
    sides = [
        spot(text, country="Cambodia", report_names=names).statements[0].side
        for names in ([], ["Carp Census"])
    ]
    assert sides == [THIRD, REPORT]


def test_country_is_read_from_the_text() -> None:
    text = "Kenya’s rivers are low. Kenyan farmers worry.\n\nThe Kenyan police said it was safe."
    (found,) = spot(text).statements
    assert found.side == GOVERNMENT
    (foreign,) = spot(text, country="Uganda").statements
    assert foreign.side == THIRD


def test_title_counts_towards_the_country() -> None:
    text = "The Thai police said it was safe."
    assert spot(text, title="Vietnam and its neighbours").statements[0].side == THIRD
    assert spot(text, title="Thailand in the rain").statements[0].side == GOVERNMENT


def test_a_dossier_adds_its_own_names() -> None:
    text = "Green Hand said the lake was clean. The Lake Watch said it was not."
    plain = [s.side for s in spot(text, country="Cambodia").statements]
    told = spot(
        text, country="Cambodia", government_names=["Green Hand"], report_names=["Lake Watch"]
    )
    assert plain == [THIRD, THIRD]
    assert [s.side for s in told.statements] == [GOVERNMENT, REPORT]


def test_an_agency_named_in_full_before_is_remembered() -> None:
    text = (
        "Questions went to the Interior Ministry’s road safety agency.\n\n"
        "“The roads are safe,” said the agency’s director Sok Dara."
    )
    (found,) = spot(text, country="Cambodia").statements
    assert found.side == GOVERNMENT
