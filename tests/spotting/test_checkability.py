"""The ranking of statements by how well they can be checked, on labelled sentences."""

import pytest

from factcheck.spotting.checkability import checkability
from factcheck.spotting.figures import figures

ON_RECORD = """
police arrested 41 brokers in Poipet last year
the ministry closed two recruitment agencies in May
the number of inspections fell from 812 to 407
the law was passed in 2008 and amended in 2015
no official was convicted of complicity during the period
“We opened 203 cases and sent 348 people to court,”
half of the shelters have no doctor
the committee met once in three years
a court in Battambang sentenced the driver to 12 years in prison
her brother was deported from Thailand on Monday
the embassy received 118 requests for help
“They held my passport for seven months,”
the hospital paid $2.1 million to the family
inspectors visited the kiln twice and found 14 children
the report was sent to the ministry in March
the country signed the protocol on child labour in 2001
the budget for victims was cut by a third
“He gave the officer 300 dollars at the gate,”
eleven villages were flooded when the dam broke
the ministry employs 56 labour inspectors
the minister returned from Geneva on Friday
exports of garments rose 9 per cent in the first half
police did not record the complaint
the hotline is closed at weekends
the company owns three casinos in Bavet
the suspect was released without charge
Vietnam repatriated 1,600 of its citizens
“My daughter was 13 when they took her,”
the foundation spent $40 million on roads
the judge was appointed by the king in 2012
fewer than one in ten cases reached a court
the embassy issued 5,000 visas in June
the village has no school and no clinic
wages at the factory were last raised in 2017
“We inspected 3,120 boats last year,”
the prosecutor dropped the case against two officers
the centre trained 240 border guards
the police station is 200 metres from the compound
the prison held 9,500 people in space meant for 2,050
the shelter was opened in 2009 with Australian money
the treaty forbids the return of victims
three ministers resigned after the vote
the ministry published the list on its website yesterday
foreign workers are barred from joining unions under the labour law
""".strip().splitlines()

NOT_ON_RECORD = """
the report is biased and unfair
“We are very proud of our efforts,”
the government is determined to do better
things will improve soon
“It is an insult to every honest official,”
donors should be more patient
the authors want to embarrass the country
“I think they do not understand our culture,”
the ranking may hurt the economy
the new law would help victims
“What more do they want from us?”
the country deserves respect
the opposition is trying to win votes
“We hope to see progress,”
corruption is the worst enemy of the poor
“Shame on them,”
the minister's reaction was disappointing
he was confident that justice would be done
“Who can believe such a thing?”
the plan is ambitious but sensible
rich countries must not lecture poor ones
“I am worried about my children,”
tourists will come back next year
the critics are motivated by envy
the embassy looks forward to working with the ministry
“Let us be honest with each other,”
it would be wrong to stop now
“This is a great day for our people,”
the decision was meant to please foreign investors
the courts need more independence
everybody can see that the system is rotten
“No country is perfect,”
the group pursues a hidden agenda
she feared that nothing would change
the talks could lead to an agreement
“We will leave no stone unturned,”
the campaign is a joke
people seem to be losing trust in the police
the ministry welcomes constructive criticism
he might run for office again
“We always act for the good of the nation,”
the measures were a step in the right direction
villagers wish the road could be finished
the deal shows contempt for human dignity
""".strip().splitlines()


def ease(words: str) -> float:
    return checkability(words, figures(words))


def test_records_rank_before_opinions_motives_and_predictions() -> None:
    assert len(ON_RECORD) + len(NOT_ON_RECORD) >= 80
    facts, rest = [ease(w) for w in ON_RECORD], [ease(w) for w in NOT_ON_RECORD]
    pairs = [(a > b) + 0.5 * (a == b) for a in facts for b in rest]
    area = sum(pairs) / len(pairs)
    print(f"area under the curve {area:.3f} over {len(pairs)} pairs")
    assert area >= 0.97


def test_the_middle_parts_them() -> None:
    right = sum(ease(w) >= 0.5 for w in ON_RECORD) + sum(ease(w) < 0.5 for w in NOT_ON_RECORD)
    assert right / (len(ON_RECORD) + len(NOT_ON_RECORD)) >= 0.9


@pytest.mark.parametrize(
    ("more", "less"),
    [
        ("police arrested 41 brokers in 2020", "police arrested brokers"),
        ("police arrested brokers", "police should arrest brokers"),
        ("police arrested brokers", "police will arrest brokers"),
        ("the court convicted 12 men", "the court was wrong to convict 12 men"),
        ("wages fell in May", "did wages fall in May?"),
    ],
)
def test_the_same_words_with_more_or_less_on_record(more: str, less: str) -> None:
    assert ease(more) > ease(less)


def test_it_lies_between_none_and_one() -> None:
    assert all(0 <= ease(words) <= 1 for words in [*ON_RECORD, *NOT_ON_RECORD, "", "?"])
