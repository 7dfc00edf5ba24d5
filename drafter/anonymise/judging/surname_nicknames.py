"""Who is meant by a fond name made of a surname: "Parky no longer works here"."""

from drafter.anonymise.context.beside import follows_name, is_determined
from drafter.anonymise.context.company import Company
from drafter.anonymise.judging.judgement import MISSPELT, REPLACE, Judgement, ask
from drafter.anonymise.judging.met import is_met
from drafter.anonymise.people.names import Reading
from drafter.anonymise.people.surname_nicknames import FAR, is_made_of
from drafter.anonymise.sentence.behind import does_act, is_followed_by_name, is_helped
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import is_word


def is_of_surname(tokens: list[Token], reading: Reading) -> bool:
    """Whether a run is one word with a capital that is made of the surname."""
    word = tokens[reading.first]
    if reading.roles != "s" or word.shape is not Shape.CAPITAL or reading.near[0].distance != FAR:
        return False
    return is_made_of(word.norm, reading.near[0].word)


def judge_of_surname(tokens: list[Token], reading: Reading, company: Company) -> Judgement | None:
    """How sure it is: where somebody here is treated as a person by it, and it is no word.

    None where another name goes on, or where it is a word of which nothing makes somebody.
    """
    word, last = tokens[reading.first], reading.last
    named = is_followed_by_name(tokens, last) or follows_name(tokens, reading.first)
    acts = is_met(tokens, reading) or is_helped(tokens, last) or _no_longer_does(tokens, last)
    thing = is_word(word.norm) and (not acts or is_determined(tokens, reading.first))
    if named or thing:
        return None
    here = reading.person.id in company.present and len(reading.near) == 1
    elsewhere = word.norm in company.others | company.strangers | company.doubled
    return REPLACE if acts and here and not elsewhere else ask(MISSPELT)


def _no_longer_does(tokens: list[Token], at: int) -> bool:
    """Whether it is told what somebody does no more: '"Parky" no longer works here'."""
    behind = [token.norm for token in tokens[at : at + 2]]
    if behind != ["no", "longer"] or tokens[at].gap not in (" ", '" '):
        return False
    return does_act(tokens, at + 2)
