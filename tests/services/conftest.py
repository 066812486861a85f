"""A dossier to work in."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.services.deciding import claims, dossiers, findings
from factcheck.store import Store


@pytest.fixture(scope="session")
def _begun(empty_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("begun") / "store.db"
    store = Store(Path(shutil.copy(empty_store, path)), editor="Ed")
    dossiers.create(store, name="D", country="Cambodia")
    claims.add(store, dossier=1, text="Claim.")
    for number in range(1, 4):
        findings.add(store, dossier=1, text=f"Finding {number}.", report="Report", edition=2021)
    store.close()
    return path


@pytest.fixture
def desk(_begun: Path, tmp_path: Path) -> Iterator[Store]:
    """A store of Ed's with dossier 1, in which are claim 1 and findings 1 to 3, of Report 2021."""
    store = Store(Path(shutil.copy(_begun, tmp_path / "desk.db")), editor="Ed")
    yield store
    store.close()
