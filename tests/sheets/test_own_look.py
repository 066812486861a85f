import io
from pathlib import Path

import docx
import pypdfium2
import pytest
from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE

from factcheck.errors import UserError
from factcheck.sheets import QUIET, Finish, for_name
from factcheck.sheets.html import render
from tests.sheets import rich

PIXEL = b"\x89PNG\r\n\x1a\n"


def made(folder: Path) -> str:
    return render(rich.golden(), finish=Finish(folder=folder)).decode()


def put(folder: Path, name: str, text: str) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_an_empty_folder_changes_nothing(tmp_path: Path) -> None:
    assert render(rich.golden(), finish=Finish(folder=tmp_path)) == render(rich.golden())


def test_a_template_of_the_users_comes_first(tmp_path: Path) -> None:
    put(tmp_path, "sheet/records.html.j2", "{% macro figures(rows) %}<p>FIGURES</p>{% endmacro %}"
        "{% macro replies(asked) %}{% endmacro %}{% macro corrections(log) %}{% endmacro %}"
        "{% macro appearances(others) %}<div><dt>x</dt><dd>{{ others[0].outlet }}</dd></div>"
        "{% endmacro %}")  # fmt: skip
    page = made(tmp_path)
    assert "<p>FIGURES</p>" in page
    assert "<dd>Northland Radio</dd>" in page
    assert "Findings against (1)" in page


def test_colours_and_logo(tmp_path: Path) -> None:
    put(tmp_path, "style.css", ":root { --link: #803000; } h1 > em { color: red; }")
    (tmp_path / "logo.png").write_bytes(PIXEL)
    page = made(tmp_path)
    assert "--link: #803000; } h1 > em" in page
    assert 'src="data:image/png;base64,iVBORw0KGgo="' in page
    assert 'alt="The Northland Desk"' in page


def test_a_format_takes_the_look_it_can_have(tmp_path: Path) -> None:
    put(tmp_path, "style.css", "h1 { color: green; }")
    written = for_name("html").render(rich.golden(), QUIET, Finish(folder=tmp_path))
    assert b"h1 { color: green; }" in written
    for name in ("csv", "json"):
        form = for_name(name)
        assert form.render(rich.golden(), QUIET, Finish(folder=tmp_path)) == form.render(
            rich.golden()
        )
    assert for_name("html").render(rich.golden()) == render(rich.golden())


def _picture(width: int, height: int) -> bytes:
    from PIL import Image

    held = io.BytesIO()
    Image.new("RGB", (width, height), "navy").save(held, "PNG")
    return held.getvalue()


