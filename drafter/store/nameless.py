"""What of a case may begin another: its bodies, law and standard paragraphs, and no person."""

import dataclasses
from collections.abc import Iterator

from drafter.case.account import Standard, StandardKind
from drafter.case.case import Case
from drafter.case.fields import Use, names_of
from drafter.case.links import records_in
from drafter.case.people import Treatment

_GENERAL = frozenset({StandardKind.LAW, StandardKind.GUIDANCE, StandardKind.POLICY})
_SHORTEST = 2


def without_names(case: Case) -> Case:
    """A case to begin with, of the same kind, about the same bodies, under the same law.

    Everything that somebody typed about what happened is left out, because a person may be
    named anywhere in it; so is a standard that has a word of anybody's name or identifier.
    Organisations that may not be named are left out as well.
    """
    secret = frozenset(_secret_words(case))
    standards = tuple(one for one in case.standards if _is_general(one, secret))
    return Case(
        id=case.id,
        kind_of_work=case.kind_of_work,
        nation=case.nation,
        category="" if _words(case.category) & secret else case.category,
        bodies=tuple(dataclasses.replace(body, reference="") for body in case.bodies),
        organisations=tuple(one for one in case.organisations if one.treatment is Treatment.NAMED),
        paragraphs=tuple(dataclasses.replace(one, reworded="") for one in case.paragraphs),
        standards=standards,
    )


def _is_general(standard: Standard, secret: frozenset[str]) -> bool:
    """Whether it is law or policy for all, and not what one person was promised."""
    said = f"{standard.name} {standard.citation} {standard.text}"
    return standard.kind in _GENERAL and not _words(said) & secret


def _secret_words(case: Case) -> Iterator[str]:
    """Each word of the names and identifiers of the case's people."""
    for record in records_in(case):
        for name in names_of(type(record), Use.SECRET):
            value = getattr(record, name)
            yield from _words(" ".join(value) if isinstance(value, tuple) else value)


def _words(text: str) -> set[str]:
    """The words of a text, in small letters; single letters are initials of anything."""
    plain = "".join(one if one.isalnum() else " " for one in text.casefold())
    return {word for word in plain.split() if len(word) >= _SHORTEST}
