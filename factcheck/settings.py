"""The user's preferences: typed, in one small file, an unreadable one never in the way."""

import getpass
import json
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any, Literal

from factcheck import files, paths

VERSION = 1
Scheme = Literal["system", "light", "dark"]


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user chose. `layout` keeps the window's own measures by screen and part."""

    editor: str = ""
    theme: str = "system"
    dossier: int = 0
    layout: dict[str, Any] = field(default_factory=dict)

    @property
    def scheme(self) -> Scheme:
        """Light, dark, or as the system has it."""
        known: dict[str, Scheme] = {"light": "light", "dark": "dark"}
        return known.get(self.theme, "system")

    @property
    def author(self) -> str:
        """The name that operations are recorded under: the editor's, else the account's."""
        return self.editor.strip() or _account()


def _account() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # an account without a name, as in some containers
        return "editor"


def _file() -> Path:
    return paths.config_folder() / "settings.json"


def load() -> Settings:
    """The preferences as kept; the defaults where there are none or they cannot be read."""
    try:
        kept = json.loads(_file().read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return Settings()
    if not isinstance(kept, dict):
        return Settings()
    usual = Settings()
    known = {f.name: kept[f.name] for f in fields(Settings) if f.name in kept}
    right = {
        name: value for name, value in known.items() if type(value) is type(getattr(usual, name))
    }
    return replace(usual, **right)


def save(settings: Settings) -> None:
    """Keep the preferences. Raises EnvironmentProblem when they cannot be written."""
    file = _file()
    files.make_folder(file.parent)
    told = {"version": VERSION, **asdict(settings)}
    files.write_whole(file, json.dumps(told, ensure_ascii=False, indent=1).encode())
