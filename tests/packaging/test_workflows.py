"""The workflows: actions held to a version, and targets that the front door knows."""

import re
from pathlib import Path

import build
import pytest
from context import PROJECT

FOLDER = PROJECT / ".github" / "workflows"
FILES = sorted(FOLDER.glob("*.yml"))
TEXTS = {path: path.read_text(encoding="utf-8") for path in FILES}


def test_there_is_one_that_checks_and_one_that_builds() -> None:
    assert [path.name for path in FILES] == ["build.yml", "check.yml"]
    assert re.findall(r"run: (.+)", TEXTS[FOLDER / "check.yml"]) == [".ci/run"]
    assert (PROJECT / ".ci" / "run").is_file()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_an_action_is_held_to_a_version(path: Path) -> None:
    used = re.findall(r"uses: (\S+)", TEXTS[path])
    assert used
    assert [each for each in used if not re.fullmatch(r"[\w./-]+@v\d+\.\d+\.\d+", each)] == []


def test_every_target_is_built_and_known() -> None:
    lines = re.findall(r"packaging/build\.py ([a-z ]+?) --", TEXTS[FOLDER / "build.yml"])
    assert sorted(" ".join(lines).split()) == sorted(build.TARGETS)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_workflow_is_yaml_with_jobs_that_end(path: Path) -> None:
    yaml = pytest.importorskip("yaml", reason="a parser of YAML is not installed")
    jobs = yaml.safe_load(TEXTS[path])["jobs"]
    for job in jobs.values():
        assert job["timeout-minutes"] <= 60
        for step in job["steps"]:
            assert ("run" in step) is not ("uses" in step)
    needed = {job["needs"] for job in jobs.values() if "needs" in job}
    assert needed <= set(jobs)


def test_scripts_that_are_run_are_there() -> None:
    for script in re.findall(r"\./(\S+\.ps1)", TEXTS[FOLDER / "build.yml"]):
        assert (PROJECT / script).is_file()
