"""The disk image for macOS: the application, to be dragged into the folder of applications.

FACTCHECK_SIGN_MACOS, where it is set, is the identity that signs it; without one it is signed for
the machine it runs on alone, and macOS asks before its first start.
"""

import os
import shutil
import sys
from pathlib import Path

import checksums
import licences
import running
import sbom
from context import Context
from freezing import freeze
from macos import application

SIGN = "FACTCHECK_SIGN_MACOS"
_ANYBODY = "-"  # codesign's word for no identity
_RESOURCES = Path("Contents", "Resources")


def can() -> str | None:
    """Why no disk image can be built here."""
    if sys.platform != "darwin":
        return "Only macOS makes it: .github/workflows/build.yml runs this same command there."
    lacking = running.lacking("codesign", "hdiutil")
    return f"These tools are not here: {', '.join(lacking)}." if lacking else None


def build(context: Context) -> list[Path]:
    """Freeze, sign, try and pack."""
    app = freeze.frozen(context).parent / application.NAME
    resources = app / _RESOURCES
    for icon in application.written_icons(context.work / "macos"):
        shutil.copyfile(icon, resources / icon.name)
    (site,) = (context.work / "venv").glob("lib/python*/site-packages")
    parts = licences.collect(site, program=resources)
    _sign(app)
    running.run([app / "Contents" / "MacOS" / "factcheck", "self-test"])
    image = context.out / f"factcheck-{context.version}-macos-{os.uname().machine}.dmg"
    _pack(context, app, image)
    return [image, checksums.beside(image), sbom.beside(context, image, parts)]


def _sign(app: Path) -> None:
    identity = os.environ.get(SIGN, _ANYBODY)
    hardened = () if identity == _ANYBODY else ("--options", "runtime", "--timestamp")
    running.run(["codesign", "--force", "--deep", *hardened, "--sign", identity, app])
    running.run(["codesign", "--verify", "--deep", "--strict", app])


def _pack(context: Context, app: Path, image: Path) -> None:
    stage = context.work / "macos" / "image"
    shutil.rmtree(stage, ignore_errors=True)
    stage.mkdir(parents=True)
    shutil.copytree(app, stage / app.name, symlinks=True)
    (stage / "Applications").symlink_to("/Applications")
    image.unlink(missing_ok=True)
    line = ["hdiutil", "create", "-quiet", "-volname", "Factcheck", "-format", "ULFO"]
    running.run([*line, "-srcfolder", stage, image], environment=context.environment())
