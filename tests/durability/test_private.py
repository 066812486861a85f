"""What the program keeps is this user's alone, whatever it does and even where it fails.

Files that somebody asked for, a sheet or a bundle, are as their other files are.
"""

import gzip
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck import crashes, paths, settings
from factcheck.services.deciding import claims, dossiers
from factcheck.services.publication import sheets
from factcheck.services.safekeeping import backups, bundles, drafts, rescuing
from factcheck.store import Store, copies
from factcheck.store.copies import Why
from tests.store.test_old_stores import OLD

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="rights of POSIX")


@pytest.fixture(autouse=True)
def _open_handed() -> Iterator[None]:
    """Let new files be readable by everybody, unless the program says otherwise."""
    before = os.umask(0o022)
    yield
    os.umask(before)


def open_to_others(folder: Path) -> list[str]:
    """What in a folder others may read or list."""
    return sorted(
        f"{stat.S_IMODE(path.stat().st_mode):o} {path.relative_to(folder)}"
        for path in (folder, *folder.rglob("*"))
        if path.stat().st_mode & 0o077
    )


def test_a_store_its_copies_and_what_is_typed_over_it(tmp_path: Path) -> None:
    place = tmp_path / "new" / "place"
    second = tmp_path / "second"
    second.mkdir(mode=0o700)
    store = Store(place / "s.factcheckdb", editor="Ed")
    dossiers.create(store, name="D")
    kept = backups.keep_up(store, Why.START, second)
    claims.add(store, dossier=1, text="A claim.")
    backups.make(store)
    drafts.keep(store.path, drafts.drafted("claim 1", "Claim 1", {"text": "Half a"}))
    store.close()
    backups.restore(store.path, kept.path)
    store.path.write_bytes(store.path.read_bytes()[:9_000])
    store.path.chmod(0o644)
    rescuing.save_pieces(copies.every(store.path)[0].path, editor="Ed", progress=lambda *_: None)
    backups.restore(store.path, kept.path)  # what is too damaged to be copied is kept as it is
    assert list(copies.folder(store.path).glob("damaged-*"))
    assert open_to_others(tmp_path / "new") == []
    assert open_to_others(second) == []


def test_a_store_that_was_open_to_others_is_kept_from_them_in_its_copies(tmp_path: Path) -> None:
    store = Store(tmp_path / "place" / "s.factcheckdb", editor="Ed")
    dossiers.create(store, name="D")
    store.close()
    store.path.chmod(0o644)
    backups.keep_up(Store(store.path, editor="Ed"), Why.START)
    assert open_to_others(copies.folder(store.path)) == []


def test_a_migrated_store_and_the_copy_before_it(tmp_path: Path) -> None:
    place = tmp_path / "place"
    place.mkdir(mode=0o700)
    path = place / "old.factcheckdb"
    path.touch(mode=0o600)
    path.write_bytes(gzip.decompress(OLD[0].read_bytes()))
    Store(path, editor="Ed").close()
    assert [copy.why for copy in copies.every(path)] == [Why.MIGRATION]
    assert open_to_others(place) == []


def test_preferences_reports_and_the_users_own_store(tmp_path: Path) -> None:
    settings.save(settings.Settings())
    crashes.report(ValueError("A word of a document."))
    Store(paths.default_store(), editor="Ed").close()
    home = Path(os.environ["XDG_DATA_HOME"]).parent
    assert len([path for path in home.rglob("*") if path.is_file()]) == 3
    assert open_to_others(home) == []


def test_what_was_asked_for_is_as_other_files(store: Store, tmp_path: Path) -> None:
    dossiers.create(store, name="D")
    sheet, bundle = tmp_path / "sheet.html", tmp_path / "d.factcheck"
    sheets.export(store, dossier=1, path=sheet, format_name="html")
    bundles.save(store, dossier=1, path=bundle)
    assert [stat.S_IMODE(path.stat().st_mode) for path in (sheet, bundle)] == [0o644, 0o644]
