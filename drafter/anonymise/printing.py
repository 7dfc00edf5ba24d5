"""Anonymised words as plain text: for scans, messages and the sentences of kept words."""

import re
from collections.abc import Iterable, Mapping, Sequence

from drafter.anonymise.words import (
    Body,
    Label,
    LabelReference,
    Mention,
    Naming,
    Plain,
    WordSpan,
)

_ARTICLE = re.compile(r"^(?:the|an?) ", re.IGNORECASE)


def listing(names: Sequence[str]) -> str:
    """Say several names as "a, b and c"."""
    if len(names) < 2:  # noqa: PLR2004 - nothing to join
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def possessive(name: str) -> str:
    """Say whose: "Miss X’s"; a name that ends in a small s takes the apostrophe alone."""
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def name_printed(names: Sequence[str], *, is_possessive: bool, starts_sentence: bool) -> str:
    """Say one or several names as they stand in running text."""
    words = listing(names)
    if is_possessive:
        words = possessive(words)
    return words[:1].upper() + words[1:] if starts_sentence else words


def without_article(form: str) -> str:
    """A short form or description without "the", "a" or "an" before it."""
    return _ARTICLE.sub("", form)


def body_printed(
    short_form: str, *, is_possessive: bool, starts_sentence: bool, bare_noun: bool
) -> str:
    """Say a body's short form; without its article where another stands before it."""
    words = without_article(short_form) if bare_noun else short_form
    return name_printed([words], is_possessive=is_possessive, starts_sentence=starts_sentence)


def words_printed(
    spans: Iterable[WordSpan], namings: Mapping[str, Naming], short_forms: Mapping[str, str]
) -> str:
    """Say spans as plain text, everybody called as after the first mention; marks are left out."""
    pieces: list[str] = []
    for span in spans:
        match span:
            case Plain():
                pieces.append(span.text)
            case Mention():
                names = [namings[party].then for party in span.parties]
                pieces.append(
                    name_printed(
                        names,
                        is_possessive=span.possessive,
                        starts_sentence=span.starts_sentence,
                    )
                )
            case Body():
                pieces.append(
                    body_printed(
                        short_forms[span.body],
                        is_possessive=span.possessive,
                        starts_sentence=span.starts_sentence,
                        bare_noun=span.bare_noun,
                    )
                )
            case Label() | LabelReference():
                pass
            case _:
                pieces.append(span.printed)
    return "".join(pieces)
