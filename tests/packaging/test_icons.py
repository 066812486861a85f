"""Icons in the forms that systems want, read back by another reader."""

import io

import icons
import pytest
from PIL import Image, ImageChops
from PySide6.QtWidgets import QApplication

pytestmark = pytest.mark.usefixtures("qapp")

DRAWINGS = (icons.PROGRAM, icons.BUNDLE)


@pytest.mark.parametrize("drawing", DRAWINGS, ids=lambda path: path.stem)
@pytest.mark.parametrize("side", [16, 32, 48, 128, 256])
def test_a_drawing_fills_its_square_and_leaves_the_corners_free(drawing: object, side: int) -> None:
    picture = Image.open(io.BytesIO(icons.png(drawing, side)))
    assert (picture.size, picture.mode) == ((side, side), "RGBA")
    box = picture.getchannel("A").getbbox()
    assert box is not None
    assert box[3] - box[1] >= side * 0.85
    assert picture.getpixel((0, 0))[3] == 0


@pytest.mark.parametrize("ground", ["#f6f5f1", "#17191c"])
@pytest.mark.parametrize("side", [16, 32])
def test_the_sign_can_be_told_from_what_is_around_it(ground: str, side: int) -> None:
    picture = Image.open(io.BytesIO(icons.png(icons.PROGRAM, side)))
    shown = Image.new("RGBA", picture.size, ground)
    shown.alpha_composite(picture)
    edge, bubble = (shown.getpixel((round(side * x), round(side * y))) for x, y in
                    ((0.5, 0.12), (0.25, 0.3)))  # fmt: skip
    around = shown.getpixel((0, 0))
    assert _contrast(edge, bubble) >= 3
    assert max(_contrast(edge, around), _contrast(bubble, around)) >= 3


def test_two_drawings_are_not_the_same() -> None:
    first, second = (Image.open(io.BytesIO(icons.png(drawing, 32))) for drawing in DRAWINGS)
    assert ImageChops.difference(first, second).getbbox() is not None


def test_a_windows_icon_holds_every_size() -> None:
    icon = Image.open(io.BytesIO(icons.ico(icons.PROGRAM)))
    assert {side for side, _ in icon.info["sizes"]} == {16, 20, 24, 32, 40, 48, 64, 256}
    icon.size = (48, 48)
    alone = Image.open(io.BytesIO(icons.png(icons.PROGRAM, 48)))
    assert ImageChops.difference(icon.convert("RGBA"), alone).getextrema()[:3] == ((0, 0),) * 3


def test_an_apple_icon_holds_every_size_with_room_around() -> None:
    icon = Image.open(io.BytesIO(icons.icns(icons.PROGRAM)))
    assert {side * scale for side, _, scale in icon.info["sizes"]} == {32, 64, 128, 256, 512, 1024}
    box = icon.convert("RGBA").getchannel("A").getbbox()
    assert box is not None
    assert 0.78 < (box[2] - box[0]) / icon.width < 0.84


def test_the_window_has_it(qapp: QApplication) -> None:
    from factcheck.ui.program_icon import program_icon

    icon = program_icon()
    sizes = {size.width() for size in icon.availableSizes()}
    assert {16, 32, 48, 256} <= sizes
    assert qapp is not None
    assert icon.pixmap(32, 32).toImage().pixelColor(16, 4).name() == "#28598c"


def _contrast(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    """The ratio of WCAG 2.2, from 1 to 21."""
    lights = sorted((_light(one), _light(other)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def _light(colour: tuple[int, ...]) -> float:
    parts = [c / 255 for c in colour[:3]]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
