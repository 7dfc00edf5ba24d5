import dataclasses
import time
from pathlib import Path

import pytest
from mypy import api

from drafter.case.account import (
    ChronologyEntry,
    Complaint,
    Investigated,
    SectionName,
    Source,
)
from drafter.case.case import Case, KindOfWork
from drafter.case.dates import read_date
from drafter.case.money import read_money
from drafter.case.people import BodyInJurisdiction
from drafter.case.reasoning import (
    ActionKind,
    ActionStatus,
    AgreedAction,
    Deadline,
    DeadlineUnit,
    Fault,
    Finding,
    Injustice,
    Outcome,
    OutcomeKind,
    Split,
)
from drafter.case.statement import Passage, Slot, VersionKind, Wording
from drafter.document.compose import Composed, compose
from drafter.document.library import library
from drafter.document.model import Identity
from drafter.document.packs import load_pack, pack
from drafter.errors import DrafterError
from tests.document.cases import anonymised, identifiable
from tests.document.compositions import NAMINGS, lines_of, write_pack
from tests.document.statements import CASE, COUNCIL, PARTIES, PRINTED

ROOT = Path(__file__).parents[2]


def statement(case: Case) -> Composed:
    return compose(anonymised(case, NAMINGS), pack("lgsco-decision"), library())


def section(case: Case, heading: str) -> list[str]:
    lines = lines_of(statement(case).document)
    start = lines.index(f"# {heading}") + 1
    rest = [nth for nth, line in enumerate(lines) if nth >= start and line.startswith(("# ", "@"))]
    return [line.partition(" ")[2] for line in lines[start : rest[0]]]


def changed(**fields: object) -> Case:
    return dataclasses.replace(CASE, **fields)  # type: ignore[arg-type]


def test_a_whole_statement_prints_paragraph_for_paragraph() -> None:
    result = statement(CASE)
    assert lines_of(result.document) == PRINTED
    assert not result.problems
    assert result.document.title == "Decision statement 12 345 678"
    assert result.document.footer == "Final · 12 345 678"
    assert not result.document.watermark
    assert result.document.identity is Identity.ANONYMISED
    assert result.document.template == "lgsco-decision"


def test_the_same_case_composes_to_the_same_document() -> None:
    assert statement(CASE) == statement(CASE)


def test_no_ordinal_or_label_of_a_record_is_printed() -> None:
    text = "\n".join(block.text for block in statement(CASE).document.blocks)
    assert "Miss X" in text
    assert "visit" not in text.replace("visited", "")
    assert "\ue000" not in text


def test_slots_say_what_the_template_gives_now_and_what_was_replaced() -> None:
    slots = {(slot.slot, slot.record): slot for slot in statement(CASE).slots}
    lead = next(slot for (kind, _), slot in slots.items() if kind is Slot.ACTION_LEAD)
    assert lead.replaced_by
    assert lead.text == (
        "The Council has agreed to do the following within one month of my final decision:"
    )
    summary = next(slot for (kind, _), slot in slots.items() if kind is Slot.SUMMARY)
    assert summary.replaced_by
    assert summary.text == (
        "Miss X and Mr Y complained about delay in repairing a boiler. We found fault by the "
        "Council which caused avoidable distress. The Council agreed to apologise and make a "
        "symbolic payment of £250."
    )
    actions = [slot for (kind, _), slot in slots.items() if kind is Slot.ACTION]
    assert [(slot.text, bool(slot.replaced_by)) for slot in actions] == [
        ("Apologise to Miss X and Mr Y for the delay.", True),
        (
            "Make a symbolic payment of £250 to Miss X and Mr Y for the avoidable distress caused.",
            False,
        ),
    ]
    decision = next(slot for (kind, _), slot in slots.items() if kind is Slot.DECISION)
    assert decision.text.endswith("injustice.\n\nI have completed my investigation.")


