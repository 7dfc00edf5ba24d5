"""The paragraphs of a statement as it was sent, beside those it has now. Nothing here knows Qt."""

import difflib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from drafter.case.case import Case
from drafter.case.links import name_of
from drafter.case.statement import DraftComment, Version
from drafter.document.model import Document, Paragraph, SubParagraph
from drafter.ui.deciding.paragraph_numbers import called

_NUMBERS: Final = re.compile(r"(?<=\bparagraph )\d+(?:[a-z]\))?|(?<=\bparagraphs )[\d, and]+\d")
_LIKE: Final = 0.5
"""How much of a paragraph must have stayed for it to be the same one, from 0 to 1."""


def paragraphs_as_sent(printed: str) -> Mapping[str, str]:
    """The paragraphs of a statement kept as text: "12" with all under it, "12b" alone."""
    found: dict[str, str] = {}
    number = ""
    for line in printed.split("\n"):
        whole = re.match(r"(\d{1,4})\. (.*)", line)
        part = re.match(r"\s+([a-z]{1,2})\) (.*)", line)
        if whole:
            number = whole[1]
            found[number] = whole[2]
        elif part and number:
            found[f"{number}{part[1]}"] = part[2]
            found[number] += f"\n{part[1]}) {part[2]}"
        elif line.strip():
            number = ""
    return found


def paragraphs_now(document: Document) -> Mapping[str, str]:
    """The paragraphs of a document, by number, as :func:`paragraphs_as_sent` has them."""
    found: dict[str, str] = {}
    numbers: dict[int, str] = {}
    for block in document.blocks:
        if isinstance(block, Paragraph) and block.number:
            numbers[block.ordinal] = str(block.number)
            found[str(block.number)] = block.text
        elif isinstance(block, SubParagraph) and block.parent in numbers:
            number = numbers[block.parent]
            found[f"{number}{block.letter}"] = block.text
            found[number] += f"\n{block.letter}) {block.text}"
    return found


class Paired:
    """The paragraphs of a version as it was sent, beside those of the statement as it is now."""

    def __init__(self, sent: Mapping[str, str], now: Mapping[str, str]) -> None:
        self.sent, self.now = sent, now
        self._by_words: dict[str, str] = {}
        for number, text in now.items():
            self._by_words.setdefault(text, number)

    def number_now(self, number: str) -> str:
        """The number that a paragraph has now; empty where nothing is like it any more."""
        text = self.sent.get(number, "")
        if not text:
            return ""
        same = self._by_words.get(text)
        if same:
            return same
        is_part = not number.isdigit()
        words = text.split()
        best, likest = "", _LIKE
        for other, candidate in self.now.items():
            if other.isdigit() == is_part:
                continue
            matcher = difflib.SequenceMatcher(None, words, candidate.split(), autojunk=False)
            if matcher.real_quick_ratio() > likest and matcher.quick_ratio() > likest:
                likeness = matcher.ratio()
                if likeness > likest:
                    best, likest = other, likeness
        return best


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """A paragraph as it was sent and as it is now; numbers and texts are empty where there is none.

    Several are one, each text after its number. ``says`` is what follows from both, in words.
    """

    numbers_sent: tuple[str, ...]
    sent: str
    numbers_now: tuple[str, ...]
    now: str
    says: str

    @property
    def title(self) -> str:
        """What it is called: "Paragraphs 9 and 10"."""
        return called(self.numbers_sent).capitalize()


def version_of(case: Case, comment: DraftComment) -> Version | None:
    """The version a comment was made on: the one it names, else the last draft that was kept."""
    named = next((each for each in case.versions if each.id == comment.version), None)
    kept = [each for each in case.versions if each.printed]
    drafts = [each for each in kept if each.kind.value != "final"]
    return named or next(reversed(drafts), None) or next(reversed(kept), None)


def laid_beside(numbers: Sequence[str], paired: Paired) -> Beside:
    """The paragraphs of these numbers as sent, and as they are now."""
    found = [_beside(number, paired) for number in numbers or ("",)]
    if len(found) == 1:
        return found[0]
    both = list(zip(numbers, found, strict=True))
    return Beside(
        numbers_sent=tuple(numbers),
        sent="\n".join(f"{number}. {each.sent}" for number, each in both if each.sent),
        numbers_now=tuple(now for each in found for now in each.numbers_now),
        now="\n".join(f"{''.join(each.numbers_now)}. {each.now}" for each in found if each.now),
        says=" ".join(
            f"Paragraph {number}: {each.says[:1].lower()}{each.says[1:]}" for number, each in both
        ),
    )


def _beside(number: str, paired: Paired) -> Beside:
    sent = paired.sent.get(number, "")
    number_now = paired.number_now(number)
    now = paired.now.get(number_now, "")
    if not number:
        says = "Say which paragraph it is about, and it is shown here as sent and as it is now."
    elif not sent:
        says = f"There is no paragraph {number} in what was sent."
    elif not now:
        says = "Nothing in the statement is like this paragraph any more."
    elif sent == now:
        moved = f", and is now paragraph {number_now}" if number_now != number else ""
        says = f"It reads as it was sent{moved}."
    elif _NUMBERS.sub("", sent) == _NUMBERS.sub("", now):
        says = "It reads as it was sent, but for the numbers of other paragraphs."
    else:
        says = "It reads otherwise now."
    return Beside(
        numbers_sent=(number,) if number else (),
        sent=sent,
        numbers_now=(number_now,) if now else (),
        now=now,
        says=says,
    )


def not_kept(numbers: Sequence[str], paired: Paired, version: Version | None) -> Beside:
    """The same where the words that were sent are not there: the paragraphs of that number now."""
    here = [number for number in numbers if number in paired.now]
    gone = [number for number in numbers if number not in paired.now]
    texts = [paired.now[number] for number in here]
    if len(numbers) > 1:
        texts = [f"{number}. {text}" for number, text in zip(here, texts, strict=True)]
    why = (
        "No version that was sent is kept yet."
        if version is None
        else f"The words of {name_of(version)} are not kept: it was added by hand."
    )
    if here:
        is_one = len(here) == 1
        why += f" {called(here).capitalize()} {'is' if is_one else 'are'} shown as "
        why += "it is now." if is_one else "they are now."
    if gone:
        why += f" {called(gone).capitalize()} {'is' if len(gone) == 1 else 'are'}"
        why += " not in the statement now."
    return Beside(
        numbers_sent=tuple(numbers),
        sent="",
        numbers_now=tuple(here),
        now="\n".join(texts),
        says=why,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Words of a comparison; ``is_changed`` where the other side has others."""

    text: str
    is_changed: bool


def compared(sent: str, now: str) -> tuple[tuple[Stretch, ...], tuple[Stretch, ...]]:
    """Both texts in stretches, so that what was taken out and put in can be marked."""
    old, new = re.findall(r"\s*\S+", sent), re.findall(r"\s*\S+", now)
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    left: list[Stretch] = []
    right: list[Stretch] = []
    for what, a, b, c, d in matcher.get_opcodes():
        is_changed = what != "equal"
        if a < b:
            left.append(Stretch(text="".join(old[a:b]), is_changed=is_changed))
        if c < d:
            right.append(Stretch(text="".join(new[c:d]), is_changed=is_changed))
    return tuple(left), tuple(right)
