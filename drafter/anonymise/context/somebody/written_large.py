"""A name in capitals that is a word besides, in a text that puts no other word in capitals.

"SHARP then put it on the web", "CROSS on the reply", "the REED matter": papers have surnames so,
and whoever shouts, labels or warns does not stop at one word.
"""

from typing import Final

from drafter.anonymise.context.somebody.in_play import is_one_of_many
from drafter.anonymise.context.things.senses import is_matter
from drafter.anonymise.people.names import Reading
from drafter.anonymise.sentence.behind import ANSWERING
from drafter.anonymise.text.inflected import Use, is_verb_form, uses_of
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import (
    AUXILIARIES,
    CALLED_AFTER,
    KIN,
    NAMESAKES,
    PEOPLE_DO,
    POSTS,
    ROLES,
    SPEECH_VERBS,
    TIMES,
    TITLES,
    is_word,
    towns,
)

_NO_NAMES: Final = (
    ANSWERING | CALLED_AFTER | KIN | NAMESAKES | POSTS | ROLES | TIMES
) | frozenset(
    ["bill", "bond", "case", "fine", "grant", "hope", "lane", "lease", "mark", "may", "order",
     "page", "park", "price", "rent", "street", "trust", "will", "young"]
)  # fmt: skip
"""What stands in capitals over a paragraph, on a door or on a map."""
_ARTICLES: Final = frozenset(
    ["a", "an", "any", "each", "every", "her", "his", "its", "my", "no", "our", "some", "such",
     "the", "their", "these", "this", "those", "your"]
)  # fmt: skip
_NAMING: Final = frozenset(
    ["address", "called", "calling", "claim", "complaint", "email", "envelope", "letter",
     "misspelt", "name", "objection", "petition", "receipt", "reply", "signature", "signed",
     "spelt", "statement", "surname"]
)  # fmt: skip
_PAPERS: Final = _NAMING | frozenset(
    ["card", "entry", "file", "form", "headed", "heading", "line", "notice", "record", "register"]
)
"""What has somebody's name on it; what may have that of stuff or of the weather too."""
_SHOWING: Final = frozenset(
    ["bears", "had", "has", "headed", "reads", "said", "says", "shows", "titled"]
)
_SAYING: Final = SPEECH_VERBS | PEOPLE_DO | frozenset({"accept", "clear", "found", "sure"})
_SUBJECT: Final = frozenset({"fw", "fwd", "re", "subject"})
_CLAIMS: Final = frozenset(
    ["aa", "asb", "ctax", "ctr", "dhp", "dla", "ehcp", "esa", "hb", "pcn", "pip", "uc"]
)
"""What letters about somebody are about, in capitals too."""
_THEN: Final = frozenset({"again", "also", "later", "never", "now", "then"})
_OBJECTS: Final = frozenset({"her", "him", "it", "me", "my", "them", "us"})
_QUOTES: Final = ('"', "'")
_NEAR: Final = 4
_FEWEST_SMALL: Final = 3
_MOST_TO_PAPER: Final = 6


def is_written_large(tokens: list[Token], reading: Reading, *, doubled: bool) -> bool:
    """Whether one word in capitals stands out of a sentence in small letters as a name does.

    Where the word is ``doubled``, the text using it in another sense too, it must do something.
    """
    at, last = reading.first, reading.last
    word = tokens[at]
    if not word.is_capital or word.norm in _NO_NAMES or word.norm in towns():
        return False
    if word.shape is not Shape.CAPITALS or is_matter(tokens, at):
        return is_matter(tokens, at)
    if doubled:
        return _acts_on(tokens, at, last)
    return _is_subject(tokens, at, last) or _stands_out(tokens, at, last)


def _stands_out(tokens: list[Token], at: int, last: int) -> bool:
    """Whether small letters are round a word in capitals that no article leads to."""
    if _is_flanked(tokens, at, last) or not _is_amid_small(tokens, at, last):
        return False
    if at and tokens[at].gap == " " and _is_determined(tokens, at):
        return False
    if _is_label(tokens, at, last):
        return _is_on_paper(tokens, at, last)
    return not tokens[at].starts or _is_subject_of(tokens, last)


