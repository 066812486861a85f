"""Places that lose data: folders that another program synchronises, and network shares.

A synchronising program copies the file and its log at different moments, and puts "conflicted"
copies in its place; over a network neither the locks nor the shared memory of SQLite's log hold
(https://www.sqlite.org/howtocorrupt.html, https://www.sqlite.org/wal.html).
"""

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Risk:
    """Why a place is not safe for a store, and what to do."""

    what: str
    todo: str


_SERVICES = {  # the name of a folder, in small letters, or how it begins
    "dropbox": "Dropbox",
    "onedrive": "OneDrive",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "icloud drive": "iCloud Drive",
    "iclouddrive": "iCloud Drive",
    "com~apple~clouddocs": "iCloud Drive",
    "mobile documents": "iCloud Drive",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "cloudstorage": "a cloud drive",
}
_SIGNS = {  # what a service leaves in the folder that it synchronises
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".stfolder": "Syncthing",
    ".sync_journal.db": "Nextcloud",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
    ".849C9593-D756-4E56-8D6E-42412F2A707B": "OneDrive",
}
_SIGN_BEGINNINGS = {".sync_": "Nextcloud", "._sync_": "Nextcloud"}
_ROOTS = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")  # variables that name the folder
_NETWORK = frozenset(
    "nfs nfs4 cifs smb smb2 smb3 smbfs afs afpfs ncpfs 9p ceph glusterfs lustre gfs2 ocfs2 beegfs "
    "davfs fuse.davfs fuse.davfs2 fuse.sshfs fuse.rclone fuse.glusterfs fuse.s3fs fuse.gvfsd-fuse "
    "fuse.google-drive-ocamlfuse vboxsf prl_fs vmhgfs fuse.vmhgfs-fuse webdav".split()
)
_DATALESS = 0x40000000  # SF_DATALESS of macOS: the content is in the cloud only
_REMOTE_DRIVE = 4  # DRIVE_REMOTE of Windows


def risk(path: Path, *, mounts: Path = Path("/proc/self/mounts")) -> Risk | None:
    """What is wrong with the place of a store; None when nothing is known to be.

    `mounts` is the system's table of file systems, where there is one.
    """
    resolved = path.resolve()
    service = _service(resolved)
    if service:
        return Risk(
            f"The store lies in a folder that {service} synchronises ({resolved.parent}): "
            "changes can be lost, or the file damaged, while both write to it.",
            "Quit Factcheck, move the store to a folder that is not synchronised, and start it "
            "with --store and the new place. "
            f"Backups may go to {service}: File, Backups…, Second folder.",
        )
    if str(path).startswith(("\\\\", "//")) or _on_network(resolved, mounts):
        return Risk(
            f"The store lies on a network share ({resolved.parent}): two machines can damage it, "
            "and a lost connection can lose changes.",
            "Quit Factcheck, move the store to a disk of this machine, and start it with --store "
            "and the new place. Backups may go to the share: File, Backups…, Second folder.",
        )
    return None


def _service(path: Path) -> str:
    for folder in path.parents:
        found = _by_name(folder.name) or _by_sign(folder)
        if found:
            return found
    for variable in _ROOTS:
        root = os.environ.get(variable)
        if root and path.is_relative_to(Path(root)):
            return "OneDrive"
    return "iCloud Drive" if _flags(path) & _DATALESS else ""


def _by_name(name: str) -> str:
    plain = name.casefold()
    for known, service in _SERVICES.items():
        # "OneDrive - The Paper", "Dropbox (Personal)", "GoogleDrive-desk@paper.example"
        if plain == known or plain.startswith((f"{known} -", f"{known} (", f"{known}-")):
            return service
    return ""


def _by_sign(folder: Path) -> str:
    for name in _names_in(folder):
        if name in _SIGNS:
            return _SIGNS[name]
        for beginning, service in _SIGN_BEGINNINGS.items():
            if name.startswith(beginning) and name.endswith(".db"):
                return service
    return ""


def _names_in(folder: Path) -> Iterator[str]:
    try:
        with os.scandir(folder) as found:
            for entry in found:
                yield entry.name
    except OSError:  # a folder one may pass through without looking
        return


def _flags(path: Path) -> int:
    try:
        return int(getattr(path.stat(), "st_flags", 0))
    except OSError:
        return 0


def _on_network(path: Path, mounts: Path) -> bool:
    if sys.platform == "win32":
        import ctypes

        return bool(ctypes.windll.kernel32.GetDriveTypeW(path.anchor) == _REMOTE_DRIVE)
    return _file_system(path, mounts) in _NETWORK


def _file_system(path: Path, mounts: Path) -> str:
    """The type of the file system that a path is on, by the deepest mount above it."""
    try:
        lines = mounts.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:  # a system that has no such table
        return ""
    best, kind = 0, ""
    for line in lines:
        _device, place, told, *_options = [*line.split(" "), "", ""]
        parts = Path(_unescaped(place)).parts
        if path.parts[: len(parts)] == parts and len(parts) >= best:
            best, kind = len(parts), told
    return kind


def _unescaped(place: str) -> str:
    for code, sign in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        place = place.replace(code, sign)
    return place
