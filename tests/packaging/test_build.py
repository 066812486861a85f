"""The front door: builds what this system can and says what it cannot."""

from pathlib import Path
from types import SimpleNamespace

import build
import pytest

REASON = "It wants a machine that is not here."


@pytest.fixture
def targets(monkeypatch: pytest.MonkeyPatch) -> None:
    """One target that can be built and one that cannot."""

    def make(context: object) -> list[Path]:
        path = context.out / "made"  # type: ignore[attr-defined]
        path.write_text(context.version)  # type: ignore[attr-defined]
        return [path]

    modules = {
        "can": SimpleNamespace(can=lambda: None, build=make),
        "cannot": SimpleNamespace(can=lambda: REASON, build=None),
    }
    monkeypatch.setattr(build, "TARGETS", {name: (name, name) for name in modules})
    monkeypatch.setattr(build, "_target", modules.__getitem__)


@pytest.mark.usefixtures("targets")
def test_what_can_be_built_is_and_what_cannot_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert build.main(["all", "--out", str(tmp_path)]) == 0
    told = capsys.readouterr()
    assert told.out == f"{tmp_path / 'made'}\n"
    assert told.err == f"cannot: not built. {REASON}\n"
    from factcheck import __version__

    assert (tmp_path / "made").read_text() == __version__


@pytest.mark.usefixtures("targets")
def test_a_target_that_was_asked_for_by_name_must_be_built(tmp_path: Path) -> None:
    assert build.main(["cannot", "--out", str(tmp_path)]) == 1
    assert build.main(["can", "cannot", "--out", str(tmp_path)]) == 1


def test_an_unknown_target_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        build.main(["teapot"])
    assert ended.value.code == 2
    assert "teapot" in capsys.readouterr().err
