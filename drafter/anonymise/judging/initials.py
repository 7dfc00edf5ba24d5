"""People noted down by their initials: "W.M.", "SOA", "DMcD", "KY says"."""

import re
from collections.abc import Iterator

from drafter.anonymise.context.beside import is_determined
from drafter.anonymise.context.company import Company
from drafter.anonymise.judging.bare import FUNCTION_WORDS
from drafter.anonymise.people.register import Person, Register
from drafter.anonymise.sentence.behind import (
    does_act,
    feels,
    is_followed_by_name,
    is_tasked,
)
from drafter.anonymise.sentence.owning import owns
from drafter.anonymise.sentence.told import is_labelled, is_told
from drafter.anonymise.text.folding import Folded
from drafter.anonymise.text.found import Certainty, Found
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import (
    ACRONYMS,
    PERSON_VERBS,
    ROLES,
    SPEECH_VERBS,
    TITLES,
    is_common,
    surnames,
)

_LETTER = r"(?:St|Mc[A-Z]?|[OD]'[A-Z]|d'[A-Z]|[A-Z])(?!\w)"
_DOTTED = re.compile(
    rf"(?<![\w.])(?:[A-Z]\.(?:[ -]?{_LETTER}\.?){{1,5}}|[A-Z]-[A-Z]\.? ?[A-Z])(?!\w|'\w)"
    r"|(?<![\w.-])[A-Z]{2,4}-[A-Z](?![\w'-])"
)
_SHORTEST, _SURE, _LONGEST = 2, 3, 5
_DO = frozenset({"has", "is", "was", "had", "informed", "to"})
_INITIALLED = frozenset({"initialed", "initialled", "initials", "signed"})
_NOTES = SPEECH_VERBS | {"note", "notes", "read", "reads", "record", "records", "say", "show"}
_NOTED = frozenset({"emailed", "noted", "recorded", "texted", "wrote"})
_SPEAK = frozenset({"says", "said", "rang"})
_LEADS = frozenset({"and", "by", "cc", "fao", "for", "from", "per", "to", "with"})
_CALLS = frozenset({"call", "calls", "text", "texts"})
_GRADED = frozenset(
    ["appendix", "area", "band", "block", "box", "bus", "category", "class", "code", "exhibit",
     "form", "grade", "group", "level", "lot", "part", "phase", "plan", "plot", "room", "route",
     "row", "schedule", "section", "table", "type", "unit", "ward", "zone"]
)  # fmt: skip
"""What is told apart by letters."""
_STATES = frozenset(
    ["angry", "anxious", "asleep", "away", "awake", "calm", "cold", "ill", "late", "not", "out",
     "fine", "happy", "poorly", "quiet", "settled", "sick", "tearful", "unwell", "upset"]
)  # fmt: skip
"""How somebody is, in notes: "DBS cold, no coat"."""
_GRADES = frozenset(
    ["form", "forms", "grade", "group", "negative", "positive", "rating", "road", "type"]
)
_NO_ACTORS = frozenset(
    ["ad", "ai", "am", "bc", "br", "cd", "ct", "cv", "eg", "en", "er", "ft", "he", "ht", "ib",
     "id", "ie", "im", "iq", "is", "it", "iv", "me", "nb", "ni", "no", "np", "ok", "on", "or",
     "pm", "pp", "ps", "re", "so", "tb", "tc", "to", "tv", "un", "up", "us", "wc", "we"]
)  # fmt: skip
"""Acronyms that nobody rings, and that ring nobody."""
_THINGS = frozenset({"ip", "mb", "os"})
"""Acronyms of things, which do nothing in a note."""
_CROWNS = frozenset({"hm", "hmp", "hms"})
"""What begins the name of an office, a prison or a ship: "HM Revenue and Customs"."""
_MARGINS = frozenset(
    ["ae", "cc", "dob", "dx", "fao", "fw", "fwd", "id", "ie", "nb", "nhs", "ni", "no",
     "op", "pm", "po", "ps", "pt", "re", "ref", "rx", "tc", "tel", "to", "vo"]
)  # fmt: skip
"""What stands before a colon without having said what follows: "NB: ring"."""
_ABBREVIATED = frozenset({"ad", "am", "bc", "eg", "ie", "nb", "pm", "ps"})
_NEXT_NAME = re.compile(r",? ([A-Z][a-z]+)")
_REASON = "These letters may be somebody's initials."


