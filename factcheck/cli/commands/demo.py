"""`demo`: the sample dossier in a throwaway store, and its sheet where one is asked for.

The store given is the throwaway one. The window on it is not opened here.
"""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from factcheck.cli import progress
from factcheck.cli.answer import Answer, OpenStore, opened
from factcheck.cli.layout import counted


def add_arguments(parser: ArgumentParser) -> None:
    """Add where a sheet is wanted, and whether the window after it."""
    parser.add_argument(
        "--export", metavar="FILE", type=Path, help="write its sheet, without the window"
    )
    parser.add_argument(
        "--open", action="store_true", help="with --export: open the window too, given a screen"
    )


def run(open_store: OpenStore, arguments: Namespace) -> Answer | None:
    """Make the sample dossier, and write its sheet with `--export`."""
    from factcheck.services import sample
    from factcheck.services.deciding import dossiers
    from factcheck.services.publication import sheets

    with opened(open_store) as store:
        with progress.shown(arguments, "Making the sample dossier") as tell:
            made = sample.build(store, tell)
        sample.introduce_desk(store)
        if arguments.export is None:
            return None
        written = sheets.export(store, dossier=made, path=arguments.export)
        tally = dossiers.tally(store, made)
    verdicts = {
        "supported": tally.supported,
        "disputed": tally.disputed,
        "unverified": tally.unverified,
    }
    value = {
        "sheet": str(written.path),
        "claims": tally.claims,
        "pairings": tally.pairings,
        "verdicts": verdicts,
    }
    told = ", ".join(f"{number} {verdict}" for verdict, number in verdicts.items())
    return Answer(value, [f"{written.path.absolute()}: {counted(tally.claims, 'claim')}, {told}"])
