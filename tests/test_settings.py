"""Preferences are kept, and a broken file of them never stands in the way."""

from dataclasses import asdict

import pytest

from factcheck import paths, settings
from factcheck.errors import EnvironmentProblem
from factcheck.settings import ReadingLimits, Settings

CHOSEN = Settings(editor="Ed", theme="dark", dossier=3, layout={"1366x768": {"rail": [200, 900]}})


def write(content: bytes) -> None:
    file = paths.config_folder() / "settings.json"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


def test_there_are_defaults_without_a_file():
    assert settings.load() == Settings()


def test_what_is_saved_is_loaded():
    settings.save(CHOSEN)
    assert settings.load() == CHOSEN


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"null", b"\xff\xfe", b"3", b"[" * 100_000, b'{"editor": 3, "dossier": "1"}',
     b'{"dossier": true, "layout": [], "unknown": 1}'],
)  # fmt: skip
def test_a_broken_file_gives_the_defaults(content):
    write(content)
    assert settings.load() == Settings()


def test_what_is_right_in_a_file_is_kept_beside_what_is_not():
    write(b'{"editor": "Ed", "theme": 4, "from": "a newer version"}')
    assert settings.load() == Settings(editor="Ed")


LIMITS = ReadingLimits(
    memory_mb=900, seconds=5, redirects=0, own_hosts=("wiki.example", "[::1]:81")
)


def test_limits_are_kept() -> None:
    settings.save(Settings(reading=LIMITS))
    assert settings.load().reading == LIMITS


@pytest.mark.parametrize(
    "kept",
    ["null", "3", "[]", '{"memory_mb": 1}', '{"memory_mb": 1000000}', '{"seconds": 0}',
     '{"seconds": 1.5}', '{"seconds": "9"}', '{"seconds": true}', '{"redirects": -1}',
     '{"own_hosts": "wiki.example"}', '{"own_hosts": [3, null, " ", ["x"]]}', '{"unknown": 1}'],
)  # fmt: skip
def test_a_limit_that_can_be_none_is_as_usual(kept: str) -> None:
    write(f'{{"reading": {kept}}}'.encode())
    assert settings.load() == Settings()


def test_limits_that_are_right_stay_beside_those_that_are_not() -> None:
    write(b'{"reading": {"seconds": 9, "pages": "all", "own_hosts": [" wiki.example ", 5]}}')
    assert settings.load().reading == ReadingLimits(seconds=9, own_hosts=("wiki.example",))


def test_every_limit_has_a_range_that_holds_the_usual_one() -> None:
    usual = asdict(ReadingLimits())
    del usual["own_hosts"]
    assert usual.keys() == settings.LIMIT_RANGES.keys()
    assert all(low <= usual[name] <= high for name, (low, high) in settings.LIMIT_RANGES.items())


def test_a_place_that_takes_no_file_is_told():
    paths.config_folder().parent.mkdir(parents=True, exist_ok=True)
    paths.config_folder().write_text("in the way")
    with pytest.raises(EnvironmentProblem):
        settings.save(CHOSEN)
    assert settings.load() == Settings()


def test_operations_are_recorded_under_a_name(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("LOGNAME", "account")
    assert Settings(editor="  Ed ").author == "Ed"
    assert Settings().author == "account"
    monkeypatch.setattr("getpass.getuser", _nameless)
    assert Settings(editor=" ").author == "editor"


def _nameless() -> str:
    raise KeyError("getpwuid(): uid not found")


def test_a_missing_resource_is_told():
    assert paths.resource("sample", "dossier.json").is_file()
    with pytest.raises(EnvironmentProblem, match="nowhere/at all") as problem:
        paths.resource("nowhere", "at all")
    assert "Install" in problem.value.todo


def test_the_users_folders_are_the_tests_own(tmp_path):
    for path in (paths.default_store(), paths.config_folder()):
        assert path.is_relative_to(tmp_path)
