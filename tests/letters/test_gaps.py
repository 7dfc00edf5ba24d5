"""A letter that lacks something is a draft, says so on every page, or is not written."""

import dataclasses
import io

import docx
import pytest

from drafter.case.case import Case
from drafter.case.links import records_in
from drafter.case.preparing import ComplaintStep, StageKind
from drafter.document.packs import pack
from drafter.errors import DrafterError
from drafter.letters.gaps import _HOMES, gaps_of, lacking, says_draft, unrecorded
from drafter.letters.outputs import OUTPUTS, output
from drafter.letters.writing import before_it_goes, compose_letter, write_letter
from drafter.problem import Place, Problem, Severity
from drafter.render.formats import FORMATS
from tests.letters.made import TODAY, made, prepared

EMPTY = Case(id="case")


def gaps(case: Case, wanted: str) -> dict[str, tuple[str, str]]:
    """What a letter lacks, with the record and field of each."""
    composed = compose_letter(case, output(wanted), today=TODAY).composed
    return {
        one.message.removeprefix("Missing: ").rstrip("."): (one.place.record, one.place.field)
        for one in gaps_of(case, composed.problems)
    }


def test_a_whole_letter_has_no_gap_and_is_no_draft() -> None:
    case = prepared()
    assert gaps(case, "stage-1") == {}
    assert unrecorded(case, output("stage-1")) == ()
    whole = made(case, "stage-1")
    assert whole.gaps == ()
    assert b"Draft" not in whole.data


def test_a_letter_with_a_gap_is_not_written() -> None:
    case = dataclasses.replace(prepared(), outcomes_wanted=())
    form = FORMATS["docx"]
    found = write_letter(case, output("stage-1"), form, name="a.docx", today=TODAY)
    assert [gap.message for gap in found.gaps] == ["Missing: what would put it right."]
    assert (found.data, found.proof) == (b"", None)


def test_a_draft_says_so_on_every_page_and_in_its_name() -> None:
    case = dataclasses.replace(prepared(), outcomes_wanted=())
    form, wanted = FORMATS["docx"], output("stage-1")
    found = write_letter(case, wanted, form, name="a-draft.docx", today=TODAY, draft=True)
    (page,) = docx.Document(io.BytesIO(found.data)).sections
    assert "Draft, not to be sent" in page.header.paragraphs[0].text
    assert page.footer.paragraphs[0].text.startswith("Draft, not to be sent · Complaint, stage 1")
    with pytest.raises(DrafterError, match=r"a\.docx: a draft says DRAFT in its file's name\."):
        write_letter(case, wanted, form, name="a.docx", today=TODAY, draft=True)


@pytest.mark.parametrize("one", [one.id for one in OUTPUTS if not one.is_anonymised])
def test_every_gap_of_every_letter_leads_somewhere(one: str) -> None:
    for case in (EMPTY, dataclasses.replace(prepared(), parties=(), offices=(), bodies=())):
        known = {record.id for record in records_in(case)}
        for record, field in gaps(case, one).values():
            assert record in known
            assert field


def test_a_gap_leads_to_the_list_while_there_is_nothing_and_then_to_the_field() -> None:
    assert gaps(EMPTY, "stage-1") == {
        "who the letter goes to": ("case", "bodies"),
        "the client": ("case", "parties"),
        "what went wrong": ("case", "complaints"),
        "what would put it right": ("case", "outcomes_wanted"),
        "who signs the letter": ("case", "offices"),
    }
    case = prepared()
    office = dataclasses.replace(case.offices[0], adviser="")
    nameless = tuple(one for one in case.parties if "adviser" not in str(one.roles).casefold())
    unsigned = dataclasses.replace(case, offices=(office,), parties=nameless)
    assert gaps(unsigned, "stage-1") == {"who signs the letter": (office.id, "adviser")}
    went = (
        *case.steps_so_far[1:],
        ComplaintStep(id="undated", stage=StageKind.STAGE_1),
    )
    undated = dataclasses.replace(case, steps_so_far=went, own_words=())
    assert gaps(undated, "stage-2") == {"the day the complaint was sent": ("undated", "sent_on")}


