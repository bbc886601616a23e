"""
The quantities of an explanation as people read them, and formulas with them filled in.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Final

import attrs

from civicplan.model.directions import Direction
from civicplan.rules import quantities
from civicplan.rules.aloud import expression_aloud
from civicplan.rules.explanations.accounts import Account
from civicplan.rules.explanations.exact_texts import exact_text
from civicplan.rules.explanations.sources import AT_INTERIM
from civicplan.rules.expressions import (
    Absolute,
    Aggregate,
    Binary,
    Expression,
    Figure,
    Metric,
    Missing,
    Name,
    Named,
    Number,
    Opposite,
    Parameter,
    leaves,
)
from civicplan.rules.metrics import Number as Given
from civicplan.rules.printing import (
    is_share,
    places_of_step,
    printed_amount,
    printed_quantity,
    printed_share,
    rounded,
    unit_of,
)
from civicplan.rules.quantities import Quantity
from civicplan.rules.reasons import Reason
from civicplan.rules.vocabulary import in_brackets, is_japanese


__all__ = ["Amounts", "sense_of"]

_ACTUAL: Final = Name(name="actual")
_HUNDRED: Final = Fraction(100)
_SUFFIXES: Final = frozenset({"never below", "never above", "rounded to", "cut to"})
_LONGEST: Final = 16
_MOST_PLACES: Final = 10**6
_SIX_DIGITS: Final = 10**6
_PER_CENT: Final = 100


class Amounts:
    """
    Prints the quantities of one explanation.

    Args:
        told: The explanation.
        language: A BCP 47 tag, such as `"ja"`.
    """

    def __init__(self, told: Account, language: str) -> None:
        self._language = language
        self._unit = told.indicator.unit
        self._given: dict[str, Given | Reason] = {
            each.name: each.value for each in told.inputs
        }
        self._given |= {f"count of {name}": count for name, count in told.counts}
        sense = sense_of(told)
        self._given["sense"] = Reason.NO_DIRECTION if sense is None else sense
        self._worked = {each.node: each.value for each in told.workings}
        self._named = {step.name: step for step in told.steps}

    def given(self, value: Given | Reason, unit: str = "") -> str:
        """
        A figure as it was given, with its digits; one that was computed in full, or
        rounded with its fraction.
        """
        if isinstance(value, Reason):
            return value.label(self._language)
        if isinstance(value, Decimal):
            return printed_amount(value, unit, self._language)
        return self._printed(Fraction(value), unit)

    def quantity(
        self,
        node: Expression,
        value: Quantity | Reason,
        *,
        share: bool = False,
        step: Expression | None = None,
    ) -> str:
        """
        A quantity in full where that is short, or else rounded with its fraction.

        Args:
            node: What it is the value of, which says its unit.
            value: The quantity, or why there is none.
            share: Whether it is compared with a share, so that it is one itself.
            step: To what it is rounded or cut after that, so that it is told with a
                digit more.
        """
        if isinstance(value, Reason):
            return value.label(self._language)
        node = self._meant(node)
        if not share and not is_share(node):
            unit = unit_of(node, self._unit, self._language)
            return self._printed(value, unit, places=_places_before(step, 1))
        scaled = quantities.multiply(value, _HUNDRED)
        if isinstance(scaled, Reason):
            return scaled.label(self._language)
        places = _places_before(step, _PER_CENT)
        return self._printed(scaled, "%", of=value, places=places)

    def _meant(self, node: Expression) -> Expression:
        if not isinstance(node, Named) or node.name not in self._named:
            return node
        taken = self._named[node.name].taken
        return self._meant(taken.expression) if taken else node

    def _printed(
        self,
        value: Quantity,
        unit: str,
        *,
        of: Quantity | None = None,
        places: int | None = None,
    ) -> str:
        found = self._in_full(value, unit)
        if found:
            return found
        if of is None:
            about = self._cut(value, unit, places)
        else:
            about = printed_share(of, self._language, 1 if places is None else places)
        about = f"約{about}" if is_japanese(self._language) else f"about {about}"
        fraction = exact_text(value if of is None else of)
        if "/" not in fraction or len(fraction) > _LONGEST:
            return about
        return about + in_brackets(fraction, self._language)

    def _in_full(self, value: Quantity, unit: str) -> str:
        """
        A number of few decimal places; nothing for any other.
        """
        if isinstance(value, Fraction) and _MOST_PLACES % value.denominator == 0:
            return printed_amount(Decimal(exact_text(value)), unit, self._language)
        return ""

    def _cut(self, value: Quantity, unit: str, places: int | None = None) -> str:
        """
        Six digits, or as many as those places need.
        """
        if places is not None and abs(value) * 10**places >= _SIX_DIGITS:
            shown = rounded(*value.as_integer_ratio(), places)
            return printed_amount(shown, unit, self._language)
        return printed_quantity(_ACTUAL, value, unit=unit, language=self._language)

    def formula(self, node: Expression, *, to: str = "") -> str:
        """
        A formula in words, and with the figures filled in where all are known.

        Args:
            node: The formula.
            to: The reference that it is about; another actual may answer the
                interim target.
        """
        words = expression_aloud(node, self._language)
        core = node
        while isinstance(core, Binary) and core.sign in _SUFFIXES:
            core = core.left
        if not isinstance(core, (Absolute, Binary, Opposite)):
            # One quantity, of which nothing is computed but where it ends.
            return words
        filled = self._filled(node, to)
        return words if filled is None else f"{words} = {filled}"

    def _filled(self, node: Expression, to: str) -> str | None:
        names = {
            leaf: self._value(leaf, to)
            for leaf in leaves(node)
            if not isinstance(leaf, Number | Missing)
        }
        numbers: dict[Expression, Number] = {}
        for leaf, value in names.items():
            if isinstance(value, Reason):
                return None
            numbers[leaf] = Number(value=Fraction(0), text=self._number(leaf, value))
        if not numbers:
            return None
        return expression_aloud(_put(node, numbers), self._language)

    def _number(self, leaf: Expression, value: Given | Quantity) -> str:
        """
        A number without a unit, but for shares; a root is cut to six digits.
        """
        if isinstance(value, Decimal) and not isinstance(leaf, Named | Metric):
            text = self.given(value)
        else:
            value = Fraction(value) if isinstance(value, int) else value
            text = self._bare(self._meant(leaf), value)
        return f"({text})" if text[0] == "-" or "/" in text else text

    def _bare(self, node: Expression, value: Quantity) -> str:
        if is_share(node):
            scaled = quantities.multiply(value, _HUNDRED)
            full = "" if isinstance(scaled, Reason) else self._in_full(scaled, "%")
            return full or printed_share(value, self._language)
        fraction = exact_text(value)
        full = self._in_full(value, "")
        if not full and "/" in fraction and len(fraction) <= _LONGEST:
            return fraction
        return full or self._cut(value, "")

    def _value(self, leaf: Expression, to: str) -> Given | Quantity | Reason:
        match leaf:
            case Name(name="actual") if to == "interim":
                return self._given.get(AT_INTERIM, self._given["actual"])
            case Name(name="elapsed") | Metric():
                return self._worked[leaf]
            case Named():
                return self._named[leaf.name].value
            case Name() | Figure() | Parameter():
                return self._given[leaf.name]
            case Aggregate(how="count of"):
                return self._given[f"count of {leaf.of}"]
            case _:
                # The scores of many, which nobody would write out.
                return Reason.NO_SCORE


def sense_of(told: Account) -> int | None:
    """
    +1 where more is better, -1 where fewer is better, or none.
    """
    for each in told.words:
        if each.field == "direction" and each.said:
            return Direction(each.said[0]).sense
    return None


def _put(node: Expression, numbers: Mapping[Expression, Number]) -> Expression:
    match node:
        case Binary():
            left, right = _put(node.left, numbers), _put(node.right, numbers)
            return attrs.evolve(node, left=left, right=right)
        case Absolute() | Opposite():
            return attrs.evolve(node, value=_put(node.value, numbers))
        case _:
            return numbers.get(node, node)


def _places_before(step: Expression | None, times: int) -> int | None:
    """
    One place more than a multiple of a step is printed with; none without a step.
    """
    if not isinstance(step, Number):
        return None
    return places_of_step(step.value, times) + 1
