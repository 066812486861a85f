"""What changed, for those who get a release: from the change log, as text and for AppStream.

`python packaging/notes.py [VERSION]` writes the notes of a version, the newest if none is named.
"""

import re
import sys
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from xml.etree import ElementTree as ET

from context import PROJECT

_LOG = PROJECT / ".github" / "CHANGELOG.md"
_HEAD = re.compile(r"^## (\S+) \((.+)\)$", re.MULTILINE)
_CODE = re.compile(r"[`*]")


@dataclass(frozen=True)
class Release:
    """One version: when it came out (None while it has not), a first line, and what changed."""

    version: str
    day: date | None
    intro: str
    points: tuple[str, ...]


def releases(log: str | None = None) -> list[Release]:
    """The versions of the change log, the newest first. Raises ValueError for one without words."""
    parts = _HEAD.split(_LOG.read_text(encoding="utf-8") if log is None else log)[1:]
    return [_release(*parts[at : at + 3]) for at in range(0, len(parts), 3)]


def notes(release: Release) -> str:
    """The notes of a version as plain text, for people who never saw the log."""
    width = {"width": 78, "break_on_hyphens": False}
    points = (textwrap.fill(p, initial_indent="- ", subsequent_indent="  ", **width)
              for p in release.points)  # fmt: skip
    return "\n".join([f"Factcheck {release.version}", "", release.intro, "", *points]) + "\n"


def appstream(moment: int, log: str | None = None) -> ET.Element:
    """The element `releases` of AppStream's metainfo; one not out yet has the day of `moment`."""
    root = ET.Element("releases")
    for release in releases(log):
        day = release.day or datetime.fromtimestamp(moment, UTC).date()
        element = ET.SubElement(
            root, "release", version=release.version, date=day.isoformat(), type="stable"
        )
        told = ET.SubElement(element, "description")
        ET.SubElement(told, "p").text = release.intro
        listed = ET.SubElement(told, "ul")
        for point in release.points:
            ET.SubElement(listed, "li").text = _CODE.sub("", point)
    return root


def _release(version: str, when: str, body: str) -> Release:
    day = None if when == "not yet released" else date.fromisoformat(when)
    intro, *points = re.split(r"^- ", body.strip(), flags=re.MULTILINE)
    words = [" ".join(point.split()) for point in points]
    if not intro or not words:
        raise ValueError(f"The change log says nothing of {version}.")
    return Release(version, day, " ".join(intro.split()), tuple(words))


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the notes of one version to standard output."""
    asked = (sys.argv[1:] if arguments is None else list(arguments))[:1]
    found = [each for each in releases() if not asked or each.version == asked[0]]
    if not found:
        raise SystemExit(f"The change log knows no version {asked[0]}.")
    sys.stdout.write(notes(found[0]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
