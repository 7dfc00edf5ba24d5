"""How the name of a body is written: a pattern for every spelling of it."""

import re

from drafter.anonymise.text.folding import fold
from drafter.anonymise.text.vocabulary import ACRONYMS, is_common, is_word

_OPTIONAL_APOSTROPHE = "'?"
_SPELT = {
    "council": r"council|counicl|counsel|councel|cuoncil|counil|coucil|concil|councill|counci"
    r"|councl|coucnil|cuncil|counsil|cncl",
    "county": r"county|cnty|co\.?",
    "borough": r"borough|boro|borogh|brough",
    "district": r"district|dist\.?|distrct",
}
"""Words of councils' names as they are mistyped and cut short."""
_OTHERWISE = frozenset({"&", "and", "saint", "st"})
_SHORTEST = 5
_FEW = 2
"""Words, and letters, that a name has more of."""


def bare(name: str) -> str:
    """A name folded, without its article, stops and apostrophes."""
    words = re.sub(r"['.]", "", fold(name).text).split()
    return " ".join(words[1:] if words[:1] and words[0].lower() == "the" else words)


def written(name: str) -> str:
    """A pattern for one name: spaces, ampersands, stops and apostrophes in every spelling."""
    words = name.split()
    # "exampleshire council" in small letters is still the council; "home office" may be a room
    loose = any(len(word) >= _SHORTEST and not is_ordinary(word) for word in words)
    loose = loose or (len(words) > _FEW and words[-1].lower() == "council")
    return r"[\s\-.]{1,3}".join(_word(word, loose=loose) for word in words)


def fixed(name: str) -> frozenset[str]:
    """The words of a name that are written in one way, but for capitals."""
    words = (word.lower() for word in name.split() if not (word.isupper() and len(word) > 1))
    known = (word for word in words if word not in _SPELT and word not in _OTHERWISE)
    return frozenset(word.replace("'", "") for word in known)


def is_ordinary(word: str) -> bool:
    """Whether a bare word of a name, or what it is the possessive of, is an everyday one."""
    return is_common(word.lower()) or is_common(word.lower().removesuffix("s"))


def _is_no_word(letters: str) -> bool:
    """Whether letters are the body's in a message without capitals too: "hvbc", not "who"."""
    strange = letters.isalpha() and not is_word(letters) and letters not in ACRONYMS
    return len(letters) > _FEW and strange


def _word(word: str, *, loose: bool) -> str:
    if word.lower() in ("and", "&"):
        return "(?:and|And|AND|&)"
    if word.lower() in ("st", "saint"):
        return r"(?:St|ST|st|Saint|SAINT|saint)"
    if word.isupper() and len(word) > 1:
        stopped = r"\.".join(map(re.escape, word))
        small = f"|{re.escape(word.lower())}" if _is_no_word(word.lower()) else ""
        return rf"(?:{re.escape(word)}{small}|{stopped}(?:\.(?=[ ,;)]|$))?)"
    if word.lower() in _SPELT:
        return (
            rf"(?:(?i:{_SPELT[word.lower()]}))" if loose else rf"(?:{_SPELT[word.lower()].title()})"
        )
    forms = dict.fromkeys([word, word.upper(), *([word.lower()] if loose else [])])
    return f"(?:{'|'.join(_OPTIONAL_APOSTROPHE.join(map(re.escape, form)) for form in forms)})"
