"""A case as the frame of a letter: addresses, dates, stages so far, the documents."""

import dataclasses
import datetime as dt
from collections.abc import Iterator, Mapping

from drafter.anonymise.ordinals import ordinals_of
from drafter.case.account import Evidence
from drafter.case.case import Case
from drafter.case.dates import PartialDate, printed_day
from drafter.case.documents import copy_name
from drafter.case.links import name_of, records_in
from drafter.case.people import BodyInJurisdiction, IdentifierKind, Party
from drafter.case.preparing import ComplaintStep, StageKind, is_earlier, steps_in_order
from drafter.document.letter import Frame, Listed, Stage
from drafter.letters.addresses import held, lines_of, unbroken
from drafter.letters.ahead import called, limits_ahead, who_can_take_it
from drafter.letters.answers import answers_to
from drafter.letters.lateness import late_answers
from drafter.letters.outputs import Output, Reader
from drafter.letters.people import (
    address_lines,
    adviser_of,
    client_of,
    full_name,
    identifier_of,
    known_as,
    office_of,
    ombudsman_of,
    own_words_of,
    reader_id,
    shared_with,
    which_letter,
)
from drafter.letters.permission import Permission, permission_of
from drafter.letters.told import told_among
from drafter.limits.limits import limits_of
from drafter.limits.schemes import Standing


def frame_of(
    case: Case,
    output: Output,
    *,
    today: dt.date,
    body: BodyInJurisdiction | None,
    reader: Reader | None = None,
) -> Frame:
    """What an output prints beside the case's own words. ``reader`` is the usual one if None."""
    who = reader or output.reader
    client = client_of(case)
    steps = steps_to(case, body.id if body else "")
    before = last_before(steps, output)
    own = own_words_of(case, which_letter(case, output, body.id if body else ""))
    sent = _sent(steps, output)
    due, rule = _due(case, before, today)
    late = late_answers(case, today)
    ordinals = ordinals_of(case).records
    listed = tuple(
        (number, evidence)
        for number, evidence in shared_with(case, reader_id(case, who, body))
        if not _is_after(sent, evidence.dated)
    )
    frame = Frame(
        date=printed(sent.sent_on) if sent else printed_day(today),
        body=called(body),
        client=full_name(client),
        client_known=known_as(client),
        client_lines=held(address_lines(client)),
        client_address=", ".join(held(address_lines(client))),
        client_born=identifier_of(client, IdentifierKind.DATE_OF_BIRTH),
        client_phone=identifier_of(client, IdentifierKind.PHONE),
        client_email=identifier_of(client, IdentifierKind.EMAIL),
        speaks_for=_spoken_for(case, client)[0],
        speaks_for_name=_spoken_for(case, client)[1],
        our_reference=case.reference,
        their_reference="" if who is Reader.CLIENT else _their_reference(body, before, output),
        previous=_stage(before, late) if before else None,
        stages=tuple(_stage(step, late) for step in steps),
        documents=tuple(_documents(case, listed)),
        numbers={ordinals[evidence.id]: number for number, evidence in listed},
        later=frozenset(ordinals[entry] for entry in _later(case, sent)),
        answers=answers_to(case, output, today),
        opening=own.get("opening", ""),
        closing=own.get("closing", ""),
        reply_by=due,
        reply_rule=rule,
        limits=limits_ahead(case, today) if output.id == "advice-note" else (),
        route=who_can_take_it(case, today) if output.id == "advice-note" else "",
    )
    frame = _with_told(frame, case, steps, body)
    frame = _with_permission(_with_writer(frame, case), permission_of(case, listed))
    return _with_addressee(frame, case, who, body)


def steps_to(case: Case, body: str) -> tuple[ComplaintStep, ...]:
    """The complaints sent to the body of that id, as one follows another; to nobody named, too."""
    wanted = ("", body)
    return tuple(step for step in steps_in_order(case.steps_so_far) if step.body in wanted)


def last_before(steps: tuple[ComplaintStep, ...], output: Output) -> ComplaintStep | None:
    """The complaint that a letter goes on from: the last of an earlier stage.

    A chaser goes on from the last of the body's own that still waits; else from the last.
    """
    if output.id == "chaser":
        steps = tuple(step for step in steps if step.stage is not StageKind.OMBUDSMAN)
        steps = tuple(step for step in steps if _waits(step, steps)) or steps
    if output.stage:
        steps = tuple(step for step in steps if is_earlier(step.stage, output.stage))
    return steps[-1] if steps else None


def _waits(step: ComplaintStep, steps: tuple[ComplaintStep, ...]) -> bool:
    """Whether a complaint has no answer, nor has one of a later stage."""
    later = (one for one in steps if is_earlier(step.stage, one.stage))
    return step.answered_on is None and not any(one.answered_on for one in later)


def printed(date: PartialDate | None) -> str:
    """A date as letters have it; empty where there is none."""
    return (date.printed() or date.typed) if date else ""


def _sent(steps: tuple[ComplaintStep, ...], output: Output) -> ComplaintStep | None:
    """The complaint that this very letter was, where it has gone already: it keeps its day."""
    kinds = (output.stage,) if output.stage not in {None, StageKind.OMBUDSMAN} else ()
    return next((one for one in steps if one.stage in kinds and one.sent_on), None)


def _later(case: Case, sent: ComplaintStep | None) -> Iterator[str]:
    """The entries that happened after a letter went."""
    return (entry.id for entry in case.chronology if _is_after(sent, entry.happened_on))


