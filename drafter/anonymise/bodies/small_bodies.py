"""Bodies called by one everyday word, in messages without capitals: "tallow said", "at tallow"."""

from collections.abc import Iterator
from dataclasses import dataclass

from drafter.anonymise.bodies.acting import acts
from drafter.anonymise.bodies.bodies import SoughtBody
from drafter.anonymise.context.beside import is_in_small_letters
from drafter.anonymise.text.claims import Claims
from drafter.anonymise.text.folding import squeeze
from drafter.anonymise.text.found import Certainty, Found
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import is_word

_FIRST, _MOST_WORDS = 2, 8
_REASON = "It may be a word or a body's name."


@dataclass(frozen=True, slots=True)
class SmallNames:
    """Names of bodies by their letters, and all that a first word of one may be."""

    bodies: dict[str, SoughtBody]
    starts: frozenset[str]


def small_names(sought: tuple[SoughtBody, ...]) -> SmallNames:
    """The names that one body alone has, made ready once."""
    own = {one.plain: one for one in sought if one.plain and len(one.bodies) == 1}
    starts = (plain[:count] for plain in own for count in range(_FIRST, len(plain) + 1))
    return SmallNames(own, frozenset(starts))


def find_small_bodies(tokens: list[Token], names: SmallNames, claims: Claims) -> Iterator[Found]:
    """Each such word that acts, or at which somebody is; offsets are the folded text's."""
    own, starts = names.bodies, names.starts
    for at in [at for at, token in enumerate(tokens) if token.norm in starts]:
        token = tokens[at]
        if token.shape is not Shape.LOWER:
            continue
        last, plain = _past_name(tokens, at, own)
        if last > at and _is_meant(tokens, at, last, own[plain]):
            end = tokens[last - 1]
            if claims.is_free(token.start, end.name_end):
                yield Found(
                    start=token.start,
                    end=end.name_end,
                    kind=own[plain].kind,
                    certainty=Certainty.ASK,
                    candidates=own[plain].bodies,
                    reason=_REASON,
                    possessive=end.is_possessive,
                    starts_sentence=token.starts,
                )


def _past_name(tokens: list[Token], at: int, own: dict[str, SoughtBody]) -> tuple[int, str]:
    """The place behind the longest name of a body that begins at a word, and its letters."""
    found, letters = (at, ""), ""
    for last in range(at, min(len(tokens), at + _MOST_WORDS)):
        token = tokens[last]
        if token.shape is not Shape.LOWER or (last > at and token.gap not in (" ", "-")):
            break
        letters += token.norm
        if letters in own:
            found = last + 1, letters
    return found


def _is_meant(tokens: list[Token], at: int, last: int, one: SoughtBody) -> bool:
    """Whether all of a name of two words stands there, or one that acts or is gone to."""
    led = tokens[at - 1].norm if at and tokens[at].gap == " " else ""
    strange = any(not is_word(token.norm) for token in tokens[at:last])
    if one.plain == squeeze(one.short) or (led in _DETERMINERS and not strange):
        return False
    if not is_in_small_letters(tokens, at):
        return False
    if last - at > 1:
        return True
    return bool(one.word) and (acts(tokens, last, led) or led == "at")


_DETERMINERS = frozenset(
    ["a", "an", "any", "every", "her", "his", "its", "my", "no", "our", "some", "the", "their"]
)
