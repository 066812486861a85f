"""The package for Debian and Ubuntu.

It brings Python, Qt and what is built on them; the system's own libraries stay the system's, so
that Debian keeps them safe: they are declared, as measured in the program's files.
"""

import hashlib
import re
import shutil
from pathlib import Path

import checksums
import icons
import running
import sbom
from context import Context
from linux import archive, check, needs, program, tree

_CONTROL = """\
Package: factcheck
Version: {version}
Architecture: amd64
Maintainer: {maintainer}
Installed-Size: {size}
Depends: {depends}
Section: editors
Priority: optional
Description: desk for checking what officials say against reports
 A government says one thing, a report found another. Factcheck is the desk
 between them: bring the documents in, decide which statements are claims and
 which are findings, pair them, mark each claim supported, disputed or
 unverified, and publish a fact-check sheet on which every quotation can be
 followed to its place.
 .
 It works offline and keeps everything in one file on your machine.
"""
# Loaded without being named in a file: GL by its dispatcher, which is brought along, so that a
# machine without a graphics stack need not get one.
_KEPT = re.compile(r"lib(python.*|GL|GLX|GLdispatch|EGL)\.so")


def can() -> str | None:
    """Why no package can be built here."""
    running.install(readelf="binutils", xz="xz-utils")
    lacking = running.lacking("dpkg-deb", "readelf", "xz")
    if lacking:
        return f"These tools are not here: {', '.join(lacking)}."
    return icons.missing()


def build(context: Context) -> list[Path]:
    """Freeze, lay out, pack; with `check`, install it in a bare system and try it there."""
    made = program.made(context)
    stage = staged(context, made)
    package = context.out / f"factcheck_{context.version}_amd64.deb"
    archive.pack(context, stage, package)
    artefacts = [package, checksums.beside(package), sbom.beside(context, package, made.parts)]
    if context.check:
        check.tried(context, stage, package)
    return artefacts


def staged(context: Context, made: program.Made) -> Path:
    """The package's files in a folder, with its control file."""
    stage = context.work / "deb"
    if stage.exists():
        shutil.rmtree(stage)
    tree.laid_out(context, made.folder, stage / "usr")
    inside = stage / "usr" / tree.PROGRAM / "_internal"
    for library in inside.glob("lib*.so*"):
        if needs.of_system(made.root, library.name) and not _KEPT.match(library.name):
            library.unlink()
    share = stage / "usr" / "share"
    tree.write_packed(share / "doc/factcheck/changelog.gz", tree.changelog(context))
    tree.copy(context.project / "LICENSE", share / "doc/factcheck/copyright")
    tree.copy(tree.DATA / "lintian-overrides", share / "lintian/overrides/factcheck")
    tree.copy(tree.DATA / "postrm", stage / "DEBIAN/postrm")
    (stage / "DEBIAN/postrm").chmod(0o755)
    control(context, stage, made.root, context.version)
    return stage


def control(context: Context, stage: Path, root: Path, version: str) -> None:
    """Write the control files of a stage, as of a version."""
    usr = stage / "usr"
    names = needs.packages(needs.libraries(usr), root)
    depends = [
        f"libc6 (>= {needs.oldest_glibc(usr)})",
        *(name for name in names if name != "libc6"),
    ]
    size = sum(path.lstat().st_size for path in usr.rglob("*") if not path.is_dir())
    told = _CONTROL.format(
        version=version, maintainer=tree.MAINTAINER, size=size // 1024, depends=", ".join(depends)
    )
    tree.write(stage / "DEBIAN/control", told.encode())
    files = sorted(path for path in usr.rglob("*") if path.is_file() and not path.is_symlink())
    sums = "".join(f"{_md5(path)}  {path.relative_to(stage)}\n" for path in files)
    tree.write(stage / "DEBIAN/md5sums", sums.encode())
    tree.dated(stage, context.moment)


def _md5(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, lambda: hashlib.md5(usedforsecurity=False)).hexdigest()