def remedy(*actions: AgreedAction) -> str:
    """The last sentence of the summary that the template gives."""
    slots = statement(changed(actions=actions, wordings=())).slots
    summary = next(slot.text for slot in slots if slot.slot is Slot.SUMMARY)
    return summary.rpartition(". ")[2]


def test_a_summary_says_actions_of_one_kind_together() -> None:
    kinds = (
        ActionKind.REFUND,
        ActionKind.APOLOGY,
        ActionKind.REFUND,
        ActionKind.REVIEW,
        ActionKind.REVIEW,
        ActionKind.SERVICE_IMPROVEMENT,
        ActionKind.SERVICE_IMPROVEMENT,
        ActionKind.CORRECTIVE,
        ActionKind.OTHER,
    )
    actions = [
        AgreedAction(id=f"a{nth}", kind=kind, status=ActionStatus.AGREED)
        for nth, kind in enumerate(kinds)
    ]
    assert remedy(*actions) == (
        "The Council agreed to make refunds, apologise, carry out reviews, improve its service, "
        "put things right and take other action."
    )
    assert remedy(actions[0], actions[3]) == (
        "The Council agreed to make a refund and carry out a review."
    )


def test_a_summary_names_the_sum_of_every_payment() -> None:
    first, each, without = (
        AgreedAction(id="p1", kind=ActionKind.PAYMENT, amount=read_money("£250")),
        AgreedAction(id="p2", kind=ActionKind.PAYMENT, amount=read_money("£100"), split=Split.EACH),
        AgreedAction(id="p3", kind=ActionKind.PAYMENT),
    )
    assert remedy(first) == "The Council should make a symbolic payment of £250."
    assert remedy(first, each, without) == (
        "The Council should make symbolic payments of £250, £100 each and [MISSING: the amount]."
    )


def test_a_body_that_agreed_has_agreed_whatever_another_did() -> None:
    home = BodyInJurisdiction(id="home", short_form="the Home")
    actions = (
        AgreedAction(id="a1", body="council", status=ActionStatus.AGREED),
        AgreedAction(id="a2", body="home"),
    )
    case = changed(bodies=(COUNCIL, home), actions=actions, wordings=())
    summary = next(one.text for one in statement(case).slots if one.slot is Slot.SUMMARY)
    assert summary.endswith("The Council agreed to apologise. The Home should apologise.")


def test_a_summary_lists_complaints_and_injustices_that_have_an_and_of_their_own() -> None:
    complaints = (
        Complaint(id="k1", name="Delay and rudeness.", text="One."),
        Complaint(id="k2", name="Its letters", text="Two."),
    )
    injustices = (
        Injustice(id="i1", to=("x",), text="Avoidable distress."),
        Injustice(id="i2", to=("x",), text="the risk, and fear, of a fall"),
    )
    finding = dataclasses.replace(CASE.findings[0], injustices=injustices)
    case = changed(complaints=complaints, findings=(finding,), wordings=())
    summary = next(one.text for one in statement(case).slots if one.slot is Slot.SUMMARY)
    assert "complained about delay and rudeness, and its letters." in summary
    assert "caused avoidable distress; and the risk, and fear, of a fall." in summary


def test_a_slot_changes_with_its_facts() -> None:
    more = dataclasses.replace(CASE.actions[1], split=Split.EACH)
    texts = [slot.text for slot in statement(changed(actions=(CASE.actions[0], more))).slots]
    assert (
        "Make a symbolic payment of £250 each to Miss X and Mr Y for the avoidable distress "
        "caused." in texts
    )


def test_a_wording_for_a_record_that_is_gone_is_reported() -> None:
    lost = Wording(id="lost", slot=Slot.ACTION, record="gone", text="Do it.")
    empty = Wording(id="empty", slot=Slot.DECISION)
    (problem,) = statement(changed(wordings=(*CASE.wordings, lost, empty))).problems
    assert problem.check == "not-printed"


