"""How sure a reading is: replace, ask or leave. A wrong pseudonym is worse than a question."""

from drafter.anonymise.context.addressed import is_addressed
from drafter.anonymise.context.beside import (
    begins_clause,
    follows_name,
    is_asking,
    is_beside_figure,
    is_determined,
    is_in_small_letters,
    is_other_initial,
)
from drafter.anonymise.context.company import Company
from drafter.anonymise.context.somebody.formally import PLACE_WORDS
from drafter.anonymise.context.somebody.in_messages import is_spoken_to
from drafter.anonymise.context.somebody.in_writing import is_sure_in_writing
from drafter.anonymise.context.somebody.plainly_theirs import is_plainly_theirs
from drafter.anonymise.context.somebody.virtues import may_be_virtue
from drafter.anonymise.context.things.described import is_described, is_made_so
from drafter.anonymise.context.things.ordinary import may_be_thing, rule_of_word
from drafter.anonymise.context.things.sayings import is_everyday_pair, is_plant, is_renowned_thing
from drafter.anonymise.judging.bare import judge_bare
from drafter.anonymise.judging.judgement import (
    INTRODUCED,
    MEANS_SOMETHING_ELSE,
    OTHER_FORM_OF_SURNAME,
    OTHER_TITLE,
    REPLACE,
    SHARED,
    SOMEONE_ELSE,
    Judgement,
    ask,
    let_pass,
)
from drafter.anonymise.judging.letting import passed
from drafter.anonymise.judging.misspelt import judge_misspelt
from drafter.anonymise.judging.notes.small_words import is_unstopped, judge_noted, judge_small
from drafter.anonymise.judging.shared import judge_shared
from drafter.anonymise.judging.surname_first import may_be_no_initial
from drafter.anonymise.judging.titled import is_of_another, judge_titled
from drafter.anonymise.people.clips import stands_as_clip
from drafter.anonymise.people.fond import CLIP, fondness
from drafter.anonymise.people.names import Reading, is_gendered, title_at
from drafter.anonymise.people.register import Register
from drafter.anonymise.sentence.behind import does_act, is_followed_by_name, is_helped
from drafter.anonymise.sentence.told import is_told
from drafter.anonymise.text.inflected import is_doer
from drafter.anonymise.text.passing import Passing
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import (
    MASS_WORDS,
    MONTHS,
    OF_RENOWN,
    WEEKDAYS,
    english,
    is_common,
    is_word,
)

_TO_PEOPLE = frozenset({"from", "of", "to"})
"""What leads to a whole name as well as to a place: "spoke to Mark Price"."""
_OF_DATES = MONTHS | WEEKDAYS


def judge(  # noqa: C901, PLR0911 - a ladder of rules, one return each
    tokens: list[Token], at: int, found: list[Reading], company: Company, register: Register
) -> Judgement | None:
    """Judge the readings of a run that starts at ``at`` (its title, if it has one).

    None means that the words name nobody here, and that none with a capital was registered so.
    """
    reading = found[0]
    titled = reading.first > at
    plain = None if titled else _judge_plain(tokens, found, company, register)
    if plain:
        return plain
    if _is_another_word(tokens, reading, titled=titled):
        return None
    if not titled and all(may_be_thing(tokens, each) for each in found):
        return ask(MEANS_SOMETHING_ELSE)
    if not titled and all(_is_misspelt_word(tokens, each) for each in found):
        return None
    doubt = next((why for each in found if (why := _doubt(tokens, each, titled=titled))), "")
    if doubt:
        return ask(doubt)
    if _is_another(tokens, at) or (not titled and is_other_initial(tokens, reading.first)):
        return ask(SOMEONE_ELSE)
    if len(found) > 1:
        return _judge_several(tokens, found, company, register, titled=titled)
    if not reading.is_exact:
        return judge_misspelt(tokens, at, reading, company, titled=titled)
    if all(word.shape is Shape.LOWER for word in tokens[reading.first : reading.last]):
        return _judge_small(tokens, at, reading, company, register, titled=titled)
    if reading.is_full or reading.is_forename_initial:
        return _judge_full(tokens, at, reading, company, register, titled=titled)
    if titled:
        return judge_titled(tokens, at, reading, company, register)
    return judge_bare(tokens, reading, company, register)


