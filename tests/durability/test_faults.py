"""The machine fails for real: a full disk, rights taken away, a disk pulled, a clock set back.

What was committed stays, one clear line is told, and work goes on when the cause is gone.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from factcheck.errors import EnvironmentProblem
from factcheck.services.deciding import claims, dossiers
from factcheck.services.publication import sheets
from factcheck.services.safekeeping import backups, bundles, history, verification
from factcheck.store import Store

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs mounts and rights of POSIX")
SIZE = 4_000_000  # bytes of the small disk
ADD = """
import sys
from pathlib import Path
from factcheck.errors import FactcheckError
from factcheck.services import claims
from factcheck.store import Store
try:
    store = Store(Path(sys.argv[1]), editor="Ed")
    print(claims.add(store, dossier=1, text=sys.argv[2]).operation)
except FactcheckError as error:
    print("told:", error)
"""


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own, with little room."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "none", str(place)]
    if subprocess.run(mounted, check=False, capture_output=True).returncode:
        pytest.skip("no disk can be mounted here")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=False, capture_output=True)


@pytest.fixture
def there(small_disk: Path, empty_store: Path) -> Iterator[Store]:
    """A store on the small disk, with a dossier and a claim."""
    store = Store(Path(shutil.copy(empty_store, small_disk / "s.factcheckdb")), editor="Ed")
    dossiers.create(store, name="D")
    claims.add(store, dossier=1, text="Committed.")
    yield store
    store.close()


def texts(store: Store) -> list[str]:
    return [claim.text for claim in claims.every(store, 1)]


def one_line(action: Callable[[], object]) -> str:
    """The line that is told when something cannot be done."""
    with pytest.raises(EnvironmentProblem) as problem:
        action()
    assert "\n" not in str(problem.value)
    assert problem.value.todo
    return str(problem.value)


def fill(disk: Path) -> Path:
    """Leave no room on a disk."""
    ballast = disk / "ballast"
    with ballast.open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(bytes(65_536))
    assert not shutil.disk_usage(disk).free
    return ballast


def test_a_full_disk_refuses_changes_until_there_is_room(there: Store, small_disk: Path) -> None:
    ballast = fill(small_disk)
    long = "word " * 8_000
    assert "full" in one_line(lambda: [claims.add(there, dossier=1, text=long) for _ in range(99)])
    kept = texts(there)
    ballast.unlink()
    claims.add(there, dossier=1, text="There is room.")
    assert texts(there) == [*kept, "There is room."]
    assert kept[0] == "Committed."
    assert verification.verify(there).ok


def test_on_a_full_disk_what_was_written_before_stays(there: Store, small_disk: Path) -> None:
    works = {
        "backup": lambda path: backups.make(there, path),
        "bundle": lambda path: bundles.save(there, dossier=1, path=path),
        "sheet": lambda path: sheets.export(there, dossier=1, path=path, format_name="csv"),
    }
    for name in works:
        (small_disk / name).write_bytes(b"before")
    fill(small_disk)
    for name, work in works.items():
        one_line(lambda work=work, name=name: work(small_disk / name))
        assert (small_disk / name).read_bytes() == b"before"
    assert not list(small_disk.glob(".factcheck-*"))


def test_a_disk_made_read_only_is_told(there: Store, small_disk: Path) -> None:
    there.close()
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    one_line(lambda: Store(there.path, editor="Ed"))
    subprocess.run(["mount", "-o", "remount,rw", str(small_disk)], check=True)
    again = Store(there.path, editor="Ed")
    assert texts(again) == ["Committed."]
    again.close()


def test_a_disk_pulled_out_takes_no_change(there: Store, small_disk: Path) -> None:
    subprocess.run(["umount", "-l", str(small_disk)], check=True)
    told = one_line(lambda: claims.add(there, dossier=1, text="Lost, and told so."))
    assert "was moved, deleted or replaced" in told
    assert not there.path.exists()


def added(store: Path, words: str, *before: str) -> str:
    """What is answered to somebody, who may not do everything, when they add a claim."""
    command = [*before, sys.executable, "-c", ADD, store, words]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert ran.stderr == ""
    return ran.stdout.rstrip("\n")


def bound_by_rights() -> list[str]:
    """What a command begins with so that rights hold for the superuser too."""
    if os.getuid() != 0:
        return []
    if shutil.which("setpriv") is None:
        pytest.skip("rights do not hold for the superuser")
    return ["setpriv", "--bounding-set", "-dac_override,-dac_read_search", "--inh-caps", "-all"]


@pytest.mark.slow
@pytest.mark.parametrize(("file_mode", "folder_mode"), [(0o400, 0o700), (0o600, 0o500), (0, 0o700)])
def test_rights_that_were_taken_away_are_told(
    empty_store: Path, tmp_path: Path, file_mode: int, folder_mode: int
) -> None:
    before = bound_by_rights()
    folder = tmp_path / "bound"
    folder.mkdir(mode=0o700)
    path = Path(shutil.copy(empty_store, folder / "s.factcheckdb"))
    store = Store(path, editor="Ed")
    dossiers.create(store, name="D")
    store.close()
    assert added(path, "First.", *before) == "2"
    path.chmod(file_mode)
    folder.chmod(folder_mode)
    told = added(path, "Refused.", *before)
    folder.chmod(0o700)
    path.chmod(0o600)
    assert told.startswith("told: ")
    assert "\n" not in told
    assert added(path, "Again.", *before) == "3"


@pytest.mark.slow
def test_a_clock_set_back_loses_and_joins_nothing(store: Store) -> None:
    back = shutil.which("faketime")
    if back is None:
        pytest.skip("needs faketime")
    dossiers.create(store, name="D")
    assert added(store.path, "Two days ago.", back, "-f", "-2d") == "2"
    claims.add(store, dossier=1, text="Now.")
    last, before, first = history.entries(store)
    assert before.at < first.at < last.at
    assert verification.verify(store).ok
    for left in (["Two days ago."], []):
        history.undo(store)
        assert texts(store) == left
    made = [backups.make(store).path.name for _ in range(2)]
    assert made == sorted(made)
