"""Names with a letter or two wrong: how sure it is that they are somebody's."""

from drafter.anonymise.beside import does_act, is_told
from drafter.anonymise.company import Company
from drafter.anonymise.judgement import MISSPELT, OTHER_TITLE, REPLACE, Judgement, ask
from drafter.anonymise.names import Reading
from drafter.anonymise.tokens import Token
from drafter.anonymise.vocabulary import KIN, ROLES, english, forenames, is_common, surnames

_LONG, _LONGER = 7, 9
_MOST_LETTERS = 2
_OF_OTHERS = frozenset({"a", "an", "another", "different", "not", "other", "second"})


def judge_misspelt(  # noqa: PLR0911 - a ladder of rules, one return each
    tokens: list[Token], at: int, reading: Reading, company: Company, *, titled: bool
) -> Judgement | None:
    """How sure a name is that is written another way; None where it is another's name or a word."""
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
    if _is_called_wrong(tokens, reading):
        return REPLACE
    if exact and not _is_bare_particle(run, reading):
        if not known_elsewhere or alike or len(exact) > 1:
            return REPLACE if reading.fit else ask(OTHER_TITLE)
        return ask(MISSPELT)
    if titled:
        fits = reading.fit >= 2 and set(reading.roles) <= set("SBs")  # noqa: PLR2004 - see fit
        sure = not known_elsewhere or (fits and _is_same_surname(tokens, at, reading, company))
        return REPLACE if sure and reading.fit >= 2 else ask(MISSPELT)  # noqa: PLR2004 - see fit
    if len(misspelt) != 1 or len(run) != 1:
        if {"f", "s"} <= set(reading.roles) and not _is_introduced(tokens, at):
            unlikely = not all(_is_name(word.norm) for word in misspelt)
            return REPLACE if unlikely or alike else ask(MISSPELT)
        initialled = set(reading.roles) <= set("SsIX") and not known_elsewhere
        long = len(reading.near[0].word) >= _LONG - 1
        return REPLACE if initialled and long and len(misspelt) == 1 else ask(MISSPELT)
    return _judge_lone_misspelt(tokens, at, reading, company, known_elsewhere=known_elsewhere)


def _is_called_wrong(tokens: list[Token], reading: Reading) -> bool:
    """Whether the writer says that the name is spelt wrongly: "Jonas Berhane (sic)"."""
    return reading.last < len(tokens) and tokens[reading.last].norm == "sic"


def _is_introduced(tokens: list[Token], at: int) -> bool:
    """Whether the words before make it somebody else: "a Mr Hays", "her sister Zara"."""
    if not at or tokens[at].gap not in (" ", ", "):
        return False
    before = tokens[at - 1].norm
    return before in _OF_OTHERS or before in ROLES | KIN


def _is_same_surname(tokens: list[Token], at: int, reading: Reading, company: Company) -> bool:
    """Whether a surname of its own behind the right title is a spelling of the one here."""
    if _is_introduced(tokens, at) or len(reading.near) != 1:
        return False
    near = reading.near[0]
    if near.distance > _MOST_LETTERS or tokens[reading.last - 1].norm in company.others:
        return False
    if reading.person.id not in company.present:
        return False
    return near.sounds_alike or (near.distance == 1 and len(near.word) > 4)  # noqa: PLR2004


def _is_name(word: str) -> bool:
    return word in surnames() or word in forenames() or is_common(word)


def _is_other_name(word: str, role: str, *, titled: bool) -> bool:
    """Whether what looks misspelt is a word or somebody else's name as it stands."""
    if role == "f":
        return word in forenames()
    return word in surnames() or (word in english() and not titled)


def _is_bare_particle(run: list[Token], reading: Reading) -> bool:
    exact = [word.norm for word, role in zip(run, reading.roles, strict=False) if role in "FSB"]
    return all(len(word) < 3 for word in exact)  # noqa: PLR2004 - "st", "o"


def _judge_lone_misspelt(  # noqa: PLR0911 - a ladder of rules, one return each
    tokens: list[Token], at: int, reading: Reading, company: Company, *, known_elsewhere: bool
) -> Judgement | None:
    word, near = tokens[at], reading.near[0]
    same = near.sounds_alike and near.distance <= 1 and not _is_introduced(tokens, at)
    met = does_act(tokens, reading.last) or is_told(tokens, at)
    if same and met and reading.roles == "f" and not is_common(word.norm):
        known = reading.person.id in company.present and word.norm not in company.others
        if known or word.norm not in forenames() | surnames():
            return REPLACE  # "Keziah rang" is Kezia, whom the text names
    if word.norm in surnames() or word.norm in forenames():
        # another's name as it stands, unless it is only another spelling: Clark and Clarke
        return ask(MISSPELT) if near.sounds_alike and not is_common(word.norm) else None
    acts = does_act(tokens, reading.last)
    if (known_elsewhere or is_common(word.norm)) and not acts:
        return None
    length = len(near.word)
    is_another = known_elsewhere or is_common(word.norm)
    is_like = near.distance <= 1 or (near.sounds_alike and near.distance <= 2)  # noqa: PLR2004
    helped = acts or is_told(tokens, at) or reading.person.id in company.present
    if reading.roles == "f":
        clipped = near.word.startswith(word.norm) and len(word.norm) > 3  # noqa: PLR2004 - letters
        clipped = clipped and (acts or not is_common(word.norm))
        sure = clipped or (not is_another and is_like and length >= _LONG and helped)
        may_be = length > 4 or near.sounds_alike  # noqa: PLR2004 - letters
        return REPLACE if sure else ask(MISSPELT) if may_be else None
    if not is_another and length >= _LONG and (is_like or length >= _LONGER):
        return REPLACE
    if not is_another and length >= _LONG - 1 and is_like and helped:
        return REPLACE
    return ask(MISSPELT) if length > 4 else None  # noqa: PLR2004 - letters
