"""The archive of a bundle: written the same way twice, read with suspicion."""

import hashlib
import json
import re
import stat
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from factcheck.domain.text import LONGEST_TEXT
from factcheck.errors import EnvironmentProblem, UserError

FORMAT: Final = "factcheck-bundle"
VERSION: Final = 1
MANIFEST, ROWS = "manifest.json", "dossier.json"
_MEMBER = re.compile(r"(?:originals|texts)/[0-9a-f]{64}")
_MOST_MEMBERS = 20_000
_LARGEST = {  # bytes of one member, inflated
    MANIFEST: 1_000_000,
    ROWS: 500_000_000,
    "originals": 200_000_000,
    "texts": 4 * LONGEST_TEXT,
}
_LARGEST_IN_ALL = 4_000_000_000  # bytes, inflated
_BLOCK = 1 << 20
_MOMENT = (1980, 1, 1, 0, 0, 0)  # the same content is the same file


class Writer:
    """Puts members into a new archive, and their hashes into its manifest."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._zip = archive
        self._hashes: dict[str, str] = {}

    def put(self, name: str, data: bytes) -> None:
        """Add a member."""
        member = zipfile.ZipInfo(name, _MOMENT)
        member.compress_type = zipfile.ZIP_DEFLATED
        member.external_attr = 0o600 << 16
        self._zip.writestr(member, data)
        self._hashes[name] = hashlib.sha256(data).hexdigest()

    def finish(self, told: Mapping[str, object]) -> None:
        """Add the manifest, the last member."""
        manifest = {"format": FORMAT, "version": VERSION, **told, "members": self._hashes}
        self.put(MANIFEST, json.dumps(manifest, ensure_ascii=False, indent=1).encode())


@contextmanager
def making(path: Path) -> Iterator[Writer]:
    """Write an archive. Raises OSError when it cannot be written; its file is let go even then."""
    archive = zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED)
    try:
        yield Writer(archive)
    except BaseException:
        with suppress(OSError):  # as it fails a second time, what came first is what is told
            archive.close()
        raise
    archive.close()


@dataclass(frozen=True, slots=True)
class Archive:
    """An open bundle whose members' names and sizes were looked at; reading them checks hashes."""

    manifest: Mapping[str, Any]
    _zip: zipfile.ZipFile
    _path: Path

    def rows(self) -> Any:
        """The rows by noun, as JSON has them. Raises UserError when they are not as promised."""
        return _json(self.read(ROWS), self._path, ROWS)

    def has(self, name: str) -> bool:
        """Whether the bundle holds a member."""
        return name in self.manifest["members"]

    def read(self, name: str) -> bytes:
        """A member's bytes. Raises UserError when they are not those the manifest promises."""
        data = _inflated(self._zip, name, self._path)
        if hashlib.sha256(data).hexdigest() != self.manifest["members"].get(name):
            raise refused(self._path, f"{name} is not what the bundle promises")
        return data


@contextmanager
def opened(path: Path) -> Iterator[Archive]:
    """Open a bundle. Raises UserError when it is none or hostile, EnvironmentProblem if unread."""
    try:
        with zipfile.ZipFile(path) as archive:
            _refuse_hostile(archive, path)
            manifest = _json(_inflated(archive, MANIFEST, path), path, MANIFEST)
            _refuse_strange(manifest, archive, path)
            yield Archive(manifest, archive, path)
    except FileNotFoundError:
        raise UserError(f"{path.name} does not exist.", todo="Check the name and folder.") from None
    except IsADirectoryError:
        raise UserError(f"{path.name} is a folder.", todo="Name the bundle.") from None
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, ValueError) as error:
        raise refused(path, f"it is no whole archive ({error})") from None
    except OSError as error:
        raise EnvironmentProblem(
            f"{path.name} cannot be read: {error.strerror or error}.",
            todo="Check its permissions.",
        ) from None


def refused(path: Path, why: str) -> UserError:
    """The error for a bundle that is not taken."""
    return UserError(
        f"{path.name} was not loaded: {why}.", todo="Nothing was changed; ask for a new bundle."
    )


def _refuse_hostile(archive: zipfile.ZipFile, path: Path) -> None:
    members = archive.infolist()
    names = [member.filename for member in members]
    if len(members) > _MOST_MEMBERS:
        raise refused(path, f"it has {len(members):,} members, {_MOST_MEMBERS:,} are allowed")
    if len(set(names)) != len(names):
        raise refused(path, "a member stands in it twice")
    if MANIFEST not in names or ROWS not in names:
        raise refused(path, "it is no bundle of Factcheck")
    for member in members:
        if member.filename not in (MANIFEST, ROWS) and not _MEMBER.fullmatch(member.filename):
            raise refused(path, "it holds something that no bundle holds")
        kind = stat.S_IFMT(member.external_attr >> 16)
        if kind not in (0, stat.S_IFREG) or member.flag_bits & 0x1:
            raise refused(path, f"{member.filename} is a link, or encrypted")
        if member.file_size > _allowed(member.filename):
            raise refused(path, f"{member.filename} is too large")
    if sum(member.file_size for member in members) > _LARGEST_IN_ALL:
        raise refused(path, "it is too large")
    _refuse_overlap(members, path)


def _refuse_overlap(members: list[zipfile.ZipInfo], path: Path) -> None:
    """Members that share their bytes make a small file a huge one."""
    end = 0
    for member in sorted(members, key=lambda member: member.header_offset):
        if member.header_offset < end:
            raise refused(path, "its members overlap")
        end = member.header_offset + member.compress_size


def _refuse_strange(manifest: Any, archive: zipfile.ZipFile, path: Path) -> None:
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        raise refused(path, "it is no bundle of Factcheck")
    if manifest.get("version") != VERSION:
        raise UserError(
            f"{path.name} was made by a newer version of Factcheck; it was left as it was.",
            todo="Install the newer version to load it.",
        )
    members = manifest.get("members")
    if not isinstance(members, dict) or set(members) != set(archive.namelist()) - {MANIFEST}:
        raise refused(path, "its members are not those it lists")


def _allowed(name: str) -> int:
    return _LARGEST.get(name) or _LARGEST[name.partition("/")[0]]


def _inflated(archive: zipfile.ZipFile, name: str, path: Path) -> bytes:
    blocks, size = [], 0
    with archive.open(name) as member:
        while block := member.read(_BLOCK):
            size += len(block)
            if size > _allowed(name):
                raise refused(path, f"{name} is too large")
            blocks.append(block)
    return b"".join(blocks)


def _json(data: bytes, path: Path, name: str) -> Any:
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        raise refused(path, f"{name} is not JSON") from None
