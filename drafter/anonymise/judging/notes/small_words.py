"""Names in messages without capitals that are ordinary words too."""

from drafter.anonymise.context.beside import is_determined, is_in_small_letters, is_somebodys
from drafter.anonymise.context.company import Company
from drafter.anonymise.context.somebody.alive import RINGING
from drafter.anonymise.context.somebody.in_messages import is_one_of_several
from drafter.anonymise.context.somebody.in_play import is_off, is_one_of_many
from drafter.anonymise.context.somebody.of_people import is_of_people
from drafter.anonymise.judging.bare import FUNCTION_WORDS
from drafter.anonymise.judging.judgement import (
    FAMILY,
    INITIAL,
    MEANS_SOMETHING_ELSE,
    REPLACE,
    Judgement,
    ask,
)
from drafter.anonymise.judging.notes.noted import DOING, HOW, Noted, noted
from drafter.anonymise.judging.notes.undetermined import may_be_named
from drafter.anonymise.people.names import Reading
from drafter.anonymise.sentence.behind import does_act, feels, is_helped, past_adverbs
from drafter.anonymise.sentence.noted_places import BEFORE_THINGS
from drafter.anonymise.sentence.owning import owns
from drafter.anonymise.sentence.told import is_told
from drafter.anonymise.text.inflected import Use, uses_of
from drafter.anonymise.text.tokens import Token
from drafter.anonymise.text.vocabulary import (
    ADVERBS,
    MADE_OF,
    MASS_WORDS,
    NAMESAKES,
    SPEECH_VERBS,
    TELLING_VERBS,
    TIMES,
    UNCOUNTED,
    is_word,
)

_DAYS = frozenset({"again", "back", "first", "today", "twice", "yesterday"})
_MODALS = frozenset({"can", "could", "did", "does", "has", "is", "was", "would"})
_ADDRESSING = frozenset({"bye", "cheers", "morning", "ok", "sorry"})
"""Before whoever is spoken to, at the end of a clause."""
UNITS = frozenset({"miles", "rod", "stone"})
_GREETING = frozenset({"evening", "hello", "hey", "hi", "hiya", "morning"})
_TELLING = frozenset({"tell", "telling", "tells", "told"})
_TOGETHER = frozenset({"family", "household"})
_WHOM = frozenset({"him", "it", "me", "that", "them", "us", "which", "who", "you"})
_WHOSE = frozenset({"her", "his", "its", "my", "our", "their", "your"})
_SAYING = RINGING | {"replied", "said", "says", "told", "tells", "wrote"}


def _small_speaks(tokens: list[Token], reading: Reading) -> bool:
    """Whether a surname in small letters begins a clause and says something: "wells rang"."""
    behind = reading.last
    if behind >= len(tokens) or tokens[behind].gap != " ":
        return False
    before = tokens[reading.first - 1].norm if reading.first else ""
    leads = tokens[reading.first].starts or before in FUNCTION_WORDS
    return leads and tokens[behind].norm in _SAYING


def _small_acts(tokens: list[Token], reading: Reading) -> bool:
    """Whether a surname in small letters begins a clause and does what people do: "marsh asked"."""
    before = tokens[reading.first - 1].norm if reading.first else ""
    leads = tokens[reading.first].starts or before in FUNCTION_WORDS
    return leads and does_act(tokens, reading.last)


def _has_done_to_us(tokens: list[Token], reading: Reading) -> bool:
    """Whether a word that nothing determines has acted on whoever writes: "has barred me"."""
    first, behind = reading.first, [one.norm for one in tokens[reading.last : reading.last + 3]]
    before = tokens[first - 1].norm if first and tokens[first].gap == " " else ""
    if is_word(before) and before not in FUNCTION_WORDS and not tokens[first].starts:
        return False
    has = len(behind) > 2 and behind[0] in ("had", "has") and behind[1].endswith("ed")  # noqa: PLR2004 - three words
    return has and behind[2] in ("me", "us") and tokens[first].norm in reading.person.typed


def _is_small_told(tokens: list[Token], reading: Reading) -> bool:
    """Whether a surname in small letters is told or rung, and no noun follows: "told marsh to"."""
    first = reading.first
    before = tokens[first - 1].norm if first else ""
    if before not in RINGING and not is_told(tokens, first):
        return False
    if first > 1 and tokens[first - 2].norm in BEFORE_THINGS:
        return False  # "the asking price"
    if before in RINGING and tokens[first].norm in HOW:
        return False  # "rang early"
    behind = tokens[reading.last] if reading.last < len(tokens) else None
    if behind is None or behind.starts or behind.gap != " ":
        return behind is None or behind.gap != "-"
    return behind.norm in FUNCTION_WORDS | _DAYS | {"about", "re"}


