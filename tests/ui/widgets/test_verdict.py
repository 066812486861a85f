import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from factcheck.domain.verdicts import Verdict
from factcheck.ui.widgets.verdict import VerdictBadge, VerdictButtons


def _button(buttons: VerdictButtons, verdict: Verdict) -> QPushButton:
    return buttons.findChildren(QPushButton)[list(Verdict).index(verdict)]


@pytest.fixture
def buttons(qtbot: QtBot) -> VerdictButtons:
    made = VerdictButtons()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_a_badge_says_its_verdict_and_shows_another_sign_for_each(
    qtbot: QtBot, scheme: str
) -> None:
    badge = VerdictBadge("supported")
    qtbot.addWidget(badge)
    seen = []
    for verdict in Verdict:
        badge.set_verdict(verdict)
        assert verdict.value in badge.accessibleName().lower()
        seen.append(badge.grab().toImage())
    assert seen[0] != seen[1] != seen[2] != seen[0]
    with pytest.raises(ValueError, match="true"):
        badge.set_verdict("true")


@pytest.mark.parametrize("verdict", list(Verdict))
def test_a_click_chooses(qtbot: QtBot, buttons: VerdictButtons, verdict: Verdict) -> None:
    with qtbot.waitSignal(buttons.chosen) as sent:
        qtbot.mouseClick(_button(buttons, verdict), Qt.MouseButton.LeftButton)
    assert sent.args == [verdict.value]
    assert buttons.verdict is verdict


@pytest.mark.parametrize(
    ("key", "verdict"), [("1", "supported"), ("2", "disputed"), ("3", "unverified")]
)
def test_one_two_three_choose(
    qtbot: QtBot, buttons: VerdictButtons, key: str, verdict: str
) -> None:
    with qtbot.waitSignal(buttons.chosen) as sent:
        qtbot.keyClicks(_button(buttons, Verdict.SUPPORTED), key)
    assert sent.args == [verdict]


def test_arrow_keys_choose_nothing(qtbot: QtBot, buttons: VerdictButtons) -> None:
    buttons.set_verdict("supported")
    _button(buttons, Verdict.SUPPORTED).setFocus()
    with qtbot.assertNotEmitted(buttons.chosen):
        qtbot.keyClick(_button(buttons, Verdict.SUPPORTED), Qt.Key.Key_Right)
    assert buttons.verdict is Verdict.SUPPORTED


def test_showing_a_verdict_is_silent(qtbot: QtBot, buttons: VerdictButtons) -> None:
    with qtbot.assertNotEmitted(buttons.chosen):
        buttons.set_verdict(Verdict.DISPUTED)
        assert buttons.verdict is Verdict.DISPUTED
        buttons.set_verdict(None)
        assert buttons.verdict is None


def test_from_right_to_left_the_key_is_at_the_left(buttons: VerdictButtons) -> None:
    def inked(button: QWidget, columns: range) -> bool:
        image = button.grab().toImage()
        ground = image.pixelColor(8, 8)
        rows = range(8, image.height() - 8)
        return any(image.pixelColor(x, y) != ground for x in columns for y in rows)

    button = _button(buttons, Verdict.DISPUTED)
    width = button.width()
    left, gap = range(width - 30, width - 12), range(width - 10, width - 4)
    assert inked(button, left)
    assert not inked(button, gap)
    buttons.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert inked(button, range(12, 30))
    assert not inked(button, range(4, 10))
    assert not inked(button, range(31, 34))
