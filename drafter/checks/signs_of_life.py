"""What plain words tell of events in a life, and of where somebody comes from."""

from typing import Final

from drafter.checks.signs import LISTED, MANY, REPORTED, SEEN, THEIR, Sign, Whose, sign

_CHILD = Whose.CHILD

SIGNS: Final[tuple[Sign, ...]] = (
    sign("event", "in the news", REPORTED, "newspaper newspapers television tv radio viral "
         "press",
         r"in the (?:local )?(?:newspapers?|press|news)\b|(?:local|national) (?:"
         r"newspapers?|press|radio)\b|on (?:local |national )?(?:television|TV|the radio)\b"
         r"|went viral\b"),
    sign("event", "campaign", SEEN, "petition campaign protest protested campaigned",
         rf"(?:a|{THEIR}) petition\b|(?:a|{THEIR}) (?:local )?campaign\b|protest(?:ed)?\b",
         "spoke out"),
    sign("event", "fire or flood", SEEN, "fire flood flooded explosion collapsed burnt burned",
         rf"(?:{THEIR}|the) (?:home|house|flat) (?:was |had |is )?(?:flooded|on fire|burnt down"
         r"|burned down|collapsed)\b|(?:a|the) (?:house ?)?fire\b(?! (?:service|safety|door))"
         r"|an explosion\b", "damage to the home"),
    sign("event", "crime", LISTED, "arrested convicted prison sentenced charged murder stabbed "
         "assaulted assault burgled jail murdered",
         r"(?:was|were|been) (?:arrested|convicted|sentenced|charged|stabbed|assaulted|burgled)\b"
         r"|(?:in|to|from) (?:prison|jail)\b|murder\w*", "the police were involved"),
    sign("event", "order of a court", MANY, "injunction molestation",
         r"injunction\b|(?:apply for )?(?:a )?non-molestation order\b"),
    sign("event", "court", MANY, "court bailiffs",
         r"(?:in |to |substantive |the )?court proceedings\b|(?:in|went to|taken to) court\b"
         r"|county court\b|bailiffs?\b"),
    sign("event", "abuse", MANY, "abuse violence", r"domestic (?:abuse|violence)\b"),
    sign("event", "harassment", MANY, "harassment stalked stalking threatened attacked",
         r"(?:alleged )?(?:fear of )?harassment\b|stalk(?:ed|ing)\b"
         r"|(?:was|were|been) (?:threatened|attacked)\b"),
    sign("event", "parcels", MANY, "parcels parcel gifts",
         r"(?:unwanted )?(?:parcels?|gifts)\b"),
    sign("event", "police", MANY, "police", r"(?:to |by |called )?the police\b"),
    sign("event", "child protection", MANY, "protection assessment care safeguarding",
         r"(?:a )?child protection (?:investigation|plan|conference|enquir\w+)"
         r"|family assessment\b|(?:taken|went|put) into care\b|in (?:foster )?care\b(?! home)",
         "", _CHILD),
    sign("event", "accident", SEEN, "accident crash",
         rf"(?:car|road|an|a serious|{THEIR}) (?:\w+ )?(?:accident|crash)\b", "an event"),
    sign("event", "found", MANY, "found",
         r"found (?:her|him|them) (?:an? |\w+ )?(?:hour|minutes|later|day|lying|alone|on the floor)"
         r"\w*(?: later)?|found [^.]{1,30}? on the floor\b"),
    sign("event", "alone at night", MANY, "alone",
         r"(?:was )?alone (?:in the dark|when she fell|when he fell|on the floor|at night)\b"),
    sign("event", "supported in writing", MANY, "support letter",
         r"wrote in support\b"),
    sign("origin", "faith", MANY, "muslim jewish christian catholic hindu sikh buddhist church "
         "mosque synagogue temple gurdwara halal kosher faith religion religious ramadan",
         r"(?:a |is |are |as |devout |practising )(?:muslim|jew(?:ish)?|christian|catholic|hindu"
         rf"|sikh|buddhist)\b|{THEIR} (?:church|mosque|synagogue|temple|gurdwara|faith|religion"
         r"|religious \w+)\b|halal\b|kosher\b|ramadan\b", "a faith"),
    sign("origin", "travellers", SEEN, "traveller travellers gypsy gypsies romany roma",
         r"(?:Romany |Irish )?(?:Gypsy|Gypsies|Travellers?)\b(?! site policy)|Roma(?:ny)?\b",
         "a community"),
    sign("origin", "migration", SEEN, "refugee refugees asylum visa immigration",
         rf"(?:an? |as |is |are )refugees?\b|(?:sought |claimed |seeking )asylum\b"
         rf"|asylum seekers?\b|{THEIR} (?:visa|immigration status)\b", "status"),
    sign("origin", "language", MANY, "interpreter language english",
         rf"(?:an|{THEIR}) interpreter\b|(?:{THEIR} )?first language\b"
         r"|(?:little|no|limited) English\b", "language"),
    sign("origin", "came from", MANY, "came moved born abroad",
         r"born abroad\b|(?:came|moved) (?:to|from) (?:England|the UK|Britain|abroad)\b"),
)  # fmt: skip
