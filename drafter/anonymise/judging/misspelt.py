"""Names with a letter or two wrong: how sure it is that they are somebody's."""

from drafter.anonymise.context.beside import follows_name, is_determined
from drafter.anonymise.context.company import Company
from drafter.anonymise.context.others.brought_in import (
    is_another_beside,
    is_apologised_to,
    is_introduced,
)
from drafter.anonymise.context.others.other_forenames import are_one_forename
from drafter.anonymise.context.styled import is_called_so
from drafter.anonymise.judging.judgement import (
    MISSPELT,
    OTHER_FORM,
    OTHER_TITLE,
    REPLACE,
    SOMEONE_ELSE,
    Judgement,
    ask,
)
from drafter.anonymise.judging.met import is_met
from drafter.anonymise.judging.parts import (
    is_bare_particle,
    is_double,
    is_long_with_initial,
    is_plainly_mistyped,
    is_twice,
)
from drafter.anonymise.judging.short_forenames import is_short_other
from drafter.anonymise.judging.slips import has_slip, judge_slip
from drafter.anonymise.judging.surname_nicknames import is_of_surname, judge_of_surname
from drafter.anonymise.people.clips import stands_as_clip
from drafter.anonymise.people.fond import CLIP, FAINT, fondness
from drafter.anonymise.people.homophones import are_heard_alike, are_spelt_alike, are_transposed
from drafter.anonymise.people.names import Reading
from drafter.anonymise.sentence.behind import (
    does_act,
    is_followed_by_name,
    is_from_somewhere,
    is_helped,
)
from drafter.anonymise.sentence.quoted import is_miscalled, is_quoted_as
from drafter.anonymise.sentence.signing import signs_off
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import (
    english,
    forenames,
    is_common,
    is_word,
    surnames,
)

_LONG, _LONGER = 7, 9
_MOST_LETTERS, _FEWEST, _LETTERS_OF_CLIPS = 2, 3, 4
_MANY = frozenset(
    ["all", "both", "few", "half", "many", "men", "most", "none", "one", "some", "ten", "women"]
)
"""What several people may be called at the start of a sentence: "Ten asked for it"."""
_RULES_OF_SPELLING = (are_spelt_alike, are_heard_alike, are_transposed)


def judge_misspelt(
    tokens: list[Token], at: int, reading: Reading, company: Company, *, titled: bool
) -> Judgement | None:
    """How sure a name is that is written another way; None where it is another's name or a word."""
    if _is_called_wrong(tokens, at, reading, company, titled=titled):
        return REPLACE
    if is_twice(reading, tokens[reading.first : reading.last]):
        return ask(SOMEONE_ELSE)  # "Bill Bell" is not Ruth Bell
    if has_slip(reading):
        here = _is_here(tokens, at, reading, company)
        return judge_slip(tokens, reading, titled=titled, here=here)
    return _judge_near(tokens, at, reading, company, titled=titled)


def _judge_near(  # noqa: PLR0911 - a ladder of rules, one return each
    tokens: list[Token], at: int, reading: Reading, company: Company, *, titled: bool
) -> Judgement | None:
    words = {near.word: near for near in reading.near}
    run = tokens[reading.first : reading.last]
    misspelt = [word for word, role in zip(run, reading.roles, strict=False) if role in "fs"]
    known_elsewhere = any(
        _is_other_name(word.norm, role, titled=titled)
        for word, role in zip(run, reading.roles, strict=False)
        if role in "fs"
    )
    alike = all(near.sounds_alike for near in words.values())
    exact = "".join(role for role in reading.roles if role in "FSB")
    if exact and not is_bare_particle(run, reading):
        distances = [one.distance for one in words.values()]
        begins = all(
            one.word[0] == word.norm[0] or one.word.endswith(word.norm)  # "Driscoll", O'Driscoll
            for word, one in zip(misspelt, reading.near, strict=False)
        )
        whole = max(distances) <= 1 and begins and "F" in exact
        whole = whole and _is_here(tokens, at, reading, company)
        whole = whole or is_double(reading)
        same = alike and not is_short_other(run, reading)
        if not known_elsewhere or same or len(exact) > 1 or whole:
            return REPLACE if reading.fit else ask(OTHER_TITLE)
        return ask(MISSPELT)
    doubly = _is_doubly_like(tokens, at, reading, misspelt, alike=alike)
    if titled:
        fits = reading.fit >= 2 and set(reading.roles) <= set("SBsIX")  # noqa: PLR2004 - see fit
        same = fits and (is_double(reading) or _is_same_surname(tokens, at, reading, company))
        sure = not known_elsewhere or same or doubly
        sure = sure and reading.fit >= 2  # noqa: PLR2004 - see fit
        whole = is_long_with_initial(reading) and not known_elsewhere
        whole = whole and _is_here(tokens, at, reading, company)
        return REPLACE if sure or whole else ask(MISSPELT)
    if is_double(reading):
        return REPLACE
    if len(misspelt) != 1 or len(run) != 1:
        if doubly:
            return REPLACE
        if set(reading.roles) <= set("SsIX") and len(misspelt) == 1:
            near = reading.near[0]
            long = len(near.word) >= _LONG - 1 and not known_elsewhere
            same = near.distance <= 1 and (near.sounds_alike or not known_elsewhere)
            return (
                REPLACE
                if long or (same and _is_here(tokens, at, reading, company))
                else ask(MISSPELT)
            )
        return ask(MISSPELT)
    return _judge_lone(tokens, at, reading, company)


