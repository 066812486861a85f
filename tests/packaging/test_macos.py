"""What macOS is told of the application."""

import plistlib
from pathlib import Path

import kinds
import pytest
from macos import application

from factcheck import __version__

pytestmark = pytest.mark.usefixtures("qapp")


def test_the_property_list_can_be_written_and_tells_the_version() -> None:
    told = plistlib.loads(plistlib.dumps(application.info(__version__)))
    assert told["CFBundleShortVersionString"] == __version__
    assert told["LSBackgroundOnly"] is False


def test_a_dossier_is_a_type_that_the_application_owns() -> None:
    told = application.info("1")
    (opened,) = told["CFBundleDocumentTypes"]
    (exported,) = told["UTExportedTypeDeclarations"]
    assert opened["LSItemContentTypes"] == [exported["UTTypeIdentifier"]]
    tags = exported["UTTypeTagSpecification"]
    assert tags["public.filename-extension"] == [kinds.BUNDLE.extension] == ["factcheck"]


def test_the_icons_it_names_are_written(tmp_path: Path) -> None:
    asked = application.bundle(tmp_path, "1")
    written = {path.name for path in tmp_path.iterdir()}
    assert Path(asked["icon"]).name in written
    assert asked["info_plist"]["CFBundleDocumentTypes"][0]["CFBundleTypeIconFile"] in written
