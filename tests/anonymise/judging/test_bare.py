"""Names that are words too, without a title: the words beside them decide."""

import pytest

from drafter.case.people import Role
from tests.anonymise.marking import case_of, marked, person

CASE = case_of(
    person("lily", "|Lily|Rook", child=True),
    person("hope", "Ms|Hope|Banks", role=Role.REPRESENTATIVE),
    person("frank", "Mr|Frank|Bishop"),
    person("april", "Ms|April|May"),
    person("linc", "Mr|Lincoln|Baker"),
    person("sun", "Mr|Sunday|Idowu"),
    person("stan", "Mr|Stanley|Cowdrey"),
    person("flo", "Mrs|Florence|Tull"),
    person("piotr", "Mr|Piotr|Zielony"),
)

SOMEBODY = [
    "{Frank=frank} to ring", "{Frank=frank} not to call",
    "{Ms Banks=hope} left; {Banks’=hope} note", "her boss, {Banks=hope}, left",
    "Lowmoor\n{Hope=hope} was told",
    "{Mr Bishop=frank} left; a note by {Bishop=frank} there", "{Hope=hope} was told",
    "{Lily=lily} was seven", "{Lily=lily}, 7, was out", "{Lily=lily} (aged 7) was out",
    "{Lily=lily} has a plan", "{Hope=hope} was told", "{Hope=hope} had not read it",
    "{Hope=hope} then rang", "{Hope=hope} would not listen", "{Hope=hope} (housing officer) rang",
    "{Hope=hope} (Ms Voss) rang", "{Hope=hope}, the officer, rang", "{Hope=hope} and her dog",
    "{Hope=hope}, who was new", "{Hope=hope} from Housing was in", "{Hope=hope} at the front desk",
    "I spoke to {Hope=hope} there", "Hi {Hope=hope}, hello", "Regards, {Hope=hope}",
    "Officer: {Hope=hope}", "She gave only “{Hope=hope}” as hers", "Her niece {Hope=hope} left",
    "{Hope=hope} or {Frank=frank} may know", "{Frank=frank}/{Lily=lily}", "{Hope's=hope} note",
    "told {Banks=hope} so", "{Banks=hope} never answered", "officer {Banks=hope} left",
    "her boss, {Banks=hope}, left", "Lowmoor\n{Hope=hope} was told",
    "according to {Bishop=frank} it was", "{Bishop=frank} wrote",
    "{May=april} said so", "asked {May=april} why", "officer {May=april} left",
    "{Lincoln=linc} was told", "{Lincoln=linc} said so", "{Baker=linc} is unwell",
    "We saw {Sunday=sun} there", "{Sunday=sun} said so", "AND {LILY=lily} LEFT",
    "I wrote to {Florence=flo}", "{LILY'S=lily} MUM", "saw {Lily=lily} Monday",
    "I saw {Hope=hope} Please ring", "{Tull=flo} Forename: Ida", "{Peter Zielony=piotr}",
]  # fmt: skip
UNSURE = [
    "<Hope?hope> to ring", "<Frank?frank> to all", "{Ms Banks=hope} saw <Banks?hope> 4",
    "a day at <Banks?hope>", "the officer’s <Banks?hope>",
    "{Mr Bishop=frank} in the <Bishop?frank> room", "{Ms Banks=hope} in the Red <Banks?hope> room",
    "{Ms Banks=hope} left. <Banks?hope> shut",
    "<Hope?hope> is not a plan", "<Hope?hope> faded", "<Hope?hope> House",
    "HE HAD <HOPE?hope>", "the <Lily?lily> pond", "an <April?april> day",
    "it was <Hope?hope>", "gave her <Hope?hope>", "First <Hope?hope> faded",
    "<Hope?hope> from above", "<Hope?hope> at last", "<Lily?lily>’s Law",
    "<Lily?lily> pond",
    "the Great <Bishop?frank> told", "on <Sunday?sun>",
    "<Sunday?sun> morning", "<Lincoln?linc> was wet",
    "King <Frank?frank>", "her boss, <Banks?hope>",
    "<Banks?hope> were shut", "<Bishop?frank> went under", "the Red <Lily?lily> opened",
    "<May?april> was wet", "<Peter?piotr> rang", "<Bishop Frank?frank>", "the Misses <Banks?hope>",
    "Field <Lily?lily> Smith",
]  # fmt: skip


def plain(text: str) -> str:
    words = "".join(text.split("{"))
    for end in ("lily", "hope", "frank", "april", "linc", "sun", "stan", "flo", "piotr"):
        words = words.replace(f"={end}}}", "").replace(f"?{end}>", "")
    return words.replace("<", "")


@pytest.mark.parametrize("text", SOMEBODY)
def test_the_words_beside_it_make_a_word_somebody(text: str) -> None:
    assert marked(CASE, plain(text)) == text


@pytest.mark.parametrize("text", UNSURE)
def test_a_word_that_may_be_no_more_is_asked_about(text: str) -> None:
    assert marked(CASE, plain(text)) == text


@pytest.mark.parametrize(
    "text, expected",
    [
        ("lily rook here", "{lily rook=lily} here"),
        ("its lily rook here", "its {lily rook=lily} here"),
        ("they say lily rook left", "they say <lily rook?lily> left"),
        ("lily is off school", "{lily=lily} is off school"),
        ("hope said ok", "{hope=hope} said ok"),
        ("i told hope that", "i told {hope=hope} that"),
        ("07 may: my sister hope left", "07 may: my sister {hope=hope} left"),
        ("so lily left", "so <lily?lily> left"),
        ("ring back, lily", "ring back, <lily?lily>"),
        ("i hope so, but hope left", "i hope so, but hope left"),
        ("a lily was there", "a lily was there"),
        ("the pond lily died", "the pond lily died"),
        ("no stanley knife", "no stanley knife"),
        ("off to hope 4 lily rook", "off to hope 4 {lily rook=lily}"),
        ("ring idowu, the idowu", "ring {idowu=sun}, the <idowu?sun>"),
        ("ring stanley now", "ring {stanley=stan} now"),
        ("ms banks left", "{ms banks=hope} left"),
        ("mr banks left", "<mr banks?hope> left"),
        ("I hope May is well", "I hope <May?april> is well"),
    ],
)
def test_messages_without_capitals_are_read_too(text: str, expected: str) -> None:
    assert marked(CASE, text) == expected


def test_in_usual_text_a_word_in_small_letters_is_a_word() -> None:
    assert marked(CASE, "They say lily is out.") == "They say lily is out."
    assert marked(CASE, "They say Lily is out.") == "They say {Lily=lily} is out."
