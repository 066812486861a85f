"""`undo`: take back the last operation in effect."""

from argparse import Namespace

from factcheck.cli import operations
from factcheck.cli.answer import Answer, OpenStore, opened


def run(open_store: OpenStore, _arguments: Namespace) -> Answer:
    """Take back the last operation in effect."""
    from factcheck.services import history

    with opened(open_store) as store:
        return operations.done(history.undo(store))
