"""Names with a letter or two wrong: how sure it is that they are somebody's."""

from drafter.anonymise.beside import does_act, is_told
from drafter.anonymise.company import Company
from drafter.anonymise.judgement import MISSPELT, OTHER_TITLE, REPLACE, Judgement, ask
from drafter.anonymise.names import Reading
from drafter.anonymise.tokens import Token
from drafter.anonymise.vocabulary import english, forenames, is_common, surnames

_LONG, _LONGER = 7, 9


def judge_misspelt(
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
    if exact and not _is_bare_particle(run, reading):
        if not known_elsewhere or alike or len(exact) > 1:
            return REPLACE if reading.fit else ask(OTHER_TITLE)
        return ask(MISSPELT)
    if titled:
        sure = reading.fit >= 2 and (not known_elsewhere)  # noqa: PLR2004 - see fit
        return REPLACE if sure else ask(MISSPELT)
    if len(misspelt) != 1 or len(run) != 1:
        initialled = set(reading.roles) <= set("sIX") and not known_elsewhere
        long = len(reading.near[0].word) >= _LONG - 1
        return REPLACE if initialled and long and len(misspelt) == 1 else ask(MISSPELT)
    return _judge_lone_misspelt(tokens, at, reading, company, known_elsewhere=known_elsewhere)


def _is_other_name(word: str, role: str, *, titled: bool) -> bool:
    """Whether what looks misspelt is a word or somebody else's name as it stands."""
    if role == "f":
        return word in forenames()
    return word in surnames() or (word in english() and not titled)


def _is_bare_particle(run: list[Token], reading: Reading) -> bool:
    exact = [word.norm for word, role in zip(run, reading.roles, strict=False) if role in "FSB"]
    return all(len(word) < 3 for word in exact)  # noqa: PLR2004 - "st", "o"


def _judge_lone_misspelt(
    tokens: list[Token], at: int, reading: Reading, company: Company, *, known_elsewhere: bool
) -> Judgement | None:
    word, near = tokens[at], reading.near[0]
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
