"""Colours, sizes and the one style sheet; light and dark.

Every text and background pair meets WCAG 2.2's 4.5 to 1; a test computes it.
"""

from string import Template
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from drafter import paths

GRID = 8
"""Everything stands on multiples of this, in effective pixels."""


class Colours(NamedTuple):
    """One theme, as ``#rrggbb``."""

    ground: str
    surface: str
    border: str
    text: str
    muted: str
    accent: str
    accent_soft: str
    on_accent: str
    done: str
    done_soft: str
    care: str
    care_soft: str
    blocks: str
    blocks_soft: str
    name_tint: str
    is_dark: bool


LIGHT = Colours(
    ground="#f4f5f7",
    surface="#ffffff",
    border="#dadfe6",
    text="#1b2430",
    muted="#586474",
    accent="#1d5bb8",
    accent_soft="#e9f0fb",
    on_accent="#ffffff",
    done="#1b7a4b",
    done_soft="#e6f4ec",
    care="#8f5b00",
    care_soft="#fff4df",
    blocks="#b3261e",
    blocks_soft="#fdeceb",
    name_tint="#fff1cc",
    is_dark=False,
)
DARK = Colours(
    ground="#14171c",
    surface="#1b1f26",
    border="#303845",
    text="#e7ebf1",
    muted="#a2adbb",
    accent="#82b1ff",
    accent_soft="#22304a",
    on_accent="#10151d",
    done="#6ccf9a",
    done_soft="#17301f",
    care="#f2c063",
    care_soft="#3a2c10",
    blocks="#ff8a80",
    blocks_soft="#40191a",
    name_tint="#4a3c12",
    is_dark=True,
)

_SHEET = Template("""
* { font-size: ${body}px; }
QWidget { color: $text; }
QMainWindow, QWidget#ground, QScrollArea#ground, QWidget#page { background: $ground; }
QScrollArea { border: none; background: transparent; }
QWidget#bar, QWidget#foot { background: $surface; }
QWidget#bar { border-bottom: 1px solid $border; }
QWidget#foot { border-top: 1px solid $border; }
QWidget#notice { background: $care_soft; border-bottom: 1px solid $care; }
QWidget#rail { background: $surface; border-right: 1px solid $border; }
QLabel#shade { background: $accent_soft; color: $muted; border-radius: 6px; }
QFrame#card { background: $surface; border: 1px solid $border; border-radius: 8px; }
QFrame#offer { background: $surface; border: 1px solid $accent; border-radius: 8px; }
QFrame#card[level="blocks"] { border: 1px solid $blocks; }
QFrame#card[level="chosen"] { border: 1px solid $accent; }
QLabel { background: transparent; }
QLabel#title { font-size: ${title}px; font-weight: 600; }
QLabel#heading { font-size: ${heading}px; font-weight: 600; }
QLabel#strong { font-weight: 600; }
QLabel#label, QLabel#help, QLabel#quiet { color: $muted; }
QLabel#quiet[level="blocks"] { color: $blocks; font-weight: 600; }
QLabel#label, QLabel#help { font-size: ${small}px; }
QLabel#label { font-weight: 600; }
QLabel#problem { color: $blocks; font-size: ${small}px; }
QLabel#problem[level="fix"], QLabel#problem[level="consider"] { color: $care; }
QLabel#problem[level="done"] { color: $done; }
QLabel#badge { font-size: ${small}px; font-weight: 600; color: $accent; background: $accent_soft;
  border-radius: 6px; padding: 4px 8px; }
QLabel#badge[level="done"] { color: $done; background: $done_soft; }
QLabel#badge[level="care"] { color: $care; background: $care_soft; }
QLabel#badge[level="blocks"] { color: $blocks; background: $blocks_soft; }
QPushButton, QCheckBox, QTabBar { outline: none; }
QPushButton { background: $surface; border: 1px solid $border; border-radius: 6px;
  padding: 5px 12px; min-height: ${line}px; }
QPushButton:hover { background: $accent_soft; }
QPushButton:checked { background: $accent_soft; color: $accent; border: 1px solid $accent; }
QPushButton:focus { border: 2px solid $accent; padding: 4px 11px; }
QPushButton:disabled { color: $muted; background: $ground; }
QPushButton::menu-indicator { image: url("$arrow"); width: ${box}px; height: ${box}px;
  subcontrol-origin: padding; subcontrol-position: center right; right: 6px; }
QPushButton#main { background: $accent; color: $on_accent; border: 1px solid $accent;
  font-weight: 600; }
QPushButton#main:focus { border: 2px solid $text; padding: 4px 11px; }
QPushButton#main:disabled { background: $border; color: $muted; border-color: $border; }
QPushButton#link { background: transparent; border: 1px solid transparent; color: $accent;
  padding: 5px 6px; text-align: left; }
QPushButton#link:hover { text-decoration: underline; }
QPushButton#link:focus { border: 2px solid $accent; padding: 4px 5px; }
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox { background: $surface; color: $text;
  border: 1px solid $border; border-radius: 6px; padding: 5px 8px;
  placeholder-text-color: $muted; selection-background-color: $accent;
  selection-color: $on_accent; }
QLineEdit, QComboBox, QSpinBox { min-height: ${line}px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus {
  border: 2px solid $accent; padding: 4px 7px; }
QLineEdit[level="blocks"], QPlainTextEdit[level="blocks"] { border: 1px solid $blocks; }
QSpinBox QLineEdit { border: none; padding: 0 8px; min-height: 0; background: transparent; }
QSpinBox QLineEdit:focus { border: none; padding: 0 8px; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url("$arrow"); width: ${box}px; height: ${box}px; }
QSpinBox::up-button, QSpinBox::down-button { border: none; width: 0; }
QComboBox QAbstractItemView, QListView#choices { background: $surface; color: $text;
  border: 1px solid $border; selection-background-color: $accent_soft; selection-color: $text;
  outline: none; }
QCheckBox { spacing: 8px; padding: 3px 2px; border: 1px solid transparent; border-radius: 4px; }
QCheckBox:focus { border: 1px solid $accent; background: $accent_soft; }
QCheckBox::indicator, QListView::indicator { width: ${box}px; height: ${box}px;
  border: 1px solid $muted; border-radius: 3px; background: $surface; }
QCheckBox::indicator:checked, QListView::indicator:checked { background: $accent;
  border-color: $accent; image: url("$tick"); }
QListView#rail { background: $surface; border: none; outline: none; }
QListView#rail::item { min-height: 30px; padding: 1px 10px; border-radius: 6px; }
QListView#rail::item:selected { background: $accent_soft; color: $accent; }
QTableView, QListView#list { background: $surface; border: 1px solid $border; border-radius: 8px;
  padding: 2px; gridline-color: $border; selection-background-color: $accent_soft;
  selection-color: $text; outline: none; }
QTableView::item { padding: 4px 8px; border: none; }
QTableView:focus, QListView#list:focus, QTextBrowser#paper:focus { border: 2px solid $accent; }
QListView#list::item { padding: 4px 8px; }
QHeaderView { background: $surface; border: none; }
QHeaderView::section { background: $surface; color: $muted; font-size: ${small}px;
  font-weight: 600; border: none; border-bottom: 1px solid $border; padding: 8px; }
QTableCornerButton::section { background: $surface; border: none; }
QTextBrowser#paper { background: $surface; border: 1px solid $border; border-radius: 8px;
  padding: 12px; }
QTabBar::tab { color: $muted; background: transparent; border: none; padding: 6px 4px;
  margin-right: 6px; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $accent; border-bottom: 2px solid $accent; }
QTabBar::tab:focus { color: $accent; border: 2px solid $accent; border-radius: 4px;
  padding: 4px 2px 6px 2px; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 2px; }
QScrollBar::handle:vertical { background: $border; border-radius: 4px; min-height: 32px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 2px; }
QScrollBar::handle:horizontal { background: $border; border-radius: 4px; min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: transparent; width: 8px; }
QToolTip { background: $text; color: $surface; border: none; padding: 6px 8px; }
QMenu { background: $surface; border: 1px solid $border; padding: 4px; }
QMenu::item { padding: 6px 16px; border-radius: 4px; }
QMenu::item:selected { background: $accent_soft; }
QProgressBar { border: 1px solid $border; border-radius: 4px; background: $ground;
  max-height: 8px; }
QProgressBar:focus { border: 2px solid $text; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }
QDialog { background: $ground; }
""")


