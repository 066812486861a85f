"""The SHA-256 of an artefact, in a file beside it that `sha256sum --check` reads."""

import hashlib
from pathlib import Path


def sha256(file: Path) -> str:
    """The digest of a file in hexadecimal digits."""
    with file.open("rb") as read:
        return hashlib.file_digest(read, "sha256").hexdigest()


def beside(artefact: Path) -> Path:
    """Write the artefact's checksum next to it and return that file."""
    file = artefact.with_name(f"{artefact.name}.sha256")
    file.write_text(f"{sha256(artefact)}  {artefact.name}\n", encoding="utf-8", newline="\n")
    return file
