"""
Why an indicator is rated so: the case that decided, with its figures, in a sentence.

A sentence is made only when somebody asks for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Final, TypeAlias

from civicplan.model.observations import Observation
from civicplan.model.revisions import Abolish, reason_label
from civicplan.model.targets import Improve
from civicplan.rules import quantities
from civicplan.rules.aloud import expression_aloud
from civicplan.rules.arithmetic import RELATIONS
from civicplan.rules.english import English
from civicplan.rules.expressions import (
    FROM_BASELINE,
    REFERENCES,
    Absolute,
    Binary,
    Condition,
    Expression,
    Figure,
    IsMissing,
    IsReached,
    Leaf,
    Metric,
    Named,
    Number,
    Opposite,
    Relation,
    Test,
    WordIs,
    leaves,
)
from civicplan.rules.figures import Figures
from civicplan.rules.japanese import Japanese
from civicplan.rules.meaning import Meaning
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
from civicplan.rules.rows import Row, expected, expected_aim
from civicplan.rules.scheme_vocabulary import field_in_words, value_in_words
from civicplan.rules.tables import Show
from civicplan.rules.walking import of_two


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
        meaning: What the scheme's expressions mean for it.
        language: A BCP 47 tag, such as `"ja"`.
        shows: What is printed with the answer, some of it rounded.
    """

    def __init__(
        self,
        figures: Figures,
        meaning: Meaning,
        language: str,
        shows: tuple[Show, ...] = (),
    ) -> None:
        self._roundings = {each.value: each.rounding for each in shows}
        self._figures = figures
        self._meaning = meaning
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
        leaves_of = {test: self._leaves(test) for test in tests}
        points += self._rested_on(leaves_of)
        figures = self._figures
        observation = figures.observation
        if figures.interim_observation is not observation and any(
            _reference(leaf) == "interim"
            for found in leaves_of.values()
            for leaf in found
        ):
            observation = figures.interim_observation
        return self._voice.sentence(points, self.actual(observation), label)

    def _leaves(self, test: Test) -> list[Leaf]:
        """
        All that a test rests on; of a quantity with a name, what gave its value.
        """
        found, known, waiting = list[Leaf](), set[str](), [*leaves(test)]
        while waiting:
            leaf = waiting.pop(0)
            found.append(leaf)
            if isinstance(leaf, Named) and leaf.name not in known:
                known.add(leaf.name)
                taken = self._meaning.taken(leaf.name)
                waiting += [] if taken is None else leaves(taken.value)
        return found

    def _rested_on(self, tests: Mapping[Test, list[Leaf]]) -> Iterator[Point]:
        """
        The figures by which a rate is checked, but for those that are told anyway.
        """
        told, rested = set[str](), set[str]()
        for test, found in tests.items():
            if isinstance(test, IsReached):
                told.add(test.figure)
            if not isinstance(test, Relation):
                continue
            sides = (test.first, *(side for _, side in test.rest))
            told |= {side.name for side in sides if isinstance(side, Figure)}
            if _is_change(test):
                told |= {_reference(test.first)}
            for leaf in found:
                rested.add(_reference(leaf))
                if isinstance(leaf, Metric) and leaf.metric in FROM_BASELINE:
                    rested.add("baseline")
        for name in REFERENCES:
            if name in rested - told and (value := self.reference(name)):
                yield Point("figure", f"{self._voice.figure(name)} {value}")

    def actual(self, observation: Observation | None) -> str:
        """
        A figure of the indicator and its period.

        Args:
            observation: The figure, or the fact that there is none.

        Returns:
            Such as `"3,447件（2010年）"`; nothing for none.
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
                value = self.reference(test.figure)
                return self._voice.reached(test.figure, value, yes=not test.negated)
            case IsMissing(negated=True):
                return None
            case IsMissing():
                reason = self._meaning.quantity(test.value)
                name = test.value.name if isinstance(test.value, Figure) else ""
                if not isinstance(reason, Reason):
                    reason = Reason.NO_NUMBER
                return self._voice.missing(name, reason)
            case WordIs(field="state", negated=False):
                return self._state(test.word)
            case WordIs():
                sign = "≠" if test.negated else "="
                field = field_in_words(test.field, self._language)
                word = value_in_words(test.field, test.word, self._language)
                return Point("remark", f"{field} {sign} {word}")
            case Relation() if _is_change(test):
                name = _reference(test.first)
                return self._voice.changed(name, self.reference(name), test.rest[0][0])
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
        share, shown = is_share(test), self._holds_as_shown(test)
        told = [self._operand(test.first, share=share, shown=shown)]
        for sign, node in test.rest:
            told.append(_SIGNS.get(sign, sign))
            told.append(self._operand(node, share=share, shown=shown))
        match test:
            case Relation(rest=((one, _), (other, limit))) if (
                one == other and test.first == Opposite(value=limit)
            ):
                return self._either_way(limit, told[2], share=share, strict=one == "<")
            case _:
                return Point("remark", " ".join(told))

    def _either_way(
        self, limit: Expression, value: str, *, share: bool, strict: bool
    ) -> Point:
        name = expression_aloud(limit, self._language)
        known = all(isinstance(leaf, Number) for leaf in leaves(limit))
        size = name if known else self._printed(limit, share=share, shown=False)
        aside = "" if known else self._voice.inside(name)
        return Point("remark", self._voice.within(value, size + aside, strict=strict))

    def _holds_as_shown(self, test: Relation) -> bool:
        """
        Whether a comparison holds of its sides as they are printed with the answer.
        """
        left = self._as_shown(test.first)
        for sign, node in test.rest:
            right = self._as_shown(node)
            if isinstance(left, Reason) or isinstance(right, Reason):
                return False
            if not RELATIONS[sign](quantities.compare(left, right), 0):
                return False
            left = right
        return True

    def _as_shown(self, node: Expression) -> Quantity | Reason:
        value, rounding = self._meaning.quantity(node), self._roundings.get(node)
        if rounding is None or isinstance(value, Reason):
            return value
        step = self._meaning.quantity(rounding.step)
        return of_two(quantities.OPERATIONS[rounding.how], value, step)

    def _printed(self, node: Expression, *, share: bool, shown: bool) -> str:
        value = self._meaning.quantity(node)
        rounding = self._roundings.get(node) if shown else None
        if share and rounding is None and not isinstance(value, Reason):
            return printed_share(value, self._language)
        return printed_quantity(
            node, value, rounding=rounding, unit=self._unit, language=self._language
        )

    def _operand(self, node: Expression, *, share: bool, shown: bool) -> str:
        words = expression_aloud(node, self._language)
        if all(isinstance(leaf, Number) for leaf in leaves(node)):
            return words
        printed = self._printed(node, share=share, shown=shown)
        if isinstance(node, (Absolute, Binary, Opposite)):
            # Beside a calculation a bare number would look like a part of it.
            return words + self._voice.inside(printed)
        return f"{words} {printed}"

    def reference(self, name: str) -> str:
        """
        A figure that the actual is compared with.

        Args:
            name: One of the language's references, such as `"interim"`.

        Returns:
            Such as `"4,400件"` or `"80%以上"`; nothing where there is none.
        """
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
        row, actual = Row(self._figures, 0), self._figures.actual()
        pair, aim = expected(row), expected_aim(row)
        if pair is None or not isinstance(actual, Decimal):
            return ""
        if aim is not None:
            return self._voice.aim(aim, self._unit, self._figures.sense)
        exact, places = Fraction(*pair), places_of(actual)
        shown = rounded(*pair, places)
        while shown == actual and exact != Fraction(shown):
            places += 1
            shown = rounded(*pair, places)
        return printed_amount(shown, self._unit, self._language)

    def notes(self, *, uses_time: bool, rated: bool) -> tuple[str, ...]:
        """
        What a reader should know beside the reason.

        Args:
            uses_time: Whether the answer depends on the baseline's date.
            rated: Whether there is a rating on the scale, or a score.

        Returns:
            Sentences, none where there is nothing to say.
        """
        figures, found = self._figures, []
        if rated and figures.state.abolished:
            found.append(self._voice.all_the_same(self._state("abolished")))
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


def _is_change(test: Relation) -> bool:
    """
    Whether a test asks if anything got better, so that only the figures are told.
    """
    match test:
        case Relation(
            first=Metric(metric="change since"),
            rest=((_, Number(value=Fraction(numerator=0))),),
        ):
            return True
        case _:
            return False


def _reference(node: Expression) -> str:
    match node:
        case Figure():
            return node.name
        case Metric():
            return node.to
        case _:
            return ""
