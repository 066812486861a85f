"""The program's own files, as every system is told of them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Kind:
    """A kind of file: `name` is for people, `type_id` for macOS, `mime` for the others."""

    name: str
    extension: str
    mime: str
    type_id: str


BUNDLE = Kind(
    name="Factcheck dossier",
    extension="factcheck",
    mime="application/vnd.factcheck.bundle",
    type_id="factcheck-desk.dossier",
)
