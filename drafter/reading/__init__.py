"""A draft, notes or an e-mail becomes the beginning of a case; nothing pasted is lost."""

from drafter.reading.bodies import BodyNamed
from drafter.reading.people import Candidate
from drafter.reading.reading import Reading, read
from drafter.reading.titled import Mention

__all__ = ["BodyNamed", "Candidate", "Mention", "Reading", "read"]