def _is_after(sent: ComplaintStep | None, date: PartialDate | None) -> bool:
    """Whether something is later than a letter that has gone."""
    went = sent.sent_on.as_date() if sent and sent.sent_on else None
    day = date.earliest() if date else None
    return bool(went and day and day > went)


def _with_writer(frame: Frame, case: Case) -> Frame:
    """Who writes. What the office does not say, the adviser's own record may."""
    adviser, office = adviser_of(case), office_of(case)
    return dataclasses.replace(
        frame,
        organisation=office.organisation,
        office_lines=lines_of(office.address),
        office_address=", ".join(lines_of(office.address)),
        adviser=office.adviser or full_name(adviser),
        job=office.job,
        phone=office.phone or identifier_of(adviser, IdentifierKind.PHONE),
        email=office.email or identifier_of(adviser, IdentifierKind.EMAIL),
        hours=office.hours,
        registered=office.registered,
    )


def _with_told(
    frame: Frame,
    case: Case,
    steps: tuple[ComplaintStep, ...],
    body: BodyInJurisdiction | None,
) -> Frame:
    """What came of the complaints so far, among what happened."""
    called = (body.name or body.short_form) if body else ""
    own = body.id if body else ""
    others = [one.id for one in case.bodies if one.id != own]
    before, last = told_among(steps, case.chronology, called, own, others)
    ordinals = ordinals_of(case).records
    told = (*last, *(one for some in before.values() for one in some))
    sourced = any(
        entry.according_to or any(ordinals.get(one) in frame.numbers for one in entry.evidence)
        for entry in case.chronology
    )
    return dataclasses.replace(
        frame,
        told_before={ordinals[entry]: some for entry, some in before.items()},
        told_last=last,
        has_sources=sourced or any(one.who for one in told),
    )


def _with_permission(frame: Frame, permission: Permission) -> Frame:
    return dataclasses.replace(
        frame,
        has_consent=permission.has_consent,
        consent_on=printed(permission.given_on),
        consent_shown=permission.shown,
        authority=permission.authority,
        may_share_with=permission.may_share_with,
    )


def _with_addressee(
    frame: Frame, case: Case, reader: Reader, body: BodyInJurisdiction | None
) -> Frame:
    if reader is Reader.CLIENT:
        lines, name = frame.client_lines, frame.client
    elif reader is Reader.OMBUDSMAN:
        ombudsman = ombudsman_of(case)
        lines, name = (), ombudsman.name if ombudsman else "The Ombudsman"
    else:
        lines, name = (lines_of(body.address), body.name or body.short_form) if body else ((), "")
    others = tuple(line for line in lines if line != name)
    return dataclasses.replace(frame, recipient=name, recipient_lines=others)


def _spoken_for(case: Case, client: Party | None) -> tuple[str, str]:
    """For whom the client complains besides: "her son Tom" as the relation says it, and "Tom"."""
    for standing in client.represents if client else ():
        party = next((one for one in case.parties if one.id == standing.of), None)
        if party is None:
            continue
        words = next(
            (
                one.words
                for one in case.relations
                if client and {one.of, one.to} == {party.id, client.id} and one.of == party.id
            ),
            "",
        )
        return f"{words} {known_as(party)}".strip(), known_as(party)
    return "", ""


def _their_reference(
    body: BodyInJurisdiction | None, before: ComplaintStep | None, output: Output
) -> str:
    """Theirs; a first complaint has none yet."""
    if output.stage is StageKind.STAGE_1 and before is None:
        return ""
    return (before.reference if before else "") or (body.reference if body else "")


def _stage(step: ComplaintStep, late: Mapping[str, str]) -> Stage:
    return Stage(
        stage=step.stage.value,
        sent_on=printed(step.sent_on),
        acknowledged_on=printed(step.acknowledged_on),
        answered_on=printed(step.answered_on),
        extended_to=printed(step.extended_to),
        reference=step.reference,
        answer=step.answer,
        is_quoted=is_quotation(step.answer),
        not_enough=step.not_enough,
        final=step.final,
        late=late.get(step.id, ""),
    )


def is_quotation(words: str) -> bool:
    """Whether words are somebody's own: they stand between quotation marks from the start."""
    return words.lstrip().startswith(("“", '"', "‘"))


def _documents(case: Case, listed: tuple[tuple[int, Evidence], ...]) -> Iterator[Listed]:
    """The numbered list, each document with the days of the chronology that rest on it."""
    records = {record.id: record for record in records_in(case)}
    shows: dict[str, dict[str, None]] = {}
    for entry in case.chronology:
        for linked in entry.evidence:
            shows.setdefault(linked, {})[printed(entry.happened_on) or entry.heading] = None
    for number, evidence in listed:
        who = records.get(evidence.from_whom)
        yield Listed(
            number=number,
            exhibit=evidence.exhibit,
            words=evidence.text or evidence.kind or "A document",
            kind=evidence.kind,
            dated=printed(evidence.dated),
            day=unbroken(printed(evidence.dated)),
            from_whom=name_of(who) if who else "",
            file=copy_name(number, evidence, of=len(case.evidence)) if evidence.file else "",
            shows="; ".join(filter(None, shows.get(evidence.id, {}))),
        )


def _due(case: Case, before: ComplaintStep | None, today: dt.date) -> tuple[str, str]:
    """By which day an answer was due, and why; only what a confirmed source says is told."""
    if before is None:
        return "", ""
    if before.extended_to:
        return printed(before.extended_to), ""
    for limit in limits_of(case, today=today):
        is_its = limit.is_answer and limit.step == before.id
        if is_its and limit.due and limit.source.standing is Standing.CONFIRMED:
            return printed_day(limit.due), limit.source.citation
    return "", ""
