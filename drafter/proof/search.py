"""Looks for every form of every registered person and identifier in every view."""

import bisect
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from drafter.anonymise.needles import Needle, NeedleKind
from drafter.anonymise.precedents import GRAM
from drafter.anonymise.text.folding import fold
from drafter.proof.view import View, ViewKind

_WALL: Final = "\x00"
"""Stands between views in one searched text; no pattern reaches across it."""
_OTHER_THAN_WALL: Final = r"(?:[^\w\x00]|_)"
_ODD: Final = r"(?:[^\w\s\x00]|_){0,3}(?:-\s{0,40})?"
"""Between two letters of a name: odd characters, or a hyphen at the end of a line."""
_NO_COURT_CASE: Final = (r"(?<!\bv )(?<!\bv\. )", r"(?! vs?\.? )")
"""Round the surname of somebody of a further case: "Smith v Exampleshire" names none of them."""
_LETTERS_ONLY: Final = bytes(c for c in range(128) if not chr(c).isalnum())


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A registered person or identifier found in a finished file.

    ``where`` says where in words, ``label`` who without a real name, ``form`` what sort of form
    was found ("person", "identifier", "a mention", "a mention to be asked about").
    """

    where: str
    record: str
    label: str
    form: str
    view: View = field(repr=False, compare=False)

    def __str__(self) -> str:
        """One sentence fit for a person, without a real name."""
        what = self.label if self.form == "identifier" else f"the name of {self.label}"
        return f"{what[:1].upper()}{what[1:]} stands in {self.where}."


class _PerLetter(dict[int, str]):
    """A table for ``str.translate`` that folds each letter as the anonymiser does, once."""

    def __missing__(self, point: int) -> str:
        letter = chr(point)
        if point < 128:  # noqa: PLR2004 - ASCII is plain already
            folded = "" if letter == _WALL else letter
        else:
            folded = " " if letter.isspace() else fold(letter).text
            if folded and not folded.isascii() and not folded.isalnum():
                folded = " "
        self[point] = folded
        return folded


_TABLE: Final = _PerLetter()


def plain(text: str) -> str:
    """A text with accents, look-alikes, odd quotes and invisible characters plain; case kept."""
    if text.isascii():
        return text.replace(_WALL, "")
    return text.translate(_TABLE)


@dataclass(frozen=True, slots=True)
class _Pool:
    """Several views as one text, and where each begins in it."""

    views: Sequence[View]
    starts: Sequence[int]
    text: str
    lower: str
    squeezed: bytes

    def view_at(self, offset: int) -> View:
        return self.views[bisect.bisect_right(self.starts, offset) - 1]


def _pool(views: Sequence[View], texts: Iterable[str]) -> _Pool:
    starts: list[int] = []
    length = 0
    pieces = [plain(text) for text in texts]
    for piece in pieces:
        starts.append(length)
        length += len(piece) + 1
    text = _WALL.join(pieces)
    lower = text.lower()
    assert len(lower) == len(text)  # the one letter that grows, a dotted I, was folded
    squeezed = lower.encode("utf-8", "replace").translate(None, _LETTERS_ONLY)
    return _Pool(views, starts, text, lower, squeezed)


def _tolerant(form: str) -> str:
    """Matches a name inside other words too, split by odd characters, or letter by letter.

    A name of several words also matches with the words apart, and then as whole words.
    """
    words = [[re.escape(letter) for letter in word if letter.isalnum()] for word in form.split()]
    letters = [letter for word in words for letter in word]
    spaced = (_OTHER_THAN_WALL + "{1,4}").join(letters)
    patterns = [_ODD.join(letters), rf"(?<!\w){spaced}(?!\w)"]
    if len(words) > 1:
        apart = (_OTHER_THAN_WALL + "{1,12}").join(_ODD.join(word) for word in words)
        patterns.append(rf"(?<![^\W_]){apart}(?![^\W_])")
    return "|".join(patterns)


def _by_characters(squeezed: str) -> str:
    """Matches an identifier however it is spaced and punctuated, not as part of a longer one.

    A number may have 0 or the country's code before it, as phones do.
    """
    between = _OTHER_THAN_WALL + "{0,4}"
    body = between.join(re.escape(letter) for letter in squeezed)
    country = rf"(?<!\d)(?:(?:00)?4{between}4{between})?0?{between}"
    before = country if squeezed[0].isdigit() else r"(?<![^\W\d_])"
    after = r"(?!\d)" if squeezed[-1].isdigit() else r"(?![^\W\d_])"
    return before + body + after


def _capitalised(form: str) -> str:
    """Matches a name of common words where each has a capital, as whole words."""
    words = [re.escape(word) for word in form.split()]
    either = [f"(?:{word[:1].upper()}{word[1:]}|{word.upper()})" for word in words]
    return r"(?<![^\W_])" + (_OTHER_THAN_WALL + "{1,4}").join(either) + r"(?![^\W_])"


@dataclass(frozen=True, slots=True)
class _Sought:
    """A needle with what is needed to look for it."""

    needle: Needle
    squeezed: bytes
    pattern: re.Pattern[str]
    kinds: frozenset[ViewKind]
    """The views in which it counts."""
    by_case: bool
    """Whether capitals matter."""


_EVERYWHERE: Final = frozenset(ViewKind)
_VALUES: Final = frozenset({ViewKind.VALUE})
_NOT_RAW: Final = frozenset({ViewKind.PROSE, ViewKind.VALUE})


def _sought(needle: Needle) -> _Sought:
    squeezed = needle.squeezed.encode()
    if needle.kind is NeedleKind.IDENTIFIER:
        pattern = re.compile(_by_characters(needle.squeezed))
        kinds = _EVERYWHERE if needle.is_distinctive else _NOT_RAW
        return _Sought(needle, squeezed, pattern, kinds, by_case=False)
    if needle.is_distinctive:
        pattern = re.compile(_tolerant(needle.form))
        return _Sought(needle, squeezed, pattern, _EVERYWHERE, by_case=False)
    # in running text a common word is a name by grammar alone, which the mentions see to
    kinds = _VALUES if needle.is_common else _EVERYWHERE
    return _Sought(needle, squeezed, re.compile(_capitalised(needle.form)), kinds, by_case=True)


def _sought_stranger(needle: Needle) -> _Sought:
    """As :func:`_sought`, for a form of somebody of a further case."""
    sought = _sought(needle)
    if needle.is_distinctive:
        return sought
    before, after = _NO_COURT_CASE
    words = (_OTHER_THAN_WALL + "{1,4}").join(map(re.escape, needle.form.split()))
    whole = rf"(?<![^\W_]){words}(?![^\W_])"  # no word in any spelling, so capitals don't matter
    return replace(sought, pattern=re.compile(before + whole + after), by_case=False)


class Search:
    """The forms of one case, ready to be looked for in any number of views.

    ``strangers`` are forms of further cases' people, of which there may be thousands: they are
    looked up by how they begin, and made ready only where they may be met.
    """

    def __init__(self, needles: Iterable[Needle], strangers: Iterable[Needle] = ()) -> None:
        self._all = tuple(_sought(needle) for needle in needles if needle.squeezed)
        self._strangers: dict[bytes, list[Needle]] = {}
        for needle in strangers:
            gram = needle.squeezed.encode()[:GRAM]
            self._strangers.setdefault(gram, []).append(needle)

    @property
    def size(self) -> int:
        """How many forms are looked for."""
        return len(self._all)

    def hits(
        self, views: Sequence[View], excused: Mapping[str, bytes], texts: Sequence[str] = ()
    ) -> Iterator[Hit]:
        """One hit for each view and form found in it.

        ``excused`` maps a part to the squeezed words in it that are accounted for (kept words,
        Word's own); its raw views then don't count for a form found in them. ``texts``, beside
        ``views``, replaces their texts (with kept words taken out).
        """
        chosen = texts or [view.text for view in views]
        for kind in ViewKind:
            pairs = [(v, t) for v, t in zip(views, chosen, strict=True) if v.kind is kind]
            pool = _pool([view for view, _ in pairs], [text for _, text in pairs])
            for sought in self._all:
                if kind in sought.kinds and sought.squeezed in pool.squeezed:
                    yield from _found(sought, pool, excused)
            for needle in self._met(pool.squeezed):
                yield from _found(_sought_stranger(needle), pool, excused)

    def _met(self, squeezed: bytes) -> Iterator[Needle]:
        """Strangers' forms that stand in letters and figures run together; in a fixed order."""
        if not self._strangers:
            return
        last = len(squeezed) - GRAM + 1
        grams = (squeezed[at : at + GRAM] for at in range(last))
        for gram in sorted({gram for gram in grams if gram in self._strangers}):
            for needle in self._strangers[gram]:
                if needle.squeezed.encode() in squeezed:
                    yield needle

    def names_in(self, text: str) -> bool:
        """Whether a text holds any form at all; used to keep names out of messages."""
        view = View(where="", text=text, kind=ViewKind.VALUE)
        return any(True for _ in self.hits((view,), {}))


def _found(sought: _Sought, pool: _Pool, excused: Mapping[str, bytes]) -> Iterator[Hit]:
    last: View | None = None
    for match in sought.pattern.finditer(pool.text if sought.by_case else pool.lower):
        view = pool.view_at(match.start())
        if view is last:
            continue
        last = view
        if view.kind is ViewKind.RAW and sought.squeezed in excused.get(view.part, b""):
            continue
        needle = sought.needle
        yield Hit(
            where=view.where,
            record=needle.record,
            label=needle.label,
            form=needle.kind.value,
            view=view,
        )
