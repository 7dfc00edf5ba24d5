"""Words a caseworker keeps, each with the sentence it is printed in, for the proof."""

from collections.abc import Iterator
from dataclasses import dataclass

from drafter.anonymise.known import NOTHING, Known
from drafter.anonymise.printing import words_printed
from drafter.anonymise.text.tokens import Sentences
from drafter.anonymise.walker import Walker
from drafter.anonymise.words import (
    Node,
    Plain,
    Words,
    WordSpan,
)
from drafter.case.case import Case
from drafter.case.statement import Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A word that may stand, in this printed sentence only (LGA 1974, section 30(3))."""

    sentence: str
    word: str
    reason: str


def kept_words(case: Case, known: Known = NOTHING) -> tuple[Kept, ...]:
    """Every kept word, in its sentence as printed, everybody called as after first mention."""
    if not any(answer.verdict is Verdict.KEEP for answer in case.answers):
        return ()
    walker = Walker.of(case, known)
    root = walker.node(case)
    fields = {(words.record, words.field): words for words in _all_words(root)}
    ordinals = walker.ordinals
    namings = {ordinals.records[id]: entry.naming for id, entry in walker.ledger.entries.items()}  # noqa: A001
    kept = []
    cut: dict[str, Sentences] = {}
    for keep in walker.keeps:
        words = fields[ordinals.records[keep.record], keep.field]
        if keep.text not in cut:
            cut[keep.text] = Sentences(keep.text)  # once: a text may keep hundreds of words
        first, last = cut[keep.text].at(keep.start)
        sentence = words_printed(_cut(words, first, last), namings, walker.short_forms)
        word = keep.text[keep.start : keep.end]
        kept.append(
            Kept(sentence=sentence.strip().removeprefix("- "), word=word, reason=keep.answer.reason)
        )
    return tuple(dict.fromkeys(kept))


def _all_words(node: Node) -> Iterator[Words]:
    for value in node.fields.values():
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Node):
                yield from _all_words(item)
            elif isinstance(item, Words):
                yield item


def _cut(words: Words, first: int, last: int) -> Iterator[WordSpan]:
    """The spans of a text between two offsets; plain ones are cut to fit."""
    for span in words.spans:
        if isinstance(span, Plain):
            piece = span.text[max(0, first - span.start) : max(0, last - span.start)]
            yield Plain(text=piece, start=max(first, span.start))
        elif first <= span.start < last:
            yield span
