"""Cases decided by courts: their parties are named on purpose."""

import re

_WORD = r"(?:[A-Z][\w'.&-]*|of|the|and|for)"
_SIDE = rf"[A-Z][\w'.&-]*(?: {_WORD}){{0,7}}"
_STATE = (
    r"(?:Council|LBC|MBC|BC|CC|DC|RBC|Borough|Secretary|Ombudsman|Commissioner|Authority|Minister"
    r"|Ministry|Agency|Department|Office|Tribunal|Court|HMRC|DPP|CPS|Constable|Police|Inspectorate)"
)
_CITED = r"(?:,? [\[(](?:19|20)\d\d[\])](?: [A-Z]\w{1,5}){0,3})"
_CASE = re.compile(
    rf"\bR \([^()\n]{{1,80}}\) v\.? (?:the )?{_SIDE}{_CITED}?"
    rf"|\b{_SIDE} v\.? (?:the )?{_SIDE}{_CITED}"
    rf"|\b{_SIDE} v\.? (?:the )?(?=[\w'.& -]{{0,60}}\b{_STATE}\b){_SIDE}{_CITED}?"
)
_BEFORE, _AFTER = 100, 160


def mark_cases(text: str, taken: bytearray) -> None:
    """Mark the names of cases in a folded text as found.

    One side is a public body, or the year of a report follows.
    """
    at = text.find(" v")
    while at >= 0:
        if text[at : at + 3] in (" v ", " v."):
            for match in _CASE.finditer(text, max(0, at - _BEFORE), at + _AFTER):
                start, end = match.span()
                taken[start:end] = b"\x01" * (end - start)
        at = text.find(" v", at + 1)
