"""Whether a window can be opened here, found out before Qt is asked: it would abort the program.

On Linux three things are wanted: Qt's libraries must load, there must be a screen, and for an X
screen its plug-in must load and its server must let us in. The package names are Debian's.
"""

import importlib
import os
import sys
from pathlib import Path

from factcheck.errors import EnvironmentProblem

_PACKAGES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
}
_PACKAGES_FOR_X = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
}
_HEADLESS = "Use a command instead of the window: factcheck --help lists them."


def problem() -> EnvironmentProblem | None:
    """Why no window can be opened; None when one can."""
    if not sys.platform.startswith("linux"):
        return _library_problem()
    x, wayland = os.environ.get("DISPLAY"), os.environ.get("WAYLAND_DISPLAY")
    if (os.environ.get("QT_QPA_PLATFORM") or "xcb") != "xcb":  # somewhere else than on a screen
        return _library_problem()
    if not x and not wayland:
        return EnvironmentProblem(
            "There is no screen here: neither DISPLAY nor WAYLAND_DISPLAY is set.", todo=_HEADLESS
        )
    found = _library_problem()
    if found or (wayland and _wayland_answers(wayland)):
        return found
    if not x:
        return EnvironmentProblem(
            f"No Wayland server answers at WAYLAND_DISPLAY={wayland}.", todo=_HEADLESS
        )
    return _x_problem(x)


def _library_problem() -> EnvironmentProblem | None:
    try:
        importlib.import_module("PySide6.QtGui")
    except ModuleNotFoundError as error:
        return EnvironmentProblem(
            f"The window needs the Python package PySide6-Essentials ({error.name} is missing).",
            todo="Install Factcheck again.",
        )
    except ImportError as error:
        return _missing_library(error, _PACKAGES)
    return None


def _x_problem(display: str) -> EnvironmentProblem | None:
    try:
        _load(str(_plugin()))
    except OSError as error:
        return _missing_library(error, _PACKAGES_FOR_X)
    if not _x_answers():
        return EnvironmentProblem(
            f"No X server lets this program in at DISPLAY={display}.", todo=_HEADLESS
        )
    return None


def _plugin() -> Path:
    """Qt's plug-in for X: loading it shows which library it lacks, wherever those lie."""
    core = importlib.import_module("PySide6.QtCore")
    plugins = core.QLibraryInfo.path(core.QLibraryInfo.LibraryPath.PluginsPath)
    return Path(plugins, "platforms", "libqxcb.so")


def _missing_library(error: Exception, packages: dict[str, str]) -> EnvironmentProblem:
    """The problem of a library that does not load, with every package known to be wanted."""
    reason = str(error)
    wanted = {name for library, name in packages.items() if library in reason or _lacks(library)}
    if not wanted:
        return EnvironmentProblem(f"Qt cannot be loaded: {reason}.", todo=_HEADLESS)
    return EnvironmentProblem(
        f"The window needs system libraries that are missing ({reason}).",
        todo=f"Install them, on Debian: apt install {' '.join(sorted(wanted))}",
    )


def _lacks(library: str) -> bool:
    try:
        _load(library)
    except OSError:
        return True
    return False


def _load(library: str) -> None:
    from ctypes import CDLL  # like sockets, only where it is needed: the first paint waits

    CDLL(library)


def _x_answers() -> bool:
    """Whether the X server of DISPLAY lets us in, found out as Qt does: through libxcb."""
    import ctypes

    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    refused = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not refused


def _wayland_answers(display: str) -> bool:
    place = Path(os.environ.get("XDG_RUNTIME_DIR", ""), display)
    import socket

    with socket.socket(socket.AF_UNIX) as connection:
        try:
            connection.connect(str(place))
        except OSError:
            return False
    return True
