"""What people call a body that is no council: its letters, its school, its kind cut short."""

from collections.abc import Iterator

from drafter.anonymise.bodies.councils import place_of_council
from drafter.anonymise.text.vocabulary import ACRONYMS

_SMALL = frozenset({"and", "&", "for", "of", "on", "the", "upon", "with"})
_ENDS = frozenset({"limited", "ltd", "plc", "llp", "cic"})
_FEWEST, _MOST = 4, 7
_SCHOOLS = frozenset({"academy", "college", "primary", "school"})
_CHURCH = (("church", "of", "england"), ("c", "of", "e"))
_CHURCH_FORMS = ("Church of England", "C of E", "CofE", "CE", "")


def letters_of(name: str) -> Iterator[str]:
    """The letters a body is called by, four and more: "SVMBC"; three may be anything's."""
    words = [word for word in name.split() if word.lower() not in _SMALL]
    lower = [word.lower() for word in words]
    health = lower.index("nhs") if "nhs" in lower else len(words)
    for count in sorted({len(words), len([word for word in lower if word not in _ENDS]), health}):
        letters = "".join(word[0] for word in words[:count]).upper()
        known = letters.lower() in ACRONYMS or not letters.isalpha()
        if _FEWEST <= len(letters) <= _MOST and not known:
            yield letters


def school_forms(name: str) -> Iterator[str]:
    """What the school of a governing body is called: "St Tolwyn's CofE Primary School"."""
    school = _school(name)
    words = school.split()
    if not words or not _SCHOOLS & {word.lower() for word in words}:
        return
    for form in _without_church(words):
        yield form
        kinds = [word for word in form.split() if word.lower() in _SCHOOLS]
        if len(kinds) > 1 or kinds[-1:] != [form.split()[-1]]:
            yield from _plainer(form)


def _school(name: str) -> str:
    """What stands behind "Governing Body of" and the like; nothing of another body's name."""
    lower = name.lower()
    for lead in ("governing body of", "governing board of", "governors of", "trustees of",
                 "admissions authority of", "admission authority of"):  # fmt: skip
        if lower.startswith(lead):
            rest = name[len(lead) :].strip()
            return rest[4:] if rest.lower().startswith("the ") else rest
    return ""


def _without_church(words: list[str]) -> Iterator[str]:
    lower = [word.lower() for word in words]
    for church in _CHURCH:
        for at in range(len(words) - len(church) + 1):
            if tuple(lower[at : at + len(church)]) == church:
                front, back = words[:at], words[at + len(church) :]
                for form in _CHURCH_FORMS:
                    yield " ".join([*front, *form.split(), *back])
                return
    yield " ".join(words)


def _plainer(form: str) -> Iterator[str]:
    """The same with one word for its kind: "St Tolwyn's Primary", "St Tolwyn's School"."""
    words = form.split()
    firsts = [at for at, word in enumerate(words) if word.lower() in _SCHOOLS]
    if firsts and firsts[0]:
        front = " ".join(words[: firsts[0]])
        yield from (f"{front} {word}" for word in words[firsts[0] :] if word.lower() in _SCHOOLS)


def body_forms(name: str) -> Iterator[str]:
    """Every other form of a body's bare name that is surely the body."""
    yield from letters_of(name)
    if not place_of_council(name):
        yield from school_forms(name)
