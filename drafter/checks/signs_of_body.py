"""What plain words tell of somebody's health, disability, treatment and age.

Distress, anxiety and worry are the words in which every complaint tells its injustice, and no
signs; a named illness is found as a condition.
"""

from typing import Final

from drafter.checks.signs import MANY, SEEN, THEIR, TREATED, Circle, Sign, sign

_TREATMENT = r"(?:treatment|appointments?|clinics?|check-?ups?)"
_PART = r"(?:back|leg|arm|hip|knee|head|hand|foot|ankle|wrist|shoulder|neck|ribs?|eye)"

SIGNS: Final[tuple[Sign, ...]] = (
    sign("health", "wheelchair", SEEN, "wheelchair wheelchairs",
         rf"(?:uses? an? (?:electric |powered )?|in an? |{THEIR} )?wheelchair\b", "a disability"),
    sign("health", "sticks", SEEN, "stick sticks crutches frame walker scooter",
         r"(?:uses? )?(?:two |a )?(?:walking (?:sticks?|frame)|sticks\b|crutches\b|mobility scooter"
         r"|zimmer frame)", "a walking aid"),
    sign("health", "equipment", SEEN, "hoist stairlift stair oxygen catheter ventilator tube "
         "prosthetic stoma",
         r"(?:stair ?lift|hoist\b|oxygen (?:at home|cylinders?|supply)|catheter\b"
         r"|ventilator\b|feeding tube|prosthetic (?:leg|arm|limb)|stoma\b)", "medical equipment"),
    sign("health", "assistance dog", SEEN, "dog dogs", r"(?:guide|assistance|hearing) dogs?\b",
         "assistance"),
    sign("health", "senses", SEEN, "blind deaf sighted hearing hears",
         r"(?:(?:is|was|registered|born|partly|partially) (?:\w+ )?(?:blind|deaf)\b"
         r"|deaf(?:blind)?\b|partially sighted|hearing aids?\b)", "a sensory impairment"),
    sign("health", "speech", SEEN, "verbal speak",
         r"non-verbal\b|(?:cannot|can’t|does not) speak\b(?! to)",
         "difficulty with speech"),
    sign("health", "lost speech", MANY, "speak", r"could no longer speak\b"),
    sign("health", "badge", MANY, "badge", r"blue badge\b"),
    sign("health", "disability", MANY, "disabled disability disabilities",
         r"(?:an? |as a )?disabled (?:person|people|child|children|man|woman|adult)\b"
         rf"|(?:is|was|are) (?:\w+ )?disabled\b|{THEIR} (?:\w+ )?disabilit(?:y|ies)\b"),
    sign("health", "moving", MANY, "walk move climb stairs stand bin bins",
         r"(?:cannot|can’t|could not|unable to) (?:walk|stand|climb \w+|manage stairs"
         r"|move (?:a|the|heavy|\w+) \w+)"),
    sign("health", "assisted collection", MANY, "assisted",
         r"(?:an )?assisted collections?\b", "help with bins"),
    sign("health", "medicine", TREATED, "medicine medicines medication insulin",
         r"(?:medicines?|medication|insulin)\b(?: \w+){0,3} kept (?:cold|cool)", "medicine"),
    sign("health", "medicine", MANY, "medicine medicines medication insulin",
         r"(?:medicines?|medication|insulin)\b"),
    sign("health", "special hospital", TREATED, "hospital hospice",
         r"(?:children[’']s|eye|heart|maternity|psychiatric|mental health|cottage|military"
         r"|teaching|community) hospital\b", "hospital"),
    sign("health", "hospice", TREATED, "hospice", r"hospice\b", "place of care"),
    sign("health", "treatment", TREATED, "dialysis chemotherapy radiotherapy transplant "
         "transplants amputation amputated",
         r"dialysis\b|chemotherapy\b|radiotherapy\b|transplants?\b|amputat\w+", "treatment"),
    sign("health", "appointments", MANY, "treatment appointment appointments clinic check checkup",
         rf"(?:missed (?:\w+ )?|regular |{THEIR} (?:medical |hospital )?)"
         rf"{_TREATMENT}(?: for treatment)?\b|missed treatment"),
    sign("health", "ambulance", MANY, "ambulance paramedics",
         r"(?:an )?ambulance (?:took|came|was called)|paramedics?\b"),
    sign("health", "in hospital", MANY, "hospital",
         rf"(?:in|to|from|discharged from|admitted to|taken to) hospital\b"
         rf"|{THEIR} stay in hospital"),
    sign("health", "operation", MANY, "operation surgery therapy physiotherapy counselling",
         rf"(?:an|{THEIR}) operation\b|had surgery\b|(?:physio)?therapy\b|counselling\b"),
    sign("health", "injury", MANY, "hurt injured injury injuries broke fractured broken",
         rf"(?:hurt|injured|broke|fractured|damaged) {THEIR} {_PART}\b|(?:was|were|been) "
         rf"(?:\w+ )?(?:hurt|injured)\b(?! by)|(?:a )?(?:broken|fractured) {_PART}\b"
         rf"|{THEIR} injur(?:y|ies)\b"),
    sign("health", "fall", MANY, "fell fall fallen falls",
         rf"fell\b(?! short| behind| to be| within)|(?:a|the|{THEIR}) falls?\b"
         r"|fallen\b(?! short| behind)"),
    sign("health", "at risk", MANY, "health",
         r"health (?:was|is|got|had)(?: \w+){1,2}"),
    sign("health", "pregnancy", SEEN, "pregnant pregnancy miscarriage miscarried",
         r"(?:is|was|were|became|while|heavily) (?:\w+ )?pregnant\b|pregnancy\b|miscarr\w+",
         "her health"),
    sign("health", "mental health", MANY, "mental suicidal overdose harm harmed harming",
         rf"{THEIR} mental health\b|suicidal\b|an overdose\b|self-harm\w*"),
    sign("health", "addiction", MANY, "alcohol drugs drug drinking addiction addicted",
         rf"{THEIR} (?:drinking|drug use|addiction)\b|(?:alcohol|drug) (?:problems?|misuse)\b"),
    sign("health", "GP", MANY, "gp gps doctor",
         r"(?<=[’']s )GP\b|(?:her|his|their) (?:GP|doctor)\b"),
    sign("health", "care", MANY, "care carer carers",
         r"(?:needs|receives|has|with) (?:\w+ ){0,2}care at home|care package\b"
         rf"|{THEIR} carers?\b|(?:sole|main|full-time) carer\b"),
    sign("event", "death", (1, Circle.REGISTER), "died death dead funeral inquest bereaved buried",
         r"(?:who )?(?:has |had )?died\b|death\b(?! grant)|funeral\b|inquest\b|bereaved\b"),
    sign("age", "age", MANY, "twenties thirties forties fifties sixties seventies eighties "
         "nineties teens",
         rf"in {THEIR} (?:early |mid-?|late )?(?:teens|twenties|thirties|forties|fifties|sixties"
         r"|seventies|eighties|nineties)\b"),
    sign("age", "stage", MANY, "baby newborn toddler infant teenager teenage elderly pensioner "
         "retired young",
         r"(?:a |the |new-?born )?(?:baby|newborn|toddler|infant|teenager|pensioner)\b"
         r"|(?:an? |is |was )(?:elderly|teenage|young (?:child|woman|man|adult|person))\b"
         r"|(?:is|was|has|had) retired\b"),
)  # fmt: skip
