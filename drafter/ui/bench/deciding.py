"""The steps of deciding: what a caseworker goes through to a decision statement. No Qt here."""

from drafter.ui.bench.shared_tabs import NOTES, ORGANISATIONS, RELATIONS
from drafter.ui.bench.tabs import Form, Step, Tab

_CASE = Step(
    key="case",
    title="Case",
    lead="The reference and the dates that everything else counts from.",
    tabs=(
        Tab(
            title="Case",
            form=Form(
                rows=(
                    ("reference", "category"),
                    ("received_on", "first_aware_on"),
                    ("version", "decided_on"),
                ),
                more=(("kind_of_work", "nation", "version_number"), ("about",)),
            ),
        ),
        NOTES,
    ),
)
_PEOPLE = Step(
    key="people",
    title="People",
    lead="Everyone the case names, under real names. Each gets the name that is printed instead.",
    tabs=(
        Tab(
            title="People",
            records="parties",
            columns=("roles", "pseudonym"),
            add="Add a person",
            pastes=True,
            empty="Start with whoever complains: add a person, with the name as people write it."
            " From then on every spelling of it is found in what you type.",
            form=Form(
                rows=(
                    ("title", "forenames", "surname"),
                    ("pseudonym", "pronouns"),
                    ("roles",),
                ),
                more=(
                    ("also_known_as", "called"),
                    ("identifiers",),
                    ("first_called", "then_called"),
                    ("is_child", "has_died"),
                    ("represents",),
                    ("note",),
                ),
            ),
        ),
        Tab(
            title="Councils and bodies",
            records="bodies",
            columns=("kind", "short_form", "reference"),
            add="Add a council or body",
            empty="Add the council or other body complained of. Its name is printed in the title,"
            " and “the Council” in the text.",
            form=Form(
                rows=(("name", "kind"), ("short_form", "also_known_as"), ("reference",)),
                more=(("is_named",), ("unnamed_because",), ("address",)),
            ),
        ),
        ORGANISATIONS,
        RELATIONS,
    ),
)
_COMPLAINT = Step(
    key="complaint",
    title="Complaint",
    lead="What the body is said to have done, and what it did to the person.",
    tabs=(
        Tab(
            title="The complaint",
            records="complaints",
            columns=("text", "investigated"),
            add="Add a complaint",
            empty="Add each part of the complaint: what went wrong, and how they say it affected"
            " them. Each part needs a finding later.",
            form=Form(
                rows=(("name", "investigated"), ("text",), ("injustice_claimed",)),
                more=(("brought_by", "bodies"), ("why_not",)),
            ),
        ),
        Tab(
            title="What they want",
            records="outcomes_wanted",
            columns=("text", "answered_in"),
            add="Add what they want",
            empty="Add what the complainant asks for; the statement should answer each.",
            form=Form(rows=(("text",), ("answered_in",), ("answered_because",))),
        ),
    ),
)
_POWERS = Step(
    key="powers",
    title="Role and powers",
    lead="Standard paragraphs on what the Ombudsman may look at, and why.",
    tabs=(
        Tab(
            title="Role and powers",
            records="paragraphs",
            columns=("section", "reworded"),
            add="",
            empty="Choose the paragraphs this case needs from the library below.",
            form=Form(rows=(("section",), ("reworded",))),
            drawn="library",
        ),
    ),
)
_CONSIDERED = Step(
    key="considered",
    title="Considered",
    lead="What you looked at, and what the body is held to.",
    tabs=(
        Tab(
            title="Sources",
            records="sources",
            columns=("text", "from_whom"),
            add="Add a source",
            empty="Add what you considered, as it follows “I considered”: information provided by"
            " the complainant, the body’s records, comments on the draft.",
            form=Form(rows=(("text",), ("from_whom", "whole_sentence"))),
        ),
        Tab(
            title="Law and guidance",
            records="standards",
            columns=("kind", "citation", "text"),
            add="Add a standard",
            empty="Add the law, guidance, policy or promise that each finding measures against.",
            form=Form(rows=(("kind", "name"), ("citation", "is_printed"), ("text",))),
        ),
        Tab(
            title="Evidence",
            records="evidence",
            columns=("exhibit", "kind", "dated", "text"),
            add="Add a document",
            pastes=True,
            empty="List the documents that prove something, so that facts can point at them.",
            form=Form(
                rows=(("exhibit", "kind"), ("dated", "from_whom"), ("text",)),
                more=(("may_see", "withheld_because"),),
            ),
        ),
    ),
)
_FOUND = Step(
    key="found",
    title="What I found",
    lead="What happened, in your order: it is the order printed.",
    tabs=(
        Tab(
            title="What I found",
            records="chronology",
            columns=(
                "kind",
                "happened_on",
                "according_to",
                "standing",
                "text",
                "evidence",
                "heading",
            ),
            titles={"text": "Text", "heading": "Sub-heading"},
            add="Add",
            pastes=True,
            empty="Add one thing that happened, or that someone says; or copy a table in Word or"
            " Excel and paste its rows. Dates order the facts, but the order here is yours.",
            form=Form(
                rows=(("kind", "happened_on", "according_to", "standing"), ("text",)),
                more=(("until", "stage"), ("heading",), ("evidence",)),
            ),
            drawn="timeline",
            sorts=True,
        ),
        Tab(
            title="Other passages",
            records="passages",
            columns=("section", "heading", "text"),
            add="Add a passage",
            empty="A paragraph or sub-heading at any place, for what fits nowhere else.",
            form=Form(rows=(("section", "before"), ("heading",), ("text",))),
        ),
    ),
)
_FINDINGS = Step(
    key="findings",
    title="Findings",
    lead="Each finding as it is printed; beside it, what it decides and rests on.",
    tabs=(
        Tab(
            title="Findings",
            records="findings",
            columns=("fault", "complaints", "reasoning"),
            titles={"complaints": "Complaints", "reasoning": "Reasoning"},
            add="Add a finding",
            empty="Add a finding for each part of the complaint: what should have happened, what"
            " did, whether that was fault, and what it did to the person.",
            form=Form(
                rows=(("name", "fault", "body"), ("reasoning",), ("complaints",)),
                more=(
                    ("standards", "facts"),
                    ("injustices",),
                    ("said_in", "no_injustice_because"),
                    ("heading",),
                ),
            ),
            drawn="said",
        ),
        Tab(title="Reasoning map", drawn="map"),
    ),
)
_ACTIONS = Step(
    key="actions",
    title="Actions",
    lead="What the body does to put things right. Each should answer an injustice.",
    tabs=(
        Tab(
            title="Actions",
            records="actions",
            columns=("kind", "payees", "amount", "what"),
            add="Add an action",
            empty="Add what the body has agreed to do. Its sentence is built from the parts.",
            form=Form(
                rows=(("kind", "amount"), ("what",), ("deadline",)),
                more=(
                    ("status", "reason"),
                    ("body", "split", "is_on_proof"),
                    ("payees", "injustices", "findings"),
                    ("shown_by", "is_service_improvement"),
                    ("done_on",),
                    ("follow_up",),
                ),
            ),
            drawn="built",
        ),
    ),
)
_DECISION = Step(
    key="decision",
    title="Decision",
    lead="How the complaint ends, for each body.",
    tabs=(
        Tab(
            title="Outcome",
            records="outcomes",
            columns=("body", "kind", "because"),
            add="Add an outcome",
            empty="Add the outcome for each council or body.",
            form=Form(rows=(("body", "kind"), ("because",))),
        ),
        Tab(title="Summary and decision", drawn="wordings"),
    ),
)
_COMMENTS = Step(
    key="comments",
    title="Comments",
    lead="What people said about the draft, and what came of it.",
    tabs=(
        Tab(
            title="Comments",
            records="comments",
            columns=("from_whom", "paragraph", "text", "changed"),
            titles={"paragraph": "Paragraph"},
            add="Add a comment",
            empty="When someone replies to the draft, add each point here, with your answer and"
            " whether it changed the statement.",
            form=Form(
                rows=(("from_whom", "paragraph"), ("text",), ("answer",), ("changed", "why")),
                more=(("received_on", "version"), ("about",)),
            ),
            drawn="comments",
        ),
        Tab(
            title="Versions sent",
            records="versions",
            columns=("kind", "sent_on", "sent_to"),
            add="Add a version",
            empty="What was sent is kept whole, so that a comment can be read beside it.",
            form=Form(rows=(("kind", "number", "sent_on"), ("sent_to",))),
        ),
    ),
)
_REVIEW = Step(
    key="review",
    title="Review",
    lead="What a reviewer would send back, what is still asked, and then the file.",
    tabs=(
        Tab(title="Problems", drawn="problems"),
        Tab(title="Questions", drawn="questions"),
        Tab(title="What it tells", drawn="told"),
        Tab(title="Answers", drawn="answers"),
        Tab(title="Export", drawn="export"),
    ),
)

DECIDING = (
    _CASE,
    _PEOPLE,
    _COMPLAINT,
    _POWERS,
    _CONSIDERED,
    _FOUND,
    _FINDINGS,
    _ACTIONS,
    _DECISION,
    _COMMENTS,
    _REVIEW,
)
