"""
The reference evaluator: it walks the tree, to be read and to tell why.

A test is true, false or undefined, and then a `Reason`.
What figures and roll-ups mean beyond that stands in `meaning` and `aggregates`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Final

from civicplan.rules import quantities
from civicplan.rules.arithmetic import RELATIONS
from civicplan.rules.expressions import (
    Absolute,
    Binary,
    Condition,
    Expression,
    IsMissing,
    IsReached,
    Missing,
    Named,
    Number,
    Opposite,
    Relation,
    Test,
    WordIs,
)
from civicplan.rules.quantities import Quantity
from civicplan.rules.reasons import Reason
from civicplan.rules.tables import Alternative, Case, Let


__all__ = ["Walk", "of_two"]

_TOLD_BY_STATE: Final = {
    "abolished": Reason.ABOLISHED,
    "not_due": Reason.NOT_DUE,
    "not_started": Reason.NOT_STARTED,
}


def of_two(
    operation: Callable[[Quantity, Quantity], Quantity | Reason],
    one: Quantity | Reason,
    other: Quantity | Reason,
) -> Quantity | Reason:
    """
    An operation on two quantities; undefined, with the first reason, where one is.

    Args:
        operation: Such as `quantities.add`.
        one: The first quantity, or why there is none.
        other: The second.

    Returns:
        The result, or a reason.
    """
    if isinstance(one, Reason):
        return one
    return other if isinstance(other, Reason) else operation(one, other)


class Walk:
    """
    What figures and roll-ups have in common: operations, names, tests, cases.

    Args:
        lets: The quantities that are named, in order.
    """

    def __init__(self, lets: tuple[Let, ...]) -> None:
        self._lets = {let.name: let for let in lets}
        self._known: dict[str, Quantity | Reason] = {}

    def quantity(  # noqa: PLR0911 - one for each kind of node
        self, node: Expression
    ) -> Quantity | Reason:
        """
        The value of an expression.

        Args:
            node: Any expression of this scope.

        Returns:
            A quantity, or the reason why there is none.
        """
        match node:
            case Number():
                return node.value
            case Missing():
                return Reason.DECLARED_MISSING
            case Named():
                return self.named(node.name)
            case Opposite() | Absolute():
                value = self.quantity(node.value)
                if isinstance(value, Reason):
                    return value
                return quantities.negative(value) if _flips(node, value) else value
            case Binary():
                left, right = self.quantity(node.left), self.quantity(node.right)
                return of_two(quantities.OPERATIONS[node.sign], left, right)
            case _:
                return self.leaf(node)

    def leaf(self, node: Expression) -> Quantity | Reason:
        """
        The value of what only figures or only roll-ups have.
        """
        raise NotImplementedError

    def named(self, name: str) -> Quantity | Reason:
        """
        The value of a quantity that the scheme has named.

        Args:
            name: Such as `"rate"`.

        Returns:
            A quantity, or the reason why there is none.
        """
        if name not in self._known:
            self._known[name] = self._first_that_holds(self._lets[name])
        return self._known[name]

    def _first_that_holds(self, let: Let) -> Quantity | Reason:
        first: Reason | None = None
        for each in let.alternatives:
            held = True if each.when is None else self.all_hold(each.when)
            if held is True:
                value = self.quantity(each.value)
                if isinstance(value, Fraction) and not quantities.fits(
                    *value.as_integer_ratio()
                ):
                    return Reason.TOO_LARGE
                return value
            if isinstance(held, Reason) and first is None:
                first = held
        return first or Reason.NO_CASE

    def taken(self, name: str) -> Alternative | None:
        """
        The alternative that gives a quantity its value.

        Args:
            name: That the scheme has given it, such as `"rate"`.

        Returns:
            The first whose condition holds; none where that of none does.
        """
        for each in self._lets[name].alternatives:
            if each.when is None or self.all_hold(each.when) is True:
                return each
        return None

    def holds(self, test: Test) -> bool | Reason:
        """
        Whether a test holds.

        Args:
            test: Any test of this scope.

        Returns:
            True or false; or the reason why it is neither.
        """
        match test:
            case Relation():
                return self._compared(test)
            case IsMissing():
                missing = self.is_missing(test.value)
                return missing is not test.negated
            case IsReached() | WordIs():
                return self.told(test)

    def is_missing(self, node: Expression) -> bool:
        """
        Whether there is no such figure.
        """
        return isinstance(self.quantity(node), Reason)

    def told(self, test: IsReached | WordIs) -> bool | Reason:
        """
        Whether a test of a target or a word holds.
        """
        raise NotImplementedError

    def unsaid(self, test: WordIs) -> Reason | None:
        """
        Why a word cannot be what is asked for, where people have yet to say it.
        """
        raise NotImplementedError

    def _compared(self, test: Relation) -> bool | Reason:
        left = self.quantity(test.first)
        outcome = True
        for sign, node in test.rest:
            right = self.quantity(node)
            if isinstance(left, Reason):
                return left
            if isinstance(right, Reason):
                return right
            outcome = outcome and RELATIONS[sign](quantities.compare(left, right), 0)
            left = right
        return outcome

    def all_hold(self, condition: Condition) -> bool | Reason:
        """
        Whether every test of a condition holds.

        Args:
            condition: What a `when` says.

        Returns:
            False where one is false; otherwise the first reason why one is neither;
            otherwise true.
        """
        results = [self.holds(test) for test in condition.tests]
        if any(result is False for result in results):
            return False
        return next((each for each in results if isinstance(each, Reason)), True)

    def decide(self, cases: Sequence[Case]) -> tuple[int | None, Reason | None]:
        """
        The case that decides, and what was undefined on the way to it.

        Args:
            cases: A decision table.

        Returns:
            The place of the first case that holds, or none; and the reason of the
            first case before it that was undefined, if any.
        """
        first: Reason | None = None
        for place, case in enumerate(cases):
            held = True if case.when is None else self.all_hold(case.when)
            if held is True:
                return place, first
            if isinstance(held, Reason) and first is None:
                first = held
        return None, first

    def why_unrated(self, cases: Sequence[Case]) -> Reason:
        """
        Why the case that decides gives no rating on the scale.

        Args:
            cases: A decision table.

        Returns:
            What the deciding case itself finds missing, or else a forecast that was
            asked for before it, or else what was undefined on the way to it.
        """
        place, first = self.decide(cases)
        if place is None:
            return first or Reason.NO_CASE
        case = cases[place]
        for test in case.when.tests if case.when else ():
            match test:
                case IsMissing(negated=False):
                    value = self.quantity(test.value)
                    if isinstance(value, Reason):
                        return value
                case WordIs(field="state", negated=False) if (
                    test.word in _TOLD_BY_STATE
                ):
                    return _TOLD_BY_STATE[test.word]
                case _:
                    pass
        score = first if case.score is None else self.quantity(case.score)
        if isinstance(score, Reason) and not case.rating:
            return score
        for earlier in cases[:place]:
            for test in earlier.when.tests if earlier.when else ():
                if isinstance(test, WordIs) and (unsaid := self.unsaid(test)):
                    return unsaid
        return first or Reason.OFF_SCALE


def _flips(node: Opposite | Absolute, value: Quantity) -> bool:
    return isinstance(node, Opposite) or value < 0