def find_initials(
    folded: Folded, tokens: list[Token], register: Register, company: Company
) -> Iterator[Found]:
    """Initials of registered persons; offsets are the folded text's."""
    if not register.by_initials:
        return
    for at, token in enumerate(tokens):
        persons = register.by_initials.get(token.norm, ())
        if not persons or not _SHORTEST <= len(token.norm) <= _LONGEST:
            continue
        inner = folded.text[token.start + 1 : token.name_end]
        mixed = token.shape is Shape.OTHER or (token.shape is Shape.CAPITAL and not inner.islower())
        if token.norm in register.by_word or (token.shape is not Shape.CAPITALS and not mixed):
            continue
        if token.norm in TITLES and at + 1 < len(tokens) and tokens[at + 1].is_capital:
            continue
        led = is_followed_by_name(tokens, at + 1)
        if led and token.norm in _CROWNS:
            continue
        given = tuple(one for one in persons if token.norm in one.defined)
        if len(given) == 1 and not is_determined(tokens, at):
            yield _found(token.start, token.name_end, given, token, sure=True)
            continue
        sure = len(persons) == 1 and _is_known(tokens, at, persons[0], company, register)
        if token.norm in ACRONYMS:
            told = is_told(tokens, at) or _speaks(tokens, at) or _is_met(tokens, at)
            told = told or is_tasked(tokens, at + 1)
            labelled = is_labelled(tokens, at) or tokens[at - 1].norm in _INITIALLED
            beside = _is_among_initials(tokens, at, register)
            here = any(one.id in company.present for one in persons)
            noted = _is_reported(tokens, at) or (here and _is_noted(tokens, at))
            if not (told or labelled or beside or noted or (here and len(tokens) == 1)):
                continue
            sure = labelled or _is_apologised_to(tokens, at)
            alone = len(tokens) == 1 and here
            reported = _is_reported(tokens, at) and token.norm in _NO_ACTORS
            reported = here and (reported or _begins_note(tokens, at))
            sure = (
                sure
                or alone
                or reported
                or (here and beside)
                or (here and told and token.norm in _NO_ACTORS)
            )
            sure = sure and len(persons) == 1
        yield _found(token.start, token.name_end, persons, token, sure=sure and not led)


def _is_noted(tokens: list[Token], at: int) -> bool:
    """Whether letters without an article begin a note or follow "from": a benefit has "the"."""
    token = tokens[at]
    before = tokens[at - 1].norm if at else ""
    if token.is_possessive or (before in _LEADS - {"and"} and token.gap == " "):
        return True
    return token.gap.endswith(('"', " - ")) or (before == "o" and token.gap == " ")


def _is_reported(tokens: list[Token], at: int) -> bool:
    """Whether what somebody notes begins with letters: "my notes say NB called", "TB rude"."""
    token = tokens[at]
    if token.gap == " ":
        return at > 0 and tokens[at - 1].norm in _NOTES and does_act(tokens, at + 1)
    return feels(tokens, at + 1)


def _begins_note(tokens: list[Token], at: int) -> bool:
    """Whether letters begin what somebody is quoted as noting: 'Her sheet says "IP thriving"'."""
    token = tokens[at]
    letters = _NO_ACTORS | _THINGS
    if not at or token.norm not in letters - _ABBREVIATED - _MARGINS:
        return False
    return token.gap.endswith('"') and tokens[at - 1].norm in _NOTES | _NOTED


def _is_met(  # noqa: PLR0911 - a ladder of rules, one return each
    tokens: list[Token], at: int
) -> bool:
    """Whether letters that are an acronym too act or own as somebody: "CO found on floor"."""
    before = tokens[at - 1].norm if at and tokens[at].gap == " " else ""
    if before in ("from", "to") and at > 1 and tokens[at - 2].norm in _CALLS:
        return True
    if owns(tokens, at + 1):
        return True
    if before and before not in FUNCTION_WORDS:
        return False
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if tokens[at].starts and after and after.gap == " " and after.norm in _STATES:
        return True
    if at + 1 < len(tokens) and tokens[at + 1].gap == " - ":
        return tokens[at].starts
    if after and after.gap == " (" and after.norm in ("he", "she", "they", "who"):
        return True
    if after and after.gap == ": " and tokens[at].norm not in _MARGINS:
        return tokens[at].starts or tokens[at].after_break
    return does_act(tokens, at + 1)


def _is_known(  # noqa: PLR0911 - a ladder of rules, one return each
    tokens: list[Token], at: int, person: Person, company: Company, register: Register
) -> bool:
    """Whether the letters are somebody, by what is beside them or by a full name elsewhere."""
    if is_determined(tokens, at, thing=True):
        return False
    if _is_somebody(tokens, at) or is_told(tokens, at):
        return True
    token = tokens[at]
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if _is_among_initials(tokens, at, register):
        return True
    if token.gap in ("-", "/") or (after and after.gap in ("-", "/", "")):
        return False
    if _is_grade(tokens, at):
        return False
    if token.starts and after and after.gap == " " and after.norm in _STATES:
        return True
    if _is_shouted(tokens, at) or token.norm in company.spelt_out:
        return False
    if token.starts or token.after_break:
        is_signed = after is None or after.after_break or "\n" in after.gap
        is_noted = after is not None and after.gap == " " and after.shape is Shape.LOWER
        return is_signed or is_noted or person.id in company.present  # "RL on leave"; "Shut. RL"
    before = tokens[at - 1].norm
    return before in _LEADS or before.endswith("ed") or person.id in company.present


