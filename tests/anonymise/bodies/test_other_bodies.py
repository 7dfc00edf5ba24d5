"""Names of bodies with a word more are other bodies': they are asked about, never replaced."""

import pytest

from drafter.case.case import Case
from tests.anonymise.marking import body, case_of, marked, unmarked

TOWN = case_of(body("b", "Skelby Town Council", "Skelby", "the Clerks", short="the Council"))
WEST = case_of(body("b", "West Lorton District Council", "West Lorton", short="the Council"))
VALE = case_of(body("b", "Shoreham Vale Homes", "Shoreham Vale", short="the Landlord"))
ROWAN = case_of(body("b", "Rowan Lodge Care", "Rowan Lodge", short="the Home"))
FERN = case_of(body("b", "Fernhollow Homes Limited", short="the Landlord"))
BOARD = case_of(body("b", "Fenwick Community NHS Trust", "the Trust", "the Board", short="NHS"))
WITCHAM = case_of(body("b", "Witcham District Council", short="the Council"))


@pytest.mark.parametrize(
    "case, text",
    [
        # a part of the country, or of the town, has a council of its own
        (TOWN, "North <Skelby Town Council?b> refused."),
        (TOWN, "I wrote to Great <Skelby Council?b>."),
        (TOWN, "it was up north <skelby town council?b>"),
        (TOWN, "NORTH <SKELBY TOWN COUNCIL?b> SAID"),
        (TOWN, "{Skelby Town Council=b} refused."),
        (TOWN, "A cold north. {Skelby Town Council=b} refused."),
        (TOWN, "it was the new {skelby town council=b} leader"),
        (TOWN, "<Skelby Town Council?b> of Perth answered."),
        (TOWN, "{Skelby Town Council=b} of late answers."),
        (WEST, "East Lorton District Council has a better policy."),
        (WEST, "<Lorton District Council?b> has a better policy."),
        (WEST, "Upper <West Lortn District Council?b> did."),
        (WEST, "{West Lorton District Council=b} has a policy."),
        (WEST, "{West Lortn District Council=b} has a policy."),
        (WEST, "{W Lorton District Council=b} has a policy."),
        (WITCHAM, "Mitcham District Council has a policy."),
        (WITCHAM, "{Witchem District Council=b} has a policy."),
        # another kind of council
        (TOWN, "<Skelby?b> Borough Council owns it."),
        (TOWN, "{Skelby=b} owns it."),
        (WEST, "<West Lorton?b> Parish Council owns it."),
        (VALE, "<Shoreham Vale?b> Council owns it."),
        (TOWN, "<Skelby?b> and Wexley District Council own it."),
        (TOWN, "{Skelby=b} and the council own it."),
        # the place
        (TOWN, "The University of <Skelby?b> is north of <Skelby?b>."),
        (TOWN, "I am a tenant of {Skelby=b}."),
        (TOWN, "The River <Skelby?b> rose."),
        (TOWN, "Upper <Skelby?b> was flooded."),
        (TOWN, "<Skelby?b> police came."),
        (TOWN, "<Skelby?b> fire brigade came."),
        (TOWN, "{Skelby=b} fire doors are theirs."),
        (WEST, "<West Lorton?b> Railway runs trains."),
        (WEST, "She lives in <West Lorton?b>."),
        (WEST, "The <West Lorton?b> estate is far off."),
        (WEST, "{West Lorton=b} refused, and I rang {West Lorton=b}."),
        (VALE, "<Shoreham Vale?b> Parish Church lent chairs."),
        (VALE, "{Shoreham Vale=b} Manager Ms Reed rang."),
        (VALE, "{Shoreham Vale=b} Complaints Team rang."),
        (VALE, "{Shoreham Vale=b} lent chairs."),
        (ROWAN, "She lives in {Rowan Lodge=b}."),
        # what goes on behind a name
        (VALE, "<Shoreham Vale Homes?b> for Cats is a charity."),
        (VALE, "I asked {Shoreham Vale Homes=b} for Mrs Reed's key."),
        (TOWN, "I thank {Skelby Town Council=b} for Christmas lights and Baskets."),
        (TOWN, "I asked {Skelby Town Council=b} for Payments."),
        (FERN, "<Fernhollow Homes?b> for Cats is a charity."),
        (FERN, "{Fernhollow Homes=b} for Mrs Reed, please."),
        (FERN, "{Fernhollow Homes=b} for us."),
        (FERN, "{Fernhollow Homes=b} for"),
        # a kind of body that many are
        (BOARD, "The Parole <Board?b> met."),
        (BOARD, "THE PAROLE <BOARD?b> MET."),
        (BOARD, "Mr Reed saw the <Board?b> of Governors."),
        (BOARD, "The Wellcome <Trust?b> pays."),
        (BOARD, "{The Board=b} met, and the NHS {Trust=b} paid."),
        (BOARD, "Dear {Board=b}, when {Trust=b} staff came, no {Board=b} met."),
        (BOARD, "THE SIGN: Ms {BOARD=b}"),
    ],
)
def test_a_word_more_makes_it_another_body(case: Case, text: str) -> None:
    assert marked(case, unmarked(text)) == text
