"""What plain words tell of somebody's home, family, work, school and money."""

from typing import Final

from drafter.checks.signs import MANY, SEEN, TAUGHT, THEIR, Sign, Whose, sign

_HOUSE = Whose.HOUSEHOLD
_CHILD = Whose.CHILD
_FLOOR = r"(?:ground|first|second|third|fourth|fifth|\w+teenth|top|basement|\d+(?:st|nd|rd|th))"
_SPAN = r"(?:\d+|\w+) (?:days|weeks|months|years)"
_NUMBER = r"(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})"

SIGNS: Final[tuple[Sign, ...]] = (
    sign("home", "hotel", SEEN, "hotel hotels bed hostel",
         rf"(?:in )?(?:one |a )?(?:hotel|hostel) rooms? for (?:over |about )?{_SPAN}"
         rf"|(?:on )?the {_FLOOR} floor of a (?:hotel|hostel)|(?:an?|the) (?:hotel|hostel)\b"
         r"|bed and breakfast\b", "temporary accommodation", _HOUSE),
    sign("home", "refuge", SEEN, "refuge", r"(?:a|the) (?:women[’']s )?refuge\b",
         "a safe place", _HOUSE),
    sign("home", "unusual home", SEEN, "caravan tent houseboat boat farm farmhouse barge van "
         "vicarage lighthouse shed annexe yurt",
         rf"(?:an?|the|{THEIR}) (?:static |narrow ?|motor ?)?(?:caravan|tent|houseboat|boat|farm"
         r"(?:house)?|barge|van|vicarage|lighthouse|shed|annexe|yurt)\b",
         "home", _HOUSE),
    sign("home", "homeless", SEEN, "homeless homelessness evicted eviction rough",
         r"(?:became|were|was|is|are|been|being|made) (?:\w+ )?homeless\b"
         rf"|{THEIR} homelessness\b|(?:was|were|been|being) evicted\b|{THEIR} eviction\b"
         r"|sle(?:pt|eping) rough\b", "lost their home", _HOUSE),
    sign("home", "lost home", MANY, "leave landlord",
         r"had to leave\b|landlord (?:asked|wanted|took|gave)(?: for)? the \w+ back"
         r"|landlord (?:evicted|served)\b", "", _HOUSE),
    sign("home", "flat", MANY, "flat flats bungalow maisonette bedsit",
         rf"(?:rent(?:s|ed) |moved to |lives in |lived in )?(?:an?|{THEIR}) (?:{_FLOOR}-floor )?"
         r"(?:flat|bungalow|maisonette|bedsit)\b(?: from a private landlord)?",
         "a home", _HOUSE),
    sign("home", "floor", MANY, "floor", rf"on the {_FLOOR} floor\b", "", _HOUSE),
    sign("home", "tenure", MANY, "landlord tenant tenancy mortgage association owner lodger "
         "homeowner",
         r"(?:from )?a private landlord\b|(?:a |is a |was a )?(?:council|private|housing "
         rf"association|secure) tenant\b|{THEIR} (?:tenancy|mortgage)\b|owner-occupier\b|lodger\b",
         "", _HOUSE),
    sign("home", "care home", MANY, "room home care nursing sheltered supported",
         r"(?:a room\b[^.]{0,20} in |in |into |to )?an? (?:residential |care |nursing )home\b"
         r"|(?:a )?room\b[^.]{0,20}? in a home\b|supported living\b|sheltered housing\b",
         "care"),
    sign("home", "social housing", MANY, "housing register",
         r"(?:registered for )?social housing\b|the housing register\b", "", _HOUSE),
    sign("home", "temporary home", MANY, "temporary interim sofa",
         rf"(?:in|{THEIR}) (?:temporary|interim) accommodation\b|sofa[- ]surfing\b", "", _HOUSE),
    sign("home", "lives on", SEEN, "lives lived live",
         r"(?:lives|lived|live) (?:on|beside|next to|opposite|behind|above|below|near) "
         r"(?:the|an?) \w+", "lives nearby"),
    sign("home", "who lives there", MANY, "lives lived live property",
         r"(?:lives|lived|live) (?:alone|at the property|with [^.]{1,60}? in the week)\b"
         r"(?: and with [^.]{1,60}? weekends\b)?"),
    sign("home", "safe place", MANY, "safe", r"(?:as )?a safe place\b"),
    sign("home", "security", MANY, "doorbell bell cctv alarm camera cameras",
         r"(?:a )?(?:ring-?|security |video )(?:door ?-?bell)|CCTV\b|security cameras?\b",
         "a security measure", _HOUSE),
    sign("home", "help at home", MANY, "wash cook stay sleep",
         rf"let [^.]{{1,40}}?(?:wash|cook|stay|sleep) (?:at|in|on) {THEIR} \w+"
         r"(?: \w+ times a week)?", "helped"),
    sign("place", "lane", SEEN, "lane",
         r"(?:one |the |a )?lane (?:had|has) [^.,]{1,50}|the lane was under water",
         "a road", _HOUSE),
    sign("place", "distance", MANY, "miles",
         r"\d+(?:\.\d+)? miles\b", "the distance", _HOUSE),
    sign("family", "how many", MANY, "family household children them us",
         rf"all {_NUMBER} of (?:them|us)\b|(?:a )?(?:family|household) of {_NUMBER}\b"
         r"|(?:two|both|young|small) children\b", "the family", _HOUSE),
    sign("family", "where a child lives", MANY, "lives weekends live weekend",
         r"with [^.;]{1,50}?,? at (?:most )?weekends\b|(?:at|every other) weekends?\b"),
    sign("family", "single", MANY, "single widow widower divorced separated married",
         r"(?:a )?single (?:parent|mother|father)\b|(?:a )?widow(?:er)?\b|(?:is|was|were|are|got"
         r"|since they|had) (?:divorced|separated|married)\b"),
    sign("family", "care of a child", TAUGHT, "adopted adoption foster fostered guardian kinship "
         "twins triplets",
         r"adopted (?:\w+ )?(?:child|son|daughter)\w*|(?:was|were|been) adopted\b|foster (?:"
         r"carers?|child\w*|parents?)|special guardian\w*|kinship carers?\b|twins\b|triplets\b",
         "the family"),
    sign("work", "work", MANY, "work works worked job employer shift shifts employed unemployed "
         "business redundant",
         rf"(?:los(?:e|es|t|ing) )?paid work\b(?: on \w+ days a week)?|los(?:t|ing) {THEIR} job\b"
         rf"|self-employed\b|unemployed\b|(?:works|worked) (?:full|part)[- ]time\b|{THEIR} "
         r"(?:employer|job|business|shifts?|work)\b|(?:works|worked) (?:as|for|at|from|nights"
         r"|shifts)\b(?: an?)?(?: \w+)?|made redundant\b", "work"),
    sign("school", "special school", TAUGHT, "school schools unit boarding",
         r"(?:a |the )?(?:special|boarding|faith|private|independent|grammar) school\b"
         r"|pupil referral unit\b", "a school", _CHILD),
    sign("school", "needs at school", MANY, "ehc ehcp ehcps education educational",
         r"EHC plans?\b|EHCPs?\b|Education, Health and Care plans?\b"
         r"|special educational needs\b", "support at school", _CHILD),
    sign("school", "kind of school", MANY, "school nursery college university",
         rf"(?:an? |the |{THEIR} )?(?:primary|secondary|junior|infant|nursery|middle) school\b"
         rf"|(?:an? |{THEIR} )(?:nursery|college|university)\b|sixth form\b", "school", _CHILD),
    sign("school", "year", MANY, "year reception start gcse gcses levels",
         r"in (?:year \d+|reception)\b|due to start in \w+|GCSEs?\b|A levels\b", "", _CHILD),
    sign("school", "out of school", MANY, "excluded exclusion educated suspended",
         r"(?:permanently )?excluded from (?:\w+ )?school\b|out of school\b|educated at home\b"
         rf"|home[- ]educated\b|{THEIR} exclusion\b", "", _CHILD),
    sign("money", "benefits", MANY, "benefit benefits credit allowance pip dla pension "
         "independence",
         r"Universal Credit\b|(?:housing|child|disability) benefits?\b|(?:on|claims?|claimed"
         r"|receives) benefits\b|Personal Independence Payments?\b|PIP\b|DLA\b|(?:carer[’']s"
         rf"|attendance|disability living) allowance\b|pension credit\b|{THEIR} pension\b",
         "benefits"),
    sign("money", "debts", MANY, "debt debts arrears bankrupt savings inheritance loan inherited",
         rf"{THEIR} (?:\w+ )?(?:debts?|arrears|savings|loans?|inheritance)\b|in (?:debt|arrears)\b"
         r"|bankrupt\b|inherited\b|rent arrears\b", "money"),
    sign("money", "what they paid", MANY, "paid spent bought cost",
         r"£[\d,.]*\d(?: an? (?:night|week|month|year|day|hour))", "a sum"),
)  # fmt: skip
