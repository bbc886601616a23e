"""
Expressions and tests as functions of a row, compiled once.

Where no root can occur a quantity is a pair of integers; only expressions with `**`
or growth in them are computed as `quantities` are.
What is undefined is none here; the reason is found by `meaning` when somebody asks.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from operator import attrgetter
from typing import Any, Final

from civicplan.rules import quantities
from civicplan.rules.arithmetic import (
    OPERATIONS,
    Rational,
    absolute_of,
    compared,
    kept,
    opposite_of,
)
from civicplan.rules.expressions import (
    Absolute,
    Aggregate,
    Binary,
    Condition,
    Expression,
    Figure,
    IsMissing,
    IsReached,
    Metric,
    Missing,
    Name,
    Named,
    Number,
    Opposite,
    Parameter,
    Relation,
    Test,
    WordIs,
    parts,
)
from civicplan.rules.formulas import (
    METRICS,
    NAMES,
    Holds,
    figure,
    parameter,
    reached,
    word_is,
)
from civicplan.rules.roots import (
    Valued,
    compared_quantities,
    fraction_of,
    growth_since,
    joined,
    kept_quantity,
    mapped,
    score_of,
)
from civicplan.rules.rows import NOT_YET
from civicplan.rules.tables import Let


__all__ = ["Closures"]

_NO_PARAMETERS: Final[Mapping[str, Decimal | None]] = {}
_VARIABLE: Final = (Name, Figure, Named, Parameter, Metric, Aggregate)


class Closures:
    """
    The compiler of one scheme or one roll-up.

    Args:
        lets: The quantities that it names, in order.
        parameters: The default of each parameter, or none.
    """

    def __init__(
        self,
        lets: tuple[Let, ...] = (),
        parameters: Mapping[str, Decimal | None] = _NO_PARAMETERS,
    ) -> None:
        self._parameters = parameters
        self._wide_lets: set[str] = set()
        self._lets: dict[str, Callable[[Any], Any]] = {}
        for let in lets:
            self._define(let)

    def _define(self, let: Let) -> None:
        wide = any(self._is_wide(each.value) for each in let.alternatives)
        value_of: Callable[[Expression], Callable[[Any], Any]]
        value_of = self.quantity if wide else self.rational
        cases = [
            (self.condition(each.when), value_of(each.value))
            for each in let.alternatives
        ]
        keep: Any = kept_quantity if wide else kept
        place = len(self._lets)

        def named(row: Any) -> Any:
            value = row.lets[place]
            if value is NOT_YET:
                value = None
                for holds, give in cases:
                    if holds is None or holds(row):
                        value = keep(give(row))
                        break
                row.lets[place] = value
            return value

        self._lets[let.name] = named
        if wide:
            self._wide_lets.add(let.name)

    def _is_wide(self, node: Expression | Test | Condition) -> bool:
        """
        Whether a root may occur in it.
        """
        return any(
            (isinstance(part, Binary) and part.sign == "**")
            or (isinstance(part, Metric) and part.metric == "growth since")
            or (isinstance(part, Named) and part.name in self._wide_lets)
            or (isinstance(part, Aggregate) and part.of == "score")
            for part in parts(node)
        )

    def quantity(self, node: Expression) -> Valued:  # noqa: PLR0911 - one for each kind
        """
        Compile an expression to a function that gives a quantity.

        Args:
            node: Any expression.

        Returns:
            A function of a row.
        """
        if not self._is_wide(node):
            return fraction_of(self.rational(node))
        match node:
            case Named():
                return self._lets[node.name]
            case Metric():
                return growth_since(node.to)
            case Aggregate():
                return score_of(node.how)
            case Opposite():
                return mapped(quantities.negative, self.quantity(node.value))
            case Absolute():
                return mapped(quantities.absolute, self.quantity(node.value))
            case Binary():
                operation = quantities.OPERATIONS[node.sign]
                return joined(
                    operation, self.quantity(node.left), self.quantity(node.right)
                )
            case _:
                raise AssertionError(node)

    def rational(self, node: Expression) -> Rational:
        """
        Compile an expression without roots to a function that gives a pair.

        Args:
            node: An expression in which no root can occur.

        Returns:
            A function of a row.
        """
        made = self._rational(node)
        if isinstance(node, Number) or any(
            isinstance(each, _VARIABLE) for each in parts(node)
        ):
            return made
        constant = made(None)
        return lambda _: constant

    def _rational(  # noqa: C901, PLR0911 - one line for each kind of node
        self, node: Expression
    ) -> Rational:
        match node:
            case Number():
                pair = node.value.as_integer_ratio()
                return lambda _: pair
            case Missing():
                return lambda _: None
            case Name():
                return NAMES[node.name]
            case Figure():
                return figure(node.name)
            case Named():
                return self._lets[node.name]
            case Parameter():
                return parameter(node.name, self._parameters[node.name])
            case Metric():
                return METRICS[node.metric](node.to)
            case Aggregate():
                of = node.of
                return lambda row: (row.counts[of], 1)
            case Opposite():
                return opposite_of(self.rational(node.value))
            case Absolute():
                return absolute_of(self.rational(node.value))
            case Binary():
                operation = OPERATIONS[node.sign]
                return operation(self.rational(node.left), self.rational(node.right))

    def condition(self, node: Condition | None) -> Holds | None:
        """
        Compile a `when`.

        Args:
            node: What it says, or none.

        Returns:
            A function that says whether all its tests hold; none for none.
        """
        if node is None:
            return None
        tests = [self.test(each) for each in node.tests]
        if len(tests) == 1:
            return tests[0]

        def all_hold(row: Any) -> bool:
            for holds in tests:  # noqa: SIM110 - a generator costs as much as a test
                if not holds(row):
                    return False
            return True

        return all_hold

    def test(self, node: Test) -> Holds:
        """
        Compile a test.

        Args:
            node: Any test.

        Returns:
            A function that says whether it holds; it does not where it is undefined.
        """
        match node:
            case Relation():
                return self._comparison(node)
            case IsMissing():
                return self._missing(node)
            case IsReached():
                return reached(node.figure, wanted=not node.negated)
            case WordIs():
                return word_is(node)

    def _comparison(self, node: Relation) -> Holds:
        wide = self._is_wide(node)
        left, holds = node.first, []
        for sign, right in node.rest:
            if wide:
                holds.append(
                    compared_quantities(sign, self.quantity(left), self.quantity(right))
                )
            else:
                holds.append(compared(sign, self.rational(left), self.rational(right)))
            left = right
        if len(holds) == 1:
            return holds[0]
        lower, upper = holds
        return lambda row: lower(row) and upper(row)

    def _missing(self, node: IsMissing) -> Holds:
        negated = node.negated
        if isinstance(node.value, Figure) and node.value.name in {"interim", "final"}:
            target = attrgetter(f"figures.{node.value.name}")
            return lambda row: (target(row) is None) is not negated
        value: Callable[[Any], Any]
        value = (
            self.quantity(node.value)
            if self._is_wide(node.value)
            else self.rational(node.value)
        )
        return lambda row: (value(row) is None) is not negated
