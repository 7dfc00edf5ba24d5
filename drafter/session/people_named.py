"""Who a pasted text names without a title, as the anonymiser tells names from other words. No Qt.

Reading stands on the case alone and knows no names; here the two meet.
"""

import bisect
from collections.abc import Iterator
from dataclasses import replace

from drafter.anonymise.context.beside import is_somebodys
from drafter.anonymise.reader import paragraphs, reader_of
from drafter.anonymise.residue import lexicon
from drafter.anonymise.sentence.behind import does_act, feels, is_aged, is_joined_by, is_tasked
from drafter.anonymise.sentence.owning import owns
from drafter.anonymise.sentence.told import is_labelled, is_told
from drafter.anonymise.text.folding import fold
from drafter.anonymise.text.tokens import Shape, tokenise
from drafter.anonymise.text.vocabulary import (
    HONORIFICS,
    NAMESAKES,
    PARTICLES,
    ROLES,
    TIMES,
    TITLES,
    forenames,
    forenames_known,
    forms,
    is_word,
    nicknames,
    surnames,
    towns,
    whole_names,
)
from drafter.case.case import Case
from drafter.reading import Mention, Reading, read
from drafter.reading.bodies import bodies_named
from drafter.reading.titled import parted

_INTRODUCED = (("name", "is"), ("i", "am"), ("this", "is"))
_KIN = frozenset(
    ["aunt", "auntie", "baby", "boyfriend", "brother", "child", "cousin", "dad", "daughter",
     "father", "fiance", "fiancee", "friend", "girlfriend", "grandad", "granddad",
     "granddaughter", "grandfather", "grandma", "grandmother", "grandson", "husband", "mother",
     "mum", "neighbour", "nephew", "niece", "partner", "sister", "son", "uncle", "wife"]
)  # fmt: skip
_NO_FORENAMES = TITLES | lexicon.SMALL_WORDS | {"so", "im", "ive"}
_FULL = 2
_SHORTEST = 2
_LEAST_CUT, _LEAST_LEFT = 3, 2
_PLACED = lexicon.BEFORE_PLACE | {"of", "the"}
_NO_SURNAMES = (
    frozenset(
        lexicon.ORGANISATION_WORDS
        | lexicon.ORGANISATION_MAYBE
        | lexicon.STREET_WORDS
        | lexicon.LAW_WORDS
    )
    - lexicon.STREETS_TOO
)


def read_text(text: str) -> Reading:
    """Read a pasted text, with everybody it names: with a title or without."""
    return read(text, people_named, is_short)


def is_short(one: str, other: str) -> bool:
    """Whether a forename, in small letters, may be short for another: "sam", "des" (Desmond).

    What begins another forename is short for it unless it is one: Paul is no Pauline.
    """
    if one in nicknames(other):
        return True
    is_cut = other.startswith(one) and _LEAST_CUT <= len(one) <= len(other) - _LEAST_LEFT
    return is_cut and one not in forenames_known() and other in forenames_known()


def people_named(text: str) -> Iterator[Mention]:
    """The people a text names without a title, and how sure each place is.

    Sure are a known forename with a surname, and whatever does, or is, what only people do and
    are. Towns, streets, firms, laws, months and the text's own bodies are none.
    """
    reader = reader_of(Case())
    bodies = [body.name.casefold() + " " for body in bodies_named(text)]
    for at, typed in paragraphs(text):
        found = [each for each in reader.recheck(typed) if each.kind == "person"]
        if not found:
            continue
        paragraph = _Paragraph(typed)
        for each in found:
            for name in paragraph.names(each.start, each.end):
                one = name.mention()
                called = typed[one.start : one.end].casefold() + " " if one else ""
                if one and not any(body.startswith(called) for body in bodies):
                    yield replace(one, start=at + one.start, end=at + one.end)


class _Paragraph:
    """A paragraph as typed, folded, and cut into words."""

    def __init__(self, typed: str) -> None:
        self.typed, self.folded = typed, fold(typed)
        self.tokens = tokenise(self.folded)
        self._places = [self.folded.original(each.start, each.end)[0] for each in self.tokens]

    def names(self, start: int, end: int) -> Iterator["_Name"]:
        """The names within a typed span: no line end, comma or "and" is in one."""
        first = last = -1
        for number in range(
            bisect.bisect_left(self._places, start), bisect.bisect_left(self._places, end)
        ):
            if first >= 0 and not self._goes_on(number):
                yield _Name(self, first, last)
                first = -1
            if self.tokens[number].is_capital:
                first, last = (number if first < 0 else first), number + 1
        if first >= 0:
            yield _Name(self, first, last)

    def _goes_on(self, at: int) -> bool:
        """Whether a word belongs to the name before it."""
        before, token = self.tokens[at - 1], self.tokens[at]
        if before.is_possessive or token.after_break:
            return False
        is_next = token.gap in (" ", "-") or (token.gap == ". " and len(before.norm) == 1)
        return is_next and (token.is_capital or token.norm in PARTICLES)


