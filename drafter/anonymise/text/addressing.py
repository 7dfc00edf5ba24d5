"""Words that stand before a name and are none of it: kin, greetings, people as notes call them."""

from typing import Final

KIN_BEFORE: Final = frozenset(
    [
        "abba", "abbu", "abi", "abla", "abuela", "abuelo", "amai", "amma", "ammi", "ammo", "ammu",
        "amo", "anneanne", "appa", "auntie", "aunty", "avo", "baba", "babaanne", "babcia",
        "babka", "bestemor", "bhabi", "bro", "busia", "ciocia", "dad", "dada", "daddy", "dadi",
        "dadiji", "daidi", "dau", "daughter", "daw", "dede", "dedushka", "didi", "dtr", "dziadek",
        "dziadzia", "ehefrau", "farmor", "fraulein", "gramps", "gran", "grandad", "grandma",
        "grandpa", "granny", "hala", "halmeoni", "hub", "hubby", "khala", "khalto", "mam", "mama",
        "maman", "mamgu", "mammy", "mamusia", "mom", "mormor", "mum", "mummy", "nain", "nan",
        "naniji", "nanna", "nanny", "nonna", "nonno", "oma", "omi", "opa", "papa", "papi",
        "pappa", "pappou", "pop", "ptnr", "sis", "son", "stepdad", "stepmum", "stepson", "tad",
        "taid", "tante", "tata", "teta", "teyze", "tia", "tio", "tito", "ujek", "uncle", "vovo",
        "wujek", "yaya", "yiayia",
    ]
)  # fmt: skip
"""What kin are called before their forename, in the languages of those who complain.

Some are names too, so they lead to a forename alone: "Oma Ingeborg", but Oma Kowal may be hers.
"""

CALLED_IN_NOTES: Final = frozenset(
    ["applicant", "bf", "child", "claimant", "client", "clt", "complainant", "gf", "patient", "pt",
     "pupil", "res", "resident", "tenant", "tnt", "yp"]
)  # fmt: skip
"""What notes call those they are about: "Tnt Philomena seen"."""

GREETINGS: Final = frozenset(
    [
        "annwyl", "bonjour", "cher", "chere", "ciao", "czesc", "draga", "droga", "drogi",
        "estimada", "estimado", "geachte", "habari", "hallo", "hei", "hej", "hola", "kedves",
        "kjaere", "liebe", "lieber", "merhaba", "mila", "namaste", "ola", "privet", "querida",
        "querido", "salaam", "salam", "salut", "selam", "sevgili", "shalom", "szanowna", "szanowny",
        "witaj",
    ]
)  # fmt: skip
"""How letters begin in other languages than English: "Annwyl Rowena,"."""
