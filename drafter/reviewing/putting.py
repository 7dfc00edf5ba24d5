"""Other words in place of some that were typed, or none, so that the sentence still reads."""

import dataclasses

from drafter.anonymise.ordinals import walk
from drafter.anonymise.text.tokens import sentence_at
from drafter.case.case import Case
from drafter.problem import Fix, Place

_ARTICLES = ("a ", "an ", "the ")


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

    An article before them goes where the new ones bring their own, and "aged" before "in her
    forties"; what begins a sentence gets its capital.
    """
    start = place.start
    before = text[:start].lower()
    for article in _ARTICLES:
        is_one = before.endswith(article) and not before[: -len(article)][-1:].isalpha()
        if is_one and words.lower().startswith(_ARTICLES):
            start -= len(article)
            break
    if words.startswith("in ") and text[:start].lower().endswith(" aged "):
        start -= len("aged ")
    first, _ = sentence_at(text, start)
    if not text[first:start].strip(" -\n"):
        words = words[:1].upper() + words[1:]
    return Fix(label=label, place=dataclasses.replace(place, start=start), replacement=words)


def removed(text: str, place: Place, label: str) -> Fix:
    """The step that takes the words at ``place`` out, with the space or comma they leave."""
    start, end = place.start, place.end
    if start and text[start - 1] == " " and text[end : end + 1] in ("", " ", ",", ".", ";", ")"):
        start -= 1
    elif text[end : end + 1] == " ":
        end += 1
    if text[:start].endswith(",") and text[end : end + 1] in (",", ".", ";"):
        start -= 1
    return Fix(label=label, place=dataclasses.replace(place, start=start, end=end), replacement="")
