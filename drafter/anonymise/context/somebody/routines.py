"""What goes on in people's lives alone, in words: "gets PIP", "shares a room", "in year 4".

A forename that is a virtue, a plant or a stone besides is somebody's before such words.
"""

import itertools
from collections.abc import Iterator
from typing import Final, TypeAlias

from drafter.anonymise.sentence.behind import past_adverbs
from drafter.anonymise.text.tokens import Token
from drafter.anonymise.text.vocabulary import POSTS

_KINDS: Final = {
    "ONE": "a an another her his my our the their this that two three",
    "HERS": "her his",
    "WHOM": "her him me my our the their them us you your",
    "PERSON": "boy child girl lady man one person woman",
    "BENEFIT": "dla esa housing jsa pip uc universal attendance carers",
    "ROOM": "bath bathroom bed bedroom flat home house kitchen room",
    "SPENT": "christmas hours night nights weekend weekends week weeks months",
    "AID": "badge bungalow carer hoist interpreter nurse operation ramp stairlift wheelchair",
    "CARE": "bathing dressing eating shopping toileting walking washing",
    "CARED": "bathe dress eat walk wash",
    "OFFER": "appointment assessment bed bungalow call flat interview job lift meeting move"
    " operation placement refund room transfer visit",
    "LIMB": "ankle arm back collarbone elbow finger foot hand hip knee leg nose pelvis rib"
    " shoulder spine thumb toe tooth wrist",
    "SUPPLY": "electricity food formula insulin medication milk money nappies pills tablets",
    "DAILY": "bed chemotherapy church college dialysis nursery physiotherapy playgroup school work",
    "RIDE": "bike bus car coach taxi train tram",
    "TEARS": "ask cry drive leave plead shout sob speak swear walk weep",
    "HABIT": "attending driving going smoking visiting wearing",
    "DIGIT": "1 2 3 4 5 6 7 8 9 10 11 12 13 one two three four five six",
    "PART": "conservatory deck dormer extension fence garage porch shed wall",
    "COUNT": "five ten fifteen twenty thirty forty two three 5 10 15 20 30 40",
    "DOCTOR": "consultant doctor dr gp nurse paramedic paramedics physio psychologist",
    "FIT": "baby fall fit miscarriage operation scan seizure shower stroke",
    "ESSENTIAL": "bedding electricity heating shoes water",
    "BEING": "asthmatic diabetic leaseholder pensioner refugee smoker toddler teenager vegan"
    " vegetarian veteran widow widower",
    "ROOMS": "bathroom flat hall house kitchen office offices stairs toilet",
    "POST": " ".join(POSTS - {"chair", "coach"}),
    "HEIGHT": "bike bus commode horse slide swing toilet trampoline",
    "CASH": "a an four her his six some ten the three two",
}  # fmt: skip
"""What stands for several words in :data:`_PHRASES`."""
_PHRASES: Final = """
got|gets|receives|claims|claimed BENEFIT
moved|moves in with her|him|his|me|us|them|my|our|their
shares|shared ONE ROOM
spent|spends CASH SPENT
needs|needed ONE AID
needs|needed help with CARE
needs|needed help to CARED
cannot|cant|couldnt|could not? get|climb up|out|through|to|the|her|his
can no longer bend|climb|cook|drive|kneel|lift|see|sit|sleep|walk|wash
was|were promised|offered|refused|denied|given ONE OFFER
was|were moved|transferred|sent to ward DIGIT
is|was on|off the waiting list
is|was in year DIGIT
is|was deaf|blind in one|both|her|his
is|was under the care of dr|mr|mrs|ms|camhs|social
is|was the PERSON who
looks|looked after WHOM
took|takes to HERS
passed away on|in|at|last|aged|peacefully|suddenly|before|after|and
broke|chipped|cut|fractured|hurt|injured|sprained|twisted a|her|his LIMB
ran|runs out of SUPPLY
goes|went to DAILY
goes|went|comes|came by RIDE
stopped|started|stops|starts HABIT
began|started|starts|begins to TEARS
gave|lent her|him|me|us HERS
drinks|drank too much
drinks|drank alcohol|coffee|heavily|tea
built|builds a|an|the PART
failed|passed|resat|sat ONE? exam|exams|test
was|were refused|offered a place
was|were excluded|expelled|suspended for|from
was|were bitten|kicked|punched by
was|were assessed|examined|seen|treated by a|the? DOCTOR
was|were admitted|assessed|discharged|interviewed|sectioned at|in|on
was|were left alone|crying|homeless|soiled|stranded|waiting
was|were left in a wet bed|nappy|pad
was|were found asleep|unconscious|wandering
was|were billed|fined again|for|twice
was|were COUNT hours|minutes late
was|were born blind|deaf|disabled|early|on|prematurely|with
had|has chemotherapy|counselling|physiotherapy|pneumonia|radiotherapy|surgery
had|has ONE FIT
had|has no hot? ESSENTIAL
is|was on antidepressants|bail|benefits|crutches|dialysis|insulin|medication|probation
is|was in a coma|hospice|hostel|placement|refuge|wheelchair
is|was in|with a? foster
is|was in the ambulance|queue|taxi
is|was a wheelchair user
is|was a|an single parent|mother|father|mum|dad
is|was an only child
is|was a|an BEING
is|was allergic to
is|was due in court
could|might|must|should have been asked|consulted|informed|invited|told|warned
wears|wore dentures|glasses|hearing|pads|splints
cooks|cooked for
cleans|cleaned|hoovers|mops|sweeps ONE ROOMS
works|worked as ONE POST
gets|got up at|early|late
gave|gives up driving|her|his|smoking|work
made|makes breakfast|coffee|dinner|lunch|supper|tea|toast
made|makes|returned|recorded|took ONE call|calls|note|notes|statement
fell|falls down|off ONE HEIGHT
fell|falls and bruised|broke|cut|hit|hurt her|his LIMB
turned|turns up drunk|late
turned|turns up at my|our
parks|parked across|in|on bay|her|his|my|our
waited|waits for the ambulance|bus|doctor|nurse|plumber|police|taxi
put|puts it in writing
set|sets off at|for|early|home
stood|stands|waits|waited in ONE queue
cleaned|cleans|drives|drove for a|an|her|his|me|my|our|the|us
cycled|cycles|commutes|drives|drove|walked|walks to DAILY
worked|works nights|shifts
worked|works at|for a|an|her|his|my|our
lived|lives alone
lived|lives with her|his|me|my|us
lodged|lodges|sleeps|slept at|in|on|with a|an|her|his|my|our
speaks|spoke little|no|only|some arabic|english|polish|punjabi|romanian|somali|urdu|welsh
"""
_Phrase: TypeAlias = tuple[frozenset[str], ...]
_NONE: Final = ""
"""What stands for a word that may be left out."""


