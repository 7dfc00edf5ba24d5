"""What private people do for a living; never the jobs of those who act in a case."""

from typing import Final

from drafter.anonymise.residue.explaining import LISTED
from drafter.anonymise.residue.phrases import (
    ARTICLES,
    BOUNDS,
    WORDS,
    Rule,
    Scene,
    Style,
    capitals_on,
    follows,
    shaped_whole,
    split_words,
    style_of,
    triggers,
    words_back,
    words_on,
)
from drafter.anonymise.residue.shapes import Shaped
from drafter.anonymise.text.tokens import Shape
from drafter.anonymise.text.vocabulary import TITLES, dictionary

_KIND = "job"
_OWN = WORDS["own_job"]
_RARE = split_words("rare_jobs")
_SOME = split_words("jobs")
_MOST = 4
_LONGEST = 5
OF_WHOM = BOUNDS - frozenset({"very", "long", "near", "new", "first", "one", "only", "once"})
_THEIRS = frozenset({"her", "his", "my", "our", "their", "your"})
_WHERE = frozenset({"at", "for", "in", "of", "on", "to", "with"})
SELVES = WORDS["jobs_selves"]
_BE = frozenset({"am", "be", "became", "been", "is", "was", "being"})
_AS = WORDS["jobs_as"]
_ROLES = frozenset(
    [
        "adviser",
        "advocate",
        "agent",
        "appointee",
        "attorney",
        "carer",
        "deputy",
        "landlord",
        "officer",
        "representative",
        "tenant",
    ]
)
_PEOPLE = frozenset(["boy", "girl", "lad", "lady", "lass", "man", "woman"])


def _job(scene: Scene, at: int) -> Shaped | None:
    """As in "a retired midwife", "the organist at St Wilgefortis", "she is a farrier"."""
    tokens = scene.tokens
    if tokens[at].shape is Shape.CAPITAL and not tokens[at].starts:
        return None
    own = _is_of(scene, at, _SOME)
    rare = _is_of(scene, at, _RARE)
    if not (own or rare):
        return None
    first = words_back(tokens, at, _MOST, OF_WHOM)
    before = tokens[first - 1].norm if first and follows(tokens, first) else ""
    words = [token.norm for token in tokens[first:at]]
    last = where_done(scene, at + 1)
    told = _OWN.intersection(words) or _is_own(scene, first) or (rare and before in ARTICLES)
    if not told and last == at + 1:
        return None
    if any(word in LISTED for word in words) and not told:
        return None
    if before in ("not", "isnt", "wasnt") or _is_denied(scene, first):
        return None
    return shaped_whole(tokens, with_article(scene, first), _and_another(scene, last), _KIND)


def _and_another(scene: Scene, last: int) -> int:
    """Where a second job ends: "a lay reader and bell ringer at Holy Rood"."""
    tokens = scene.tokens
    if not follows(tokens, last) or tokens[last].norm not in ("and", "then"):
        return last
    for at in range(last + 1, min(last + _MOST, len(tokens))):
        if not follows(tokens, at) or tokens[at].norm in BOUNDS:
            return last
        if _is_of(scene, at, _SOME) or _is_of(scene, at, _RARE):
            return where_done(scene, at + 1)
    return last


def _is_of(scene: Scene, at: int, jobs: frozenset[tuple[str, ...]]) -> bool:
    """Whether words that end here are a job of a list."""
    word = scene.tokens[at].norm
    if (word,) in jobs:
        return True
    return at > 0 and (scene.tokens[at - 1].norm, word) in jobs


def _is_own(scene: Scene, first: int) -> bool:
    """Whether "she is a", "my dad was the" or "a ... by trade" stands before a job."""
    tokens = scene.tokens
    article = first - 1
    if article < 1:
        return False
    has_article = tokens[article].norm in ("a", "an", "the")
    verb = article - 1 if has_article else article
    if tokens[verb].norm in ("hes", "shes", "im", "whos", "formerly", "once", "previously"):
        return True
    if (
        has_article
        and tokens[article].gap == ", "
        and (tokens[verb].norm in WORDS["somebody"] or _is_unheard(scene, verb))
    ):
        return True
    if tokens[verb].norm not in _BE or verb < 1:
        return False
    return tokens[verb - 1].norm in SELVES


