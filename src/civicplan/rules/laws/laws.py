"""
Seven laws that a rule for rating may keep, and what it looks like when one is broken.

Each law compares a situation with its twin, which differs in one thing:

- `mirror`: with every sign changed and fewer better where more was, nothing changes;
- `unit`: with every figure in another unit, nothing changes;
- `shift`: with every figure counted from another zero, nothing changes;
- `better`: a better actual is never rated worse;
- `harder`: a harder target is never rated better;
- `later`: the same figure at a later date is never rated better;
- `total`: where all figures are known an answer is given (it has no twin).

Whether a scheme breaks one of them in a situation, `breaches` says.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final

import attrs

from civicplan.base._showing import as_written
from civicplan.base.amounts import exact
from civicplan.errors import InvalidValueError, UnknownNameError, did_you_mean
from civicplan.rules.laws.situations import Situation


__all__ = ["KEPT", "LAWS", "Counterexample", "Law", "twin_of"]

LAWS: Final = ("mirror", "unit", "shift", "better", "harder", "later", "total")
"""The names of the laws."""
KEPT: Final = ("everywhere", "regular", "no")
"""Whether a law is kept on any figures, on regular ones only, or not even there."""

_WITHOUT_A_STEP: Final = frozenset({"mirror", "total"})
_TARGETS: Final = ("interim", "final")


@attrs.frozen(kw_only=True, repr=False)
class Counterexample:
    """
    A situation in which a scheme breaks a law.

    Attributes:
        law: One of `LAWS`.
        situation: The figures.
        by: How its twin differs: what all figures are multiplied by (`unit`), what is
            added to them (`shift`), how much better the actual is (`better`), how
            much harder the target (`harder`), how many months later it is (`later`);
            none where the law has nothing to choose.
        of: Which target is harder, `"interim"` or `"final"`.
        before: What the scheme says of the situation, by name: the id of a rating, a
            score, or what is printed, such as `(("rate", "102.2%"),)`; the reason
            where it says nothing.
        after: What it says of the twin.
    """

    __repr__ = as_written

    law: str
    situation: Situation
    by: Decimal | None = attrs.field(
        default=None, converter=attrs.converters.optional(exact)
    )
    of: str = ""
    before: tuple[tuple[str, str], ...] = ()
    after: tuple[tuple[str, str], ...] = ()

    @property
    def twin(self) -> Situation:
        """
        The situation that it is compared with.
        """
        return twin_of(self.law, self.situation, by=self.by, of=self.of)

    @property
    def regular(self) -> bool:
        """
        Whether it lies in the domain of regular figures, and its twin too.

        The mirror image of a regular situation never does, so it is not asked.
        """
        return self.situation.regular and (self.law == "mirror" or self.twin.regular)


def _known(_: Law, field: attrs.Attribute[str], word: str) -> None:
    known = LAWS if field.name == "name" else KEPT
    if word not in known:
        hint = f"write one of: {', '.join(known)}.{did_you_mean(word, known)}"
        raise InvalidValueError(f"law.{field.name}", word, hint)


@attrs.frozen(kw_only=True, repr=False)
class Law:
    """
    What was found of one scheme and one law.

    That it is kept means that a long search found no counterexample; it is no proof.

    Attributes:
        name: One of `LAWS`, such as `"better"`.
        kept: `"everywhere"`; `"regular"` where figures that are not regular break
            it; or `"no"`.
        counterexample: Where it is not kept; of a law that is kept on regular
            figures, one that is not regular.
    """

    __repr__ = as_written

    name: str = attrs.field(validator=_known)
    kept: str = attrs.field(validator=_known)
    counterexample: Counterexample | None = None


def twin_of(
    law: str,
    situation: Situation,
    *,
    by: Decimal | int | str | None = None,
    of: str = "",
) -> Situation:
    """
    The twin with which a law compares a situation.

    Args:
        law: One of `LAWS`.
        situation: The figures.
        by: As for `Counterexample`.
        of: As for `Counterexample`; left out, both targets are harder.

    Returns:
        The twin; of `total`, which has none, the situation itself.

    Raises:
        UnknownNameError: If there is no such law, or no such target.
        InvalidValueError: If *by* is missing, or makes no twin for the law.

    Examples:
        >>> waste = Situation(
        ...     direction="decrease", baseline=611, interim=590, final=580, actual=593
        ... )
        >>> twin_of("better", waste, by=3).actual
        Decimal('590')
    """
    if law in _WITHOUT_A_STEP:
        return situation.mirrored() if law == "mirror" else situation
    if law not in LAWS:
        raise UnknownNameError("law", law, LAWS)
    if by is None:
        raise InvalidValueError("by", by, f"say by how much, for the law {law!r}.")
    step = exact(by)
    if law == "shift":
        return situation.shifted(step)
    if step <= 0:
        hint = f"the law {law!r} speaks of a step above zero."
        raise InvalidValueError("by", str(by), hint)
    match law:
        case "unit":
            return situation.multiplied(step)
        case "later":
            return attrs.evolve(situation, months=situation.months + int(step))
        case "better":
            actual = situation.actual + situation.sense * step
            return attrs.evolve(situation, actual=actual)
        case _:
            return _with_harder_targets(situation, situation.sense * step, of)


def _with_harder_targets(situation: Situation, step: Decimal, of: str) -> Situation:
    if of and of not in _TARGETS:
        raise UnknownNameError("target", of, _TARGETS)
    return attrs.evolve(
        situation,
        interim=situation.interim + (0 if of == "final" else step),
        final=situation.final + (0 if of == "interim" else step),
    )
