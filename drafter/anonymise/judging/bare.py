"""One name without a title: who is meant hangs on the words round it."""

from drafter.anonymise.context.addressed import is_addressed, is_addressed_as_somebody
from drafter.anonymise.context.beside import (
    follows_name,
    is_determined,
    is_with_other,
    is_within_a_name,
)
from drafter.anonymise.context.company import Company
from drafter.anonymise.context.others.strangers import is_forename_besides
from drafter.anonymise.context.somebody.alive import is_alive, is_explained
from drafter.anonymise.context.somebody.been_somewhere import has_been_somewhere
from drafter.anonymise.context.somebody.besides import has_epithet, is_called_besides, signs
from drafter.anonymise.context.somebody.formally import (
    OF_KINDS,
    PLACE_WORDS,
    TOWARDS_PLACES,
    is_like_a_name,
)
from drafter.anonymise.context.somebody.in_play import is_in_play, is_one_of_many
from drafter.anonymise.context.things.called_after import is_firm
from drafter.anonymise.context.things.dealt_with import is_dealt_with
from drafter.anonymise.context.things.sayings import may_be_read_or_said
from drafter.anonymise.judging.judgement import (
    FAMILY,
    MEANS_SOMETHING_ELSE,
    OTHER_FORM,
    REPLACE,
    SHARED,
    SOMEONE_ELSE,
    Judgement,
    ask,
    let_pass,
)
from drafter.anonymise.judging.short_forenames import is_homely
from drafter.anonymise.people.names import Reading
from drafter.anonymise.people.register import Register
from drafter.anonymise.sentence.behind import (
    does_act,
    is_followed_by_name,
    is_from_somewhere,
    is_helped,
    past_adverbs,
)
from drafter.anonymise.sentence.owning import is_versus
from drafter.anonymise.sentence.quoted import is_given_as_name, is_miscalled, is_on_paper
from drafter.anonymise.sentence.signing import is_seen_to_end, signs_off
from drafter.anonymise.sentence.told import is_told, is_told_of, names_a_thing
from drafter.anonymise.text.passing import Passing
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import (
    AUXILIARIES,
    HOUSEHOLD_NAMES,
    KIN,
    MASS_WORDS,
    NAMESAKES,
    OF_THINGS,
    OF_TIMES,
    PERSON_VERBS,
    SPEECH_VERBS,
    TIMES,
    is_common,
    towns,
)

_TIME_WORDS = PLACE_WORDS | frozenset(
    [
        "after", "and", "any", "before", "but", "by", "during", "each", "early", "every", "except",
        "for", "last", "late", "mid", "next", "not", "on", "one", "only", "since",
        "this", "throughout", "till", "until",
    ]
)  # fmt: skip
_THINGS_DO_TOO = frozenset(
    [
        "became", "began", "brings", "brought", "came", "died", "gave", "helped", "needed", "needs",
        "raised", "ran", "showed", "stayed", "stopped", "took", "went", "worked", "works",
    ]
)  # fmt: skip
"""Verbs that prove nothing of a common word at the start of a sentence: "Power went out"."""
_AND_THESE = frozenset(
    [
        "did", "didn't", "didnt", "does", "doesn't", "doesnt", "got", "has", "hasn't", "hasnt",
        "kept", "met", "moved",
    ]
)  # fmt: skip
"""The same where the word is a surname: "Power has been cut", but "Poppy has a place"."""
_PETS = frozenset(
    ["budgie", "cat", "cow", "dog", "donkey", "ferret", "goat", "goldfish", "guinea", "hamster",
     "horse", "kitten", "parrot", "pony", "puppy", "rabbit", "sheep", "tortoise"]
)  # fmt: skip
_DOINGS = frozenset({"drew", "ken", "rob", "sue", "wade"})
"""Forenames that are verbs besides and no things: no other verb follows them."""
_PAST = frozenset(
    ["bought", "heard", "left", "lost", "made", "met", "paid", "saw", "sold", "spent"]
)  # fmt: skip
_FLED = frozenset({"escaped", "fled", "flee", "fleeing", "toured"})
_AIMED = frozenset(
    ["aimed", "angry", "cross", "glared", "laughed", "laughing", "look", "looked", "looking",
     "pointed", "screamed", "screaming", "shout", "shouted", "shouting", "shouts", "smiled",
     "snapped", "stared", "swore", "threw", "waved", "yelled"]
)  # fmt: skip
"""What is done at somebody; at what else is called so, people only are."""
_SEVERAL = frozenset({"drs", "messrs", "misses", "mmes", "mesdames"})
_BEFORE_THINGS = frozenset(
    [
        "are", "coded", "graded", "her", "his", "its", "is", "more", "much", "our", "rated",
        "status", "their", "was", "were", "your",
    ]
)  # fmt: skip
FUNCTION_WORDS = frozenset(
    [
        "and", "as", "because", "but", "by", "for", "from", "if", "so", "that", "then", "to",
        "when", "where", "while", "with",
    ]
)  # fmt: skip


