"""
The steps that led to an answer: what was tried, and how it turned out.
"""

from __future__ import annotations

from typing import Any, TypeAlias

import attrs

from civicplan.base._showing import as_written
from civicplan.rules.explanations.origins import number_record
from civicplan.rules.expressions import Condition, Expression, Test
from civicplan.rules.quantities import Quantity
from civicplan.rules.reasons import Reason
from civicplan.rules.saying import said, said_condition, said_test
from civicplan.rules.tables import Rating, Rounding


__all__ = [
    "Choice",
    "Displayed",
    "Outcome",
    "Rounded",
    "Step",
    "Tested",
    "Tried",
    "TriedCase",
    "Working",
]

Outcome: TypeAlias = bool | Reason
"""True or false; or the reason why nobody can say."""


def _outcome_record(outcome: Outcome) -> dict[str, Any]:
    if isinstance(outcome, Reason):
        return {"outcome": None, "reason": outcome.value}
    return {"outcome": outcome}


@attrs.frozen(kw_only=True, repr=False)
class Tested:
    """
    A test with what was found.

    Attributes:
        test: The test.
        values: Of a comparison the values of its sides; of `is missing` that of what
            is asked about; of `is reached` those of the actual and the figure; of a
            word none.
        words: What the indicator says, where a word is tested.
        outcome: How it turned out.
    """

    __repr__ = as_written

    test: Test
    values: tuple[Quantity | Reason, ...] = ()
    words: tuple[str, ...] = ()
    outcome: Outcome

    def data(self) -> dict[str, Any]:
        """
        As plain data.
        """
        found: dict[str, Any] = {"test": said_test(self.test)}
        if self.values:
            found["values"] = [number_record(value) for value in self.values]
        else:
            found["words"] = list(self.words)
        return found | _outcome_record(self.outcome)


@attrs.frozen(kw_only=True, repr=False)
class Tried:
    """
    What a `when` says, with what was found.

    Attributes:
        when: As the scheme writes it; none where it takes whatever is left.
        tests: Each of its tests.
        outcome: How it turned out: false where one test is false, or else undefined
            where one is.
    """

    __repr__ = as_written

    when: Condition | None
    tests: tuple[Tested, ...] = ()
    outcome: Outcome = True

    def data(self) -> dict[str, Any]:
        """
        As plain data.
        """
        return {
            "when": said_condition(self.when) if self.when else None,
            "tests": [each.data() for each in self.tests],
            **_outcome_record(self.outcome),
        }


@attrs.frozen(kw_only=True, repr=False)
class Rounded:
    """
    A rounding that took part in what decides.

    Attributes:
        how: `"rounded to"` or `"cut to"`.
        step: The multiple, such as `1 %`.
        of: What is rounded.
        before: The exact value before it.
        after: The value after it.
    """

    __repr__ = as_written

    how: str
    step: Expression
    of: Expression
    before: Quantity | Reason
    after: Quantity | Reason

    def data(self) -> dict[str, Any]:
        """
        As plain data.
        """
        return {
            "how": self.how,
            "step": said(self.step),
            "before": number_record(self.before),
            "after": number_record(self.after),
        }


@attrs.frozen(kw_only=True, repr=False)
class Choice:
    """
    An alternative of a quantity with a name, with what was found.

    Attributes:
        tried: When it is taken.
        expression: What its value is.
        value: The value where it was taken; none where it was not.
        rounded: The roundings in it.
    """

    __repr__ = as_written

    tried: Tried
    expression: Expression
    value: Quantity | Reason | None = None
    rounded: tuple[Rounded, ...] = ()

    def data(self) -> dict[str, Any]:
        """
        As plain data.
        """
        found = {**self.tried.data(), "is": said(self.expression)}
        if self.rounded:
            found["rounding"] = [each.data() for each in self.rounded]
        return found


@attrs.frozen(kw_only=True, repr=False)
class Step:
    """
    A quantity with a name that took part.

    Attributes:
        name: As the scheme calls it, such as `"rate"`.
        choices: Its alternatives, up to the one that was taken.
        value: Its value, or why it has none.
    """

    __repr__ = as_written

    name: str
    choices: tuple[Choice, ...]
    value: Quantity | Reason

    @property
    def taken(self) -> Choice | None:
        """
        The alternative that gave the value; none where none applied.
        """
        last = self.choices[-1] if self.choices else None
        return last if last and last.tried.outcome is True else None

    def data(self) -> dict[str, Any]:
        """
        As plain data.
        """
        return {
            "name": self.name,
            **number_record(self.value),
            "alternatives": [each.data() for each in self.choices],
        }


@attrs.frozen(kw_only=True, repr=False)
class Working:
    """
    A metric that took part, worked out.

    Attributes:
        node: The metric, or `elapsed`.
        formula: Its formula over the figures, such as
            `(actual - baseline) / (final - baseline)`.
        value: Its value, or why it has none.
    """

    __repr__ = as_written

    node: Expression
    formula: Expression
    value: Quantity | Reason

    def data(self) -> dict[str, Any]:
        """
        As plain data.
        """
        return {
            "name": said(self.node),
            **number_record(self.value),
            "formula": said(self.formula),
        }


@attrs.frozen(kw_only=True, repr=False)
class TriedCase:
    """
    A line of the decision table, with what was found.

    Attributes:
        path: Where it stands in the scheme, such as `"questions.pace.cases[2]"`.
        tried: When it applies.
        rating: The rating that it gives, if any.
        score: The expression for the score that it gives, if any.
        value: The score where the case decided; none where it did not.
        rounded: The roundings in the score.
    """

    __repr__ = as_written

    path: str
    tried: Tried
    rating: Rating | None = None
    score: Expression | None = None
    value: Quantity | Reason | None = None
    rounded: tuple[Rounded, ...] = ()

    @property
    def decided(self) -> bool:
        """
        Whether this line gave the answer.
        """
        return self.tried.outcome is True

    def data(self) -> dict[str, Any]:
        """
        As plain data.
        """
        found: dict[str, Any] = {"path": self.path, **self.tried.data()}
        found["rating"] = self.rating.id if self.rating else None
        if self.score is not None:
            found["score"] = said(self.score)
        if self.value is not None:
            found |= number_record(self.value)
        if self.rounded:
            found["rounding"] = [each.data() for each in self.rounded]
        return found


@attrs.frozen(kw_only=True, repr=False)
class Displayed:
    """
    A quantity that is printed with the answer; it never decides.

    Attributes:
        name: As the scheme writes it, such as `"progress to final"`.
        node: The quantity.
        value: Its exact value, or why it has none.
        rounding: How it is rounded to be printed; none where it is not.
    """

    __repr__ = as_written

    name: str
    node: Expression
    value: Quantity | Reason
    rounding: Rounding | None = None

    def data(self) -> dict[str, Any]:
        """
        As plain data.
        """
        found = {"name": self.name, **number_record(self.value)}
        if self.rounding is not None:
            found[self.rounding.how] = said(self.rounding.step)
        return found
