"""Whether an ordinary word that begins a sentence, a paper or its end is somebody's name."""

from typing import Final

from drafter.anonymise.residue import lexicon
from drafter.anonymise.residue.beside_names import is_apposed, is_quoted_name, signs
from drafter.anonymise.residue.explaining import LISTED
from drafter.anonymise.residue.in_capitals import acts
from drafter.anonymise.sentence.behind import (
    does_act,
    is_from_somewhere,
    is_helped,
    past_adverbs,
)
from drafter.anonymise.sentence.owning import owns
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import (
    ACRONYMS,
    COUNTED,
    KIN,
    MASS_WORDS,
    POSTS,
    ROLES,
    forenames,
    surnames,
)

_SHORTEST_SURNAME = 3
_ALL: Final = ROLES | POSTS | KIN
_ONE_OF_MANY = frozenset({"opal", "pearl", "ruby"})
"""These too are no subject without an article."""
_CALLED_TOO = frozenset({"bill", "guy", "holly", "lily", "pearl", "ruby", "will"})
"""Forenames in use among the words that call nobody by themselves."""
_SOMEBODY_IS = frozenset(
    ["absent", "adopted", "assaulted", "born", "bullied", "detained", "excluded", "expelled",
     "fostered", "homeless", "hospitalised", "ill", "late", "poorly", "sectioned", "unwell"]
)  # fmt: skip
_CALLING_NOBODY: Final = lexicon.NOT_CALLED - _CALLED_TOO
_THINGS: Final = MASS_WORDS | _CALLED_TOO
_ARTICLES = frozenset({"a", "an", "her", "his", "my", "our", "the", "their"})
_DEEDS = frozenset(
    ["comes", "enjoys", "fell", "gets", "goes", "kept", "left", "likes", "lost", "made", "makes",
     "put", "ran", "started", "starts", "struggles", "takes", "turned", "turns", "uses"]
)  # fmt: skip
"""What somebody does, and things that are called with an article too."""
_BEING = frozenset({"is", "isnt", "was", "wasnt"})
_SPEAKING = frozenset(
    ["i", "ill", "im", "ive", "id", "we", "no", "yes", "ok", "okay", "please", "sorry", "thanks"]
)
_MOST_IN_BRACKETS = 2
_MOST_BEFORE_POST = 3


def starts_as_somebody(tokens: list[Token], at: int) -> bool:
    """Whether an ordinary word that begins a sentence is a name: it acts, or is explained."""
    word = tokens[at].norm
    if word in forenames():
        return (
            acts(tokens, at + 1)
            or is_from_somewhere(tokens, at + 1)
            or signs(tokens, at)
            or is_apposed(tokens, at + 1)
            or (word not in _CALLING_NOBODY and _is_called(tokens, at))
        )
    plain = word in lexicon.OFFICIAL_WORDS or word in lexicon.NOT_CALLED or word in LISTED
    short = word in lexicon.SHORT_FORENAMES and acts(tokens, at + 1)  # "Mo knew"
    if not plain and (short or is_quoted_name(tokens, at)):
        return True
    if word not in surnames() or at + 1 >= len(tokens) or plain or len(word) < _SHORTEST_SURNAME:
        return False
    return (
        tokens[at + 1].gap == " " and tokens[at + 1].norm in lexicon.SAYS and not word.endswith("s")
    )


def _is_called(tokens: list[Token], at: int) -> bool:
    """Whether what stands behind a forename is behind somebody, not a thing or a quality.

    What is stuff or a quality too, "Hope", needs more than what only one of many things cannot
    be without an article, "Jack was".
    """
    word = tokens[at].norm
    thing = word in _THINGS
    single = not thing or word in COUNTED - _CALLED_TOO or word in _ONE_OF_MANY
    if tokens[at].is_possessive:
        owned = at + 1 < len(tokens) and tokens[at + 1].gap == " "
        return owned and (not thing or owns(tokens, at + 1))
    if is_helped(tokens, at + 1):
        return single or does_act(tokens, at + 1) or _is_someone(tokens, at + 1)
    acting = at + 1 < len(tokens) and tokens[at + 1].gap == " " and tokens[at + 1].norm in _DEEDS
    speaking = _is_in_post(tokens, at) or _speaks(tokens, at, thing=thing)
    return (single and acting) or speaking or _ends(tokens, at, single=single)


def _is_someone(tokens: list[Token], at: int) -> bool:
    """Whether it is told what only somebody is: "is a social worker", "was excluded"."""
    at = past_adverbs(tokens, at)
    if tokens[at].norm not in _BEING or at + 1 >= len(tokens):
        return False
    if tokens[at + 1].norm not in _ARTICLES:
        behind = past_adverbs(tokens, at + 1)
        return behind < len(tokens) and tokens[behind].norm in _SOMEBODY_IS
    near = tokens[at + 2 : at + 2 + _MOST_BEFORE_POST]
    return any(word.norm in _ALL and word.gap == " " for word in near)


def _is_in_post(tokens: list[Token], at: int) -> bool:
    """Whether a post stands in brackets behind a word: "Jack (SW)", "Jack (duty officer)"."""
    if at + 1 >= len(tokens) or tokens[at + 1].gap != " (":
        return False
    for last in range(at + 1, min(len(tokens), at + 1 + _MOST_IN_BRACKETS)):
        word = tokens[last]
        closed = last + 1 == len(tokens) or tokens[last + 1].gap.startswith(")")
        letters = word.shape is Shape.CAPITALS and word.norm in ACRONYMS | lexicon.CASEWORK_LETTERS
        if closed:
            return word.norm in _ALL or (letters and last == at + 1)
    return False


def _speaks(tokens: list[Token], at: int, *, thing: bool) -> bool:
    """Whether somebody speaks in notes or minutes: "Jack: I disagree"."""
    if at + 1 >= len(tokens) or not tokens[at + 1].gap.startswith(":"):
        return False
    said = tokens[at + 1].norm
    return said in _SPEAKING or (not thing and said.isalpha() and said not in forenames())


def _ends(tokens: list[Token], at: int, *, single: bool) -> bool:
    """Whether a name stands alone above a post, under an empty line: a letter's end."""
    if at or (len(tokens) > 1 and not tokens[1].after_break):
        return False
    if len(tokens) == 1:
        return single
    return any(word.norm in POSTS | ROLES for word in tokens[1 : 1 + _MOST_BEFORE_POST])
