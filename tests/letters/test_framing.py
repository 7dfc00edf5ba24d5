import dataclasses

import pytest

from drafter.case.case import Case
from drafter.case.dates import read_date
from drafter.case.documents import copy_name
from drafter.case.files import EvidenceFile
from drafter.case.people import BodyInJurisdiction, BodyKind, Party, Representation, Role
from drafter.case.preparing import ComplaintStep, Office, OwnWords, Procedure, StageKind
from drafter.errors import DrafterError
from drafter.letters.framing import last_before
from drafter.letters.outputs import Reader, output
from drafter.letters.writing import compose_letter
from tests.letters.made import TODAY, made, prepared, text_of


def unlike_a_landlord(case: Case) -> Case:
    """The case against a body of another kind, under a procedure of its own."""
    body = dataclasses.replace(case.bodies[0], kind=BodyKind.OTHER)
    return dataclasses.replace(case, bodies=(body,), procedure=Procedure.OTHER)


def test_a_letter_has_head_date_addressee_subject_and_who_signs() -> None:
    lines = text_of(prepared(), "stage-1").splitlines()
    assert lines[0] == "Quillford Advice Centre"
    assert "26 January 2026" in lines
    assert lines.index("Lowmarsh Homes") < lines.index("Dear Sir or Madam")
    assert any(line.startswith("Formal complaint on behalf of Ms Delphine") for line in lines)
    assert lines.index("Yours faithfully") < lines.index("Hanneke Tolliver")


def test_a_letter_that_has_gone_tells_what_had_happened_by_its_day() -> None:
    first, second = text_of(prepared(), "stage-1"), text_of(prepared(), "stage-2")
    assert "The boiler stopped" in first
    assert "A new boiler was fitted" not in first
    assert "A new boiler was fitted" in second
    assert "final answer at stage 2" not in second  # a later document is not enclosed


def test_what_happened_before_some_day_is_told_unless_it_is_surely_later() -> None:
    case = prepared()
    (fitted,) = (one for one in case.chronology if "new boiler was fitted" in one.text)
    assert fitted.text not in text_of(case, "stage-1")
    told = dataclasses.replace(fitted, happened_on=read_date("before 3 March 2026"))
    chronology = tuple(told if one is fitted else one for one in case.chronology)
    assert fitted.text in text_of(dataclasses.replace(case, chronology=chronology), "stage-1")


def test_a_letter_not_sent_yet_bears_today_and_tells_all() -> None:
    case = dataclasses.replace(prepared(), steps_so_far=(), own_words=())
    text = text_of(case, "stage-1")
    assert "18 May 2026" in text
    assert "A new boiler was fitted" in text


def test_stage_2_goes_on_from_the_answer_at_stage_1() -> None:
    case = dataclasses.replace(prepared(), own_words=())
    text = text_of(case, "stage-2")
    assert "complaint of 26 January 2026 on 27 February 2026" in text
    assert "You wrote:\n\n“We accept that the repair" in text
    assert "Why that is not good enough\n\n£50 does not pay for the heaters" in text
    noted = dataclasses.replace(case.steps_so_far[0], answer="They offer £50.")
    other = text_of(dataclasses.replace(case, steps_so_far=(noted,)), "stage-2")
    assert "I have noted your answer like this:\n\nThey offer £50." in other


def test_stage_2_without_an_answer_says_so() -> None:
    first = dataclasses.replace(prepared().steps_so_far[0], answered_on=None, answer="")
    case = dataclasses.replace(prepared(), own_words=(), steps_so_far=(first,))
    assert "on 26 January 2026 and have had no answer" in text_of(case, "stage-2")


def test_own_words_open_and_close_a_letter() -> None:
    words = tuple(
        OwnWords(id=part, output="stage-1", part=part, text=f"My {part}.")
        for part in ("opening", "closing")
    )
    text = text_of(dataclasses.replace(prepared(), own_words=words), "stage-1")
    assert "My opening." in text
    assert "My closing." in text
    assert "Please treat this letter" not in text


