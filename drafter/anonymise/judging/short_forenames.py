"""Short forenames: what one vowel makes another's, and what a longer one is cut to."""

from drafter.anonymise.context.company import Company
from drafter.anonymise.judging.met import is_met
from drafter.anonymise.people.homophones import are_heard_alike, are_spelt_alike
from drafter.anonymise.people.names import Reading
from drafter.anonymise.text.tokens import Token
from drafter.anonymise.text.vocabulary import forenames

_SHORT = 4


def is_short_other(run: list[Token], reading: Reading) -> bool:
    """Whether a misspelt forename is a short one that others have, and is heard otherwise.

    "Joe Zorvi" may be Joy Zorvi's husband; "Ane Zorvi" is an Anne Zorvi, and no list knows her.
    """
    misspelt = [
        (word.norm, role) for word, role in zip(run, reading.roles, strict=False) if role in "fs"
    ]
    return any(
        role == "f"
        and word in forenames()
        and min(len(word), len(near.word)) <= _SHORT
        and near.distance
        and not (are_heard_alike(word, near.word) or are_spelt_alike(word, near.word))
        for (word, role), near in zip(misspelt, reading.near, strict=False)
    )


def is_homely(tokens: list[Token], reading: Reading, company: Company) -> bool:
    """Whether few have the forename or this form of it: "Kuba" is Jakub, who is named here.

    So is whoever acts by the beginning of a forename: "Leo took it to the shop" of a Leon here.
    """
    person, word = reading.person, tokens[reading.last - 1].norm
    if word in company.strangers or word in company.others or person.id not in company.present:
        return False
    rare = word not in forenames() and not forenames().intersection(person.forenames)
    if word in person.fond or rare:
        return True
    clipped = any(name.startswith(word) for name in person.forenames[:1])
    return clipped and tokens[reading.first].starts and is_met(tokens, reading)
