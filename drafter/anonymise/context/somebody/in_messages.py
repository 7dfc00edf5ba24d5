"""What messages say to somebody, and of one whose surname is that of several things."""

from typing import Final

from drafter.anonymise.people.names import Reading
from drafter.anonymise.people.register import Register
from drafter.anonymise.text.tokens import Token
from drafter.anonymise.text.vocabulary import is_word

_PEOPLE: Final = frozenset({"her", "him", "me", "my", "our", "us"})
_ONE_HAS: Final = frozenset({"doesnt", "has", "hasnt", "wants"})


def is_spoken_to(tokens: list[Token], reading: Reading, register: Register) -> bool:
    """Whether whoever writes says their own name next: "dan its ruby", "dan this is ruby here"."""
    at = reading.last
    said = [token.norm for token in tokens[at : at + 2]]
    at += said == ["this", "is"]
    led = said == ["this", "is"] or said[:1] == ["its"]
    other = at + 1
    if not led or not tokens[reading.first].starts or other >= len(tokens):
        return False
    joined = tokens[at].gap in (" ", ", ") and tokens[other].gap == " "
    word = tokens[other].norm
    people = register.by_word.get(word, ()) if joined else ()
    return any(one is not reading.person and word in one.typed for one in people)


def is_one_of_several(tokens: list[Token], reading: Reading) -> bool:
    """Whether several things would not do to people what one does: "chambers has barred me"."""
    word, at = tokens[reading.first].norm, reading.last
    if not (word.endswith("s") and is_word(word[:-1]) and word in reading.person.typed):
        return False
    near = tokens[at : at + 3]
    if len(near) < 3 or near[0].norm not in _ONE_HAS or any(one.gap != " " for one in near):  # noqa: PLR2004
        return False
    done = near[1].norm.endswith(("ed", "en", "t")) or near[0].norm == "wants"
    return done and near[2].norm in _PEOPLE
