from pathlib import Path

import pytest

from drafter.case.account import ChronologyEntry, Complaint
from drafter.case.case import Case
from drafter.document.faults import TemplateFault
from drafter.document.packs import load_pack
from drafter.document.sandbox import (
    _sandbox,
)
from drafter.errors import DrafterError
from tests.document.compositions import COUNCIL, MISS_X, composed, printed, write_pack
from tests.pace import within

CASE = Case(
    id="case",
    parties=(MISS_X,),
    bodies=(COUNCIL,),
    complaints=(Complaint(id="k", text="Words."),),
    chronology=tuple(ChronologyEntry(id=f"e{nth}", text="It rained.") for nth in range(150)),
)

REFUSED = [
    "{{ ''.__class__ }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ complaints.__class__ }}",
    "{{ reference.__init__ }}",
    "{{ reference._words }}",
    "{{ _rendering }}",
    "{{ _rendering.tokens }}",
    "{{ self }}",
    "{{ self.__init__.__globals__ }}",
    "{{ config }}",
    "{{ range(10**9) }}",
    "{{ lipsum(n=10) }}",
    "{{ cycler('a') }}",
    "{{ joiner() }}",
    "{{ namespace(a=1) }}",
    "{{ dict(a=1) }}",
    "{{ 7**(10**7) }}",
    "{{ 10**(10**8) }}",
    "{{ 'x' * 10**9 }}",
    "{{ 'x'|center(10**9) }}",
    "{{ '%1000000000d'|format(1) }}",
    "{{ '{:1000000000}'.format(1) }}",
    "{{ ''.join(complaints) }}",
    "{{ complaints|attr('__class__') }}",
    "{{ complaints|map(attribute='__class__') }}",
    "{{ complaints[0] }}",
    "{{ complaints['__class__'] }}",
    "{{ 'a' ~ 'b' }}",
    "{{ 1 + 1 }}",
    "{{ -1 }}",
    "{{ 1.5 }}",
    "{{ {'a': 1} }}",
    "{% set x = 1 %}",
    "{% set x %}a{% endset %}",
    "{% macro m() %}a{% endmacro %}",
    "{% call m() %}a{% endcall %}",
    "{% include 'secret' %}",
    "{% import 'os' as os %}",
    "{% from 'os' import path %}",
    "{% extends 'base' %}",
    "{% block a %}b{% endblock %}",
    "{% filter sentence %}a{% endfilter %}",
    "{% with a = 1 %}{{ a }}{% endwith %}",
    "{% autoescape true %}a{% endautoescape %}",
    "{% do complaints.append(1) %}",
    "{% debug %}",
    "{% for a in complaints recursive %}{{ loop(a) }}{% endfor %}",
    "{% for a, b in complaints %}{% endfor %}",
    "{% for loop in complaints %}{% endfor %}",
    "{% for _a in complaints %}{{ _a }}{% endfor %}",
    (
        "{% for a in chronology %}{% for b in chronology %}{% for c in chronology %}"
        "{% for d in chronology %}x{% endfor %}{% endfor %}{% endfor %}{% endfor %}"
    ),
    "{{ reference|sentence(*complaints) }}",
    "{{ reference|required(what='x') }}",
    "{{ reference|sentenec }}",
    "{% if 'action' is writen %}x{% endif %}",
    "{% if reference is defined %}x{% endif %}",
    "{{ complaint }}",
    "{{ '\\ue0001\\ue001' }}",
    "\ue0000\ue001",
    "a\x00b",
    "{% if x",
    "{{ x",
    "{{ 'x' if reference }}",
    "{% if reference %}no end",
    "{{ " + "(" * 5_000 + "1" + ")" * 5_000 + " }}",
    "{{ " + "not " * 5_000 + "1 }}",
    "{{ reference" + ".a" * 500 + " }}",
    "{{ 1 and " * 1 + "1 and " * 500 + "1 }}",
    "{% if reference %}" * 200 + "x" + "{% endif %}" * 200,
    "{{ " + "9" * 5_000 + " }}",
    "{{ reference }}" * 10_001,
    "x" * 60_001,
]