@pytest.mark.parametrize(
    "version, heading, footer",
    [
        (VersionKind.DRAFT, "The Ombudsman’s draft decision", "Draft"),
        (VersionKind.REVISED_DRAFT, "The Ombudsman’s revised draft decision", "Revised draft"),
        (VersionKind.FINAL, "The Ombudsman’s final decision:", "Final"),
    ],
)
def test_heading_and_footer_follow_the_version(
    version: VersionKind, heading: str, footer: str
) -> None:
    document = statement(changed(version=version)).document
    assert document.blocks[1].text == heading
    assert document.footer == f"{footer} · 12 345 678"
    assert statement(changed(version=version, reference="")).document.footer == footer


def test_a_final_bears_the_day_of_its_decision_where_that_is_known() -> None:
    decided = changed(decided_on=read_date("12 March 2026"))
    assert lines_of(statement(decided).document)[1:3] == [
        "@version The Ombudsman’s final decision:",
        "@note 12 March 2026",
    ]
    impossible = changed(decided_on=read_date("31 February 2026"))
    draft = dataclasses.replace(decided, version=VersionKind.DRAFT)
    for case in (CASE, impossible, draft):
        assert not any(line.startswith("@note") for line in lines_of(statement(case).document))


def test_a_draft_is_tentative_in_summary_and_decision() -> None:
    lines = lines_of(statement(changed(version=VersionKind.DRAFT, wordings=())).document)
    assert "We intend to find fault by the Council" in lines[2]
    assert lines[-3].endswith(
        "I intend to find fault which caused injustice. "
        "The Council has agreed to take action to remedy the injustice."
    )
    assert lines[-2].endswith("I intend to complete my investigation.")


def test_practice_and_real_names_are_marked_on_every_page() -> None:
    practising = changed(kind_of_work=KindOfWork.PRACTISING)
    assert statement(practising).document.watermark == "Practice draft, not an Ombudsman decision"
    named = compose(identifiable(practising, NAMINGS), pack("lgsco-decision"), library())
    assert named.document.identity is Identity.IDENTIFIABLE
    assert named.document.watermark == (
        "Contains real names. Practice draft, not an Ombudsman decision"
    )


OUTCOMES = [
    (OutcomeKind.FAULT_REMEDIED, "has already remedied the injustice, so no further remedy"),
    (OutcomeKind.FAULT_WITHOUT_INJUSTICE, "but it did not cause injustice"),
    (OutcomeKind.NO_FAULT, "I find no fault by the Council."),
    (
        OutcomeKind.CANNOT_INVESTIGATE,
        "We cannot investigate Miss X and Mr Y’s complaint because it",
    ),
    (
        OutcomeKind.WILL_NOT_INVESTIGATE,
        "We will not investigate Miss X and Mr Y’s complaint because",
    ),
    (OutcomeKind.REMEDIED_EARLY, "We have upheld Miss X and Mr Y’s complaint."),
    (OutcomeKind.ENDED, "We have decided to end our investigation because it"),
    (OutcomeKind.UNDECIDED, "[MISSING: the outcome]"),
]


@pytest.mark.parametrize("kind, words", OUTCOMES)
def test_every_outcome_has_its_formula(kind: OutcomeKind, words: str) -> None:
    outcome = Outcome(id="o", body="council", kind=kind, because="It is out of time.")
    lines = section(changed(outcomes=(outcome,), wordings=(), actions=()), "Final decision")
    assert words in lines[0]


