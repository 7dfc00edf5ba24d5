"""What stands beside a word that is a name too: a plant, a figure, a language, a building."""

import pytest

from tests.anonymise.marking import body, case_of, marked, person

CASE = case_of(
    person("heather", "Mrs|Heather|Banks", "Hev"),
    person("derby", "Mr|Derby|Okoro"),
    person("rowan", "|Rowan|Okoro", child=True),
    person("day", "Miss|Amber|Day"),
    person("long", "Mr|Miles|Long"),
    person("cross", "Dr|Angel|Cross"),
    person("hall", "Mr|Rich|Hall"),
    person("king", "Miss|Jo|King"),
    person("eng", "Mrs|Poppy|English"),
    person("ivy", "Ms|Ivy|Rose"),
    body("tbc", "Tarnley Borough Council", "TBC"),
    body("mar", "Marlow Homes", "Marlow", "Sallow"),
    body("short", "Wexcombe Trust", "Mallow", short="Mallow"),
)
NAMED = "Mrs Banks, Miss Day, Mr Long, Dr Cross, Mr Hall, Miss King and Mrs English met.\n\n"


@pytest.mark.parametrize(
    "text, expected",
    [
        ("rowan tree fell", "<rowan?rowan> tree fell"),
        ("rowan fell", "{rowan=rowan} fell"),
        ("rowan's tree fell", "{rowan's=rowan} tree fell"),
        ("it was 12 miles off", "it was 12 miles off"),
        ("it is miles", "it is <miles?long>"),
        ("ivy's hip is bad", "<ivy?ivy>'s hip is bad"),
        ("the ivy's roots", "the ivy's roots"),
        ("He supports Derby now.", "He supports <Derby?derby> now."),
        ("He rang Derby now.", "He rang {Derby=derby} now."),
        ("We changed at Angel.", "We changed at <Angel?cross>."),
        ("We shouted at Angel.", "We shouted at {Angel=cross}."),
        ("Angel doll, Angel dolls", "<Angel?cross> doll, <Angel?cross> dolls"),
    ],
)
def test_a_plant_a_distance_or_a_team_is_no_person(text: str, expected: str) -> None:
    assert marked(CASE, text) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        ("It was so on Day one.", "It was so on <Day?day> one."),
        ("She saw Day once.", "She saw {Day=day} once."),
        ("Before long Long rang.", "Before long {Long=long} rang."),
        ("Cross-examined twice.", "Cross-examined twice."),
        ("Cross-led inquiry.", "<Cross?cross>-led inquiry."),
        ("Village Hall.", "Village <Hall?hall>."),
        ("Parish Hall.", "Parish <Hall?hall>."),
        ("Then Hall, too.", "Then {Hall=hall}, too."),
        ("Yesterday Hall rang.", "Yesterday {Hall=hall} rang."),
        ("We saw King's Fund.", "We saw <King?king>'s Fund."),
        ("We saw King's form.", "We saw {King's=king} form."),
        ("We saw King's.", "We saw {King's=king}."),
        ("We saw King's Mr Lee.", "We saw {King's=king} Mr Lee."),
        ("She taught English there.", "She taught English there."),
        ("English homework was late.", "English homework was late."),
        ("English rang about it.", "{English=eng} rang about it."),
    ],
)
def test_a_figure_a_building_or_a_language_is_no_person_either(text: str, expected: str) -> None:
    assert marked(CASE, NAMED + text).removeprefix(marked(CASE, NAMED)) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        ("The date is TBC.", "The date is <TBC?tbc>."),
        ("The date is tbc.", "The date is tbc."),
        ("It is TBC that wrote.", "It is {TBC=tbc} that wrote."),
        ("TBC wrote.", "{TBC=tbc} wrote."),
        ("We told TBC.", "We told {TBC=tbc}."),
        ("marlow said no", "<marlow?mar> said no"),
        ("a man at sallow said no", "a man at <sallow?mar> said no"),
        ("it went sallow again", "it went sallow again"),
        ("the sallow said no", "the sallow said no"),
        ("The face sallow said no", "The face sallow said no"),
        ("a man at mallow said no", "a man at mallow said no"),
    ],
)
def test_a_body_of_one_everyday_word_is_asked_about_where_it_acts(text: str, expected: str) -> None:
    assert marked(CASE, text) == expected


