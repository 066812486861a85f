"""The AppImage: one file that runs without being installed.

Its first part, the runtime, is made by others and fetched when the workflow builds it:
APPIMAGE_RUNTIME names the file.
"""

import os
import shutil
from pathlib import Path

import checksums
import icons
import running
import sbom
from context import Context
from linux import program, tree

RUNTIME = "APPIMAGE_RUNTIME"


def can() -> str | None:
    """Why no AppImage can be built here."""
    if not Path(os.environ.get(RUNTIME, "")).is_file():
        return (
            f"It needs the runtime of AppImage, which comes from elsewhere: set {RUNTIME} to that"
            " file, as .github/workflows/build.yml does."
        )
    running.install(mksquashfs="squashfs-tools")
    lacking = running.lacking("mksquashfs")
    return f"These tools are not here: {', '.join(lacking)}." if lacking else icons.missing()


def build(context: Context) -> list[Path]:
    """Freeze, lay out, and put the packed files behind the runtime."""
    made = program.made(context)
    folder = context.work / "appimage"
    if folder.exists():
        shutil.rmtree(folder)
    tree.laid_out(context, made.folder, folder / "usr")
    share = folder / "usr" / "share"
    (folder / "AppRun").symlink_to(Path("usr", tree.PROGRAM, "factcheck"))
    tree.copy(share / "applications/factcheck.desktop", folder / "factcheck.desktop")
    tree.copy(icons.PROGRAM, folder / "factcheck.svg")
    (folder / ".DirIcon").symlink_to("factcheck.svg")
    tree.dated(folder, context.moment)
    image = context.out / f"factcheck-{context.version}-x86_64.AppImage"
    _pack(context, folder, image)
    if context.check:
        line = [image, "--appimage-extract-and-run", "self-test"]
        running.run(line, environment={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
    return [image, checksums.beside(image), sbom.beside(context, image, made.parts)]


def _pack(context: Context, folder: Path, image: Path) -> None:
    running.told("Packing the AppImage")
    packed = context.work / "appimage.squashfs"
    packed.unlink(missing_ok=True)
    line = ["mksquashfs", folder, packed, "-all-root", "-no-progress", "-quiet", "-comp", "zstd"]
    running.run(line, environment=context.environment())
    image.write_bytes(Path(os.environ[RUNTIME]).read_bytes() + packed.read_bytes())
    image.chmod(0o755)