def test_several_bodies_each_have_title_outcome_and_list() -> None:
    home = BodyInJurisdiction(
        id="home", short_form="the Care Provider", reference="12 345 678b", is_named=False
    )
    actions = (
        AgreedAction(id="a1", body="council", payees=("x",), what="it", deadline=Deadline(count=2)),
        AgreedAction(id="a2", body="home", payees=("x",), what="it"),
        AgreedAction(
            id="a3",
            kind=ActionKind.SERVICE_IMPROVEMENT,
            body="home",
            what="train its staff.",
            status=ActionStatus.REFUSED,
        ),
    )
    case = changed(
        bodies=(COUNCIL, home),
        actions=actions,
        wordings=(),
        outcomes=(
            Outcome(id="o1", body="council", kind=OutcomeKind.FAULT_WITH_INJUSTICE),
            Outcome(id="o2", body="home", kind=OutcomeKind.NO_FAULT),
        ),
    )
    lines = lines_of(statement(case).document)
    assert lines[:2] == [
        "@title Exampleshire Council (12 345 678)",
        "@title The Care Provider (12 345 678b)",
    ]
    assert section(case, "Recommended action") == [
        "Within two months of my final decision, the Council should:",
        "Apologise to Miss X for it.",
        "The Care Provider should:",
        "Apologise to Miss X for it.",
        "The Care Provider has not agreed to do the following:",
        "Train its staff.",
        "The Council should provide us with evidence it has done so.",
    ]
    assert section(case, "Final decision") == [
        (
            "I find fault by the Council which caused injustice. "
            "I have made recommendations to remedy the injustice."
        ),
        "I find no fault by the Care Provider.",
        "I have completed my investigation.",
    ]


@pytest.mark.parametrize(
    "action, sentence",
    [
        (
            AgreedAction(
                id="a", kind=ActionKind.REFUND, payees=("x",), what="a heater", is_on_proof=True
            ),
            "Refund Miss X the cost of a heater, on proof of payment.",
        ),
        (
            AgreedAction(id="a", kind=ActionKind.REFUND, payees=("x",), what="a heater"),
            "Refund Miss X [MISSING: the amount] for a heater.",
        ),
        (
            AgreedAction(id="a", kind=ActionKind.REVIEW, what="Its policy", reason="the delay."),
            "Review [MISSING: x].",
        ),
        (
            AgreedAction(id="a", kind=ActionKind.CORRECTIVE, what="repair the roof"),
            "Repair the roof.",
        ),
        (
            AgreedAction(id="a", payees=("x",)),
            "Apologise to Miss X for [MISSING: what the apology is for].",
        ),
        (
            AgreedAction(id="a", payees=("x",), what="the delay", reason="the distress"),
            "Apologise to Miss X for the delay and the distress.",
        ),
        (
            AgreedAction(id="a", payees=("x", "gone"), what="the delay"),
            "Apologise to [who?] for the delay.",
        ),
        (
            AgreedAction(
                id="a",
                kind=ActionKind.PAYMENT,
                payees=("gone",),
                split=Split.JOINT,
                amount=read_money("£90"),
                what="it",
            ),
            "Make a symbolic payment of £90 to [who?], jointly, for it.",
        ),
    ],
)
def test_an_action_is_a_sentence_made_of_its_parts(action: AgreedAction, sentence: str) -> None:
    expected = {"Review [MISSING: x].": "Review its policy because of the delay."}
    case = changed(actions=(action,), wordings=(), paragraphs=())
    assert section(case, "Recommended action")[1] == expected.get(sentence, sentence)


def test_a_deadline_is_a_date_once_the_decision_has_one() -> None:
    on = read_date("1 June 2024")
    actions = (
        AgreedAction(id="a1", what="it", payees=("x",), deadline=Deadline(count=1)),
        AgreedAction(id="a2", what="it", payees=("x",), deadline=Deadline(on=on)),
    )
    case = changed(actions=actions, wordings=(), decided_on=read_date("31 January 2024"))
    lines = section(case, "Recommended action")
    assert lines[0] == (
        "By 29 February 2024 (within one month of my final decision), the Council should:"
    )
    assert lines[2] == "By 1 June 2024, the Council should:"


