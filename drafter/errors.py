"""The one kind of error that a person is shown; everything else is our fault."""


class DrafterError(Exception):
    """Something a person must put right, as one sentence that says what and where.

    Raised for the world's faults (a file that is not a case, a disk that is full), never for
    wrongness inside a case: that is a :class:`drafter.problem.Problem`.
    """
