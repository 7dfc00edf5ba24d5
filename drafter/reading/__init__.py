"""A draft, notes or an e-mail becomes the beginning of a case; nothing pasted is lost."""

from drafter.reading.bodies import BodyNamed
from drafter.reading.people import Candidate, Mention
from drafter.reading.reading import Reading, read

__all__ = ["BodyNamed", "Candidate", "Mention", "Reading", "read"]
