"""Words before a name that are none of it: "Oma Ingeborg", "Tnt Philomena", "Hola Linda"."""

from drafter.anonymise.people.names import Reading
from drafter.anonymise.text.addressing import CALLED_IN_NOTES, GREETINGS, KIN_BEFORE
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import TIMES, forenames_known, is_common


def is_addressed(tokens: list[Token], reading: Reading) -> bool:
    """Whether kin, a note or a greeting leads to somebody's forename.

    Some of those words are names too: before a surname alone they may be somebody's, as Oma
    Kowal's; and a greeting stands at the start, with a comma or a line's end behind the name.
    """
    word = _word_before(tokens, reading)
    if word in KIN_BEFORE or word in CALLED_IN_NOTES:
        return not _is_of_more(tokens, reading)
    return word in GREETINGS and _begins_letter(tokens, reading)


def is_addressed_as_somebody(tokens: list[Token], reading: Reading) -> bool:
    """The same where the forename is a word besides: "Mammy Hope", but "Resident Grace"."""
    word = _word_before(tokens, reading)
    if word in KIN_BEFORE and tokens[reading.first].norm not in TIMES:
        return not _is_of_more(tokens, reading)
    return word in GREETINGS and _begins_letter(tokens, reading)


def _word_before(tokens: list[Token], reading: Reading) -> str:
    """The word with a capital right before a forename; nothing for none."""
    first = reading.first
    if not first or tokens[first].gap != " " or reading.roles[0] not in "FBf":
        return ""
    before = tokens[first - 1]
    alone = before.shape is Shape.CAPITAL and not before.is_possessive
    return before.norm if alone and not tokens[first].after_break else ""


def _is_of_more(tokens: list[Token], reading: Reading) -> bool:
    """Whether other capitals make it another's name or a shop's: "Oma Jan's Kitchen"."""
    last = reading.last
    if _follows_name(tokens, reading.first - 1):
        return True
    goes_on = last < len(tokens) and tokens[last].gap == " " and tokens[last - 1].is_possessive
    return goes_on and tokens[last].shape is Shape.CAPITAL


def _begins_letter(tokens: list[Token], reading: Reading) -> bool:
    return tokens[reading.first - 1].starts and _is_closed(tokens, reading.last)


def _follows_name(tokens: list[Token], at: int) -> bool:
    """Whether a capital stands before the word as well: "Ada Oma Ingeborg" may be one name."""
    if not at or tokens[at].gap not in (" ", "-") or tokens[at].starts:
        return False
    before = tokens[at - 1]
    called = before.norm in forenames_known() and not is_common(before.norm)
    return before.shape is Shape.CAPITAL and (called or not before.starts)


def _is_closed(tokens: list[Token], last: int) -> bool:
    """Whether a comma, a dash or the line's end stands behind, as in a letter's beginning."""
    if last >= len(tokens) or tokens[last].after_break:
        return True
    return tokens[last].gap.startswith((",", "!", " -", "\n"))
