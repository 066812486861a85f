"""The sheet as JSON: everything it holds, and back again exactly.

Its form is published in `resources/schemas/sheet.schema.json`. The sources stand once, in a list;
a quotation names its source by number. Text is kept as it is, control characters included.
"""

import json
from collections.abc import Hashable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Any, Final, Union, get_args, get_origin, get_type_hints

from factcheck.errors import UserError
from factcheck.sheets import jsontext
from factcheck.sheets.content import Sheet, SheetSource
from factcheck.sheets.finish import USUAL, Finish
from factcheck.sheets.watching import QUIET, Watch

SCHEMA: Final = "sheet.schema.json"
FORM: Final = "factcheck-sheet"
FORM_VERSION: Final = 1


def render(sheet: Sheet, watch: Watch = QUIET, _finish: Finish = USUAL) -> bytes:
    """The sheet as JSON, UTF-8. Raises Cancelled."""
    whole = {field.name: getattr(sheet, field.name) for field in fields(sheet)}
    whole["claims"] = list(watch.each(sheet.claims))
    body = {
        name: [_record(source) for source in value] if name == "sources" else _plain(value)
        for name, value in whole.items()
    }
    return jsontext.dumps({"format": FORM, "version": FORM_VERSION, "sheet": body})


def load(data: bytes) -> Sheet:
    """The sheet that `render` wrote. Raises UserError when the bytes are not such a file."""
    try:
        whole = json.loads(data.decode("utf-8-sig"))
        form, version = whole["format"], whole["version"]
    except (ValueError, TypeError, KeyError, RecursionError):
        raise UserError(
            "This is not a sheet of Factcheck in JSON.", todo="Export the sheet as JSON again."
        ) from None
    if form != FORM or version != FORM_VERSION:
        raise UserError(
            f"This JSON is “{form}”, version {version}; only {FORM} {FORM_VERSION} can be read.",
            todo="Open it with the program that wrote it.",
        )
    try:
        listed = whole["sheet"]["sources"]
        sources = {each["number"]: _made(SheetSource, each, {}) for each in listed}
        made = _made(Sheet, whole["sheet"], sources)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        what = f"“{error.args[0]}” is missing" if isinstance(error, KeyError) else str(error)
        raise UserError(
            f"The sheet in this JSON is damaged: {what}.", todo="Export the sheet again."
        ) from None
    assert isinstance(made, Sheet)
    return made


def _plain(value: Any) -> Any:
    if isinstance(value, SheetSource):
        return value.number
    if is_dataclass(value):
        return _record(value)
    if isinstance(value, tuple | list):
        return [_plain(each) for each in value]
    return value.value if isinstance(value, StrEnum) else value


def _record(value: Any) -> dict[str, Any]:
    kind: Any = type(value)
    return {name: _plain(getattr(value, name)) for name in shape(kind)}


@cache
def shape(of: Hashable) -> dict[str, Any]:
    """The fields of a dataclass of the sheet, each with its resolved type."""
    return get_type_hints(of)


def _made(kind: Any, value: Any, sources: Mapping[int, SheetSource]) -> Any:
    """The value that a JSON value stands for, where the content model has a `kind`."""
    if get_origin(kind) in (Union, UnionType):
        kinds = [each for each in get_args(kind) if each is not type(None)]
        return None if value is None else _made(kinds[0], value, sources)
    if get_origin(kind) is tuple:
        return tuple(_made(get_args(kind)[0], each, sources) for each in value)
    if kind is SheetSource and isinstance(value, int):
        return sources[value]
    if is_dataclass(kind):
        assert isinstance(kind, type)
        given = {n: _made(t, value[n], sources) for n, t in shape(kind).items() if n in value}
        for field in fields(kind):
            if field.name not in given and field.default is MISSING:
                raise KeyError(field.name)
        return kind(**given)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return kind(value)
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if not isinstance(value, kind) or isinstance(value, bool) is not (kind is bool):
        raise TypeError(f"“{value!r:.40}”, which is no {kind.__name__}")
    return value
