"""The published JSON Schema, made from the content model so that the two cannot part."""

import inspect
import json
from dataclasses import MISSING, fields, is_dataclass
from enum import StrEnum
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

from factcheck.sheets.content import Sheet, SheetSource
from factcheck.sheets.json import FORM, FORM_VERSION, SCHEMA, shape

PATH = Path(__file__).parents[2] / "resources" / "schemas" / SCHEMA


def schema() -> dict[str, Any]:
    definitions: dict[str, Any] = {}
    whole = _of(Sheet, definitions)
    definitions["Sheet"]["properties"]["sources"] = {
        "type": "array",
        "items": {"$ref": "#/$defs/SheetSource"},
    }
    _of(SheetSource, definitions, listed=True)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:x-factcheck:schema:{SCHEMA}:{FORM_VERSION}",
        "title": "A fact-check sheet of Factcheck",
        "description": "A quotation names its source by the number it has in the sheet's list. "
        "A value that is not known is empty, null or 0.",
        "type": "object",
        "required": ["format", "version", "sheet"],
        "properties": {
            "format": {"const": FORM},
            "version": {"const": FORM_VERSION},
            "sheet": whole,
        },
        "$defs": dict(sorted(definitions.items())),
    }


def _of(kind: Any, definitions: dict[str, Any], *, listed: bool = False) -> dict[str, Any]:
    if get_origin(kind) in (Union, UnionType):
        return {"anyOf": [_of(each, definitions) for each in get_args(kind)]}
    if get_origin(kind) is tuple:
        return {"type": "array", "items": _of(get_args(kind)[0], definitions)}
    if kind is SheetSource and not listed:
        return {"type": "integer", "description": "the number of a source in the sheet's list"}
    if is_dataclass(kind):
        if kind.__name__ not in definitions:
            definitions[kind.__name__] = {}
            definitions[kind.__name__] |= _record(kind, definitions)
        return {"$ref": f"#/$defs/{kind.__name__}"}
    if issubclass(kind, StrEnum):
        return {"enum": [each.value for each in kind]}
    names = {str: "string", int: "integer", float: "number", bool: "boolean", NoneType: "null"}
    return {"type": names[kind]}


def _record(kind: type, definitions: dict[str, Any]) -> dict[str, Any]:
    required = [
        each.name
        for each in fields(kind)
        if each.default is MISSING and each.default_factory is MISSING
    ]
    return {
        "description": " ".join((inspect.getdoc(kind) or "").split()),
        "type": "object",
        "required": required,
        "additionalProperties": False,
        "properties": {name: _of(of, definitions) for name, of in shape(kind).items()},
    }


def written() -> str:
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"
