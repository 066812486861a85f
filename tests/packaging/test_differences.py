"""What differs between two builds is named, with its reason."""

from pathlib import Path

import differences
import pytest


@pytest.fixture
def builds(tmp_path: Path) -> tuple[Path, Path]:
    for name in ("first", "second"):
        (tmp_path / name / "app").mkdir(parents=True)
        (tmp_path / name / "app" / "same.py").write_text("1")
        (tmp_path / name / "link").symlink_to("app")
    return tmp_path / "first", tmp_path / "second"


def test_the_same_is_the_same(
    builds: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert differences.main([str(build) for build in builds]) == 0
    assert capsys.readouterr().err == "Both are the same.\n"


def test_bytes_rights_links_and_missing_files_count(builds: tuple[Path, Path]) -> None:
    first, second = builds
    (first / "a").write_text("1")
    (second / "a").write_text("2")
    (second / "only").write_text("")
    (second / "app" / "same.py").chmod(0o700)
    (second / "link").unlink()
    (second / "link").symlink_to("elsewhere")
    assert differences.differing(first, second) == ["a", "app/same.py", "link", "only"]


@pytest.mark.parametrize(("name", "status"), [("x.deb.sha256", 0), ("x.deb", 1)])
def test_a_known_reason_is_told_and_is_no_failure(
    builds: tuple[Path, Path], capsys: pytest.CaptureFixture[str], name: str, status: int
) -> None:
    (builds[0] / name).write_text("1")
    (builds[1] / name).write_text("2")
    assert differences.main([str(build) for build in builds]) == status
    told = capsys.readouterr().err
    assert told.startswith(f"{name}: ")
    assert ("no reason" in told) is bool(status)


def test_a_package_is_compared_by_what_is_in_it(tmp_path: Path) -> None:
    with (
        pytest.raises(SystemExit, match="neither a folder"),
        differences.opened(tmp_path / "x.zip"),
    ):
        pass
