"""What macOS is told of the application: the values of its Info.plist, and its icons."""

from pathlib import Path
from typing import Any

import icons
import kinds

NAME = "Factcheck.app"
IDENTIFIER = "factcheck-desk"
OLDEST = "13.0"  # what Qt 6.11 runs on
_ICONS = {"factcheck.icns": icons.PROGRAM, "bundle.icns": icons.BUNDLE}


def bundle(work: Path, version: str) -> dict[str, Any]:
    """The arguments of PyInstaller's BUNDLE; the icons are written into `work`."""
    return {
        "name": NAME,
        "icon": str(written_icons(work)[0]),
        "bundle_identifier": IDENTIFIER,
        "version": version,
        "info_plist": info(version),
    }


def written_icons(work: Path) -> list[Path]:
    """The application's icon and its documents', as files."""
    work.mkdir(parents=True, exist_ok=True)
    for name, drawing in _ICONS.items():
        (work / name).write_bytes(icons.icns(drawing))
    return [work / name for name in _ICONS]


def info(version: str) -> dict[str, Any]:
    """Info.plist beyond what PyInstaller writes (Apple, Information Property List)."""
    kind = kinds.BUNDLE
    return {
        "CFBundleDisplayName": "Factcheck",
        "CFBundleShortVersionString": version,
        "CFBundleVersion": version,
        "LSApplicationCategoryType": "public.app-category.productivity",
        "LSBackgroundOnly": False,
        "LSMinimumSystemVersion": OLDEST,
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": "MIT licence",
        "NSSupportsAutomaticGraphicsSwitching": True,
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": kind.name,
                "CFBundleTypeRole": "Editor",
                "CFBundleTypeIconFile": "bundle.icns",
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [kind.type_id],
            }
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": kind.type_id,
                "UTTypeDescription": kind.name,
                "UTTypeIconFile": "bundle.icns",
                "UTTypeConformsTo": ["public.data", "public.archive"],
                "UTTypeTagSpecification": {
                    "public.filename-extension": [kind.extension],
                    "public.mime-type": [kind.mime],
                },
            }
        ],
    }