def _is_grade(tokens: list[Token], at: int) -> bool:
    """Whether letters are a grade, a group or a block: "AB as the blood group", "form AB"."""
    if at and tokens[at].gap == " " and tokens[at - 1].norm in _GRADED:
        return True
    behind = [token.norm for token in tokens[at + 1 : at + 5] if token.gap == " "]
    if behind[:1] == ["as"] and behind[1:2] and behind[1] in ("a", "an", "the"):
        return not any(word in ROLES for word in behind[2:])
    return bool(behind) and behind[0] in _GRADES


def _is_apologised_to(tokens: list[Token], at: int) -> bool:
    """Whether the letters are somebody's: nobody apologises to a benefit."""
    return at > 1 and tokens[at - 1].norm == "to" and tokens[at - 2].norm.startswith("apolog")


def _is_among_initials(tokens: list[Token], at: int, register: Register) -> bool:
    """Whether somebody else's initials stand beside, joined by a stroke: "KY/RL met"."""
    linked = [
        other
        for other, link in ((at - 2, at - 1), (at + 2, at + 1))
        if 0 <= other < len(tokens) and tokens[link].norm == "and"
    ]
    if any(_is_surely_other(tokens[other], register) for other in linked):
        return True
    for other, joint in ((at - 1, at), (at + 1, at + 1)):
        if not 0 <= other < len(tokens) or joint >= len(tokens):
            continue
        word = tokens[other]
        joined = tokens[joint].gap in ("/", " / ", "&", " & ", "+")
        if joined and word.shape is Shape.CAPITALS and word.norm in register.by_initials:
            return True
    return False


def _is_surely_other(word: Token, register: Register) -> bool:
    known = word.norm in register.by_initials and word.norm not in ACRONYMS
    return known and word.shape is Shape.CAPITALS and word.gap == " "


def _is_shouted(tokens: list[Token], at: int) -> bool:
    around = [
        tokens[i]
        for i in (at - 1, at + 1)
        if 0 <= i < len(tokens)
        and not (tokens[max(i, at)].starts or tokens[max(i, at)].after_break)
    ]
    return any(other.shape is Shape.CAPITALS and len(other.norm) > _SURE for other in around)


def _speaks(tokens: list[Token], at: int) -> bool:
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return after is not None and after.gap == " " and after.norm in SPEECH_VERBS


def _is_somebody(tokens: list[Token], at: int) -> bool:
    """Whether the letters act, own or are too many for chance, and nothing round is shouted."""
    token = tokens[at]
    if _is_shouted(tokens, at):
        return False
    if len(token.norm) >= _SURE or token.is_possessive:
        return True
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    before = tokens[at - 1].norm if at and token.gap == " " else ""
    acts = after is not None and after.gap == " " and (
        after.norm in PERSON_VERBS | SPEECH_VERBS or after.norm in _DO
    )  # fmt: skip
    is_explained = after is not None and after.gap.strip() in ("=", ":")
    return acts or is_explained or before in _SPEAK


def dotted(folded: Folded) -> list[re.Match[str]]:
    """Letters with stops, such as "W.M.", whoever's they are."""
    return list(_DOTTED.finditer(folded.text))


def dotted_initials(letters: list[re.Match[str]], register: Register) -> Iterator[Found]:
    """Letters with stops that are somebody's; offsets are the folded text's."""
    for match in letters:
        words = match.group()
        persons = register.by_initials.get(_letters(words), ())
        while not persons and ". " in words[:-1]:  # "M. O'S. P.S." under a letter
            words = words[: words.rindex(". ", 0, len(words) - 1) + 1]
            persons = register.by_initials.get(_letters(words), ())
        end = match.start() + len(words)
        follows = _NEXT_NAME.match(match.string, end)
        is_led = follows is not None and _is_surname(follows[1].lower())
        if persons:
            sure = len(persons) == 1 and not is_led and _letters(words) not in _ABBREVIATED
            yield _found(match.start(), end, persons, None, sure=sure)


def _letters(words: str) -> str:
    return "".join(char for char in words.lower() if char.isalpha())


def _is_surname(word: str) -> bool:
    return not is_common(word) or (len(word) > _SURE and word in surnames())


def dotted_forenames(letters: list[re.Match[str]], register: Register) -> Iterator[Found]:
    """Letters of forenames alone, such as "H.J.", to be asked about: they may be many another's."""
    for match in letters:
        persons = register.by_letters.get(_letters(match.group()), ())
        if persons:
            yield _found(match.start(), match.end(), persons, None, sure=False)


def _found(
    start: int, end: int, persons: tuple[Person, ...], token: Token | None, *, sure: bool
) -> Found:
    ids = tuple(person.id for person in persons)
    return Found(
        start=start,
        end=token.end if token and sure else end,
        kind="person",
        certainty=Certainty.REPLACE if sure else Certainty.ASK,
        parties=ids if sure else (),
        candidates=ids,
        reason="" if sure else _REASON,
        possessive=bool(token and token.is_possessive),
        starts_sentence=bool(token and token.starts),
    )
