"""Texts as they are while they are typed: cut off behind every word, and joined by other signs."""

import pytest

from drafter.anonymise.mentions import seeker_of
from tests.anonymise.marking import case_of, person

CASE = case_of(
    person("faith", "Mrs|Faith|Stone"),
    person("summer", "Ms|Summer|McIlwraith"),
    person("may", "Ms|May|Stone"),
    person("mark", "Mr|Mark|Young"),
    person("grace", "Ms|Grace|Potter"),
    person("rose", "Mrs|Rose|Law"),
    person("deb", "Ms|Deborah|Parker"),
    person("ms", "Ms|Mabel|Sage"),
    person("weir", "Mr|Neil|Weir"),
    person("noel", "Mr|Noel|D'Angelo-Ricci"),
    person("one", "Mr|Zorvi|"),
    person("home", "Ms|Ann|Home"),
    person("eve", "Ms|Eve|Day"),
    person("room", "Mr|Robin|Room"),
    person("cliff", "Mr|Cliff|Penny"),
)
NAMED = (
    "Faith Stone, Summer McIlwraith, May Stone, Mark Young, Grace Potter, Rose Law, Deborah "
    "Parker, Mabel Sage, Neil Weir and Noel D'Angelo-Ricci met.\n\n"
)
TEXTS = [
    "Summer had her own key. May has a job. Grace had a fall and took it home.",
    "Grace cancels them, Grace lost it. Mark will never move it. Mark cooked, ate and left.",
    "Faith has been to her class. Faith had looked only at it. Faith would also like it waived.",
    "Faith can not be reached on it. Faith is nine. Faith was found by his cousin, Bo.",
    "Faith (you may ring) came to the door. Faith (born 2 May) died aged eighty in a hospital.",
    "Faith (date of birth 2 May) rang. Faith is eighty, has asthma and is treated for it.",
    "Mark this is Grace. Mark its Grace again. mark its grace. Mark, it is me.",
    "Grace had been gardening. Grace has been to her work. Grace used to stay in a home.",
    "He sent the bill to Summer that day. She spoke to Ms Young and Summer now share it.",
    "Summer's support plan is late. May's plan. Summer's Plan. Sunday's plan.",
    "Faith kept her family going. Hope and Faith, who came. Faith gave her the strength.",
    "The Stones want it. The Stones' agent. The Stones are in both days. The Stones have lost it.",
    "The Stones were asked. The Stones do not rent. The Stones to ring. The Stones’ new house.",
    "Mrs McI rang. Mr D'A-R rang. MS (59), tired. MS, 59, tired, rang. Agreed (MS). w/ MS",
    "Present: TD, MS. Action: MS; to do. I told MS, GS & MS. It was said, MS agrees. Both, MS.",
    "M.S. says so. M.S., ring. On 4.5.20 M.S. rang. G.P. S. said. G.P. to ring us.",
    "Parky no longer works here. The Parky rang. Parky Hall rang. A Lawsy. Parky",
    "Home is 4 Weir Cottages. Home is 4. Home is here. 4 Weir Cottages, 9 May 2020, D-Day",
    "Christmas Day came. Noel Day. With Noel Eve. A guide of May says so. It will be May. May be.",
    "Noel and Quembo met. The Isle of May and Zorvina. May and June. Young and Zorvina Young.",
    "Jan 23  Mark to it. 12 Mark sheets. 12 Mark's sheets. 5 Mark was ill. 5\tMark 6.",
    "A Stone report. The Faith Stone Trust. Faith Stone Road. Ms Stonne v Hackney. Stonn v Hack.",
    "the National Park Authority. the Royal Courts of Justice. The Mark Two Grace Authority met.",
    "The Grace and Hope Board. Grace, Hope Authority. the old-Mark Board. of Grace, of Faith",
    "young shoved me. potter moaned at us. stone put on. law worked. young chased Mark.",
    "Mark clean, chatty. Mark to see birth mum. Mark to see her gp. Mark to see the, Mark to see",
    "Mark to see tenants. Mark to see Gran. Grace ok, Grace ok; settled. Grace tired, tired.",
    "Faith was her strength, they said. Faith has never had it. Cliff never cancels. Cliff never",
    "They met in the Robin Room. Mrs Day came with Eve, and Eve Day. the Grace Two Park Board",
    "Grace signed it. Mark signed it. Page signed it. Cliff opened the. Summer opened the",
    "A letter about Summer names it. Summer names it. In Summer 2022. About Summer term. Summer",
    "Mr Young-Stone. Mr Yongs rang. Mrs Laww said. Ms Pottar of it. Debora Parker. Debra Parker.",
    "Mark Stone, M Stone and Mr M Law rang. Mark S. Stone rang. Mark-Grace. Mark GRACE rang.",
]
JOINTS = (", ", "\n", "-")


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_may_end_behind_any_word(text: str) -> None:
    words = text.split(" ")
    for count in range(1, len(words) + 1):
        _is_in_order(NAMED + " ".join(words[:count]).rstrip(".,;"))


@pytest.mark.parametrize("text", TEXTS)
def test_any_sign_may_stand_between_two_words(text: str) -> None:
    words = text.split(" ")
    for at in range(1, len(words)):
        for joint in JOINTS:
            _is_in_order(NAMED + " ".join(words[:at]).rstrip(".,;") + joint + " ".join(words[at:]))


def _is_in_order(text: str) -> None:
    """Nothing found overlaps, is empty or lies outside."""
    end = 0
    for found in seeker_of(CASE).find(text):
        assert end <= found.start < found.end <= len(text)
        end = found.end
    assert end > len("Faith Stone")
