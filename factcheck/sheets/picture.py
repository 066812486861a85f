"""A user's logo as a picture, for the formats with pages that draw no SVG."""

import io
from pathlib import Path
from typing import Final, NamedTuple

from factcheck.errors import FactcheckError, UserError
from factcheck.files import read_bytes
from factcheck.sheets.finish import refuse_missing

LARGEST: Final = 2_000_000  # bytes: a logo stands in each sheet
_PICTURES: Final = (".png", ".jpg")
_MOST_POINTS: Final = 25_000_000


class Picture(NamedTuple):
    """A picture as PNG, its width and height in points of its own."""

    data: bytes
    width: int
    height: int


def picture(folder: Path | None) -> Picture | None:
    """The logo of a folder for pages, from its .png or .jpg; None without one.

    Raises UserError when there is no such folder, or the logo cannot be read as a picture.
    """
    if folder is None:
        return None
    refuse_missing(folder)
    for ending in _PICTURES:
        path = folder / f"logo{ending}"
        if path.is_file():
            return _decoded(read_bytes(path, largest=LARGEST), path.name)
    return None


def _decoded(data: bytes, name: str) -> Picture:
    """The picture written anew: a broken one does not come through, nor what else a file holds."""
    from PIL import Image

    try:
        with Image.open(io.BytesIO(data)) as held:
            _refuse_huge(name, held.width, held.height)
            clear = held.convert("RGBA" if held.has_transparency_data else "RGB")
    except FactcheckError:
        raise
    except Exception as error:  # noqa: BLE001  # a picture can be broken in any way
        raise UserError(
            f"{name} cannot be read as a picture: {said(error)}.", todo="Save it again as PNG."
        ) from None
    made = io.BytesIO()
    clear.save(made, "PNG")
    return Picture(made.getvalue(), clear.width, clear.height)


def picture_remarks(folder: Path | None, what: str) -> tuple[str, ...]:
    """That a logo is left out of `what` because it is a drawing."""
    if folder is None or _has_picture(folder) or not (folder / "logo.svg").is_file():
        return ()
    return (f"The logo is left out: {what} takes a logo.png or logo.jpg beside logo.svg.",)


def _refuse_huge(name: str, width: int, height: int) -> None:
    if width * height > _MOST_POINTS:
        raise UserError(
            f"{name} has {width:,} by {height:,} points, too many for a logo.",
            todo="Save it smaller.",
        )


def _has_picture(folder: Path) -> bool:
    return any((folder / f"logo{ending}").is_file() for ending in _PICTURES)


def said(error: Exception) -> str:
    """What an error says, on one line; its name if it says nothing."""
    return str(error).partition("\n")[0] or type(error).__name__
