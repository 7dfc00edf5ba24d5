"""Whether a surname that ends otherwise is just what somebody else here is called."""

from drafter.anonymise.people.names import Reading
from drafter.anonymise.people.register import Register
from drafter.anonymise.text.tokens import Token


def is_of_other_ending(tokens: list[Token], reading: Reading, register: Register) -> bool:
    """Whether letters go with another's very surname: "P. Nowicka" beside Piotr and Ola Nowicka.

    His forename beside it leaves no doubt, and neither does his title.
    """
    if "F" in reading.roles or reading.fit > 1 or not reading.person.gendered:
        return False
    words = [token.norm for token in tokens[reading.first : reading.last]]
    return any(
        word in reading.person.gendered
        and any(word in one.surname for one in register.persons if one is not reading.person)
        for word in words
    )
