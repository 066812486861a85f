"""The golden sheets. After a change that is meant, look at each sheet, then renew them:

python -m tests.sheets.golden

PDF, DOCX and XLSX are kept by their content: the libraries' next versions may pack them otherwise.
"""

from pathlib import Path

from factcheck.sheets import FORMATS, Format
from tests.sheets import reading_back, rich, schema

FOLDER = Path(__file__).parents[1] / "golden"
PACKED = {"pdf", "docx", "xlsx"}


def path_of(format_: Format) -> Path:
    packed = ".txt" if format_.name in PACKED else ""
    return FOLDER / f"sheet{format_.ending}{packed}"


def made(format_: Format) -> bytes:
    data = format_.render(rich.golden())
    if format_.name in PACKED:
        return reading_back.content(format_.name, data).encode()
    return data


def renew() -> None:
    for format_ in FORMATS:
        path_of(format_).write_bytes(made(format_))
    schema.PATH.write_text(schema.written(), encoding="utf-8")


if __name__ == "__main__":
    renew()