def test_stage_2_lacks_why_the_answer_is_not_good_enough() -> None:
    case = prepared()
    first, second = case.steps_so_far
    early = ComplaintStep(id="call", stage=StageKind.FIRST_CONTACT, answered_on=first.sent_on)
    silent = dataclasses.replace(first, not_enough="")
    open_case = dataclasses.replace(case, steps_so_far=(early, silent, second))
    assert gaps(open_case, "stage-2") == {
        "why their answer is not good enough": (first.id, "not_enough")
    }
    assert gaps(case, "stage-2") == {}
    unanswered = dataclasses.replace(silent, answered_on=None, answer="")
    assert gaps(dataclasses.replace(case, steps_so_far=(unanswered,)), "stage-2") == {}


def test_a_gap_in_a_record_leads_to_that_record() -> None:
    case = prepared()
    first, *others = case.complaints
    emptied = dataclasses.replace(case, complaints=(dataclasses.replace(first, text=""), *others))
    assert gaps(emptied, "stage-1") == {"what went wrong": (first.id, "text")}


def test_what_only_deserves_a_thought_is_no_gap_and_an_unknown_one_stays_where_it_was() -> None:
    place = Place(template="other/letter.md.j2", line=3)
    own = Problem(check="missing", severity=Severity.BLOCKS, message="Missing: x.", place=place)
    aside = dataclasses.replace(own, severity=Severity.CONSIDER)
    assert gaps_of(prepared(), (own, own, aside)) == (own,)


def test_whatever_a_template_requires_is_known_here() -> None:
    asked = {
        what
        for one in OUTPUTS
        if not one.is_anonymised
        for case in (EMPTY, prepared())
        for what in gaps(case, one.id)
    }
    assert asked <= set(_HOMES)
    assert pack("stage-1").letter


def test_whom_it_names_and_what_it_lacks_are_seen_together() -> None:
    bare = dataclasses.replace(
        prepared(),
        outcomes_wanted=(),
        letter_answers=(),
        parties=prepared().parties[:2],
        evidence=prepared().evidence[:-1],
    )
    others, known = before_it_goes(bare, output("stage-1"), today=TODAY)
    assert [one.key for one in others][:1] == ["p-son"]
    assert [one.check for one in known] == ["missing", "no-permission"]
    said = lacking(known[:1], "letter.docx")
    assert said == (
        "letter.docx is not written: it lacks something. Missing: what would put it right."
    )


def test_an_adviser_is_told_where_no_permission_is_recorded() -> None:
    case = dataclasses.replace(
        prepared(), parties=prepared().parties[:1], evidence=prepared().evidence[:-1]
    )
    (told,) = unrecorded(case, output("stage-1"))
    assert told.severity is Severity.CONSIDER
    assert "No permission of Ms Delphine Marchbanks is recorded." in told.message
    assert (told.place.record, told.place.field) == (case.id, "evidence")
    assert unrecorded(case, output("chronology")) == ()
    assert "your client" in unrecorded(EMPTY, output("stage-2"))[0].message


def test_an_adviser_is_told_what_the_letter_leaves_out_in_silence() -> None:
    case = prepared()
    client, *others = case.parties
    silent = dataclasses.replace(
        case,
        parties=(dataclasses.replace(client, identifiers=()), *others),
        complaints=tuple(
            dataclasses.replace(one, injustice_claimed=" ") for one in case.complaints
        ),
    )
    told = unrecorded(silent, output("stage-1"))
    assert [(one.check, one.place.record, one.place.field) for one in told] == [
        ("no-address", client.id, "identifiers"),
        ("no-effect", case.complaints[0].id, "injustice_claimed"),
    ]
    assert {one.severity for one in told} == {Severity.CONSIDER}
    assert unrecorded(silent, output("covering-email")) == ()
    assert unrecorded(case, output("stage-2")) == ()


@pytest.mark.parametrize(
    "name, is_draft",
    [
        ("QAC-stage-1-DRAFT.docx", True),
        ("draft_2", True),
        ("DRAFT2-stage-1", True),
        ("my draft", True),
        ("Overdraft-7-stage-1", False),
        ("Draftley-Homes-stage-1", False),
        ("stage-1", False),
    ],
)
def test_a_draft_is_said_by_the_word_itself(name: str, is_draft: bool) -> None:  # noqa: FBT001 - a row
    assert says_draft(name) is is_draft
