"""What of the Windows packages is left out of the setup, each with its reason."""

import re
from pathlib import PurePosixPath

# Of Qt: the modules the window imports, what they are linked with, and these plug-ins. Qt brings
# 250 MB more: QML, Quick, Designer, SQL (it would bring a second SQLite), a software OpenGL.
_QT_MODULES = ("Core", "Gui", "Network", "Svg", "Widgets")
_QT_PLUGINS = (
    "platforms/qwindows.dll",
    "platforms/qoffscreen.dll",  # for the self-test where there is no screen
    "imageformats/qgif.dll",
    "imageformats/qico.dll",
    "imageformats/qjpeg.dll",
    "imageformats/qsvg.dll",
)
_QT = re.compile(
    r"PySide6/(__init__|_config|_git_pyside_version)\.py|PySide6/pyside6\.abi3\.dll"
    rf"|PySide6/Qt({'|'.join(_QT_MODULES)})\.pyd|PySide6/Qt6({'|'.join(_QT_MODULES)})\.dll"
    r"|PySide6/(msvcp140(_[12])?|vcruntime140(_1)?)\.dll"
    rf"|PySide6/plugins/({'|'.join(map(re.escape, _QT_PLUGINS))})"
    r"|shiboken6/\w+\.py|shiboken6/Shiboken\.pyd|shiboken6/shiboken6\.abi3\.dll"
    r"|shiboken6/(msvcp140(_[12])?|vcruntime140(_1)?)\.dll"
)
_OF_QT = ("PySide6/", "shiboken6/")

_LEFT_OUT = {
    r"\.\./.*|bin/.*|Scripts/.*|.*\.dist-info/(entry_points\.txt|INSTALLER|REQUESTED|direct_url.*)":
        "programs of the packages, and how pip put them there",
    r".*\.(pyi|pyx|pxd|pxi|h|c|cpp|lib|a)|.*/py\.typed": "for those who build on them",
    r"(.*/)?(tests?|testing|_tests)/.*": "the packages' own tests",
    r"babel/locale-data/(?!root\.dat|en\.dat|LICENSE).*": "names of languages in other languages",
    r"sqlalchemy/(dialects/(mysql|oracle|mssql)|orm)/.*": "for other databases and for objects",
    r"(dateparser\w*|regex|pytz|tzlocal)(-[^/]*\.dist-info)?/.*":
        "of days in any language: the day of a page is found by other means",
    r"justext/stoplists/(?!English).*": "of a fallback that is asked of English alone",
    r"docx/templates/default-docx-template/.*": "default.docx once more, unpacked",
    r"PIL/_(avif|webp|imagingft|imagingcms|imagingtk|imagingmath)\..*":
        "kinds of pictures that no logo has",
    r"lxml/(isoschematron|includes|objectify).*": "no schemas, no objects made of XML",
    r"fontTools/(ufoLib|merge|mtiLib|voltLib)/.*":
        "the making of fonts",
    r"numpy/(f2py|random|fft|polynomial|ma|distutils|typing|_core/include|_core/lib)/.*":
        "of NumPy only arrays and products of matrices are used",
    r"all_minilm_l6_v2/.*": "the model is kept smaller, among the resources",
}  # fmt: skip
_ANY = re.compile("|".join(f"(?:{pattern})" for pattern in _LEFT_OUT))


def is_left_out(file: str) -> bool:
    """Whether a file, by its place in the folder of packages, stays out of the setup."""
    name = PurePosixPath(file).as_posix()
    if name.startswith(_OF_QT):
        return _QT.fullmatch(name) is None
    return _ANY.fullmatch(name) is not None
