"""What a frozen program holds beyond what its imports name, and what is left out, with reasons.

Read by the recipe (`factcheck.spec`), in the Python that is frozen.
"""

import re
import sys
from collections.abc import Iterable
from pathlib import Path

from freezing import icu

Pairs = list[tuple[str, str]]
Entries = list[tuple[str, str, str]]

# Modules that something imports and our ways of using it never reach.
EXCLUDED = [
    # logos are PNG or JPEG; nothing is written into them
    "PIL._avif", "PIL._webp", "PIL._imagingft", "PIL._imagingcms", "PIL._imagingtk",
    "PIL._imagingmath",
    # Python's own: other windows, a terminal's, help, tests, installing, servers, mail's ways
    "tkinter", "curses", "readline", "pydoc", "test", "lib2to3", "ensurepip",
    "multiprocessing", "venv", "distutils", "setuptools", "pip", "doctest", "pdb", "optparse",
    "xmlrpc", "http.server", "http.cookiejar", "socketserver", "webbrowser", "smtplib", "ftplib",
    "cgi", "xml.dom", "logging.config", "logging.handlers", "_pydecimal",
    # Qt's that nothing here imports
    "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtOpenGL", "PySide6.QtTest", "PySide6.QtSql",
    "PySide6.QtDBus",
    # databases that are not supported
    "sqlalchemy.dialects.mysql", "sqlalchemy.dialects.oracle", "sqlalchemy.dialects.mssql",
    "sqlalchemy.testing", "sqlalchemy.orm", "sqlalchemy.ext.asyncio",
    # NumPy beyond arrays and their products
    "numpy.f2py", "numpy.testing", "numpy.random", "numpy.polynomial", "numpy.fft", "numpy.ma",
    "numpy._core._multiarray_tests",
    "lxml.objectify", "lxml.isoschematron", "lxml.html.diff", "lxml.html._difflib",
    "lxml.builder", "lxml.doctestcompare",
    # the day of a page, which is found by other means
    "dateparser", "regex", "pytz", "tzlocal", "babel.dates", "babel.messages",
]  # fmt: skip

# Files by where they lie in the program.
_UNUSED = re.compile(
    "|".join(  # noqa: FLY002 - one to a line, each with its reason
        [
            # Qt's plug-ins for other pictures than SVG, bare screens, networks, keyboards on screen
            r"PySide6/Qt/plugins/imageformats/(?!libqsvg)",
            r"PySide6/Qt/plugins/platforms/libq(eglfs|linuxfb|minimal|minimalegl|vkkhrdisplay|vnc)",
            r"PySide6/Qt/plugins/(egldeviceintegrations|generic|networkinformation|tls)/",
            r"PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboard",
            r"PySide6/Qt/plugins/platformthemes/libqgtk3",  # the system's GTK with our GLib
            # of graphics that no window of ours draws with, and of screens in cars
            r"PySide6/Qt/plugins/(xcbglintegrations|wayland-graphics-integration-client)/",
            r"PySide6/Qt/plugins/wayland-shell-integration/lib(ivi|fullscreen|qt)-shell",
            r"PySide6/Qt/translations/",  # the program speaks English alone
            r"babel/locale-data/(?!root|en\.dat)",  # of languages no page is asked for
            r"justext/stoplists/(?!English)",  # of a fallback that is never asked
            r"tld/(tests|res/effective_tld_names_public_only)",
            r"trafilatura/data/tei_corpus",
            r"docx/templates/default-docx-template/",  # default.docx once more, unpacked
            # only of those plug-ins
            r"lib(gio-2|gmodule-2|gobject-2|mount|blkid|selinux)\b",
            r"libQt6(EglF[Ss]\w*|VirtualKeyboard|OpenGL)\b",
            # of every system, and newer there than here, as its graphics drivers want them
            r"lib(stdc\+\+|gcc_s)\.so",
        ]
    )
)

# Of a desktop, but a bare system with a screen elsewhere has them not. PyInstaller leaves them out.
_ADDED = ("libGL.so.1", "libGLX.so.0", "libGLdispatch.so.0", "libEGL.so.1", "libxcb.so.1")
# Where Qt's plug-ins lie PySide6 knows itself; nobody lists modules or reads their sources.
_UNASKED = {"pyi_rth_pyside6", "pyi_rth_inspect", "pyi_rth_pkgutil"}
_SYSTEM = Path("/usr/lib/x86_64-linux-gnu")
_PADDED = re.compile(r"(libXau)-[0-9a-f]{8}\.so\.6")  # Pillow's: two megabytes of nothing


def hidden(project: Path) -> list[str]:
    """Modules that are imported by a name made at run time."""
    from PyInstaller.utils.hooks import collect_submodules

    own = (
        path.relative_to(project) for path in sorted((project / "factcheck").rglob("[a-z_]*.py"))
    )
    return [
        *(".".join(path.with_suffix("").parts).removesuffix(".__init__") for path in own),
        *collect_submodules("fontTools.ttLib.tables"),
        *collect_submodules("fontTools.subset"),
    ]


def data(project: Path, work: Path) -> Pairs:
    """Files that are no modules: resources, migrations, the language model, others' tables."""
    from PyInstaller.utils.hooks import collect_data_files

    steps = Path("factcheck", "store", "migrations")
    others = ("trafilatura", "justext", "certifi", "tld", "courlan", "htmldate")
    return [
        (str(project / "resources"), "factcheck/_resources"),
        (str(_model(work)), "factcheck/_resources/models"),
        *((str(path), str(steps)) for path in sorted((project / steps).glob("[es]*.*"))),
        *(
            (str(path), str(steps / "versions"))
            for path in sorted((project / steps / "versions").glob("*.py"))
        ),
        *(pair for name in others for pair in collect_data_files(name)),
    ]


def _model(work: Path) -> Path:
    """The language model as the program reads it: int8 matrices, a quarter of its package."""
    import importlib.util

    from factcheck.matching.encoder import loading

    package = importlib.util.find_spec(loading.PACKAGE)
    places = package.submodule_search_locations if package else None
    if not places:
        raise SystemExit(f"The package {loading.PACKAGE} is not installed.")
    return loading.write_small(Path(places[0], "model.zip"), work)


def started(scripts: Iterable[tuple[str, str, str]]) -> Entries:
    """The scripts of a start without those of PyInstaller that nothing here asks for.

    They import Qt for commands too, which cannot be asked for the sources of modules anyway.
    """
    return [entry for entry in scripts if entry[0] not in _UNASKED]


def libraries() -> Pairs:
    """Libraries that PyInstaller takes for granted and a bare system has not."""
    return [(str(_SYSTEM / name), ".") for name in _ADDED if (_SYSTEM / name).exists()]


def lighter(entries: Iterable[tuple[str, str, str]], work: Path) -> Entries:
    """The entries (name in the program, file, kind) without what is unused, in small forms."""
    return [
        (name, _small(name, file, work), kind)
        for name, file, kind in entries
        if not _UNUSED.match(name)
    ]


def _small(name: str, file: str, work: Path) -> str:
    if sys.platform != "linux":
        return file
    if "libicudata" in name:
        return str(icu.smaller(Path(file), work))
    padded = _PADDED.match(name)
    slim = _SYSTEM / f"{padded[1]}.so.6" if padded else None
    return str(slim) if slim and slim.exists() else file
