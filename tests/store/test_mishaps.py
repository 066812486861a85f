"""What the program says, and what is kept, when the machine fails it."""

import shutil
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from factcheck.errors import EnvironmentProblem
from factcheck.services.deciding import claims, dossiers
from factcheck.store import Store
from tests.store.content import outside


@pytest.fixture
def filled(store: Store) -> Store:
    dossiers.create(store, name="D")
    claims.add(store, dossier=1, text="Acknowledged.")
    return store


def one_line(problem: pytest.ExceptionInfo) -> str:
    told = str(problem.value)
    assert "\n" not in told
    assert problem.value.todo
    return told


def test_a_moved_file_takes_no_change_and_keeps_what_was_acknowledged(filled: Store, tmp_path):
    moved = tmp_path / "moved.db"
    for ending in ("", "-wal", "-shm"):
        Path(f"{filled.path}{ending}").rename(f"{moved}{ending}")
    with pytest.raises(EnvironmentProblem) as problem:
        claims.add(filled, dossier=1, text="Lost, and told so.")
    assert "was moved, deleted or replaced" in one_line(problem)
    with pytest.raises(EnvironmentProblem):
        filled.undo()
    filled.close()
    again = Store(moved, editor="Ed")
    assert [claim.text for claim in claims.every(again, 1)] == ["Acknowledged."]
    again.close()


def test_a_deleted_file_takes_no_change(filled: Store):
    filled.path.unlink()
    with pytest.raises(EnvironmentProblem) as problem:
        claims.add(filled, dossier=1, text="Lost, and told so.")
    assert "not saved" in one_line(problem)
    assert not filled.path.exists()


def test_a_replaced_file_takes_no_change(filled: Store, empty_store, tmp_path):
    other = tmp_path / "other.db"
    shutil.copy(empty_store, other)
    other.replace(filled.path)
    with pytest.raises(EnvironmentProblem, match="replaced"):
        claims.add(filled, dossier=1, text="Lost, and told so.")


def test_a_file_moved_before_the_first_change_is_not_made_anew(filled: Store, tmp_path):
    filled.close()
    opened, aside = Store(filled.path, editor="Ed"), tmp_path / "aside.db"
    opened.path.rename(aside)
    for _ in range(2):
        with pytest.raises(EnvironmentProblem, match="was moved, deleted or replaced"):
            claims.add(opened, dossier=1, text="Not yet.")
    with opened.read(), pytest.raises(EnvironmentProblem) as problem, opened.read():
        pass  # only the first is of a connection that is open already
    assert "moved, renamed or deleted" in one_line(problem)
    assert not opened.path.exists()
    aside.rename(opened.path)
    claims.add(opened, dossier=1, text="Again.")
    assert [claim.text for claim in claims.every(opened, 1)] == ["Acknowledged.", "Again."]
    opened.close()


def test_a_file_put_back_takes_changes_again(filled: Store, tmp_path):
    aside = tmp_path / "aside.db"
    filled.path.rename(aside)
    with pytest.raises(EnvironmentProblem):
        claims.add(filled, dossier=1, text="Not yet.")
    aside.rename(filled.path)
    claims.add(filled, dossier=1, text="Again.")
    assert [claim.text for claim in claims.every(filled, 1)] == ["Acknowledged.", "Again."]


