"""The look that the whole window has at a moment: theme and text size.

One value for the application; widgets that draw themselves ask for it when they draw.
"""

from typing import NamedTuple

from drafter.ui.pieces.theme import DARK, LIGHT, Colours


class Look(NamedTuple):
    """A theme and a text size in per cent (100 to 200)."""

    colours: Colours = LIGHT
    text_size: int = 100

    def pixels(self, size: int) -> int:
        """A size of the drawings at this text size."""
        return round(size * self.text_size / 100)


_look = [Look()]


def look() -> Look:
    """The look now."""
    return _look[0]


def set_look(*, dark: bool, text_size: int) -> Look:
    """Change the look; the text size is held between 100 and 200 per cent."""
    _look[0] = Look(colours=DARK if dark else LIGHT, text_size=min(max(text_size, 100), 200))
    return _look[0]
