"""What the steps' table calls by name and is drawn by hand."""

from drafter.ui.deciding.actions_built import BuiltView
from drafter.ui.deciding.comments import CommentView
from drafter.ui.deciding.library import LibraryView
from drafter.ui.deciding.mapview import MapPage
from drafter.ui.deciding.said import SaidView
from drafter.ui.deciding.timeline import TimelineView
from drafter.ui.deciding.wordings import WordingsPage
from drafter.ui.export.page import ExportPage
from drafter.ui.preparing.bundle_page import BundlePage
from drafter.ui.preparing.files import FilesView
from drafter.ui.preparing.form_page import FormPage
from drafter.ui.preparing.letters import LettersPage
from drafter.ui.preparing.limits_view import LimitsView
from drafter.ui.preparing.office_view import OfficeView
from drafter.ui.preparing.route_page import RoutePage
from drafter.ui.review.answers_sheet import AnswersPage
from drafter.ui.review.people_told import PeopleToldPage
from drafter.ui.review.problems import ProblemsPage
from drafter.ui.review.questions import QuestionsPage
from drafter.ui.work.pages import Drawn

DRAWN: dict[str, Drawn] = {
    "answers": AnswersPage,
    "built": BuiltView,
    "bundle": BundlePage,
    "comments": CommentView,
    "export": ExportPage,
    "files": FilesView,
    "form": FormPage,
    "letters": LettersPage,
    "library": LibraryView,
    "limits": LimitsView,
    "map": MapPage,
    "office": OfficeView,
    "problems": ProblemsPage,
    "questions": QuestionsPage,
    "route": RoutePage,
    "said": SaidView,
    "timeline": TimelineView,
    "told": PeopleToldPage,
    "wordings": WordingsPage,
}
"""Each by its name in ``steps``."""
