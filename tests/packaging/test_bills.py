"""Checksums and the bill of materials beside an artefact."""

import dataclasses
import hashlib
import json
from pathlib import Path

import checksums
import context as contexts
import pytest
import sbom
from jsonschema import Draft7Validator
from referencing import Registry, Resource

from factcheck.services.installed.licences import Part, gathered


@pytest.fixture
def artefact(tmp_path: Path) -> Path:
    made = tmp_path / "factcheck_1.deb"
    made.write_bytes(b"a program")
    return made


@pytest.fixture(scope="module")
def parts() -> list[Part]:
    return gathered()


def _context(folder: Path) -> contexts.Context:
    return dataclasses.replace(
        contexts.Context(out=folder, work=folder, version="1", moment=1_775_000_000)
    )


def test_a_checksum_is_what_sha256sum_reads(artefact: Path) -> None:
    digest = hashlib.sha256(b"a program").hexdigest()
    told = checksums.beside(artefact)
    assert told.name == "factcheck_1.deb.sha256"
    assert told.read_text(encoding="utf-8") == f"{digest}  factcheck_1.deb\n"


def test_the_bill_names_every_part_and_its_licence(artefact: Path, parts: list[Part]) -> None:
    bill = json.loads(sbom.beside(_context(artefact.parent), artefact, parts).read_bytes())
    by_name = {each["name"]: each for each in bill["components"]}
    assert set(by_name) == {part.name for part in parts} - {"Factcheck"}
    assert by_name["Qt"]["licenses"] == [{"expression": "LGPL-3.0-only"}]
    lxml = by_name["lxml"]
    assert lxml["purl"] == f"pkg:pypi/lxml@{lxml['version']}"
    assert "purl" not in by_name["HarfBuzz"]
    references = [each["bom-ref"] for each in bill["components"]]
    assert sorted(references) == bill["dependencies"][0]["dependsOn"]
    assert len(set(references)) == len(references)


def test_the_same_artefact_has_the_same_bill(artefact: Path, parts: list[Part]) -> None:
    first = sbom.beside(_context(artefact.parent), artefact, parts).read_bytes()
    assert sbom.beside(_context(artefact.parent), artefact, parts).read_bytes() == first
    artefact.write_bytes(b"another program")
    assert sbom.beside(_context(artefact.parent), artefact, parts).read_bytes() != first


def test_the_bill_is_valid_cyclonedx(artefact: Path, parts: list[Part]) -> None:
    cyclonedx = pytest.importorskip("cyclonedx.schema", reason="its schemas come with the package")
    folder = Path(cyclonedx.__file__).parent / "_res"
    held = {
        name: json.loads(
            (folder / f"{name.removesuffix('.schema.json')}.SNAPSHOT.schema.json").read_bytes()
        )
        for name in ("bom-1.6.schema.json", "spdx.schema.json", "jsf-0.82.schema.json")
    }
    schemas = {schema["$id"]: Resource.from_contents(schema) for schema in held.values()}
    checker = Draft7Validator(
        held["bom-1.6.schema.json"], registry=Registry().with_resources(schemas.items())
    )
    bill = json.loads(sbom.beside(_context(artefact.parent), artefact, parts).read_bytes())
    assert [error.message for error in checker.iter_errors(bill)] == []
    del bill["bomFormat"]
    assert list(checker.iter_errors(bill))
