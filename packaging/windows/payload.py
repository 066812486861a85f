"""What the setup puts on a Windows machine.

factcheck.exe, factcheckw.exe; python/, the runtime; app/, the program and its packages.
"""

import shutil
from pathlib import Path

import licences
import running
from context import Context
from windows import launchers, packages, runtime
from windows.pruning import is_left_out
from windows.under_wine import Wine

_HERE = Path(__file__).parent
_NOT_OURS = ("__pycache__", "*.pyc")


def laid_out(context: Context) -> tuple[Path, list[licences.Part]]:
    """The folder that the setup packs, made anew, and the parts that are in it."""
    folder = context.work / "windows" / "payload"
    shutil.rmtree(folder, ignore_errors=True)
    python, app = folder / "python", folder / "app"
    shutil.copytree(runtime.unpacked(context), python)
    installed = packages.installed(context)
    _copy_packages(installed, app)
    _copy_program(context, app)
    _keep_weights(installed, app)
    launchers.compiled(context, folder)
    parts = licences.collect(
        installed,
        platform="win32",
        python=python / "LICENSE.txt",
        python_version=runtime.FULL_VERSION,
        program=app,
    )
    _compile(context, folder)
    return folder, parts


def _copy_packages(installed: Path, app: Path) -> None:
    for path in sorted(installed.rglob("*")):
        name = path.relative_to(installed)
        if path.is_file() and not is_left_out(name.as_posix()):
            (app / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, app / name)


def _copy_program(context: Context, app: Path) -> None:
    ignore = shutil.ignore_patterns(*_NOT_OURS)
    shutil.copytree(context.project / "factcheck", app / "factcheck", ignore=ignore)
    shutil.copytree(context.project / "resources", app / "factcheck" / "_resources", ignore=ignore)
    shutil.copyfile(_HERE / "start.py", app / "start.py")


def _keep_weights(installed: Path, app: Path) -> None:
    """The language model as the program reads it, a quarter of its package."""
    from factcheck.matching.encoder import loading

    models = app / "factcheck" / "_resources" / "models"
    models.mkdir()
    loading.write_small(installed / loading.PACKAGE / "model.zip", models)


def _compile(context: Context, folder: Path) -> None:
    """Compile all modules ahead, so that a first start is as quick as the next.

    The compiled files are valid by themselves: a setup gives every file a new date.
    """
    running.told("Compiling the program's modules")
    line = ["-m", "compileall", "-q", "--invalidation-mode", "unchecked-hash", "app"]
    Wine(context, folder).run("python/python.exe", *line)
