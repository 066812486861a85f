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

_OF_THE_USER = (".local/share/Factcheck/", ".config/Factcheck/")


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
    home = context.work / "run-trial" / "home of a user"
    if home.exists():
        shutil.rmtree(home)
    (home / "Documents").mkdir(parents=True)
    (home / "Documents" / "kept").touch()
    named = {k: v for k, v in context.environment().items() if not k.startswith("XDG_")}
    environment = {**named, "HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    running.run(["sh", file, "--quiet"], environment=environment)
    factcheck = home / ".local/bin/factcheck"
    running.run([factcheck, "-q", "self-test"], environment=environment)
    running.run([factcheck, "-q", "import", _article(context), "--dossier", "A"],
                environment=environment)  # fmt: skip
    line = ["sh", home / ".local/lib/factcheck/install.sh", "--uninstall"]
    running.run(line, environment=environment)
    left = {str(path.relative_to(home)) for path in home.rglob("*") if not path.is_dir()}
    made = {name for name in left if name.startswith(_OF_THE_USER)}
    if not made or left - made != {"Documents/kept"}:
        raise SystemExit(f"This was left behind: {', '.join(sorted(left))}")
    running.told("  the single file: installed, self-tested, removed; what its user made stays")


def _article(context: Context) -> Path:
    return context.project / "resources/sample/2019-phnom-penh-post.txt"