@pytest.mark.parametrize("size", [(400, 100), (20, 300)])
def test_a_logo_stands_in_the_formats_with_pages(tmp_path: Path, size: tuple[int, int]) -> None:
    (tmp_path / "logo.png").write_bytes(_picture(*size))
    (tmp_path / "logo.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    finish = Finish(folder=tmp_path)
    pdf = for_name("pdf").render(rich.golden(), QUIET, finish)
    with pypdfium2.PdfDocument(pdf) as document:
        (picture,) = document[0].get_objects(filter=[FPDF_PAGEOBJ_IMAGE])
        left, bottom, right, top = picture.get_bounds()
    assert abs((right - left) / (top - bottom) - size[0] / size[1]) < 0.01
    assert right - left <= 171
    assert top - bottom <= 46
    word = docx.Document(io.BytesIO(for_name("docx").render(rich.golden(), QUIET, finish)))
    (shape,) = word.inline_shapes
    assert abs(shape.width / shape.height - size[0] / size[1]) < 0.01
    assert for_name("pdf").remarks(rich.golden(), finish) == ()


def test_a_drawing_alone_is_left_out_and_said(tmp_path: Path) -> None:
    (tmp_path / "logo.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    finish = Finish(folder=tmp_path)
    for name in ("pdf", "docx"):
        assert for_name(name).render(rich.golden(), QUIET, finish) == for_name(name).render(
            rich.golden()
        )
        (remark,) = for_name(name).remarks(rich.golden(), finish)
        assert "logo.png" in remark


@pytest.mark.parametrize("name", ["pdf", "docx"])
@pytest.mark.parametrize("data", [PIXEL, b"no picture", _picture(400, 300)[:200]])
def test_a_broken_logo_is_told(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / "logo.png").write_bytes(data)
    with pytest.raises(UserError, match=r"logo.png cannot be read"):
        for_name(name).render(rich.golden(), QUIET, Finish(folder=tmp_path))


@pytest.mark.parametrize(
    ("template", "line"),
    [
        ("ok\n{% if %}", 2),
        ("{{ sheet.nonsense }}", 1),
        ("\n\n{{ 1 // 0 }}", 3),
        ("{{ sheet.heading + 1 }}", 1),
        ("\n{{ nothing.at.all }}", 2),
        ("{% for claim in claims %}\n{{ claim.text|surely }}{% endfor %}", 2),
        ("{{ ''.__class__.__mro__ }}", 1),
        ("\n{{ sheet.claims.__class__.__base__.__subclasses__() }}", 2),
        ("{{ [].append(1) }}", 1),
        ("{{ range(10 ** 9)|list }}", 1),
    ],
)
def test_a_broken_template_is_told_by_file_and_line(
    tmp_path: Path, template: str, line: int
) -> None:
    put(tmp_path, "sheet.html.j2", template)
    with pytest.raises(UserError, match=rf"sheet\.html\.j2, line {line}, ") as error:
        made(tmp_path)
    assert "\n" not in str(error.value)


def test_a_broken_part_is_told_by_its_own_name(tmp_path: Path) -> None:
    put(tmp_path, "sheet/masthead.html.j2",
        "{% macro masthead(sheet, look) %}\n{{ sheet.nobody }}{% endmacro %}")  # fmt: skip
    with pytest.raises(UserError, match=r"masthead\.html\.j2, line 2"):
        made(tmp_path)


def test_a_template_that_is_not_there(tmp_path: Path) -> None:
    put(tmp_path, "sheet.html.j2", '{% include "gone.html.j2" %}')
    with pytest.raises(UserError, match=r"“gone\.html\.j2”, which is not there"):
        made(tmp_path)
    put(tmp_path, "sheet.html.j2", '{% include "../../etc/passwd" %}')
    with pytest.raises(UserError, match="is not there"):
        made(tmp_path)


def test_typed_text_is_escaped_in_a_users_template(tmp_path: Path) -> None:
    put(tmp_path, "sheet.html.j2", "<h1>{{ sheet.heading }}</h1>")
    page = render(rich.filled_with("<b>{{7*7}}</b>"), finish=Finish(folder=tmp_path)).decode()
    assert page == "<h1>&lt;b&gt;{{7*7}}&lt;/b&gt;</h1>"


@pytest.mark.parametrize(
    "rules",
    ["a {\n} @import 'x.css';", "a {\nbackground: URL (https://x.example/y.png) }",
     "a{}\n</style><script>", "a{}\n\\75rl(x)"],
)  # fmt: skip
def test_rules_load_nothing_from_outside(tmp_path: Path, rules: str) -> None:
    put(tmp_path, "style.css", rules)
    with pytest.raises(UserError, match=r"style\.css, line [12]: .* is not allowed"):
        made(tmp_path)


def test_a_folder_that_is_gone_or_unreadable(tmp_path: Path) -> None:
    for name in ("html", "pdf", "docx"):
        with pytest.raises(UserError, match="no folder"):
            for_name(name).render(rich.golden(), QUIET, Finish(folder=tmp_path / "gone"))
    (tmp_path / "style.css").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UserError, match="not UTF-8"):
        made(tmp_path)
    (tmp_path / "style.css").unlink()
    (tmp_path / "sheet.html.j2").write_bytes(b"a\n\xff")
    with pytest.raises(UserError, match=r"A template in .* is not UTF-8"):
        made(tmp_path)
