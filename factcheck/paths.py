"""Where things lie: the user's folders, and the resources that ship with the program."""

from pathlib import Path

import platformdirs

from factcheck.errors import EnvironmentProblem

APP = "Factcheck"


def data_folder() -> Path:
    """The folder that holds the user's store."""
    return Path(platformdirs.user_data_dir(APP, appauthor=False))


def config_folder() -> Path:
    """The folder that holds the user's preferences."""
    return Path(platformdirs.user_config_dir(APP, appauthor=False))


def cache_folder() -> Path:
    """The folder of what can be made again."""
    return Path(platformdirs.user_cache_dir(APP, appauthor=False))


def default_store() -> Path:
    """The store that is opened when none is named."""
    return data_folder() / "store.factcheckdb"


def resource(*parts: str) -> Path:
    """The path of a shipped resource, in a checkout, a wheel or a frozen program alike.

    Raises EnvironmentProblem when the installation lacks it.
    """
    package = Path(__file__).parent
    for root in (package / "_resources", package.parent / "resources"):
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise EnvironmentProblem(
        f"A part of the program is missing: {'/'.join(parts)}.", todo="Install Factcheck again."
    )
