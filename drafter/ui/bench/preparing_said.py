"""What stands beside a field in preparing, where the record's own words are a decision's."""

from collections.abc import Mapping
from typing import Final

from drafter.ui.bench.tabs import Said

_NOT_HERE = Said(help="For a decision: leave it as it is.")

BODIES: Final[Mapping[str, Said]] = {
    "reference": Said(
        help="Their number for this complaint: “your reference” in your letters.",
        example="CMP-2026-0417",
    ),
    "is_named": Said(
        help="A case study may leave it unnamed, if its name would show who somebody is."
    ),
}
CASE: Final[Mapping[str, Said]] = {
    "reference": Said(
        help="Your own number for the case: “our reference” in your letters.",
        example="EAC 2026-031",
    ),
}
CHRONOLOGY: Final[Mapping[str, Said]] = {
    "text": Said(
        help="One thing: who did it, said it or did not do it. Your letters put the"
        " date before it.",
        example="An engineer came and said that a part was needed. Nobody came back.",
        label="What happened",
    ),
    "heading": Said(
        help="A name for it, if it has no date: the list of documents uses it.",
        example="The first call",
    ),
}
COMPLAINTS: Final[Mapping[str, Said]] = {
    "name": Said(
        help="What it is called in your lists. A case study begins with it; no letter needs it.",
        example="no heating",
    ),
    "text": Said(
        help="What they did or left undone, and what they should have done. Your"
        " letters print it as typed.",
        example="The landlord left the flat without heating from 4 November and lent no heaters.",
        label="What went wrong",
    ),
    "investigated": _NOT_HERE,
    "why_not": Said(
        help="For a decision: leave it empty.",
        example="Part of it was known too long ago.",
    ),
}
STANDARDS: Final[Mapping[str, Said]] = {
    "citation": Said(
        help="Where to find it, so that you can quote it.",
        example="Repairs policy, page 4",
    ),
    "text": Said(
        help="What they had to do, in plain words, so that you can put it into your letter.",
        example="Their policy is to mend a broken boiler within two working days.",
    ),
    "is_printed": _NOT_HERE,
}
INJUSTICE: Final[Mapping[str, Said]] = {
    "injustice_claimed": Said(
        help="Cold, worry, cost, lost time: what this one thing did to them. An"
        " Ombudsman looks for it.",
        example="Her son was ill twice, and she paid £86 for heaters.",
        label="How it affected them",
    )
}
ORGANISATIONS: Final[Mapping[str, Said]] = {
    "treatment": Said(
        help="Letters name it in any case.",
        label="In a case study",
    ),
    "described_as": Said(
        help="Where a case study describes it: the words in place of the name.",
        example="a GP surgery",
    ),
}
WANTED: Final[Mapping[str, Said]] = {
    "text": Said(
        help="Begin with a verb: your letters put it after “asks them to”. Say by"
        " when, or how much.",
        example="Mend the boiler by 20 May.",
        label="What they ask for",
    ),
    "answered_in": _NOT_HERE,
    "answered_because": Said(
        help="For a decision: leave it empty.",
        example="She no longer asks for this.",
    ),
}
EVIDENCE: Final[Mapping[str, Said]] = {
    "exhibit": Said(
        help="A mark that it has already. Letters go by its number in this list.",
        example="C4",
    ),
}
