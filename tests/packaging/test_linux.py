"""How an installation lies under its prefix, and what it tells the desktop."""

import configparser
import os
import re
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import kinds
import pytest
import running
from context import Context
from linux import needs, tree

from factcheck.store.gate import APPLICATION_ID

MOMENT = 1_763_000_000
CONTEXT = Context(out=Path(), work=Path(), version="1.2.3", moment=MOMENT)
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"
INSTALLER = tree.DATA / "install.sh"


def test_a_double_click_on_a_dossier_opens_the_program() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(tree.DATA / "factcheck.desktop", encoding="utf-8")
    told = entry["Desktop Entry"]
    assert told["Exec"] == "factcheck %f"
    assert told["MimeType"] == f"{kinds.BUNDLE.mime};"
    root = ET.parse(tree.DATA / "factcheck.mime.xml").getroot()
    (bundle,) = (kind for kind in root if kind.get("type") == kinds.BUNDLE.mime)
    assert bundle.find(f"{MIME}glob").get("pattern") == f"*.{kinds.BUNDLE.extension}"


def test_a_store_is_known_by_its_first_bytes() -> None:
    root = ET.parse(tree.DATA / "factcheck.mime.xml").getroot()
    (inner,) = root.iterfind(f".//{MIME}match/{MIME}match")
    assert int(inner.get("offset")) == 68
    assert inner.get("value").encode() == APPLICATION_ID.to_bytes(4)


def test_the_metainfo_names_the_releases() -> None:
    root = ET.fromstring(tree.metainfo(MOMENT))
    assert root.find("releases/release").get("version")
    assert root.find("launchable").text == "factcheck.desktop"


@pytest.mark.skipif(bool(running.lacking("appstreamcli")), reason="appstreamcli is not here")
def test_the_metainfo_is_valid(tmp_path: Path) -> None:
    file = tmp_path / "factcheck.metainfo.xml"
    file.write_bytes(tree.metainfo(MOMENT))
    assert "success" in running.run(["appstreamcli", "validate", "--no-net", file])


def test_the_change_log_is_in_debians_form() -> None:
    head, *_, signed = tree.changelog(CONTEXT).strip().splitlines()
    assert re.fullmatch(r"factcheck \(\S+\) stable; urgency=low", head)
    assert re.fullmatch(r" -- .+ <.+>  \w{3}, \d\d \w{3} \d{4} [\d:]{8} \+0000", signed)


def test_everything_gets_one_date_and_the_usual_rights(tmp_path: Path) -> None:
    folder = tmp_path / "tree" / "deep"
    folder.mkdir(parents=True, mode=0o700)
    for name, mode in (("plain", 0o600), ("program", 0o700), ("library.so.1", 0o755)):
        (folder / name).touch(mode)
    (folder / "link").symlink_to("nowhere")
    tree.dated(tmp_path / "tree", MOMENT)
    found = {path.name: path.lstat() for path in (tmp_path / "tree").rglob("*")}
    assert {int(stat.st_mtime) for stat in found.values()} == {MOMENT}
    modes = {name: stat.st_mode & 0o777 for name, stat in found.items() if name != "link"}
    assert modes == {"deep": 0o755, "plain": 0o644, "program": 0o755, "library.so.1": 0o644}


@pytest.mark.skipif(bool(running.lacking("readelf")), reason="readelf is not here")
def test_needs_are_read_from_the_files(tmp_path: Path) -> None:
    from lxml import etree

    shutil.copy(etree.__file__, tmp_path)
    found = needs.libraries(tmp_path)
    assert "libc.so.6" in found
    assert re.fullmatch(r"2\.\d+", needs.oldest_glibc(tmp_path))
    for name in found:
        shutil.copy(etree.__file__, tmp_path / name)
    assert needs.libraries(tmp_path) & found == set()


def test_a_library_without_a_package_ends_the_build(tmp_path: Path) -> None:
    info = tmp_path / "var/lib/dpkg/info"
    info.mkdir(parents=True)
    listed = "/usr/lib/x86_64-linux-gnu/libone.so.1\n/usr/share/doc/libtwo.so.2\n"
    (info / "libone1:amd64.list").write_text(listed, encoding="utf-8")
    assert needs.packages({"libone.so.1"}, tmp_path) == ["libone1"]
    with pytest.raises(SystemExit, match=r"libtwo\.so\.2"):
        needs.packages({"libone.so.1", "libtwo.so.2"}, tmp_path)


