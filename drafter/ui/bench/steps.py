"""The steps of each kind of work. Nothing here knows Qt."""

from drafter.case.case import KindOfWork
from drafter.ui.bench.deciding import DECIDING
from drafter.ui.bench.preparing import PREPARING
from drafter.ui.bench.tabs import Step

STEPS: dict[KindOfWork, tuple[Step, ...]] = {
    KindOfWork.DECIDING: DECIDING,
    KindOfWork.PRACTISING: DECIDING,
    KindOfWork.PREPARING: PREPARING,
}
