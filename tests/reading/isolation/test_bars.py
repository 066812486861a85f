"""What a child cannot do, tried from inside one."""

import os
import socket
import sys
from pathlib import Path

import pytest

from factcheck.reading.isolated import Apart

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Linux's bars are tried here")

REFUSED = {"EPERM", "EACCES", "EFBIG", "EMFILE", "refused by Python"}


@pytest.fixture
def held(attacked: Apart) -> str:
    """The names of the bars that hold on this machine, printed for whoever looks."""
    names = attacked.protections()
    print(*names, sep="\n")
    return "\n".join(names)


def test_every_limit_of_the_system_is_raised(held: str) -> None:
    for name in ("a process of its own", "RLIMIT_AS", "RLIMIT_FSIZE", "PDEATHSIG", "audit hook"):
        assert name in held


def test_files_are_out_of_reach(attacked: Apart, held: str, tmp_path: Path) -> None:
    if "Landlock" not in held:
        pytest.skip("no Landlock here")
    secret = tmp_path / "store.factcheckdb"
    secret.write_text("secret")
    assert attacked.call("read a file", b"", path=str(secret)) == "EACCES"
    assert attacked.call("read a file", b"", path="/etc/passwd") == "EACCES"
    assert attacked.call("list a folder", b"", path=str(tmp_path)) == "EACCES"
    assert attacked.call("remove past Python", b"", path=str(secret)) == "EACCES"
    assert secret.read_text() == "secret"


@pytest.mark.parametrize("how", ["write a file", "write past Python"])
def test_nothing_can_be_written(attacked: Apart, held: str, tmp_path: Path, how: str) -> None:
    path = tmp_path / "left behind"
    assert attacked.call(how, b"", path=str(path)) in REFUSED
    assert not path.exists() or path.stat().st_size == 0
    assert not path.exists() or "Landlock" not in held


def test_no_network(attacked: Apart, held: str) -> None:
    assert attacked.call("socket", b"") in REFUSED
    if "seccomp" in held:
        assert attacked.call("socket past Python", b"") == "EPERM"


def test_no_other_process(attacked: Apart, held: str) -> None:
    assert attacked.call("program", b"") in REFUSED
    if "seccomp" not in held:
        pytest.skip("no filter of system calls for this machine")
    assert attacked.call("program past Python", b"") == "EPERM"
    assert attacked.call("fork past Python", b"") in REFUSED | {"ENOSYS"}
    assert attacked.call("signal past Python", b"", pid=os.getpid()) == "EPERM"
    assert attacked.call("trace past Python", b"", pid=os.getpid()) == "EPERM"


def test_it_is_given_nothing_of_ours(
    attacked: Apart, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SECRET", "of the parent")
    with socket.socket() as ours, (tmp_path / "open").open("wb") as file:
        os.set_inheritable(ours.fileno(), True)
        os.set_inheritable(file.fileno(), True)
        environment, _ = attacked.call("environment", b"")
        numbers, _ = attacked.call("open files", b"")
        folder, _ = attacked.call("folder", b"")
    assert "SECRET" not in environment
    assert "HOME" not in environment
    assert len(numbers) == 5, "three that lead nowhere and two pipes"
    assert folder == "/"
