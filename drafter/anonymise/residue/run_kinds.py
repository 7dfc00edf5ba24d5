"""What a run of capitals that nothing explains most likely is."""

from drafter.anonymise.residue import lexicon
from drafter.anonymise.residue.explaining import Run
from drafter.anonymise.residue.in_capitals import acts
from drafter.anonymise.text.tokens import Token
from drafter.anonymise.text.vocabulary import TITLES, forenames, surnames

_MAYBE_PLACE_BEFORE = frozenset({"to", "from", "of"})


def kind_of(  # noqa: PLR0911 - a ladder of rules, one return each
    tokens: list[Token], run: Run
) -> str:
    """What an unexplained run most likely is."""
    words = [token.norm for token in tokens[run.first : run.last]]
    before = tokens[run.first - 1].norm if run.first else ""
    if words[0] in TITLES or before in TITLES:
        return "person"
    if len(words) > 1:
        if any(word in lexicon.ORGANISATION_WORDS for word in words):
            return "organisation"
        if words[-1] in lexicon.STREET_WORDS - lexicon.STREETS_TOO:
            return "address"
        if words[-1] in lexicon.ORGANISATION_MAYBE and not set(words[:-1]) & forenames():
            return "organisation"
    if set(words) & forenames() or acts(tokens, run.last):
        return "person"
    if any(len(word) == 1 for word in words):
        return "person"
    if before in lexicon.BEFORE_PLACE:
        return "place"
    if before in _MAYBE_PLACE_BEFORE and len(words) == 1 and words[0] not in surnames():
        earlier = tokens[run.first - 2].norm if run.first > 1 else ""
        return "person" if earlier in lexicon.SPEAKING_WORDS else "place"
    return "person"
