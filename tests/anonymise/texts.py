"""Invented texts in several hands; sure words stand as {words=who}, unsure ones as <words?who>."""

from drafter.case.case import Case
from tests.anonymise.marking import body, case_of, person

LETTING = case_of(
    person("ros", "Mrs|Rosalind|Tarbuckle", "Roz", phone="01632 960741"),
    person("ken", "Mr|Kenneth|Tarbuckle"),
    person("off", "Ms|Precious|Adekunle-Hart"),
    body("c", "Northmere District Council", "Northmere DC", "Northmere"),
)
SCHOOL = case_of(
    person("mum", "Ms|Iwona|Kowalczyk-Reid", email="iwona.kr@post.example"),
    person("kid", "|Staś|Kowalczyk-Reid", "Stan", child=True, date_of_birth="14 March 2013"),
    person("head", "Dr|Gwyneth|Price-Pugh"),
    body("s", "St Elwyn’s Academy Admission Panel", "the Panel"),
)
CARE = case_of(
    person("res", "Mr|Frank|Grace", address="Flat 2, 9 Tanpit Row, Exampleton, ZZ4 7HG"),
    person("dau", "Miss|Grace|Hope"),
    body("h", "Larkrise Care Home", "Larkrise", named=False, short="the Home"),
)
LANDLORD = case_of(
    person("ten", "Mr|Abdul-Rahman|el Mansouri", "Rami"),
    person("nei", "Mr|Li Wei|Zhao"),
    body("l", "Bridgeford Homes", short="the Landlord"),
)

_LETTING = """
{Mrs Tarbuckle=ros} says {Northmere District Council=c} lost her bond. She rang from {+44 (0)
1632 960 741=phone} and spoke to {Precious=off}.

{ROSALIND=ros} & {KENNETH TARBUCKLE=ken} v {Northmere DC=c}: hearing 4 June, room 2.

{Mr and Mrs Tarbuckle=ken+ros} moved to <Northmere?c> in 2019; {Roz=ros} and {Ken=ken} paid
£450. <Tarbuckle?ros+ken> cannot both be right.

Note: “{Precious Adekunle-Hart=off} will ring {Roz’s=ros} bank.” <Precious?off> little came of
it.

A tenancy officer of Northmoor, Mr Smith, visited on Monday.
"""
_SCHOOL = """
{Ms Kowalczyk-Reid=mum} appealed because {Staś=kid} ({Stan=kid} at home, born {14/3/13=date of
birth}) had no place. {Stas Kowalczyk=kid} was 12th.

The head, {Dr Price-Pugh=head}, said price rises were not the point; {Gwyneth=head} wrote to
{iwona.kr@post.example=e-mail}.

{IWONA KOWALCZYK-¶REID=mum} rang twice. On 14 March 2022 {Iwona’s=mum} appeal was heard.
"""
_CARE = """
{Mr Grace=res} fell. {Miss Hope=dau} hoped for a call. She had the grace to wait; to be frank,
nobody came. {Larkrise Care Home=h} said staff had rung.

His flat, {9 Tanpit Row=address} ({zz47hg=postcode}), was sold. See
www.<larkrisecarehome?h>.example.
"""
_LANDLORD = """
{Mr el-Mansouri=ten} ({Rami=ten}) says {Bridgeford Homes’=l} surveyor told {Mr Zhao=nei} first.
{EL MANSOURI=ten} was not told.

{Abdul Rahman el Mansouri=ten}, {Zhao, Li Wei=nei}; {Mr. Zhao’s=nei} fence. The landlord’s homes
in Bridge Road are dry.
"""


def _texts(case: Case, typed: str) -> list[tuple[Case, str]]:
    """The paragraphs of a block, each as one line; ¶ stands for a line break in it."""
    paragraphs = typed.strip().split("\n\n")
    return [(case, text.replace("\n", " ").replace("¶", "\n")) for text in paragraphs]


TEXTS = (
    *_texts(LETTING, _LETTING),
    *_texts(SCHOOL, _SCHOOL),
    *_texts(CARE, _CARE),
    *_texts(LANDLORD, _LANDLORD),
)
