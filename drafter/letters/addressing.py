"""What the case says of the client, said to the client: "you" where the words allow it.

A name becomes "you" only where the rest of the text stays right: beside "she", inside somebody's
own words, or before a verb that would have to change in a way not known here, it stays as typed.
"""

import dataclasses
import re
from collections.abc import Iterator
from typing import Final

from drafter.case.case import Case
from drafter.case.people import Party
from drafter.letters.outputs import Output, Reader
from drafter.letters.people import client_of, full_name, known_as
from drafter.problem import Place, Problem, Severity

_OF_THEM: Final = re.compile(
    r"\b(?:s?he|hers?|his|him|they|their|theirs|them|(?:her|him|them)sel(?:f|ves))\b",
    re.IGNORECASE,
)
_QUOTED: Final = re.compile("[“”\"]|(?<!\\w)['‘]")
_VERBS: Final = {"is": "are", "was": "were", "has": "have", "does": "do"}
_NO_VERBS: Final = frozenset({"as", "this", "across", "towards", "besides", "unless", "whereas"})
"""Words in "s" that may follow a name and are no verb."""
_BETWEEN: Final = frozenset({"also", "always", "never", "not", "now", "often", "only", "still"})
_FOLLOWING: Final = re.compile(r" (?P<word>[\w’'-]+)")
_WHO: Final = re.compile(r",? wh(?:o|ose|om)\b")
_STILL_NAMED: Final = (
    "The note goes to {client}, and this speaks of {client} by name. Word it without, or so that"
    " it can be said to anybody."
)


def said_to_client(case: Case, output: Output) -> Case:
    """The case as an output for the client prints it; any other output's is the same."""
    client = client_of(case)
    if client is None or not _speaks_to_client(output):
        return case
    return dataclasses.replace(
        case,
        complaints=tuple(
            dataclasses.replace(one, text=said_to(one.text, client)) for one in case.complaints
        ),
        outcomes_wanted=tuple(
            dataclasses.replace(one, text=said_to(one.text, client)) for one in case.outcomes_wanted
        ),
    )


def said_to(text: str, client: Party) -> str:
    """A text with "you" for the client, or as it is where that would read wrong."""
    named = _named(client)
    if named is None or _OF_THEM.search(text) or _QUOTED.search(text):
        return text
    parts: list[str] = []
    at = 0
    for found in named.finditer(text):
        own = bool(found["own"])
        verb = None if own else _verb_after(text, found.end())
        if _WHO.match(text, found.end()) or (verb and verb["word"] not in _VERBS):
            return text
        you = "your" if own else "you"
        parts += [text[at : found.start()], you.capitalize() if _opens(text, found) else you]
        at = found.end()
        if verb:
            parts += [text[at : verb.start("word")], _VERBS[verb["word"]]]
            at = verb.end()
    return "".join((*parts, text[at:]))


def still_named(case: Case, output: Output) -> Iterator[Problem]:
    """Where an output for the client speaks of the client by name all the same."""
    client = client_of(case)
    named = _named(client) if client else None
    if client is None or named is None or not _speaks_to_client(output):
        return
    told = said_to_client(case, output)
    places = [(one.id, "text", one.text) for one in told.complaints]
    places += [(one.id, "text", one.text) for one in told.outcomes_wanted]
    places += [(one.id, "answer", one.answer) for one in told.steps_so_far]
    for record, field, text in places:
        if named.search(text):
            yield Problem(
                check="client-by-name",
                severity=Severity.CONSIDER,
                message=_STILL_NAMED.format(client=known_as(client)),
                place=Place(record=record, field=field),
            )


def _speaks_to_client(output: Output) -> bool:
    """Whether it is a letter to the client; a permission is the client's own words."""
    return output.reader is Reader.CLIENT and output.id == "advice-note"


def _named(client: Party) -> re.Pattern[str] | None:
    """The client's whole name or the one with the title; a first name alone is nobody for sure."""
    forms = {full_name(client), known_as(client), f"{client.forenames} {client.surname}"}
    whole = sorted((re.escape(form) for form in forms if " " in form.strip()), key=len)
    if not whole:
        return None
    return re.compile(rf"(?<!\w)(?:{'|'.join(reversed(whole))})(?P<own>['’]s?)?(?![\w-])")


def _verb_after(text: str, at: int) -> re.Match[str] | None:
    """The word after a name that agrees with it, past words that may stand between."""
    found = _FOLLOWING.match(text, at)
    while found and (found["word"] in _BETWEEN or found["word"].endswith("ly")):
        found = _FOLLOWING.match(text, found.end())
    if found is None or found["word"] in _NO_VERBS:
        return None
    return found if found["word"].endswith(("s", "sn’t", "sn't")) else None


def _opens(text: str, found: re.Match[str]) -> bool:
    """Whether a sentence begins there."""
    before = text[: found.start()].rstrip()
    return not before or before.endswith((".", "!", "?", ":"))
