"""Stores for the command line to work on."""

import shutil
from pathlib import Path

import pytest

from tests.cli.calling import batch, op


@pytest.fixture
def place(empty_store: Path, tmp_path: Path) -> Path:
    """The path of an empty store that nobody has open."""
    path = tmp_path / "store.factcheckdb"
    shutil.copy(empty_store, path)
    return path


@pytest.fixture(scope="session")
def peopled_template(empty_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("peopled") / "store.factcheckdb"
    shutil.copy(empty_store, path)
    answers = batch(
        path,
        op("dossiers.create", name="Fishing, 2021"),
        op("dossiers.create", name="Ports"),
        op("claims.add", dossier=1, text="Catches rose.", speaker="Ana Reis", date="2021-07"),
        op("claims.add", dossier="Fishing, 2021", text="សត្វត្រី were counted."),
        op("findings.add", dossier=1, text="Catches fell.", report="Sea report", edition="2021"),
        op("findings.add", dossier=1, text="No fish were counted."),
        op("pairings.add", claim=1, finding=1, stance="contradicts"),
        op("claims.add", dossier="ports", text="All ports are open."),
    )
    assert [answer for answer in answers if not answer["ok"]] == []
    return path


@pytest.fixture
def peopled(peopled_template: Path, tmp_path: Path) -> Path:
    """The path of a store of two dossiers, three claims, two findings and one pairing."""
    path = tmp_path / "peopled.factcheckdb"
    shutil.copy(peopled_template, path)
    return path
