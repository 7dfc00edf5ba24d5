import re
from pathlib import Path

import pytest

from drafter.case.account import (
    ChronologyEntry,
    Complaint,
    Investigated,
    OutcomeWanted,
    ParagraphUse,
    SectionName,
    Standard,
)
from drafter.case.case import Case
from drafter.case.dates import PartialDate, read_date
from drafter.case.money import read_money
from drafter.case.people import Organisation, Party, Role, Treatment
from drafter.case.reasoning import (
    ActionKind,
    ActionStatus,
    AgreedAction,
    Deadline,
    Finding,
    Injustice,
)
from drafter.case.statement import Passage, VersionKind
from drafter.document.filters import FILTERS, TESTS
from drafter.document.values import Choice, Tokens, Value
from drafter.paths import templates
from tests.document.compositions import COUNCIL, MISS_X, MR_Y, OFFICER, composed, printed

PROVIDER = type(COUNCIL)(id="provider", name="", short_form="the Care Provider", reference="23 1b")
CASE = Case(
    id="case",
    reference="12 345 678",
    version_number=3,
    decided_on=read_date("31 January 2023"),
    received_on=read_date("nonsense"),
    parties=(MISS_X, MR_Y, OFFICER),
    bodies=(COUNCIL, PROVIDER),
    organisations=(
        Organisation(id="o1", name="Example Regulator"),
        Organisation(id="o2", described_as="a GP surgery", treatment=Treatment.DESCRIBED),
    ),
    complaints=(
        Complaint(id="k1", name="Delay in repairs", investigated=Investigated.NO),
        Complaint(id="k2", name="{^council's} letters."),
    ),
    outcomes_wanted=(OutcomeWanted(id="w", text="An apology.\n\nAnd more."),),
    standards=(
        Standard(id="s", text="Be quick.", citation="Act 1990, section 1", is_printed=False),
    ),
    paragraphs=(ParagraphUse(id="u", code="FI", reworded="[[k]] and [[k]]"),),
    chronology=(
        ChronologyEntry(id="e1", according_to="x", text="So. [[#k]]"),
        ChronologyEntry(id="e2", according_to="council"),
        ChronologyEntry(id="e3", according_to="gone"),
    ),
    findings=(
        Finding(
            id="f", body="council", injustices=(Injustice(id="i", to=("x",), text="distress"),)
        ),
    ),
    actions=(
        AgreedAction(
            id="a1",
            body="council",
            payees=("x", "y"),
            amount=read_money("1250"),
            deadline=Deadline(count=1),
            status=ActionStatus.AGREED,
        ),
        AgreedAction(
            id="a2", kind=ActionKind.REVIEW, amount=read_money("a lot"), deadline=Deadline()
        ),
    ),
)


