"""
Strategies for situations and their twins, and the search for broken laws.
"""

from __future__ import annotations

import functools
from decimal import Decimal
from typing import Any, Final

import attrs
from hypothesis import Phase, assume, find, settings
from hypothesis import strategies as st
from hypothesis.errors import NoSuchExample

from civicplan.rules.laws.breaches import counterexample
from civicplan.rules.laws.laws import LAWS, Counterexample, Law, twin_of
from civicplan.rules.laws.situations import (
    PLANNED_MONTHS,
    WORDS_OF_SITUATIONS,
    Situation,
)
from civicplan.rules.schemes import Scheme


__all__ = ["breaches", "kept_laws", "situations"]

_LONGEST: Final = 14 * 12
_ALWAYS_KNOWN: Final = {"outlook": ("likely", "unlikely"), "phase": ("mid", "final")}


def _numbers(least: int | None) -> st.SearchStrategy[Decimal]:
    """
    Small whole numbers, of which two are often equal, and any of six digits.
    """
    small = st.integers(-9 if least is None else least, 12).map(Decimal)
    whole = st.integers(-100_000 if least is None else least, 100_000)
    return small | st.builds(Decimal.scaleb, whole.map(Decimal), st.integers(-3, 0))


_ANY: Final = _numbers(None)
_POSITIVE: Final = _numbers(1)
_FACTORS: Final = st.sampled_from(
    [Decimal(1000), Decimal(10), Decimal("0.1"), Decimal("0.3"), Decimal("0.001")]
)


@st.composite
def situations(draw: st.DrawFn, scheme: Scheme, *, regular: bool = False) -> Situation:
    """
    Every situation in which all figures are known that a scheme may ask for.

    Args:
        draw: Given by Hypothesis.
        scheme: Whose words and parameters the situation sets.
        regular: Whether all figures are positive and both targets ahead of the
            baseline.

    Returns:
        A strategy for `Situation`.

    Examples:
        >>> from civicplan.catalog.schemes import scheme
        >>> find(situations(scheme("standard")), lambda each: each.regular).months
        1
    """
    direction = draw(st.sampled_from(["increase", "decrease"]))
    values = _POSITIVE if regular else _ANY
    baseline, interim, final = (draw(values) for _ in range(3))
    if regular:
        # Read as the lowest figure and two steps away from the baseline.
        steps, lowest = (interim, final), baseline
        if direction == "increase":
            interim, final = (lowest + step for step in steps)
        else:
            baseline = lowest + max(steps)
            interim, final = (baseline - step for step in steps)
    return Situation(
        direction=direction,
        baseline=baseline,
        interim=interim,
        final=final,
        actual=draw(values),
        year_ago=draw(values),
        months=draw(st.integers(1, _last_month(scheme))),
        parameters=draw(_parameters(scheme.parameters)),
        **draw(_words(scheme.words)),
    )


def _last_month(scheme: Scheme) -> int:
    # A report after the final target's date has no interim target of its own.
    return PLANNED_MONTHS - 1 if scheme.use.time == "report" else _LONGEST


@functools.lru_cache(maxsize=64)
def _parameters(
    declared: tuple[tuple[str, Decimal | None], ...],
) -> st.SearchStrategy[tuple[tuple[str, Decimal], ...]]:
    """
    Each parameter that has no default, and of those that have one some.
    """
    known: dict[str, st.SearchStrategy[Decimal]] = {}
    perhaps: dict[str, st.SearchStrategy[Decimal]] = {}
    for name, default in declared:
        if default is None:
            known[name] = st.integers(0, 100).map(Decimal)
        else:
            # A share stays one: a tolerance of 10 % never becomes 200 %.
            perhaps[name] = st.integers(0, 10).map(default.__mul__)
    return st.fixed_dictionaries(known, optional=perhaps).map(
        lambda chosen: tuple(chosen.items())
    )


