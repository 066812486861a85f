"""The golden sheets. After a change that is meant, look at the sheet in a browser, then renew them:

python -m tests.sheets.golden
"""

from pathlib import Path

from factcheck.sheets import FORMATS, Format
from tests.sheets import samples

FOLDER = Path(__file__).parents[1] / "golden"


def path_of(format_: Format) -> Path:
    return FOLDER / f"sheet{format_.ending}"


def renew() -> None:
    for format_ in FORMATS:
        path_of(format_).write_bytes(format_.render(samples.golden().sheet()))


if __name__ == "__main__":
    renew()
