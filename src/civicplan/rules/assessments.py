"""
Assessing one indicator: its answers to every question, of the targets of each edition.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final, TypeAlias

import attrs

from civicplan.errors import InvalidValueError
from civicplan.model.indicators import Indicator
from civicplan.model.plans import Plan
from civicplan.rules.answers import Answer, Assessment, Judgement
from civicplan.rules.figures import Figures, Report, figures_of
from civicplan.rules.quantities import Quantity
from civicplan.rules.rollups import rolled, worst
from civicplan.rules.schemes import Scheme
from civicplan.rules.tallies import rule_of


__all__ = ["Assessor", "later_editions"]


_NOTHING_JUDGED: Final[Mapping[str, Judgement]] = {}
_Outcome: TypeAlias = tuple[int | None, Quantity | None, dict[str, str]]


def later_editions(plan: Plan | None, edition: str | None) -> frozenset[str]:
    """
    The editions that are left out when the targets of one are asked for.

    Args:
        plan: Whose editions.
        edition: The id of an edition; none for the last.

    Returns:
        The ids of those after it.

    Raises:
        UnknownNameError: If there is no such edition.
        InvalidValueError: If an edition is named without its plan.
    """
    if edition is None:
        return frozenset()
    if plan is None:
        hint = "an edition is one of a plan: give the plan too."
        raise InvalidValueError("edition", edition, hint)
    place = plan.editions.index(plan.edition(edition))
    return frozenset(each.id for each in plan.editions[place + 1 :])


class Assessor:
    """
    Assesses indicators for one report.

    Args:
        scheme: The rule.
        report: What is asked.
        later: Ids of the editions that are left out.
        edition: The id of the edition whose targets stand; nothing where the plan
            names none.
        judged: What people said, by the address of the indicator.
    """

    def __init__(
        self,
        scheme: Scheme,
        report: Report,
        later: Collection[str],
        edition: str,
        judged: Mapping[str, Judgement] = _NOTHING_JUDGED,
    ) -> None:
        self._scheme = scheme
        self._report = report
        self._later = later
        self._edition = edition
        self._judged = judged
        self._first = report.editions[0].id if report.editions else ""

    def assess(self, indicator: Indicator, address: str) -> Assessment | None:
        """
        Assess an indicator.

        Args:
            indicator: With the latest published figures.
            address: Where it stands, or nothing.

        Returns:
            Its assessment; none where it was introduced in a later edition.
        """
        latest = indicator.as_of(self._later) if self._later else indicator
        if latest is None:
            return None
        parts = self._parts(indicator, address) if indicator.parts else ()
        answers = self._answers(indicator, latest)
        if parts:
            answers = [
                self._from_parts(answer, tuple(part.answers[place] for part in parts))
                for place, answer in enumerate(answers)
            ]
        return Assessment(
            indicator=indicator,
            address=address,
            answers=tuple(answers),
            parts=parts,
            judgement=self._judged.get(address),
        )

    def _parts(self, indicator: Indicator, address: str) -> tuple[Assessment, ...]:
        holder, sign, _ = address.rpartition("#")
        found = (
            self.assess(part, f"{holder}#{part.id}" if sign else "")
            for part in indicator.parts
        )
        return tuple(part for part in found if part is not None)

    def _answers(self, indicator: Indicator, latest: Indicator) -> list[Answer]:
        scheme = self._scheme
        rows: list[tuple[str, str, Figures, list[_Outcome]]] = []
        for word in scheme.use.editions:
            state, edition = self._state(word, indicator, latest)
            if rows and rows[0][2].state is state:
                # Without a revision both editions are one, and are looked at once.
                rows.append((word, edition, *rows[0][2:]))
                continue
            figures = figures_of(indicator, state, self._report)
            decided = scheme.compiled.decide(figures)
            outcomes: list[_Outcome] = [(case, score, {}) for case, score in decided]
            rows.append((word, edition, figures, outcomes))
        found = []
        for place, question in enumerate(scheme.questions):
            given = scheme.given[place]
            for word, edition, figures, outcomes in rows:
                case, score, told = outcomes[place]
                found.append(
                    Answer(
                        question=question.id,
                        edition=word,
                        edition_id=edition,
                        rating=None if case is None else given[case],
                        score=score,
                        case=case,
                        figures=figures,
                        scheme=scheme,
                        told=told,
                    )
                )
        return found

    def _state(
        self, word: str, indicator: Indicator, latest: Indicator
    ) -> tuple[Indicator, str]:
        """
        The indicator as it stood in an edition, and that edition's id.
        """
        if word == "latest":
            return latest, self._edition
        if not indicator.revisions:
            return latest, self._first
        for place, state in enumerate(indicator.history()):
            if state is not None:
                introduced = place and indicator.revisions[place - 1].edition
                return state, introduced or self._first
        return latest, self._edition

    def _from_parts(self, answer: Answer, parts: tuple[Answer, ...]) -> Answer:
        """
        The answer of an indicator with parts: rolled up by the scheme's rule, or the
        worst of them where the indicator has no targets of its own.

        A scheme that only prints rates has no worst.
        """
        state = answer.figures.state
        if state.abolished:
            return answer
        rule = rule_of(self._scheme, "indicator")
        if rule is not None:
            rating, score, _ = rolled(self._scheme, rule, parts)
            return attrs.evolve(
                answer, rating=rating, score=score, case=None, parts=parts, told={}
            )
        if state.targets or not self._scheme.question(answer.question).cases:
            return answer
        found = worst(self._scheme, parts)
        return attrs.evolve(
            answer,
            rating=found.rating if found else None,
            score=found.score if found else None,
            case=None,
            parts=parts,
            told={},
        )
