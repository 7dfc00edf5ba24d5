"""How far a page is to be scrolled for a line of text to be in sight. Nothing here knows Qt."""

_ABOVE, _BELOW = 1, 3
"""Lines that are kept in sight round the one being written: what is said of it stands below."""


def scrolled_to(now: int, height: int, top: int, line: int) -> int:
    """Where a page scrolled to ``now``, ``height`` high, is to be scrolled to; all in pixels.

    ``top`` is where the line begins on the whole page, ``line`` how high it is. Where the page is
    too low for the lines round it, the line itself is what counts.
    """
    above, below = _ABOVE * line, _BELOW * line
    if above + line + below > height:
        above = below = 0
    if top + line + below > now + height:
        now = top + line + below - height
    return min(now, max(0, top - above))