def _is_doubly_like(
    tokens: list[Token], at: int, reading: Reading, misspelt: list[Token], *, alike: bool
) -> bool:
    """Whether a forename and a surname are both like theirs, and not both those of others."""
    if not {"f", "s"} <= set(reading.roles) or is_introduced(tokens, at):
        return False
    return alike or not all(_is_name(word.norm) for word in misspelt)


def _is_called_wrong(
    tokens: list[Token], at: int, reading: Reading, company: Company, *, titled: bool
) -> bool:
    """Whether the text says that a name is spelt wrongly: "Jonas Berhane (sic)".

    It does as well where it quotes how somebody is called: 'it calls her "Mrs Barker"'.
    """
    if reading.last < len(tokens) and tokens[reading.last].norm == "sic":
        return True
    fits = {"f", "s"} <= set(reading.roles.lower())
    if titled:
        fits = reading.fit >= 2 or is_called_so(tokens, at, reading, company)  # noqa: PLR2004 - see fit
    if not fits or is_twice(reading, tokens[reading.first : reading.last]):
        return False
    whole = reading.is_full or {"f", "s"} <= set(reading.roles)
    quoted = is_miscalled(tokens, at, reading.last, whole=whole)
    return quoted and _is_here(tokens, at, reading, company)


def _is_here(tokens: list[Token], at: int, reading: Reading, company: Company) -> bool:
    """Whether the text names whoever may be meant, and nobody else by this spelling."""
    words = {word.norm for word in tokens[reading.first : reading.last]}
    others = words & company.others or words & company.strangers
    here = reading.person.id in company.present
    if not here or others or is_introduced(tokens, at):
        return False
    return not is_another_beside(tokens, at, reading.last, reading.person)


def _is_same_surname(tokens: list[Token], at: int, reading: Reading, company: Company) -> bool:
    """Whether a surname of its own behind the right title is a spelling of the one here."""
    near = reading.near[0]
    if len(reading.near) != 1 or near.distance > _MOST_LETTERS:
        return False
    if not _is_here(tokens, at, reading, company) or is_from_somewhere(tokens, reading.last):
        return False
    word = tokens[reading.first].norm
    alike = any(rule(word, near.word) for rule in _RULES_OF_SPELLING)
    alike = alike or (near.distance <= 1 and is_apologised_to(tokens, at, reading.last))
    other = word in surnames() and not alike and len(word) < _LONG  # "Mr Hill" beside Mr Hall
    like = near.sounds_alike or (near.distance == 1 and len(near.word) > 3)  # noqa: PLR2004
    return alike or (like and not other)


def _is_name(word: str) -> bool:
    return word in surnames() or word in forenames() or is_common(word)


def _is_other_name(word: str, role: str, *, titled: bool) -> bool:
    """Whether what looks misspelt is a word or somebody else's name as it stands."""
    if role == "f":
        return word in forenames() or (titled and word in surnames())  # "Mr Roberts", for Robert
    return word in surnames() or (word in english() and not titled)


def _judge_lone(
    tokens: list[Token], at: int, reading: Reading, company: Company
) -> Judgement | None:
    """One word that is like a name, or that mates may make of a surname."""
    if is_of_surname(tokens, reading):
        return judge_of_surname(tokens, reading, company)
    if is_word(tokens[at].norm) and is_determined(tokens, at) and reading.roles == "s":
        return None  # "The Smithy was shut" beside a Smith
    return _judge_lone_misspelt(tokens, at, reading, company)


