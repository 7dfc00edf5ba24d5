"""The caseworker's answers, looked up by the sentence they were given for."""

from dataclasses import dataclass

from drafter.anonymise.ordinals import MARK
from drafter.anonymise.text.folding import fold
from drafter.anonymise.text.tokens import Sentences
from drafter.anonymise.text.vocabulary import is_common
from drafter.case.case import Case
from drafter.case.statement import Answer, Scope, Verdict


@dataclass(frozen=True, slots=True)
class Asked:
    """One word in its sentence, as an answer knows it."""

    sentence: str
    word: str
    nth: int


def asked_at(text: str, start: int, end: int) -> Asked:
    """How an answer would name the words from ``start`` to ``end`` of ``text``."""
    return Asking(text).at(start, end)


class Asking:
    """Names words of one text as answers do; many of them in time linear in the text.

    They are asked about in the order of the text.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._sentences: Sentences | None = None
        self._plain: dict[int, str] = {}
        self._counted: dict[tuple[int, str], tuple[int, int]] = {}

    def at(self, start: int, end: int) -> Asked:
        """How an answer would name the words from ``start`` to ``end``."""
        self._sentences = self._sentences or Sentences(self.text)
        first, last = self._sentences.at(start)
        word = self.text[start:end]
        counted, since = self._counted.get((first, word), (0, first))
        nth = counted + self.text.count(word, since, start)
        self._counted[first, word] = (nth, start)
        if first not in self._plain:
            self._plain[first] = plain_sentence(self.text[first:last])
        return Asked(self._plain[first], word, nth)


def plain_sentence(sentence: str) -> str:
    """A sentence as people quote it: without its marks, its "- " and odd white space."""
    return " ".join(MARK.sub(" ", sentence.strip()).removeprefix("- ").split())


@dataclass(frozen=True, slots=True)
class AnswerBook:
    """All answers of a case. One for a sentence comes before one for the whole case."""

    by_sentence: dict[tuple[str, str, Asked], Answer]
    by_word: dict[str, Answer]

    def __bool__(self) -> bool:
        """Whether there is any answer."""
        return bool(self.by_sentence or self.by_word)

    def answer(self, record: str, field: str, asked: Asked) -> Answer | None:
        """The answer for words in a field of a record, or None."""
        exact = self.by_sentence.get((record, field, asked))
        return exact or self._for_the_case(fold(asked.word).text)

    def _for_the_case(self, word: str) -> Answer | None:
        """The answer for every such word; a word that means other things is asked each time."""
        answer = self.by_word.get(word)
        if answer and answer.verdict is Verdict.REPLACE and is_common(word.lower()):
            return None
        return answer

    def lapsed(self, record: str, field: str, asked: Asked) -> Answer | None:
        """An earlier answer for the same word, given when its sentence read otherwise."""
        return next(
            (
                answer
                for (place, name, old), answer in self.by_sentence.items()
                if (place, name, old.word) == (record, field, asked.word)
            ),
            None,
        )


def answer_book(case: Case) -> AnswerBook:
    """Index a case's answers.

    Keeping needs a reason (LGA 1974, section 30(3)), replacing someone who is in the case.
    """
    by_sentence: dict[tuple[str, str, Asked], Answer] = {}
    by_word: dict[str, Answer] = {}
    parties = {party.id for party in case.parties}
    parties.update(body.id for body in case.bodies)
    parties.update(organisation.id for organisation in case.organisations)
    for answer in case.answers:
        keeps = answer.verdict is Verdict.KEEP
        if (keeps and not answer.reason.strip()) or (not keeps and answer.party not in parties):
            continue
        if answer.scope is Scope.CASE:
            by_word[fold(answer.word).text] = answer
        else:
            asked = Asked(plain_sentence(answer.sentence), answer.word, answer.nth)
            by_sentence[answer.place, answer.field, asked] = answer
    return AnswerBook(by_sentence, by_word)
