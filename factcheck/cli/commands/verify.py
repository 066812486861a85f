"""`verify`: whether the store, or a sheet, is what its journal, passages and hashes say."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.cli.answer import Answer, OpenStore, opened
from factcheck.cli.layout import counted
from factcheck.domain.amounts import amounts
from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from factcheck.services.safekeeping.verification import Verification


def add_arguments(parser: ArgumentParser) -> None:
    """Add the sheet to check, where it is one."""
    parser.add_argument(
        "--sheet", metavar="FILE", type=Path, help="check this sheet (HTML or JSON) instead"
    )


def run(open_store: OpenStore, arguments: Namespace) -> Answer:
    """Check all of the store, or a sheet against it; anything wrong is a complaint."""
    if arguments.sheet is not None:
        return _of_sheet(open_store, arguments.sheet)
    try:
        found = _found(open_store)
    except FactcheckError as error:
        problem = {"what": str(error), "where": str(open_store.path)}
        return Answer({"ok": False, "problems": [problem], "checked": {}}, [], str(error))
    value, lines = _value(found), _lines(found)
    if found.ok:
        return Answer(value, [f"The store is as it should be. Checked: {_checked(found)}."])
    complaint = (
        f"{counted(len(found.problems), 'problem')} found in {open_store.path}. "
        "Keep a copy of the file as it is, and go back to a backup."
    )
    return Answer(value, lines, complaint)


def _of_sheet(open_store: OpenStore, path: Path) -> Answer:
    from factcheck.services.publication import sheet_checking

    with opened(open_store) as store:
        found = sheet_checking.check(store, path=path)
    if found.ok:
        told = f"All that {path.name} states still holds. Checked: {_checked(found)}."
        return Answer(_value(found), [told])
    complaint = f"{counted(len(found.problems), 'thing')} in {path.name} no longer held."
    return Answer(_value(found), _lines(found), complaint)


def _value(found: "Verification") -> dict[str, Any]:
    return {
        "ok": found.ok,
        "problems": [{"what": problem.what, "where": problem.where} for problem in found.problems],
        "checked": dict(found.checked),
    }


def _lines(found: "Verification") -> list[str]:
    return [f"{problem.what} ({problem.where})" for problem in found.problems]


def _checked(found: "Verification") -> str:
    return amounts(found.checked)


def _found(open_store: OpenStore) -> "Verification":
    """What a check finds; of a store that cannot be opened, what its file tells."""
    from factcheck.services.safekeeping import verification

    try:
        with opened(open_store) as store:
            return verification.verify(store)
    except FactcheckError:
        found = verification.verify_file(open_store.path)
        if found.ok:  # then its file is not what is wrong
            raise
        return found
