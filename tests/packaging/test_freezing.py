"""What goes into a frozen program, and what stays out."""

import ctypes
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import running
from freezing import icu, packages, parts
from packaging.requirements import Requirement

PROJECT = Path(__file__).parents[2]


def test_every_module_of_ours_goes_in() -> None:
    pytest.importorskip("PyInstaller")
    found = set(parts.hidden(PROJECT))
    assert {
        "factcheck.services.publication.sheets",
        "factcheck.cli.commands.import_",
        "factcheck",
    } <= found


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqwayland.so",
        "PySide6/Qt/plugins/wayland-shell-integration/libxdg-shell.so",
        "PySide6/Qt/plugins/imageformats/libqsvg.so",
        "libQt6Network.so.6",
        "libglib-2.0.so.0",
        "babel/locale-data/en.dat",
        "justext/stoplists/English.txt",
    ],
)
def test_what_is_used_stays(name: str, tmp_path: Path) -> None:
    entry = (name, "/somewhere", "BINARY")
    assert parts.lighter([entry], tmp_path) == [entry]


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/plugins/platforms/libqvnc.so",
        "PySide6/Qt/plugins/xcbglintegrations/libqxcb-glx-integration.so",
        "PySide6/Qt/plugins/wayland-shell-integration/libivi-shell.so",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/translations/qt_de.qm",
        "libgio-2.0.so.0",
        "libstdc++.so.6",
        "babel/locale-data/de.dat",
        "justext/stoplists/German.txt",
    ],
)
def test_what_is_not_used_goes(name: str, tmp_path: Path) -> None:
    assert parts.lighter([(name, "/somewhere", "BINARY")], tmp_path) == []


def test_a_start_has_its_own_script_and_none_that_imports_qt_for_commands() -> None:
    scripts = [("pyi_rth_pyside6", "/x.py", "PYSOURCE"), ("__main__", "/m.py", "PYSOURCE")]
    assert parts.started(scripts) == scripts[1:]


def test_nothing_that_we_import_is_left_out() -> None:
    left_out = "|".join(map(re.escape, parts.EXCLUDED))
    line = re.compile(rf"^\s*(?:import|from) (?:{left_out})\b(?!\.)", re.MULTILINE)
    found = [
        path.name
        for path in (PROJECT / "factcheck").rglob("*.py")
        if line.search(path.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_each_part_has_a_pin_that_the_project_allows() -> None:
    text = (PROJECT / "packaging/freezing/pins.txt").read_text(encoding="utf-8")
    pins = dict(row.split("==") for row in text.splitlines() if not row.startswith("#"))
    wishes = [Requirement(wish) for wish in packages.wanted(PROJECT)]
    assert len(wishes) >= 17
    for wish in wishes:
        pin = pins[re.sub(r"[-_.]+", "-", wish.name).lower()]
        assert wish.specifier.contains(pin), f"{wish} does not allow {pin}"


def test_the_extra_of_meaning_is_part_of_it() -> None:
    told = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
    extras = told["project"]["optional-dependencies"]["semantic"]
    assert set(extras) <= set(packages.wanted(PROJECT))


@pytest.mark.skipif(sys.platform != "linux", reason="Qt's own ICU is Linux's")
@pytest.mark.skipif(bool(running.lacking("as", "ld")), reason="binutils are not here")
def test_qt_works_with_the_small_data_of_icu(tmp_path: Path) -> None:
    import PySide6

    (whole,) = (Path(PySide6.__file__).parent / "Qt" / "lib").glob("libicudata.so.*")
    small = icu.smaller(whole, tmp_path)
    assert small.stat().st_size < whole.stat().st_size / 10
    version = whole.name.rsplit(".", 1)[1]
    ask = (
        "import ctypes, sys; ctypes.CDLL(sys.argv[1], ctypes.RTLD_GLOBAL);"
        "lib = ctypes.CDLL(sys.argv[2]); status = ctypes.c_int();"
        f"lib.ucol_open_{version}.restype = ctypes.c_void_p;"
        f"made = lib.ucol_open_{version}(b'km', ctypes.byref(status));"
        f"order = lib.ucol_strcoll_{version};"
        "order.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int] + "
        "[ctypes.c_char_p, ctypes.c_int];"
        "text = lambda words: words.encode('utf-16-le');"
        "print(status.value <= 0, order(made, text('é'), 1, text('f'), 1))"
    )
    library = whole.with_name(f"libicui18n.so.{version}")
    line = [sys.executable, "-c", ask, str(small), str(library)]
    told = subprocess.run(line, capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["True", "-1"]
    assert ctypes.sizeof(ctypes.c_void_p) == 8


def test_another_library_is_no_data_of_icu(tmp_path: Path) -> None:
    other = tmp_path / "libother.so"
    other.write_bytes(b"\x7fELF and nothing more")
    with pytest.raises(SystemExit, match="is not a library of ICU's data"):
        icu.smaller(other, tmp_path)
