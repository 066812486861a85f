"""The composition root: the one place that wires settings, store and face."""

import re
from argparse import Namespace
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck import cli
from factcheck.errors import EnvironmentProblem, UserError

if TYPE_CHECKING:
    from factcheck.store import Store
    from factcheck.store.glance import Glance

_URL = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*)://(.*)", re.DOTALL)
_NO_FILE = {"/", "/:memory:"}
_LONGEST_NAME = 500  # code points of an editor's name


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the command line says and return the exit status: 0 done, 1 not done, 2 misused."""
    try:
        arguments = cli.parse(argv)
    except SystemExit as told:
        return int(told.code or 0)
    return cli.guarded(partial(_do, arguments))


def _do(arguments: Namespace) -> int:
    if arguments.command == "demo":
        with _throwaway(arguments.editor) as opener:
            return _demo(arguments, opener)
    opener = _Opener(arguments.store, arguments.editor)
    if arguments.command is None:
        _refuse_without_screen()
        seen = partial(_glance, arguments.store)
        given = arguments.given
        return _window(opener, seen, exit_when_ready=arguments.exit_when_ready, given=given)
    return cli.run(arguments, opener)


def _demo(arguments: Namespace, opener: "_Opener") -> int:
    """The sample: its sheet, the window on it, or the window after the sheet where it can be."""
    if arguments.export is None:
        _refuse_without_screen()
        cli.run(arguments, opener)
        return _window(opener, lambda _dossier: None)
    status = cli.run(arguments, opener)
    if not arguments.open:
        return status
    problem = _screen_problem()
    if problem is None:
        return _window(opener, lambda _dossier: None)
    cli.complain(f"The sheet was made; the window was not opened. {problem}")
    return status


def _glance(location: str | None, dossier: int) -> "Glance | None":
    from factcheck.store import glance

    return glance.take(_path(location), dossier)


def _window(
    opener: "_Opener",
    seen: "Callable[[int], Glance | None]",
    *,
    exit_when_ready: bool = False,
    given: "Sequence[Path]" = (),
) -> int:
    from factcheck.ui import app

    return app.run(
        opener, glance=seen, exit_when_ready=exit_when_ready, path=opener.path, given=given
    )


def _screen_problem() -> EnvironmentProblem | None:
    from factcheck.ui import display

    return display.problem()


def _refuse_without_screen() -> None:
    problem = _screen_problem()
    if problem is not None:
        raise problem


class _Opener:
    """Opens the store at a location as an editor; the window and each command do so but once.

    It is no dataclass: this module is imported by every start, and theirs is not light.
    """

    def __init__(self, location: str | None, editor: str | None) -> None:
        self._location = location
        self._editor = editor

    @property
    def path(self) -> Path:
        """The file of the store. Raises UserError when the location can be none."""
        return _path(self._location)

    def __call__(self) -> "Store":
        """The store, made where there is none yet."""
        return open_store(self._location, self._editor)


def open_store(location: str | None, editor: str | None) -> "Store":
    """The store at a path or URL, else the user's own; made where there is none yet.

    Raises UserError when the location cannot be a store's, and whatever opening it raises.
    """
    from factcheck import settings
    from factcheck.domain import text

    path = _path(location)
    author = text.required(
        settings.load().author if editor is None else " ".join(editor.split()),
        what="name of the editor",
        longest=_LONGEST_NAME,
    )
    from factcheck.store import Store

    return Store(path, editor=author)


def _path(location: str | None) -> Path:
    if location is None:
        from factcheck import paths

        return paths.default_store()
    url = _URL.fullmatch(location)
    if url is None:
        return Path(location).absolute()
    scheme, rest = url.groups()
    if scheme.lower() != "sqlite":  # the rest is not repeated: it may hold a password
        raise UserError(
            f"Stores of {scheme} are not supported so far, only SQLite files.",
            todo="Give a path, or sqlite:///PATH.",
        )
    if not rest.startswith("/") or rest in _NO_FILE or "?" in rest:
        raise UserError(
            f"“{location}” does not name a file for the store.", todo="Write sqlite:///PATH."
        )
    return Path(rest.removeprefix("/")).absolute()


@contextmanager
def _throwaway(editor: str | None) -> "Iterator[_Opener]":
    """A store that is gone afterwards, with its folder."""
    import tempfile

    with tempfile.TemporaryDirectory(prefix="factcheck-", ignore_cleanup_errors=True) as folder:
        yield _Opener(str(Path(folder, "demo.factcheckdb")), editor)
