"""What the steps' table calls by name and is drawn by hand."""

from drafter.ui.actions_built import BuiltView
from drafter.ui.answers_sheet import AnswersPage
from drafter.ui.comments import CommentView
from drafter.ui.export import ExportPage
from drafter.ui.library import LibraryView
from drafter.ui.mapview import MapPage
from drafter.ui.pages import Drawn
from drafter.ui.people_told import PeopleToldPage
from drafter.ui.problems import ProblemsPage
from drafter.ui.questions import QuestionsPage
from drafter.ui.said import SaidView
from drafter.ui.timeline import TimelineView
from drafter.ui.wordings import WordingsPage

DRAWN: dict[str, Drawn] = {
    "answers": AnswersPage,
    "built": BuiltView,
    "comments": CommentView,
    "export": ExportPage,
    "library": LibraryView,
    "map": MapPage,
    "problems": ProblemsPage,
    "questions": QuestionsPage,
    "said": SaidView,
    "timeline": TimelineView,
    "told": PeopleToldPage,
    "wordings": WordingsPage,
}
"""Each by its name in ``steps``."""
