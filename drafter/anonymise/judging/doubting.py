"""What makes a sure name somebody else's who is called the same: it is asked about."""

from drafter.anonymise.context.company import Company
from drafter.anonymise.context.others.filled_in import is_filled_in_otherwise
from drafter.anonymise.context.others.lettered import (
    follows_other_letter,
    has_other_letter,
    is_before_other_surname,
)
from drafter.anonymise.context.others.listed_others import is_of_listed_other
from drafter.anonymise.context.others.no_kin import is_no_kin
from drafter.anonymise.context.others.not_theirs import is_cited, is_of_a_child
from drafter.anonymise.context.others.officers import is_officers_namesake
from drafter.anonymise.context.others.other_endings import is_of_other_ending
from drafter.anonymise.context.others.other_forenames import is_other_forename
from drafter.anonymise.context.others.posts import is_in_another_post, is_in_clients_place
from drafter.anonymise.context.others.relatives import is_of_generation, is_own_relative
from drafter.anonymise.context.others.sharing import shares_other_surname
from drafter.anonymise.context.others.small_surnames import has_other_surname
from drafter.anonymise.context.others.told_apart import (
    has_namesake,
    is_greeted_by_others,
    is_told_apart,
)
from drafter.anonymise.context.things.among_places import is_among_places
from drafter.anonymise.context.things.called_after_them import is_called_after
from drafter.anonymise.context.things.cut_short import (
    is_cut_date,
    is_letters,
    is_number_of,
    may_be_cut_short,
)
from drafter.anonymise.context.things.famed import is_famed
from drafter.anonymise.context.things.longer import is_part_of_longer
from drafter.anonymise.context.things.offices import is_country, is_office, is_quantity
from drafter.anonymise.context.things.plain_things import is_of_colour
from drafter.anonymise.context.things.set_phrases import is_set_phrase
from drafter.anonymise.context.things.spoken_of import is_a_work, is_made_by, is_spoken_of
from drafter.anonymise.context.things.things_with_capitals import is_thing_with_capital
from drafter.anonymise.judging.judgement import (
    MEANS_SOMETHING_ELSE,
    OTHER_FORM,
    OTHER_TITLE,
    REPLACE,
    SOMEONE_ELSE,
    Judgement,
    ask,
    let_pass,
)
from drafter.anonymise.people.names import Reading
from drafter.anonymise.people.register import Register
from drafter.anonymise.sentence.behind import does_act, verb_of
from drafter.anonymise.sentence.told import is_told
from drafter.anonymise.text.passing import Passing
from drafter.anonymise.text.tokens import Token
from drafter.anonymise.text.vocabulary import SPEECH_VERBS

_ANYHOW = (is_quantity, is_country)
_OF_THINGS = (is_spoken_of, is_made_by, is_a_work, is_of_colour, is_famed, is_part_of_longer)
_THE_VERY_ONE = 3
"""How well somebody's own title fits: no other "Sir Owen" is a chair beside Sir Owen Lane."""


def doubted(  # noqa: PLR0911, PLR0913, PLR0917 - a ladder of rules; all that is known of a text
    tokens: list[Token],
    at: int,
    found: list[Reading],
    judgement: Judgement | None,
    company: Company,
    register: Register,
) -> Judgement | None:
    """The judgement of a run that starts at ``at``, less sure where a namesake may be meant."""
    if judgement is not None and at == found[0].first:
        judgement = _of_what_is_cut_short(tokens, found, judgement)
    if judgement != REPLACE:
        return judgement
    reading = found[0]
    if is_other_forename(tokens, reading):
        return ask(OTHER_FORM)
    if reading.is_full and not reading.fit:
        return ask(OTHER_TITLE)  # "Mrs David Lane" is his wife
    if is_set_phrase(tokens, at, reading, company) or is_office(tokens, at, reading):
        return ask(MEANS_SOMETHING_ELSE)
    if at == reading.first and is_among_places(tokens, reading, register):
        return ask(MEANS_SOMETHING_ELSE)
    if at == reading.first and _is_a_things(tokens, reading, register):
        return ask(MEANS_SOMETHING_ELSE)
    if is_called_after(tokens, at, reading) or any(rule(tokens, reading) for rule in _ANYHOW):
        return ask(MEANS_SOMETHING_ELSE)
    doubtful = (
        is_of_generation(tokens, at, reading, register)
        or has_other_letter(tokens, reading)
        or is_of_other_ending(tokens, reading, register)
        or follows_other_letter(tokens, at, reading)
        or is_before_other_surname(tokens, at, reading)
        or (reading.fit < _THE_VERY_ONE and is_in_another_post(tokens, reading))
        or is_in_clients_place(tokens, at, reading)
        or is_officers_namesake(tokens, at, reading)
        or is_own_relative(tokens, at, reading, register)
        or is_told_apart(tokens, at, reading, register)
        or is_no_kin(tokens, at, reading, register)
        or is_of_a_child(tokens, at, reading)
        or has_other_surname(tokens, reading)
        or is_filled_in_otherwise(tokens, at, reading)
        or shares_other_surname(tokens, reading, register)
        or is_of_listed_other(tokens, at, reading, register)
        or is_cited(tokens, at, reading)
        or has_namesake(tokens, at, reading, company)
        or is_greeted_by_others(tokens, at, reading, company)
    )
    return ask(SOMEONE_ELSE) if doubtful else judgement


def _of_what_is_cut_short(
    tokens: list[Token], found: list[Reading], judgement: Judgement
) -> Judgement:
    """The judgement of a forename that everybody abbreviates something else to: "12 Jan 2023".

    Where nobody typed it and nobody can be meant it stands: "He gets PIP", "Tel: 01632 960417".
    """
    reading = found[0]
    plainly = None
    if is_cut_date(tokens, reading):
        plainly = Passing.DATE
    elif is_letters(tokens, reading) or is_number_of(tokens, reading):
        plainly = Passing.GRAMMAR
    if plainly is None and not may_be_cut_short(tokens, reading):
        return judgement
    typed = any(tokens[reading.first].norm in each.person.typed for each in found)
    acts = does_act if plainly is Passing.DATE else _speaks
    met = acts(tokens, reading.last) or is_told(tokens, reading.first)
    if plainly is None or typed or met:
        return ask(MEANS_SOMETHING_ELSE)
    return let_pass(plainly)


def _speaks(tokens: list[Token], at: int) -> bool:
    return verb_of(tokens, at) in SPEECH_VERBS


def _is_a_things(tokens: list[Token], reading: Reading, register: Register) -> bool:
    """Whether a word may be the name of a thing, or is spoken of as a word."""
    if any(rule(tokens, reading) for rule in _OF_THINGS):
        return True
    return is_thing_with_capital(tokens, reading, register)
