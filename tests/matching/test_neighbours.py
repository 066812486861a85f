"""Findings that follow each other in a document, where that tells anything."""

from factcheck.matching.neighbours import Neighbours

TOPICS = [{f"word{topic}{n}" for n in range(6)} for topic in range(80)]


def listed(order: list[int], source: str = "report") -> Neighbours:
    neighbours = Neighbours()
    for number, topic in enumerate(order):
        neighbours.add(number, source, TOPICS[topic] | {f"own{number}"})
    return neighbours


def test_neighbours_count_where_they_are_of_one_matter() -> None:
    grouped = listed([number // 3 for number in range(200)])
    assert grouped.worth == 0.5
    known = {10: 1.0, 11: 0.5}
    shared = grouped.shared([10], lambda number: known.get(number, 0.0))
    assert shared == {8: 0.375, 9: 0.5, 10: 1.25, 11: 1.0, 12: 0.375}


def test_in_a_list_without_order_they_do_not() -> None:
    mixed = listed([(37 * number) % 67 for number in range(200)])
    assert mixed.worth == 0
    assert mixed.shared([10], lambda _: 1.0) == {10: 1.0}


def test_another_document_is_no_neighbour() -> None:
    neighbours = Neighbours()
    neighbours.add(0, "a", {"kiln"})
    neighbours.add(1, "b", {"kiln"})
    neighbours.add(2, "b", {"kiln"})
    assert neighbours.of(1) == {2: 1.0}
    neighbours.drop(2)
    assert neighbours.of(1) == {}
