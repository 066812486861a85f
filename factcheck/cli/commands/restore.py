"""`restore`: go back to a backup; the store that it replaces is kept."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from factcheck.cli.answer import Answer, OpenStore


def add_arguments(parser: ArgumentParser) -> None:
    """Say which."""
    parser.add_argument("file", metavar="FILE", type=Path, help="a backup, or another store")


def run(open_store: OpenStore, arguments: Namespace) -> Answer:
    """Put the backup in the store's place, without opening what may be damaged."""
    from factcheck.services.safekeeping import backups

    done = backups.restore(open_store.path, arguments.file.absolute())
    value = {
        "file": str(done.written.path),
        "bytes": done.written.bytes,
        "sha256": done.written.sha256,
        "replaced": str(done.replaced) if done.replaced else None,
    }
    lines = [f"Restored {done.written.path} from {arguments.file}."]
    if done.replaced:
        lines.append(f"What it replaced is kept at {done.replaced}.")
    return Answer(value, lines)