@pytest.fixture
def unpacked(tmp_path: Path) -> Path:
    """What the single file unpacks, with a program that is a line of shell."""
    folder = tmp_path / "unpacked"
    for name in ("lib/factcheck", "bin", "share/applications"):
        (folder / name).mkdir(parents=True)
    (folder / "lib/factcheck/factcheck").write_text("#!/bin/sh\necho one\n")
    (folder / "lib/factcheck/factcheck").chmod(0o755)
    (folder / "bin/factcheck").symlink_to("../lib/factcheck/factcheck")
    shutil.copy(tree.DATA / "factcheck.desktop", folder / "share/applications")
    shutil.copy(INSTALLER, folder)
    return folder


def _run(script: Path, prefix: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["sh", str(script), *arguments],
        cwd=script.parent,
        env={**_environment(), "HOME": str(prefix.parent), "FACTCHECK_PREFIX": str(prefix)},
        capture_output=True,
        text=True,
        check=False,
    )


def _environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}


def _names(prefix: Path) -> set[str]:
    return {str(path.relative_to(prefix)) for path in prefix.rglob("*")}


@pytest.mark.skipif(os.name != "posix", reason="a script for Linux")
@pytest.mark.parametrize("name", ["plain", "a home", "ផ្ទះ ខ្ញុំ"])
def test_it_installs_for_one_user_and_goes_without_a_trace(
    unpacked: Path, tmp_path: Path, name: str
) -> None:
    prefix = tmp_path / name
    (prefix / "share/applications").mkdir(parents=True)
    (prefix / "share/applications/other.desktop").touch()
    before = _names(prefix)
    for word in ("one", "two"):  # the second is an upgrade
        (unpacked / "lib/factcheck/factcheck").write_text(f"#!/bin/sh\necho {word}\n")
        assert _run(unpacked / "install.sh", prefix).returncode == 0
        told = subprocess.run([prefix / "bin/factcheck"], capture_output=True, check=True)
        assert told.stdout.decode().split() == [word]
    entry = (prefix / "share/applications/factcheck.desktop").read_text(encoding="utf-8")
    assert f'Exec="{prefix}/bin/factcheck" %f' in entry
    gone = _run(prefix / "lib/factcheck/install.sh", prefix, "--uninstall")
    assert "~/.local/share/Factcheck" in gone.stdout
    assert _names(prefix) - {"share/applications/mimeinfo.cache"} == before


@pytest.mark.skipif(os.name != "posix", reason="a script for Linux")
def test_the_desktops_lists_and_the_cache_go_and_what_the_user_made_stays(
    unpacked: Path, tmp_path: Path
) -> None:
    prefix = tmp_path / "a home" / ".local"
    home = prefix.parent
    kept = home / ".local/share/Factcheck/store.factcheckdb"
    cached = home / ".cache/Factcheck/vectors"
    for file in (kept, cached):
        file.parent.mkdir(parents=True)
        file.touch()
    told = _run(unpacked / "install.sh", prefix).stdout
    for name in (
        "mime/mime.cache",
        "applications/mimeinfo.cache",
        "icons/hicolor/icon-theme.cache",
    ):
        listed = prefix / "share" / name
        listed.parent.mkdir(parents=True, exist_ok=True)
        listed.touch()
    (command,) = re.findall("To remove it: (.+)", told)
    done = subprocess.run(
        ["sh", "-c", command],
        env={**_environment(), "HOME": str(home), "FACTCHECK_PREFIX": str(prefix)},
        check=False,
    )
    assert done.returncode == 0
    assert [path for path in home.rglob("*") if not path.is_dir()] == [kept]
    assert _names(prefix) == {"share", "share/Factcheck", "share/Factcheck/store.factcheckdb"}


@pytest.mark.skipif(os.name != "posix", reason="a script for Linux")
def test_nothing_is_removed_where_nothing_was_installed(unpacked: Path, tmp_path: Path) -> None:
    done = _run(unpacked / "install.sh", tmp_path / "nowhere", "--uninstall")
    assert done.returncode == 1
    assert "is not installed" in done.stderr
