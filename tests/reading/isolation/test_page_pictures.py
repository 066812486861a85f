"""Page pictures are painted apart too, and nothing that is no picture is believed."""

from typing import Any

import pytest

from factcheck.errors import UserError
from factcheck.reading.apart.tasks import TASKS
from factcheck.reading.apart.wire import Garbled
from factcheck.reading.isolated import Apart
from factcheck.settings import ReadingLimits
from tests.reading.pdf import raw

PAGE = raw.of_pages([raw.text_page([words]) for words in ("Words on a page", "Words on another")])


def test_a_page_is_painted(apart: Apart) -> None:
    painted = apart.picture(PAGE, page=2, width=300)
    assert painted.width == 300
    assert len(painted.data) == painted.stride * painted.height
    assert len(set(painted.data)) > 2


def test_where_words_stand(apart: Apart) -> None:
    text = apart.read(PAGE).text.splitlines()[0]
    (box,) = apart.boxes(PAGE, page=1, text=text, start=0, end=5)
    (longer,) = apart.boxes(PAGE, page=1, text=text, start=0, end=15)
    assert 0 < box.left < box.right < longer.right < 1
    assert 0 < box.top < box.bottom < 1


@pytest.mark.parametrize("page", [0, 3, -1])
def test_a_page_that_is_not_there(apart: Apart, page: int) -> None:
    with pytest.raises(UserError, match="There is no page"):
        apart.picture(PAGE, page=page, width=300)


@pytest.mark.parametrize(
    ("task", "facts", "payload"),
    [("picture", facts, bytes(16)) for facts in
     (None, [], [2, 2], [2, 2, 7], [2, 2, 9], [0, 2, 8], [-2, -2, 8], [2.0, 2, 8], "225")]
    + [("boxes", facts, b"") for facts in
       (None, {}, [[0, 0, 1]], [[0, 0, 2, 1]], [[0.5, 0, 0.4, 1]], [["0", 0, 1, 1]],
        [[float("nan"), 0, 1, 1]], [[0, 0, 1, 1]] * 20_000)],
)  # fmt: skip
def test_a_picture_that_is_none(task: str, facts: Any, payload: bytes) -> None:
    with pytest.raises(Garbled):
        TASKS[task].checked(facts, payload, ReadingLimits())
