"""Somebody to whom a letter is written by name alone: "Hope," in a paragraph of its own."""

import re
from collections.abc import Iterator

from drafter.anonymise.people.register import Register
from drafter.anonymise.text.folding import Folded
from drafter.anonymise.text.found import Certainty, Found
from drafter.anonymise.text.vocabulary import TIMES

_GREETING = re.compile(r"(?:\A|(?<=\n)) ?([^\W\d_]+) ?,(?= ?(?:\n|\Z))")


def find_greeted(folded: Folded, register: Register) -> Iterator[Found]:
    """Each forename that is a paragraph with its comma; offsets are the folded text's.

    Nothing else stands so: what a thing or a town of that name leads to follows on its line. A
    month or a day may head a diary.
    """
    text = folded.text
    ends_line = text.endswith((",", ", ")) or ",\n" in text or ", \n" in text
    for match in _GREETING.finditer(text) if ends_line else ():
        word = folded.lower[match.start(1) : match.end(1)]
        people = register.by_word.get(word, ())
        if len(people) != 1 or word in TIMES or not match[1][0].isupper():
            continue
        if word in people[0].typed & people[0].called:
            yield Found(
                start=match.start(1),
                end=match.end(1),
                kind="person",
                certainty=Certainty.REPLACE,
                parties=(people[0].id,),
                candidates=(people[0].id,),
                starts_sentence=True,
            )
