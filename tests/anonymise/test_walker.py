"""The walk in which real names become mentions."""

import dataclasses
from decimal import Decimal

import pytest

from drafter.anonymise.anonymise import anonymise, identify
from drafter.anonymise.printing import words_printed
from drafter.anonymise.words import Body, FieldValue, Mention, Node, Plain, Removed, Words
from drafter.case.account import ChronologyEntry, Evidence, OutcomeWanted, ParagraphUse
from drafter.case.case import Case
from drafter.case.dates import PartialDate, read_date
from drafter.case.money import Money
from drafter.case.people import Organisation, Treatment
from drafter.case.reasoning import AgreedAction
from drafter.case.statement import Answer, Scope, Verdict
from tests.anonymise.marking import body, person

CASE = Case(
    parties=(
        person("w", "Miss|Hannah|Whitlock", phone="07700 900318"),
        person("m", "Mrs|Rose|May"),
    ),
    bodies=(body("c", "Exampleshire Council"), body("h", "Rosewood Lodge", named=False)),
)


def values(node: Node, field: str) -> tuple[FieldValue, ...]:
    value = node.fields[field]
    return value if isinstance(value, tuple) else (value,)


def words_of(case: Case) -> Words:
    (entry,) = values(anonymise(case).root, "chronology")
    assert isinstance(entry, Node)
    words = entry.fields["text"]
    assert isinstance(words, Words)
    return words


def with_text(text: str, *answers: Answer, case: Case = CASE) -> Case:
    entry = ChronologyEntry(id="e", text=text)
    return dataclasses.replace(case, chronology=(entry,), answers=answers)


def printed(case: Case) -> str:
    made = anonymise(case)
    return words_printed(words_of(case).spans, made.namings, made.short_forms)


@pytest.mark.parametrize(
    "text, shown",
    [
        ("Miss Whitlock’s son", "Miss X’s son"),
        ("Exampleshire Council’s letter", "The Council’s letter"),
        ("an Exampleshire Council officer", "a Council officer"),
        ("for May, from 07700 900318", "for [who?], from [phone removed]"),
        ("at Rosewood Lodge", "at the Council"),
        ("", ""),
        ("A Rosewood Lodge nurse and a Exampleshire Council", "A Council nurse and a Council"),
    ],
)
def test_names_are_printed_as_everybody_is_called(text: str, shown: str) -> None:
    assert printed(with_text(text)) == shown


def test_an_article_fits_the_word_now_behind_it() -> None:
    named = body("c", "Northshire Council", short="the Authority")
    case = with_text("a Northshire Council officer", case=Case(bodies=(named,)))
    assert printed(case) == "an Authority officer"


def test_spans_know_where_their_words_were_typed() -> None:
    words = words_of(with_text("Then Hannah rang 07700 900318 at Rosewood Lodge."))
    assert [(type(span), span.start) for span in words.spans] == [
        (Plain, 0), (Mention, 5), (Plain, 11), (Removed, 17), (Plain, 29), (Body, 33), (Plain, 47),
    ]  # fmt: skip
    assert (words.record, words.field) == ("r6", "text")


def test_labels_leave_as_ordinals_and_no_name_is_sought_in_or_across_them() -> None:
    case = with_text("Hannah[[#whitlock]] h@x.example[[whitlock|above]]whitlock Miss [[#b]] Lee")
    words = words_of(case)
    kinds = [type(span).__name__ for span in words.spans]
    assert kinds.count("Label") == 2
    assert kinds.count("LabelReference") == 1
    assert "hitlock" not in printed(case)


def answer(word: str, **fields: object) -> Answer:
    made = Answer(id="a", word=word, reason="why", scope=Scope.CASE)
    return dataclasses.replace(made, **fields)  # type: ignore[arg-type]


def here(word: str, who: str) -> Answer:
    return answer(
        word,
        verdict=Verdict.REPLACE,
        party=who,
        scope=Scope.SENTENCE,
        place="e",
        field="text",
        sentence="In May’s shade",
    )


@pytest.mark.parametrize(
    "made, shown",
    [
        (answer("May"), "In May’s shade"),
        (here("May", "m"), "In Mrs Y’s shade"),
        (here("May", "c"), "In the Council’s shade"),
        (answer("May", reason=""), "In [who?]’s shade"),
        (answer("Will"), "In [who?]’s shade"),
    ],
)
def test_an_answer_keeps_or_replaces(made: Answer, shown: str) -> None:
    assert printed(with_text("In May’s shade", made)) == shown


