"""
What can be said of the value of an expression before there are any figures.

Everything here errs on the side of less: what is not surely so is not said.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from civicplan.rules.expressions import (
    Absolute,
    Aggregate,
    Binary,
    Expression,
    Figure,
    Metric,
    Name,
    Named,
    Number,
    Opposite,
    leaves,
)
from civicplan.rules.ranges import ANY, COUNT, SENSE, Range, either
from civicplan.rules.tables import Let
from civicplan.rules.walking import Walk


__all__ = ["Bounds", "constant"]


def constant(node: Expression) -> Fraction | None:
    """
    The value of an expression in which there are only numbers.

    Args:
        node: Such as `-10 %`.

    Returns:
        The value; none where there is anything else in it, or no exact value.

    Examples:
        >>> constant(Opposite(value=Number(value=Fraction(1, 10))))
        Fraction(-1, 10)
    """
    if not all(isinstance(leaf, Number) for leaf in leaves(node)):
        return None
    value = Walk(()).quantity(node)
    return value if isinstance(value, Fraction) else None


class Bounds:
    """
    What can be said of the expressions of one scope.

    Args:
        lets: The quantities that are named there, in order.
        ratings: The ids of the ratings on the scale, which a roll-up may count.
    """

    def __init__(self, lets: Iterable[Let], ratings: Iterable[str] = ()) -> None:
        self._ratings = frozenset(ratings)
        self._ranges: dict[str, Range] = {}
        self._needed: dict[str, frozenset[Expression]] = {}
        self._divisors: dict[str, tuple[Expression, ...] | None] = {}
        self._same: dict[str, Expression] = {}
        for let in lets:
            values = [each.value for each in let.alternatives]
            needed = [self.needed(value) for value in values]
            bare = len(values) == 1 and let.alternatives[0].when is None
            self._ranges[let.name] = either([self.range(each) for each in values])
            self._needed[let.name] = frozenset.intersection(*needed or [frozenset()])
            self._divisors[let.name] = self.divisors(values[0]) if bare else None
            if bare:
                self._same[let.name] = values[0]

    def resolved(self, node: Expression) -> Expression:
        """
        What a name stands for, where it stands for one expression only.
        """
        while isinstance(node, Named) and node.name in self._same:
            node = self._same[node.name]
        return node

    def range(self, node: Expression) -> Range:
        """
        Between which values an expression surely lies, where it has a value.
        """
        value = constant(node)
        if value is not None:
            return Range(low=value, high=value, whole=value.denominator == 1)
        found = ANY
        match node:
            case Aggregate(how="count of"):
                found = COUNT
            case Name(name="sense"):
                found = SENSE
            case Named():
                found = self._ranges[node.name]
            case Absolute():
                found = Range(low=Fraction(0), whole=self.range(node.value).whole)
            case Opposite():
                found = self.range(node.value).negative()
            case Binary():
                found = self._of_two(node)
            case _:
                pass
        return found

    def _of_two(self, node: Binary) -> Range:
        left, right = self.range(node.left), self.range(node.right)
        positive = left.positive and right.positive
        found = ANY
        match node.sign:
            case "+":
                found = left.plus(right)
            case "-":
                found = left.plus(right.negative())
            case "*" if positive:
                found = Range(low=Fraction(0), whole=left.whole and right.whole)
            case "/" if positive:
                high = Fraction(1) if self._is_share(node) else None
                found = Range(low=Fraction(0), high=high)
            case "never below":
                found = left.at_least(right)
            case "never above":
                found = left.at_most(right)
            case "rounded to" | "cut to" if step := constant(node.right):
                found = left.in_steps(step, node.sign)
            case _:
                pass
        return found

    def _is_share(self, node: Binary) -> bool:
        """
        Whether some of the rated are divided by all of them.
        """
        whole = self.resolved(node.right)
        if not isinstance(whole, Aggregate) or whole.of not in {"rated", "all"}:
            return False
        parts, left = [], [self.resolved(node.left)]
        while left:
            part = left.pop()
            if isinstance(part, Binary) and part.sign == "+":
                left += [self.resolved(part.left), self.resolved(part.right)]
            else:
                parts.append(part)
        counted = [part.of for part in parts if isinstance(part, Aggregate)]
        distinct = len(set(counted)) == len(parts)
        return distinct and (counted == ["rated"] or self._ratings.issuperset(counted))

    def needed(self, node: Expression) -> frozenset[Expression]:
        """
        What surely has a value where an expression has one, itself included.
        """
        found: set[Expression] = {node}
        match node:
            case Named():
                found |= self._needed[node.name]
            case Metric():
                found.add(Figure(name=node.to))
            case Absolute() | Opposite():
                found |= self.needed(node.value)
            case Binary():
                found |= self.needed(node.left) | self.needed(node.right)
            case _:
                pass
        return frozenset(found)

    def divisors(  # noqa: PLR0911 - one for each kind of node
        self, node: Expression
    ) -> tuple[Expression, ...] | None:
        """
        What must not be zero, so that an expression surely has a value.

        Args:
            node: Any expression.

        Returns:
            The divisors; none where anything else can be missing.
        """
        match node:
            case Number() | Aggregate(how="count of"):
                return ()
            case Named():
                return self._divisors[node.name]
            case Absolute() | Opposite():
                return self.divisors(node.value)
            case Binary(sign="**"):
                return None
            case Binary():
                left, right = self.divisors(node.left), self.divisors(node.right)
                if left is None or right is None:
                    return None
                if node.sign in {"/", "rounded to", "cut to"} and not constant(
                    node.right
                ):
                    return (*left, *right, node.right)
                return (*left, *right)
            case _:
                return None