LATER = case_of(
    person("ayo", "Mr|Ayo|Bright"),
    person("art", "Mr|Art|Garner"),
    person("faith", "Ms|Faith|Love"),
    person("skye", "Ms|Skye|Quist"),
    person("marks", "Mr|Gulliver|Marks"),
    body("harb", "Harbourne City Council", "Harbourne"),
    body("fern", "Ferndale Homes", "Old Fern Trust"),
)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("A Bright idea.", "<A Bright?ayo> idea."),
        ("A Bright rang.", "{A Bright=ayo} rang."),
        ("A. Bright idea.", "{A. Bright=ayo} idea."),
        ("A Bright", "{A Bright=ayo}"),
        ("A Bright, officer", "{A Bright=ayo}, officer"),
        ("It is modern Art.", "It is modern <Art?art>."),
        ("It is for Art.", "It is for {Art=art}."),
        ("See you. Love, Mum", "See you. Love, Mum"),
        ("We were on Skye.", "We were on <Skye?skye>."),
        ("We met Skye.", "We met {Skye=skye}."),
        ("Marks & Spencer, Marks and Spencer shut.", "Marks & Spencer, Marks and Spencer shut."),
        ("Marks and Ola shut it.", "<Marks?marks> and Ola shut it."),
        ("Marks and", "<Marks?marks> and"),
        ("the Harbourne ferry", "the <Harbourne?harb> ferry"),
        ("a Harbourne train", "a <Harbourne?harb> train"),
        ("Harbourne letters", "{Harbourne=harb} letters"),
        ("it was ferndale homes again", "it was <ferndale homes?fern> again"),
        ("It was ferndale homes again", "It was ferndale homes again"),
        ("it was ferndale, homes again", "it was ferndale, homes again"),
        ("so old fern trust. so", "so <old fern trust?fern>. so"),
        ("the old fern trust. so", "the old fern trust. so"),
        ("Love, Mum, she wrote.", "<Love?faith>, Mum, she wrote."),
        ("the Harbourne said", "{the Harbourne=harb} said"),
    ],
)
def test_articles_islands_firms_and_ferries_are_told_from_names(text: str, expected: str) -> None:
    assert marked(LATER, text) == expected


FORMS = case_of(
    person("iris", "Mrs|Iris|Field"),
    person("moon", "Ms|Chastity|Moon"),
    person("bay", "Ms|Bay|Leaf"),
    person("cy", "Mr|Cyrus|Dedman", "Cy"),
    person("angus", "Mr|Angus|Steele"),
)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Name: Iris Field\nField 3: blank", "Name: {Iris Field=iris}\n<Field?iris> 3: blank"),
        ("It was a time of full Moon.", "It was a time of full <Moon?moon>."),
        ("It was a time of dark Moon.", "It was a time of dark <Moon?moon>."),
        ("It grew dark. Moon rang.", "It grew dark. {Moon=moon} rang."),
        ("We spoke of Moon.", "We spoke of <Moon?moon>."),
        ("We saw Moon.", "We saw {Moon=moon}."),
        ("hello, iris here.", "hello, {iris=iris} here."),
        ("iris here", "{iris=iris} here"),
        ("bay here is wide", "<bay?bay> here is wide"),
        ("the loading bay was shut", "the loading bay was shut"),
        ("bay leaf and onion", "<bay leaf?bay> and onion"),
        ("Cardiff Bay is wide.", "Cardiff <Bay?bay> is wide."),
        ("Cy. Cyrus left.", "{Cy=cy}. {Cyrus=cy} left."),
        ("In July Iris Field left.", "In July {Iris Field=iris} left."),
        ("In June Iris Field left.", "In June <Iris Field?iris> left."),
        ("aberdeen angus beef", "aberdeen <angus?angus> beef"),
    ],
)
def test_fields_of_forms_moons_and_bays_are_things(text: str, expected: str) -> None:
    named = "Mrs Field, Ms Moon and Mr Steele met.\n\n"
    assert marked(FORMS, named + text).rpartition("met.\n\n")[2] == expected


NUMBERED = case_of(person("page", "Mr|Leo|Page"), person("court", "Miss|Ada|Court"))


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Page 4 is signed.", "Page 4 is signed."),
        ("Court 3 heard it.", "Court 3 heard it."),
        ("Page rang at 4.", "{Page=page} rang at 4."),
        ("Court closures hurt.", "Court closures hurt."),
        ("Court hurt.", "{Court=court} hurt."),
    ],
)
def test_what_is_counted_or_closed_is_no_person(text: str, expected: str) -> None:
    named = "Mr Page and Miss Court met.\n\n"
    assert marked(NUMBERED, named + text).rpartition("met.\n\n")[2] == expected


SAID = case_of(
    person("june", "Miss|Dawn|June"),
    person("faith", "Ms|Faith|Black"),
    person("will", "Mr|Will|Guy"),
    person("olive", "Mrs|Olive|Hope"),
)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("June is a busy month.", "June is a busy month."),
        ("June was its quietest time.", "June was its quietest time."),
        ("June is a busy mum.", "{June=june} is a busy mum."),
        ("June is busy.", "<June?june> is busy."),
        ("Will do! Ask us.", "Will do! Ask us."),
        ("Will rang.", "{Will=will} rang."),
        ("told to have faith", "told to have faith"),
        ("told to ask Faith", "told to ask {Faith=faith}"),
        ("On Black Friday she fell.", "On Black Friday she fell."),
        ("Family Guy was on.", "Family Guy was on."),
        ("Olive oil was spilt.", "Olive oil was spilt."),
        ("Olive was cross.", "{Olive=olive} was cross."),
    ],
)
def test_months_idioms_and_oils_are_nobody(text: str, expected: str) -> None:
    named = "Miss June, Ms Black, Mr Guy and Mrs Hope met.\n\n"
    assert marked(SAID, named + text).rpartition("met.\n\n")[2] == expected
