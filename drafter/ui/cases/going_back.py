"""The way from the versions of a case back into it."""

from drafter.errors import DrafterError
from drafter.session.looking_back import go_back, put_beside
from drafter.ui.cases.versions import VersionsPage
from drafter.ui.shell import Shell


def versions_page(shell: Shell, case_id: str, *, private: bool) -> VersionsPage:
    """The kept versions of a case, its acts bound to the window. Raises DrafterError."""
    desk = shell.desk
    assert desk is not None
    page = VersionsPage(desk, desk.store.load(case_id), shell.today, private=private)
    page.went_back.connect(lambda number: _go_back(shell, case_id, number))
    page.put_beside.connect(lambda number: _put_beside(shell, case_id, number))
    return page


def _go_back(shell: Shell, case_id: str, number: int) -> None:
    shell.open_case(case_id)
    assert shell.desk is not None
    try:
        said = go_back(shell.desk, number)
    except DrafterError as error:
        said = str(error)
    shell.tell(said)


def _put_beside(shell: Shell, case_id: str, number: int) -> None:
    assert shell.desk is not None
    with shell.told():
        made = put_beside(shell.desk, case_id, number)
        shell.open_case(made.id)
