"""Every text in a value: changed in one way, or told."""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any, TypeVar, cast

T = TypeVar("T")


def each_text(value: T, change: Callable[[str], str]) -> T:
    """The value, a dataclass of texts, tuples and the like, with each text changed.

    What holds no changed text is not copied.
    """
    return cast("T", _changed(value, change))


def _changed(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, Enum):
        return value
    if isinstance(value, str):
        made = change(value)
        return value if made == value else made
    if isinstance(value, tuple):
        parts = tuple(_changed(part, change) for part in value)
        same = all(new is old for new, old in zip(parts, value, strict=True))
        return value if same else parts
    if is_dataclass(value) and not isinstance(value, type):
        held = {field.name: getattr(value, field.name) for field in fields(value)}
        news = {
            name: part for name, old in held.items() if (part := _changed(old, change)) is not old
        }
        return replace(value, **news) if news else value
    return value


def texts_of(value: object) -> Iterator[str]:
    """Each text in a value, a dataclass of texts, tuples and the like."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from texts_of(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts_of(getattr(value, field.name))