@pytest.mark.parametrize(
    "template, line",
    [
        (
            "{{ complainants | name }} {{ complainants | agrees('says', 'say') }}",
            "Miss X and Mr Y say",
        ),
        (
            "{{ officers | name | sentence }} {{ officers | agrees('a', 'b') }}",
            "A Council officer a",
        ),
        ("{{ complainants | name | possessive }} house", "Miss X and Mr Y’s house"),
        ("{{ representative | name }}", "[MISSING: who is meant]"),
        ("{{ bodies | short | sentence }}", "The Council and the Care Provider"),
        ("{{ bodies | name }}", "Exampleshire Council and the Care Provider"),
        ("{{ [] | short }}", "[MISSING: which body]"),
        ("{{ organisations | name }}", "Example Regulator and a GP surgery"),
        ("{{ complainants | pronoun('object') }}", "them"),
        (
            "{% for p in affected %}{% else %}{{ affected | pronoun('self') }}{% endfor %}",
            "themselves",
        ),
        ("{% for p in parties %}{{ p | pronoun('object') }} {% endfor %}", "her him them"),
        ("{{ 'so' | sentence }}, {{ reference | sentence }}", "So, 12 345 678"),
        (
            "{{ complaints | each('name') | midsentence | listing }}",
            "delay in repairs and the Council’s letters.",
        ),
        (
            "{{ complaints | each('name') | listing | phrase | possessive }}",
            "Delay in repairs and The Council’s letters’",
        ),
        ("{{ ['a', 'b'] | listing }} {{ [] | listing }}x", "a and b x"),
        ("{{ [version, reference] | listing }}", "draft and 12 345 678"),
        ("{{ findings | each('injustices') | each('text') | listing }}", "distress"),
        ("{{ reference | required('it') }}", "12 345 678"),
        (
            "{% for s in standards %}{{ s.text | cited(s.citation) }}{% endfor %}",
            "Be quick. (Act 1990, section 1)",
        ),
        ("{% for s in standards %}{{ s.text | cited(category) }}{% endfor %}", "Be quick."),
        ("{% for s in standards %}{{ category | cited(s.citation) }}x{% endfor %}", "x"),
        ("{% for p in parties %}{{ loop | between }}x{% endfor %}", "x, x and x"),
        ("{{ parties | count }} {{ version_number | count }}", "three three"),
        (
            "{% for a in actions %}{{ a.deadline | period }} {% endfor %}",
            "one month [MISSING: how long]",
        ),
        ("{{ decided_on | date }} {{ received_on }}.", "31 January 2023 ."),
        ("{% for a in actions %}{{ a.amount | money }}{% endfor %}", "£1,250"),
        (
            "{% for a in actions %}{{ a.due }}{{ a.done_on or '-' }}{% endfor %}",
            "28 February 2023--",
        ),
        ("{{ actions | with('status', 'agreed') | count }}", "one"),
        ("{{ actions | without('status', 'agreed') | each('kind') | listing }}", "review"),
        ("{{ standards | with('is_printed', false) | count }}", "one"),
        ("{% for b in bodies %}{{ actions | of(b) | count }}{% endfor %}", "one0"),
        ("{{ actions | each('body') | once | short }}", "the Council"),
        ("{{ actions | once('kind') | count }}{{ parties | once('is_child') | count }}", "twoone"),
        ("{{ [reference, 'b and c', 'd'] | listing }}", "12 345 678, b and c, and d"),
        (
            (
                "{% for b in bodies %}"
                "{{ [complainants | name, b | short] | listing if loop.first else '' }}{% endfor %}"
            ),
            "Miss X and Mr Y, and the Council",
        ),
        (
            "{{ complaints | each('name') | phrase | midsentence | listing }}",
            "delay in repairs and the Council’s letters",
        ),
        ("{{ 'several' if bodies is several else 'one' }}", "several"),
        ("{{ 'y' if version in ['draft', 'final'] else 'n' }}", "y"),
        ("{{ version_number }}{{ category | sentence }}{{ category | phrase }}", "3"),
        (
            "{% for w in outcomes_wanted %}{{ [w.text, 'x'] | listing }}{% endfor %}",
            "An apology. And more. and x",
        ),
        ("{{ paragraphs | each('code') | listing }}", "FI"),
        ("{{ chronology | each('according_to') | name }}", "Miss X and Exampleshire Council"),
        (
            (
                "{% for u in paragraphs %}"
                "{{ u.text | midsentence | sentence | possessive | phrase }}{% endfor %}"
            ),
            "[paragraph ?] and [paragraph ?]",
        ),
        ("{% for a in actions if a.findings %}x{% else %}none{% endfor %}", "none"),
    ],
)
def test_each_filter_prints_what_its_description_says(
    template: str, line: str, tmp_path: Path
) -> None:
    assert printed(tmp_path, template, CASE) == [f"1. {line}"]


def test_every_filter_and_test_is_described_for_template_editors() -> None:
    description = (templates() / "README.md").read_text(encoding="utf-8")
    for word in FILTERS:
        assert re.search(rf"[|`] ?{word}[`(]", description), word
    for word in TESTS:
        assert f"is {word}" in description or f"is\n{word}" in description, word