def _judge_several(
    tokens: list[Token],
    found: list[Reading],
    company: Company,
    register: Register,
    *,
    titled: bool,
) -> Judgement | None:
    """Words that fit several people; None where they are ordinary ones in small letters."""
    if not titled and _is_doer_here(tokens, found[0]):
        return let_pass(Passing.GRAMMAR)
    if not titled and _is_small_and_ordinary(tokens, found[0]):
        may_be = judge_noted(tokens, found[0], company, None)
        return ask(SHARED) if may_be else None
    return judge_shared(tokens, found, company, register, titled=titled)


def _judge_plain(
    tokens: list[Token], found: list[Reading], company: Company, register: Register
) -> Judgement | None:
    """What is settled without a title by the words beside it alone: theirs, or nobody's."""
    if may_be_virtue(tokens, found[0]) or is_made_so(tokens, found[0].first):
        return ask(MEANS_SOMETHING_ELSE)
    if len(found) == 1 and (
        is_plainly_theirs(tokens, found[0], company)
        or is_sure_in_writing(tokens, found[0], company, register)
    ):
        return REPLACE
    rule = _rule_of_words(tokens, found)
    return passed(tokens, found, company, rule) if rule else None


def _doubt(tokens: list[Token], reading: Reading, *, titled: bool) -> str:
    """Why words may not be theirs: the text may tell so, or only their family is called that."""
    words = tokens[reading.first : reading.last]
    if any(word.norm in reading.person.doubtful for word in words):
        return INTRODUCED
    whole = reading.is_full or (titled and reading.fit > 2)  # noqa: PLR2004 - see fit
    return OTHER_FORM_OF_SURNAME if is_gendered(tokens, reading) and not whole else ""


def _is_another(tokens: list[Token], at: int) -> bool:
    """Whether the words before say that it is somebody else: "another Lane"."""
    return bool(at) and tokens[at].gap == " " and tokens[at - 1].norm in ("another", "different")


def _is_misspelt_word(tokens: list[Token], reading: Reading) -> bool:
    """Whether one everyday word, by itself, is only like a name: "the Baptist church"."""
    if reading.is_exact or reading.last - reading.first > 1:
        return False
    if not is_common(tokens[reading.first].norm) or does_act(tokens, reading.last):
        return False
    if tokens[reading.first].is_capital and is_told(tokens, reading.first, directly=True):
        return False
    clip = any(fondness(tokens[reading.first].norm, near.word) == CLIP for near in reading.near)
    if clip and reading.roles == "f" and stands_as_clip(tokens, reading.first):
        return False
    alike = any(near.sounds_alike for near in reading.near)
    return not (alike and is_helped(tokens, reading.last))  # "Robin is out", for Robyn


def _is_small_and_ordinary(tokens: list[Token], reading: Reading) -> bool:
    words = tokens[reading.first : reading.last]
    return all(word.shape is Shape.LOWER and is_word(word.norm) for word in words)


def _is_doer_here(tokens: list[Token], reading: Reading) -> bool:
    """Whether a word in small letters calls what somebody does: "the booker at the cab firm"."""
    word = tokens[reading.first]
    if word.shape is not Shape.LOWER or reading.last - reading.first > 1 or not is_doer(word.norm):
        return False
    return is_determined(tokens, reading.first) or is_described(tokens, reading.first)


def _judge_small(  # noqa: PLR0911, PLR0913 - a ladder of rules; all that is known of a text
    tokens: list[Token],
    at: int,
    reading: Reading,
    company: Company,
    register: Register,
    *,
    titled: bool,
) -> Judgement | None:
    """A name in small letters throughout; None where the words are ordinary ones."""
    words = tokens[reading.first : reading.last]
    full = reading.is_full or reading.is_forename_initial
    ordinary = all(is_word(word.norm) or len(word.norm) == 1 for word in words)
    if ordinary and not titled:
        if not full or not is_in_small_letters(tokens, reading.first):
            return judge_small(tokens, reading, company)
        if is_unstopped(tokens, reading) or not (begins_clause(tokens, at) or is_told(tokens, at)):
            return ask(MEANS_SOMETHING_ELSE)
    if full and not titled and is_everyday_pair(tokens, reading.first):
        return ask(MEANS_SOMETHING_ELSE)
    if full:
        return _judge_full(tokens, at, reading, company, register, titled=titled)
    if titled:
        sure = reading.fit >= (2 if set(reading.roles) & set("SB") else 1)
        return REPLACE if sure else ask(OTHER_TITLE)
    if _is_doer_here(tokens, reading):
        return let_pass(Passing.GRAMMAR)
    if is_determined(tokens, at) or is_described(tokens, at) or is_plant(tokens, reading.last):
        return ask(MEANS_SOMETHING_ELSE)  # "a rowan" is a tree
    acts = does_act(tokens, reading.last) or is_told(tokens, reading.first)
    if words[0].norm in MASS_WORDS and not (acts or is_in_small_letters(tokens, at)):
        return ask(MEANS_SOMETHING_ELSE)  # "in honor of"
    acts = acts or is_spoken_to(tokens, reading, register)
    sure = acts or len(words) > 1 or len(words[0].norm) > 3  # noqa: PLR2004 - letters
    return REPLACE if sure else ask(MEANS_SOMETHING_ELSE)


