"""
Aims in a plan file: `4400`, `at least 80`, `➔`, `{complete: 策定}`; and targets.

Short where the short form says everything, long otherwise; both are read.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Context, Decimal
from typing import Any

from civicplan.base.periods import Period
from civicplan.base.printed_amounts import IMPROVE, read_amount
from civicplan.errors import InvalidValueError
from civicplan.io.faults import (
    FaultyError,
    Hook,
    details,
    each_of,
    fault,
    named,
    shown,
    unknown_key,
)
from civicplan.io.scalars import choice, number, numeral, text, truth, word
from civicplan.model.targets import (
    Aim,
    Complete,
    Improve,
    Reach,
    Side,
    Target,
    Within,
)


__all__ = ["aim_as_written", "read_aim", "targets_as_written", "targets_reader"]

_MOST_KNOWN = 16_384
_LONGEST_KNOWN = 40
_LARGEST_SHARE = 300  # digits before the point

_BY_WORDS: dict[str, tuple[Side | None, bool]] = {
    "past": (None, True),
    "at least": (Side.AT_LEAST, False),
    "above": (Side.AT_LEAST, True),
    "at most": (Side.AT_MOST, False),
    "below": (Side.AT_MOST, True),
}
_WORDS = {limit: words for words, limit in _BY_WORDS.items()} | {(None, False): ""}

_REACH = rf"({'|'.join(_BY_WORDS)}) +(\S+)"
_WITHIN = r"(\S+) +to +(\S+)"
_IMPROVE = r"(better|no worse) than (\S|\S.*?\S)(?: by (\S+)%)?"
_NUMERAL = re.compile(r"[+-]?[0-9][0-9,]*(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?").fullmatch

# Shares are shifted by two places and never rounded.
_WIDE = Context(prec=1000)

_FORMS = (
    "write 4400, past 100, at least 80, above 50, at most 5, below 0.1, 20 to 30, ➔, "
    "better than previous, no worse than baseline, better than baseline by 80%, "
    "{complete: 策定} or {low: 20, high: 30, strict: true}."
)

_read_side = choice(Side)


def _share(raw: Any) -> Decimal:
    if type(raw) is str and raw.endswith("%"):
        return number(raw[:-1]).scaleb(-2, _WIDE)
    return number(raw)


def _better_than(better_than: str, by: Decimal | None = None) -> Improve:
    return Improve(on=better_than, by=by)


def _no_worse_than(no_worse_than: str, by: Decimal | None = None) -> Improve:
    return Improve(on=no_worse_than, by=by, strict=False)


_LONG: dict[str, tuple[Callable[..., Aim], dict[str, Hook]]] = {
    "complete": (lambda complete: Complete(text=complete), {"complete": text}),
    "low": (Within, {"low": number, "high": number, "strict": truth}),
    "high": (Within, {"low": number, "high": number, "strict": truth}),
    "value": (Reach, {"value": number, "side": _read_side, "strict": truth}),
    "better than": (_better_than, {"better than": word, "by": _share}),
    "no worse than": (_no_worse_than, {"no worse than": word, "by": _share}),
}
_LONG_KEYS = tuple(_LONG)
_known: dict[Any, Aim] = {}


def read_aim(raw: Any) -> Aim:
    """
    The aim that is written.

    Args:
        raw: A number, words or a map.

    Returns:
        The aim; where the same was written before, often the same object.

    Raises:
        FaultyError: If no aim is written like this.

    Examples:
        >>> read_aim("at least 80")
        Reach(value=Decimal('80'), side=<Side.AT_LEAST: 'at least'>, strict=False)
        >>> read_aim("better than baseline by 80%").by
        Decimal('0.80')
    """
    kind = type(raw)
    if kind is str or kind is int:
        # Most plans write the same round numbers again and again. A Decimal equals
        # others with other digits, so that it cannot be looked up.
        aim = _known.get(raw)
        if aim is None:
            aim = _read_words(raw) if kind is str else Reach(value=number(raw))
            if kind is int or len(raw) <= _LONGEST_KNOWN:
                if len(_known) >= _MOST_KNOWN:
                    _known.clear()
                _known[raw] = aim
        return aim
    if kind is Decimal:
        return Reach(value=number(raw))
    if kind is dict:
        return _read_long(raw)
    if raw is None:
        raise fault(f"nothing stands here, and an aim is needed: {_FORMS}")
    raise fault(f"{shown(raw)} stands here, and an aim is needed: {_FORMS}")


def _read_words(raw: str) -> Aim:
    if _NUMERAL(raw):
        return Reach(value=number(raw))
    if raw == IMPROVE:
        return Improve()
    if found := re.fullmatch(_REACH, raw):
        side, strict = _BY_WORDS[found[1]]
        return Reach(value=number(found[2]), side=side, strict=strict)
    if found := re.fullmatch(_IMPROVE, raw):
        share = number(found[3]).scaleb(-2, _WIDE) if found[3] else None
        return Improve(on=found[2], strict=found[1] == "better", by=share)
    if found := re.fullmatch(_WITHIN, raw):
        return Within(low=number(found[1]), high=number(found[2]))
    return _read_printed(raw)


def _read_printed(raw: str) -> Aim:
    try:
        amount = read_amount(raw)
    except InvalidValueError:
        is_amount = False
    else:
        if amount.mark == IMPROVE:
            return Improve()
        if amount.value is not None and amount.limit and amount.running is None:
            side, strict = _BY_WORDS[amount.limit]
            return Reach(value=amount.value, side=side, strict=strict)
        is_amount = amount.value is not None
    try:
        return Reach(value=number(raw))
    except FaultyError:
        # What is nearly a number is told as one.
        if is_amount or (any(map(str.isdigit, raw)) and not raw.count(" ")):
            raise
    words = shown(raw)
    raise fault(f"{words} is no aim: {_FORMS} An aim in words is {{complete: {raw}}}.")


def _read_long(raw: dict[str, Any]) -> Aim:
    for tag, (make, hooks) in _LONG.items():
        if tag in raw:
            values = details(raw, hooks)
            for key in ("low", "high"):
                if key in hooks and key not in values:
                    raise fault(
                        f"a range has low and high, and {key!r} is missing. "
                        "With one limit it is 'at least 80' or 'at most 5'."
                    )
            return make(
                **{key.replace(" ", "_"): value for key, value in values.items()}
            )
    if raw:
        raise FaultyError([unknown_key(f".{key}", key, _LONG_KEYS) for key in raw])
    raise fault(f"the map is empty, and an aim is needed: {_FORMS}")


def aim_as_written(aim: Aim) -> Any:
    """
    How an aim is written: short where the short form says everything.

    Args:
        aim: Any aim.

    Returns:
        A number, words or a map, which `read_aim` reads back.

    Examples:
        >>> aim_as_written(Improve(on="全国平均", strict=False))
        'no worse than 全国平均'
    """
    if isinstance(aim, Reach):
        if aim.side is None and not aim.strict:
            return aim.value
        return f"{_WORDS[aim.side, aim.strict]} {numeral(aim.value)}"
    if isinstance(aim, Improve):
        return _improve_as_written(aim)
    if isinstance(aim, Within):
        if not aim.strict:
            return f"{numeral(aim.low)} to {numeral(aim.high)}"
        return {"low": aim.low, "high": aim.high, "strict": True}
    return {"complete": aim.text}


def _improve_as_written(aim: Improve) -> Any:
    if aim == _PLAIN_IMPROVE:
        return IMPROVE
    if aim.by is not None and aim.by.adjusted() > _LARGEST_SHARE:
        return {"better than": aim.on, "by": aim.by}
    share = "" if aim.by is None else f"{numeral(aim.by.scaleb(2, _WIDE))}%"
    words = "better than" if aim.strict else "no worse than"
    short = f"{words} {aim.on} by {share}" if share else f"{words} {aim.on}"
    found = re.fullmatch(_IMPROVE, short)
    if found and (found[2], found[3] or "") == (aim.on, share[:-1]):
        return short
    return {words: aim.on, "by": share} if share else {words: aim.on}


_PLAIN_IMPROVE = Improve()


def targets_reader(
    read_period: Callable[[Any], Period],
) -> Callable[[Any], tuple[Target, ...]]:
    """
    How the targets of an indicator are read.

    Args:
        read_period: How a period is read in the plan's calendar.

    Returns:
        A function from a map of aims by period to the targets.
    """
    hooks: dict[str, Hook] = {"aim": read_aim, "note": text}

    def read_target(key: str, raw: Any) -> Target:
        period = read_period(key)
        if type(raw) is dict and ("aim" in raw or "note" in raw):
            values = details(raw, hooks)
            if "aim" not in values:
                raise fault("the target's 'aim' is missing. Write it beside the note.")
            return Target(period=period, **values)
        return Target(period=period, aim=read_aim(raw))

    def read_targets(raw: Any, _: object = None) -> tuple[Target, ...]:
        return tuple(each_of(named(raw, _TARGETS), read_target))

    return read_targets


_TARGETS = "a map of aims by period, such as {FY2011: 4400, FY2016: 3300}"


def targets_as_written(targets: tuple[Target, ...]) -> dict[str, Any]:
    """
    How the targets of an indicator are written.

    Args:
        targets: In order of time.

    Returns:
        Aims by period; those with a note as `{aim, note}`.
    """
    return {
        target.period.text: {"aim": aim_as_written(target.aim), "note": target.note}
        if target.note
        else aim_as_written(target.aim)
        for target in targets
    }