def _judge_lone_misspelt(  # noqa: PLR0911 - a ladder of rules, one return each
    tokens: list[Token], at: int, reading: Reading, company: Company
) -> Judgement | None:
    """One word that is like a name: an everyday one, another's name, or in no list at all."""
    word, near = tokens[at], reading.near[0]
    met = is_met(tokens, reading)
    present = reading.person.id in company.present
    present = present and (not is_introduced(tokens, at) or is_plainly_mistyped(word.norm, near))
    long = len(near.word) > 4  # noqa: PLR2004 - letters
    fond = _judge_fond(tokens, reading, company, present=present, met=met)
    if fond:
        return fond
    quoted = near.sounds_alike and near.distance <= _MOST_LETTERS and is_quoted_as(tokens, at)
    if quoted and present and word.norm not in company.others:
        return REPLACE  # it was filed under "Byrnes"
    if near.distance > _MOST_LETTERS and reading.roles == "s":
        return None  # a surname cut short names somebody behind a title only
    if _is_clip(word, near.word) and len(near.word) - near.distance < _LETTERS_OF_CLIPS:
        clipped = present and len(reading.near) == 1 and (met or is_helped(tokens, reading.last))
        clipped = clipped and not is_followed_by_name(tokens, reading.last)
        return REPLACE if clipped else None
    if word.norm in surnames() or word.norm in forenames():
        # another's name as it stands, unless it is only another spelling: Clark and Clarke
        if not near.sounds_alike and not (is_quoted_as(tokens, at) and near.distance <= 1):
            return None
        met = met or is_quoted_as(tokens, at)
        same = near.distance <= 1 and met and present and word.norm not in company.others
        return REPLACE if same and not is_common(word.norm) else ask(MISSPELT)
    if is_common(word.norm) or (word.starts and is_word(word.norm)):
        acts = present and near.distance <= 1 and does_act(tokens, reading.last)
        met = met or (near.sounds_alike and present and is_helped(tokens, reading.last))
        return ask(MISSPELT) if met and (long or near.sounds_alike or acts) else None
    if word.norm == f"{near.word}s" and is_common(near.word):
        return ask(MISSPELT)  # "Christians"
    if _is_unknown_name(word.norm, reading, met=met, present=present):
        return REPLACE
    return ask(MISSPELT) if long or (near.sounds_alike and reading.roles == "f") else None


def _judge_fond(
    tokens: list[Token], reading: Reading, company: Company, *, present: bool, met: bool
) -> Judgement | None:
    """How sure a fond name is that no table has; None where it may be none at all.

    Whoever is called so without being brought in is somebody here: "The letter reached Theo".
    """
    word = tokens[reading.first]
    strength = fondness(word.norm, reading.near[0].word) if reading.roles == "f" else 0
    if not strength or len(reading.near) != 1 or not present or word.shape is not Shape.CAPITAL:
        return None
    if is_followed_by_name(tokens, reading.last) or follows_name(tokens, reading.first):
        return None
    if word.norm in company.others | company.doubled | company.strangers:
        return None if is_word(word.norm) else ask(OTHER_FORM)
    met = met or is_helped(tokens, reading.last)
    rare = is_word(word.norm) and not is_common(word.norm) and len(word.norm) >= _LETTERS_OF_CLIPS
    if is_word(word.norm) and not rare:
        return _judge_fond_word(tokens, reading, strength, met=met)
    if word.norm in forenames() or word.norm in surnames() or strength == FAINT:
        return REPLACE if met and len(word.norm) >= _FEWEST else None
    return REPLACE if len(word.norm) >= _FEWEST or met else None


def _judge_fond_word(
    tokens: list[Token], reading: Reading, strength: int, *, met: bool
) -> Judgement | None:
    """The same of an everyday word: "Told Den", "Bran was not there"."""
    word = tokens[reading.first]
    acts = does_act(tokens, reading.last) and word.norm not in _MANY
    sure = met and (acts or not word.starts) and not is_determined(tokens, reading.first)
    if sure or signs_off(tokens, reading.first):
        return REPLACE
    may_be = strength == CLIP and stands_as_clip(tokens, reading.first)
    return ask(OTHER_FORM) if may_be else None


def _is_clip(word: Token, name: str) -> bool:
    return name.startswith(word.norm)


def _is_unknown_name(word: str, reading: Reading, *, met: bool, present: bool) -> bool:
    """Whether a word that is in no list is surely a name here with a letter or two wrong."""
    near = reading.near[0]
    length = len(near.word)
    is_like = near.distance <= 1 or (near.sounds_alike and near.distance <= _MOST_LETTERS)
    if near.distance <= 1 and present and (met or length >= _LONG - 2):
        return True
    if near.distance <= 1 and near.sounds_alike and (met or present):
        return True
    if reading.roles == "f" and present and are_one_forename(word, near.word):
        return True  # "Harun" of a Haroon
    if reading.roles == "f":
        clipped = near.word.startswith(word) and len(word) > 3  # noqa: PLR2004 - letters
        return clipped or (is_like and length >= _LONG and (met or present))
    if length >= _LONG and (is_like or length >= _LONGER):
        return True
    return length >= _LONG - 1 and is_like and (met or present)
