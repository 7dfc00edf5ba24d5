"""The steps of preparing: what an adviser goes through to a complaint. Nothing here knows Qt."""

from dataclasses import replace

from drafter.case.people import IdentifierKind
from drafter.ui.bench import preparing_said as said
from drafter.ui.bench.shared_tabs import NOTES, ORGANISATIONS, RELATIONS
from drafter.ui.bench.tabs import Form, Step, Tab

_CLIENT = Step(
    key="client",
    title="Client and others",
    lead="Who you act for, whom the complaint is about, and who writes.",
    tabs=(
        Tab(
            title="People",
            records="parties",
            columns=("roles", "also_known_as"),
            add="Add a person",
            empty="Start with your client: add a person, give the name as it is written in letters,"
            " and tick “complainant”. Add anyone else who is named in the story.",
            form=Form(
                rows=(
                    ("title", "forenames", "surname"),
                    ("roles",),
                ),
                contact=(IdentifierKind.ADDRESS, IdentifierKind.PHONE),
                more=(
                    ("pronouns", "also_known_as"),
                    ("identifiers",),
                    ("represents",),
                    ("is_child", "has_died"),
                    ("called", "pseudonym"),
                    ("first_called", "then_called"),
                    ("note",),
                ),
            ),
        ),
        Tab(
            title="Complained of",
            records="bodies",
            columns=("kind", "short_form", "reference"),
            add="Add a council or other body",
            empty="Add the council, landlord or other body that the complaint is about, with the"
            " address its complaints go to.",
            form=Form(
                rows=(("name", "kind"), ("short_form", "reference"), ("address",)),
                more=(("also_known_as",), ("is_named",), ("unnamed_because",)),
                said=said.BODIES,
            ),
        ),
        replace(
            ORGANISATIONS,
            title="Organisations",
            form=replace(ORGANISATIONS.form, said=said.ORGANISATIONS),
            empty="A surgery, school or employer that the story names. The case study describes"
            " it; a letter may name it where the reader needs it.",
        ),
        replace(RELATIONS, title="Relations", empty="Say who is whose partner, child or carer."),
        Tab(
            title="Who writes",
            records="offices",
            columns=("adviser", "job"),
            add="Add your organisation",
            empty="What stands at the head and the foot of your letters. It is kept for your next"
            " cases too.",
            form=Form(
                rows=(("organisation", "adviser"), ("phone", "email"), ("address",)),
                more=(("job", "hours"), ("registered",)),
            ),
            drawn="office",
        ),
        Tab(
            title="Case",
            form=Form(
                rows=(("reference", "category"), ("kind_of_work",), ("about",)),
                said=said.CASE,
            ),
        ),
    ),
)
_HAPPENED = Step(
    key="happened",
    title="What happened",
    lead="The story in the order that it is to be told: one thing at a time, dates where known.",
    tabs=(
        Tab(
            title="What happened",
            records="chronology",
            columns=("happened_on", "according_to", "text", "evidence"),
            add="Add what happened",
            pastes=True,
            empty="Add one thing that happened: when, who did or said what. Paste a list from Word"
            " or Excel if there is one.",
            form=Form(
                rows=(("happened_on", "until", "according_to"), ("text",), ("evidence",)),
                more=(("kind", "standing", "stage"), ("heading",)),
                said=said.CHRONOLOGY,
            ),
            drawn="timeline",
            sorts=True,
        ),
        replace(
            NOTES,
            empty="Calls, advice given and things to find out. They are never in a letter.",
        ),
    ),
)
_WRONG = Step(
    key="wrong",
    title="What went wrong",
    lead="Each thing the body should have done and did not, or did and should not have.",
    tabs=(
        Tab(
            title="What went wrong",
            records="complaints",
            columns=("text",),
            add="Add what went wrong",
            empty="Add the first thing that went wrong, in a sentence or two: what they did, and"
            " what they should have done. A letter makes one point of each.",
            form=Form(
                rows=(("name", "brought_by"), ("text",)),
                more=(("bodies",), ("investigated", "why_not")),
                said=said.COMPLAINTS,
            ),
        ),
        Tab(
            title="Rules and promises",
            records="standards",
            columns=("kind", "citation", "text"),
            add="Add a rule or promise",
            empty="Add the law, policy or promise they did not keep, if you know it. A complaint"
            " is good without.",
            form=Form(
                rows=(("kind", "name"), ("citation", "is_printed"), ("text",)),
                said=said.STANDARDS,
            ),
        ),
    ),
)
_AFFECTED = Step(
    key="affected",
    title="How it affected them",
    lead="For each thing that went wrong: what it did to your client, as directly as you can.",
    tabs=(
        Tab(
            title="How it affected them",
            records="complaints",
            columns=("injustice_claimed",),
            add="",
            empty="First say what went wrong; how it affected your client is said beside it.",
            form=Form(
                rows=(("injustice_claimed",),),
                said=said.INJUSTICE,
            ),
        ),
    ),
)
_PUT_RIGHT = Step(
    key="put-right",
    title="What would put it right",
    lead="What your client asks for. An Ombudsman looks for this first.",
    tabs=(
        Tab(
            title="What would put it right",
            records="outcomes_wanted",
            columns=("text",),
            add="Add what they ask for",
            empty="Add one thing your client asks for: an apology for what, a repair by when, a"
            " payment for what.",
            form=Form(
                rows=(("text",),),
                more=(("answered_in", "answered_because"),),
                said=said.WANTED,
            ),
        ),
    ),
)
_DOCUMENTS = Step(
    key="documents",
    title="Documents",
    lead="What proves it. Each document gets the number that letters refer to.",
    tabs=(
        Tab(
            title="Documents",
            records="evidence",
            columns=("kind", "dated", "text"),
            add="Add a document",
            empty="List each letter, photograph or report. The file itself may be kept with it,"
            " locked away with the case.",
            form=Form(
                rows=(("kind", "dated", "from_whom"), ("text",), ("is_permission",)),
                more=(("exhibit",), ("may_see",), ("withheld_because",)),
                said=said.EVIDENCE,
            ),
            drawn="files",
            numbered=True,
        ),
    ),
)
_SO_FAR = Step(
    key="so-far",
    title="Complaints so far",
    lead="What was sent and answered, what is due when, and who can take it next.",
    tabs=(
        Tab(
            title="Complaints so far",
            records="steps_so_far",
            columns=("stage", "sent_on", "answered_on", "answer"),
            add="Add a complaint sent",
            empty="Add each complaint your client has sent already, with its date. Nothing sent"
            " yet: go on, the first letter is made under Send.",
            form=Form(
                rows=(
                    ("body", "stage"),
                    ("sent_on", "answered_on"),
                    ("answer",),
                    ("not_enough",),
                ),
                more=(("acknowledged_on", "extended_to"), ("final", "reference")),
            ),
        ),
        Tab(
            title="Time limits",
            form=Form(
                rows=(
                    ("procedure", "nation"),
                    ("first_aware_on",),
                ),
                more=(("statement_agreed_on",),),
            ),
            drawn="limits",
        ),
        Tab(title="Who can take it", drawn="route"),
    ),
)
_SEND = Step(
    key="send",
    title="Send",
    lead="Letters, the Ombudsman's form, and what goes with them.",
    tabs=(
        Tab(title="Letters", drawn="letters"),
        Tab(title="Form", drawn="form"),
        Tab(title="Bundle", drawn="bundle"),
        Tab(title="Problems", drawn="problems"),
        Tab(title="Questions", drawn="questions"),
        Tab(title="What it tells", drawn="told"),
        Tab(title="Answers", drawn="answers"),
    ),
)

PREPARING = (
    _CLIENT,
    _HAPPENED,
    _WRONG,
    _AFFECTED,
    _PUT_RIGHT,
    _DOCUMENTS,
    _SO_FAR,
    _SEND,
)
