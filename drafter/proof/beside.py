"""What is known beside a case, in a proof: people of further cases, an office's words."""

import bisect
import dataclasses
from collections.abc import Iterator, Sequence

from drafter.anonymise.allowed import AllowList
from drafter.anonymise.needles import NeedleKind
from drafter.anonymise.precedents import Guard
from drafter.anonymise.reader import Reader
from drafter.anonymise.text.folding import fold
from drafter.anonymise.text.found import Certainty
from drafter.anonymise.text.tokens import tokenise
from drafter.proof.mentions import BETWEEN, prose
from drafter.proof.search import Hit
from drafter.proof.view import View


def strangers_hits(views: Sequence[View], texts: Sequence[str], guard: Guard) -> Iterator[Hit]:
    """A hit for everyone of a further case who is found by grammar in running text.

    ``texts`` are the views' texts without what is excused.
    """
    read = prose(views, texts)
    starts, length = [], 0
    for _, text in read:
        starts.append(length)
        length += len(text) + len(BETWEEN)
    folded = fold(BETWEEN.join(text for _, text in read))
    for found, stranger in guard.meet(folded, tokenise(folded)):
        start, _ = folded.original(found.start, found.end)
        view = read[bisect.bisect_right(starts, start) - 1][0]
        is_person = found.kind == "person"
        yield Hit(
            where=view.where,
            record=stranger.record if is_person else f"{stranger.record}/{found.kind}",
            label=stranger.label if is_person else f"the {found.kind} of {stranger.label}",
            form="possible mention" if is_person else NeedleKind.IDENTIFIER.value,
            view=view,
        )


def further_figures(guard: Guard, forms: int) -> dict[str, int]:
    """What was looked for of further cases; ``forms`` is how many forms of it."""
    strange = guard.strange
    return {
        "cases": guard.precedents.cases,
        "people": len(strange),
        "identifiers": sum(len({kind for kind, _ in one.identifiers}) for one in strange),
        "forms": forms,
        "people_of_this_case_too": len(guard.known),
    }


def allowed_figures(
    views: Sequence[View], texts: Sequence[str], reader: Reader, allowed: AllowList
) -> dict[str, int]:
    """How many entries an office's list has, how many hold, and how many words they let through."""
    joined = BETWEEN.join(text for _, text in prose(views, texts))
    strict = dataclasses.replace(reader, allowed=None, _known={})
    kept = set(reader.find(joined))
    through = [
        found
        for found in strict.find(joined)
        if found.certainty is Certainty.RESIDUE and found not in kept
    ]
    return {
        "entries": len(allowed.entries),
        "in_force": len(allowed.live),
        "let_through": len(through),
    }
