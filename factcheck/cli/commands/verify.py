"""`verify`: whether the store is what its journal, its passages and its hashes say."""

from argparse import Namespace

from factcheck.cli.answer import Answer, OpenStore, opened
from factcheck.cli.layout import counted
from factcheck.errors import FactcheckError


def run(open_store: OpenStore, _arguments: Namespace) -> Answer:
    """Check all of the store; anything wrong is a complaint."""
    from factcheck.services import verification

    try:
        with opened(open_store) as store:
            found = verification.verify(store)
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
