"""The licences of everything the program is made of.

An installer carries them collected in one file; run from source they are read from what is
installed.
"""

import gzip
import json
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from factcheck import paths
from factcheck.errors import EnvironmentProblem
from factcheck.services.installed.licence_gathering import Part, Text, gathered

__all__ = ["Part", "Text", "every", "gathered", "keep"]

_COLLECTED = ("licences", "collected.json.gz")


def every() -> list[Part]:
    """Every part of the program with its licence, by name."""
    try:
        collected = paths.resource(*_COLLECTED)
    except EnvironmentProblem:  # no installer made this program
        return gathered()
    return _read(collected)


def keep(parts: Sequence[Part], resources: Path) -> Path:
    """Write the parts into a program's resources, each text once; the file that holds them."""
    texts = {_key(text): text.body for part in parts for text in part.texts}
    told = [
        {
            "name": part.name,
            "version": part.version,
            "licence": part.licence,
            "purpose": part.purpose,
            "note": part.note,
            "published": part.published,
            "texts": [{"title": text.title, "body": _key(text)} for text in part.texts],
        }
        for part in parts
    ]
    file = resources.joinpath(*_COLLECTED)
    file.parent.mkdir(parents=True, exist_ok=True)
    whole = json.dumps({"parts": told, "texts": texts}, ensure_ascii=False)
    file.write_bytes(gzip.compress(whole.encode(), mtime=0))
    return file


def _read(collected: Path) -> list[Part]:
    whole = json.loads(gzip.decompress(collected.read_bytes()))
    bodies = whole["texts"]
    return [
        Part(**{**part, "texts": tuple(Text(t["title"], bodies[t["body"]]) for t in part["texts"])})
        for part in whole["parts"]
    ]


def _key(text: Text) -> str:
    return sha256(text.body.encode()).hexdigest()[:16]
