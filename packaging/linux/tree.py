"""An installation as it lies under a prefix (/usr, or ~/.local): the program and its data."""

import gzip
import os
import shutil
import textwrap
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree as ET

import icons
import kinds
import manual
import notes
import running
from context import Context

DATA = Path(__file__).with_name("data")
PROGRAM = Path("lib", "factcheck")
MAINTAINER = "The makers of Factcheck <factcheck@localhost>"  # no person, and no address of one
_NAME = "factcheck"


def laid_out(context: Context, frozen: Path, prefix: Path) -> None:
    """Lay a frozen program out under a prefix that holds nothing of it yet."""
    shutil.copytree(frozen, prefix / PROGRAM, symlinks=True)
    binary = _parent(prefix / "bin" / _NAME)
    binary.symlink_to(Path("..", PROGRAM, _NAME))
    share = prefix / "share"
    copy(DATA / "factcheck.desktop", share / "applications" / "factcheck.desktop")
    copy(DATA / "factcheck.mime.xml", share / "mime" / "packages" / "factcheck.xml")
    write(share / "metainfo" / "factcheck.metainfo.xml", metainfo(context.moment))
    write_packed(share / "man" / "man1" / "factcheck.1.gz", manual.page(context.moment))
    _paint(share / "icons" / "hicolor")


def metainfo(moment: int) -> bytes:
    """AppStream's metainfo with the releases of the change log."""
    tree = ET.parse(DATA / "factcheck.metainfo.xml")  # noqa: S314 - our own file
    tree.getroot().append(notes.appstream(moment))
    ET.indent(tree)
    told: bytes = ET.tostring(tree.getroot(), "utf-8", xml_declaration=True)
    return told + b"\n"


def changelog(context: Context) -> str:
    """The change log in the form of Debian's; whoever builds it is named by no more than that."""
    moment = datetime.fromtimestamp(context.moment, UTC)
    parts = []
    for release in notes.releases():
        day = moment if release.day is None else datetime(*release.day.timetuple()[:3], tzinfo=UTC)
        points = "".join(f"{_bullet(point)}\n" for point in release.points)
        signed = f" -- {MAINTAINER}  {day.strftime('%a, %d %b %Y %H:%M:%S +0000')}"
        parts.append(f"{_NAME} ({release.version}) stable; urgency=low\n\n{points}\n{signed}\n")
    return "\n".join(parts)


def _bullet(point: str) -> str:
    return textwrap.fill(
        point, 78, initial_indent="  * ", subsequent_indent="    ", break_on_hyphens=False
    )


def dated(folder: Path, moment: int) -> None:
    """Give everything in a folder one date and the usual rights: archives of it come out alike."""
    for place, folders, names in os.walk(folder):
        for name in names:
            path = Path(place, name)
            if not path.is_symlink():
                started = path.stat().st_mode & 0o100 and ".so" not in name
                path.chmod(0o755 if started else 0o644)
            os.utime(path, (moment, moment), follow_symlinks=False)
        for name in folders:
            Path(place, name).chmod(0o755)
    for place, _, _ in os.walk(folder, topdown=False):
        os.utime(place, (moment, moment))


def _paint(theme: Path) -> None:
    running.told("Painting the icons")
    drawings = {
        ("apps", _NAME): icons.PROGRAM,
        ("mimetypes", kinds.BUNDLE.mime.replace("/", "-")): icons.BUNDLE,
    }
    for (room, name), drawing in drawings.items():
        for side in icons.SIZES:
            write(theme / f"{side}x{side}" / room / f"{name}.png", icons.png(drawing, side))
        copy(drawing, theme / "scalable" / room / f"{name}.svg")


def write_packed(path: Path, text: str) -> None:
    """Write a text, compressed by gzip, with the folders it lies in."""
    write(path, gzip.compress(text.encode(), 9, mtime=0))


def write(path: Path, data: bytes) -> None:
    """Write a file with the folders it lies in."""
    _parent(path).write_bytes(data)


def copy(source: Path, path: Path) -> None:
    """Copy a file's bytes, with the folders it lies in."""
    shutil.copyfile(source, _parent(path))


def _parent(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    return path