FULL = """
    import resource, signal, sys
    from pathlib import Path
    from factcheck.errors import EnvironmentProblem
    from factcheck.services import claims
    from factcheck.store import Store

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    store = Store(Path(sys.argv[1]), editor="Ed")
    claims.add(store, dossier=1, text="Before.")
    resource.setrlimit(resource.RLIMIT_FSIZE, (2_000_000, resource.RLIM_INFINITY))
    for number in range(100):
        try:
            claims.add(store, dossier=1, text=f"{number} " + "word " * 30_000)
        except EnvironmentProblem as problem:
            print(number, problem, sep="\\t")
            break
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY,) * 2)
    claims.add(store, dossier=1, text="After.")
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on the size of files")
def test_a_full_disk_is_one_line_and_loses_nothing(filled: Store):
    command = [sys.executable, "-c", textwrap.dedent(FULL), str(filled.path)]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    number, told = ran.stdout.rstrip("\n").split("\t")
    assert int(number) > 0
    assert "disk" in told
    assert "\n" not in told
    kept = [claim.text.split()[0] for claim in claims.every(filled, 1)]
    assert kept == ["Acknowledged.", "Before.", *map(str, range(int(number))), "After."]


KILLED = """
    import os, signal, sys
    from pathlib import Path
    from factcheck.services import claims
    from factcheck.store import Store
    from factcheck.store.repositories import claims as claim_rows

    store = Store(Path(sys.argv[1]), editor="Ed")
    for number in range(20):
        claims.add(store, dossier=1, text=str(number))
        print(number, flush=True)
    with store.operation("Half") as work:
        claim_rows.change(work, 1, text="never")
        os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_a_killed_program_loses_nothing_it_acknowledged(filled: Store):
    command = [sys.executable, "-c", textwrap.dedent(KILLED), str(filled.path)]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert ran.returncode == -signal.SIGKILL
    acknowledged = ran.stdout.split()
    assert len(acknowledged) == 20
    assert [claim.text for claim in claims.every(filled, 1)] == ["Acknowledged.", *acknowledged]
    claims.add(filled, dossier=1, text="The lock died with it.")


def test_a_store_that_another_program_holds_is_told_as_busy(filled: Store):
    with filled.operation("Be impatient") as work:
        work.connection.exec_driver_sql("PRAGMA busy_timeout = 50")
    with outside(filled.path) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(EnvironmentProblem) as problem:
            claims.add(filled, dossier=1, text="Too soon.")
        other.rollback()
    assert "Another program is writing" in one_line(problem)
    claims.add(filled, dossier=1, text="Now.")
    assert len(claims.every(filled, 1)) == 2


def test_a_damaged_page_is_told_and_not_hidden(filled: Store):
    filled.close()
    data = bytearray(filled.path.read_bytes())
    data[4096:] = b"\xa5" * (len(data) - 4096)
    filled.path.write_bytes(data)
    with pytest.raises(EnvironmentProblem) as problem:
        Store(filled.path, editor="Ed").close()
    assert "damaged" in one_line(problem)
    assert filled.path.read_bytes() == bytes(data)


def test_a_damaged_store_is_not_written_to(filled: Store):
    filled.close()
    with outside(filled.path) as connection:
        query = "SELECT pageno FROM dbstat WHERE name = 'ix_pairings_finding'"
        (page,) = connection.execute(query).fetchone()
    data = bytearray(filled.path.read_bytes())
    data[(page - 1) * 4096 : page * 4096] = b"\xa5" * 4096
    filled.path.write_bytes(data)
    opened = Store(filled.path, editor="Ed")
    assert len(claims.every(opened, 1)) == 1
    for change in (lambda: claims.add(opened, dossier=1, text="Not now."), opened.undo):
        with pytest.raises(EnvironmentProblem) as problem:
            change()
        assert "damaged" in one_line(problem)
    opened.close()
    assert filled.path.read_bytes() == bytes(data)


def test_a_damaged_list_of_free_pages_is_not_written_to(filled: Store):
    """SQLite would give a page that is in use to new rows."""
    for _ in range(40):
        claims.add(filled, dossier=1, text="word " * 500)
    for claim in claims.ids(filled, 1):
        claims.delete(filled, claim=claim)
    filled.close()
    data = bytearray(filled.path.read_bytes())
    trunk = int.from_bytes(data[32:36])
    assert trunk
    data[(trunk - 1) * 4096 + 8 : (trunk - 1) * 4096 + 12] = (2).to_bytes(4)
    filled.path.write_bytes(data)
    opened = Store(filled.path, editor="Ed")
    with pytest.raises(EnvironmentProblem, match="damaged"):
        dossiers.create(opened, name="E")
    opened.close()
    assert filled.path.read_bytes() == bytes(data)
