"""What a rule lets stand, and what is asked about all the same."""

from drafter.anonymise.context.company import Company
from drafter.anonymise.judging.judgement import MEANS_SOMETHING_ELSE, Judgement, ask, let_pass
from drafter.anonymise.people.names import Reading
from drafter.anonymise.text.passing import Passing
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import MASS_WORDS, is_common, is_word

_OWN_OR_CALLED = frozenset(
    [
        "admission", "association", "benefit", "care", "claim", "council", "hospital", "housing",
        "order", "payment", "payments", "plan",
    ]
)  # fmt: skip
"""What may be somebody's as well as called after a thing: "Price payment", "Holly care plan"."""


def passed(tokens: list[Token], found: list[Reading], company: Company, rule: Passing) -> Judgement:
    """A run that a rule lets stand; asked about where it may be the matter of who is called so.

    The proof looks for every typed word that is no everyday one: such a word never stands there,
    nor where it is only spoken of.
    """
    reading = found[0]
    run = tokens[reading.first : reading.last]
    words = [word.norm for word in run]
    behind = tokens[reading.last] if reading.last < len(tokens) else None
    before = tokens[reading.first - 1].norm if reading.first else ""
    if rule is Passing.SAYING and not all(_is_everyday(word) for word in run):
        return ask(MEANS_SOMETHING_ELSE)
    theirs = behind is not None and behind.gap == " " and behind.norm in _OWN_OR_CALLED
    if not (theirs or before == "towards"):
        return let_pass(rule)
    typed = any(word in each.person.typed for each in found for word in words)
    here = any(each.person.id in company.present for each in found)
    is_name = here or not all(is_common(word) for word in words)
    return ask(MEANS_SOMETHING_ELSE) if typed and is_name else let_pass(rule)


def _is_everyday(word: Token) -> bool:
    if word.shape is Shape.LOWER:
        return is_word(word.norm)
    return is_common(word.norm) or word.norm in MASS_WORDS
