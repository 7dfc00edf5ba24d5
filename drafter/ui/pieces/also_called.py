"""What people call a command that is titled otherwise; each is found by these words too. No Qt."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

ALSO_CALLED: Final[Mapping[str, str]] = MappingProxyType(
    {
        "cases": "list home back open start close",
        "new": "create add begin start file",
        "theme": "colours colors appearance night day mode settings options preferences display",
        "larger": "zoom in size bigger font increase enlarge accessibility settings view",
        "smaller": "zoom out size font decrease reduce settings view",
        "lock": "log out sign off secure close leave quit exit hide",
        "find": "search palette command menu shortcuts keys",
        "export": "export save word docx pdf html print output download statement document write",
        "undo": "take back revert",
        "redo": "repeat again",
        "tear-off": "preview own window second screen detach",
        "preview": "paper document page statement show view print",
        "sort": "order chronology timeline dates",
        "privacy": "hide names veil shoulder screen settings options preferences pseudonyms",
        "about": "shortcuts help manual guide licence licences license version keyboard info",
        "from-text": "paste import open draft notes e-mail email file word",
        "new-complaint": "create add begin letter adviser prepare",
        "new-decision": "create add begin statement caseworker decide",
        "from-template": "create add sample pattern",
        "import": "open load restore receive bundle file json",
        "same-client": "create copy client again person",
        "duplicate": "duplicate copy clone template",
        "bundle": "export share send colleague transfer give copy",
        "versions": "history earlier old restore backup compare",
        "about-person": "subject access request sar gdpr data export print",
        "erase": "delete remove destroy bin",
        "backups": "restore copy safe save settings recover",
        "check": "repair verify damaged test",
        "due": "retention delete old expire closed",
        "allowed": "dictionary list office exceptions safe words settings spelling",
        "safety": "settings options idle timeout minutes lock security password passphrase",
        "passphrase": "password change settings security",
        "sheet": "recovery key print lost password",
        "step:review": "problems questions answers check errors export print pdf",
        "step:send": "letters export print pdf word file save",
        "step:found": "chronology events timeline facts evidence",
        "step:people": "names parties pseudonyms",
        "step:powers": "paragraphs law library",
        "step:actions": "remedy remedies recommendations",
        "step:findings": "fault reasoning map analysis",
        "step:comments": "draft replies versions",
    }
)
"""Words by the key of a command, in any order."""
