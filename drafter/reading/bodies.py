"""Which council or other body a pasted text is about: names that end as such bodies' names do."""

import re
from collections import Counter
from dataclasses import dataclass
from typing import Final

from drafter.case.people import BodyKind
from drafter.reading.pieces import pieces

_WORD: Final = r"(?!(?:Council|Homes|Housing|Trust|Borough of)\b)[A-Z][\w’'-]{1,40}(?![\w’'-])"
_JOINED: Final = rf"{_WORD}(?:,? (?:and |of |upon |the |in )*{_WORD}){{0,6}}"
_ENDS: Final = (
    r"Council|NHS(?: Foundation)? Trust|Housing (?:Association|Trust|Group|Society)|Housing|Homes"
    r"|Care (?:Limited|Ltd)|(?:DC|BC|CC|MBC)(?! [A-Z])"
)
BODY: Final = re.compile(
    rf"(?<![\w-])(?<!\w[’'])(?P<name>(?:{_JOINED} )?(?:{_ENDS})(?: (?:Limited|Ltd))?"
    rf"|(?:London|Royal) Borough of {_WORD}(?: (?:and )?{_WORD}){{0,3}})(?!\w)"
)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_BEFORE: Final = _words("""
    a an the i we he she it they my our your his her their this that these those in on at by for
    from to of as if but and so or when while after before since because although though until
    then now here there yesterday today tomorrow last next dear both each every any no not also
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december re subject about against what who why how
    complaint letter
""")
"""What may stand before a body's name at the start of a sentence, and is no part of it."""
_COMMON: Final = _words("""
    town parish county city borough district unitary local council social supported sheltered
    temporary public affordable housing nhs care nursing residential children’s children's old
    people’s
""")
"""What makes a name of no one body: "the County Council", "sheltered housing"."""
_KINDS: Final = (
    (re.compile(r"Council|Borough|\b(?:DC|BC|CC|MBC)$"), BodyKind.COUNCIL),
    (re.compile(r"NHS|Hospital|Health"), BodyKind.HEALTH),
    (re.compile(r"Care"), BodyKind.CARE_PROVIDER),
    (re.compile(r"Housing|Homes"), BodyKind.LANDLORD),
)
_SHORT_END: Final = re.compile(r" (?:DC|BC|CC|MBC)$")
_MOST: Final = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyNamed:
    """A body that may be the one complained of: its name as written, its kind, how often."""

    name: str
    kind: BodyKind
    count: int


def bodies_named(text: str) -> tuple[BodyNamed, ...]:
    """The bodies a text names in full, the commonest first, at most five.

    "The Council" alone is no name; none goes on over the end of a line, but where the line was
    broken for its width. A sentence's first word is left off, and so is whatever stands before
    a name that the text has by itself elsewhere. "Wexley DC" is Wexley District Council.
    """
    named = (one["name"] for piece in pieces(text) for one in BODY.finditer(piece.text))
    found = Counter(filter(None, map(_trimmed, named)))
    for name in sorted(found, key=len, reverse=True):
        inner = next((one for one in found if one != name and name.endswith(f" {one}")), "")
        if inner and found[inner] >= found[name]:
            found[inner] += found.pop(name)
    for name in [one for one in found if _SHORT_END.search(one)]:
        begun = _SHORT_END.sub(" ", name)
        whole = [one for one in found if one.startswith(begun) and one != name]
        if len(whole) == 1:
            found[whole[0]] += found.pop(name)
    ordered = sorted(found.items(), key=lambda each: -each[1])
    return tuple(
        BodyNamed(name=name, kind=kind_of(name), count=count) for name, count in ordered[:_MOST]
    )


def kind_of(name: str) -> BodyKind:
    """What sort of body has such a name."""
    return next((kind for words, kind in _KINDS if words.search(name)), BodyKind.OTHER)


def _trimmed(name: str) -> str:
    """A name without the words that only stand before it; empty where nothing is left."""
    words = name.split()
    if "The" in words:  # a line without its stop, and the sentence below it
        del words[: words.index("The")]
    while words and words[0].casefold().strip(",") in _BEFORE:
        del words[0]
    is_common = all(word.casefold() in _COMMON for word in words[:-1])
    return "" if is_common else " ".join(words)