def _is_subject_of(tokens: list[Token], at: int) -> bool:
    """Whether a verb goes on behind a sentence's first word: not "BELL in the hall"."""
    verb = at + (tokens[at].norm in _THEN)
    if verb >= len(tokens) or tokens[verb].gap != " ":
        return False
    return tokens[verb].norm in AUXILIARIES or is_verb_form(tokens[verb].norm)


def _acts_on(tokens: list[Token], at: int, last: int) -> bool:
    """Whether a noun without an article did something to something: "SHARP then put it"."""
    if not tokens[at].starts or not is_one_of_many(tokens[at].norm):
        return False
    near = tokens[last : last + 3]
    then = near[:1] != [] and near[0].norm in _THEN
    near = near[then : then + 2]
    if len(near) < 2 or any(token.gap != " " or token.is_capital for token in near):  # noqa: PLR2004 - two words
        return False
    return is_verb_form(near[0].norm) and near[1].norm in _OBJECTS


def _is_determined(tokens: list[Token], at: int) -> bool:
    """Whether an article stands before; "that" is one unless somebody says it."""
    before = tokens[at - 1].norm
    if before != "that":
        return before in _ARTICLES
    said = tokens[at - 2].norm if at > 1 else ""
    return not _SAYING.intersection((said, said.removesuffix("s"), said.removesuffix("ed")))


def _is_subject(tokens: list[Token], at: int, last: int) -> bool:
    """Whether a letter's subject is what somebody claims: "RE: REED CTR a/c 77104"."""
    if not at or tokens[at].gap != ": " or tokens[at - 1].norm not in _SUBJECT:
        return False
    return last < len(tokens) and tokens[last].gap == " " and tokens[last].norm in _CLAIMS


def _is_flanked(tokens: list[Token], at: int, last: int) -> bool:
    """Whether another capital stands right beside, no title and no word that begins."""
    before = tokens[at - 1] if at and tokens[at].gap in (" ", "-", "/", "&") else None
    if before is not None and before.is_capital and not tokens[at].starts:
        begins = before.starts and before.shape is Shape.CAPITAL and is_word(before.norm)
        if not begins or before.norm in TITLES:
            return True
    behind = tokens[last] if last < len(tokens) else None
    return behind is not None and behind.gap in (" ", "-", "/", "&") and behind.is_capital


def _is_amid_small(tokens: list[Token], at: int, last: int) -> bool:
    """Whether words in small letters stand round it in its line, and it heads nothing."""
    if last < len(tokens) and tokens[last].gap.startswith((":", " -", " =")):
        return False
    small = 0
    for place in range(at - 1, max(-1, at - 1 - _NEAR), -1):
        if tokens[place + 1].after_break or "\n" in tokens[place + 1].gap:
            break
        small += tokens[place].shape is Shape.LOWER
    for token in tokens[last : last + _NEAR]:
        if token.after_break or "\n" in token.gap:
            break
        small += token.shape is Shape.LOWER
    return small >= _FEWEST_SMALL


def _is_label(tokens: list[Token], at: int, last: int) -> bool:
    """Whether no more than a word or two are quoted or shown: 'the box says "STONE"'."""
    ends = last >= len(tokens) or tokens[last].gap != " "
    if ends and at and tokens[at - 1].norm in _SHOWING:
        return True
    near = tokens[last : last + 2]
    closed = len(near) < 2 or any(quote in token.gap for token in near for quote in _QUOTES)  # noqa: PLR2004 - words
    return closed and tokens[at].gap.endswith(_QUOTES)


def _is_on_paper(tokens: list[Token], at: int, last: int) -> bool:
    """Whether a paper that has names is told of beside: '"CROSS" was on one line'."""
    near = tokens[max(0, at - _MOST_TO_PAPER) : at] + tokens[last : last + _MOST_TO_PAPER]
    papers = _NAMING if Use.STUFF in uses_of(tokens[at].norm) else _PAPERS
    return any(token.norm in papers and token.shape is Shape.LOWER for token in near)
