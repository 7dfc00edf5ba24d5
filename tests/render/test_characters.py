import pytest

from drafter.render.characters import escaped, printable


@pytest.mark.parametrize("text", ["Miss X’s £250 – naïve", "日本 😀", "soft\u00adhyphen", "a b"])
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    assert printable(text) == text


@pytest.mark.parametrize("illegal", ["\0", "\x08", "\x1b", "\x7f", "\x9b", "\ud800", "\uffff"])
def test_a_character_that_xml_forbids_is_replaced_where_a_reader_sees_it(illegal: str) -> None:
    assert printable(f"a{illegal}b") == "a\ufffdb"


@pytest.mark.parametrize("mark", ["\u202a", "\u202e", "\u2066", "\u2069"])
def test_no_word_is_shown_in_another_direction_than_it_is_written(mark: str) -> None:
    assert printable(f"{mark}siuq\u202c") == "\ufffdsiuq\ufffd"


@pytest.mark.parametrize("mark", ["\t", "\n", "\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028"])
def test_a_tab_or_line_break_becomes_one_space(mark: str) -> None:
    assert printable(f"a{mark}b") == "a b"


def test_markup_is_text() -> None:
    assert escaped('<b a="\'">&amp;') == "&lt;b a=&quot;'&quot;&gt;&amp;amp;"