def judge_bare(  # noqa: C901, PLR0911, PLR0912 - a ladder of rules, one return each
    tokens: list[Token], reading: Reading, company: Company, register: Register
) -> Judgement:
    """How sure one or more words of a name are, without a title."""
    words = tokens[reading.first : reading.last]
    word = words[-1]
    is_surname = set(reading.roles) <= set("SB")
    after = tokens[reading.last] if reading.last < len(tokens) else None
    if after and after.norm == "of" and after.gap == " ":
        if is_from_somewhere(tokens, reading.last):
            return REPLACE
        if not is_told_of(tokens, reading.first):
            return ask(MEANS_SOMETHING_ELSE)  # "Constance of purpose", "the Duke of"
    if is_versus(tokens, reading.first) or is_versus(tokens, reading.last + 1):
        return ask(MEANS_SOMETHING_ELSE)  # a case may be called after somebody else
    led = follows_name(tokens, reading.first) and not is_addressed(tokens, reading)
    if led or is_followed_by_name(tokens, reading.last):
        # "Peter Marsh" beside a Piotr is all of somebody else's name
        if word.norm in reading.person.forms:
            return let_pass(Passing.SOMEBODY_ELSE)
        return ask(SOMEONE_ELSE)
    if (
        is_firm(tokens, reading)
        or _is_pet(tokens, reading.last)
        or may_be_read_or_said(tokens, reading)
        or is_dealt_with(tokens, reading)
    ):
        return ask(MEANS_SOMETHING_ELSE)
    before = tokens[reading.first - 1].norm if reading.first else ""
    if before in _SEVERAL:
        return ask(SHARED)
    if before in ("called", "named") and names_a_thing(tokens, reading.first - 1):
        return ask(MEANS_SOMETHING_ELSE)  # "a charity called Hope"
    is_saint = words[0].norm in ("saint", "st") and len(words) == 2  # noqa: PLR2004 - a church
    if is_saint and reading.person.id in company.present and before not in PLACE_WORDS:
        is_saint = not (does_act(tokens, reading.last) or is_told(tokens, reading.first))
    if is_saint or (word.is_possessive and word.norm + "s" in HOUSEHOLD_NAMES):
        return ask(MEANS_SOMETHING_ELSE)
    if is_surname and after and after.norm in KIN and not word.is_possessive:
        return ask(FAMILY)
    if not is_surname and _is_part_of_more(tokens, reading):
        return ask(MEANS_SOMETHING_ELSE)
    if word.norm in reading.person.forms and not is_homely(tokens, reading, company):
        here = reading.person.id in company.present and word.norm not in company.others
        named = here and is_miscalled(tokens, reading.first, reading.last)
        return REPLACE if named else ask(OTHER_FORM)
    if word.norm not in reading.person.typed and word.norm in company.strangers:
        return ask(OTHER_FORM)
    unmet = word.norm in reading.person.short or is_forename_besides(word.norm, reading.person)
    if unmet and reading.person.id not in company.present:
        return ask(OTHER_FORM)
    if all(is_common(each.norm) or reading.person.is_mere_particle(each.norm) for each in words):
        if is_surname:
            sure = _is_surname_meant(tokens, reading, company, register)
        else:
            sure = _is_forename_meant(tokens, reading, company, register)
        return REPLACE if sure else ask(MEANS_SOMETHING_ELSE)
    return REPLACE


def _is_pet(tokens: list[Token], at: int) -> bool:
    """Whether "the dog" goes on behind a name that a pet may share with somebody."""
    behind = [token.norm for token in tokens[at : at + 2] if token.gap == " "]
    return behind[:1] == ["the"] and behind[1:] != [] and behind[1] in _PETS


def _is_part_of_more(tokens: list[Token], reading: Reading) -> bool:
    """Whether a forename calls a thing, a time or a place: "a Stanley knife", "to Florence"."""
    first, word = tokens[reading.first], tokens[reading.last - 1]
    after = tokens[reading.last] if reading.last < len(tokens) else None
    follows = after.norm if after and after.gap in (" ", "-") else ""
    if is_determined(tokens, reading.first, thing=True):
        return True
    if follows in OF_THINGS and (word.is_possessive or (after and not after.is_capital)):
        return after is not None and (after.is_capital or not word.is_possessive)
    if word.norm in TIMES and (follows in OF_TIMES or follows.isdigit()):
        return True
    before = tokens[reading.first - 1].norm if reading.first and first.gap == " " else ""
    told = is_told(tokens, reading.first) or is_explained(tokens, reading.last)
    return word.norm in NAMESAKES and before in PLACE_WORDS and not told


