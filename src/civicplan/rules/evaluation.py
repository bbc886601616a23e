"""
Evaluation: what a scheme says of an indicator, and of a whole plan.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cached_property
from typing import Final

import attrs

from civicplan.base._showing import as_written
from civicplan.base.codes import fold_address
from civicplan.base.periods import Period
from civicplan.errors import UnknownNameError
from civicplan.model.indicators import Indicator, Reprint
from civicplan.model.measures import Measure
from civicplan.model.plans import Plan
from civicplan.model.policies import Goal, Policy
from civicplan.rules.answers import Answer, Assessment, Judgement
from civicplan.rules.assessments import Assessor, later_editions
from civicplan.rules.reports import report_of
from civicplan.rules.rollups import Rollup, rolled_up
from civicplan.rules.schemes import Scheme


__all__ = ["Evaluation", "assess", "evaluate"]

_KINDS: Final[dict[str, type[Goal | Policy | Measure]]] = {
    "goal": Goal,
    "policy": Policy,
    "measure": Measure,
}
_NONE: Final[Mapping[str, Judgement]] = {}


@attrs.frozen(kw_only=True, repr=False)
class Evaluation:
    """
    What a scheme says of a plan in one report.

    Attributes:
        plan: The plan, with the latest published figures.
        scheme: The scheme, with its id and version.
        at: The report's period, such as `FY2011`.
        edition: The id of the edition whose targets stand in the report; nothing
            where that is the last and the plan names none.
        assessments: One for each distinct indicator, in printed order.
        rollups: One for each holder, question and edition, of the levels that the
            scheme rolls up to.
    """

    __repr__ = as_written

    plan: Plan = attrs.field(repr=False)
    scheme: Scheme = attrs.field(repr=False)
    at: Period
    edition: str = ""
    assessments: tuple[Assessment, ...] = attrs.field(repr=False)
    rollups: tuple[Rollup, ...] = attrs.field(default=(), repr=False)

    def __iter__(self) -> Iterator[Assessment]:
        """
        The assessments, in printed order.
        """
        return iter(self.assessments)

    def __len__(self) -> int:
        """
        The number of distinct indicators.
        """
        return len(self.assessments)

    def __getitem__(self, indicator: str) -> Assessment:
        """
        The assessment of an indicator.

        Args:
            indicator: Its id, such as `"crimes"`, or its address, such as
                `"2/2-3#crimes"`, also where it is reprinted.

        Returns:
            The assessment; also that of a part.

        Raises:
            UnknownNameError: If no such indicator was assessed.
        """
        if "#" in indicator:
            self.plan[indicator]  # An address must lead somewhere, or raises.
        assessment = self._by_id.get(indicator.rpartition("#")[2])
        if assessment is None:
            raise UnknownNameError("assessed indicator", indicator, self._by_id)
        return assessment

    def answers(
        self, question: str = "", edition: str = "latest"
    ) -> tuple[Answer, ...]:
        """
        The answers to one question, of every indicator in printed order.

        Args:
            question: Its id, such as `"pace"`; may be left out where there is one.
            edition: `"latest"` or `"first"`.

        Returns:
            One answer for each indicator.

        Raises:
            UnknownNameError: If the scheme asks no such question, or not of that
                edition.
        """
        return tuple(each.answer(question, edition) for each in self.assessments)

    def rollup(
        self, address: str = "", question: str = "", edition: str = "latest"
    ) -> Rollup:
        """
        How one question stands at a place in the plan.

        Args:
            address: Such as `"2/2-3"`; nothing for the plan.
            question: Its id, such as `"pace"`; may be left out where there is one.
            edition: `"latest"` or `"first"`.

        Returns:
            The roll-up.

        Raises:
            UnknownNameError: If the scheme does not roll up to that place, asks no
                such question, or not of that edition.
        """
        folded = fold_address(address)
        questions = self.scheme.questions
        if not question and len(questions) == 1:
            question = questions[0].id
        self.scheme.question(question)
        here = [each for each in self.rollups if each.address == folded]
        if not here:
            known = dict.fromkeys(each.address for each in self.rollups)
            raise UnknownNameError("roll-up for the address", address, known)
        for each in here:
            if each.question == question and each.edition == edition:
                return each
        known = dict.fromkeys(each.edition for each in here)
        raise UnknownNameError("roll-up for the edition", edition, known)

    @cached_property
    def _by_id(self) -> dict[str, Assessment]:
        return _with_parts(self.assessments)


def assess(  # noqa: PLR0913 - each says one thing about the report
    indicator: Indicator,
    scheme: Scheme,
    at: Period | str | None = None,
    *,
    plan: Plan | None = None,
    edition: str | None = None,
    phase: str = "",
    judgement: Judgement | None = None,
) -> Assessment:
    """
    What a scheme says of one indicator.

    An indicator that the scheme cannot rate gets an answer that says why; it never
    raises.

    Args:
        indicator: With the latest published figures.
        scheme: The rule.
        at: The report's period, such as `"FY2011"`; left out, the latest period
            under which a figure of the indicator is filed.
        plan: The plan that it belongs to, for its calendar, period and editions.
        edition: The edition whose targets stand; left out, the last.
        phase: `"mid"` or `"final"`; left out, final in the plan's last period.
        judgement: What people said, to stand beside what is computed.

    Returns:
        One answer for each question and edition.

    Raises:
        InvalidValueError: If *at* cannot be read or belongs to another calendar,
            *phase* is another word, or there is no figure and no *at*.
        UnknownNameError: If there is no such edition, or the indicator was
            introduced later.
    """
    later = later_editions(plan, edition)
    report = report_of(at, [indicator], scheme=scheme, plan=plan, phase=phase)
    last = edition or (plan.editions[-1].id if plan and plan.editions else "")
    address = (
        plan.address_of(indicator.id) if plan and _is_id(plan, indicator.id) else ""
    )
    found = Assessor(scheme, report, later, last).assess(indicator, address, judgement)
    if found is None:
        raise UnknownNameError(f"indicator {indicator.id!r} in the edition", last)
    return found


def evaluate(  # noqa: PLR0913 - each says one thing about the report
    plan: Plan,
    scheme: Scheme,
    at: Period | str | None = None,
    *,
    edition: str | None = None,
    phase: str = "",
    judgements: Mapping[str, Judgement] = _NONE,
) -> Evaluation:
    """
    What a scheme says of a plan.

    An edition chooses targets; figures are always the latest published.
    Each distinct indicator is assessed once, however often it is printed, and an
    indicator that the scheme cannot rate gets an answer that says why.

    Args:
        plan: The plan.
        scheme: The rule.
        at: The report's period, such as `"FY2011"`; left out, the latest period
            under which a figure of the plan is filed.
        edition: The id of the edition whose targets stand, such as `"2007"`; left
            out, the last.
        phase: `"mid"` or `"final"`; left out, final in the plan's last period.
        judgements: What people said, by the address of what it is about, an
            indicator's id, or nothing for the plan; it stands beside what is
            computed.

    Returns:
        An assessment for each indicator, and the levels that the scheme rolls up to.

    Raises:
        InvalidValueError: If *at* cannot be read or belongs to another calendar, or
            *phase* is another word.
        UnknownNameError: If there is no such edition, or nothing stands where a
            judgement is about.
    """
    later = later_editions(plan, edition)
    indicators = dict(_indicators(plan))
    report = report_of(at, indicators.values(), scheme=scheme, plan=plan, phase=phase)
    last = edition or (plan.editions[-1].id if plan.editions else "")
    assessor = Assessor(scheme, report, later, last)
    judged = _by_address(plan, judgements)
    assessments = tuple(
        assessment
        for address, indicator in indicators.items()
        if (assessment := assessor.assess(indicator, address, judged.get(address)))
    )
    return Evaluation(
        plan=plan,
        scheme=scheme,
        at=report.period,
        edition=last,
        assessments=assessments,
        rollups=tuple(_rollups(plan, scheme, assessments, judged, last)),
    )


def _indicators(plan: Plan) -> Iterator[tuple[str, Indicator]]:
    """
    Every indicator with its address, without parts.
    """
    parts: set[str] = set()
    for address, indicator in plan.walk(Indicator):
        parts.update(part.id for part in indicator.parts)
        if indicator.id not in parts:
            yield address, indicator


def _by_address(
    plan: Plan, judgements: Mapping[str, Judgement]
) -> dict[str, Judgement]:
    found: dict[str, Judgement] = {}
    for about, judgement in judgements.items():
        if not about:
            found[""] = judgement
            continue
        element = plan[about] if "#" in about or not _is_id(plan, about) else None
        if element is None:
            found[plan.address_of(about)] = judgement
        elif isinstance(element, (Indicator, Reprint)):
            id_ = element.id if isinstance(element, Indicator) else element.of
            found[plan.address_of(id_)] = judgement
        else:
            found[fold_address(about)] = judgement
    return found


def _is_id(plan: Plan, about: str) -> bool:
    try:
        plan.indicator(about)
    except UnknownNameError:
        return False
    return True


def _members(
    plan: Plan, assessments: tuple[Assessment, ...]
) -> dict[str, dict[str, Assessment]]:
    """
    The distinct indicators beneath each address, those of the plan under nothing.
    """
    by_id = _with_parts(assessments)
    own = {assessment.indicator.id for assessment in assessments}
    members: dict[str, dict[str, Assessment]] = {}
    for address, element in plan.walk():
        if isinstance(element, Indicator):
            printed = element.id if element.id in own else ""
        else:
            printed = element.of if isinstance(element, Reprint) else ""
        if printed not in by_id:
            continue
        above = address.rpartition("#")[0]
        while above:
            members.setdefault(above, {})[printed] = by_id[printed]
            above = above.rpartition("/")[0]
        members.setdefault("", {})[printed] = by_id[printed]
    return members


def _with_parts(assessments: tuple[Assessment, ...]) -> dict[str, Assessment]:
    found: dict[str, Assessment] = {}
    waiting = list(reversed(assessments))
    while waiting:
        assessment = waiting.pop()
        found[assessment.indicator.id] = assessment
        waiting.extend(reversed(assessment.parts))
    return found


def _holders(plan: Plan, level: str, filled: Collection[str]) -> Iterator[str]:
    if level == "plan":
        yield ""
        return
    kind = _KINDS[level]
    for address, _ in plan.walk(kind):
        # Few measures hold indicators; a policy or goal without any is told of.
        if level != "measure" or address in filled:
            yield address


def _rollups(
    plan: Plan,
    scheme: Scheme,
    assessments: tuple[Assessment, ...],
    judged: Mapping[str, Judgement],
    last: str,
) -> Iterator[Rollup]:
    rules = [rule for rule in scheme.rollups if rule.level != "indicator"]
    if not rules:
        return
    members = _members(plan, assessments)
    first = plan.editions[0].id if plan.editions else ""
    asked = [
        (question.id, edition, last if edition == "latest" else first)
        for question in scheme.questions
        for edition in scheme.use.editions
    ]
    for rule in rules:
        for address in _holders(plan, rule.level, members):
            beneath = members.get(address, {}).values()
            for place, like in enumerate(asked):
                yield rolled_up(
                    scheme,
                    rule,
                    address=address,
                    answers=tuple(each.answers[place] for each in beneath),
                    like=like,
                    judgement=judged.get(address),
                    language=plan.language,
                )
