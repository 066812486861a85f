"""`bundle`: a dossier as one portable file, and back."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli.answer import Answer, OpenStore, opened
from factcheck.domain.amounts import amounts

if TYPE_CHECKING:
    from factcheck.store.bundles import Loaded


def add_arguments(parser: ArgumentParser) -> None:
    """Save with a dossier, or load."""
    ways = parser.add_subparsers(
        dest="way", required=True, metavar="save|load", parser_class=ArgumentParser
    )
    saving, loading = "write a dossier to a file", "bring in the dossier of a bundle"
    save = ways.add_parser("save", help=saving, description=f"{saving.capitalize()}.")
    save.add_argument("file", metavar="FILE", type=Path, help="where to, such as a.factcheck")
    save.add_argument("--dossier", required=True, metavar="NAME", help="by its name or id")
    save.add_argument(
        "--without-texts",
        action="store_true",
        help="leave out the documents: only what is quoted of them goes along",
    )
    load = ways.add_parser("load", help=loading, description=f"{loading.capitalize()}.")
    load.add_argument("file", metavar="FILE", type=Path, help="the bundle")
    load.add_argument("--dry-run", action="store_true", help="only say what would be done")
    load.add_argument(
        "--overwrite",
        action="store_true",
        help="let what stands in both become as it is in the bundle",
    )


def run(open_store: OpenStore, arguments: Namespace) -> Answer:
    """Save or load."""
    return _save(open_store, arguments) if arguments.way == "save" else _load(open_store, arguments)


def _save(open_store: OpenStore, arguments: Namespace) -> Answer:
    from factcheck.services.safekeeping import bundles

    with opened(open_store) as store:
        counts = bundles.save(
            store,
            dossier=arguments.dossier,
            path=arguments.file,
            with_texts=not arguments.without_texts,
        )
    value = {
        "file": str(arguments.file),
        "bytes": arguments.file.stat().st_size,
        "texts": not arguments.without_texts,
        "saved": counts,
    }
    return Answer(value, [f"Saved {amounts(counts)} to {arguments.file}."])


def _load(open_store: OpenStore, arguments: Namespace) -> Answer:
    from factcheck.services.safekeeping import bundles

    path, overwrite = arguments.file, arguments.overwrite
    with opened(open_store) as store:
        if arguments.dry_run:
            loaded = bundles.look(store, path=path, overwrite=overwrite)
        else:
            loaded, _ = bundles.load(store, path=path, overwrite=overwrite)
    value = {
        "dossier": None if arguments.dry_run else loaded.dossier,
        "added": loaded.added,
        "changed": loaded.changed,
        "left": loaded.left,
        "differing": loaded.differing,
    }
    return Answer(value, list(_lines(loaded, dry=arguments.dry_run)))


def _lines(loaded: "Loaded", *, dry: bool) -> list[str]:
    would = "Would be " if dry else ""
    parts = {"added": loaded.added, "changed": loaded.changed, "left as it was": loaded.left}
    lines = [
        f"{would}{word}: {amounts(counts)}.".capitalize()
        for word, counts in parts.items()
        if counts
    ]
    if loaded.differing and not loaded.changed:
        lines.append("What differs was left as it is here; --overwrite takes the bundle's.")
    return lines
