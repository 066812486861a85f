"""`licences`: what the program is made of, and under which licences."""

from argparse import ArgumentParser, Namespace

from factcheck.cli.answer import Answer, OpenStore
from factcheck.cli.layout import table
from factcheck.errors import UserError
from factcheck.services.installed import licences

_HEADS = ("name", "version", "licence", "purpose")


def add_arguments(parser: ArgumentParser) -> None:
    """Add of which part."""
    parser.add_argument(
        "part", metavar="PART", nargs="?", help="the name of a part: show its licence in full"
    )


def run(_open_store: OpenStore, arguments: Namespace) -> Answer:
    """List all parts, or show one in full."""
    parts = licences.every()
    if arguments.part is None:
        value = [{head: getattr(part, head) for head in _HEADS} for part in parts]
        return Answer(value, table(_HEADS, [list(shape.values()) for shape in value]))
    return _in_full(_named(parts, arguments.part))


def _named(parts: list[licences.Part], wanted: str) -> licences.Part:
    for part in parts:
        if part.name.casefold() == wanted.casefold():
            return part
    raise UserError(
        f"The program has no part “{wanted}”.", todo="factcheck licences lists them all."
    )


def _in_full(part: licences.Part) -> Answer:
    value = {
        **{head: getattr(part, head) for head in _HEADS},
        "note": part.note,
        "texts": [{"title": text.title, "text": text.body} for text in part.texts],
    }
    return Answer(value, part.whole.splitlines())
