"""The language of a text that does not say it."""

import pytest

from factcheck.reading import read_html, read_text
from factcheck.reading.language import guessed


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "The ministry said that the count was right and that it would be published in autumn.",
            "en",
        ),
        (
            "Le ministère a dit que le compte est juste et que les chiffres sont dans le rapport.",
            "fr",
        ),
        (
            "Das Ministerium sagte, dass die Zählung nicht mit dem Bericht und den Zahlen stimmt.",
            "de",
        ),
        (
            "El ministerio dijo que el informe no es justo y que las cifras de la oficina se ven.",
            "es",
        ),
        (
            "Kementerian itu mengatakan bahwa laporan ini tidak benar dan akan dibahas oleh para.",
            "id",
        ),
        ("Bộ cho biết báo cáo này không đúng và đã được các cơ quan của chính phủ xem.", "vi"),
        (
            "Ведомство сказало, что доклад не верен и что это было известно на месте в его бюро.",
            "ru",
        ),
        ("ក្រសួងបាននិយាយថារបាយការណ៍នេះមិនត្រឹមត្រូវទេ", "km"),
        ("กระทรวงกล่าวว่ารายงานไม่ถูกต้องและจะเผยแพร่ตัวเลข", "th"),
        ("省は報告書が実態を反映していないと述べた。東京で会見した。", "ja"),
        ("政府表示该报告没有反映实际情况，部长周一在会上说，将公布数字。", "zh"),
        ("정부는 보고서가 실제 상황을 반영하지 않는다고 말했다.", "ko"),
        ("58 27 2020", ""),
        ("Plzeň Praha Brno Ostrava Olomouc Liberec", ""),
    ],
)
def test_guesses(text: str, language: str) -> None:
    assert guessed(text) == language


def test_what_is_stated_comes_first() -> None:
    words = "The ministry said that the count was right and that it would be published. " * 4
    assert read_text(words).language == "en"
    assert read_html(f"<html lang='fr-CA'><body><p>{words}</p></body></html>").language == "fr-CA"
