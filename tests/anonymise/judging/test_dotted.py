"""Letters with stops, hyphens and titles."""

import pytest

from tests.anonymise.marking import case_of, marked, person, unmarked

CASE = case_of(
    person("eg", "Ms|Ewa|Grabb"),
    person("bc", "Mr|Bo|Crewe"),
    person("nb", "Mr|Ned|Brisk"),
    person("lorme", "Ms|Tess|L'Orme"),
    person("hb", "Mrs|Selam|Haile-Brook"),
    person("mci", "Mrs|Ann|McIver"),
    person("dar", "Mrs|Gina|D'Anzo-Rizzi"),
    person("ob", "Mr|Shay|Ó Brannig"),
    person("mena", "Mrs|Mena|Ó Brannig"),
    person("kl", "Ms|Kelly-Lou|Vane"),
)
NAMED = (
    "Ewa Grabb, Bo Crewe, Ned Brisk, Selam Haile-Brook, Ann McIver, Gina D'Anzo-Rizzi, "
    "Shay Ó Brannig, Mena Ó Brannig and Kelly-Lou Vane met.\n\n"
)


def shown(text: str) -> str:
    """What is found behind a paragraph that names everybody."""
    return marked(CASE, NAMED + unmarked(text)).rpartition("\n\n")[2]


@pytest.mark.parametrize(
    "text",
    [
        # an abbreviation begins nothing that somebody does or is to do
        "{E.G.=eg} to check map.", "{E.G.=eg} rang.", "{B.C.=bc} fitted here, 8.40",
        "{B.C.=bc} and {E.G.=eg} met.",
        "<E.G.?eg> the map", "<B.C.?bc> wine", "In 40 <B.C.?bc> fitted stones stood.",
        "<N.B.?nb> to check the map", "<N.B.?nb> rang.", "Others, e.g. to check the map.",
        # a surname's apostrophe
        "Shut, {T. L'O.=lorme} says.",
        # a title and the letters of a surname of several parts
        "{Mrs McI=mci} took it.", "{Mrs D'A-R=dar} and {Mr Ó B.=ob} shook hands.",
        "{Mrs Ó B.=mena} came", "{Mrs D’A-R=dar}’s bin", "<Mrs McI?mci> Smith came",
        "<Dr Ó B.?ob+mena> came", "Mr McI came", "Mrs McA came", "Mr D'A-R came",
        # the two letters of a double name
        "{H-B=hb} rang.", "Adv <H-B?hb> today.", "it calls her <K-L?kl>", "{K-L=kl} cried.",
        "an H-B pencil", "the A-Z and X-Y",
    ],
)  # fmt: skip
def test_letters_are_theirs_whom_nothing_else_has(text: str) -> None:
    assert shown(text) == text


def test_letters_of_nobody_whom_the_text_names_are_asked_about_or_left() -> None:
    text = "<E.G.?eg> rang. <Mrs McI?mci> came. H-B rang. {T. L'O.=lorme} too."
    assert marked(CASE, unmarked(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        # a title makes somebody of letters that abbreviate something too
        "{Mrs MP=mp} had used two. The MP had written.", "{Ms MS=ms} rang", "{Mr GL=gl} rang",
        "{Mr G.L.=gl} rang", "{Mr. GL=gl} said",
        # another's title, a surname behind, a surname in capitals
        "<Mrs GL?gl> rang", "<Mrs G.L.?gl> rang", "<Mr MP?mp> rang", "<Dr MP?mp> rang",
        "Mr PC Jones came", "<Mr HO?ho> came", "{GL's=gl} Mr Vance",
    ],
)  # fmt: skip
def test_a_title_tells_whose_letters_they_are(text: str) -> None:
    case = case_of(
        person("mp", "Mrs|Moira|Pask"),
        person("ms", "Ms|Maura|Sable"),
        person("gl", "Mr|Gus|Lomax"),
        person("ho", "Mr|Hal|Orme"),
    )
    named = "Mrs Pask, Ms Sable, Mr Lomax and Mr Orme met.\n\n"
    assert marked(case, named + unmarked(text)).rpartition("\n\n")[2] == text
