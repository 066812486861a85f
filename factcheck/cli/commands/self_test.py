"""`self-test`: whether this program works here, from documents to sheets and the window."""

import time
from argparse import Namespace
from typing import TYPE_CHECKING, Any

from factcheck.cli import progress
from factcheck.cli.answer import Answer, OpenStore
from factcheck.cli.layout import counted

if TYPE_CHECKING:
    from factcheck.services.installed.self_testing import Step


def run(_open_store: OpenStore, arguments: Namespace) -> Answer:
    """Take every step in a folder that is gone afterwards; the user's store is not opened."""
    from factcheck.services.installed import self_testing

    began = time.monotonic()
    taken: list[Step] = []
    with progress.shown(arguments, "Trying") as tell:
        for step in self_testing.run():
            taken.append(step)
            tell(len(taken), self_testing.COUNT)
    failed = [step.name for step in taken if not step.ok]
    value = {"ok": not failed, "steps": [_value(step) for step in taken]}
    lines = [f"{'ok' if step.ok else 'FAILED':7}{step.name}: {step.told}" for step in taken]
    if not failed:
        lines.append(f"All is well. It took {time.monotonic() - began:.1f} s.")
        return Answer(value, lines)
    what = f"{counted(len(failed), 'step')} of the self-test failed: {', '.join(failed)}."
    return Answer(value, lines, f"{what} {_TODO}")


_TODO = "Install Factcheck again; if that does not help, keep this answer for those who made it."


def _value(step: "Step") -> dict[str, Any]:
    return {"step": step.name, "ok": step.ok, "told": step.told, "seconds": step.seconds}
