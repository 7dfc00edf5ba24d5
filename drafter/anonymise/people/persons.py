"""One party's names, as words to be found in text."""

from dataclasses import dataclass, replace

from drafter.anonymise.people.gendered import other_genders
from drafter.anonymise.people.respelt import all_fond_names, all_nicknames, respellings
from drafter.anonymise.people.spellings import (
    clips,
    forward_initials,
    handles_of,
    initials_of,
    name_words,
    other_mac,
    without_marks,
)
from drafter.anonymise.people.titles import sex_of
from drafter.anonymise.text.folding import fold, squeeze
from drafter.anonymise.text.vocabulary import (
    PARTICLES,
    SAME_TITLES,
    TITLES,
    forms,
    nicknames,
    whole_names,
)
from drafter.case.people import Party, Role

_SMALL_IN_FORENAMES = frozenset({"da", "das", "de", "del", "do", "dos", "e", "y"})
_ONLY_PARTICLES = PARTICLES - {"al", "di"}
"""Small words of surnames that are no nicknames: Alan is Al, Diana is Di."""
_SHORTEST_NICKNAME = 3
_INITIALS = 3
_CLIENTS = frozenset({Role.AFFECTED, Role.COMPLAINANT})
_WITH_POSTS = frozenset({Role.ADVISER, Role.OFFICER, Role.REPRESENTATIVE})


@dataclass(frozen=True, slots=True)
class Person:
    """One party's names as folded words.

    ``forenames`` are in order, ``called`` all that may stand for the first of them (joined
    double forenames, nicknames, what they also go by); ``surnames`` are the words of every
    surname they have. ``typed`` are the words the caseworker typed, not the nickname table's.
    """

    id: str
    title: str
    is_child: bool
    forenames: tuple[str, ...]
    called: frozenset[str]
    surname: tuple[str, ...]
    surnames: frozenset[str]
    initials: frozenset[str]
    typed: frozenset[str]
    handles: frozenset[str]
    titles: frozenset[str] = frozenset()
    """Titles within their other names: "Miss Ivy"."""
    forms: frozenset[str] = frozenset()
    """Other languages' and spellings' forms of the forename, which nobody typed."""
    fond: frozenset[str] = frozenset()
    """Those of them that are only fond names or other spellings: "Kuba" of Jakub."""
    rarer_initials: frozenset[str] = frozenset()
    """Those of their initials with a nickname's letter, or with the surname's as the first."""
    defined: frozenset[str] = frozenset()
    """Initials that the text itself gives: "Ida Lane (IL)"."""
    gendered: frozenset[str] = frozenset()
    """Forms of their surname that men or women of their family have, and nobody typed."""
    short: frozenset[str] = frozenset()
    """Nicknames of two letters, with a capital alone: "Jo", "Mo"."""

    roles: frozenset[Role] = frozenset()
    """What the caseworker says that they are to the complaint; none where that is open."""
    has_died: bool = False

    sex: str = ""
    """What the title and the recorded pronouns tell (see ``people.titles``); else nothing."""

    doubtful: frozenset[str] = frozenset()
    """What the text may call them by, or somebody else: "Ida Lane is called Bex"."""

    @property
    def letters(self) -> str:
        """The initials of the forenames: "hj"."""
        return "".join(word[0] for word in self.forenames)

    @property
    def has_post(self) -> bool:
        """Whether they are said to act for a body or for somebody."""
        return not self.roles.isdisjoint(_WITH_POSTS)

    @property
    def is_client(self) -> bool:
        """Whether they are said to have been harmed, and nothing besides."""
        return bool(self.roles) and self.roles <= _CLIENTS

    @property
    def is_officer(self) -> bool:
        """Whether they are said to work for the body, and nothing besides."""
        return self.roles == {Role.OFFICER}

    def called_also(
        self, words: frozenset[str], doubtful: frozenset[str] = frozenset()
    ) -> "Person":
        """The same person, who is called by some words besides, and may be by the doubtful."""
        names = words - self.initials
        if not words and not doubtful:
            return self
        return replace(
            self,
            called=self.called | names | doubtful,
            doubtful=doubtful,
            typed=self.typed | names,
            forms=self.forms - names,
            defined=self.defined | (words & self.initials),
        )

    def is_mere_particle(self, word: str) -> bool:
        """Whether a word is a small part of this person's surname ("van") and names nobody."""
        if len(self.forenames) > 1 and word in _SMALL_IN_FORENAMES and word in self.forenames:
            return True  # "Maria do Carmo"
        if self.is_other_end(word):
            return True
        return len(self.surname) > 1 and (word in PARTICLES or word == "saint")

    def is_other_end(self, word: str) -> bool:
        """Whether a small word is only the end of another name of theirs: "Long Do", "Mr Do"."""
        small = word in PARTICLES or word in _SMALL_IN_FORENAMES
        return small and word in self.surnames and word not in self.surname


