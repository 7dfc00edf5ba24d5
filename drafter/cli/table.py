"""Every command, the module that has it, and its line in the list of commands.

To add a command: a line here, and an entry in its module's ``COMMANDS``.
"""

from typing import Final

from drafter.cli.lazy import LazyGroup, Line

PROGRAM: Final = {
    "check": Line("read", "List what a reviewer would send back, and what is told of whom."),
    "draft": Line("draft", "Write a case's statement."),
    "example": Line("show", "Write a worked, invented case to learn from."),
    "limits": Line(
        "limits", "Tell the time limits of a complaint, and which Ombudsman can take it."
    ),
    "questions": Line(
        "read", "List what nobody has answered yet, each with the answer to put into the case."
    ),
    "scan": Line(
        "read", 'List who and what of a case is named in a text; "-" reads standard input.'
    ),
    "schema": Line("show", "Print the JSON Schema of a case file."),
    "templates": Line("show", "List the template packs."),
    "verify": Line("read", "Prove a finished file (Word, PDF, HTML or text)."),
}

BUNDLE: Final = LazyGroup(
    "bundle",
    help="One case as one encrypted file, with a passphrase of its own.",
    lines={
        "make": Line(
            "bundle", "Write a case as a bundle, without the key to names unless --names real."
        ),
        "open": Line("bundle", "Bring the case of a bundle into a vault."),
    },
)

CASE: Final = LazyGroup(
    "case",
    help="Cases in a vault. CASE is a reference, an id or the beginning of one.",
    lines={
        "about": Line(
            "about", "Write all that a case holds about one person, everybody else by pseudonym."
        ),
        "due": Line("listed", "List the closed cases that have been kept long enough."),
        "duplicate": Line(
            "versions", "Begin a case about the same bodies, under the same law, without a person."
        ),
        "erase": Line(
            "case",
            "Erase a case for good, from the vault and all its backups, and print a certificate.",
        ),
        "export": Line(
            "case", "Write a case as a file, without the key to names unless that is asked for."
        ),
        "import": Line("case", "Bring a case file into a vault."),
        "list": Line("listed", "List the cases of a vault, the last saved first."),
        "restore": Line("versions", "Put a kept version of a case beside it, as a copy."),
        "show": Line("case", "Show what a case holds, its people by their pseudonyms."),
        "versions": Line("versions", "List the versions that were kept of a case, newest first."),
    },
)

EVIDENCE: Final = LazyGroup(
    "evidence",
    help="Files that are kept, encrypted, with the documents of a case.",
    lines={
        "add": Line("evidence", "Keep files with a case, each as a document of its own."),
        "copies": Line(
            "evidence",
            "Write a new folder with copies for one reader, numbered as listed, and an index.",
        ),
        "list": Line("evidence", "List the documents of a case and their files."),
        "remove": Line("evidence", "Remove a document's file for good; the document stays listed."),
        "take-out": Line("evidence", "Write a copy of a document's file, as it came."),
    },
)

PREPARE: Final = LazyGroup(
    "prepare",
    help="Letters, lists and forms of a complaint that is prepared, under real names.",
    lines={
        "form": Line("prepare", "Print the answers for the Ombudsman's form, counted."),
        "letter": Line("prepare", "Write a letter or list."),
        "others": Line("prepare", "List every other person and identifier that a letter names."),
        "outputs": Line("prepare", "List what can be made, each with its id."),
        "study": Line("prepare", "Write an anonymised case study."),
    },
)

VAULT: Final = LazyGroup(
    "vault",
    help="Make and look after a vault: a folder that keeps cases encrypted.",
    lines={
        "backup": Line(
            "health",
            "Make a backup in FOLDER, checked whole after it is made; old ones are thinned out.",
        ),
        "check": Line(
            "health", "Read all of a vault and say what is wrong with it; exit 1 where anything is."
        ),
        "create": Line("vault", "Make a vault in FOLDER, and print its recovery sheet once."),
        "deeds": Line("deeds", "Print who opened, took out and erased what."),
        "passphrase": Line("vault", "Change the passphrase; the cases stay as they are."),
        "recovery": Line(
            "vault",
            "Open FOLDER by its recovery key, set a new passphrase, and print a new sheet.",
        ),
        "remember": Line(
            "vault",
            "Keep a copy of the key in this computer's keyring, beside the passphrase.",
        ),
        "restore": Line(
            "health",
            "Put a backup in the place of the cases, which are put aside; else the newest backup.",
        ),
    },
)

GROUPS: Final = (BUNDLE, CASE, EVIDENCE, PREPARE, VAULT)
