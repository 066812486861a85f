"""The one style sheet, made from the tokens.

Widgets choose a rule by the dynamic property `kind`; see `restyle` for a change after the first
paint. Whatever is not named here is drawn by Fusion from the palette.
"""

from collections.abc import Callable
from string import Template

from PySide6.QtWidgets import QWidget

from factcheck.paths import resource
from factcheck.ui.theme.tokens import RADIUS, RADIUS_CARD, TYPE_SCALE, Tokens

_TEXT = Template("""
QToolTip { color: $inverse_text; background: $inverse_ground; border: 0; padding: 5px 8px; }
QFrame[kind="card"] {
  background: $surface; border: 1px solid $line; border-radius: ${card}px; }
QFrame[kind="card"][selected="true"] { background: $accent_soft; border-color: $accent; }
QFrame[kind="card"]:focus { border: 2px solid $focus; }
QFrame[kind="line"] { background: $line; border: 0; max-height: 1px; }
QFrame[kind="toast"] { background: $inverse_ground; border-radius: ${radius}px; }
QFrame[kind="toast"] QLabel { color: $inverse_text; }
QFrame[kind="toast"] QPushButton {
  color: $inverse_accent; background: transparent; border: 2px solid transparent;
  padding: 2px 8px; font-weight: 600; }
QFrame[kind="toast"] QPushButton:focus { border-color: $inverse_accent; }

QLabel[kind="title"] { font-size: ${size_title}pt; font-weight: 600; }
QLabel[kind="heading"] { font-size: ${size_heading}pt; font-weight: 600; }
QLabel[kind="section"] { font-size: ${size_section}pt; font-weight: 600; color: $muted; }
QFrame[kind="notice"] {
  background: $warning_ground; border: 0; border-bottom: 1px solid $line; }
QLabel[kind="strong"] { font-weight: 600; }
QLabel[kind="muted"] { color: $muted; }
QLabel[kind="small"] { color: $muted; font-size: ${size_small}pt; }
QLabel[kind="error"] { color: $danger; font-size: ${size_small}pt; }
QLabel[kind="key"] {
  color: $muted; background: $hover; border: 1px solid $line; border-radius: 4px;
  padding: 0px 4px; font-size: ${size_small}pt; }

QPushButton, QToolButton {
  color: $text; background: $raised; border: 1px solid $outline; border-radius: ${radius}px;
  padding: 5px 12px; }
QToolButton { padding: 5px 6px; }
QPushButton:hover, QToolButton:hover { background: $hover; }
QPushButton:pressed, QToolButton:pressed, QToolButton:checked { background: $accent_soft; }
QPushButton:disabled, QToolButton:disabled { color: $faint; border-color: $line; }
QPushButton:focus { border: 2px solid $focus; padding: 4px 11px; }
QToolButton:focus { border: 2px solid $focus; padding: 4px 5px; }
QPushButton[kind="primary"] {
  color: $on_accent; background: $accent; border-color: $accent; font-weight: 600; }
QPushButton[kind="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[kind="primary"]:disabled {
  color: $faint; background: $hover; border-color: $line; }
QPushButton[kind="primary"]:focus { border-color: $text; }
QPushButton[kind="danger"] { color: $danger; }
QPushButton[kind="quiet"], QToolButton { background: transparent; border-color: transparent; }
QPushButton[kind="quiet"]:hover, QToolButton:hover { background: $hover; }
QPushButton[kind="quiet"]:focus, QToolButton:focus { border-color: $focus; }
QPushButton[kind="rail"] {
  background: transparent; border: 2px solid transparent; padding: 5px 10px; text-align: left; }
QPushButton[kind="rail"]:hover { background: $hover; }
QPushButton[kind="rail"]:checked {
  color: $accent; background: $accent_soft; font-weight: 600; }
QPushButton[kind="rail"]:focus { border-color: $focus; }
QPushButton[kind="verdict"] { border: 2px solid $line; padding: 4px 26px 4px 10px; }
QPushButton[kind="verdict"]:focus { border-color: $focus; }
$verdicts
QPushButton::menu-indicator {
  image: url("$down"); width: 12px; height: 12px; subcontrol-origin: padding;
  subcontrol-position: center right; right: 8px; }
QPushButton[menu="true"] { padding-right: 26px; }
QToolButton::menu-indicator { image: none; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {
  color: $text; background: $surface; border: 1px solid $outline; border-radius: ${radius}px;
  padding: 5px 8px; selection-background-color: $accent; selection-color: $on_accent; }
QPlainTextEdit, QTextEdit { padding: 4px 6px; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {
  border: 2px solid $focus; padding: 4px 7px; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $focus; padding: 3px 5px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QComboBox:disabled {
  color: $faint; background: $window; }
QLineEdit[error="true"], QPlainTextEdit[error="true"], QComboBox[error="true"] {
  border-color: $danger; }
QTextEdit[kind="quote"], QTextEdit[kind="quote"]:focus {
  background: transparent; border: 0; border-radius: 0; padding: 0; }
QComboBox::drop-down, QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
  border: 0; width: 24px; background: transparent; }
QComboBox::down-arrow, QAbstractSpinBox::down-arrow {
  image: url("$down"); width: 12px; height: 12px; }
QAbstractSpinBox::up-arrow { image: url("$up"); width: 12px; height: 12px; }
QComboBox QAbstractItemView {
  background: $raised; border: 1px solid $outline; border-radius: 0; padding: 4px; }
QDateEdit::drop-down {
  border: 0; width: 24px; background: transparent; subcontrol-origin: border;
  subcontrol-position: center right; }
QDateEdit::down-arrow { image: url("$down"); width: 12px; height: 12px; }
QAbstractSpinBox:disabled { color: $faint; background: $window; }
QAbstractSpinBox { padding: 3px 4px; }
QAbstractSpinBox:focus { padding: 2px 3px; }
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus {
  background: transparent; border: 0; padding: 2px 0 2px 8px; }
QCheckBox, QRadioButton { border: 2px solid transparent; border-radius: 6px; padding: 2px; }
QCheckBox::indicator, QRadioButton::indicator {
  background: $surface; border: 1px solid $muted; width: 14px; height: 14px; }
QCheckBox::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:checked {
  background: $accent; border-color: $accent; image: url("$tick"); }
QRadioButton::indicator:checked { background: $on_accent; border: 5px solid $accent;
  width: 6px; height: 6px; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $line; }
QCheckBox:focus, QRadioButton:focus { border-color: $focus; }

QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QMenu { background: $raised; border: 1px solid $outline; padding: 4px; }
QMenu::item { padding: 6px 28px 6px 10px; border-radius: 6px; }
QMenu::item:selected { color: $text; background: $accent_soft; }
QMenu::item:disabled { color: $faint; }
QMenu::icon { padding-left: 8px; }
QMenu::indicator { left: 8px; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QMenuBar { background: $window; }
QMenuBar::item { padding: 5px 10px; border-radius: 6px; background: transparent; }
QMenuBar::item:selected { color: $text; background: $accent_soft; }

QAbstractItemView {
  color: $text; background: $surface; border: 1px solid $line; border-radius: ${radius}px;
  outline: 0; selection-background-color: $accent_soft; selection-color: $text;
  alternate-background-color: $window; }
QAbstractItemView:focus { border-color: $focus; }
QListView::item, QTreeView::item, QTableView::item {
  padding: 5px 6px; border: 1px solid transparent; }
QListView::item:hover, QTreeView::item:hover, QTableView::item:hover { background: $hover; }
QListView::item:selected, QTreeView::item:selected, QTableView::item:selected {
  color: $text; background: $accent_soft; }
QListView::item:focus, QTreeView::item:focus, QTableView::item:focus { border-color: $focus; }
QTableView { gridline-color: $line; }
QTableCornerButton::section { background: $surface; border: 0; }
QTableView[kind="cards"] {
  background: transparent; border: 0; selection-background-color: transparent; }
QTableView[kind="cards"]::item, QTableView[kind="cards"]::item:selected,
QTableView[kind="cards"]::item:hover { background: transparent; padding: 0; border: 0; }
QHeaderView { background: $surface; border: 0; }
QHeaderView::section {
  color: $muted; background: $surface; border: 0; border-bottom: 1px solid $line;
  padding: 6px; font-size: ${size_small}pt; }

QScrollArea, QScrollArea > QWidget > QWidget[kind="page"] { background: transparent; border: 0; }
QScrollBar { background: transparent; border: 0; margin: 0; }
QScrollBar:vertical { width: 10px; }
QScrollBar:horizontal { height: 10px; }
QScrollBar::handle { background: $outline; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $faint; }
QScrollBar::handle:disabled { background: transparent; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: transparent; }
QSplitter::handle:hover { background: $line; }
QTabWidget::pane { border: 0; border-top: 1px solid $line; }
QTabBar { background: transparent; }
QTabBar::tab {
  color: $muted; background: transparent; border: 0; border-bottom: 2px solid transparent;
  padding: 6px 12px; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $accent; border-bottom-color: $accent; }
QTabBar::tab:selected:focus { background: $accent_soft; border-bottom-color: $focus; }
QProgressBar { background: $line; border: 0; border-radius: 3px; max-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QStatusBar { background: $window; }
QStatusBar::item { border: 0; }
""")

