"""Places that lose data are known by their names, their signs and their file system."""

from pathlib import Path

import pytest

from factcheck.store import places

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
server:/home /net/home nfs4 rw 0 0
//nas/desk /mnt/the\\040desk cifs rw 0 0
/dev/sdb1 /net/home/usb ext4 rw 0 0
broken
"""


@pytest.fixture
def mounts(tmp_path: Path) -> Path:
    path = tmp_path / "mounts"
    path.write_text(MOUNTS)
    return path


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("Dropbox", "Dropbox"),
        ("Dropbox (The Paper)/work", "Dropbox"),
        ("OneDrive - The Paper/Documents", "OneDrive"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud Drive"),
        ("Library/CloudStorage/GoogleDrive-desk@paper.example/My Drive", "Google Drive"),
        ("Google Drive", "Google Drive"),
        ("Nextcloud/work", "Nextcloud"),
    ],
)
def test_a_synchronised_folder_is_known_by_its_name(
    tmp_path: Path, mounts: Path, folder: str, service: str
) -> None:
    found = places.risk(tmp_path / folder / "store.db", mounts=mounts)
    assert service in found.what
    assert "move the store" in found.todo


@pytest.mark.parametrize(
    ("sign", "service"),
    [(".stfolder", "Syncthing"), (".dropbox.cache", "Dropbox"), (".sync_1a2b.db", "Nextcloud")],
)
def test_and_by_what_the_service_leaves_there(
    tmp_path: Path, mounts: Path, sign: str, service: str
) -> None:
    (tmp_path / sign).mkdir()
    assert service in places.risk(tmp_path / "a" / "b" / "store.db", mounts=mounts).what


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("/net/home/desk/store.db", True),
        ("/mnt/the desk/store.db", True),
        ("/net/home/usb/store.db", False),
        ("/net/homely/store.db", False),
        ("/var/lib/store.db", False),
        ("//server/share/store.db", True),
    ],
)
def test_a_network_share_is_known_by_its_file_system(mounts: Path, path: str, told: bool) -> None:
    found = places.risk(Path(path), mounts=mounts)
    assert (found is not None and "network share" in found.what) is told


def test_an_ordinary_folder_is_none(tmp_path: Path) -> None:
    assert places.risk(tmp_path / "store.db") is None
    assert places.risk(tmp_path / "Dropboxes" / "store.db") is None


def test_a_folder_that_a_variable_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OneDrive", str(tmp_path / "cloud"))
    assert "OneDrive" in places.risk(tmp_path / "cloud" / "x" / "store.db").what
