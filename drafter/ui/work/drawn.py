"""What the steps' table calls by name and is drawn by hand."""

from drafter.ui.deciding.actions_built import BuiltView
from drafter.ui.deciding.comments import CommentView
from drafter.ui.deciding.library import LibraryView
from drafter.ui.deciding.mapview import MapPage
from drafter.ui.deciding.said import SaidView
from drafter.ui.deciding.timeline import TimelineView
from drafter.ui.deciding.wordings import WordingsPage
from drafter.ui.export.page import ExportPage
from drafter.ui.preparing.form_page import FormPage
from drafter.ui.preparing.letters import LettersPage
from drafter.ui.review.answers_sheet import AnswersPage
from drafter.ui.review.people_told import PeopleToldPage
from drafter.ui.review.problems import ProblemsPage
from drafter.ui.review.questions import QuestionsPage
from drafter.ui.work.pages import Drawn

DRAWN: dict[str, Drawn] = {
    "answers": AnswersPage,
    "built": BuiltView,
    "comments": CommentView,
    "export": ExportPage,
    "form": FormPage,
    "letters": LettersPage,
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
