"""`redo`: put back what was undone last."""

from argparse import Namespace

from factcheck.cli import operations
from factcheck.cli.answer import Answer, OpenStore, opened


def run(open_store: OpenStore, _arguments: Namespace) -> Answer:
    """Put back what was undone last."""
    from factcheck.services.safekeeping import history

    with opened(open_store) as store:
        return operations.done(history.redo(store))
