"""`undo`: take back the last operation in effect, or one older operation by itself."""

from argparse import ArgumentParser, Namespace

from factcheck.cli import operations
from factcheck.cli.answer import Answer, OpenStore, opened
from factcheck.cli.values import positive


def add_arguments(parser: ArgumentParser) -> None:
    """Say which, where it is not the last."""
    parser.add_argument(
        "--operation",
        metavar="N",
        type=positive,
        help="this one of the history, if nothing later depends on it",
    )


def run(open_store: OpenStore, arguments: Namespace) -> Answer:
    """Take back the operation named, else the last one in effect."""
    from factcheck.services.safekeeping import history

    with opened(open_store) as store:
        if arguments.operation is None:
            return operations.done(history.undo(store))
        return operations.done(history.undo_one(store, operation=arguments.operation))
