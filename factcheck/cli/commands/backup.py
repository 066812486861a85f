"""`backup`: a consistent copy of the store, made while it may be in use."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from factcheck.cli.answer import Answer, OpenStore, opened


def add_arguments(parser: ArgumentParser) -> None:
    """Say where to."""
    parser.add_argument(
        "file", metavar="FILE", nargs="?", type=Path, help="beside the store when left out"
    )


def run(open_store: OpenStore, arguments: Namespace) -> Answer:
    """Make the copy."""
    from factcheck.services.safekeeping import backups

    with opened(open_store) as store:
        made = backups.make(store, arguments.file)
    value = {"file": str(made.path), "bytes": made.bytes, "sha256": made.sha256}
    return Answer(value, [f"Copied the store to {made.path} ({made.bytes:,} bytes)."])