_VERDICT = Template("""
QPushButton[kind="verdict"][verdict="$name"]:checked {
  color: $text; background: $ground; border-color: $text; font-weight: 600; }
QPushButton[kind="verdict"][verdict="$name"]:checked:focus { border-color: $focus; }
""")


def sheet(tokens: Tokens, points: Callable[[str], float]) -> str:
    """The style sheet of the tokens; `points` gives the size of a step of the type scale."""
    colours = {
        name: value
        for name in Tokens.__dataclass_fields__
        if isinstance(value := getattr(tokens, name), str)
    }
    return _TEXT.substitute(
        colours,
        **{f"size_{step}": f"{points(step):g}" for step in TYPE_SCALE},
        warning_ground=tokens.warning.ground,
        inverse_text=tokens.inverse.text,
        inverse_ground=tokens.inverse.ground,
        radius=RADIUS,
        card=RADIUS_CARD,
        verdicts="".join(
            _VERDICT.substitute(
                name=name,
                text=tokens.pair(name).text,
                ground=tokens.pair(name).ground,
                focus=tokens.focus,
            )
            for name in ("supported", "disputed", "unverified")
        ),
        down=resource("icons", "control-down.svg").as_posix(),
        tick=resource("icons", f"control-tick-{tokens.scheme}.svg").as_posix(),
        up=resource("icons", "control-up.svg").as_posix(),
    )


def restyle(widget: QWidget, **properties: object) -> None:
    """Set dynamic properties that the style sheet looks at, and make it look again."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()