def test_a_chaser_says_what_was_promised_or_what_the_code_allows() -> None:
    *_, last = prepared().steps_so_far
    waiting = dataclasses.replace(last, answered_on=None, answer="", final=False)
    case = dataclasses.replace(prepared(), steps_so_far=(waiting,))
    assert "You then asked for more time, until 24 April 2026" in text_of(case, "chaser")
    case = dataclasses.replace(case, steps_so_far=(dataclasses.replace(waiting, extended_to=None),))
    text = text_of(case, "chaser")
    assert "Your answer was due by 13 April 2026 (Housing Ombudsman Complaint" in text
    assert "was due by" not in text_of(unlike_a_landlord(case), "chaser")


def test_documents_keep_their_numbers_and_what_is_withheld_is_not_listed() -> None:
    landlord = text_of(prepared(), "document-list")
    assert "6 · The landlord’s answer at stage 1" in landlord
    assert "washing machine" not in landlord
    assert "8 · The landlord’s final answer" in landlord
    client = made(prepared(), "document-list", reader=Reader.CLIENT, needed=("p-neighbour",))
    assert "7 · Message from the neighbour" in client.data.decode()


def test_the_chronology_names_the_documents_that_the_reader_may_see() -> None:
    case = prepared()
    shown = dataclasses.replace(case.chronology[2], evidence=("v-photos", "v-message", "v-gp"))
    case = dataclasses.replace(case, chronology=(shown,))
    assert "documents\u00a03 and\u00a04" in text_of(case, "chronology")


def test_a_note_of_advice_tells_the_dates_that_still_run() -> None:
    text = text_of(prepared(), "advice-note")
    assert "Go to the Housing Ombudsman · 29 April 2027" in text
    assert "Stage 1: acknowledged" not in text
    assert "The Housing Ombudsman can be asked to look at it now." in text


def test_what_is_late_or_unsure_is_said_to_the_client() -> None:
    case = dataclasses.replace(
        prepared(), first_aware_on=read_date("4 November 2023"), steps_so_far=()
    )
    assert "It can still be sent" in text_of(case, "advice-note")
    case = dataclasses.replace(unlike_a_landlord(case), procedure=Procedure.HEALTH)
    text = text_of(case, "advice-note")
    assert "Ask me before you rely on this date." in text


def test_the_body_is_chosen_where_there_are_several() -> None:
    case = prepared()
    other = BodyInJurisdiction(
        id="b-2", name="Quillford Council", address="Quillford Council\nHall"
    )
    case = dataclasses.replace(case, bodies=(*case.bodies, other))
    framed = compose_letter(case, output("stage-1"), today=TODAY, body="b-2")
    assert framed.frame.recipient == "Quillford Council"
    assert framed.frame.recipient_lines == ("Hall",)
    with pytest.raises(DrafterError, match="no council or other body “b-9”; it has b-landlord"):
        compose_letter(case, output("stage-1"), today=TODAY, body="b-9")


def test_the_adviser_may_be_known_by_the_office_alone_or_as_a_person_alone() -> None:
    case = Case(id="case", offices=(Office(id="o", adviser="Ida Example", phone="020 7946 0001"),))
    assert compose_letter(case, output("stage-1"), today=TODAY).frame.adviser == "Ida Example"
    person = Party(id="p", roles=(Role.ADVISER,), title="Mr", surname="Example")
    case = Case(id="case", parties=(person,))
    assert compose_letter(case, output("stage-1"), today=TODAY).frame.adviser == "Mr Example"


def test_a_step_to_another_body_is_not_this_letters() -> None:
    step = ComplaintStep(id="s", body="elsewhere", stage=StageKind.STAGE_1)
    case = dataclasses.replace(prepared(), steps_so_far=(step,))
    assert compose_letter(case, output("stage-2"), today=TODAY).frame.previous is None


def test_what_went_late_is_no_date_to_keep_in_mind() -> None:
    case = dataclasses.replace(prepared(), first_aware_on=read_date("4 November 2023"))
    went = ComplaintStep(id="o", stage=StageKind.OMBUDSMAN, sent_on=read_date("10 May 2026"))
    open_still = dataclasses.replace(
        case, bodies=(council(case),), procedure=Procedure.COUNCIL, points=()
    )
    assert "Go to the Ombudsman" in text_of(open_still, "advice-note")
    sent = dataclasses.replace(open_still, steps_so_far=(*case.steps_so_far, went))
    assert "Go to the Ombudsman" not in text_of(sent, "advice-note")


