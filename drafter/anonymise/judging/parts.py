"""Which parts of somebody's name a run of words has, exact or misspelt."""

from drafter.anonymise.people.homophones import are_spelt_alike, are_transposed
from drafter.anonymise.people.names import Reading
from drafter.anonymise.people.slips import Near
from drafter.anonymise.text.tokens import Token
from drafter.anonymise.text.vocabulary import forenames_known, is_word, surnames

_MOST_LETTERS = 2
_LONG, _FEWEST = 7, 5


def is_double(reading: Reading) -> bool:
    """Whether a surname of two words and more stands there whole: "Ms Pugh-Robert"."""
    lasts = reading.roles.strip("FIXf")
    own = [word for word in reading.person.surname if not reading.person.is_mere_particle(word)]
    whole = len(lasts) == len(reading.person.surname) and set(lasts) <= set("Ss")
    both = "".join(reading.person.surname)  # "Hugh-Parry" begins as "hughesparry" does
    like = all(one.distance <= _MOST_LETTERS or one.word == both for one in reading.near)
    return whole and len(own) > 1 and like


def is_twice(reading: Reading, run: list[Token]) -> bool:
    """Whether a word of the name would stand there twice, as itself and misspelt."""
    exact = {word.norm for word in run}
    return any(near.word in exact for near in reading.near)


def is_bare_particle(run: list[Token], reading: Reading) -> bool:
    """Whether only small words of a surname are exact: "St", "O"."""
    exact = [word.norm for word, role in zip(run, reading.roles, strict=False) if role in "FSB"]
    return all(len(word) < 3 for word in exact)  # noqa: PLR2004 - "st", "o"


def is_long_with_initial(reading: Reading) -> bool:
    """Whether an initial leads to a long surname with a letter or two wrong.

    Few have that, whatever the title: "Mr E Papadopolou" of Dr Eleni Papadopoulou.
    """
    initial = reading.roles[:-1] and set(reading.roles[:-1]) <= set("IX")
    if not initial or reading.roles[-1] != "s" or not reading.fit:
        return False
    near = reading.near[0]
    return len(near.word) >= _LONG and near.distance <= _MOST_LETTERS


def is_plainly_mistyped(word: str, near: Near) -> bool:
    """Whether nobody has a name but by typing: "her brother Ronlad", "my son Ausstin"."""
    if len(near.word) < _FEWEST or near.distance != 1:
        return False
    if not (are_transposed(word, near.word) or are_spelt_alike(word, near.word)):
        return False
    return not (word in forenames_known() or word in surnames() or is_word(word))