def person_of(party: Party) -> Person:
    """Read a party's names; titles inside also-known-as names are left out."""
    forenames = name_words(party.forenames)
    surname = name_words(party.surname)
    called, lasts, typed = set(forenames), set(surname), {*forenames, *surname}
    called.update(without_marks(party.forenames))
    lasts.update(without_marks(party.surname))
    pieces = party.forenames.split()
    called.update(squeeze(piece) for piece in pieces)
    called.add("".join(forenames))
    lasts.add("".join(surname))
    typed.add("".join(surname))
    whole = "".join((*surname, *forenames))
    if not has_capitals(whole):  # 王伟 is written as one word, family name first
        joined = {whole, "".join((*forenames, *surname))}
        typed |= joined
        lasts |= joined
    if "st" in surname or "saint" in surname:
        lasts.update(("st", "saint"))
    nicks = all_nicknames(forenames[0]) if forenames else frozenset()
    called.update(nick for nick in nicks if len(nick) >= _SHORTEST_NICKNAME)
    called.update(clip for forename in forenames for clip in clips(forename))
    others, more = _forms_of(forenames)
    rarer = _rarer_of(forenames)
    fond = {name for forename in forenames[:1] for name in _fond_of(forename)} - called
    others = (others | rarer | fond) - called
    called |= more | rarer | fond
    also = _other_names(party.also_known_as)
    respelt = {other for name in also.called & also.typed for other in respellings(name)} - called
    others |= respelt
    fond |= respelt
    called |= also.called | respelt
    lasts |= also.lasts
    typed |= also.typed
    parted = name_words(fold(party.surname).text.replace("'", " "))  # "SO'K" of O'Kane
    initials = initials_of(forenames, surname) | initials_of(forenames, parted) | also.letters
    own = forward_initials(forenames, surname) | forward_initials(forenames, parted) | also.letters
    for name in also.called & also.typed:
        initials |= initials_of((name,), surname)  # "BC" of William Carr, called Bill
        if not forenames or not (name in nicks or _is_short_for(name, forenames[0])):
            own |= forward_initials((name,), surname)
    for words in (called, lasts, typed):
        words.discard("")
    lasts |= {other_mac(word) for word in lasts}
    typed |= {other_mac(word) for word in typed & lasts}
    lasts -= PARTICLES - set(surname) - also.ends
    titles = name_words(party.title)
    gendered = {other for word in surname[-1:] for other in other_genders(word)} - lasts - called
    return Person(
        id=party.id,
        title=SAME_TITLES.get(titles[0], titles[0]) if titles else "",
        sex=sex_of(titles[0] if titles else "", party.pronouns),
        is_child=party.is_child,
        roles=frozenset(party.roles),
        has_died=party.has_died,
        forenames=forenames,
        called=frozenset(called),
        surname=surname,
        surnames=frozenset(lasts | gendered),
        gendered=frozenset(gendered),
        initials=frozenset(initials),
        rarer_initials=frozenset(initials - own),
        typed=frozenset(typed),
        titles=frozenset(also.titles),
        handles=frozenset(handles_of(forenames, surname)),
        forms=frozenset(others - typed),
        fond=frozenset(fond - typed),
        short=frozenset(nick for nick in nicks - _ONLY_PARTICLES if len(nick) < _SHORTEST_NICKNAME),
    )


def _forms_of(forenames: tuple[str, ...]) -> tuple[set[str], set[str]]:
    """Forms of forenames that nobody typed, and all that may stand for them."""
    every = {form for forename in forenames for form in forms(forename)}
    short = {
        form for forename in forenames for form in forms(forename) if _is_short_for(form, forename)
    }
    others = every - short
    fond = {nick for form in others for nick in nicknames(form) if len(nick) > _SHORTEST_NICKNAME}
    return others | fond, every | fond


def _fond_of(forename: str) -> frozenset[str]:
    return all_fond_names(forename) | respellings(forename)


def _rarer_of(forenames: tuple[str, ...]) -> set[str]:
    """What a nickname is short for, and what later forenames are cut to: "Penelope", "Liz"."""
    found: set[str] = set()
    for forename in forenames[:1]:
        found |= whole_names(forename)
    for forename in forenames[1:]:
        found |= nicknames(forename)
    return {name for name in found if len(name) >= _SHORTEST_NICKNAME}


@dataclass(frozen=True, slots=True)
class _Others:
    """What other names say of somebody."""

    called: set[str]
    lasts: set[str]
    typed: set[str]
    letters: set[str]
    titles: set[str]
    ends: set[str]
    """Last words of names of two words: "Long Do"."""


def _other_names(names: tuple[str, ...]) -> _Others:
    """Read the names somebody also goes by: "Kenny", "Miss Ivy", "P.J.", "Hodan Abdi"."""
    others = _Others(set(), set(), set(), set(), set(), set())
    for name in names:
        words = name_words(name)
        has_title = bool(words) and words[0] in TITLES
        if has_title:
            others.titles.add(SAME_TITLES.get(words[0], words[0]))
            words = words[1:]
        if words and all(len(word) == 1 for word in words):
            others.letters.add("".join(words))  # "P.J."
            continue
        others.typed.update(words)
        if len(words) == 1 and name.strip().isupper() and len(words[0]) <= _INITIALS:
            others.letters.add(words[0])  # "PJ" is also written "P.J."
        if len(words) == 1 and not has_title:
            others.called.update(words)
            others.called.update(nicknames(words[0]))
        elif words:
            if len(words) > 1:
                others.letters.update(initials_of(words[:-1], words[-1:]))
                others.ends.add(words[-1])
            others.lasts.add(words[-1])
            others.called.update(words[:-1])
    return others


def _is_short_for(form: str, forename: str) -> bool:
    """Whether a form is only the forename cut short: "seun" of "oluwaseun"."""
    return len(form) < len(forename) and (
        forename.endswith(form) or forename[: len(form) - 1] == form[:-1]
    )


def has_capitals(word: str) -> bool:
    """Whether a word's letters have capitals: those of many scripts have none."""
    return word.upper() != word.lower()
