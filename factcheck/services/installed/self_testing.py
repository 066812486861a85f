"""What an installed program can check of itself: the way from documents to sheets, and the window.

It works in a folder of its own that is gone afterwards; the user's store is not opened.
"""

import json
import queue
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from factcheck import __version__, paths
from factcheck.errors import FactcheckError, UserError
from factcheck.matching import encoder
from factcheck.reading import isolated
from factcheck.services import sample
from factcheck.services.deciding import dossiers
from factcheck.services.inbox import spotting
from factcheck.services.incoming import importing, sources
from factcheck.services.incoming.bringing import Outcome
from factcheck.services.installed import trial_window
from factcheck.services.publication import sheets
from factcheck.services.safekeeping import bundles, verification
from factcheck.services.suggesting import matching
from factcheck.store import Store

LONGEST = 120  # seconds that one step may take
_EDITOR = "Self-test"
_BROUGHT_IN = "Brought in"
_CLAIM = "The number of convicted traffickers rose to 11 in 2021."
_FINDINGS = ("Authorities convicted 11 traffickers in 2021.", "The harvest of rice was good.")


@dataclass(frozen=True, slots=True)
class Step:
    """A step that was taken: its name, whether it went well, what it came to, in how many s."""

    name: str
    ok: bool
    told: str
    seconds: float


class _Trial:
    """The folder of the trial, and a store in it with the sample dossier."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @cached_property
    def store(self) -> Store:
        return Store(self.folder / "trial.factcheckdb", editor=_EDITOR)

    @cached_property
    def dossier(self) -> int:
        return sample.build(self.store)

    def sheet(self, ending: str) -> Path:
        """The sample's sheet as a file."""
        path = self.folder / f"sheet.{ending}"
        if not path.exists():
            sheets.export(self.store, dossier=self.dossier, path=path)
        return path


def run() -> Iterator[Step]:
    """Take every step, telling each as it ends. After one that does not end none is taken.

    A step that fails is told like the others; nothing is raised.
    """
    ended: queue.SimpleQueue[Step] = queue.SimpleQueue()
    with tempfile.TemporaryDirectory(prefix="factcheck-", ignore_cleanup_errors=True) as folder:
        trial = _Trial(Path(folder))
        threading.Thread(target=_take_all, args=(trial, ended), daemon=True).start()
        for name, _ in _STEPS:
            try:
                yield ended.get(timeout=LONGEST)
            except queue.Empty:
                yield Step(name, ok=False, told=f"not done after {LONGEST} s", seconds=LONGEST)
                return


def _take_all(trial: _Trial, ended: "queue.SimpleQueue[Step]") -> None:
    for name, act in _STEPS:
        began = time.monotonic()
        try:
            told, ok = act(trial), True
        except FactcheckError as error:
            told, ok = str(error), False
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what was looked for
            told, ok = f"{type(error).__name__}: {error}", False
        ended.put(Step(name, ok, told, round(time.monotonic() - began, 3)))


def _program(_trial: _Trial) -> str:
    for parts in (("fonts",), ("icons",), ("sample", "dossier.json"), ("templates", "sheet")):
        paths.resource(*parts)
    form = "installed" if getattr(sys, "frozen", False) else "run from source"
    return f"Factcheck {__version__}, Python {sys.version.split()[0]}, {form}"


def _sample(trial: _Trial) -> str:
    claims = dossiers.tally(trial.store, dossier=trial.dossier).claims
    if not claims:
        raise UserError("The sample dossier has no claims.", todo="Install Factcheck again.")
    return f"{claims} claims"


def _reading(ending: str) -> Callable[[_Trial], str]:
    """A step that brings the sample's sheet in as a document of that kind."""

    def read(trial: _Trial) -> str:
        given = [str(trial.sheet(ending))]
        (brought,) = importing.import_files(trial.store, dossier=_BROUGHT_IN, given=given)
        if brought.imported is None or brought.outcome is Outcome.REFUSED:
            raise UserError(f"The {ending.upper()} was refused: {brought.error}")
        text = sources.text_of(trial.store, brought.imported.source.id)
        return f"{len(text)} characters"

    return read


def _page(trial: _Trial) -> str:
    painted = isolated.SHARED.picture(trial.sheet("pdf").read_bytes(), page=1, width=300)
    return f"{painted.width} x {painted.height} pixels"


def _bars(_trial: _Trial) -> str:
    held = isolated.SHARED.protections()
    if not held:
        raise UserError("Nothing bars the process that reads documents.")
    return "; ".join(held)


def _spotting(trial: _Trial) -> str:
    path = trial.folder / "article.txt"
    path.write_text(f"“{_CLAIM}” the minister, Dara Sok, said on Monday.\n", encoding="utf-8")
    (spotted,) = spotting.spot_files([str(path)])
    if spotted.spotted is None or not spotted.spotted.statements:
        raise UserError(f"No statement was found. {spotted.error}")
    return spotted.spotted.statements[0].speaker.name


def _matching(trial: _Trial) -> str:
    claims = _list(trial.folder / "claims.jsonl", [_CLAIM])
    _, ranked = matching.rank_files(claims, _list(trial.folder / "findings.jsonl", _FINDINGS))
    best = next(ranked).ranking[0]
    if str(best.finding) != "0":
        raise UserError("The wrong finding came first.")
    return "by words and meaning" if encoder.available() else "by words"


def _list(path: Path, texts: Sequence[str]) -> Path:
    lines = [json.dumps({"id": number, "text": text}) for number, text in enumerate(texts)]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def _exports(trial: _Trial) -> str:
    names = [form.name for form in sheets.formats()]
    for form in sheets.formats():
        path = trial.folder / f"every.{form.name}"
        sheets.export(trial.store, dossier=trial.dossier, path=path, format_name=form.name)
    return ", ".join(names)


def _bundle(trial: _Trial) -> str:
    path = trial.folder / "sample.factcheck"
    bundles.save(trial.store, dossier=trial.dossier, path=path)
    with closing(Store(trial.folder / "other.factcheckdb", editor=_EDITOR)) as other:
        bundles.load(other, path=path)
        found = verification.verify(other)
    if not found.ok:
        raise UserError(f"The dossier came back damaged: {found.problems[0].what}")
    return f"{path.stat().st_size:,} bytes, there and back"


def _window(trial: _Trial) -> str:
    return trial_window.opened(trial.store.path, trial.folder)


def _closing(trial: _Trial) -> str:
    trial.store.close()
    return "the store"


_STEPS: tuple[tuple[str, Callable[[_Trial], str]], ...] = (
    ("program", _program),
    ("sample dossier", _sample),
    ("read PDF", _reading("pdf")),
    ("read DOCX", _reading("docx")),
    ("paint a page", _page),
    ("bars around reading", _bars),
    ("spot", _spotting),
    ("match", _matching),
    ("export", _exports),
    ("bundle", _bundle),
    ("window", _window),
    ("close", _closing),
)
COUNT = len(_STEPS)
