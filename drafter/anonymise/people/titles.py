"""What a title says of a woman or a man, and how the record's pronouns agree with it."""

from typing import Final

from drafter.anonymise.text.vocabulary import MEN, WOMEN
from drafter.case.people import Pronouns

WOMAN: Final = "woman"
MAN: Final = "man"
ABROAD: Final = {
    "frau": WOMAN, "fraulein": WOMAN, "madame": WOMAN, "mlle": WOMAN, "mme": WOMAN, "pani": WOMAN,
    "senhora": WOMAN, "senora": WOMAN, "senorita": WOMAN, "signora": WOMAN, "signorina": WOMAN,
    "herr": MAN, "monsieur": MAN, "pan": MAN, "senhor": MAN, "senor": MAN, "signor": MAN,
}  # fmt: skip
"""Other languages' titles of any woman or man: a "Frau" may be a Mrs, a Miss or a Ms."""
_PLAIN: Final = MEN | WOMEN | ABROAD.keys()
_SEXES: Final = {
    **ABROAD, **dict.fromkeys(WOMEN | {"dame", "lady", "madam"}, WOMAN),
    **dict.fromkeys(MEN | {"lord", "mister", "sir"}, MAN),
}  # fmt: skip
_BY_PRONOUN: Final = {Pronouns.SHE: WOMAN, Pronouns.HE: MAN}


def sex_told(title: str) -> str:
    """Whom a folded title is of, a woman or a man; nothing where it may be either's."""
    return _SEXES.get(title, "")


def sex_of(title: str, pronouns: Pronouns) -> str:
    """What the record tells by a folded title and the pronouns; nothing where they disagree."""
    told, gone_by = sex_told(title), _BY_PRONOUN.get(pronouns, "")
    return "" if told and gone_by and told != gone_by else told or gone_by


def is_of_other_sex(title: str, sex: str) -> bool:
    """Whether a folded title is a man's where the record has a woman, or the other way round."""
    told = sex_told(title)
    return bool(told and sex and told != sex)


def is_plain(title: str) -> bool:
    """Whether a folded title is any woman's or any man's: "mrs", not "dr"."""
    return title in _PLAIN
