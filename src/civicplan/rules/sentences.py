"""
Why an indicator is rated so: the case that decided, with its figures, in a sentence.

A sentence is made only when somebody asks for it.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Final, TypeAlias

from civicplan.model.observations import Observation
from civicplan.model.revisions import Abolish, reason_label
from civicplan.model.targets import Improve
from civicplan.rules.english import English
from civicplan.rules.expressions import (
    Condition,
    Expression,
    Figure,
    IsMissing,
    IsReached,
    Metric,
    Number,
    Relation,
    Test,
    WordIs,
    leaves,
)
from civicplan.rules.figures import Figures
from civicplan.rules.japanese import Japanese
from civicplan.rules.points import Point
from civicplan.rules.printing import (
    is_share,
    places_of,
    printed_amount,
    printed_period,
    printed_quantity,
    printed_share,
    rounded,
)
from civicplan.rules.quantities import Quantity
from civicplan.rules.reasons import Reason
from civicplan.rules.rows import Row
from civicplan.rules.saying import said


__all__ = ["Speaker", "Voice", "voice_in"]

Voice: TypeAlias = English | Japanese
"""What makes sentences in a language; all of them say the same things."""

_ENGLISH: Final = English()
_JAPANESE: Final = Japanese()
_SIGNS: Final = {"<=": "≤", ">=": "≥", "!=": "≠"}


def voice_in(language: str) -> Voice:
    """
    The voice of a language.

    Args:
        language: A BCP 47 tag: Japanese is spoken for `"ja"`, English for any other.

    Returns:
        What makes sentences in it.
    """
    return _JAPANESE if language.partition("-")[0] == "ja" else _ENGLISH


class Speaker:
    """
    Says in one language what was found about one indicator.

    Args:
        figures: What was compared.
        quantity: Gives the value of any expression.
        language: A BCP 47 tag, such as `"ja"`.
    """

    def __init__(
        self,
        figures: Figures,
        quantity: Callable[[Expression], Quantity | Reason],
        language: str,
    ) -> None:
        self._figures = figures
        self._quantity = quantity
        self._voice = voice_in(language)
        self._language = "ja" if self._voice is _JAPANESE else "en"
        self._unit = figures.indicator.unit

    def because(self, condition: Condition | None, label: str) -> str:
        """
        The case that decided, with its figures.

        Args:
            condition: What the case says; none where it takes what is left.
            label: The rating as it is printed.

        Returns:
            A sentence.
        """
        tests = condition.tests if condition else ()
        points = [point for test in tests if (point := self._point(test))]
        figures = self._figures
        observation = figures.observation
        if figures.interim_observation is not observation and any(
            _is_of_interim(test) for test in tests
        ):
            observation = figures.interim_observation
        return self._voice.sentence(points, self._actual(observation), label)

    def _actual(self, observation: Observation | None) -> str:
        """
        An actual and its period, such as `"3,447件（2010年）"`; nothing for none.
        """
        if observation is None or observation.value is None:
            return ""
        amount = printed_amount(observation.value, self._unit, self._language)
        when = observation.measured or observation.period
        if when is None:
            return amount
        return amount + self._voice.inside(printed_period(when, self._language))

    def _point(  # noqa: PLR0911 - one for each kind of test
        self, test: Test
    ) -> Point | None:
        match test:
            case IsReached():
                value = self._reference(test.figure)
                return self._voice.reached(test.figure, value, yes=not test.negated)
            case IsMissing(negated=True):
                return None
            case IsMissing():
                reason = self._quantity(test.value)
                name = test.value.name if isinstance(test.value, Figure) else ""
                if not isinstance(reason, Reason):
                    reason = Reason.NO_NUMBER
                return self._voice.missing(name, reason)
            case WordIs(field="state", negated=False):
                return self._state(test.word)
            case WordIs():
                sign = "≠" if test.negated else "="
                return Point("remark", f"{test.field} {sign} {test.word}")
            case Relation(
                first=Metric(metric="change since"),
                rest=((sign, Number(value=Fraction(numerator=0))),),
            ):
                name = test.first.to if isinstance(test.first, Metric) else ""
                return self._voice.changed(name, self._reference(name), sign)
            case Relation():
                return self._comparison(test)

    def _state(self, word: str) -> Point:
        report = printed_period(self._figures.report.period, self._language)
        if word != "abolished":
            return self._voice.state(word, report)
        for revision in reversed(self._figures.state.revisions):
            if isinstance(revision.changes[-1], Abolish):
                edition = revision.edition
                if self._language == "ja":
                    titles = {
                        each.id: each.title for each in self._figures.report.editions
                    }
                    edition = titles.get(edition) or edition
                reason = reason_label(revision.reason, self._language)
                return self._voice.abolished(edition, reason)
        return self._voice.abolished("", "")

    def _comparison(self, test: Relation) -> Point:
        share = is_share(test)
        told = [self._operand(test.first, share=share)]
        for sign, node in test.rest:
            told += [_SIGNS.get(sign, sign), self._operand(node, share=share)]
        return Point("remark", " ".join(told))

    def _operand(self, node: Expression, *, share: bool) -> str:
        words = said(node)
        if all(isinstance(leaf, Number) for leaf in leaves(node)):
            return words
        value = self._quantity(node)
        if share and not isinstance(value, Reason):
            return f"{words} {printed_share(value, self._language)}"
        printed = printed_quantity(
            node, value, unit=self._unit, language=self._language
        )
        return f"{words} {printed}"

    def _reference(self, name: str) -> str:
        figures = self._figures
        if name in {"interim", "final"}:
            target = figures.interim if name == "interim" else figures.final
            if target is None:
                return ""
            aim, on = target.aim, ""
            if isinstance(aim, Improve) and not isinstance(
                figures.value(aim.on), Reason
            ):
                on = self._amount(aim.on)
            return self._voice.aim(aim, self._unit, figures.sense, on)
        if name == "expected":
            return self._expected()
        return self._amount(name)

    def _amount(self, name: str) -> str:
        value = self._figures.value(name)
        if isinstance(value, Decimal):
            return printed_amount(value, self._unit, self._language)
        found = value if isinstance(value, Reason) else Fraction(value)
        return printed_quantity(
            Figure(name=name), found, unit=self._unit, language=self._language
        )

    def _expected(self) -> str:
        """
        The expected value with the digits of the actual, and with more where it would
        look like an actual from which it differs.
        """
        pair, actual = Row(self._figures, 0).expected, self._figures.actual()
        if pair is None or not isinstance(actual, Decimal):
            return ""
        exact, places = Fraction(*pair), places_of(actual)
        shown = rounded(*pair, places)
        while shown == actual and exact != Fraction(shown):
            places += 1
            shown = rounded(*pair, places)
        return printed_amount(shown, self._unit, self._language)

    def notes(self, *, uses_time: bool) -> tuple[str, ...]:
        """
        What a reader should know beside the reason.

        Args:
            uses_time: Whether the answer depends on the baseline's date.

        Returns:
            Sentences, none where there is nothing to say.
        """
        figures, found = self._figures, []
        before = figures.report.before
        if uses_time and figures.baseline_assumed and before is not None:
            found.append(self._voice.undated(printed_period(before, self._language)))
        months = figures.lag_months
        if isinstance(months, int) and months > 0:
            found.append(self._voice.late(months))
        observation = figures.observation
        if observation and observation.status and observation.value is not None:
            found.append(self._voice.status(observation.status.value))
        return tuple(found)


def _is_of_interim(test: Test) -> bool:
    return any(
        (isinstance(leaf, Figure) and leaf.name == "interim")
        or (isinstance(leaf, Metric) and leaf.to == "interim")
        for leaf in leaves(test)
    )
