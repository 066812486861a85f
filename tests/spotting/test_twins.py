"""The same statement in standfirst and body, and across sources."""

from dataclasses import replace

import pytest

from factcheck.domain.statements import Statement
from factcheck.spotting import spot, twins


def said(*articles: str) -> list[Statement]:
    return [found for text in articles for found in spot(text, country="Cambodia").statements]


SAME = [
    (
        "Minister Sok Dara said police had closed 41 illegal kilns in Kandal.",
        "Dara said police have closed 41 illegal brick kilns in Kandal this year.",
    ),
    (
        "A senior official said the lake survey ignored the work of the rangers.",
        "Deputy minister Sok Dara said the survey of the lake ignored the rangers’ work.",
    ),
    (
        "“The survey of the lake is wrong from the first page,” Sok Dara said.",
        "Sok Dara told reporters that the survey of the lake was wrong from the first page.",
    ),
    (
        "The report said officials were paid to look away from the kilns.",
        "The 2021 Kiln Report said that officials were paid to look away from kilns at night.",
    ),
]
DIFFERENT = [
    (
        "Sok Dara said police had closed 41 illegal kilns in Kandal.",
        "Sok Dara said police had closed 14 illegal kilns in Kandal.",
    ),
    (
        "Sok Dara said police had closed the illegal kilns in Kandal.",
        "Sok Dara said police had not closed the illegal kilns in Kandal.",
    ),
    (
        "Sok Dara said the lake survey ignored the work of the rangers.",
        "Keo Neary said the lake survey ignored the work of the rangers.",
    ),
    (
        "Sok Dara said the road was closed.",
        "Sok Dara said the law on kilns would be ready before the rains came.",
    ),
    ("Sok Dara said it was late.", "Sok Dara said it was over."),
    (
        "Sok Dara said that 9 ports were closed in 2021.",
        "Sok Dara said that 9 ports were closed in 2020.",
    ),
    (
        "Sok Dara said that 9 ports were closed in Kampot.",
        "Sok Dara said that 9 ports were closed in Kandal.",
    ),
    (
        "The government said the lake survey ignored the work of the rangers.",
        "Villagers said the lake survey ignored the work of the rangers.",
    ),
]


@pytest.mark.parametrize("pair", SAME, ids=lambda pair: pair[0][:30])
def test_twins_are_grouped(pair: tuple[str, str]) -> None:
    assert twins(said(*pair)) == [(0, 1)]


@pytest.mark.parametrize("pair", DIFFERENT, ids=lambda pair: pair[0][:30])
def test_look_alikes_are_not(pair: tuple[str, str]) -> None:
    assert twins(said(*pair)) == []


def test_standfirst_and_body_of_one_article() -> None:
    text = (
        "Officials deny that the kilns of Kandal employ children, and blame parents.\n\n"
        "Labour Ministry spokesman Sok Dara denied that kilns in Kandal employ children.\n\n"
        "“We have visited every one of them,” he said."
    )
    assert twins(said(text)) == [(0, 1)]


def test_three_of_a_kind_are_one_group_in_the_order_given() -> None:
    one = said("Sok Dara said police had closed 41 illegal kilns in Kandal.")[0]
    other = said("Sok Dara said the law on kilns would be ready before the rains.")[0]
    assert twins([one, other, one, replace(one, rule="other")]) == [(0, 2, 3)]


def test_none_and_one() -> None:
    assert twins([]) == []
    assert twins(said("Sok Dara said police had closed 41 illegal kilns.")) == []