def _is_told_again(tokens: list[Token], reading: Reading) -> bool:
    """Whether the same person's whole name follows: "your mark, mark price, came"."""
    again, last = reading.last, reading.last + 1
    if last >= len(tokens) or tokens[again].gap != ", " or tokens[last].gap != " ":
        return False
    same = tokens[again].norm == tokens[reading.first].norm
    return same and tokens[last].norm in reading.person.surnames


def _is_unwell(tokens: list[Token], at: int) -> bool:
    """Whether what goes on is said of nothing but somebody: "grant is sick", "faith on leave"."""
    if feels(tokens, at):
        return True
    return is_helped(tokens, at) and is_off(tokens, past_adverbs(tokens, at) + 1)


def _speaks_up(tokens: list[Token], reading: Reading) -> bool:
    """Whether somebody gives their name: "hi its chelsea", or a line is theirs: "india: i rang"."""
    at, last = reading.first, reading.last
    if at > 1 and tokens[at].gap == " " and tokens[at - 1].norm in ("im", "its"):
        return tokens[at - 2].norm in _GREETING and tokens[at].norm not in TIMES
    line = not at or tokens[at].after_break or "\n" in tokens[at].gap
    said = line and last < len(tokens) and tokens[last].gap == ": "
    return said and not tokens[last].norm[0].isdigit() and tokens[at].norm not in TIMES


def _is_announced(tokens: list[Token], reading: Reading) -> bool:
    """Whether a message says whose it is: "hello, iris here."; not "grace here is thin"."""
    begins = tokens[reading.first].starts or tokens[reading.first].gap == ", "
    behind = reading.last + 1
    ends = behind >= len(tokens) or tokens[behind].gap != " "
    return begins and ends and tokens[reading.first].norm not in TIMES


def _does_as_somebody(tokens: list[Token], reading: Reading) -> bool:
    """Whether a forename does what only somebody does: "dean took it"; a dean has an article."""
    word = tokens[reading.first].norm
    single = is_one_of_many(word) or (word in NAMESAKES and word not in MASS_WORDS)
    return single and word not in DOING and does_act(tokens, reading.last)


def _is_described(tokens: list[Token], at: int) -> bool:
    """Whether what stands before makes a thing of a word: "her cat is", "the glass case is"."""
    if not at or tokens[at].gap != " " or tokens[at].starts:
        return False
    before = tokens[at - 1].norm
    if before in _WHOSE:
        return at < 2 or tokens[at - 2].norm not in TELLING_VERBS  # noqa: PLR2004 - "told her rob"
    thing = uses_of(before) & (Use.NOUN | Use.QUALITY)
    return bool(thing) and before not in _DAYS | TIMES | FUNCTION_WORDS | _MODALS | ADVERBS | _WHOM


def is_unstopped(tokens: list[Token], reading: Reading) -> bool:
    """Whether a letter without its stop stands in a small name: "j smith", "smith, j"."""
    run = range(reading.first, reading.last)
    stopped = any(tokens[at].gap.startswith(".") for at in run if at > reading.first)
    return len(run) > 1 and not stopped and any(len(tokens[at].norm) == 1 for at in run)


def judge_small(tokens: list[Token], reading: Reading, company: Company) -> Judgement | None:
    """Ordinary words in small letters without a title; None where they are no more."""
    small = is_in_small_letters(tokens, reading.first)
    if small:
        word = _judge_small_word(tokens, reading, company)
        judged = judge_noted(tokens, reading, company, word)
    else:
        told = _judge_small_told(tokens, reading, company)
        judged = judge_noted(tokens, reading, company, told, among_capitals=True)
    return judged or _judge_undetermined(tokens, reading, company, among_capitals=not small)


def _is_family(tokens: list[Token], at: int, *, here: bool) -> bool:
    """Whether a family is called by a small surname: "the smith family", not "a young family"."""
    if at + 1 >= len(tokens) or tokens[at + 1].gap != " " or tokens[at].is_possessive:
        return False
    word = tokens[at].norm
    before = tokens[at - 1].norm if at and tokens[at].gap == " " else ""
    if tokens[at + 1].norm not in _TOGETHER or before in BEFORE_THINGS - {"the"}:
        return False
    return here or not (Use.QUALITY in uses_of(word) or word in MASS_WORDS | UNCOUNTED)


def _judge_undetermined(
    tokens: list[Token], reading: Reading, company: Company, *, among_capitals: bool
) -> Judgement | None:
    """The same of one word that nothing determines: "took tom to hospital", "smith lost job"."""
    at = reading.first
    word = tokens[at].norm
    if reading.last - at > 1 or word not in reading.person.typed:
        return None
    reported = at > 0 and tokens[at - 1].norm == "that"  # "said that smith hit her"
    here = reading.person.id in company.present and (reported or word not in company.doubled)
    if reading.roles in ("S", "B") and _is_family(tokens, at, here=here):
        return ask(FAMILY)
    if not (here or reading.roles == "F"):
        return None
    named = may_be_named(tokens, at, here=here, among_capitals=among_capitals)
    return ask(MEANS_SOMETHING_ELSE) if named else None


