"""
Evaluation: what a scheme says of an indicator, and of a whole plan.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Final

import attrs

from civicplan.base._showing import as_html, as_written
from civicplan.base.codes import fold_address
from civicplan.base.periods import Period
from civicplan.errors import InvalidValueError, UnknownNameError
from civicplan.model.indicators import Indicator, Reprint
from civicplan.model.measures import Measure
from civicplan.model.plans import Plan
from civicplan.model.policies import Goal, Policy
from civicplan.rules.answers import Answer, Assessment, Judgement
from civicplan.rules.assessments import Assessor, later_editions
from civicplan.rules.levels import printed_in, rollups, with_parts
from civicplan.rules.reports import report_of
from civicplan.rules.rollups import Rollup
from civicplan.rules.schemes import Scheme


__all__ = ["Evaluation", "assess", "evaluate"]

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
    _repr_html_ = as_html

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
        questions = self.scheme.questions
        if not question and len(questions) == 1:
            question = questions[0].id
        self.scheme.question(question)
        here = self._by_address.get(_from_the_plan(address))
        if here is None:
            raise UnknownNameError("roll-up for the address", address, self._by_address)
        found = here.get((question, edition))
        if found is None:
            known = dict.fromkeys(known for _, known in here)
            raise UnknownNameError("roll-up for the edition", edition, known)
        return found

    @cached_property
    def _by_address(self) -> dict[str, dict[tuple[str, str], Rollup]]:
        found: dict[str, dict[tuple[str, str], Rollup]] = {}
        for each in self.rollups:
            found.setdefault(each.address, {})[each.question, each.edition] = each
        return found

    @cached_property
    def _by_id(self) -> dict[str, Assessment]:
        return with_parts(self.assessments)


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
        plan: The plan that it belongs to, for its calendar, period and editions. A
            baseline without a date counts as of the year before the plan's period:
            without the plan nobody knows how much time has passed, and what asks for
            that is undefined because there are no dates.
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
    found = Assessor(scheme, report, later, last).assess(indicator, address)
    if found is None:
        raise UnknownNameError(f"indicator {indicator.id!r} in the edition", last)
    return found if judgement is None else attrs.evolve(found, judgement=judgement)


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
        InvalidValueError: If *at* cannot be read or belongs to another calendar,
            *phase* is another word, or a judgement is about what people do not rate.
        UnknownNameError: If there is no such edition, or nothing stands where a
            judgement is about.
    """
    later = later_editions(plan, edition)
    indicators = {
        address: each
        for address, each in printed_in(plan)
        if isinstance(each, Indicator)
    }
    report = report_of(at, indicators.values(), scheme=scheme, plan=plan, phase=phase)
    last = edition or (plan.editions[-1].id if plan.editions else "")
    judged = _by_address(plan, judgements)
    assessor = Assessor(scheme, report, later, last, judged)
    assessments = tuple(
        assessment
        for address, indicator in indicators.items()
        if (assessment := assessor.assess(indicator, address))
    )
    return Evaluation(
        plan=plan,
        scheme=scheme,
        at=report.period,
        edition=last,
        assessments=assessments,
        rollups=tuple(rollups(plan, scheme, assessments, judged, last)),
    )


def _by_address(
    plan: Plan, judgements: Mapping[str, Judgement]
) -> dict[str, Judgement]:
    """
    Judgements by the address of what they are about.
    """
    found: dict[str, Judgement] = {}
    for about, judgement in judgements.items():
        if not about:
            found[""] = judgement
            continue
        element = plan[about] if "#" in about or not _is_id(plan, about) else None
        match element:
            case None:
                found[plan.address_of(about)] = judgement
            case Indicator(id=id_) | Reprint(of=id_):
                found[plan.address_of(id_)] = judgement
            case Goal() | Policy() | Measure():
                found[_from_the_plan(about)] = judgement
            case _:
                hint = (
                    "people rate an indicator, a measure, a policy, a goal or the plan."
                )
                raise InvalidValueError("judgements", about, hint)
    return found


def _from_the_plan(address: str) -> str:
    return fold_address(address).removeprefix("/")


def _is_id(plan: Plan, about: str) -> bool:
    try:
        plan.indicator(about)
    except UnknownNameError:
        return False
    return True