@functools.lru_cache(maxsize=64)
def _words(tested: tuple[tuple[str, str], ...]) -> st.SearchStrategy[dict[str, Any]]:
    """
    The words that a scheme tests: each or none, but those that are always known.
    """
    fields: dict[str, st.SearchStrategy[str]] = {}
    for field in WORDS_OF_SITUATIONS:
        words = [word for tested_field, word in tested if tested_field == field]
        if words:
            known = _ALWAYS_KNOWN.get(field, ("", *words))
            fields[field] = st.sampled_from(known)
    return st.fixed_dictionaries(fields)


@st.composite
def breaches(
    draw: st.DrawFn, law: str, scheme: Scheme, *, regular: bool = False
) -> Counterexample | None:
    """
    What comes of trying a law on a situation and its changed twin.

    Args:
        draw: Given by Hypothesis.
        law: One of `civicplan.rules.laws.laws.LAWS`.
        scheme: The rule.
        regular: Whether only regular situations are tried, with regular twins.

    Returns:
        A strategy for counterexamples; it yields none where the law is kept.

    Examples:
        >>> from civicplan.catalog.schemes import scheme
        >>> find(breaches("better", scheme("gose")), lambda found: found).law
        'better'
    """
    situation = draw(situations(scheme, regular=regular))
    by: Decimal | None = None
    of = ""
    if law == "unit":
        by = draw(_FACTORS)
    elif law == "later":
        last = _last_month(scheme)
        assume(situation.months < last)
        by = Decimal(draw(st.integers(1, last - situation.months)))
    elif law in {"shift", "better", "harder"}:
        by = draw(_POSITIVE if regular or law != "shift" else _ANY)
        of = draw(st.sampled_from(["interim", "final"])) if law == "harder" else ""
    if regular and law != "mirror":
        assume(twin_of(law, situation, by=by, of=of).regular)
    return counterexample(law, scheme, situation, by=by, of=of)


def kept_laws(scheme: Scheme, *, examples: int = 2000) -> tuple[Law, ...]:
    """
    Search for the laws that a scheme keeps.

    Args:
        scheme: The rule, yours or a shipped one.
        examples: How many situations are tried for each law and domain.

    Returns:
        Every law, with the simplest counterexample that was found of each that is
        not kept everywhere.

    Examples:
        >>> from civicplan.catalog.schemes import scheme
        >>> {law.kept for law in kept_laws(scheme("standard"), examples=5)}
        {'everywhere'}
    """
    return tuple(_searched(law, scheme, examples) for law in LAWS)


def _searched(law: str, scheme: Scheme, examples: int) -> Law:
    search = settings(
        max_examples=examples,
        database=None,
        deadline=None,
        derandomize=True,
        phases=[Phase.generate, Phase.shrink],
    )
    for kept, regular in (("no", True), ("regular", False)):
        tried = breaches(law, scheme, regular=regular)
        try:
            found = find(tried, _is_seen, settings=search)
        except NoSuchExample:
            continue
        assert found is not None
        return Law(name=law, kept=kept, counterexample=_plain(found, scheme))
    return Law(name=law, kept="everywhere")


def _plain(found: Counterexample, scheme: Scheme) -> Counterexample:
    """
    The same, without what takes no part in it.
    """
    one = found.situation
    changes: tuple[dict[str, Any], ...] = (
        {"year_ago": None},
        {"parameters": ()},
        {"kind": ""},
        {"mark": ""},
        {"outlook": ""},
        {"phase": ""},
        {"months": PLANNED_MONTHS // 2},
        {"interim": one.final},
        {"final": one.interim},
    )
    for change in changes:
        situation = attrs.evolve(found.situation, **change)
        plainer = counterexample(found.law, scheme, situation, by=found.by, of=found.of)
        if plainer is not None and (
            (plainer.before, plainer.after, plainer.regular)
            == (found.before, found.after, found.regular)
        ):
            found = plainer
    return found


def _is_seen(found: Counterexample | None) -> bool:
    """
    Whether a law is broken, and one can see it in what is printed.
    """
    return found is not None and found.before != found.after
