"""Exact sums of money that somebody got, paid or owes; not what a statement awards."""

import re
from collections.abc import Iterator

from drafter.anonymise.residue.shapes import Shaped

_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_ONES = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    "|sixteen|seventeen|eighteen|nineteen"
)
_SUM = re.compile(r"£ ?(\d{1,3}(?:,\d{3}){1,3}|\d{1,9})(?:\.(\d{1,2}))?(?![\d,.]*\d)")
_IN_WORDS = re.compile(
    rf"\b(?:(?:a|{_ONES})[ -]|(?:{_TENS})[ -](?:{_ONES})[ -])(?:hundred|thousand)"
    rf"[ -](?:(?:and )?(?:{_TENS}|{_ONES}|hundred|thousand)[ -]){{0,6}}"
    r"(?:pounds?|dollars|euros?)\b",
    re.IGNORECASE,
)
_SLANG = ("grand", "quid", "k a year")
_ROUND_WORDS = re.compile(rf"\b(?:{_TENS})[ -](?:{_ONES}) pounds?\b", re.IGNORECASE)
_SPOKEN = re.compile(
    rf"(?<![\w£.,])(?:\d{{1,3}}(?:,\d{{3}}){{1,3}}|\d{{1,6}}(?:\.\d{{1,2}})?"
    rf"|(?:{_TENS}|{_ONES}|a few)"
    rf"(?:[ -](?:{_TENS}|{_ONES}|hundred|thousand|and)){{0,5}}) ?(?:grand|quid|k a year)\b"
    r"|£ ?\d{1,3}(?:\.\d)? ?(?:k|m|grand|million)\b",
    re.IGNORECASE,
)
_ROUND = re.compile(r"£ ?\d{1,3}(?:\.\d)? ?(?:[kKmM]|(?i:grand|million))\b")
"""The last of these alone, where no slang is in a text."""
_NEAR = 70
_FEWEST_FIGURES = 3
_AWARDED = re.compile(
    r"\b(?:apolog\w+|award\w*|compensat\w+|fine|goodwill|offer\w*|payments? of|pay|recommend\w*"
    r"|refund\w*|reimburs\w+|remed\w+|repay\w*|should|symbolic|threshold|limit|cap|maximum"
    r"|minimum|up to|receipts?|invoices?|quot\w+|estimate\w*|costs?|councils?|ombudsman)\b",
    re.IGNORECASE,
)
_THEIRS = re.compile(
    r"\b(?:who|whose|families|family|neighbours?|they|them|him|cousin|another|next door|earns?"
    r"|wages?|salary|pension|savings|owed|owes|inherit\w*|won|in a like case|tenant|lodger"
    r"|takes home|took home|other|others|somebody|someone|friend|brother|sister|bloke|woman|man"
    r"|lady|mate|couple|colleague|resident|carer|gets?|paid her|was paid|deposits?|holding|let off"
    r"|loss(?:es)?|bank|cash|dowry|ransom|fined|borrowed|lent|loan|mortgage|debts?|worth|legacy|gift"
    r"|takings|i pay|we pay|i paid back|pays? back|inheritance|sold|pawned|lends?|lend|i gave"
    r"|i paid|i lost|my compensation|paid an? (?:mr|mrs|ms|miss|dr)"
    r"|capital|compensated|settled|bail|bet|pays|burial|funeral|holiday)\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:another|bloke|cousin|friend|in a like case|lodger|mate|neighbours?|next door|tenant)\b",
    re.IGNORECASE,
)
"""Others beside whom even an award is somebody's."""
_KEPT = re.compile(
    r" ?(?:back|cash|out of|in (?:cash|savings|my|his|her|the bank)|(?:that )?(?:you|he|she) seeks?"
    r"|deposit|from (?:my|his|her|their)|off (?:my|his|her|their)|of (?:my|his|her|their)"
    r"|(?:that )?(?:i|we) (?:gave|lent|lost|owe|owed|paid|put|spent)"
    r"|to (?:the|my|his|her|their) (?:mum|mother|dad|father|family|landlord|bank|brother"
    r"|sister))\b",
    re.IGNORECASE,
)
"""What behind a sum says that it is somebody's."""
_RATE = re.compile(r" ?(?:pw|pcm|pa|p/w|p\.w\.|(?:a|per) (?:week|month|day))(?!\w)")
"""How often somebody gets or pays a sum; it goes with it."""
_RULED = re.compile(
    r" ?(?:limit|fee|cap|threshold|allowance|rate|charge|disregard)\b", re.IGNORECASE
)
_STOP = re.compile(r"[.!?][\"')]? |\n")


def find_sums(text: str) -> Iterator[Shaped]:
    """Sums that somebody may be known by, by offsets of the folded text.

    To the penny or with three figures, unless an award is spoken of; rounder ones only where
    somebody else is.
    """
    lower = text.lower()
    if "£" in text:
        yield from _find_pounds(text)
    for match in _ROUND_WORDS.finditer(text) if "pound" in lower else ():
        if _THEIRS.search(_sentence_before(text, match.start())):
            yield Shaped(match.start(), match.end(), "sum")
    spoken = _SPOKEN if any(word in lower for word in _SLANG) else _ROUND
    for match in spoken.finditer(text):
        yield Shaped(match.start(), match.end(), "sum")
    if "hundred" in lower or "thousand" in lower:
        for match in _IN_WORDS.finditer(text):
            if not _AWARDED.search(_sentence_before(text, match.start())):
                yield Shaped(match.start(), match.end(), "sum")


def _find_pounds(text: str) -> Iterator[Shaped]:
    """Sums in figures behind a pound sign, with how often they are paid."""
    for match in _SUM.finditer(text):
        before = _sentence_before(text, match.start())
        theirs = _THEIRS.search(before) is not None
        awarded = _AWARDED.search(before) is not None
        if _RULED.match(text, match.end()):
            continue
        rate = _RATE.match(text, match.end())
        end = rate.end() if rate else match.end()
        if _KEPT.match(text, match.end()):
            yield Shaped(match.start(), end, "sum")
            continue
        told = theirs and (not awarded or _is_exact(match) or _OTHERS.search(before) is not None)
        if told or (_is_exact(match) and (rate or not awarded)):
            yield Shaped(match.start(), end, "sum")


def _is_exact(match: re.Match[str]) -> bool:
    pounds, pence = match.groups()
    figures = pounds.replace(",", "") + (pence or "")
    return len(figures.strip("0")) >= _FEWEST_FIGURES


def _sentence_before(text: str, at: int) -> str:
    """What of its sentence stands right before an offset."""
    before = text[max(0, at - _NEAR) : at]
    stops = [stop.end() for stop in _STOP.finditer(before)]
    return before[stops[-1] :] if stops else before
