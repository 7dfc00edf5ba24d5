"""Names of bodies that may not stand anywhere, looked for inside other words too."""

import re
from collections.abc import Iterator

from drafter.anonymise.bodies.bodies import SoughtBody
from drafter.anonymise.bodies.written import bare, is_ordinary
from drafter.anonymise.identifiers.sought import spelt
from drafter.anonymise.people.register import is_distinctive
from drafter.anonymise.revealing import untold_names
from drafter.anonymise.text.folding import Folded, squeeze
from drafter.anonymise.text.found import Certainty, Found
from drafter.case.case import Case

_SPACERS = re.compile(r"[\W_]+")
_INSIDE = "The name of a body that is not named stands inside other words."


def hidden_bodies(case: Case) -> tuple[SoughtBody, ...]:
    """The names that may not stand anywhere, to look for inside other words too."""
    bodies = {body.id for body in case.bodies}
    sought = []
    for record, name in untold_names(case):
        plain = bare(name)
        squeezed = squeeze(plain)
        everyday = " " not in plain and is_ordinary(plain)
        if is_distinctive(squeezed) and not everyday:
            kind = "body" if record in bodies else "organisation"
            sought.append(SoughtBody((record,), kind, spelt(squeezed), short="", plain=squeezed))
    return tuple(sought)


def find_hidden(folded: Folded, hidden: tuple[SoughtBody, ...]) -> Iterator[Found]:
    """Names that may not stand, inside other words: "rosewoodlodge.example"; to be asked about."""
    squeezed = _SPACERS.sub("", folded.lower) if hidden else ""
    for one in hidden:
        if one.plain not in squeezed:
            continue
        for match in one.pattern.finditer(folded.lower):
            yield Found(
                start=match.start(),
                end=match.end(),
                kind=one.kind,
                certainty=Certainty.ASK,
                candidates=one.bodies,
                reason=_INSIDE,
            )
