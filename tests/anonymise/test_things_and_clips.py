"""Words that are things, laws or well-known names; and forenames cut short, letters, verbs."""

import pytest

from tests.anonymise.marking import case_of, marked, person

CASE = case_of(
    person("k", "Mr|Kenji|Watanabe", "Ken"),
    person("s", "Ms|Shanelle|Rivers"),
    person("c", "Mrs|Cassandra|Bond"),
    person("b", "Miss|Saffron|Burns"),
    person("l", "Mr|Luka|Vuković-Dent"),
    person("h", "Mr|François-Xavier|de la Haye-Tuck"),
    person("y", "Mr|Basil|Levy"),
    person("m", "Mrs|Ada|Moor"),
    person("t", "Ms|Ivy|Light"),
    person("j", "Mr|Francis|Joyce"),
)
HERE = "Kenji Watanabe, Shanelle Rivers, Cassandra Bond, Saffron Burns and Luka Vuković-Dent met. "


def shown(text: str) -> str:
    whole = marked(CASE, HERE + text)
    return whole[whole.index("met. ") + len("met. ") :]


@pytest.mark.parametrize(
    "text",
    [
        "Bond schemes are cheap.",
        "Bond repayment takes a year.",
        "Moor ponies graze there.",
        "Moor drainage is poor.",
        "Light shortages are common.",
        "Ivy clearance was late.",
        "The Community Infrastructure Levy Regulations 2010 apply.",
        "The Bond Act 2006 sets the test.",
        "See the Light Railways Act 1896.",
        "The Moor (Commons and Greens) Act 1965 is clear.",
        "James Joyce is quoted.",
        "Even James Bond got a room.",
        "Francis of Assisi fed birds.",
        "Bond Street was shut.",
        "Merry Christmas cards went to all.",
    ],
)
def test_a_thing_a_law_or_a_name_everybody_knows_is_nobody(text: str) -> None:
    assert shown(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "{Bond=c} paid for it.",
        "<Light?t> was refused.",
        "<Light?t> was restored.",
        "<Ivy?t> is a plant, not a plan.",
        "<Basil?y> is a herb.",
        "<Basil?y> was a common herb then.",
        "<Ivy?t> is an evergreen shrub.",
        "<Basil?y> is a man of his word.",
        "<Basil?y> is a herb grower.",
        "<Mr Levy?y> Order 2020 was made out to him.",
        "<Levy?y> Regulations for everybody were read out.",
        "{Moor=m}, 72, wrote.",
        "<Basil?y> is a big and Greek plant.",
        "<Basil?y> is a very big and old one.",
        "<Moor?m> falls ill each winter.",
        "<Ivy?t> is a shrub seller.",
        "<Francis?j> of Greece fed birds.",
    ],
)
def test_beside_such_words_somebody_is_found_or_asked_about(text: str) -> None:
    plain = text
    for mark in ("{", "<", "=c}", "=y}", "=m}", "?t>", "=t}", "?y>", "?j>", "?m>"):
        plain = plain.replace(mark, "")
    assert shown(plain) == text


@pytest.mark.parametrize(
    "text",
    [
        "Nobody told {Cass=c}.",
        "They asked {Cass=c} twice.",
        '"{Shan=s} is in and out," he wrote.',
        "He says {Shan=s} was there.",
        "{Shan=s} said so.",
        "{Ken=k} paid for a report.",
        "{Ken=k} is away.",
        "{Ken=k} has left.",
        "In time, {Ken=k}, yes.",
        'It was filed under "{Byrnes=b}".',
        'The letter says "{Byrnes=b}".',
        "{Luka V-D=l} was ill.",
        "{Luka V=l} was well.",
        "{F-X. de la H-T=h}. agreed the draft.",
    ],
)
def test_a_name_cut_short_or_to_letters_is_theirs(text: str) -> None:
    plain = text
    for mark in ("{", "=c}", "=s}", "=k}", "=b}", "=l}", "=h}"):
        plain = plain.replace(mark, "")
    assert shown(plain) == text


@pytest.mark.parametrize(
    "text",
    [
        "Cass Peters said no.",
        "Her sister Cass wrote.",
        "Cass County is large.",
        "Do you ken it?",
        "Kens are rare.",
        "Sass was there.",
        "The file is called Shanell Hill.",
        "Byrnes Road is wide.",
        "The cass was open.",
        "Shan Hills are far.",
    ],
)
def test_what_begins_like_a_name_is_not_always_theirs(text: str) -> None:
    assert "{" not in shown(text)


def test_letters_of_somebody_else_end_a_name() -> None:
    assert shown("Luka V-Q rang.") == "{Luka V=l}-Q rang."


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Burn told them so.", "<Burn?b> told them so."),
        ("They burn it.", "They burn it."),
        ("It is Ken.", "It is {Ken=k}."),
        ("Basil is a big, green one.", "<Basil?y> is a big, green one."),
    ],
)
def test_an_everyday_word_is_asked_about_where_it_acts(text: str, expected: str) -> None:
    assert shown(text) == expected


def test_a_name_that_is_a_verb_is_theirs_before_a_verb_and_else_asked_about() -> None:
    case = case_of(person("r", "Mr|Robert|Watanabe", "Rob"))
    assert marked(case, "Robert Watanabe met. Rob is finished.") == (
        "{Robert Watanabe=r} met. {Rob=r} is finished."
    )
    assert marked(case, "Robert Watanabe met. It is Rob.") == (
        "{Robert Watanabe=r} met. It is <Rob?r>."
    )
