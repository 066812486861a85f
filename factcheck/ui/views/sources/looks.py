"""What the Sources screen asks of the services, each a single look."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path

from factcheck import files
from factcheck.domain.pages import Pages
from factcheck.domain.passages import Passage
from factcheck.domain.sources import Source
from factcheck.services.deciding import claims, findings
from factcheck.services.incoming import sources
from factcheck.store import Store
from factcheck.ui.models.sources import Kept, Listed
from factcheck.ui.views.sources.display import Display, prepare


@dataclass(frozen=True, slots=True)
class Opened:
    """A source with its text ready to be shown and what is kept of it.

    `lacks_text` says that it came in a bundle without its text.
    """

    source: Source
    display: Display
    kept: list[Kept]
    pages: Pages
    lacks_text: bool = False


def listed(store: Store, dossier: int) -> list[Listed]:
    """The sources of a dossier with what is kept of them."""
    if not dossier:
        return []
    found, kept = sources.every(store, dossier), sources.kept_of_each(store, dossier)
    replaced = {source.replaces for source in found}
    return [Listed(source, kept.get(source.id, 0), source.id in replaced) for source in found]


def opened(store: Store, source: int) -> Opened:
    """A source, ready to be read. Raises UserError when there is none."""
    found = sources.get(store, source)
    display = prepare(sources.text_of(store, source))
    pages, lacks = sources.pages_of(store, source), sources.lacks_text(store, source)
    return Opened(found, display, kept_of(store, source), pages, lacks)


def described(store: Store, source: int) -> tuple[Source, list[Kept]]:
    """What may change of a source that is open. Raises UserError when there is none any more."""
    return sources.get(store, source), kept_of(store, source)


def kept_of(store: Store, source: int) -> list[Kept]:
    """What is kept of a source, in the order of its text."""
    passages = claims.passages_of_source(store, source)
    rows = {row.id: row for row in claims.page(store, _owners(passages, "claim"))}
    found = {row.id: row for row in findings.page(store, _owners(passages, "finding"))}
    parts = Counter((p.claim, p.finding) for p in passages)
    seen: defaultdict[tuple[int | None, int | None], int] = defaultdict(int)
    kept = []
    for p in passages:
        owner = p.claim, p.finding
        seen[owner] += 1
        part = seen[owner], parts[owner]
        if p.claim in rows:
            row = rows[p.claim]
            kept.append(Kept(p, "claim", row.id, row.number, row.speaker, row.verdict, *part))
        elif p.finding in found:
            of = found[p.finding]
            edition = of.edition.name if of.edition else ""
            kept.append(Kept(p, "finding", of.id, of.number, edition, None, *part))
    return kept


def _owners(passages: list[Passage], noun: str) -> list[int]:
    return sorted({owner for p in passages if (owner := getattr(p, noun)) is not None})


def save_original(store: Store, source: int, path: Path) -> Path:
    """Write the bytes a source was brought in as to a file.

    Raises EnvironmentProblem when it cannot be written.
    """
    files.write_whole(path, sources.original_of(store, source))
    return path