def _is_unheard(scene: Scene, at: int) -> bool:
    """Whether a word is a name: no dictionary has it."""
    token = scene.tokens[at]
    return token.is_capital and token.norm not in dictionary() and token.norm not in LISTED


def _is_denied(scene: Scene, first: int) -> bool:
    near = scene.tokens[max(0, first - 3) : first]
    return any(token.norm in ("not", "isnt", "wasnt", "arent", "never") for token in near)


def with_article(scene: Scene, first: int) -> int:
    """Where a job begins with its article and "the county's": they go with it."""
    tokens = scene.tokens
    if first and follows(tokens, first) and tokens[first - 1].norm in ("a", "an", "the"):
        return first - 1
    return first


def where_done(scene: Scene, last: int) -> int:
    """Where a job ends with where it is done: "at St Wilgefortis", "for Harlock's"."""
    tokens = scene.tokens
    if not follows(tokens, last) or tokens[last].norm not in _WHERE:
        return last
    name = last + 1
    if follows(tokens, name) and tokens[name].norm == "the":
        name += 1
    if not follows(tokens, name):
        return last
    if style_of(tokens, name) is Style.SHOUTED:
        return max(last, words_on(tokens, name, _MOST))
    end = capitals_on(tokens, name, _MOST)
    plain = tokens[name].norm in LISTED or tokens[name].norm in TITLES
    if end == name or (plain and tokens[name].norm != "st"):
        return last
    if follows(tokens, end + 1) and tokens[end].norm == "of" and tokens[end].gap == " ":
        end = max(end, capitals_on(tokens, end + 1, _MOST))
    return last if tokens[name].norm in scene.explained else end


def _as(scene: Scene, at: int) -> Shaped | None:
    """As in "worked as a night porter", "his job as tree surgeon", whatever the job."""
    tokens = scene.tokens
    if not at or tokens[at - 1].norm not in _AS or not follows(tokens, at):
        return None
    first = at + 1
    end = at + 2 if first < len(tokens) and tokens[first].norm in ARTICLES else at + 1
    last = words_on(tokens, end, _LONGEST, OF_WHOM)
    if last == end or not follows(tokens, first):
        return None
    words = [token.norm for token in tokens[end:last]]
    if any(token.is_capital and not token.starts for token in tokens[end:last]) and (
        style_of(tokens, end) is Style.TITLE
    ):
        return None
    if words[-1] in _ROLES or words[0] in ("part", "result", "if", "planned", "normal", "agreed"):
        return None
    return shaped_whole(tokens, first, where_done(scene, last), _KIND)


def _does(scene: Scene, at: int) -> Shaped | None:
    """As in "drives the night mail lorry for Harlock's", "runs a chip shop in Wexby"."""
    tokens = scene.tokens
    things = WORDS["driven"] if tokens[at].norm in _DRIVES else WORDS["run"]
    first = at + 1
    if not follows(tokens, first) or tokens[first].norm not in ARTICLES:
        return None
    last = words_on(tokens, first + 1, _LONGEST, OF_WHOM)
    heads = [place for place in range(first + 1, last) if tokens[place].norm in things]
    if not heads:
        return None
    return shaped_whole(tokens, first, where_done(scene, heads[-1] + 1), _KIND)


_DRIVES = frozenset(
    ["drive", "drives", "drove", "driving", "driven", "captains", "captained", "pilots", "piloted",
     "skippers", "skippered", "steers", "steered", "crews", "crewed"]
)  # fmt: skip
_RUNS = frozenset(
    {"has", "had", "got", "run", "runs", "ran", "running", "owns", "owned", "manages", "managed"}
)


RULES: Final[tuple[dict[str, Rule], ...]] = (
    triggers(frozenset({"as"}), _as),
    triggers(frozenset(words[-1] for words in _RARE | _SOME), _job),
    triggers(_DRIVES | _RUNS, _does),
)
