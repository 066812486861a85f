"""The licences of what is shipped: each one there, none that forbids what the program does."""

import re
import tomllib
from importlib.metadata import distribution
from pathlib import Path

import licences
import pytest
from context import PROJECT

from factcheck.services.installed.licences import Part, gathered

PARTS = gathered()
PROJECT_FILE = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
DIRECT = [re.split(r"[<>=]", asked)[0] for asked in PROJECT_FILE["dependencies"]]


@pytest.mark.parametrize("name", DIRECT)
def test_each_dependency_has_its_licence_and_text(name: str) -> None:
    (part,) = (part for part in PARTS if _plain(part.name) == _plain(name))
    assert part.licence
    assert any(len(text.body) > 400 for text in part.texts)
    assert part.version == distribution(name).version


def test_no_part_is_under_a_licence_that_takes_hold_of_the_program() -> None:
    for part in PARTS:
        words = set(re.findall(r"[A-Za-z][\w.-]*", part.licence))
        strong = {word for word in words if word.startswith(("GPL", "AGPL", "SSPL", "GNU-GPL"))}
        assert not strong or " OR " in part.licence, part.name
        assert not strong, part.name


def test_what_is_under_the_lgpl_says_how_it_is_replaced_and_brings_both_texts() -> None:
    weak = [part for part in PARTS if "LGPL" in part.licence]
    assert {"Qt", "PySide6_Essentials", "fpdf2"} <= {part.name for part in weak}
    for part in weak:
        assert re.search(r"replace|another", part.note), part.name
        body = "".join(text.body for text in part.texts)
        assert "LESSER GENERAL PUBLIC LICENSE" in body.upper()
        assert "LGPL-2" in part.licence or "You may not propagate or modify" in body


def test_every_part_has_a_text_or_says_why_not() -> None:
    assert [part.name for part in PARTS if not part.texts and not part.note] == []


def test_what_a_folder_holds_is_kept_in_the_program_and_read_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from factcheck.services.installed import licences as service

    _package(tmp_path, "lxml", "9.9", "BSD-3-Clause")
    _package(tmp_path, "dateparser", "1", "BSD-3-Clause")
    program = tmp_path / "program"
    (program / "lxml").mkdir(parents=True)
    (program / "lxml/__init__.pyc").touch()
    kept = licences.collect(
        tmp_path,
        platform="win32",
        python=_licence(tmp_path),
        python_version="3.13.2",
        program=program,
    )
    made = {part.name: part for part in kept}
    assert {"lxml", "libxml2", "GNU libiconv", "Python", "Noto fonts"} <= made.keys()
    assert not made.keys() & {"ICU", "Qt", "numpy", "dateparser"}
    assert made["Python"].version == "3.13.2"
    resources = program / licences.RESOURCES
    monkeypatch.setattr(service.paths, "resource", resources.joinpath)
    assert service.every() == kept


def test_what_starts_a_frozen_program_is_a_part_under_its_exception(tmp_path: Path) -> None:
    _package(tmp_path, "pyinstaller", "6.22", "GPL-2.0-or-later", "altgraph")
    _package(tmp_path, "altgraph", "1", "MIT")
    kept = {part.name: part for part in gathered([str(tmp_path)], python=_licence(tmp_path))}
    assert kept["pyinstaller"].licence == "GPL-2.0-or-later WITH Bootloader-exception"
    assert "altgraph" not in kept
    assert "pyinstaller" not in {part.name for part in PARTS}


def test_a_part_without_licence_ends_the_build(tmp_path: Path) -> None:
    silent = Part("a library", licence="MIT")
    with pytest.raises(SystemExit, match="without their licence: a library"):
        licences.collect(tmp_path, python=_licence(tmp_path), system=[silent])


def test_copied_libraries_bring_the_copyright_of_their_debian_package(tmp_path: Path) -> None:
    lists, doc = tmp_path / "var/lib/dpkg/info", tmp_path / "usr/share/doc/libxcb1"
    lists.mkdir(parents=True)
    doc.mkdir(parents=True)
    (lists / "libxcb1:amd64.list").write_text("/usr\n/usr/lib/x86_64-linux-gnu/libxcb.so.1\n")
    (lists / "other.list").write_text("/usr/share/doc/libxcb.so.1\n")
    (doc / "copyright").write_text("Files: *\nLicense: Expat\n Permission is given.\n")
    (part,) = licences.of_system([Path("/build/libxcb.so.1"), Path("/build/x.so")], tmp_path)
    assert (part.name, part.licence) == ("libxcb1", "Expat")
    assert "Permission is given." in part.whole


def _package(folder: Path, name: str, version: str, licence: str, *requires: str) -> None:
    info = folder / f"{name}-{version}.dist-info"
    (info / "licenses").mkdir(parents=True)
    (info / "licenses" / "LICENSE").write_text("Do as you like.\n")
    (info / "METADATA").write_text(
        f"Metadata-Version: 2.4\nName: {name}\nVersion: {version}\nLicense-Expression: {licence}\n"
        + "".join(f"Requires-Dist: {asked}\n" for asked in requires)
    )
    files = (f"{info.name}/METADATA", f"{info.name}/licenses/LICENSE", f"{name}/__init__.py")
    (info / "RECORD").write_text("".join(f"{file},,\n" for file in files))


def _licence(folder: Path) -> Path:
    file = folder / "LICENSE.txt"
    file.write_text("Python may be used.\n")
    return file


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
