"""
Proposals: the targets that a revision rule would change, and why.

The city decides; only where the rule says what the new value is, a proposal has one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from civicplan.base._showing import as_written
from civicplan.base.printed_periods import print_period
from civicplan.errors import InvalidValueError
from civicplan.model.indicators import Indicator
from civicplan.model.observations import Observation
from civicplan.model.targets import Aim, Target
from civicplan.rules.answers import Answer, Assessment
from civicplan.rules.editions.decisions import AbolishIndicator, ReviseTarget
from civicplan.rules.editions.new_aims import new_aim
from civicplan.rules.editions.revision_rules import (
    REVISION,
    UNLESS,
    Move,
    RevisionRule,
)
from civicplan.rules.reasons import Reason
from civicplan.rules.shown import shown_in_words
from civicplan.rules.tables import Labels, label_in
from civicplan.rules.vocabulary import colon, comma, is_japanese
from civicplan.rules.wording import aim_in_words, figure_in_words


__all__ = ["Proposal", "proposals_of"]

_SPOKEN: Final = ("ja", "en")


@attrs.frozen(kw_only=True, repr=False)
class Proposal:
    """
    A target that a rule would change, or would if nothing kept it from that.

    Attributes:
        indicator: As it stood in the edition asked.
        address: Where it stands in the plan, such as `"2/2-3#crimes"`.
        move: What is proposed.
        reason: Why, as a decision records it, such as `"exceeded"`.
        target: The target as it stood in the edition asked; none where there is none.
        aim: What would take its place, where the rule says so; otherwise none.
        obstacle: What keeps the target from being changed, by language; nothing where
            it can be.
        since: What the target has become in a later edition, where it has.
        answer: What the rule's scheme answers, with the figures that were compared.
    """

    __repr__ = as_written

    indicator: Indicator
    address: str = ""
    move: Move = Move.RAISE
    reason: str = ""
    target: Target | None = None
    aim: Aim | None = None
    obstacle: Labels = ()
    since: Aim | None = None
    answer: Answer = attrs.field(repr=False, eq=False)

    @property
    def id(self) -> str:
        """
        The id of the indicator, such as `"crimes"`.
        """
        return self.indicator.id

    @property
    def actual(self) -> Observation | None:
        """
        The figure that was held against the target, or the fact that there is none.
        """
        figures = self.answer.figures
        of_interim = self.target is not None and self.target is figures.interim
        return figures.interim_observation if of_interim else figures.observation

    @property
    def possible(self) -> bool:
        """
        Whether nothing keeps the target from being changed.
        """
        return not self.obstacle

    def why_not(self, language: str = "") -> str:
        """
        What keeps the target from being changed.

        Args:
            language: A BCP 47 tag, such as `"ja"`; left out, the plan's.

        Returns:
            A sentence; nothing where it can be changed.
        """
        return label_in(self.obstacle, language or self._language)

    def because(self, language: str = "") -> str:
        """
        Why it is proposed, with the figures.

        Args:
            language: A BCP 47 tag: `"ja"` for Japanese, any other for English; left
                out, the plan's.

        Returns:
            Such as `"2016年度の目標 4,100件、実績 3,447件（2010年）、最終目標への進捗率
            189.1%：実績が目標を上回ったため"`.
        """
        language = language or self._language
        rating = self.answer.rating
        shown = shown_in_words(self.answer.shown_in(language), language)
        told = filter(None, (*self._figures(language), shown))
        said = comma(language).join(told)
        label = rating.label(language) if rating else self.reason
        return colon(language).join(filter(None, (said, label)))

    def edit(
        self, aim: Aim | None = None, *, edition: str = "", note: str = ""
    ) -> ReviseTarget | AbolishIndicator:
        """
        The proposal as an edit, which `revise` carries out.

        Args:
            aim: What the city has decided; left out, what the rule says.
            edition: The id of the edition that decides it; nothing means the last.
            note: What there is to say beyond the reason.

        Returns:
            The edit, with the reason.

        Raises:
            InvalidValueError: If something keeps the target from being changed, or
                neither the city nor the rule says what it becomes.
        """
        if self.obstacle:
            raise InvalidValueError(f"proposal of {self.id!r}", None, self.why_not())
        said = {"edition": edition, "reason": self.reason, "note": note}
        if self.move is Move.ABOLISH:
            return AbolishIndicator(indicator=self.id, **said)
        aim = aim or self.aim
        if aim is None or self.target is None:
            hint = "the rule leaves the new target to the city: give the aim."
            raise InvalidValueError(f"proposal of {self.id!r}", aim, hint)
        return ReviseTarget(
            indicator=self.id,
            period=self.target.period,
            aim=aim,
            lowered=self.move is Move.LOWER,
            **said,
        )

    @property
    def _language(self) -> str:
        return self.answer.figures.report.language

    def _figures(self, language: str) -> Iterator[str]:
        japanese, target = is_japanese(language), self.target
        if target is not None:
            when = print_period(target.period, language=language)
            aim = aim_in_words(target.aim, self.indicator, language)
            yield f"{when}の目標 {aim}" if japanese else f"target for {when} {aim}"
        if self.actual is not None:
            unit = self.answer.figures.indicator.unit
            figure = figure_in_words(self.actual, unit, language, dated=True)
            yield f"{'実績' if japanese else 'actual'} {figure}"


def proposals_of(
    assessments: Iterable[Assessment], rule: RevisionRule
) -> Iterator[Proposal]:
    """
    What a rule proposes for indicators that were asked its questions.

    Args:
        assessments: What its conditions gave, parts included.
        rule: When targets are changed.

    Yields:
        A proposal for each indicator of which a case holds, in their order.
    """
    for assessment in assessments:
        answer = assessment.answer(REVISION)
        if answer.case is not None and not answer.figures.state.abolished:
            yield _proposal(assessment, answer, rule)
        yield from proposals_of(assessment.parts, rule)


def _proposal(assessment: Assessment, answer: Answer, rule: RevisionRule) -> Proposal:
    figures, case = answer.figures, answer.deciding_case
    target = figures.interim if rule.revises == "interim" else figures.final
    move = rule.moves[answer.case or 0]
    aim: Aim | None = None
    obstacle = _kept(assessment.answer(UNLESS))
    if not obstacle and target is None and move is not Move.ABOLISH:
        none = Reason.NO_TARGET
        obstacle = tuple((language, none.label(language)) for language in _SPOKEN)
    to = case.score if case else None
    if not obstacle and target is not None and to is not None:
        aim, obstacle = new_aim(answer, target, to, move)
    return Proposal(
        indicator=figures.state,
        address=assessment.address,
        move=move,
        reason=case.rating if case else "",
        target=target,
        aim=aim,
        obstacle=obstacle,
        since=_since(figures.indicator, target),
        answer=answer,
    )


def _kept(answer: Answer) -> Labels:
    # A text that stands under no language stands for all of them.
    return answer.rating.labels if answer.rating else ()


def _since(indicator: Indicator, target: Target | None) -> Aim | None:
    if target is None:
        return None
    for each in indicator.targets:
        if each.period == target.period and each.aim != target.aim:
            return each.aim
    return None
