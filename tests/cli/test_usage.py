"""The command line itself: what it accepts, what it refuses as wrong usage."""

import pkgutil
from pathlib import Path

import pytest

from factcheck import __version__
from factcheck.cli import commands
from tests.cli.calling import call

READ_ONLY = [
    "dossiers",
    "sources",
    "claims",
    "findings",
    "pairings",
    "statements",
    "figures",
    "history",
    "verify",
]


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["--nonsense"],
        ["import", "a.txt"],
        ["import", "--dossier", "D"],
        ["import", "a.txt", "--dossier", "D", "--kind", "leaflet"],
        ["import", "a.txt", "--dossier", "D", "--date", "last May"],
        ["export", "--dossier", "D"],
        ["export", "-o", "a.html"],
        ["export", "--dossier", "D", "-o", "a.html", "--claim", "one"],
        ["export", "--dossier", "D", "-o", "a.html", "--claim", "9223372036854775808"],
        ["history", "--limit", "0"],
        ["claims", "--doss", "D"],
        ["claims", "extra"],
        ["spot"],
        ["--exit-when-ready", "claims"],
    ],
)
def test_wrong_usage_is_2_and_opens_no_store(arguments: list[str], tmp_path: Path) -> None:
    store = tmp_path / "s.factcheckdb"

    told = call("--store", store, *arguments)

    assert told.status == 2
    assert told.out == ""
    assert told.err.startswith("usage: factcheck")
    assert not store.exists()


def test_help_and_version_are_told() -> None:
    assert call("--version").out == f"Factcheck {__version__}\n"
    told = call("--help")
    assert told.status == 0
    for name, _, help_ in commands.COMMANDS:
        assert name in told.out
        assert help_.split(",")[0] in " ".join(told.out.split())


@pytest.mark.parametrize("name", [name for name, _, _ in commands.COMMANDS])
def test_every_command_has_help_with_the_common_options(name: str) -> None:
    told = call(name, "--help")

    assert told.status == 0
    for option in ("--store", "--json", "--quiet", "--editor"):
        assert option in told.out


def test_the_table_names_every_module_of_a_command() -> None:
    found = {module.name for module in pkgutil.iter_modules(commands.__path__)}

    assert found == {module for _, module, _ in commands.COMMANDS}


@pytest.mark.parametrize("name", READ_ONLY)
def test_options_stand_before_or_after_the_command(name: str, peopled: Path) -> None:
    before = call("--store", peopled, "--json", "-q", name)
    after = call(name, "--store", peopled, "--json", "-q")
    mixed = call("--json", name, "--store", peopled)

    assert before == after == mixed
    assert before.status == 0
    assert isinstance(before.json, dict if name == "verify" else list)


def test_an_option_after_the_command_has_the_last_word(peopled: Path, tmp_path: Path) -> None:
    told = call("--store", tmp_path / "other", "dossiers", "--store", peopled, "--json")

    assert len(told.json) == 2
    assert not (tmp_path / "other").exists()


def test_changes_are_recorded_under_the_name_given(place: Path) -> None:
    line = b'{"op": "dossiers.create", "args": {"name": "D"}}\n'
    call("--editor", "  Ana\nReis ", "--store", place, "batch", stdin=line)
    call("undo", "--store", place, "--editor", "Bo\udcff")

    authors = [entry["author"] for entry in call("history", "--store", place, "--json").json]

    assert authors == ["Bo\ufffd", "Ana Reis"]
    assert "editor" in call("undo", "--store", place, "--editor", " ").complaint


def test_the_usual_store_is_the_one_in_the_data_folder(tmp_path: Path) -> None:
    assert call("dossiers", "--json").json == []

    (made,) = tmp_path.rglob("*.factcheckdb")

    assert made.name == "store.factcheckdb"
    assert (tmp_path / "home") in made.parents
