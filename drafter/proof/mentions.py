"""Finds people by grammar in a file's running text, all of it in one pass."""

import bisect
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from drafter.anonymise.mentions import Seeker
from drafter.anonymise.reader import Reader
from drafter.anonymise.text.found import Certainty
from drafter.proof.search import Hit
from drafter.proof.view import View, ViewKind

MOST_PROSE: Final = 2_000_000
"""Characters read by grammar; all forms of names are looked for in the rest all the same."""
_ENDLESS: Final = re.compile(r"\S{200,}")
"""What is no word of any language; the forms of names are looked for in it besides."""
BETWEEN: Final = "\n\n"
"""An empty line: no name runs over it."""


def mention_hits(
    views: Sequence[View], texts: Sequence[str], seeker: Seeker, labels: Mapping[str, str]
) -> Iterator[Hit]:
    """A hit for every mention, sure or to be asked about, in views of running text.

    ``texts`` are the views' texts without what is excused; ``labels`` maps a party's id to
    words for messages. Of bodies, only what begins the name of one that is not named.
    """
    read = prose(views, texts)
    starts, length = [], 0
    for _, text in read:
        starts.append(length)
        length += len(text) + len(BETWEEN)
    joined = BETWEEN.join(text for _, text in read)
    for found in seeker.find(joined):
        if found.kind == "body" and not seeker.is_untold(joined[found.start : found.end]):
            continue
        people = [party for party in (*found.parties, *found.candidates) if party in labels]
        if not people:
            continue
        view = read[bisect.bisect_right(starts, found.start) - 1][0]
        who = " or ".join(dict.fromkeys(labels[party] for party in people))
        is_sure = found.certainty is Certainty.REPLACE
        form = "mention" if is_sure else "possible mention"
        if found.kind not in ("person", "body"):
            form, who = "identifier", f"something like the {found.kind} of {who}"
        yield Hit(where=view.where, record=people[0], label=who, form=form, view=view)


def residue_counts(views: Sequence[View], texts: Sequence[str], reader: Reader) -> dict[str, int]:
    """How many words of each kind may identify someone whom nobody registered."""
    joined = BETWEEN.join(text for _, text in prose(views, texts))
    kinds = (found.kind for found in reader.find(joined) if found.certainty is Certainty.RESIDUE)
    return dict(sorted(Counter(kinds).items()))


def passed_counts(views: Sequence[View], texts: Sequence[str], seeker: Seeker) -> dict[str, int]:
    """How many words of registered names stand by each rule: "a month or day beside a figure".

    The proof trusts the same grammar as the anonymiser here, so it says how often it did.
    """
    joined = BETWEEN.join(text for _, text in prose(views, texts))
    return dict(sorted(Counter(one.rule.value for one in seeker.passed(joined)).items()))


def prose(views: Sequence[View], texts: Sequence[str]) -> list[tuple[View, str]]:
    """The views of running text, as much of them as is read by grammar."""
    read: list[tuple[View, str]] = []
    length = 0
    for view, text in zip(views, texts, strict=True):
        if view.kind is ViewKind.PROSE and length + len(text) <= MOST_PROSE:
            read.append((view, _ENDLESS.sub(" ", text)))
            length += len(read[-1][1]) + len(BETWEEN)
    return read
