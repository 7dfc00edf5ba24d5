"""Tabs that every kind of work has; each may say in its own words what they are for. No Qt."""

from drafter.ui.bench.tabs import Form, Tab

NOTES = Tab(
    title="Notes",
    records="notes",
    columns=("kind", "made_on", "text"),
    add="Add a note",
    empty="Notes, enquiries and calls stay with the case and are never printed.",
    form=Form(rows=(("kind", "made_on", "about"), ("text",))),
)
ORGANISATIONS = Tab(
    title="Other organisations",
    records="organisations",
    columns=("treatment", "described_as"),
    add="Add an organisation",
    empty="A regulator may be named; a surgery or school is better described.",
    form=Form(rows=(("name", "also_known_as"), ("treatment", "described_as"))),
)
RELATIONS = Tab(
    title="Who is whose",
    records="relations",
    columns=("of", "kind", "to"),
    add="Add a relation",
    empty="Say who is whose partner, child or carer: the statement and its checks use it.",
    form=Form(rows=(("of", "kind", "to"), ("words",))),
)