class _Name:
    """Words that may be one person's name: from token ``first``, before ``last``."""

    def __init__(self, paragraph: _Paragraph, first: int, last: int) -> None:
        self._paragraph, self._tokens, self._last = paragraph, paragraph.tokens, last
        while first + 1 < last and self._says_what(first):
            first += 1
        self._first = first

    def _says_what(self, first: int) -> bool:
        """Whether a word says what somebody is, before the name: "Investigator Priya Nair"."""
        word = self._tokens[first].norm
        if word in ROLES | HONORIFICS | TITLES:
            return True
        if word in TIMES and (first and self._tokens[first - 1].norm.isdigit()):
            return True  # "on 5 May Ada Quill rang"
        is_long = self._last - first > _FULL
        return is_long and is_word(word) and not _is_forename(word) and word not in surnames()

    @property
    def _words(self) -> list[str]:
        return [token.norm for token in self._tokens[self._first : self._last]]

    @property
    def _before(self) -> str:
        """The word right before, in the same sentence; empty where there is none."""
        token = self._tokens[self._first]
        return self._tokens[self._first - 1].norm if self._first and token.gap == " " else ""

    def _acts(self) -> bool:
        """Whether what stands round it is what people do, are, are told or have."""
        tokens, last = self._tokens, self._last
        return (
            does_act(tokens, last)
            or is_joined_by(tokens, last)
            or is_aged(tokens, last)
            or is_tasked(tokens, last)
            or feels(tokens, last)
            or owns(tokens, last)
            or self._is_introduced()
        )

    def _is_introduced(self) -> bool:
        """Whether the words before lead to somebody: "my son Ben", "spoke to Ben", "I am Ben"."""
        tokens, first = self._tokens, self._first
        if is_told(tokens, first) or is_labelled(tokens, first) or is_somebodys(tokens, first):
            return True
        led = tuple(token.norm for token in tokens[max(0, first - 2) : first])
        is_kin = led[-1:] != () and led[-1] in _KIN and tokens[first].gap in (" ", ", ")
        return is_kin or (bool(self._before) and led in _INTRODUCED)

    def _is_with_another(self) -> bool:
        """Whether a forename and a surname go on behind "and": "Tom and Anna Fielding"."""
        behind = self._tokens[self._last : self._last + 3]
        return (
            [token.gap for token in behind] == [" ", " ", " "]
            and behind[0].norm == "and"
            and _is_forename(behind[1].norm)
            and all(token.is_capital for token in behind[1:])
        )

    def mention(self) -> Mention | None:
        """The name with what the words round it tell; None for what is nobody's."""
        words, shape = self._words, self._tokens[self._last - 1].shape
        if words[0] in _NO_FORENAMES or len("".join(words)) < _SHORTEST:
            return None
        start, _ = self._original(self._first)
        _, end = self._original(self._last - 1)
        written = self._paragraph.typed[start:end].split()
        if shape is Shape.CAPITALS and len(words[-1]) >= _SHORTEST:
            if len(written) < _FULL:
                return None
            written = [word.title() for word in written]
        kin = self._before if self._before in _KIN else ""
        plain = Mention(start=start, end=end, is_sure=False, kin=kin)
        return self._alone(plain, written[0]) if len(written) == 1 else self._full(plain, written)

    def _original(self, at: int) -> tuple[int, int]:
        token = self._tokens[at]
        return self._paragraph.folded.original(token.start, token.name_end)

    def _full(self, plain: Mention, written: list[str]) -> Mention | None:
        forenames_of, surname = parted(written)
        if not forenames_of or len(surname) < _SHORTEST:
            return self._alone(plain, written[0])
        words, acts = self._words, self._acts()
        first, last = words[0], words[-1]
        is_known = _is_forename(first) or written[0][1:] == "."
        is_surname = last in surnames() and last not in _NO_SURNAMES
        are_words = [is_word(first), is_word(last)]
        is_named = is_known and (is_surname or not are_words[1]) and not all(are_words)
        is_named = is_named or (is_surname and not any(are_words))
        if not is_known and (are_words[0] or last in _NO_SURNAMES):
            acts = self._is_introduced()  # a firm, a street and an office write and ring, too
        is_placed = self._before in _PLACED and not is_known
        if not acts and (is_placed or last in _NO_SURNAMES or (are_words[0] and not is_known)):
            return None
        return replace(plain, forenames=forenames_of, surname=surname, is_sure=acts or is_named)

    def _alone(self, plain: Mention, written: str) -> Mention | None:
        word = self._words[0]
        is_known = _is_forename(word)
        if self._is_introduced() and not is_known and word in surnames():
            return replace(plain, surname=written, is_sure=True)
        acts = self._acts() or self._is_with_another()
        is_sure = self._is_introduced() or (is_known and word not in towns() and acts)
        if word in TIMES or (word in NAMESAKES and not is_sure):
            return None
        return replace(plain, forenames=written, is_sure=is_sure)


def _is_forename(word: str) -> bool:
    return word in forenames() or bool(forms(word) or nicknames(word) or whole_names(word))
