"""Shapes of what machines call people: e-mail and web addresses, handles, file names."""

from typing import Final

from drafter.anonymise.residue import lexicon
from drafter.anonymise.residue.file_names import file_begins
from drafter.anonymise.residue.shape import Opening, Shape, count_figures, shape
from drafter.anonymise.text.vocabulary import is_word

FILE_ENDS: Final = (
    "docx?|docm|dotx|pdf|xlsx?|xlsm|csv|jpe?g|png|gif|bmp|tiff?|webp|heic|msg|eml|ics|vcf|txt|rtf"
    "|zip|7z|rar|mp[34]|m4a|wav|wma|amr|ogg|opus|mov|avi|wmv|mkv|3gp|webm|odt|ods|odp|pptx?|html?"
    "|dwg|dxf|svg|psd|mbox|pst"
)
DOMAIN_ENDS: Final = (
    "example|com|org|net|uk|info|io|co|eu|me|tv|app|dev|scot|wales|cymru|london|online|site|shop"
    "|blog|biz|ie|fr|de|es|pl|ro|test|invalid"
)
_FILES = tuple(f".{end}" for end in lexicon.FILE_STARTS)
_USER = (
    r"user ?(?:name|id)?|log-?in(?: name| id)?|handle|alias|screen ?name|gamer ?tag|insta(?:gram)?"
    "|snap(?:chat)?|tik ?tok|twitter|skype|facebook|fb|telegram|discord"
)


_ORDINARY = lexicon.OFFICE_WORDS | lexicon.KNOWN_WORDS


def _is_private(address: str) -> bool:
    """Whether a web address is not simply a public site of the state."""
    host = address.lower().removeprefix("http://").removeprefix("https://").removeprefix("www.")
    return host.split("/")[0].rstrip(".") not in lexicon.PUBLIC_SITES


def _is_login(word: str) -> bool:
    """Whether letters and figures run together are no ordinary word with a number."""
    letters = word.rstrip("0123456789").rstrip("_.").lower()
    ordinary = is_word(letters) or letters in _ORDINARY
    return not ordinary and letters not in lexicon.SMALL_WORDS


def _is_odd(word: str) -> bool:
    """Whether a word said to be a login has a sign no ordinary word has."""
    return count_figures(word) > 0 or any(sign in word for sign in "_.@")


MACHINE_SHAPES: Final[tuple[Shape, ...]] = (
    shape(
        "web address",
        r"(?:https?://|www\.)[^\s\"'<>()]{1,300}[\w/]",
        needs=("http", "www."),
        figures=0,
        passes=_is_private,
        opening=Opening.NEED,
    ),
    shape("e-mail", r"[\w.+'-]{1,64}@[\w-]{2,63}(?:\.[\w-]{1,63}){0,5}", needs=("@",), figures=0),
    shape(
        "e-mail",
        r"(?:[\w+-]{1,64} (?:dot|dash|hyphen|underscore) ){0,3}",
        r"[\w.+-]{1,64} ?(?:\(at\)|\[at\]| at ) ?[\w-]{1,63}",
        r"(?: ?(?:\.|\(dot\)|\[dot\]| dot ) ?[\w-]{1,63}){0,4} ?(?:\.|\(dot\)|\[dot\]| dot )",
        rf" ?(?:{DOMAIN_ENDS})\b",
        needs=("(at)", "[at]", " dot "),
        figures=0,
    ),
    shape(
        "file name",
        r"\b(?:see|attached|attach|open|saved as|titled|recording,?) ((?-i:[A-Z])[\w ()+&'-]{1,60}",
        rf"\.(?:{FILE_ENDS}))\b(?![@-])",
        needs=("see ", "attach", "open ", "saved as ", "titled ", "recording"),
        figures=0,
        opening=Opening.NEED,
    ),
    shape(
        "file name",
        r"(?:(?<=:)|(?<=[\s(\[]\")|(?<=^\")) ?([\w()+&'-](?:[^\n:\"/\\.!?]|[.!?](?! )){0,80}",
        rf"\.(?:{FILE_ENDS}))\b(?![@-])",
        needs=_FILES,
        figures=0,
    ),
    shape(
        "file name",
        r"(?:(?<![\w()-])(?=(?:[^\W\d_]|[()-]){0,40}[\d_])[\w()-]{1,80} )?[\w()+&'-]{1,80}",
        rf"(?:\.[\w()+&'-]{{1,40}}){{0,4}}\.(?:{FILE_ENDS})\b(?![@-])",
        needs=_FILES,
        figures=0,
        begins=file_begins,
    ),
    shape(
        "web address",
        rf"\b(?:[a-z0-9-]{{1,63}}\.){{1,4}}(?:{DOMAIN_ENDS})\b",
        r"(?:/[^\s\"'<>()]{0,200}[\w/])?",
        needs=tuple(f".{end}" for end in DOMAIN_ENDS.split("|")),
        figures=0,
        passes=_is_private,
    ),
    shape(
        "IP address",
        r"(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?!\w|\.\d)",
        figures=4,
        opening=Opening.FIGURE,
    ),
    shape("IP address", r"\b(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}\b", figures=2, opening=Opening.CODE),
    shape(
        "handle", r"(?<![\w@.])@[a-z_][\w-]*(?:\.\w+){0,4}(?<=[\w.-]{3})", needs=("@",), figures=0
    ),
    shape("file name", r"(?:\b[a-z]:|\\)\\[^\s\"<>|]{2,200}", needs=("\\",), figures=0),
    shape("handle", r"(?<![\w/])/?u/\w{3,30}\b", needs=("u/",), figures=0),
    shape(
        "address",
        r"///[a-z]{2,20}\.[a-z]{2,20}\.[a-z]{2,20}",
        needs=("///",),
        figures=0,
        opening=Opening.NEED,
    ),
    shape(
        "address",
        r"what ?3 ?words[^\n\w]{0,6}(?:is |was |code |address )?",
        r"([a-z]{2,20}\.[a-z]{2,20}\.[a-z]{2,20})",
        needs=("what",),
        figures=0,
        opening=Opening.NEED,
    ),
    shape(
        "handle",
        rf"\b(?:{_USER})(?: (?:is|was|as|name|account|of|called))?[ :=\"']{{1,3}}",
        r"([a-z\d][\w.-]{2,40}\w)",
        needs=(
            "user",
            "login",
            "log-in",
            "handle",
            "alias",
            "screen",
            "gamer",
            "insta",
            "snap",
            "tik",
            "twitter",
            "skype",
            "facebook",
            "fb",
            "telegram",
            "discord",
        ),
        figures=0,
        passes=_is_odd,
        opening=Opening.NEED,
    ),
    shape(
        "handle",
        r"(?-i:(?<![\w/.-])(?=[A-Z]{0,20}[a-z])[A-Za-z]{3,20}[_.]?\d{2,4}\b(?![/.-]\w))",
        figures=2,
        passes=_is_login,
        opening=Opening.LETTERS,
    ),
)
