"""`verify`: whether the store is what its journal, its passages and its hashes say."""

from argparse import Namespace
from typing import TYPE_CHECKING

from factcheck.cli.answer import Answer, OpenStore, opened
from factcheck.cli.layout import counted
from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from factcheck.services.verification import Verification


def run(open_store: OpenStore, _arguments: Namespace) -> Answer:
    """Check all of the store; anything wrong is a complaint."""
    try:
        found = _found(open_store)
    except FactcheckError as error:
        problem = {"what": str(error), "where": str(open_store.path)}
        return Answer({"ok": False, "problems": [problem], "checked": {}}, [], str(error))
    value = {
        "ok": found.ok,
        "problems": [{"what": problem.what, "where": problem.where} for problem in found.problems],
        "checked": dict(found.checked),
    }
    lines = [f"{problem.what} ({problem.where})" for problem in found.problems]
    checked = ", ".join(f"{number:,} {noun}" for noun, number in found.checked.items())
    if found.ok:
        return Answer(value, [f"The store is as it should be. Checked: {checked}."])
    complaint = (
        f"{counted(len(found.problems), 'problem')} found in {open_store.path}. "
        "Keep a copy of the file as it is, and go back to a backup."
    )
    return Answer(value, lines, complaint)


def _found(open_store: OpenStore) -> "Verification":
    """What a check finds; of a store that cannot be opened, what its file tells."""
    from factcheck.services import verification

    try:
        with opened(open_store) as store:
            return verification.verify(store)
    except FactcheckError:
        found = verification.verify_file(open_store.path)
        if found.ok:  # then its file is not what is wrong
            raise
        return found
