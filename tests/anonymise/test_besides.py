"""Names settled by what they stand beside: a signature, a form, an epithet, a list."""

import re

import pytest

from tests.anonymise.marking import case_of, marked, person

CASE = case_of(
    person("fox", "Mr|Harry|Fox"),
    person("hope", "Miss|Hope|Tarnby"),
    person("dad", "Mr|Anwar|Sheikhly"),
    person("son", "|Bilal|Sheikhly", child=True),
    person("lake", "Mrs|Ida Rose|Lake", "Rosie Tarn"),
    person("vas", "Mr|Duarte|da Costa Vaz"),
    person("car", "Mrs|Maria do Carmo|Vaz", "Carmo"),
    person("tam", "Mr|Tamilarasan|Raj", "Tamil"),
    person("ford", "Ms|Ines|Ford"),
    person("lamb", "Ms|Edie|Lamb"),
    person("okane", "Mr|Fergal|O'Kane"),
    person("pb", "Mrs|Eluned|Pryce-Bird"),
    person("mac", "Rev|Alasdair|MacGilvary"),
    person("clem", "Mr|Clement|Oddie"),
    person("win", "Ms|Wai Lam|Ho"),
    person("sun", "Ms|Ada May|Tolveth", "Sunny"),
    person("wil", "Mr|William|Zorvin"),
)


def plain(text: str) -> str:
    return re.sub(r"[{<]([^{}<>]*?)[=?][a-z+]*[}>]", r"\1", text)


@pytest.mark.parametrize(
    "text",
    [
        "I shall not pay.\n\n{Harry=fox}",
        "I shall not pay.\n{Harry=fox}\nflat 2",
        "Garden\n<Will?wil>\n<Fox?fox>’s",
        "{Hope=hope} - {Miss Tarnby=hope}, I should say - came",
        "{Hope=hope} ({Miss Tarnby=hope}) came",
        "<Hope?hope> - Miss Quill came",
        "<Hope?hope> - a plan",
        "{Harry=fox} the fish wrote again",
        "{Harry=fox} the piper said so",
        "<Harry?fox> the Council daily",
        "{Harry=fox}",
        "First name(s): {BILAL=son} OMAR\nSurname: {Sheikhly=son}",
        "Surname: <Sheikhly?dad+son>",
        "Names: {Bilal=son}, {Anwar=dad}\nSurname: <Sheikhly?dad+son>",
        "<Mr Sheikhly?dad> Surname",
        "{Mrs I L=lake} refused",
        "{Mrs I R Lake=lake} refused",
        "<Mrs I R?lake> refused",
        "{Rosie Tarn=lake} and <R.T.?lake+tam> and {IL=lake} rang",
        "We paid {Mr de Costa=vas} twice",
        "{Mr de Costa Vaz=vas} left",
        "Mr de Quill left",
        "I saw {Maria do Carmo Vaz=car}",
        "{Maria do Carmo=car} wept",
        "My wife Dona {Carmo=car} wept",
        "he is fluent in Tamil and kind",
        "a letter in Tamil came",
        "she speaks Tamil",
        "{Tamil=tam} said so",
        "a blue Ford Fiesta there",
        "Vehicle: Ford Focus",
        "<Ford?ford> Focus here",
        "her <Ford?ford> is old",
        "{Ms Ford=ford} rang",
        "Give it to {Lamb=lamb}, not me",
        "I gave the form to {Fox=fox}",
        "The form went to <Fox?fox>",
        "Apologies: {Lamb=lamb}, {Tarnby=hope}",
        "{Tarnby=hope}, {Lamb=lamb}",
        "Seen: milk, <Lamb?lamb>",
        "{F.O'K.=okane} and {FO'K=okane} came",
        "[12:01] {Eluned PB=pb}: no",
        "{Eluned P-B=pb} left",
        "ask <Mr McGilvary?mac>",
        "{Clemmie=clem} rang",
        "{W-L H=win} e-mailed",
        "{W.L.H.=win} e-mailed",
        "they told {f. o'kane=okane} so",
        "ring <w. ho?win> now",
        "sit w. me",
        "apologise to {EL=lamb}",
        "{edie lamb=lamb} rang",
        "it was sunny day",
        "so <sunny?sun>",
        "ring {ada m. tolveth=sun}",
        "will said no",
    ],
)  # fmt: skip
def test_what_stands_beside_a_name_settles_it(text: str) -> None:
    assert marked(CASE, plain(text)) == text