def test_passages_stand_before_their_record_or_at_the_end_of_their_section(tmp_path: Path) -> None:
    case = Case(
        id="case",
        chronology=(ChronologyEntry(id="e1", text="One."), ChronologyEntry(id="e2", text="Two.")),
        passages=(
            Passage(id="p1", text="End."),
            Passage(id="p2", before="e2", heading="Later", text="Before two.\n\nAnd so."),
            Passage(id="p3", before="gone", text="Also end."),
            Passage(id="p4", section=SectionName.ACTION, text="Elsewhere."),
        ),
    )
    template = (
        "{% for e in chronology %}\n\n{{ e | passages_before }}\n\n{{ e.text }}\n\n{% endfor %}\n\n"
        '{{ "what I found" | rest_of }}\n\n{{ "what I found" | rest_of }}\n\n'
        '{{ "yes" if "action" is written else "no" }}{{ "y" if "analysis" is written else "n" }}'
    )
    result = composed(tmp_path, template, case)
    assert [block.text for block in result.document.blocks] == [
        "One.",
        "Later",
        "Before two.",
        "And so.",
        "Two.",
        "End.",
        "Also end.",
        "yesn",
    ]
    assert [(one.check, one.place.record) for one in result.problems] == [("not-printed", "r7")]


def test_paragraphs_are_chosen_by_section(tmp_path: Path) -> None:
    case = Case(
        id="case",
        paragraphs=(
            ParagraphUse(id="u1", reworded="One."),
            ParagraphUse(id="u2", section=SectionName.ACTION, reworded="Two."),
        ),
    )
    template = '{% for u in paragraphs | within("action") %}{{ u.text }}{% endfor %}'
    assert printed(tmp_path, template, case) == ["1. Two."]


def test_choices_equal_their_word_and_each_other_alone() -> None:
    draft = Choice("draft", ("draft", "final"), "version of the case")
    assert draft == Choice("draft", ("draft",), "x")
    assert draft == "draft"
    assert draft != "final"
    assert {draft: 1}[draft] == 1
    assert str(draft) == "draft"
    assert not Choice("", ("",), "x")


def test_a_value_is_known_by_being_that_value() -> None:
    value = Value(Tokens())
    assert hash(value) == hash(value)
    assert hash(value) != hash(Value(Tokens()))
    assert value.origin is None


def test_actions_are_listed_by_body_deadline_and_status(tmp_path: Path) -> None:
    on = PartialDate(typed="", year=2024, month=5, day=1)
    actions = (
        AgreedAction(id="a1", body="council", deadline=Deadline(count=1)),
        AgreedAction(id="a2", body="council", deadline=Deadline(count=3)),
        AgreedAction(id="a3", body="council", deadline=Deadline(count=1)),
        AgreedAction(id="a4", body="provider", deadline=Deadline(count=1)),
        AgreedAction(id="a5", body="council", deadline=Deadline(on=on)),
        AgreedAction(
            id="a6", body="council", deadline=Deadline(count=1), status=ActionStatus.REFUSED
        ),
        AgreedAction(id="a7"),
    )
    case = Case(id="case", bodies=(COUNCIL, PROVIDER), actions=actions)
    template = (
        "{% for l in action_lists %}\n\n{{ l.body | short }} {{ l.status }} "
        "{{ l.actions | count }} {{ l.due or '-' }}\n\n{% endfor %}"
    )
    assert printed(tmp_path, template, case) == [
        "1. the Council proposed two -",
        "2. the Council proposed one -",
        "3. the Care Provider proposed one -",
        "4. the Council proposed one -",
        "5. the Council refused one -",
        "6. [MISSING: which body] proposed one -",
    ]


def test_where_there_is_one_body_it_goes_without_saying(tmp_path: Path) -> None:
    case = Case(id="case", bodies=(COUNCIL,), actions=(AgreedAction(id="a"),))
    assert printed(tmp_path, "{{ actions | each('body') | short }}", case) == ["1. the Council"]


def test_parties_are_known_by_their_roles(tmp_path: Path) -> None:
    both = Party(id="x", roles=(Role.AFFECTED, Role.REPRESENTATIVE))
    case = Case(id="case", parties=(both,), version=VersionKind.FINAL)
    template = "{{ affected | name }} {{ representative | name }} {{ version }}"
    assert printed(tmp_path, template, case) == ["1. Miss X Miss X final"]
