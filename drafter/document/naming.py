"""How parties and bodies are named in print: in full at first mention, then as agreed."""

from collections.abc import Mapping

from drafter.anonymise.printing import body_printed, listing, name_printed
from drafter.anonymise.words import Naming
from drafter.document.model import Span, SpanKind
from drafter.document.pieces import Which, Who


class Namer:
    """Prints mentions in the order they stand; it remembers who was named before."""

    def __init__(self, namings: Mapping[str, Naming], short_forms: Mapping[str, str]) -> None:
        self._namings, self._short_forms = namings, short_forms
        self._named: set[str] = set()

    @property
    def basis(self) -> tuple[Mapping[str, Naming], Mapping[str, str]]:
        """All that decides what is printed, beside who was named before."""
        return self._namings, self._short_forms

    def knows(self, parties: frozenset[str]) -> bool:
        """Whether all of these were named before."""
        return parties <= self._named

    def who(self, piece: Who) -> Span:
        """The parties by name: "Miss X and Mr Y’s". A party without a name is "[who?]"."""
        names = [self._party(party) for party in piece.parties]
        if not names or not all(names):
            return Span(text="[who?]", kind=SpanKind.UNRESOLVED, source=piece.source)
        text = name_printed(names, is_possessive=piece.possessive, starts_sentence=piece.capital)
        return Span(
            text=text.upper() if piece.capitals else text,
            kind=SpanKind.MENTION,
            source=piece.source,
            strong=piece.strong,
            emphasis=piece.emphasis,
        )

    def which(self, piece: Which) -> Span:
        """The bodies by their short forms. One without a short form is "[which body?]"."""
        forms = [self._short_forms.get(body, "") for body in piece.bodies]
        if not forms or not all(forms):
            return Span(text="[which body?]", kind=SpanKind.UNRESOLVED, source=piece.source)
        return Span(
            text=body_printed(
                listing(forms),
                is_possessive=piece.possessive,
                starts_sentence=piece.capital,
                bare_noun=piece.bare,
            ),
            kind=SpanKind.MENTION,
            source=piece.source,
            strong=piece.strong,
            emphasis=piece.emphasis,
        )

    def _party(self, party: str) -> str:
        naming = self._namings.get(party)
        if naming is None:
            return ""
        known = party in self._named
        self._named.add(party)
        return naming.then if known else naming.first
