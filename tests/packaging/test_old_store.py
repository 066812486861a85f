"""The trial of an upgrade: what an editor of the oldest version finds again."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import ClassVar

import pytest
from context import PROJECT
from freezing.roots import Root
from linux import old_store
from linux.trial import HOME, Trial

pytestmark = pytest.mark.skipif(os.name != "posix", reason="a trial for Linux")


class _Here(Root):
    """A folder taken for a system: its program is the one of this checkout."""

    def run(  # type: ignore[override]
        self, line: Sequence[str], *, environment: Mapping[str, str], **_: object
    ) -> str:
        if line[0] == "chown":
            return ""
        home = self.folder / environment["HOME"].lstrip("/")
        told = {
            **{name: value for name, value in os.environ.items() if not name.startswith("XDG_")},
            **environment,
            "HOME": str(home),
            "PATH": f"{self.folder / 'bin'}:{os.environ['PATH']}",
            "PYTHONPATH": str(PROJECT),
        }
        return subprocess.run(
            list(line), env=told, capture_output=True, text=True, check=True
        ).stdout


@pytest.fixture
def trial(tmp_path: Path) -> Trial:
    program = tmp_path / "bin" / "factcheck"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m factcheck "$@"\n')
    program.chmod(0o755)
    return Trial(_Here(tmp_path), package="", older="", display="")


@pytest.mark.slow
def test_the_oldest_store_outlives_an_upgrade(trial: Trial) -> None:
    claims = old_store.laid(trial)
    assert claims > 0
    old_store.outlived(trial, claims)


class _Upgraded(Trial):
    """A system whose program answers what a test says, and otherwise as a sound one does."""

    said: ClassVar[dict[str, object]] = {}

    def factcheck(self, *arguments: str, home: str = HOME, screen: bool = False) -> str:
        sound = {
            "verify": {"ok": True, "problems": []},
            "claims": [{}] * 26,
            "history": [{"author": "អ្នកកែសម្រួល"}],
        }
        word = next((word for word in arguments if word in sound), "")
        return json.dumps({**sound, **self.said}.get(word))

    def batch(self, *operations: object, home: str = HOME) -> str:
        return ""


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"claims": []}, "0 of its 26 claims"),
        ({"verify": {"ok": False, "problems": ["claims 3"]}}, "not in order: .*claims 3"),
        ({"history": [{"author": "root"}]}, "recorded under root"),
        ({}, "no copy of it was kept"),
    ],
)
def test_what_an_upgrade_loses_ends_the_build(
    trial: Trial, said: dict[str, object], words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_Upgraded, "said", said)
    upgraded = _Upgraded(trial.root, package="", older="", display="")
    claims = old_store.laid(upgraded)
    with pytest.raises(SystemExit, match=words):
        old_store.outlived(upgraded, claims)
