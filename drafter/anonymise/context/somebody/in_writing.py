"""A name that is a word besides, told by where or how it is written: whoever the text names."""

from drafter.anonymise.context.company import Company
from drafter.anonymise.context.somebody.as_entered import is_entered
from drafter.anonymise.context.somebody.who_writes import is_in_message
from drafter.anonymise.context.somebody.written_large import is_written_large
from drafter.anonymise.people.names import Reading
from drafter.anonymise.people.register import Register
from drafter.anonymise.text.tokens import Token

_SHORTEST = 3


def is_sure_in_writing(
    tokens: list[Token], reading: Reading, company: Company, register: Register
) -> bool:
    """Whether one typed word stands where only a name is written, and names somebody here.

    The text names them elsewhere and nobody else so. In a message the word may have another sense
    elsewhere: small letters in a sentence with capitals are taken for one.
    """
    word = tokens[reading.first].norm
    if reading.last - reading.first > 1 or not reading.is_exact or len(word) < _SHORTEST:
        return False
    if reading.person.id not in company.present or word not in reading.person.typed:
        return False
    if word in company.others | company.strangers | company.namesakes | reading.person.doubtful:
        return False
    if is_in_message(tokens, reading, register):
        return True
    doubled = word in company.doubled
    if not company.shouted and is_written_large(tokens, reading, doubled=doubled):
        return True
    return not doubled and reading.first > 0 and is_entered(tokens, reading)
