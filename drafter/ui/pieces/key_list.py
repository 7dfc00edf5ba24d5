"""What every key does, for whoever looks it up. Nothing here knows Qt."""

from typing import Final, NamedTuple


class Key(NamedTuple):
    """A key, or keys that go together, and what it does."""

    keys: str
    does: str


KEYS: Final[tuple[tuple[str, tuple[Key, ...]], ...]] = (
    (
        "Anywhere",
        (
            Key("Ctrl+K", "Find a command"),
            Key("Ctrl+N", "New case"),
            Key("Ctrl+Shift+N", "New case from a text or file"),
            Key("Ctrl+O", "All cases"),
            Key("Ctrl+L", "Lock the cases"),
            Key("Ctrl+Shift+P", "Privacy view on or off"),
            Key("Ctrl++ and Ctrl+-", "Larger text, smaller text"),
            Key("Esc", "Go back, or close what lies over the page"),
            Key("F1", "This page"),
        ),
    ),
    (
        "In a case",
        (
            Key("Alt+1 to Alt+9", "The steps, from the first on"),
            Key("Alt+0 and Alt+-", "The tenth step and the eleventh"),
            Key("Ctrl+Z", "Undo, and go to what it changes"),
            Key("Ctrl+Shift+Z or Ctrl+Y", "Redo"),
            Key("Ctrl+P", "Show or hide the preview"),
            Key("Ctrl+F", "Find in the preview"),
            Key("Enter and Shift+Enter", "In the line for finding: the next place, the one before"),
            Key("Enter", "In the preview: go to the field of what is marked"),
            Key("Ctrl and the wheel", "In the preview: a larger or smaller sheet"),
            Key("Ctrl+E", "Make the file, again where it went before"),
            Key("Alt+S", "Keep the version that was sent, once the file is made"),
        ),
    ),
    (
        "While you write",
        (
            Key("[[", "Refer to a paragraph, and type on"),
            Key("Ctrl+R", "Refer to a paragraph out of a list"),
            Key("Ctrl+D", "Add the underlined word to this case’s words"),
            Key("Menu or Shift+F10", "Other spellings, and what else can be done here"),
            Key("Tab and Shift+Tab", "The next field, the one before"),
        ),
    ),
    (
        "In a list",
        (
            Key("↑ and ↓", "Choose a line"),
            Key("Alt+↑ and Alt+↓", "Move the chosen line"),
            Key("Delete", "Remove the chosen line"),
            Key("Ctrl+V", "Paste rows of a table below it"),
            Key("← and →", "On the timeline: the mark before, the next"),
            Key("Home and End", "On the timeline: the first mark, the last"),
            Key("Arrows and Enter", "On the map: choose a box, go to what it stands for"),
        ),
    ),
    (
        "In Questions",
        (
            Key("1 to 6", "Who is meant, or whose it is"),
            Key("N", "Somebody new"),
            Key("O", "An organisation"),
            Key("W", "A word of this case, which names nobody"),
            Key("R", "Put the other words in its place"),
            Key("E", "Type those words"),
            Key("L", "Leave it out"),
            Key("K", "Keep it, and say why"),
            Key("← and →", "The question before, the next"),
        ),
    ),
    (
        "In the check of where a complaint may go",
        (
            Key("Y, N and S", "Yes, no, not sure"),
            Key("W", "Say why"),
            Key("← and →", "The question before, the next"),
        ),
    ),
)
"""By where they hold, as they stand on the page."""


def keys_in_words() -> str:
    """The whole list as one text: a key, a tab, and what it does."""
    parts = (
        "\n".join((place, *(f"{each.keys}\t{each.does}" for each in listed)))
        for place, listed in KEYS
    )
    return "\n\n".join(parts)
