from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from factcheck.ui import theme


@pytest.fixture(autouse=True)
def _look(qapp: QApplication) -> None:
    theme.apply(qapp, "light")


@pytest.fixture(params=["light", "dark"])
def scheme(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """The look put on, once light and once dark."""
    theme.apply(qapp, request.param)
    yield request.param
    theme.apply(qapp, "light")
