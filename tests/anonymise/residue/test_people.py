"""People nobody registered are found in every dress; things called alike are not."""

import pytest

from tests.anonymise.residue.reading import reader, residue

NAMED = [
    # in capitals: the dictionary explains all else
    ("NOTE: MRS O CZERNIAWSKA RANG AT 10AM ABOUT DAMP.", "MRS O CZERNIAWSKA"),
    ("I SPOKE TO BEV CROSS IN PARKING.", "BEV CROSS"),
    ("MY NEIGHBOUR MR TEMPLE THREATENED ME.", "MR TEMPLE"),
    ("IT WAS PATIENCE NWEKE WHO CAME.", "PATIENCE NWEKE"),
    ("SEEN BY J BALOGUN TODAY.", "J BALOGUN"),
    ("THEN MR A GROVER LEFT.", "MR A GROVER"),
    ("MY SISTER JOY BANKS CAME.", "JOY BANKS"),
    ("HIS COUSIN FRIDAY ZORVI WORKS THERE.", "FRIDAY ZORVI"),
    ("THE LETTER WENT TO MISS ZORVINA.", "MISS ZORVINA"),
    ("Tenant: HALLORAN since May.", "HALLORAN"),
    ("See F.QUEMB about it.", "F.QUEMB"),
    # a surname that is a small word, and one above "I act"
    ("Mr Das promised a plan.", "Mr Das"),
    ("Rent was paid by his wife, Mrs Nan.", "Mrs Nan"),
    ("Ms For let them in.", "Ms For"),
    ("Dear Lida\nI act for the tenant.", "Lida"),
    # in small letters
    ("our kev said the same", "kev"),
    ("she came with auntie bev", "auntie bev"),
    ("the landlord mr singh never came", "singh"),
    ("i told mrs bird about it", "bird"),
    ("his agent tobias came instead", "tobias"),
    ("jo from repairs called", "jo"),
    ("ask for jaz please", "jaz"),
    ("a bloke called bo did it", "bo"),
    ("my son mark said so", "mark"),
    ("i asked my sister joy.", "joy"),
    ("precious said to ring", "precious"),
    ("we waited and joy rang", "joy"),
    ("another man, w chancellor of 3 sluice cottages", "w chancellor"),
    ("it was p. zorvina again", "p. zorvina"),
    ("They saw Nasreen apa there.", "Nasreen apa"),
    ("last week pastor zorvin paid", "pastor zorvin"),
    ("The carer was named as Agnes W. Agency staff said so.", "Agnes W"),
    # surname first
    ("Szymańska, K. attended.", "Szymańska, K."),
    ("Zorvina, T. B. attended.", "Zorvina, T. B."),
    ("Tenant: BROWN, Gary", "BROWN"),
    ("The file of Farrow, Denise was lost.", "Farrow"),
    ("They saw Zorvina, Mark and others.", "Zorvina, Mark"),
    # words that are names
    ("Hyacinth, a neighbour, wrote in support.", "Hyacinth"),
    ("It was Rosemary who opened the door.", "Rosemary"),
    ("The child's aunt Comfort came.", "Comfort"),
    ("A social worker, Faith, left.", "Faith"),
    ("I asked Pepper about it.", "Pepper"),
    ("My daughter Summer has a cold.", "Summer"),
    ("Summer cried all night.", "Summer"),
    ("Price told us to wait.", "Price"),
    ("A man giving his name as Spud took it.", "Spud"),
    ("He is called Rocket by all.", "Rocket"),
    ("Dear Bola", "Bola"),
    ("She heard Banks said no.", "Banks"),
    ("They saw Mai Ho there.", "Mai Ho"),
    ("They saw Amber Brown there.", "Amber Brown"),
    # titles and what stands for one
    ("Mr. Bishop told them.", "Mr. Bishop"),
    ("Nurse Adebayo came.", "Nurse Adebayo"),
    ("Fr. Declan came.", "Fr. Declan"),
    ("She saw old Zorvina there.", "old Zorvina"),
    ("Then PC 4417 Wren called.", "PC 4417 Wren"),
    # particles, and letters for a person
    ("Zorvi ibn Yusuf signed it.", "Zorvi ibn Yusuf"),
    ('The note is initialled "QJB".', "QJB"),
    ("Minute taker: GK", "GK"),
]
NOBODY = [
    "IT WAS A GRACE PERIOD. THE BAKER AND THE MASON CAME. I MISS THE BUS.",
    "THE FATHER AND THE SISTER CAME. MR AND MRS",
    "IN 10 DAYS I HAD NO REPLY. A MISS IS A MISS.",
    "my son will go, and my mum may need help",
    "by grace of god it rose. the bill said nothing of it",
    "mr and mrs who? mr said nothing",
    "a bit of hope and joy, w of the p",
    "we saw him will",
    "Hope springs. Patience is needed. He has the patience of a saint.",
    "A Rosemary hedge, a Grace period and the Will.",
    "We wrote. He said no. They asked why. Mother said so.",
    "She asked Customer Services, told Highways, rang Planning.",
    "They said it in English. Is it so?",
    "However, Denial is common. Police, ambulance and fire came.",
    "He goes by bus; it is known as a fact.",
    "Her D.O.B. is there, and so are two GCSEs and the EHCPs.",
    "Class B, Zone B, Grade II and Appendix C are there.",
    "Under the Children and Families Act I act for the Council.",
    "das, la and nan are words; for Mr and for Ms too.",
]


@pytest.mark.parametrize("text, name", NAMED)
def test_somebody_is_covered_whole(text: str, name: str) -> None:
    start = text.index(name)
    found = reader().find(text)
    covered = {at for one in found for at in range(one.start, one.end)}
    letters = {at for at in range(start, start + len(name)) if text[at].isalnum()}
    assert letters <= covered


@pytest.mark.parametrize("text", NOBODY)
def test_words_that_only_look_like_names_are_silent(text: str) -> None:
    assert residue(text) == []


def test_among_capitals_only_the_name_is_shown() -> None:
    text = "THE OFFICER MRS O CZERNIAWSKA RANG ABOUT THE BOILER AT 10AM."
    assert residue(text) == [("MRS O CZERNIAWSKA", "person")]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Penny from Housing rang.", ["Penny"]),
        ("The manager, Guy, said no.", ["Guy"]),
        ("Ring me.\nRegards, Grant", ["Grant"]),
        ("Regards, Grant, Housing", ["Grant"]),
        ("We spoke to Jan in lettings.", ["Jan"]),
        ("We told Grant so.", ["Grant"]),
        ("Worker: Blessing Mutasa", ["Blessing Mutasa"]),
        ("Penny from the jar. Between 3 Jan and Feb. The Grant was late.", []),
        ("Guy, said no. We told Spring so. We told the Grant team.", []),
        ("Grant of a licence. The Council told GRANT.", []),
    ],
)
def test_a_name_that_is_a_word_is_shown_where_it_is_somebodys(
    text: str, expected: list[str]
) -> None:
    assert [words for words, _ in residue(text)] == expected


def test_a_month_before_a_title_is_no_forename() -> None:
    assert residue("In May Mrs Wexleby rang, and on 4 June Mr Orlo.") == [
        ("Mrs Wexleby", "person"),
        ("Mr Orlo", "person"),
    ]