def is_dark_wanted() -> bool:
    """Whether the desktop asks for a dark theme."""
    return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark


def style_sheet(colours: Colours, text_size: int = 100) -> str:
    """The style sheet for a theme; ``text_size`` in per cent, 100 to 200."""
    names = {name: value for name, value in colours._asdict().items() if name != "is_dark"}
    sizes = {"title": 20, "heading": 15, "body": 13, "small": 11, "line": 20, "box": 14}
    scaled = {name: str(round(size * text_size / 100)) for name, size in sizes.items()}
    theme = "dark" if colours.is_dark else "light"
    # What draws an SVG takes a while to load, and the list of cases is seen with an arrow in it.
    files = {"tick": f"tick-{theme}.svg", "arrow": f"arrow-{theme}.png"}
    icons = {name: (paths.resources() / "icons" / file).as_posix() for name, file in files.items()}
    return _SHEET.substitute(names | scaled | icons)


def palette(colours: Colours) -> QPalette:
    """The palette for what the style sheet leaves to Qt."""
    made = QPalette()
    role = QPalette.ColorRole
    for where, colour in (
        (role.Window, colours.ground),
        (role.WindowText, colours.text),
        (role.Base, colours.surface),
        (role.AlternateBase, colours.ground),
        (role.Text, colours.text),
        (role.Button, colours.surface),
        (role.ButtonText, colours.text),
        (role.Highlight, colours.accent),
        (role.HighlightedText, colours.on_accent),
        (role.PlaceholderText, colours.muted),
        (role.ToolTipBase, colours.text),
        (role.ToolTipText, colours.surface),
        (role.Link, colours.accent),
        (role.LinkVisited, colours.accent),
    ):
        made.setColor(where, QColor(colour))
    for where in (role.Text, role.WindowText, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, where, QColor(colours.muted))
    return made