@pytest.mark.parametrize(
    "deadline, lead",
    [
        (None, "The Council has agreed to do the following:"),
        (
            Deadline(on=read_date("12 April 2026")),
            "The Council has agreed to do the following by 12 April 2026:",
        ),
        (
            Deadline(count=1),
            (
                "The Council has agreed to do the following by 29 February 2024 "
                "(within one month of my final decision):"
            ),
        ),
        (
            Deadline(count=20, unit=DeadlineUnit.WORKING_DAYS),
            (
                "The Council has agreed to do the following within 20 working days of my final "
                "decision:"
            ),
        ),
    ],
)
def test_what_is_agreed_is_to_be_done_by_its_day(deadline: Deadline | None, lead: str) -> None:
    action = AgreedAction(id="a", what="it", deadline=deadline, status=ActionStatus.AGREED)
    case = changed(actions=(action,), wordings=(), decided_on=read_date("31 January 2024"))
    assert section(case, "Agreed action")[0] == lead


def test_what_is_agreed_and_what_is_recommended_stand_under_a_heading_of_both() -> None:
    agreed = AgreedAction(id="a", what="it", payees=("x",), status=ActionStatus.AGREED)
    proposed = dataclasses.replace(agreed, id="b", status=ActionStatus.PROPOSED)
    refused = dataclasses.replace(agreed, id="c", status=ActionStatus.REFUSED)
    both = section(
        changed(actions=(agreed, proposed), wordings=()), "Agreed and recommended action"
    )
    assert both[0] == "The Council has agreed to do the following:"
    assert both[2] == "The Council should:"
    for heading, actions in (
        ("Agreed action", (agreed, refused)),
        ("Recommended action", (proposed, refused)),
    ):
        assert section(changed(actions=actions, wordings=()), heading)


def test_a_source_without_words_is_missing_in_print() -> None:
    blanks = (Source(id="b1"), Source(id="b2"), Source(id="b3", whole_sentence=True))
    case = changed(sources=(*CASE.sources, *blanks))
    result, missing = statement(case), "[MISSING: what was considered]"
    line = section(case, "How I considered this complaint")[0]
    assert line.endswith(f"I also considered {missing}. I also considered {missing}. {missing}")
    assert len(result.problems) == len(blanks)
    assert {one.place.field for one in result.problems} == {"text"}


@pytest.mark.parametrize(
    "finding, lines",
    [
        (
            Finding(
                id="f",
                complaints=("k",),
                fault=Fault.FAULT,
                injustices=(Injustice(id="i", to=("x",), text="distress."),),
            ),
            [
                "I find fault by the Council in relation to delay in repairing a boiler.",
                "This caused Miss X distress.",
            ],
        ),
        (
            Finding(id="f", fault=Fault.FAULT, no_injustice_because="Nobody knew."),
            [
                "I find fault by the Council.",
                "This caused no injustice because nobody knew.",
            ],
        ),
        (
            Finding(id="f", fault=Fault.FAULT),
            [
                "I find fault by the Council.",
                "[MISSING: the injustice this caused, or why it caused none]",
            ],
        ),
        (Finding(id="f", fault=Fault.NO_FAULT), ["I do not find fault by the Council."]),
        (
            Finding(id="f", fault=Fault.CANNOT_SAY),
            ["I cannot say whether there was fault by the Council."],
        ),
        (Finding(id="f"), ["[MISSING: the reasoning of this finding]"]),
    ],
)
def test_a_finding_without_reasoning_is_offered_sentences(
    finding: Finding, lines: list[str]
) -> None:
    assert section(changed(findings=(finding,)), "Analysis") == lines


def test_what_was_not_investigated_is_said_only_when_something_was_not() -> None:
    assert "# What I have and have not investigated" not in lines_of(statement(CASE).document)
    complaints = (
        Complaint(id="k1", text="One.", investigated=Investigated.NO, why_not="It is too late."),
        Complaint(id="k2", name="Noise", text="Two.", investigated=Investigated.PARTLY),
        Complaint(id="k3", name="Rent", text="Three.", investigated=Investigated.NO),
        Complaint(id="k4", text="Four."),
    )
    assert section(changed(complaints=complaints), "What I have and have not investigated") == [
        "It is too late.",
        (
            "I have investigated only part of the complaint about noise. "
            "[MISSING: which part not, and why]"
        ),
        "I have not investigated the complaint about rent. [MISSING: why not]",
    ]


