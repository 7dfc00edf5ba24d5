"""What a person is shown, and what stops work; everything else that is raised is our fault."""


class DrafterError(Exception):
    """Something a person must put right, as one sentence that says what and where.

    Raised for the world's faults (a file that is not a case, a disk that is full), never for
    wrongness inside a case: that is a :class:`drafter.problem.Problem`.
    """


class StoppedError(Exception):
    """Somebody stopped the work, or nobody waits for it any more; nothing of it is left.

    Raised by whoever is told of progress, and let through by the work.
    """
