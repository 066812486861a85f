"""What can be asked of the child: names, what each runs there, what each must answer.

To add a task, write its two ends and a row. `run(data, asked)` works in the child, with `asked` the
plain values of the request; it returns plain facts and bytes. `checked(facts, payload, limits)`
makes the result of them on this side, where neither is trusted, and raises Garbled for what cannot
be. Both import their readers when they are called: the window needs none of them.
"""

from collections.abc import Callable
from dataclasses import astuple, dataclass
from typing import Any

from factcheck.reading.apart import answers
from factcheck.reading.apart.wire import Garbled
from factcheck.reading.captured import Captured
from factcheck.reading.limits import allowed, refusal
from factcheck.reading.naming import spoken
from factcheck.reading.pictured import Box, Picture
from factcheck.settings import ReadingLimits

_MOST_BOXES = 10_000

Asked = dict[str, Any]
Answer = tuple[Any, bytes]


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do with a document's bytes: its end in the child and its end here."""

    run: Callable[[bytes, Asked], Answer]
    checked: Callable[[Any, bytes, ReadingLimits], Any]


def _read(data: bytes, asked: Asked) -> Answer:
    from factcheck.reading.entry import read

    return _told(read(data, **asked), spoken(asked["name"]))


def _read_html(data: bytes, _asked: Asked) -> Answer:
    from factcheck.reading.entry import read_html

    return _told(read_html(data.decode()), "The pasted page")


def _told(captured: Captured, who: str) -> Answer:
    facts, payload = answers.told(captured)
    size = len(captured.text) + sum(len(cut.text) for cut in captured.cut)
    if size > allowed().answer_characters:
        raise refusal(f"{who} has {size:,} characters", "answer_characters")
    return facts, payload


def _captured(facts: Any, payload: bytes, limits: ReadingLimits) -> Captured:
    return answers.checked(facts, payload, characters=limits.answer_characters)


def _picture(data: bytes, asked: Asked) -> Answer:
    from factcheck.reading.pdf.pictures import picture

    painted = picture(data, asked["page"], asked["width"])
    return [painted.width, painted.height, painted.stride], painted.data


def _painted(facts: Any, payload: bytes, _limits: ReadingLimits) -> Picture:
    match facts:
        case [int(width), int(height), int(stride)] if min(width, height) > 0:
            if stride >= 4 * width and stride * height == len(payload):
                return Picture(width, height, stride, payload)
    raise Garbled


def _boxes(data: bytes, asked: Asked) -> Answer:
    from factcheck.reading.pdf.pictures import boxes

    return [astuple(box) for box in boxes(data, **asked)], b""


def _boxed(facts: Any, _payload: bytes, _limits: ReadingLimits) -> list[Box]:
    if not isinstance(facts, list) or len(facts) > _MOST_BOXES:
        raise Garbled
    return [_box(item) for item in facts]


def _box(sides: Any) -> Box:
    match sides:
        case [float() | 0 | 1, float() | 0 | 1, float() | 0 | 1, float() | 0 | 1]:
            left, top, right, bottom = map(float, sides)
            if 0 <= left <= right <= 1 and 0 <= top <= bottom <= 1:
                return Box(left, top, right, bottom)
    raise Garbled


TASKS = {
    "read": Task(_read, _captured),
    "read_html": Task(_read_html, _captured),
    "picture": Task(_picture, _painted),
    "boxes": Task(_boxes, _boxed),
}
