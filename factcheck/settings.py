"""The user's preferences: typed, in one small file, an unreadable one never in the way."""

import json
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any, Final, Literal

from factcheck import files, paths

VERSION = 1
Scheme = Literal["system", "light", "dark"]


@dataclass(frozen=True, slots=True)
class ReadingLimits:
    """How much one document may take; what asks for more is refused. One MB is 1,000,000 bytes.

    `memory_mb` and `seconds` hold for the process that reads it. `file_mb` is its size as it lies
    there or arrives, `inflated_mb` what its packed parts may come to. `fetch_mb`, `fetch_seconds`
    and `redirects` hold for fetching it from an address. `own_hosts` are the newsroom's own hosts
    ("wiki.newsroom.example", "10.0.0.5"), which may be fetched from though they are not public.
    """

    memory_mb: int = 600
    seconds: int = 60
    file_mb: int = 100
    answer_characters: int = 20_000_000
    pages: int = 5_000
    inflated_mb: int = 300
    fetch_mb: int = 50
    fetch_seconds: int = 60
    redirects: int = 5
    own_hosts: tuple[str, ...] = ()


# The least and the most that a limit can be set to: below, nothing could be read any more; above,
# the store could not hold it, or the limit would be none.
LIMIT_RANGES: Final = {
    "memory_mb": (300, 16_000),
    "seconds": (1, 3_600),
    "file_mb": (1, 1_000),
    "answer_characters": (1_000, 20_000_000),
    "pages": (1, 100_000),
    "inflated_mb": (1, 4_000),
    "fetch_mb": (1, 1_000),
    "fetch_seconds": (1, 3_600),
    "redirects": (0, 20),
}
MOST_HOSTS = 100
LONGEST_HOST = 260  # a name of 253 characters and a port


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user chose. `layout` keeps the window's own measures by screen and part.

    `second_folder` is where each backup is copied to as well, empty for nowhere; `warned_of` the
    store whose place was said to be an unsafe one. `templates` is the folder of the user's own look
    for sheets, empty for the one beside these settings.
    """

    editor: str = ""
    theme: str = "system"
    dossier: int = 0
    second_folder: str = ""
    warned_of: str = ""
    templates: str = ""
    layout: dict[str, Any] = field(default_factory=dict)
    reading: ReadingLimits = field(default_factory=ReadingLimits)

    @property
    def scheme(self) -> Scheme:
        """Light, dark, or as the system has it."""
        known: dict[str, Scheme] = {"light": "light", "dark": "dark"}
        return known.get(self.theme, "system")

    @property
    def author(self) -> str:
        """The name that operations are recorded under: the editor's, else the account's."""
        return self.editor.strip() or _account()

    @property
    def own_templates(self) -> Path | None:
        """The folder of the user's own look for sheets; None where there is none."""
        if self.templates:
            return Path(self.templates)
        usual = paths.config_folder() / "templates"
        return usual if usual.is_dir() else None


def _account() -> str:
    import getpass

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
    limits = reading_limits(known.pop("reading", None))
    right = {
        name: value for name, value in known.items() if type(value) is type(getattr(usual, name))
    }
    return replace(usual, **right, reading=limits)


def reading_limits(kept: object) -> ReadingLimits:
    """The limits in a value of JSON; each that is missing or out of its range is as usual."""
    if not isinstance(kept, dict):
        return ReadingLimits()
    sizes = {
        name: kept[name]
        for name, (least, most) in LIMIT_RANGES.items()
        if type(kept.get(name)) is int and least <= kept[name] <= most
    }
    hosts = kept.get("own_hosts")
    named = hosts[:MOST_HOSTS] if isinstance(hosts, list | tuple) else ()
    own = (host.strip() for host in named if isinstance(host, str) and len(host) <= LONGEST_HOST)
    return ReadingLimits(**sizes, own_hosts=tuple(filter(None, own)))


def save(settings: Settings) -> None:
    """Keep the preferences. Raises EnvironmentProblem when they cannot be written."""
    told = {"version": VERSION, **asdict(settings)}
    files.write_own(_file(), json.dumps(told, ensure_ascii=False, indent=1).encode())