FAILING = [
    "{{ reference.typed }}",
    "{{ complaints.text }}",
    "{{ complaints }}",
    "{{ bodies | each('short_fomr') }}",
    "{% for k in complaints %}{{ k }}{% endfor %}",
    "{% for k in complaints %}{{ k.id }}{% endfor %}",
    "{% for k in complaints %}{{ loop.cycle }}{% endfor %}",
    "{% for k in complaints %}{{ loop }}{% endfor %}",
    "{% for k in reference %}x{% endfor %}",
    "{% for k in 'abc' %}x{% endfor %}",
    "{% for p in parties %}{{ p.surname }}{% endfor %}",
    "{% for k in complaints %}{{ k.investigated == 'yess' }}{% endfor %}",
    "{{ reference == 'x' }}",
    "{{ true }}",
    "{{ none }}",
    "{% for entry in chronology %}{{ entry.happened_on.year }}{% endfor %}",
    "{{ reference | pronoun('subject') }}",
    "{{ parties | pronoun('genitive') }}",
    "{{ parties | short }}",
    "{{ complaints | name }}",
    "{{ reference | name }}",
    "{{ 'x' | phrase }}",
    "{{ 'x' | possessive }}",
    "{{ 'x' | between }}",
    "{{ 'x' | count }}",
    "{{ 'x' | period }}",
    "{{ 'x' | passages_before }}",
    "{{ 'x' | rest_of }}",
    "{% if 'x' is written %}y{% endif %}",
    "{{ reference | listing }}",
    "{{ complaints | listing }}",
    "{{ complaints | with('text', 'x') }}",
    "{{ complaints | with('investigated') }}",
    "{{ reference | required }}",
    "{{ 1 < reference }}",
    (
        "{% for a in chronology %}{% for b in chronology %}{% for c in chronology %}{% endfor %}"
        "{% endfor %}{% endfor %}"
    ),
    "{% for a in chronology %}{% for b in chronology %}" + "x" * 200 + "{% endfor %}{% endfor %}",
]


@pytest.mark.parametrize("hostile", REFUSED, ids=range(len(REFUSED)))
def test_a_hostile_template_is_refused_before_it_runs(hostile: str, tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "hostile", "A line.\n\n" + hostile)

    def refused() -> None:
        with pytest.raises(DrafterError, match=r"^hostile/main\.md\.j2, line \d+: ."):
            load_pack(folder)

    within(1, refused)  # in truth some milliseconds


@pytest.mark.parametrize("wrong", FAILING, ids=range(len(FAILING)))
def test_a_wrong_template_fails_with_its_line(wrong: str, tmp_path: Path) -> None:
    def failed() -> str:
        with pytest.raises(DrafterError, match=r"^tried/main\.md\.j2, line [1-9]") as error:
            composed(tmp_path, "A line.\n\n" + wrong, CASE)
        return str(error.value)

    assert "rained" not in within(2, failed)


def test_a_good_template_of_all_that_is_allowed_prints(tmp_path: Path) -> None:
    template = (
        "{# said #}{% for k in complaints if k.text %}"
        "{{ 'One' if loop.first and not loop.index > 1 else 'two' }} of {{ loop.length }}: "
        "{{ k.text }}{% else %}none{% endfor %}"
    )
    assert printed(tmp_path, template, CASE) == ["1. One of 1: Words."]


def test_a_misspelt_field_is_named_with_its_line_and_the_right_one(tmp_path: Path) -> None:
    template = "One.\n\n{% for entry in chronology %}\n\n{{ entry.txet }}\n\n{% endfor %}"
    with pytest.raises(DrafterError) as error:
        composed(tmp_path, template, CASE)
    assert str(error.value) == (
        "tried/main.md.j2, line 5: `txet` is not a field of a chronology entry; "
        "did you mean `text`?"
    )


def test_a_misspelt_name_is_named_with_its_line_and_the_right_one(tmp_path: Path) -> None:
    with pytest.raises(DrafterError) as error:
        composed(tmp_path, "One.\n\n{{ refrence }}", CASE)
    assert str(error.value) == (
        "tried/main.md.j2, line 3: `refrence` is nothing a template is given; "
        "did you mean `reference`?"
    )


def test_a_real_name_is_no_field_at_all(tmp_path: Path) -> None:
    with pytest.raises(DrafterError, match="`surname` is not a field of a party"):
        composed(tmp_path, "{% for p in parties %}{{ p.surname }}{% endfor %}", CASE)


def test_behind_the_checks_the_sandbox_itself_calls_and_counts_nothing() -> None:
    with pytest.raises(TemplateFault, match="nothing can be called"):
        _sandbox().call(None, print)
    with pytest.raises(TemplateFault, match="not `record"):
        _sandbox().getitem([1], 0)
    assert not _sandbox().globals


def test_loops_go_round_as_often_as_a_case_needs_and_no_more(tmp_path: Path) -> None:
    once = "{% for a in chronology %}{% for b in complaints %}{% endfor %}{% endfor %}Done."
    assert printed(tmp_path, once, CASE) == ["1. Done."]
    thrice = (
        "{% for a in chronology %}{% for b in chronology %}{% for c in chronology %}"
        "{% endfor %}{% endfor %}{% endfor %}"
    )
    with pytest.raises(DrafterError, match="loops go round too often"):
        composed(tmp_path, thrice, CASE)


def test_a_template_may_have_a_mark_at_its_start_and_any_line_ends(tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "tried", "")
    (folder / "main.md.j2").write_bytes(b"\xef\xbb\xbf# One\r\n\r\nTwo.\r\n")
    assert load_pack(folder).sections


@pytest.mark.parametrize("content", ["# One".encode("utf-16"), b"caf\xe9"])
def test_a_template_that_is_not_utf_8_is_refused(content: bytes, tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "tried", "")
    (folder / "main.md.j2").write_bytes(content)
    with pytest.raises(DrafterError, match=r"^tried/main\.md\.j2 is not UTF-8 text"):
        load_pack(folder)
