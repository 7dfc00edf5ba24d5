"""Bodies called by one everyday word, in messages without capitals: "tallow said", "at tallow"."""

from collections.abc import Iterator

from drafter.anonymise.acting import acts
from drafter.anonymise.beside import is_in_small_letters
from drafter.anonymise.bodies import SoughtBody
from drafter.anonymise.claims import Claims
from drafter.anonymise.found import Certainty, Found
from drafter.anonymise.tokens import Shape, Token

_REASON = "It may be a word or a body's name."


def find_small_bodies(
    tokens: list[Token], sought: tuple[SoughtBody, ...], claims: Claims
) -> Iterator[Found]:
    """Each such word that acts, or at which somebody is; offsets are the folded text's."""
    words = {one.word: one for one in sought if one.word and len(one.bodies) == 1}
    for at, token in enumerate(tokens if words else ()):
        one = words.get(token.norm)
        if one is None or token.shape is not Shape.LOWER or one.word == one.short:
            continue
        led = tokens[at - 1].norm if at and token.gap == " " else ""
        if led in _DETERMINERS or not is_in_small_letters(tokens, at):
            continue
        is_doing = acts(tokens, at + 1, led)
        if (is_doing or led == "at") and claims.is_free(token.start, token.name_end):
            yield Found(
                start=token.start,
                end=token.name_end,
                kind=one.kind,
                certainty=Certainty.ASK,
                candidates=one.bodies,
                reason=_REASON,
                possessive=token.is_possessive,
                starts_sentence=token.starts,
            )


_DETERMINERS = frozenset(
    ["a", "an", "any", "every", "her", "his", "its", "my", "no", "our", "some", "the", "their"]
)