def _rule_of_words(tokens: list[Token], found: list[Reading]) -> Passing | None:
    """The rule by which a run without a title names nobody, however it is read."""
    reading = found[0]
    word = tokens[reading.first]
    if all(
        reading.person.is_mere_particle(one.norm) for one in tokens[reading.first : reading.last]
    ):
        return None if reading.first and title_at(tokens, reading.first - 1) else Passing.PARTICLE
    if is_asking(tokens, reading):
        return Passing.QUESTION
    alone = reading.last - reading.first == 1 and word.shape is not Shape.LOWER
    if alone and word.norm in _OF_DATES and is_beside_figure(tokens, reading):
        return Passing.DATE
    rules = [rule_of_word(tokens, each) for each in found]
    return rules[0] if all(rules) else None


def _is_another_word(tokens: list[Token], reading: Reading, *, titled: bool) -> bool:
    """Whether the run is plainly none, or begins with an ordinary word in small letters."""
    words = tokens[reading.first : reading.last]
    if all(reading.person.is_mere_particle(word.norm) for word in words):
        ends = reading.person.is_other_end(words[0].norm) and words[0].is_capital
        return not (titled and ends)
    if titled:
        return reading.is_initials and reading.fit < 2  # noqa: PLR2004 - see fit
    leads = words[0]
    if leads.shape is Shape.LOWER and leads.norm != words[-1].norm and words[-1].is_capital:
        return is_word(leads.norm) and not reading.person.is_mere_particle(leads.norm)
    return False


def _judge_full(  # noqa: PLR0911, PLR0913 - a ladder of rules; all that is known of a text
    tokens: list[Token],
    at: int,
    reading: Reading,
    company: Company,
    register: Register,
    *,
    titled: bool,
) -> Judgement:
    words = tokens[reading.first : reading.last]
    is_place = at > 0 and tokens[at].gap == " " and tokens[at - 1].norm in PLACE_WORDS - _TO_PEOPLE
    if is_place and not titled and all(is_common(word.norm) for word in words):
        return ask(MEANS_SOMETHING_ELSE)
    if not titled and may_be_no_initial(tokens, reading, company):
        return ask(MEANS_SOMETHING_ELSE)
    renowned = reading.roles[0] in "SB" and _is_of_renown(words)
    if renowned or (not titled and is_renowned_thing(tokens, at, words)):
        return ask(MEANS_SOMETHING_ELSE)
    if not titled and _is_article(tokens, at, reading):
        return ask(MEANS_SOMETHING_ELSE)
    if titled and is_of_another(tokens[at], reading):
        return ask(OTHER_TITLE)
    led = reading.first and tokens[reading.first - 1].norm in register.by_word
    led = led or titled or is_addressed(tokens, reading)
    if not led and follows_name(tokens, reading.first):
        return ask(SOMEONE_ELSE)
    if is_followed_by_name(tokens, reading.last) and (
        words[-1].norm in english() or tokens[reading.last].gap == "-"
    ):
        return ask(SOMEONE_ELSE)  # "Ida Lane Fox", "Ida Whitlock-Fox"
    return REPLACE


def _is_article(tokens: list[Token], at: int, reading: Reading) -> bool:
    """Whether "A" may be no initial: "A Bright idea", but not "A Bright rang"."""
    letter, last = tokens[at], reading.last
    if letter.norm != "a" or not letter.starts or tokens[at + 1].gap != " " or last - at != 2:  # noqa: PLR2004
        return False
    if not is_common(tokens[at + 1].norm) or last >= len(tokens) or tokens[last].gap != " ":
        return False
    lower = tokens[last].shape is Shape.LOWER
    return lower and not does_act(tokens, last) and not is_helped(tokens, last)


def _is_of_renown(words: list[Token]) -> bool:
    """Whether a surname before a forename makes "King John"."""
    first = words[0]
    return first.norm in OF_RENOWN and first.shape is Shape.CAPITAL and words[1].gap == " "
