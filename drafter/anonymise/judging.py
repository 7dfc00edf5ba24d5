"""How sure a reading is: replace, ask or leave. A wrong pseudonym is worse than a question."""

import itertools

from drafter.anonymise.bare import PLACE_WORDS, is_small_name, judge_bare
from drafter.anonymise.beside import (
    begins_clause,
    does_act,
    follows_name,
    is_asking,
    is_beside_figure,
    is_determined,
    is_followed_by_name,
    is_in_small_letters,
)
from drafter.anonymise.company import Company
from drafter.anonymise.judgement import (
    INITIAL,
    MEANS_SOMETHING_ELSE,
    OTHER_TITLE,
    REPLACE,
    SHARED,
    SOMEONE_ELSE,
    Judgement,
    ask,
)
from drafter.anonymise.misspelt import judge_misspelt
from drafter.anonymise.names import Reading
from drafter.anonymise.tokens import Shape, Token
from drafter.anonymise.vocabulary import (
    MONTHS,
    WEEKDAYS,
    english,
    is_common,
    is_word,
)

_ALIKE = 3


def judge(  # noqa: PLR0911 - a ladder of rules, one return each
    tokens: list[Token], at: int, found: list[Reading], company: Company
) -> Judgement | None:
    """Judge the readings of a run that starts at ``at`` (its title, if it has one).

    None means that the words name nobody here.
    """
    reading = found[0]
    titled = reading.first > at
    if _is_another_word(tokens, reading, titled=titled):
        return None
    if len(found) > 1:
        return _judge_shared(tokens, found, company, titled=titled)
    if not reading.is_exact:
        return judge_misspelt(tokens, at, reading, company, titled=titled)
    if all(word.shape is Shape.LOWER for word in tokens[reading.first : reading.last]):
        return _judge_small(tokens, at, reading, titled=titled)
    if reading.is_full or reading.is_forename_initial:
        return _judge_full(tokens, at, reading, titled=titled)
    if titled:
        return _judge_titled(tokens, at, reading, company)
    return judge_bare(tokens, reading, company)


def _judge_shared(
    tokens: list[Token], found: list[Reading], company: Company, *, titled: bool
) -> Judgement:
    """Words that fit several people here: the one adult acts by a bare surname, no child does."""
    adults = [one for one in found if not one.person.is_child]
    if titled or len(adults) != 1 or not does_act(tokens, found[0].last):
        return ask(SHARED)
    if not set(adults[0].roles) <= set("SB"):
        return ask(SHARED)
    found[:] = adults
    return judge_bare(tokens, adults[0], company)


def _judge_small(tokens: list[Token], at: int, reading: Reading, *, titled: bool) -> Judgement:
    """A name in small letters throughout."""
    words = tokens[reading.first : reading.last]
    if reading.is_full or reading.is_forename_initial:
        if all(is_word(word.norm) for word in words) and not (titled or begins_clause(tokens, at)):
            return ask(MEANS_SOMETHING_ELSE)
        return _judge_full(tokens, at, reading, titled=titled)
    if titled:
        sure = reading.fit >= (2 if set(reading.roles) & set("SB") else 1)
        return REPLACE if sure else ask(OTHER_TITLE)
    if is_determined(tokens, at):
        return ask(MEANS_SOMETHING_ELSE)  # "a rowan" is a tree
    sure = len(words) > 1 or len(words[0].norm) > 3  # noqa: PLR2004 - letters
    return REPLACE if sure else ask(MEANS_SOMETHING_ELSE)


def _is_another_word(  # noqa: PLR0911 - a ladder of rules, one return each
    tokens: list[Token], reading: Reading, *, titled: bool
) -> bool:
    """Whether the run is plainly an ordinary word: in lower case, or a month beside a figure."""
    words = tokens[reading.first : reading.last]
    if all(reading.person.is_mere_particle(word.norm) for word in words):
        return True
    if titled:
        return reading.is_initials and reading.fit < 2  # noqa: PLR2004 - see fit
    if is_asking(tokens, reading):
        return True
    leads = words[0]
    if leads.shape is Shape.LOWER and leads.norm != words[-1].norm and words[-1].is_capital:
        return is_word(leads.norm) and not reading.person.is_mere_particle(leads.norm)
    if all(word.shape is Shape.LOWER for word in words):
        ordinary = all(is_word(word.norm) or len(word.norm) == 1 for word in words)
        return ordinary and not _is_small_name(tokens, reading)
    if len(words) == 1 and words[0].norm in MONTHS | WEEKDAYS:
        return is_beside_figure(tokens, reading)
    return False


def _is_small_name(tokens: list[Token], reading: Reading) -> bool:
    """Whether ordinary words are somebody in a message without capitals: "will chance"."""
    if not is_in_small_letters(tokens, reading.first):
        return False
    return reading.is_full or is_small_name(tokens, reading)


def _judge_full(tokens: list[Token], at: int, reading: Reading, *, titled: bool) -> Judgement:
    words = tokens[reading.first : reading.last]
    is_place = at > 0 and tokens[at].gap == " " and tokens[at - 1].norm in PLACE_WORDS
    if is_place and not titled and all(is_common(word.norm) for word in words):
        return ask(MEANS_SOMETHING_ELSE)
    if reading.is_surname_first and not titled and _may_be_no_initial(words):
        return ask(MEANS_SOMETHING_ELSE)
    if titled and not reading.fit and reading.roles[0] in "IX":
        return ask(OTHER_TITLE)
    if not titled and follows_name(tokens, reading.first):
        return ask(SOMEONE_ELSE)
    if words[-1].norm in english() and is_followed_by_name(tokens, reading.last):
        return ask(SOMEONE_ELSE)
    return REPLACE


def _may_be_no_initial(words: list[Token]) -> bool:
    """Whether the letters behind a surname may be none: "Wood A", "Guled I think"."""
    if words[1].gap == ", " or words[0].shape is Shape.CAPITALS:
        return False
    return is_common(words[0].norm) or words[-1].norm in ("a", "i")


def _judge_titled(tokens: list[Token], at: int, reading: Reading, company: Company) -> Judgement:
    if reading.is_initials:
        if _is_known_initial(tokens, at, reading, company):
            return REPLACE
        return ask(INITIAL)
    if "S" in reading.roles or "B" in reading.roles:
        if reading.fit < 2:  # noqa: PLR2004 - see fit
            return ask(OTHER_TITLE)
    elif not reading.fit:
        return ask(OTHER_TITLE)
    return ask(SOMEONE_ELSE) if is_followed_by_name(tokens, reading.last) else REPLACE


def _is_known_initial(tokens: list[Token], at: int, reading: Reading, company: Company) -> bool:
    """Whether "Mr V" is the one here whose surname begins so, who is named in full as well.

    A text that names him is no text of pseudonyms; nobody else in it may share title and letter.
    """
    letters = tokens[reading.last - 1].norm
    if reading.fit < 2 or reading.roles not in ("J", "X"):  # noqa: PLR2004 - see fit
        return False
    if reading.person.id not in company.present:
        return False
    title = tokens[at].norm
    own = reading.person.surnames
    return not any(
        word.norm == title
        and after.norm[0] == letters
        and not any(after.norm == letters or after.norm[:_ALIKE] == name[:_ALIKE] for name in own)
        for word, after in itertools.pairwise(tokens)
    )
