import subprocess
import sys

import pytest

from factcheck.sheets import FORMATS, Cancelled, Format, Watch
from tests.sheets import rich


@pytest.mark.parametrize("format_", FORMATS, ids=lambda format_: format_.name)
def test_every_format_tells_how_far_it_is(format_: Format) -> None:
    told = []
    watch = Watch(progress=lambda done, total: told.append((done, total)))
    assert format_.render(rich.golden(), watch) == format_.render(rich.golden())
    assert told == [(done, 4) for done in range(5)]


@pytest.mark.parametrize("format_", FORMATS, ids=lambda format_: format_.name)
def test_every_format_can_be_cancelled(format_: Format) -> None:
    done = []
    watch = Watch(lambda claims, _: done.append(claims), lambda: len(done) == 2)
    with pytest.raises(Cancelled):
        format_.render(rich.golden(), watch)
    assert done == [0, 1]


def test_libraries_are_imported_for_an_export_alone() -> None:
    heavy = ["docx", "fpdf", "fontTools", "jinja2", "lxml", "xlsxwriter", "uharfbuzz", "PIL"]
    program = (
        f"import sys, factcheck.sheets\nprint([name for name in {heavy} if name in sys.modules])"
    )
    command = [sys.executable, "-c", program]
    told = subprocess.run(command, capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


PROGRAM = """
import hashlib
from factcheck.sheets import FORMATS
from tests.sheets import rich
for sheet in (rich.golden(), rich.filled_with("a ✓ ក្រសួង العربية 👍")):
    for form in FORMATS:
        print(form.name, hashlib.sha256(form.render(sheet)).hexdigest())
"""


@pytest.mark.slow
def test_the_same_sheet_gives_the_same_bytes_in_another_run() -> None:
    runs = [
        subprocess.run(
            [sys.executable, "-c", PROGRAM],
            capture_output=True, text=True, check=True,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path), "TZ": zone},
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Phnom_Penh"))
    ]  # fmt: skip
    assert runs[0] == runs[1]
    assert len(runs[0].splitlines()) == 2 * len(FORMATS)