def _is_surname_meant(
    tokens: list[Token], reading: Reading, company: Company, register: Register
) -> bool:
    """Whether a surname that is also a word, a month or a place, with a capital, is meant."""
    if is_with_other(tokens, reading, register):
        return True
    present = reading.person.id in company.present
    formal = reading.person.id in company.formal
    if (present or formal) and is_like_a_name(tokens, reading, company.doubled, formal=formal):
        return True
    if is_given_as_name(tokens, reading.first):
        return True
    word = tokens[reading.first].norm
    alone = word not in company.doubled and is_one_of_many(word)
    if present and alone and is_on_paper(tokens, reading.first):
        return True
    if present and is_in_play(tokens, reading, company.doubled):
        return True
    return is_alive(tokens, reading, _THINGS_DO_TOO | _AND_THESE, present=present)


def _does_now(tokens: list[Token], at: int) -> bool:
    """Whether a finite verb goes on, as behind no other verb: "Rob is finished", "Ken paid"."""
    at = past_adverbs(tokens, at)
    if at >= len(tokens) or tokens[at].gap != " ":
        return False
    return tokens[at].norm in AUXILIARIES | PERSON_VERBS | SPEECH_VERBS | _PAST


def _is_day(tokens: list[Token], at: int) -> bool:
    """Whether what was given is a time: "He gave April as the date"."""
    behind = [token.norm for token in tokens[at : at + 4] if token.gap == " "]
    return behind[:1] == ["as"] and bool({"date", "day", "month", "time"}.intersection(behind))


def _is_cut_off(tokens: list[Token], reading: Reading, company: Company) -> bool:
    """Whether a forename few mean otherwise stands by itself: "Peter! Come here", "Peter; Ann"."""
    word = tokens[reading.first]
    if word.norm not in reading.person.typed or word.norm in company.doubled:
        return False
    behind = tokens[reading.last].gap if reading.last < len(tokens) else ""
    return behind[:1] in ("!", ";", "?") or behind[:3] == "..."


def _is_forename_meant(  # noqa: C901, PLR0911, PLR0912 - a ladder of rules, one return each
    tokens: list[Token], reading: Reading, company: Company, register: Register
) -> bool:
    """Whether a forename that is also a word, a month or a place, with a capital, is meant."""
    word, norm = tokens[reading.first], tokens[reading.first].norm
    present = reading.person.id in company.present
    alive = is_alive(tokens, reading, _THINGS_DO_TOO, present=present)
    alive = alive or is_called_besides(tokens, reading) or has_epithet(tokens, reading)
    alive = alive or is_addressed_as_somebody(tokens, reading)
    if alive or is_given_as_name(tokens, reading.first):
        return True
    if norm in reading.person.typed and norm not in company.doubled and signs(tokens, reading):
        return True
    if signs_off(tokens, reading.first) and norm not in company.doubled:
        return is_one_of_many(norm) or (present and is_seen_to_end(tokens, reading.first))
    if present and norm in reading.person.typed and is_in_play(tokens, reading, company.doubled):
        return True
    if is_with_other(tokens, reading, register) or is_from_somewhere(tokens, reading.last):
        return True
    if norm in _DOINGS and norm in reading.person.typed and _does_now(tokens, reading.last):
        return True
    is_thing = norm in MASS_WORDS or norm in TIMES or norm in towns()
    if not is_thing and is_helped(tokens, reading.last):
        # "Lily was seven": no lily is, without "the"; "Den has been to see us", of a Dennis here
        been = present and norm not in company.doubled and has_been_somewhere(tokens, reading.last)
        return been or norm in reading.person.typed
    before = tokens[reading.first - 1].norm if reading.first else ""
    if word.is_possessive:
        return norm not in TIMES and norm not in towns()
    if word.shape is Shape.CAPITALS:
        return not is_thing and not word.starts and before in FUNCTION_WORDS
    if word.starts:
        return present and not is_thing and _is_cut_off(tokens, reading, company)
    if norm in TIMES and (before in _TIME_WORDS or _is_day(tokens, reading.last)):
        return False
    if norm in towns() and before in TOWARDS_PLACES:
        return False
    if before == "at" and tokens[reading.first - 2].norm not in _AIMED:
        return False
    if before == "on" and (norm in towns() or norm in NAMESAKES):
        return False
    if (norm in towns() and before in PLACE_WORDS) or (
        before in _FLED and (norm in NAMESAKES or norm in towns())
    ):
        return False
    if is_within_a_name(tokens, reading.first) or (norm in MASS_WORDS and before in _BEFORE_THINGS):
        return False
    if norm in MASS_WORDS and word.gap == " " and tokens[reading.first - 1].norm in OF_KINDS:
        return False
    # "Bill" for William, whom nobody here calls so, needs William himself in the text
    return norm in reading.person.typed or reading.person.id in company.present
