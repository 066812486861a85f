import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QRawFont
from PySide6.QtWidgets import QApplication

from factcheck.paths import resource
from factcheck.ui.theme import fonts
from factcheck.ui.theme.tokens import TYPE_SCALE

KHMER = "ភាសាខ្មែរ"


def test_the_interface_reads_the_same_on_every_machine_without_a_screen(qapp: QApplication) -> None:
    font = fonts.load_interface()
    assert font.families() == ["Noto Sans", "Noto Sans Khmer"]
    assert QFontInfo(font).family() == "Noto Sans"


@pytest.mark.parametrize(
    ("family", "letters"),
    [
        ("Noto Sans", "Ağçß"),
        ("Noto Sans Khmer", KHMER),
        ("Noto Serif", "Ağçß"),
        ("Noto Serif Khmer", KHMER),
    ],
)
def test_bundled_fonts_have_the_letters(qapp: QApplication, family: str, letters: str) -> None:
    fonts.load_interface()
    fonts.load_serif()
    raw = QRawFont.fromFont(QFont(family))
    assert raw.familyName() == family
    assert all(raw.supportsCharacter(ord(letter)) for letter in letters)


def test_the_serif_comes_in_bold_and_italic(qapp: QApplication) -> None:
    fonts.load_serif()
    assert {"Regular", "Bold", "Italic"} <= set(QFontDatabase.styles("Noto Serif"))


def test_fonts_are_registered_once(qapp: QApplication) -> None:
    fonts.load_serif()
    before = QFontDatabase.styles("Noto Serif")
    fonts.load_serif()
    assert QFontDatabase.styles("Noto Serif") == before


def test_steps_grow_with_the_interface_font(qapp: QApplication) -> None:
    before = qapp.font()
    larger = QFont(before)
    larger.setPointSizeF(20)
    qapp.setFont(larger)
    try:
        assert fonts.points("title") == 20 * TYPE_SCALE["title"]
        assert fonts.serif("quote").pointSizeF() == 25
        assert fonts.sized("small").pointSizeF() == pytest.approx(17.6)
    finally:
        qapp.setFont(before)


def test_they_are_small_and_come_with_their_licence() -> None:
    folder = resource("fonts")
    assert sum(path.stat().st_size for path in folder.glob("*.ttf")) < 4_000_000
    assert "SIL OPEN FONT LICENSE" in (folder / "LICENSE").read_text()
