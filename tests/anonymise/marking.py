"""Shows in one line what is found in a text, for tests to read."""

import re

from drafter.anonymise.mentions import seeker_of
from drafter.anonymise.text.found import Certainty, Found
from drafter.case.case import Case
from drafter.case.people import BodyInJurisdiction, Identifier, IdentifierKind, Party, Role

_NAMES = ("person", "body", "organisation")


def marked(case: Case, text: str) -> str:
    """The text with sure words as {words=who}, and words to be asked about as <words?who>.

    ``who`` is the ids joined by "+", or an identifier's kind.
    """
    pieces, at = [], 0
    for found in seeker_of(case).find(text):
        words = text[found.start : found.end]
        pieces.append(text[at : found.start])
        is_sure = found.certainty is Certainty.REPLACE
        pieces.append(f"{{{words}={_who(found)}}}" if is_sure else f"<{words}?{_who(found)}>")
        at = found.end
    return "".join([*pieces, text[at:]])


def unmarked(text: str) -> str:
    """The text of which :func:`marked` gave this."""
    return re.sub(r"[{<]([^=?{}<>]*)[=?][\w+]*[}>]", r"\1", text)


def _who(found: Found) -> str:
    is_sure = found.certainty is Certainty.REPLACE
    ids = found.parties if is_sure else found.candidates
    return "+".join(ids) if found.kind in _NAMES else found.kind


def person(
    id: str,  # noqa: A002 - as records have it
    name: str,
    *also: str,
    child: bool = False,
    role: Role | None = None,
    died: bool = False,
    **identifiers: str,
) -> Party:
    """A party from "Title|Forenames|Surname", other names, a role, and identifiers by kind."""
    title, forenames, surname = name.split("|")
    return Party(
        id=id,
        roles=(role,) if role else (),
        title=title,
        forenames=forenames,
        surname=surname,
        also_known_as=also,
        is_child=child,
        has_died=died,
        identifiers=tuple(
            Identifier(id=f"{id}-{kind}", kind=IdentifierKind[kind.upper()], value=value)
            for kind, value in identifiers.items()
        ),
    )


def body(id: str, name: str, *also: str, named: bool = True, short: str = "") -> BodyInJurisdiction:  # noqa: A002 - as records have it
    """A council or other body with its other names."""
    return BodyInJurisdiction(
        id=id, name=name, also_known_as=also, is_named=named, short_form=short
    )


def case_of(*records: Party | BodyInJurisdiction) -> Case:
    """A case of these people and bodies."""
    return Case(
        parties=tuple(one for one in records if isinstance(one, Party)),
        bodies=tuple(one for one in records if isinstance(one, BodyInJurisdiction)),
    )


WHITLOCK = person("w", "Miss|Hannah Jane|Whitlock")
OKAFOR = person("o", "Mr|Chidi|Okafor")
COUNCIL = body("c", "Exampleshire County Council", "Exampleshire", "ECC")
CASE = case_of(WHITLOCK, OKAFOR, COUNCIL)
