"""What the steps' table calls by name and is drawn by hand."""

from drafter.ui.export import ExportPage
from drafter.ui.library import LibraryView
from drafter.ui.mapview import MapPage
from drafter.ui.pages import Drawn
from drafter.ui.problems import ProblemsPage
from drafter.ui.questions import QuestionsPage
from drafter.ui.timeline import TimelineView
from drafter.ui.wordings import WordingsPage

DRAWN: dict[str, Drawn] = {
    "export": ExportPage,
    "library": LibraryView,
    "map": MapPage,
    "problems": ProblemsPage,
    "questions": QuestionsPage,
    "timeline": TimelineView,
    "wordings": WordingsPage,
}
"""Each by its name in ``steps``."""
