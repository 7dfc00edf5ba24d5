"""Other words in place of some that were typed, or none, so that the sentence still reads."""

import dataclasses
import re

from drafter.anonymise.ordinals import walk
from drafter.anonymise.text.tokens import sentence_at
from drafter.case.case import Case
from drafter.problem import Fix, Place
from drafter.reviewing.fitting import begins_with_vowel, fitted

_ARTICLE = re.compile(r"\b(?P<a>[Aa])(?P<n>n?) ?$")


def text_at(case: Case, place: Place, words: str) -> str:
    """The text of a field in which ``words`` stand at a place; empty where they don't."""
    for record in walk(case):
        if getattr(record, "id", None) == place.record:
            text = getattr(record, place.field, "")
            if isinstance(text, str) and words and text[place.start : place.end] == words:
                return text
    return ""


def replaced(text: str, place: Place, words: str, label: str) -> Fix:
    """The step that puts words in the place of those at ``place`` of a text.

    They fit what stands before them (:mod:`drafter.reviewing.fitting`); what begins a sentence
    gets its capital.
    """
    gone, words = fitted(text[: place.start], words)
    start = place.start - gone
    first, _ = sentence_at(text, start)
    if not text[first:start].strip(" -\n"):
        words = words[:1].upper() + words[1:]
    return Fix(label=label, place=dataclasses.replace(place, start=start), replacement=words)


def removed(text: str, place: Place, label: str) -> Fix:
    """The step that takes the words at ``place`` out, with the space or comma they leave.

    "An" before them becomes the "a" of what stands behind them, and the other way round.
    """
    start, end = place.start, place.end
    if start and text[start - 1] == " " and text[end : end + 1] in ("", " ", ",", ".", ";", ")"):
        start -= 1
    elif text[end : end + 1] == " ":
        end += 1
    if text[:start].endswith(",") and text[end : end + 1] in (",", ".", ";"):
        start -= 1
    led = _ARTICLE.search(text[:start])
    behind = text[end:].lstrip()
    words = ""
    if led and behind[:1].isalpha() and begins_with_vowel(behind) != bool(led["n"]):
        start = led.end("a")
        words = f"{'' if led['n'] else 'n'}{text[led.end('n') : place.start]}"
        end = place.end + 1 if text[place.end : place.end + 1] == " " else place.end
    return Fix(
        label=label, place=dataclasses.replace(place, start=start, end=end), replacement=words
    )
