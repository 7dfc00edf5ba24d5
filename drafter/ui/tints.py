"""What stands in a text under real names, for the editor to tint. Nothing here knows Qt."""

from collections.abc import Callable
from dataclasses import dataclass

from drafter.scanning import ScannedSpan

Scanner = Callable[[str], tuple[ScannedSpan, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tint:
    """A tinted stretch of a text. ``start`` and ``end`` count UTF-16 units, as Qt does.

    ``sure`` is true where ``words`` will be printed instead; otherwise they say what is asked.
    """

    start: int
    end: int
    sure: bool
    words: str


def units(text: str, end: int) -> int:
    """How many UTF-16 units the first ``end`` code points of a text are."""
    return end + sum(character > "\uffff" for character in text[:end])


def points(text: str, units_before: int) -> int:
    """How many code points the first ``units_before`` UTF-16 units of a text are."""
    seen = 0
    for at, character in enumerate(text):
        if seen >= units_before:
            return at
        seen += 2 if character > "\uffff" else 1
    return len(text)


def tints(text: str, scan: Scanner) -> tuple[Tint, ...]:
    """The stretches of ``text`` that name or may name somebody, in order."""
    return tuple(
        Tint(
            start=units(text, span.start),
            end=units(text, span.end),
            sure=span.verdict == "replace",
            words=_words(span),
        )
        for span in scan(text)
    )


def _words(span: ScannedSpan) -> str:
    named = " ".join(span.text.split())
    if span.verdict == "replace":
        return f"{named} → {span.pseudonym}"
    return f"{named}: {span.reason}"
