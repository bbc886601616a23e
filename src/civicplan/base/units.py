"""
Units of what cities count and measure, and calculating with them.

A plan names its units as text, and its numbers are plain decimals; this is the door
through which both become quantities on request. Quantities and units are pint's,
in a registry that knows civic units only, opened on first use and never made pint's
application registry.

What pint alone would get wrong is put right here: `3.5 ％` is 3.5 percent and not
3.5, percent and percentage points are different things, numbers stay decimal, and
quantities come out of a pickle as they went in.
"""

from __future__ import annotations

import functools
import threading
from collections.abc import Callable
from decimal import Context, Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

from civicplan.base.amounts import exact, fraction
from civicplan.base.printed_amounts import read_amount
from civicplan.base.unit_names import (
    define_unit,
    definitions_for,
    named_unit,
    read_unit,
    size_of,
    write_unit,
)
from civicplan.base.unit_texts import Dimensions, NamedUnit
from civicplan.errors import UnitError


if TYPE_CHECKING:
    # At run time pint, 300 ms, is loaded by the first quantity.
    import pint


__all__ = ["convert", "define", "quantity", "same_kind", "unit"]

_LOCK: Final = threading.RLock()
_DIGITS_OF_ENDLESS: Final = 60
# What a quantity does with another one that may measure something else.
_CAREFUL: Final = (
    *("compare", "__add__", "__radd__", "__iadd__"),
    *("__sub__", "__rsub__", "__isub__"),
)


def unit(name: str) -> pint.Unit:
    """
    A unit to calculate with.

    Args:
        name: A unit as a plan writes it, such as `"件"`, `"千円"`, `"g/人・日"` or
            `"households"`; empty for a plain number.

    Returns:
        The unit, in civicplan's own pint registry.

    Raises:
        UnitError: If the unit is unknown; the message suggests what may have been
            meant and says how to define a unit.

    Examples:
        >>> unit("persons") == unit("人")
        True
        >>> unit("人") / unit("世帯") == unit("人/世帯")
        True
    """
    return _unit_of(read_unit(name))


def quantity(value: Decimal | int | str, unit: str) -> pint.Quantity[Decimal]:
    """
    A number of units to calculate with.

    Args:
        value: The number, exact, such as `Decimal("24.0")`; never a float.
        unit: The unit as a plan writes it, such as `"％"`.

    Returns:
        The quantity, in civicplan's own pint registry. Sums, differences and
        comparisons of different things raise `UnitError`.

    Raises:
        InvalidValueError: If *value* is no exact number.
        UnitError: If the unit is unknown.

    Examples:
        >>> quantity(3, "千円") + quantity(500, "円") == quantity(3500, "円")
        True
        >>> quantity(1, "人") + quantity(1, "世帯")
        Traceback (most recent call last):
            ...
        civicplan.errors.UnitError: 人 and 世帯 are different things: \
they can be neither added, compared nor converted.
    """
    made: pint.Quantity[Decimal] = _registry().Quantity(
        exact(value), _unit_of(read_unit(unit))
    )
    return made


def convert(value: Decimal | int | str, unit: str, to: str) -> Decimal:
    """
    The same amount in another unit, exactly, and without loading pint.

    Args:
        value: The number, in *unit*, such as `Decimal("5300")`.
        unit: The unit that it is in, such as `"千円"`.
        to: The unit that it is wanted in, such as `"百万円"`; empty for a plain ratio.

    Returns:
        The number in the unit *to*. Where it has no end (7 days are 0.142857… of 49),
        60 digits of it, rounded half to even.

    Raises:
        InvalidValueError: If *value* is no exact number.
        UnitError: If a unit is unknown, or the two measure different things.

    Examples:
        >>> convert(Decimal("5300"), "千円", "百万円")
        Decimal('5.3')
        >>> convert(Decimal("3.5"), "％", "")
        Decimal('0.035')
    """
    source, target = read_unit(unit), read_unit(to)
    if size_of(source)[1] != size_of(target)[1]:
        raise UnitError(_different(source, target))
    return _converted(exact(value), source, target)


def same_kind(a: str, b: str) -> bool:
    """
    Whether amounts in the units *a* and *b* can be added and compared.

    Raises:
        UnitError: If one of the units is unknown.

    Examples:
        >>> (
        ...     same_kind("千円", "億円"),
        ...     same_kind("%", "ポイント"),
        ...     same_kind("人", "世帯"),
        ... )
        (True, False, False)
    """
    return size_of(read_unit(a))[1] == size_of(read_unit(b))[1]


def define(text: str) -> None:
    """
    Add a unit, or further names of one that there is.

    A quantity takes such units along when it is pickled. To define the same again
    changes nothing.

    Args:
        text: The unit's name, what it is, and its other names, such as
            `"俵 = 60 kg = bale = bales"`; or for a thing of its own its name again in
            brackets, such as `"通話 = [通話] = call = calls"`.

    Raises:
        UnitError: If the text cannot be read, or one of the names means something
            else already.

    Examples:
        >>> define("俵 = 60 kg = bale = bales")
        >>> convert(2, "俵", "kg")
        Decimal('120')
        >>> define("俵 = 61 kg")
        Traceback (most recent call last):
            ...
        civicplan.errors.UnitError: 俵 already means something else: \
俵 = 60 kg. Give the new unit another name.
    """
    define_unit(text)


def _converted(number: Decimal, source: Dimensions, target: Dimensions) -> Decimal:
    times = size_of(source)[0] / size_of(target)[0]
    return number if times == 1 else _decimal(fraction(number) * times)


