"""What a rule lets stand, and what is asked about all the same."""

from drafter.anonymise.context.company import Company
from drafter.anonymise.judging.judgement import MEANS_SOMETHING_ELSE, Judgement, ask, let_pass
from drafter.anonymise.people.names import Reading
from drafter.anonymise.text.passing import Passing
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import MASS_WORDS, OF_TIMES, is_common, is_word

_OWN_OR_CALLED = frozenset(
    [
        "admission", "association", "benefit", "care", "claim", "council", "hospital", "housing",
        "order", "payment", "payments", "plan",
    ]
)  # fmt: skip
"""What may be somebody's as well as called after a thing: "Price payment", "Holly care plan"."""
_SEASONS = frozenset({"autumn", "spring", "summer", "winter"})
_OF_TIMES = frozenset(
    ["by", "during", "each", "early", "every", "in", "last", "late", "mid", "next", "of", "since",
     "the", "this", "till", "until"]
)  # fmt: skip


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
    if rule is Passing.TIME and _may_be_no_season(tokens, found, company):
        return ask(MEANS_SOMETHING_ELSE)
    if rule is Passing.SAYING and not all(_is_everyday(word) for word in run):
        return ask(MEANS_SOMETHING_ELSE)
    theirs = behind is not None and behind.gap == " " and behind.norm in _OWN_OR_CALLED
    if not (theirs or before == "towards"):
        return let_pass(rule)
    typed = any(word in each.person.typed for each in found for word in words)
    here = any(each.person.id in company.present for each in found)
    is_name = here or not all(is_common(word) for word in words)
    return ask(MEANS_SOMETHING_ELSE) if typed and is_name else let_pass(rule)


def _may_be_no_season(tokens: list[Token], found: list[Reading], company: Company) -> bool:
    """Whether a season's capital may be a name's, of somebody whom the text names.

    Seasons are written in small letters: "a letter about Summer names", not "in Summer 2022".
    """
    first, last = found[0].first, found[0].last
    word = tokens[first]
    if word.norm not in _SEASONS or word.starts or word.shape is not Shape.CAPITAL:
        return False
    before = tokens[first - 1] if first else None
    if before is None or before.norm in _OF_TIMES or tokens[first].gap != " ":
        return False
    if last < len(tokens) and (tokens[last].norm.isdigit() or tokens[last].norm in OF_TIMES):
        return False
    return any(one.person.id in company.present for one in found)


def _is_everyday(word: Token) -> bool:
    if word.shape is Shape.LOWER:
        return is_word(word.norm)
    return is_common(word.norm) or word.norm in MASS_WORDS