def test_parts_not_investigated_have_a_section_when_something_is_written_there() -> None:
    passage = Passage(id="p", section=SectionName.NOT_INVESTIGATED, text="Not the noise.")
    heading = "Parts of the complaint I did not investigate"
    assert section(changed(passages=(passage,)), heading) == ["Not the noise."]
    assert f"# {heading}" not in lines_of(statement(CASE).document)


def test_an_empty_case_prints_its_gaps_and_never_fails() -> None:
    result = statement(Case(id="case"))
    assert "@title [MISSING: the council or other body]" in lines_of(result.document)
    assert {problem.check for problem in result.problems} == {"missing"}


def test_a_slot_of_words_refuses_a_heading(tmp_path: Path) -> None:
    folder = write_pack(
        tmp_path / "tried",
        "{{ summary }}",
        '[slots]\nsummary = "slot-summary.md.j2"\n',
        slot_summary="# Heading",
    )
    with pytest.raises(DrafterError, match="only paragraphs and items can stand here"):
        compose(anonymised(CASE, NAMINGS), load_pack(folder), library())


def test_a_slot_may_have_items_labels_and_references(tmp_path: Path) -> None:
    folder = write_pack(
        tmp_path / "tried",
        "{{ summary }}",
        '[slots]\nsummary = "slot-summary.md.j2"\n',
        slot_summary="See [[here]]: [[#here]]\n\n- one {{ bodies | short }}",
    )
    result = compose(anonymised(changed(wordings=()), NAMINGS), load_pack(folder), library())
    assert [slot.text for slot in result.slots] == ["See [paragraph]:\n\n- one the Council"]
    assert lines_of(result.document) == ["1. See paragraph 1:", "a) one the Council"]


def test_a_sentence_that_no_slot_has_written_is_a_fault_of_the_template(tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "tried", "{{ actions | each('sentence') | listing }}")
    with pytest.raises(DrafterError, match="line 1: the action isn't written yet"):
        compose(anonymised(CASE, NAMINGS), load_pack(folder), library())


def test_a_case_under_real_names_is_refused_by_the_type_checker(tmp_path: Path) -> None:
    lines = (
        "from drafter.case.case import Case\n"
        "from drafter.anonymise.printable import {kind}\n"
        "from drafter.document.compose import compose\n"
        "from drafter.document.library import library\n"
        "from drafter.document.packs import pack\n"
        "def made(case: {kind}) -> None:\n"
        "    compose(case, pack('x'), library())\n"
    )
    verdicts = []
    for kind, hint in (("AnonymisedCase", "AnonymisedCase"), ("AnonymisedCase", "Case")):
        file = tmp_path / f"tried_{hint}.py"
        file.write_text(
            lines.replace("case: {kind}", f"case: {hint}").format(kind=kind), encoding="utf-8"
        )
        arguments = [
            "--config-file",
            str(ROOT / "pyproject.toml"),
            "--cache-dir",
            str(tmp_path / "cache"),
            str(file),
        ]
        verdicts.append(api.run(arguments))
    assert verdicts[0][2] == 0, verdicts[0][0]
    assert verdicts[1][2] == 1
    assert 'has incompatible type "Case"' in verdicts[1][0]


def test_a_thousand_paragraphs_compose_while_one_types() -> None:
    words = "{x} told {council} about it. " + "The words of this paragraph go on and on. " * 4
    entries = tuple(ChronologyEntry(id=f"e{nth}", text=words) for nth in range(1_000))
    case = anonymised(changed(chronology=entries, findings=()), NAMINGS)
    best = min(_seconds(case) for _ in range(3))
    assert best < 1  # about 0.1 s on a quiet machine; the bound only catches what is not linear


def _seconds(case: object) -> float:
    started = time.perf_counter()
    compose(case, pack("lgsco-decision"), library())  # type: ignore[arg-type]
    return time.perf_counter() - started


def test_parties_of_the_statement_are_those_it_names() -> None:
    assert {party.id for party in PARTIES} == set(NAMINGS)
