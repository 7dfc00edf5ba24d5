"""A case in a line of words, for whoever must be sure which one is meant."""

from drafter.store.listing import ListedCase
from drafter.ui.cases.caselist import moment_in_words


def described(case: ListedCase, who: str | None = None) -> str:
    """Who complains, about what, how far it has come and when it was last changed.

    ``who`` stands for the complainants' names where those are not to be seen.
    """
    names = ", ".join(case.complainants) if who is None else who
    told = (
        names or "nobody named yet",
        ", ".join(filter(None, (*case.bodies, case.category))),
        case.complained or case.version,
        f"last changed {moment_in_words(case.changed_at)}",
    )
    words = " · ".join(filter(None, told))
    return f"{words[:1].upper()}{words[1:]}"