def test_where_there_are_several_bodies_the_client_is_told_of_each() -> None:
    case = prepared()
    other = BodyInJurisdiction(id="b2", name="Fernhollow Council", kind=BodyKind.COUNCIL)
    several = dataclasses.replace(case, bodies=(*case.bodies, other))
    text = made(several, "advice-note", needed=("p-son",)).data.decode()
    assert "About the landlord: " in text
    assert "About Fernhollow Council: " in text
    assert "About the landlord" not in text_of(case, "advice-note")


def council(case: Case) -> BodyInJurisdiction:
    """The body as a council, under a council's procedure."""
    return dataclasses.replace(case.bodies[0], kind=BodyKind.COUNCIL)


def test_whoever_the_client_speaks_for_is_named_as_the_case_says() -> None:
    case = dataclasses.replace(prepared(), relations=())
    frame = compose_letter(case, output("stage-1"), today=TODAY).frame
    assert (frame.speaks_for, frame.speaks_for_name) == ("Otis", "Otis")
    nobody = dataclasses.replace(case.parties[0], represents=(Representation(id="r", of="gone"),))
    case = dataclasses.replace(case, parties=(nobody, *case.parties[1:]))
    assert compose_letter(case, output("stage-1"), today=TODAY).frame.speaks_for == ""


def test_a_case_without_a_body_goes_nowhere_yet() -> None:
    case = dataclasses.replace(prepared(), bodies=(), steps_so_far=())
    frame = compose_letter(case, output("chaser"), today=TODAY).frame
    assert (frame.recipient, frame.body, frame.reply_by) == ("", "", "")


def test_the_index_names_the_copy_as_the_folder_of_copies_does() -> None:
    case = prepared()
    kept = dataclasses.replace(case.evidence[1], file=EvidenceFile(name="IMG 7.JPG"))
    case = dataclasses.replace(case, evidence=(case.evidence[0], kept))
    text = text_of(case, "bundle-index")
    assert copy_name(2, kept, of=2) in text
    assert copy_name(2, kept, of=2).endswith(".jpg")
    assert "1 · Confirmation of the repair report for the boiler · 4 November 2025 · [no" in text


def out_of_order() -> tuple[Case, Case]:
    """Stage 1 answered, and the first call typed after it or before it."""
    case = dataclasses.replace(prepared(), own_words=())
    call = ComplaintStep(
        id="call", stage=StageKind.FIRST_CONTACT, sent_on=read_date("12 January 2026")
    )
    first = case.steps_so_far[0]
    return (
        dataclasses.replace(case, steps_so_far=(first, call)),
        dataclasses.replace(case, steps_so_far=(call, first)),
    )


def test_stage_2_goes_on_from_stage_1_in_whatever_order_they_were_typed() -> None:
    after, before = (text_of(case, "stage-2") for case in out_of_order())
    assert after == before
    assert "complaint of 26 January 2026 on 27 February 2026" in after
    assert "had no answer" not in after
    unanswered = dataclasses.replace(prepared().steps_so_far[0], answered_on=None, answer="")
    waiting = dataclasses.replace(prepared(), steps_so_far=(unanswered,), own_words=())
    assert "had no answer" in text_of(waiting, "stage-2")


def test_a_chaser_is_about_what_the_body_owes_an_answer_to() -> None:
    case = dataclasses.replace(prepared(), own_words=())
    first, second = case.steps_so_far
    waits = dataclasses.replace(second, answered_on=None, answer="")
    gone = ComplaintStep(id="o", stage=StageKind.OMBUDSMAN, sent_on=read_date("11 May 2026"))
    text = text_of(dataclasses.replace(case, steps_so_far=(gone, waits, first)), "chaser")
    assert "9 March 2026" in text
    assert "11 May 2026" not in text


def test_a_call_before_an_answered_complaint_is_not_chased() -> None:
    after, _ = out_of_order()
    (call,) = (one for one in after.steps_so_far if one.stage is StageKind.FIRST_CONTACT)
    chaser = output("chaser")

    def chased(*steps: ComplaintStep) -> str:
        found = last_before(steps, chaser)
        assert found
        return found.id

    first = after.steps_so_far[0]
    assert chased(call, first) == first.id  # it is answered, and the letter says that none waits
    waits = dataclasses.replace(first, id="waits", answered_on=None)
    assert chased(call, waits) == "waits"
    assert chased(waits, dataclasses.replace(first, id="other")) == "waits"  # of the same stage
    assert chased(call) == "call"
