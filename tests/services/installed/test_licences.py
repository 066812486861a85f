"""What the program is made of, found in an installation."""

import gzip
import json
from importlib.metadata import version
from pathlib import Path

import pytest

from factcheck import __version__, paths
from factcheck.services.installed import licences
from factcheck.services.installed.licences import Part, Text


@pytest.fixture(scope="module")
def parts() -> dict[str, Part]:
    return {part.name: part for part in licences.every()}


def test_from_source_it_is_read_from_what_is_installed(parts: dict[str, Part]) -> None:
    assert parts["SQLAlchemy"].version == version("SQLAlchemy")
    assert "Permission is hereby granted" in parts["SQLAlchemy"].whole
    assert parts["Factcheck"].version == __version__
    assert parts["Factcheck"].licence == "MIT"
    assert parts["Factcheck"].texts


def test_what_is_only_for_building_and_testing_is_no_part(parts: dict[str, Part]) -> None:
    assert not {"pytest", "ruff", "mypy", "hypothesis", "hatchling"} & set(parts)


def test_what_comes_inside_others_is_named_too(parts: dict[str, Part]) -> None:
    assert {"Qt", "HarfBuzz", "libxml2", "SQLite", "Python", "Noto fonts", "Lucide icons"} <= set(
        parts
    )
    assert "PDFium" in parts["pypdfium2"].whole


def test_names_come_in_order(parts: dict[str, Part]) -> None:
    assert list(parts) == sorted(parts, key=str.casefold)


def test_every_entry_of_our_list_names_its_text_files() -> None:
    told = json.loads(paths.resource("licences", "parts.json").read_bytes())
    used = {name for entry in told for name in entry.get("texts", ())}
    texts = {path.name for path in paths.resource("licences", "texts").iterdir()}
    assert {name for name in used if "/" not in name} == texts
    for name in used - texts:
        assert paths.resource(*name.split("/")).is_file()


def test_a_text_is_kept_once(tmp_path: Path) -> None:
    shared = Text("LGPL", "The same words.\n")
    parts = [
        Part("a", texts=(shared,)),
        Part("b", note="x", texts=(shared, Text("c", "Others.\n"))),
    ]
    kept = gzip.decompress(licences.keep(parts, tmp_path).read_bytes()).decode()
    assert kept.count("The same words.") == 1
    assert kept.count("Others.") == 1


def test_the_whole_of_a_part_is_for_reading() -> None:
    part = Part("a", "1", "MIT", "something", "A note.", (Text("LICENCE", "Words.\n"),))
    assert part.whole == ("a 1\nsomething\nLicence: MIT\n\nA note.\n\n—— LICENCE ——\n\nWords.\n")
