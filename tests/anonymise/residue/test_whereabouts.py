"""Where somebody works, learns or lives is shown, though everyday words name it."""

import pytest

from tests.anonymise.residue.reading import residue

TOLD = [
    ("They moved to Battle.", "Battle", "organisation"),
    ("He lives in Wells.", "Wells", "place"),
    ("She works at Boots.", "Boots", "organisation"),
    ("He works for Precision Cleaning.", "Precision Cleaning", "organisation"),
    (
        "HE WAS WORKING FOR GANNET HYGIENE SERVICES IN MAY.",
        "GANNET HYGIENE SERVICES",
        "organisation",
    ),
    ("SHE LIVES IN UPPER WEXBY.", "UPPER WEXBY", "organisation"),
    ("we moved to barrow last year", "barrow", "place"),
    ("my brother works at the jam factory", "jam factory", "organisation"),
    ("i work nights at castle laundry", "castle laundry", "organisation"),
    ("His employer is Castle Textiles.", "Castle Textiles", "organisation"),
    ("HER EMPLOYER IS TOTAL RECRUITMENT.", "TOTAL RECRUITMENT", "organisation"),
    ("He works for Harlock's.", "Harlock's", "organisation"),
    # between commas, behind what a firm is to somebody
    ("Her insurer, Pelican Mutual, made a claim.", "Pelican Mutual", "organisation"),
    ("Our lender, Castle Trust, wrote.", "Castle Trust", "organisation"),
    ("Her bank, Marlow Heritage, shut.", "Marlow Heritage", "organisation"),
    ("The landlord's agents, Quayside Living, wrote.", "Quayside Living", "organisation"),
    ("She rang her vet, Paws and Hooves.", "Paws and Hooves", "organisation"),
    ("The tenant's broker, Tide (it says), shut.", "Tide", "organisation"),
    ("She rang her solicitors, Pike Marsh", "Pike Marsh", "organisation"),
    # one word behind an article
    ("He went to the Tannery for twenty years.", "Tannery", "organisation"),
    ("He left the Larches in June.", "Larches", "organisation"),
    ("She goes to the Beacon on Fridays.", "Beacon", "organisation"),
    ("She attends Grindstone.", "Grindstone", "organisation"),
]
SILENT = [
    "The contractor worked for the Council.",
    "He works at night. He works for Leeds.",
    "She lives in a flat. She lives in",
    "She moved to temporary accommodation.",
    "HE MOVED TO TEMPORARY ACCOMMODATION.",
    "HE WORKED FOR THE COUNCIL.",
    "The school is closed. The firm is",
    "The firm is Council.",
    "It works.",
    "he works at weekends",
    "she lives in hope",
    "The Council works to the plan.",
    "HE WORKS AT THE",
    "Her insurer, however, said no.",
    "His employer, Ofsted, wrote.",
    "Her landlord, Social Services, wrote.",
    "The agent, Housing Benefit, paid.",
    "The agent, Housing Benefit Services, paid.",
    "Her bank, Monday to Friday, is shut.",
    "Her insurer, Tide and then, shut.",
    "He asked any insurer, Tide, to pay.",
    "My insurer, Mrs Quemb, paid. My landlord, Zorvin Quemb, left. Her vet, Rose, too.",
    "He left the Army. It went to the Council and the Panel, and is going to the Tribunal.",
    "She left the Review until June. She went by the Review. He left for work. It went",
    "He went to the shop. It goes to the Housing Panel next. She went in the Tide.",
    "It goes to the Examples Review.",
    "Her insurer,",
    "The insurer",
]
KINDS = {"organisation", "place"}


@pytest.mark.parametrize("text, words, kind", TOLD)
def test_what_tells_of_somebody_is_shown_whole(text: str, words: str, kind: str) -> None:
    assert (words, kind) in residue(text)


@pytest.mark.parametrize("text", SILENT)
def test_everyday_words_like_them_are_not(text: str) -> None:
    assert not [words for words, kind in residue(text) if kind in KINDS]
