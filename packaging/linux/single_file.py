"""One file for any Linux: it installs for one user, without root (makeself)."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import checksums
import icons
import running
import sbom
from context import Context
from linux import program, tree


def can() -> str | None:
    """Why the file cannot be built here."""
    running.install(makeself="makeself", xz="xz-utils")
    lacking = running.lacking("makeself", "xz")
    return f"These tools are not here: {', '.join(lacking)}." if lacking else icons.missing()


def build(context: Context) -> list[Path]:
    """Freeze, lay out, pack; with `check`, install it into a folder, try it, remove it."""
    made = program.made(context)
    stage = context.work / "run"
    if stage.exists():
        shutil.rmtree(stage)
    tree.laid_out(context, made.folder, stage)
    tree.copy(tree.DATA / "install.sh", stage / "install.sh")
    (stage / "install.sh").chmod(0o755)
    tree.dated(stage, context.moment)
    file = context.out / f"factcheck-{context.version}-linux-x86_64.run"
    _pack(context, stage, file)
    if context.check:
        _try(context, file)
    return [file, checksums.beside(file), sbom.beside(context, file, made.parts)]


def _pack(context: Context, stage: Path, file: Path) -> None:
    running.told("Packing the single file")
    day = datetime.fromtimestamp(context.moment, UTC).strftime("%Y-%m-%d")
    alike = f"--sort=name --mtime=@{context.moment} --owner=0 --group=0 --numeric-owner"
    line = ["makeself", "--xz", "--complevel", "6", "--threads", "2", "--nox11", "--sha256",
            "--tar-quietly", "--tar-extra", alike, "--packaging-date", day, stage, file,
            f"Factcheck {context.version}", "./install.sh"]  # fmt: skip
    running.run(line, environment=context.environment(), log=context.work / "makeself.log")


def _try(context: Context, file: Path) -> None:
    prefix = context.work / "run-trial"
    if prefix.exists():
        shutil.rmtree(prefix)
    prefix.mkdir()
    (prefix / "kept").touch()
    environment = {**context.environment(), "FACTCHECK_PREFIX": str(prefix)}
    environment["QT_QPA_PLATFORM"] = "offscreen"
    running.run(["sh", file, "--quiet"], environment=environment)
    running.run([prefix / "bin/factcheck", "-q", "self-test"], environment=environment)
    line = ["sh", prefix / "lib/factcheck/install.sh", "--uninstall"]
    running.run(line, environment=environment)
    left = sorted(path.name for path in prefix.rglob("*factcheck*"))
    if left or not (prefix / "kept").exists():  # the desktop's own lists may stay
        raise SystemExit(f"This was left behind: {', '.join(left)}")
    running.told("  the single file: installed, self-tested, removed without a trace")
