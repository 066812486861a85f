"""The preferences as fields of forms, and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from factcheck import paths
from factcheck.errors import UserError
from factcheck.settings import (
    LIMIT_RANGES,
    LONGEST_HOST,
    MOST_HOSTS,
    ReadingLimits,
    Settings,
)
from factcheck.ui.widgets.form import Field
from factcheck.ui.words import tr

SIZES = ("file_mb", "inflated_mb", "pages", "answer_characters", "memory_mb")
TIMES = ("seconds", "fetch_seconds", "fetch_mb", "redirects")


def of_you() -> tuple[Field, ...]:
    """Who works here, and how it is to look."""
    schemes = (("system", tr("as the system")), ("light", tr("light")), ("dark", tr("dark")))
    return (
        Field(
            "editor",
            tr("Your name"),
            placeholder=Settings().author,
            help=tr("History and sheets name who decided what."),
        ),
        Field("theme", tr("Light or dark"), "choice", choices=schemes),
    )


def of_folders() -> tuple[Field, ...]:
    """Where things of the user's own lie."""
    return (
        Field(
            "second_folder",
            tr("Second folder for backups"),
            "folder",
            help=tr("Every backup is copied there as well: best on another disk."),
        ),
        Field(
            "templates",
            tr("Your own look for sheets"),
            "folder",
            placeholder=str(paths.config_folder() / "templates"),
            help=tr("A folder with style.css, a logo, templates."),
        ),
    )


def of_sizes() -> tuple[Field, ...]:
    """How much a document may take."""
    words = (
        (tr("Size of a file"), tr("MB")),
        (tr("Size of what is packed in it"), tr("MB")),
        (tr("Pages"), ""),
        (tr("Characters of text"), ""),
        (tr("Memory while it is read"), tr("MB")),
    )
    return tuple(_number(name, *told) for name, told in zip(SIZES, words, strict=True))


def of_times() -> tuple[Field, ...]:
    """How long reading may take, and fetching from an address."""
    words = (
        (tr("Time to read a document"), tr("s")),
        (tr("Time to fetch from an address"), tr("s")),
        (tr("Size of what is fetched"), tr("MB")),
        (tr("Redirects that are followed"), ""),
    )
    return tuple(_number(name, *told) for name, told in zip(TIMES, words, strict=True))


def of_hosts() -> tuple[Field, ...]:
    """Which addresses may be fetched from though they are not public."""
    return (
        Field(
            "own_hosts",
            tr("Hosts of your own"),
            "long",
            placeholder="wiki.newsroom.example",
            help=tr("One a line. They may be fetched from though they are not public."),
        ),
    )


def _number(name: str, label: str, unit: str) -> Field:
    return Field(name, label, "number", bounds=LIMIT_RANGES[name], unit=unit)


def values_of(settings: Settings) -> dict[str, str]:
    """What the fields show of the preferences."""
    limits = {name: str(getattr(settings.reading, name)) for name in (*SIZES, *TIMES)}
    return limits | {
        "editor": settings.editor,
        "theme": settings.scheme,
        "second_folder": settings.second_folder,
        "templates": settings.templates,
        "own_hosts": "\n".join(settings.reading.own_hosts),
    }


def chosen(values: Mapping[str, str], before: Settings) -> Settings:
    """The preferences that the fields show; what has no field stays as it was."""
    limits = {name: int(values[name]) for name in (*SIZES, *TIMES)}
    return replace(
        before,
        editor=values["editor"],
        theme=values["theme"],
        second_folder=values["second_folder"],
        templates=values["templates"],
        reading=ReadingLimits(**limits, own_hosts=_hosts(values["own_hosts"])),
    )


def faults(values: Mapping[str, str]) -> dict[str, str]:
    """What cannot be kept, in words, by the fields' names."""
    found: dict[str, str] = {}
    for name in ("second_folder", "templates"):
        if values[name] and not Path(values[name]).is_dir():
            found[name] = tr("There is no such folder.")
    hosts = _hosts(values["own_hosts"])
    if len(hosts) > MOST_HOSTS:
        found["own_hosts"] = tr("At most {most} hosts.", most=MOST_HOSTS)
    wrong = [host for host in hosts if not _is_host(host)]
    if wrong:
        found["own_hosts"] = tr("This is no host: {host}", host=wrong[0][:80])
    return found


def _hosts(lines: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(host for line in lines.splitlines() if (host := line.strip())))


def _is_host(host: str) -> bool:
    return len(host) <= LONGEST_HOST and not any(c.isspace() or c in "/@?#" for c in host)


def try_look(settings: Settings) -> None:
    """Try the look for sheets on an empty one. Raises FactcheckError where it cannot be used."""
    from factcheck.services.publication import sheets

    if settings.templates and settings.own_templates is not None:
        sheets.try_look(settings.own_templates)


def refuse_unwritable(folder: str) -> None:
    """Raise UserError when nothing can be written into a folder."""
    import os

    if folder and not os.access(folder, os.W_OK):
        raise UserError(
            tr("Nothing can be written into {folder}.", folder=folder),
            todo=tr("Choose another folder."),
        )
