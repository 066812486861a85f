"""`publish`: a dossier's sheet frozen as its next version, or the versions there are."""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING, Any

from factcheck.cli.answer import Answer, OpenStore, opened
from factcheck.cli.layout import table
from factcheck.cli.values import positive
from factcheck.domain.amounts import amount

if TYPE_CHECKING:
    from factcheck.domain.publishing import Publication

_HEADS = ("version", "published", "by", "sha256", "title")


def add_arguments(parser: ArgumentParser) -> None:
    """Add which claims, under which title."""
    parser.add_argument("--dossier", metavar="NAME", required=True, help="by its name or id")
    parser.add_argument("--title", metavar="T", default="", help="without it, the one before")
    parser.add_argument(
        "--claim",
        metavar="ID",
        type=positive,
        action="append",
        default=[],
        help="only this claim; may be given several times, in the order wanted",
    )
    parser.add_argument("--list", action="store_true", help="list the versions; publish nothing")


def run(open_store: OpenStore, arguments: Namespace) -> Answer:
    """Publish, and tell the version made; or list the versions."""
    from factcheck.services.deciding import dossiers
    from factcheck.services.publication import publishing

    with opened(open_store) as store:
        dossier = dossiers.find(store, arguments.dossier)
        if arguments.list:
            told = [_shape(each) for each in publishing.every(store, dossier.id)]
            rows = [[str(each[head]) for head in _HEADS] for each in told]
            return Answer(told, table(_HEADS, rows) or ["Nothing was published yet."])
        made = publishing.publish(
            store, dossier=dossier.id, title=arguments.title, only=arguments.claim
        )
        version = next(v for v in publishing.every(store, dossier.id) if v.id == made.made)
        claims = len(publishing.sheet_of(store, version.id).claims)
    line = f"Version {version.number} is published: {amount(claims, 'claims')}, SHA-256 "
    return Answer({**_shape(version), "claims": claims}, [line + version.content_sha256])


def _shape(version: "Publication") -> dict[str, Any]:
    return {
        "id": version.id,
        "version": version.number,
        "title": version.title,
        "published": version.published_at,
        "by": version.published_by,
        "sha256": version.content_sha256,
    }