def organisation(treatment: Treatment, described_as: str = "a GP surgery") -> Case:
    one = Organisation(
        id="o",
        name="Lakeview Surgery",
        also_known_as=("Lakeview",),
        treatment=treatment,
        described_as=described_as,
    )
    return dataclasses.replace(CASE, organisations=(one,))


@pytest.mark.parametrize(
    "treatment, described_as, shown",
    [
        (Treatment.NAMED, "a GP surgery", "at Lakeview Surgery"),
        (Treatment.DESCRIBED, "a GP surgery", "at a GP surgery"),
        (Treatment.DESCRIBED, "", "at [organisation removed]"),
        (Treatment.DESCRIBED, "Lakeview’s surgery", "at [organisation removed]"),
        (Treatment.HIDDEN, "a GP surgery", "at [organisation removed]"),
    ],
)
def test_an_organisation_is_named_described_or_gone(
    treatment: Treatment, described_as: str, shown: str
) -> None:
    case = organisation(treatment, described_as)
    assert printed(with_text("at Lakeview Surgery", case=case)) == shown


@pytest.mark.parametrize("treatment", Treatment)
def test_a_name_stands_in_its_field_only_where_it_may(treatment: Treatment) -> None:
    (node,) = values(anonymise(organisation(treatment)).root, "organisations")
    assert isinstance(node, Node)
    assert bool(node.fields["name"]) is (treatment is Treatment.NAMED)
    (also,) = values(node, "also_known_as")
    assert bool(also) is (treatment is Treatment.NAMED)


def test_an_unnamed_body_has_no_name_and_a_named_one_has() -> None:
    named, unnamed = values(anonymise(CASE).root, "bodies")
    assert isinstance(named, Node)
    assert isinstance(unnamed, Node)
    assert named.fields["name"]
    assert not unnamed.fields["name"]
    nameless = dataclasses.replace(CASE, bodies=(body("c", ""),))
    (node,) = values(anonymise(nameless).root, "bodies")
    assert isinstance(node, Node)
    assert not node.fields["name"]


@pytest.mark.parametrize(
    "key, kept", [("FI", "FI"), ("Whitlock", ""), ("May", ""), ("a" * 41, ""), ("x\ny", "")]
)
def test_a_key_passes_only_if_it_can_be_no_name(key: str, kept: str) -> None:
    case = dataclasses.replace(CASE, paragraphs=(ParagraphUse(id="p", code=key),))
    (node,) = values(anonymise(case).root, "paragraphs")
    assert isinstance(node, Node)
    assert node.fields["code"] == kept
    (named,) = values(identify(case).root, "paragraphs")
    assert isinstance(named, Node)
    assert named.fields["code"] == (key if len(key) < 41 and "\n" not in key else "")


def test_links_become_ordinals_and_dangling_ones_are_empty() -> None:
    case = dataclasses.replace(
        CASE,
        evidence=(Evidence(id="ev", from_whom="whitlock-the-thief", may_see=("w", "Hannah")),),
        outcomes_wanted=(OutcomeWanted(id="ow", answered_in=("ev",)),),
    )
    root = anonymise(case).root
    (evidence,) = values(root, "evidence")
    (wanted,) = values(root, "outcomes_wanted")
    assert isinstance(evidence, Node)
    assert isinstance(wanted, Node)
    assert evidence.fields["from_whom"] == ""
    assert evidence.fields["may_see"] == ("r1", "")
    assert wanted.fields["answered_in"] == (evidence.ordinal,)


def test_dates_and_sums_lose_what_was_typed() -> None:
    typed = "5 May 2023"
    action = AgreedAction(id="a", amount=Money(typed="£5 Hannah", amount=Decimal(5)))
    case = dataclasses.replace(CASE, decided_on=read_date(typed), actions=(action,))
    root = anonymise(case).root
    assert root.fields["decided_on"] == PartialDate(typed="", year=2023, month=5, day=5)
    (node,) = values(root, "actions")
    assert isinstance(node, Node)
    assert node.fields["amount"] == Money(typed="", amount=Decimal(5))
    assert node.fields["deadline"] is None