def _decimal(number: Fraction) -> Decimal:
    # A fraction ends in decimals exactly where its denominator is 2s and 5s only,
    # and then after as many of them as the more frequent of the two.
    rest, places = number.denominator, 0
    for prime in (2, 5):
        times = 0
        while rest % prime == 0:
            rest, times = rest // prime, times + 1
        places = max(places, times)
    if rest == 1:
        return exact(f"{number.numerator * 10**places // number.denominator}e-{places}")
    wide = Context(prec=_DIGITS_OF_ENDLESS)
    return wide.divide(Decimal(number.numerator), Decimal(number.denominator))


def _different(a: Dimensions, b: Dimensions) -> str:
    names = (
        f"{write_unit(a) or 'a plain number'} and {write_unit(b) or 'a plain number'}"
    )
    message = (
        f"{names} are different things: "
        "they can be neither added, compared nor converted."
    )
    if {a, b} == {read_unit("%"), read_unit("ポイント")}:
        message += " From 50 % to 53 % is 3 ポイント, and is 6 % more."
    return message


def _unit_of(dimensions: Dimensions) -> pint.Unit:
    registry = _registry()
    made: pint.Unit = registry.Unit(_container(dimensions))
    return made


def _container(dimensions: Dimensions) -> Any:
    registry = _registry()
    for name, _ in dimensions:
        _enter(registry, named_unit(name))
    return registry.UnitsContainer(dict(dimensions))


def _enter(registry: Any, named: NamedUnit) -> None:
    # A unit enters the registry when it is first used, after all that it is made of.
    with _LOCK:
        if named.name in registry.entered:
            return
        meaning = f"[{named.name}]"
        if not named.is_own:
            meaning = f"{named.factor.numerator} / {named.factor.denominator}"
            for name, power in named.reference:
                _enter(registry, named_unit(name))
                meaning += f" * {name} ** {power}"
        label = "" if named.label == named.name else f" = {named.label}"
        registry.define(f"{named.name} = {meaning}{label}")
        registry.entered.add(named.name)


def _registry() -> Any:
    # functools.cache alone would let two threads open two registries, whose
    # quantities could not be added.
    with _LOCK:
        return _opened()


@functools.cache
def _opened() -> Any:
    # pint is slow to load, and most who read or evaluate a plan never need it.
    import pint  # noqa: PLC0415

    class DifferentThingsError(UnitError, pint.DimensionalityError):
        # Ours for whoever reads it, and pint's for pint, which catches it in `==`.
        __module__, __qualname__ = UnitError.__module__, UnitError.__qualname__

        def __init__(self, error: pint.DimensionalityError) -> None:
            self.units1, self.units2 = error.units1, error.units2
            things = _dimensions(error.units1), _dimensions(error.units2)
            Exception.__init__(self, _different(*things))

        def __str__(self) -> str:
            return str(self.args[0])

        def __reduce__(self) -> Any:
            # Where it is unpickled, pint need not be loaded.
            return UnitError, (str(self),)

    def in_our_words(method: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(method)
        def wrapped(*arguments: Any, **options: Any) -> Any:
            try:
                return method(*arguments, **options)
            except pint.DimensionalityError as error:
                raise DifferentThingsError(error) from None

        return wrapped

    # pint's own annotations allow neither an empty registry nor decimals.
    make: Any = pint.UnitRegistry
    registry = make(None, non_int_type=Decimal, on_redefinition="raise")
    registry.entered = set()
    registry.formatter.default_format = "~P"
    # Every text goes through our reader, and pint's own meaning of % is set aside.
    registry.preprocessors.clear()
    registry.parse_units_as_container = _parse_units
    registry.parse_expression = _parse_expression
    registry.convert = in_our_words(functools.partial(_convert, registry.convert))
    # pint makes these two classes for each registry anew: nobody else's are changed.
    registry.Unit.__reduce__ = _reduce_unit
    registry.Quantity.__reduce__ = _reduce_quantity
    for name in _CAREFUL:
        setattr(registry.Quantity, name, in_our_words(getattr(registry.Quantity, name)))
    return registry


def _parse_units(text: str, *_: object, **__: object) -> Any:
    return _container(_dimensions(text))


def _parse_expression(text: str, *_: object, **__: object) -> Any:
    amount = read_amount(text)
    if amount.value is None:
        message = f"{text!r} holds no number, so it is no quantity."
        raise UnitError(message)
    return quantity(amount.value, amount.unit)


def _convert(
    by_pint: Callable[..., Any], value: Any, src: Any, dst: Any, *rest: Any
) -> Any:
    source, target = _dimensions(src), _dimensions(dst)
    whole = all(isinstance(power, int) for _, power in source + target)
    if (
        isinstance(value, Decimal)
        and whole
        and size_of(source)[1] == size_of(target)[1]
    ):
        return _converted(value, source, target)
    return by_pint(value, src, dst, *rest)


def _dimensions(units: Any) -> Dimensions:
    if isinstance(units, str):
        return read_unit("" if units == "dimensionless" else units)
    return tuple(getattr(units, "_units", units).items())


def _reduce_unit(units: Any) -> tuple[Callable[..., Any], tuple[Any, ...]]:
    dimensions = _dimensions(units)
    return _restored_unit, (dimensions, definitions_for(dimensions))


def _reduce_quantity(amount: Any) -> tuple[Callable[..., Any], tuple[Any, ...]]:
    dimensions = _dimensions(amount)
    lines = definitions_for(dimensions)
    return _restored_quantity, (amount.magnitude, dimensions, lines)


def _restored_unit(dimensions: Dimensions, lines: tuple[str, ...]) -> Any:
    for line in lines:
        define_unit(line)
    return _unit_of(dimensions)


def _restored_quantity(
    value: object, dimensions: Dimensions, lines: tuple[str, ...]
) -> Any:
    return _registry().Quantity(value, _restored_unit(dimensions, lines))
