"""A page as a picture, and places on it. The window knows these without loading a PDF library."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Picture:
    """A page painted on white: rows of `stride` bytes from the top, four bytes a pixel, BGRx."""

    width: int
    height: int
    stride: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page's picture, in fractions of its width and height from the top left."""

    left: float
    top: float
    right: float
    bottom: float
