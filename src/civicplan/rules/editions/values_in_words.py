"""
What stands in a plan, said shortly, in Japanese or in English.
"""

from __future__ import annotations

import enum
import itertools
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from types import NoneType
from typing import Any, Final, TypeAlias

import attrs

from civicplan.base.periods import FiscalYear, Period
from civicplan.base.printed_amounts import NO_FIGURE
from civicplan.base.printed_periods import print_period
from civicplan.model.actors import Role
from civicplan.model.indicators import Indicator, Reference
from civicplan.model.observations import Comparison, Observation
from civicplan.model.revisions import Edition, Revision
from civicplan.model.targets import Target
from civicplan.rules.editions.plain import plain
from civicplan.rules.editions.subjects import Subject
from civicplan.rules.printing import printed_amount
from civicplan.rules.sentences import voice_in
from civicplan.rules.vocabulary import comma, is_japanese, word
from civicplan.rules.wording import figure_in_words, revision_in_words


__all__ = ["sides_in_words"]

Side: TypeAlias = "tuple[Any, Subject]"
"""What stands in one of two plans, and the element of which it says something."""

_LONGEST: Final = 60
_BEFORE_THE_CHANGE: Final = 10


def sides_in_words(before: Side, after: Side, language: str) -> tuple[str, str]:
    """
    What stood in the first plan and what stands in the second.

    Args:
        before: What stood, and of which element.
        after: What stands, and of which element.
        language: A BCP 47 tag: Japanese is spoken for `"ja"`, English for any other.

    Returns:
        Two short texts; where the values differ, so do these. Long texts are cut to
        where they differ.
    """
    old, new = before[0], after[0]
    if _differ_in_note(old, new):
        old, new = old.note, new.note
    if isinstance(old, Role) and isinstance(new, Role):
        old, new = old.text, new.text
    if isinstance(old, str) and isinstance(new, str):
        one, other = _excerpts(old, new)
        return _quoted(one, language), _quoted(other, language)
    one = _in_words(old, before[1], language)
    other = _in_words(new, after[1], language)
    if one == other and isinstance(old, Observation) and isinstance(new, Observation):
        one = figure_in_words(old, before[1].unit, language, dated=True)
        other = figure_in_words(new, after[1].unit, language, dated=True)
    if one == other and attrs.has(type(old)) and attrs.has(type(new)):
        return _apart(old, new, language), _apart(new, old, language)
    return one, other


def _differ_in_note(old: Any, new: Any) -> bool:
    return (
        isinstance(old, (Target, Observation))
        and type(old) is type(new)
        and bool(attrs.evolve(old, note=new.note) == new)
    )


def _in_words(value: Any, subject: Subject, language: str) -> str:
    for kind, said in _SAID:
        if isinstance(value, kind):
            return said(value, subject, language)
    return str(value)


def _figure(value: Observation, subject: Subject, language: str) -> str:
    if value.value is None:
        return figure_in_words(value, subject.unit, language)
    return printed_amount(value.value, subject.unit, language)


def _aim(value: Target, subject: Subject, language: str) -> str:
    sense = subject.direction.sense if subject.direction else None
    return voice_in(language).aim(value.aim, subject.unit, sense)


def _role(value: Role, subject: Subject, language: str) -> str:
    return f"{value.actor.label(language)} {_text(value.text, subject, language)}"


def _text(value: str, _: Subject, language: str) -> str:
    return _quoted(_excerpts(value, "")[0], language)


def _several(values: Iterable[Any], subject: Subject, language: str) -> str:
    said = (_in_words(each, subject, language) for each in values)
    return comma(language).join(said)


_SAID: Final[tuple[tuple[type, Callable[[Any, Subject, str], str]], ...]] = (
    (NoneType, lambda *_: NO_FIGURE),
    (str, _text),
    (Decimal, lambda value, _, language: printed_amount(value, "", language)),
    (enum.Enum, lambda value, _, language: word(value.value, language)),
    (Period, lambda value, _, language: print_period(value, language=language)),
    (Target, _aim),
    (Observation, _figure),
    (
        Revision,
        lambda value, subject, language: revision_in_words(
            value, _stand_in(subject), language
        ),
    ),
    (Role, _role),
    # An edition and a comparison are called by their names before.
    (Edition, lambda value, *rest: _text(value.title, *rest) if value.title else ""),
    (Comparison, lambda *_: ""),
    (Reference, lambda value, *_: f"{value.vocabulary} {value.code}"),
    (FiscalYear, lambda value, *_: f"{value.start} ({value.named_after})"),
    (Mapping, _several),
    (tuple, _several),
)


def _stand_in(subject: Subject) -> Indicator:
    # The words for a decision take the unit and the direction from an indicator.
    return Indicator(
        id=subject.id,
        name=subject.name,
        unit=subject.unit,
        direction=subject.direction,
    )


def _quoted(text: str, language: str) -> str:
    if not text:
        return NO_FIGURE
    return f"「{text}」" if is_japanese(language) else f"“{text}”"


def _excerpts(one: str, other: str) -> tuple[str, str]:
    """
    Two texts, or of long ones the parts from where they begin to differ.
    """
    if len(one) <= _LONGEST and len(other) <= _LONGEST:
        return one, other
    pairs = zip(one, other, strict=False)
    same = itertools.takewhile(lambda pair: pair[0] == pair[1], pairs)
    begin = max(0, sum(1 for _ in same) - _BEFORE_THE_CHANGE)
    return _cut(one, begin), _cut(other, begin)


def _cut(text: str, begin: int) -> str:
    end = begin + _LONGEST
    return f"{'…' * bool(begin)}{text[begin:end]}{'…' * (end < len(text))}"


def _apart(value: Any, other: Any, language: str) -> str:
    """
    What a value says where another one, told in the same words, says something else.
    """
    if isinstance(value, Period):
        return f"{value.start}/{value.end}"
    mine, theirs = plain(value), plain(other)
    names = (each.name for each in attrs.fields(type(value)))
    return comma(language).join(
        f"{word(name, language)} {_exactly(value, name, mine, theirs)}"
        for name in names
        if getattr(value, name) != getattr(other, name)
    )


def _exactly(
    value: Any, name: str, mine: dict[str, Any], theirs: dict[str, Any]
) -> str:
    held = getattr(value, name)
    if isinstance(held, Period) and mine.get(name) == theirs.get(name):
        # The same fiscal year, read in two calendars.
        return f"{held.start}/{held.end}"
    return str(mine.get(name, NO_FIGURE))
