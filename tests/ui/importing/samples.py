"""Documents to drop: certain, known, much like another, refused, long names, Khmer, pages."""

from pathlib import Path

from factcheck.paths import resource
from tests.reading.pdf.raw import of_pages, text_page

KHMER = "ការជួញដូរមនុស្ស"
_LINES = (
    "The harbour was dredged in spring and opened again in May.",
    "Forty-one ships were counted at the quays, the master said.",
    "No berth was closed for longer than a week all year.",
)


def report(pages: int = 12) -> bytes:
    """A report in pages, as a PDF."""
    shown = [
        text_page(["Annual Harbour Report 2022"], top=770)
        + text_page([f"{n}.{k} {line}" for k in range(1, 7) for line in _LINES])
        + text_page([str(n)], x=300, top=30)
        for n in range(1, pages + 1)
    ]
    return of_pages(shown, info=b"/Title(Annual Harbour Report 2022)")


def documents(folder: Path) -> list[Path]:
    """Files to drop on the sample dossier."""
    known = resource("sample", "2021-phnom-penh-post.html")
    changed = known.read_text(encoding="utf-8").replace(" said", " told us", 2)
    written = {
        "harbour.txt": b"Harbour opens again\n\nIt was opened on Monday, the mayor said.\n",
        "report 2022.pdf": report(),
        "changed.html": changed.encode(),
        "empty.txt": b"",
        f"{KHMER * 3}.txt": f"{KHMER}\n\n{KHMER * 40}\n".encode(),
        f"{'a name that goes on ' * 10}.txt": ("word " * 400).encode(),
    }
    for name, data in written.items():
        (folder / name).write_bytes(data)
    return [known, *(folder / name for name in written)]
