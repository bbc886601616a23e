"""
Laws of histories and remarks in sentences: nothing is kept silent, nothing leaks.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import attrs
import pytest
from hypothesis import assume, given

from civicplan.model import directions, indicators, observations, revisions, targets
from civicplan.model.indicators import Indicator
from civicplan.model.observations import Observation
from civicplan.model.plans import Plan
from civicplan.model.revisions import (
    AMENDABLE,
    Amend,
    Change,
    Introduce,
    Rebaseline,
    Retarget,
    Revision,
    reason_label,
)
from civicplan.rules.editions.change_words import ChangeWords
from civicplan.rules.editions.histories import history_of
from civicplan.rules.editions.remarks import remark_of
from civicplan.testing import changes, plans
from civicplan.testing import indicators as any_indicators


LANGUAGES = pytest.mark.parametrize("language", ["ja", "en"])
STANDING = Indicator(id="x", name="x", unit="件")


def names_in(module: object) -> Iterator[str]:
    """
    What the library calls things: its classes, values of enums, reasons and fields.
    """
    yield from AMENDABLE
    for name, value in vars(module).items():
        if isinstance(value, str) and name in getattr(module, "__all__", ()):
            yield value
        if isinstance(value, type) and value.__module__ == getattr(
            module, "__name__", ""
        ):
            yield name
            if issubclass(value, enum.Enum):
                yield from (each.value for each in value)


MODULES = (directions, indicators, observations, revisions, targets)
INTERNAL = {name for module in MODULES for name in names_in(module)}
CLASSES = {name for name in INTERNAL if name[0].isupper()}


def own_texts(value: Any) -> Iterator[str]:
    """
    What a plan says itself, somewhere in a value; it may be any word.

    The library's words are the fields that are amended, directions, and reasons that
    many cities give.
    """
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from own_texts(each)
    elif isinstance(value, Amend):
        yield from () if value.field == "direction" else (value.before, value.after)
    elif isinstance(value, Revision):
        known = reason_label(value.reason, "ja") != value.reason
        yield from (value.edition, value.note, "" if known else value.reason)
        yield from own_texts(value.changes)
    elif attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            yield from own_texts(getattr(value, field.name))


def leaked(said: str, indicator: Indicator, names: set[str]) -> set[str]:
    """
    The library's names in a text, beside the words of the plan.
    """
    for text in sorted(own_texts(indicator), key=len, reverse=True):
        said = said.replace(text, "#") if text else said
    # Japanese has no blanks around words, so that only Latin letters are looked at.
    latin = "[A-Za-z]"
    return {
        name
        for name in names
        if re.search(rf"(?<!{latin}){re.escape(name)}(?!{latin})", said)
    }


def corrected(figures: tuple[Observation, ...]) -> int:
    """
    How often a figure of a period was followed by another one.
    """
    return sum(
        before.period == after.period
        and attrs.evolve(before, edition=after.edition) != after
        for before, after in pairwise(figures)
    )


@LANGUAGES
@given(any_indicators(max_depth=1))
def test_every_change_is_told(language: str, indicator: Indicator) -> None:
    """
    A sentence for each change of each decision, and for each corrected figure.
    """
    series = [indicator.actuals, *(each.actuals for each in indicator.comparisons)]
    wanted = sum(len(each.changes) for each in indicator.revisions)
    wanted += sum(map(corrected, series))
    told = history_of(indicator, language)

    assert wanted == sum(len(each.changes) for each in told)
    assert all(sentence for each in told for sentence in each.changes)


@LANGUAGES
@given(any_indicators(max_depth=1))
def test_decisions_are_told_in_their_order(language: str, indicator: Indicator) -> None:
    """
    With their reasons and the city's own notes.
    """
    without = attrs.evolve(indicator, actuals=(), comparisons=())
    told = history_of(without, language)

    assert [each.edition for each in told] == [
        each.edition for each in indicator.revisions
    ]
    for each, revision in zip(told, indicator.revisions, strict=True):
        assert len(revision.changes) == len(each.changes)
        assert bool(revision.reason or revision.note) is bool(each.why)
        assert revision.note in each.text


@LANGUAGES
@given(changes())
def test_what_a_change_leads_to_is_told(language: str, change: Change) -> None:
    """
    Its undoing is told in another sentence, so that no change looks like none.
    """
    assume(isinstance(change, (Amend, Rebaseline, Retarget)))
    sides: dict[str, Any] = {
        name: getattr(change, other)
        for name, other in (("before", "after"), ("after", "before"))
    }
    undone = attrs.evolve(change, **sides)
    words = ChangeWords(language)

    assert words.change(change, STANDING, STANDING) != words.change(
        undone, STANDING, STANDING
    )


@given(any_indicators(max_depth=1))
def test_no_name_of_the_library_is_told_in_japanese(indicator: Indicator) -> None:
    """
    Nor in a remark: what a city reads is in its own language.
    """
    told = "".join(map(str, history_of(indicator, "ja"))) + remark_of(indicator, "ja")

    assert set() == leaked(told, indicator, INTERNAL)


@given(any_indicators(max_depth=1))
def test_no_class_of_the_library_is_told_in_english(indicator: Indicator) -> None:
    """
    What else the library calls things by may be an English word.
    """
    told = " ".join(map(str, history_of(indicator, "en"))) + remark_of(indicator, "en")

    assert set() == leaked(told, indicator, CLASSES)


@LANGUAGES
@given(plans())
def test_every_indicator_of_a_plan_can_be_told(language: str, plan: Plan) -> None:
    """
    In the order of the plan's editions, with their titles and the names of successors.
    """
    order = [each.id for each in plan.editions]

    for _, indicator in plan.walk(Indicator):
        told = history_of(indicator, language, plan)
        places = [order.index(each.edition) for each in told if each.edition]
        assert sorted(places) == places


@LANGUAGES
@given(any_indicators(max_depth=1))
def test_a_remark_tells_what_the_last_edition_decided(
    language: str, indicator: Indicator
) -> None:
    """
    It is empty only where nothing was decided and nothing was measured elsewhere.
    """
    measured = any(each.measured is not None for each in indicator.actuals)
    remark = remark_of(indicator, language)

    if indicator.revisions:
        assert remark
    elif not measured:
        assert not remark


@given(any_indicators(max_depth=1))
def test_an_indicator_is_introduced_once_and_else_taken_up_again(
    indicator: Indicator,
) -> None:
    """
    The first decision introduces it; any later one that does takes it up again.
    """
    told = history_of(attrs.evolve(indicator, actuals=(), comparisons=()), "ja")

    for place, (each, revision) in enumerate(
        zip(told, indicator.revisions, strict=True)
    ):
        begins = isinstance(revision.changes[0], Introduce)
        assert (begins and place == 0) is (each.changes[0] == "指標を追加した。")
        assert (begins and place > 0) is (
            each.changes[0] == "廃止していた指標を再び採用した。"
        )
