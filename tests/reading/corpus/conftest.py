"""Children as the program has them."""

from collections.abc import Iterator

import pytest

from factcheck.reading.isolated import Apart


@pytest.fixture(scope="module")
def apart() -> Iterator[Apart]:
    """One pair of warm children for all of a module's documents, as in a long day at the desk."""
    opened = Apart()
    yield opened
    opened.close()
