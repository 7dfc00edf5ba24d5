"""How a decision holds together, as four linked columns with its gaps. Nothing here knows Qt."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from drafter.anonymise.ledger import Ledger
from drafter.case.account import Complaint, Investigated
from drafter.case.case import Case
from drafter.case.reasoning import AgreedAction, Fault, Finding, Injustice
from drafter.problem import Fix, Problem, Severity

COLUMNS = ("Complaint", "Finding", "Injustice", "Agreed action")


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One box. ``record`` is where a click goes; a ``gap`` is what is missing there.

    ``level`` is "" , "care" (something to put right) or "blocks" (a gap); ``advice`` says what
    would mend a gap, or what is to be put right, a line each, in the field ``field``.
    """

    key: str
    column: int
    title: str
    words: str
    record: str
    level: str = ""
    gap: bool = False
    advice: str = ""
    field: str = ""
    fixes: tuple[Fix, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A curve from one box to another in a later column; dashed where it leads to a gap."""

    source: str
    target: str
    gap: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasoningMap:
    """All boxes, in the order of the case, and the links between them."""

    nodes: tuple[Node, ...]
    links: tuple[Link, ...]

    @property
    def gaps(self) -> int:
        """How many gaps there are."""
        return sum(node.gap for node in self.nodes)

    @property
    def unclear(self) -> int:
        """How many boxes have something to put right."""
        return sum(node.level == "care" for node in self.nodes)


def reasoning_map(
    case: Case, ledger: Ledger, numbers: Mapping[str, str], problems: Iterable[Problem]
) -> ReasoningMap:
    """The map of a case.

    ``numbers`` are the printed paragraphs of records ("22"), by record id. Everybody is called
    by pseudonym, so that the map can be shown to others.
    """
    troubled: dict[str, list[Problem]] = {}
    for problem in problems:
        if problem.severity is not Severity.CONSIDER:
            troubled.setdefault(problem.place.record, []).append(problem)
    made = _Made(ledger, numbers)
    decided = {link for finding in case.findings for link in finding.complaints}
    remedied = {link for action in case.actions for link in action.injustices}
    for complaint in case.complaints:
        made.complaint(complaint, is_decided=complaint.id in decided)
    for finding in case.findings:
        made.finding(finding, remedied)
    for action in case.actions:
        made.action(action)
    known = {node.key for node in made.nodes}
    links = tuple(link for link in made.links if {link.source, link.target} <= known)
    nodes = (
        # the gap beside a complaint that nothing decides says all there is to say of it
        each if f"gap:{each.key}:1" in known else _marked(each, troubled.get(each.key, ()))
        for each in made.nodes
    )
    return ReasoningMap(nodes=tuple(nodes), links=links)


def _marked(node: Node, found: Sequence[Problem]) -> Node:
    """A box with what is to be put right in its record, if anything is."""
    if not found or node.gap:
        return node
    place = found[0].place
    return replace(
        node,
        level="care",
        advice="\n".join(each.message for each in found),
        field=place.field if place.record == node.record else "injustices",
        fixes=tuple(each.fix for each in found if each.fix),
    )


class _Made:
    """The boxes and links so far."""

    def __init__(self, ledger: Ledger, numbers: Mapping[str, str]) -> None:
        self._ledger, self._numbers = ledger, numbers
        self.nodes: list[Node] = []
        self.links: list[Link] = []

    def _who(self, parties: tuple[str, ...]) -> str:
        names = [self._ledger.pseudonym(party) for party in parties]
        return " and ".join(filter(None, names)) or "Nobody named"

    def complaint(self, complaint: Complaint, *, is_decided: bool) -> None:
        """A part of the complaint, and the gap beside it where no finding decides it."""
        self.nodes.append(
            Node(
                key=complaint.id,
                column=0,
                title=complaint.name or "Part of the complaint",
                words="not investigated" if complaint.investigated is Investigated.NO else "",
                record=complaint.id,
            )
        )
        if is_decided or complaint.investigated is Investigated.NO:
            return
        self._gap(
            complaint.id,
            1,
            "Not decided",
            "no finding yet",
            "Decide it in a finding, tick it in one that decides it already, or say why it was"
            " not investigated.",
        )

    def finding(self, finding: Finding, remedied: set[str]) -> None:
        """A finding, its injustices, and a gap where fault did nothing to anybody."""
        number = self._numbers.get(finding.id, "")
        fault = finding.fault.value.capitalize() or "Undecided"
        self.nodes.append(
            Node(
                key=finding.id,
                column=1,
                title=f"{fault} · ¶ {number}" if number else fault,
                words=finding.name,
                record=finding.id,
            )
        )
        self.links += [Link(source=each, target=finding.id) for each in finding.complaints]
        for injustice in finding.injustices:
            self._injustice(finding, injustice, is_remedied=injustice.id in remedied)
        no_harm = not finding.injustices and not finding.no_injustice_because
        if finding.fault is Fault.FAULT and no_harm:
            self._gap(
                finding.id,
                2,
                "No injustice named",
                "The fault did nothing to anybody yet.",
                "Say what the fault did, and to whom, or why it caused no injustice.",
            )

    def _injustice(self, finding: Finding, injustice: Injustice, *, is_remedied: bool) -> None:
        lacks = not (is_remedied or injustice.needs_no_remedy_because)
        self.nodes.append(
            Node(
                key=injustice.id,
                column=2,
                title=self._who(injustice.to),
                words=(injustice.kind.value or "kind not said") + (" · no remedy" if lacks else ""),
                record=finding.id,
                level="blocks" if lacks else "",
                gap=lacks,
                advice="Link an action that remedies it, or say why no remedy is needed."
                if lacks
                else "",
            )
        )
        self.links.append(Link(source=finding.id, target=injustice.id, gap=lacks))

    def action(self, action: AgreedAction) -> None:
        """An agreed action, from the injustices it remedies."""
        amount = f" {action.amount.printed()}" if action.amount else ""
        self.nodes.append(
            Node(
                key=action.id,
                column=3,
                title=action.kind.value.capitalize() + amount,
                words=action.status.value,
                record=action.id,
            )
        )
        sources = action.injustices or action.findings
        self.links += [Link(source=each, target=action.id) for each in sources]

    def _gap(self, beside: str, column: int, title: str, words: str, advice: str) -> None:
        key = f"gap:{beside}:{column}"
        self.nodes.append(
            Node(
                key=key,
                column=column,
                title=title,
                words=words,
                record=beside,
                level="blocks",
                gap=True,
                advice=advice,
            )
        )
        self.links.append(Link(source=beside, target=key, gap=True))


def spoken(node: Node) -> str:
    """A box in words, for a screen reader."""
    return ", ".join(filter(None, (COLUMNS[node.column], node.title, node.words, node.advice)))