def _judge_small_told(tokens: list[Token], reading: Reading, company: Company) -> Judgement | None:
    """An ordinary word in small letters among others with capitals: asked about where it is told.

    "The Council ought to tell rose": no flower and no grant is told, and a thing has an article.
    """
    at = reading.first
    if is_unstopped(tokens, reading):
        return ask(INITIAL)
    here = reading.person.id in company.present and reading.roles == "F"
    if here and tokens[at].after_break and _speaks_up(tokens, reading):
        return REPLACE
    if reading.person.id in company.present and is_one_of_several(tokens, reading):
        return ask(MEANS_SOMETHING_ELSE)
    if _has_done_to_us(tokens, reading):
        return ask(MEANS_SOMETHING_ELSE)
    told = at > 0 and tokens[at].gap == " " and tokens[at - 1].norm in _TELLING
    typed = tokens[at].norm in reading.person.typed and reading.roles == "F"
    return ask(MEANS_SOMETHING_ELSE) if told and typed else None


def _judge_small_word(  # noqa: C901, PLR0911, PLR0912 - a ladder of rules, one return each
    tokens: list[Token], reading: Reading, company: Company
) -> Judgement | None:
    """An ordinary word in a message without capitals: "hope said"; None where it is no more."""
    word = tokens[reading.first].norm
    if word not in reading.person.typed:
        return None
    if reading.first and tokens[reading.first - 1].norm[0].isdigit() and word in UNITS:
        return None
    if reading.roles != "F":
        if _small_speaks(tokens, reading) and reading.person.id in company.present:
            return REPLACE
        may_be = _is_small_told(tokens, reading) or _small_acts(tokens, reading)
        may_be = may_be or is_one_of_several(tokens, reading)
        return ask(MEANS_SOMETHING_ELSE) if may_be else None
    if is_told(tokens, reading.first) or is_somebodys(tokens, reading.first):
        return REPLACE
    if _is_told_again(tokens, reading) or _is_unwell(tokens, reading.last):
        return REPLACE
    here = reading.person.id in company.present
    if here and is_of_people(tokens, reading.last) and not is_determined(tokens, reading.first):
        return REPLACE
    if owns(tokens, reading.last) and not is_determined(tokens, reading.first):
        return REPLACE
    if is_determined(tokens, reading.first):
        return None
    if reading.person.id in company.present and _speaks_up(tokens, reading):
        return REPLACE
    after = tokens[reading.last] if reading.last < len(tokens) else None
    follows = after.norm if after and after.gap == " " else ""
    if follows in SPEECH_VERBS or (word not in MASS_WORDS and is_helped(tokens, reading.last)):
        return ask(MEANS_SOMETHING_ELSE) if _is_described(tokens, reading.first) else REPLACE
    before = tokens[reading.first - 1].norm if reading.first else ""
    if follows == "here" and (before in ("im", "is", "its") or _is_announced(tokens, reading)):
        return REPLACE  # "its hope here"
    begins = tokens[reading.first].starts or tokens[reading.first].gap.startswith("]")
    if tokens[reading.first].is_possessive and word not in TIMES:
        return ask(MEANS_SOMETHING_ELSE)
    leads = begins or before in FUNCTION_WORDS or before in _MODALS
    if leads and _does_as_somebody(tokens, reading):
        return REPLACE
    if follows in MADE_OF or follows in ("day", "days", "morning", "weather"):
        return None  # "it was sunny day"
    ends = after is None or after.starts or after.after_break
    if ends and before in _ADDRESSING and reading.person.id in company.present:
        return REPLACE  # "sorry melody."
    return ask(MEANS_SOMETHING_ELSE) if (leads or ends) and word not in DOING else None


def judge_noted(
    tokens: list[Token],
    reading: Reading,
    company: Company,
    judged: Judgement | None,
    *,
    among_capitals: bool = False,
) -> Judgement | None:
    """What was judged of ordinary words, unless grammar is surer that they name somebody.

    ``among_capitals`` where the sentence has a capital: there only what is told, met, sent or
    owned is asked about.
    """
    if judged == REPLACE:
        return judged
    how = noted(tokens, reading.first, reading.last, begins=not among_capitals)
    if how is None:
        return judged
    words = tokens[reading.first : reading.last]
    here = reading.person.id in company.present
    here = here and not any(word.norm in company.doubled for word in words)
    typed = all(word.norm in reading.person.typed for word in words)
    sure = typed and (how is Noted.PLAINLY or (how is Noted.IF_HERE and here))
    return REPLACE if sure else ask(MEANS_SOMETHING_ELSE)
