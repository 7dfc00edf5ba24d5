"""By what somebody is known: "the boy who bit the bishop", "the last lacemaker"."""

from typing import Final

from drafter.anonymise.residue.explaining import LISTED, is_official_word
from drafter.anonymise.residue.jobs import SELVES, where_done
from drafter.anonymise.residue.phrases import (
    ARTICLES,
    BOUNDS,
    WORDS,
    Rule,
    Scene,
    Style,
    follows,
    joined,
    shaped,
    shaped_whole,
    split_words,
    style_of,
    triggers,
    words_back,
    words_on,
)
from drafter.anonymise.residue.shapes import Shaped
from drafter.anonymise.text.tokens import Shape
from drafter.anonymise.text.vocabulary import AUXILIARIES, SPEECH_VERBS

_MOST = 4
_SOMEBODY = frozenset(
    [
        "bloke", "boy", "chap", "child", "couple", "family", "fella", "girl", "guy", "kid", "lad",
        "lady", "lass", "man", "one", "pupil", "widow", "widower", "woman",
    ]
)  # fmt: skip
_PLAIN_DEEDS: Final = (
    AUXILIARIES
    | SPEECH_VERBS
    | frozenset(
        [
            "answered", "appears", "applies", "applied", "attended", "came", "comes", "dealt",
            "deals", "did", "does", "gave", "gets", "got", "is", "knew", "knows", "lived", "lives",
            "made", "makes", "needed", "needs", "owned", "owns", "paid", "pays", "rents", "sent",
            "signed", "spoke", "took", "used", "visited", "wanted", "wants", "was", "were", "work",
            "worked", "works",
        ]
    )
)  # fmt: skip
"""What anybody in a complaint does."""
_BODIES = frozenset({"a", "the", "no", "one", "two", "three"})
_CRAFTS = ("maker", "smith", "wright", "keeper", "monger", "weaver", "crier", "tender", "engineman")
_NO_CRAFTS = frozenset({"bookkeeper", "caretaker", "housekeeper", "shopkeeper"})
_DRIVEN: Final = WORDS["driven"] | frozenset(
    ["bank", "combine", "dray", "library", "lifeboat", "locomotive", "minister", "plough",
     "rickshaw", "roller", "sidecar", "snowplough", "sweeper", "tram", "trolleybus"]
)  # fmt: skip
_CLAUSE_ENDS: Final = AUXILIARIES | frozenset(
    ["and", "because", "but", "he", "i", "if", "it", "said", "says", "she", "so", "then", "they",
     "we", "when", "which", "while", "who"]
)  # fmt: skip
_NO_FACTS = frozenset({"matter", "point", "way", "issue", "difference", "problem", "help", "most"})


def _known_one(scene: Scene, at: int) -> Shaped | None:
    """As in "the boy who bit the bishop", "the one with the glass eye"."""
    tokens = scene.tokens
    behind = at + 2
    if not at or not follows(tokens, behind) or tokens[at - 1].norm != "the":
        return None
    link, word = tokens[at + 1].norm, tokens[behind].norm
    if link in ("who", "that", "whose") and follows(tokens, at + 1):
        if word in _PLAIN_DEEDS or word in BOUNDS or tokens[behind].shape is not Shape.LOWER:
            return None
        last = words_on(tokens, behind + 1, 2 * _MOST, _CLAUSE_ENDS)
        return shaped(tokens, at - 1, max(last, behind + 1), "fact")
    if link != "with" or word not in _BODIES or not follows(tokens, behind + 1):
        return None
    last = words_on(tokens, behind + 1, _MOST)
    named = {token.norm for token in tokens[behind + 1 : last]}
    told = last > behind + 1 and not named & _NO_FACTS and not named & LISTED
    return shaped(tokens, at - 1, last, "fact") if told else None


def _last_of(scene: Scene, at: int) -> Shaped | None:
    """As in "the last working lacemaker", "our only town crier"."""
    tokens = scene.tokens
    if not at or tokens[at - 1].norm not in ARTICLES:
        return None
    for end in range(at + 1, min(len(tokens), at + _MOST)):
        if not follows(tokens, end):
            break
        word = tokens[end].norm
        if word.endswith(_CRAFTS) and word not in _NO_CRAFTS and not is_official_word(word):
            return shaped(tokens, at - 1, end + 1, "job")
    return None


def _drives(scene: Scene, at: int) -> Shaped | None:
    """As in "she drives the mobile blood bank", "captains a car ferry"; not "drive the bus"."""
    tokens = scene.tokens
    if not at or not follows(tokens, at + 2) or tokens[at + 1].norm not in ARTICLES:
        return None
    before = tokens[at - 1].norm
    used = before == "to" and at > 1 and tokens[at - 2].norm == "used"
    does = before in SELVES | {"and", "now", "still", "also", "who"} and follows(tokens, at)
    last = words_on(tokens, at + 2, _MOST - 1)
    driven = any(token.norm in _DRIVEN for token in tokens[at + 2 : last])
    if not driven or not (used or does):
        return None
    return shaped_whole(tokens, at - 2 if used else at, where_done(scene, last), "job")


def _noted(scene: Scene, at: int) -> Shaped | None:
    """As in "off sick, trapeze instructor, broken pelvis": a job between commas, with its kind."""
    tokens = scene.tokens
    first = words_back(tokens, at, _MOST - 1)
    if first == at or not first or tokens[first].gap not in (", ", "; ", ". ", " ("):
        return None
    end = at + 1
    if joined(tokens, end) and tokens[end].norm in ("and", "then"):
        end = words_on(tokens, end + 1, _MOST - 1)
    closes = end >= len(tokens) or tokens[end].gap.startswith((",", ".", ";", ")"))
    words = [token.norm for token in tokens[first : at + 1]]
    if style_of(tokens, at) is Style.TITLE or tokens[first].shape is Shape.CAPITALS:
        return None
    if not closes or any(word in LISTED or is_official_word(word) for word in words):
        return None
    return shaped(tokens, first, end, "job")


_JOBS = frozenset(words[-1] for words in split_words("jobs") | split_words("rare_jobs"))
_ACTING = frozenset(
    [
        "adviser", "attendant", "auditor", "builder", "clerk", "collector", "consultant",
        "councillor", "dentist", "doctor", "inspector", "judge", "lady", "landlady",
        "landlord", "man", "manager", "nurse", "owner", "psychologist", "registrar", "secretary",
        "solicitor", "student", "surveyor", "teacher", "therapist", "woman", "worker", "writer",
    ]
)  # fmt: skip

RULES: Final[tuple[dict[str, Rule], ...]] = (
    triggers(_SOMEBODY, _known_one),
    triggers(frozenset({"last", "only", "first", "sole"}), _last_of),
    triggers(
        frozenset(["captained", "captains", "drive", "drives", "drove", "pilots", "skippers"]),
        _drives,
    ),
    triggers(_JOBS - _ACTING, _noted),
)
