"""The bill of materials of an artefact: CycloneDX 1.6 as JSON, in a file beside it.

The specification is ECMA-424. Nothing in it changes between two builds of one commit: its serial
number is made from the artefact's own digest, its moment is the commit's.
"""

import json
import re
import uuid
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checksums import sha256
from context import Context
from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

if TYPE_CHECKING:
    from licences import Part

_OWN = "Factcheck"
_NAMESPACE = uuid.UUID("6f6b0c3e-5a2c-5d0e-9a54-0f7f6b1f8c11")
_EXTENSION = ".cdx.json"


def beside(context: Context, artefact: Path, parts: "Sequence[Part]") -> Path:
    """Write what an artefact is made of next to it and return that file."""
    digest = sha256(artefact)
    others = [part for part in parts if part.name != _OWN]
    own = {
        "type": "application",
        "bom-ref": "factcheck",
        "name": _OWN,
        "version": context.version,
        "licenses": _licences("MIT"),
        "hashes": [{"alg": "SHA-256", "content": digest}],
    }
    bill = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(_NAMESPACE, digest)}",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(context.moment, UTC).isoformat(),
            "component": own,
            "properties": [{"name": "factcheck:artefact", "value": artefact.name}],
        },
        "components": [_component(part) for part in others],
        "dependencies": [{"ref": "factcheck", "dependsOn": sorted(map(_reference, others))}],
    }
    file = artefact.with_name(artefact.name + _EXTENSION)
    file.write_text(json.dumps(bill, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return file


def _component(part: "Part") -> Mapping[str, Any]:
    told: dict[str, Any] = {
        "type": "library",
        "bom-ref": _reference(part),
        "name": part.name,
        "description": part.purpose,
        "licenses": _licences(part.licence),
    }
    if part.version:
        told["version"] = part.version
    if part.published:
        told["purl"] = f"pkg:pypi/{_plain(part.name)}@{part.version}"
    return told


def _licences(told: str) -> list[Mapping[str, Any]]:
    """An SPDX expression where it is one, else the name that was given."""
    try:
        return [{"expression": canonicalize_license_expression(told)}]
    except InvalidLicenseExpression:
        return [{"license": {"name": told}}]


def _reference(part: "Part") -> str:
    return f"{_plain(part.name)}@{part.version}" if part.version else _plain(part.name)


def _plain(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