def _phrases() -> Iterator[tuple[str, _Phrase]]:
    """Each first word with what may follow it, word by word."""
    for line in _PHRASES.strip().splitlines():
        first, *slots = [_words(slot) for slot in line.split()]
        yield from itertools.product(first, _ways(slots))


def _words(slot: str) -> frozenset[str]:
    """The words that may stand in one place; nothing among them where it may be left out."""
    name = slot.removesuffix("?")
    words = frozenset(_KINDS[name].split() if name in _KINDS else name.split("|"))
    return words | {_NONE} if name != slot else words


def _ways(slots: list[frozenset[str]]) -> list[_Phrase]:
    """The phrase with and without each word that may be left out."""
    ways: list[_Phrase] = [()]
    for slot in slots:
        put = [(*way, slot - {_NONE}) for way in ways]
        ways = [*put, *ways] if _NONE in slot else put
    return ways


def _by_first() -> dict[str, list[_Phrase]]:
    found: dict[str, list[_Phrase]] = {}
    for word, phrase in _phrases():
        found.setdefault(word, []).append(phrase)
    return found


_FOLLOWING: Final = _by_first()
"""What may follow each verb."""


def is_in_a_life(tokens: list[Token], at: int) -> bool:
    """Whether what goes on at a place is told of people's lives alone."""
    verb = past_adverbs(tokens, at)
    if verb >= len(tokens) or tokens[verb].gap != " ":
        return False
    does = tokens[verb].norm
    if does in ("had", "has") and verb + 1 < len(tokens) and tokens[verb + 1].norm == "been":
        verb, does = verb + 1, "was"
    places = {verb + 1, past_adverbs(tokens, verb + 1)}
    known = _FOLLOWING.get(does, ())
    return any(_follows(tokens, place, phrase) for phrase in known for place in places)


def _follows(tokens: list[Token], at: int, phrase: _Phrase) -> bool:
    near = tokens[at : at + len(phrase)]
    if len(near) < len(phrase) or any(token.gap != " " for token in near):
        return False
    return all(token.norm in words for token, words in zip(near, phrase, strict=True))
