"""
What a scheme says that is perhaps not meant so.

A lint is no error: the scheme can be used. What is called unreachable surely is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from civicplan.rules.bounds import Bounds, constant
from civicplan.rules.expressions import (
    Condition,
    Expression,
    Leaf,
    Named,
    Parameter,
    leaves,
)
from civicplan.rules.lints.coverage import Coverage
from civicplan.rules.lints.kinds import unknown_kinds
from civicplan.rules.lints.percents import forgotten_percents
from civicplan.rules.lints.regions import TooManyError
from civicplan.rules.lints.shapes import Lint
from civicplan.rules.saying import said
from civicplan.rules.schemes import Scheme
from civicplan.rules.tables import Case, Let, Show


__all__ = ["lint"]


def lint(scheme: Scheme) -> tuple[Lint, ...]:
    """
    What a scheme says that is perhaps not meant so.

    Args:
        scheme: Any scheme.

    Returns:
        The lints, each once.

    Examples:
        >>> from civicplan.rules.schemes import scheme_of
        >>> cases = [
        ...     {"when": "ratio to final >= 50 %", "rating": "B"},
        ...     {"when": "ratio to final >= 80 %", "rating": "A"},
        ...     {"when": "ratio to final < 50 %", "rating": "C"},
        ... ]
        >>> ratings = [{"id": "A"}, {"id": "B"}, {"id": "C"}]
        >>> named = {"scheme": "x", "version": "1", "cases": cases, "ratings": ratings}
        >>> for found in lint(scheme_of(named)):
        ...     print(found.path, found.code)
        cases[1] unreachable-case
    """
    found = [
        *_of_quantities(scheme.lets, "let", Bounds(scheme.lets)),
        *_of_questions(scheme),
        *_of_roll_ups(scheme),
        *_never_given(scheme),
        *_never_used(scheme),
    ]
    return tuple(dict.fromkeys(found))


def _of_questions(scheme: Scheme) -> Iterator[Lint]:
    bounds = Bounds(scheme.lets)
    for question in scheme.questions:
        yield from _of_cases(question.cases, scheme, scheme.lets, bounds)


def _of_roll_ups(scheme: Scheme) -> Iterator[Lint]:
    ratings = [each.id for each in scheme.ratings]
    for rule in scheme.rollups:
        bounds = Bounds(rule.lets, ratings)
        yield from _of_quantities(rule.lets, f"rollup.{rule.level}.let", bounds)
        yield from _of_cases(rule.cases, scheme, rule.lets, bounds)


def _of_quantities(lets: Sequence[Let], path: str, bounds: Bounds) -> Iterator[Lint]:
    """
    What is odd about the lists by which quantities are named.
    """
    for let in lets:
        paths = [f"{path}.{let.name}[{at}]" for at in range(len(let.alternatives))]
        conditions = [each.when for each in let.alternatives]
        yield from forgotten_percents(conditions, paths, lets)
        yield from unknown_kinds(conditions, paths)
        try:
            yield from _of_lines("alternative", paths, conditions, lets, bounds)
        except TooManyError:
            continue


def _of_cases(
    cases: Sequence[Case], scheme: Scheme, lets: Sequence[Let], bounds: Bounds
) -> Iterator[Lint]:
    """
    What is odd about the cases of one question or one roll-up.
    """
    paths = [case.path or f"cases[{place}]" for place, case in enumerate(cases)]
    conditions = [case.when for case in cases]
    yield from forgotten_percents(conditions, paths, lets)
    yield from unknown_kinds(conditions, paths)
    try:
        yield from _of_lines("case", paths, conditions, lets, bounds)
        yield from _of_the_last(cases, paths, scheme, lets, bounds)
    except TooManyError:
        # Nothing is said of what cannot be looked through in a moment.
        return


def _of_lines(
    kind: str,
    paths: Sequence[str],
    conditions: Sequence[Condition | None],
    lets: Sequence[Let],
    bounds: Bounds,
) -> Iterator[Lint]:
    coverage = Coverage(conditions, lets, bounds)
    for place, by in coverage.unreachable():
        if by == place:
            sentence = "its condition contradicts itself, so that it never holds."
        elif by is None:
            sentence = (
                f"it is never reached: the {kind}s before it take all that it could."
            )
        elif conditions[by] is None:
            sentence = (
                f"it is never reached: {paths[by]} has no `when` and takes whatever is "
                "left. Move that to the end."
            )
        else:
            sentence = (
                f"it is never reached: {paths[by]} stands before it and takes all that "
                "it could. Change their order or their conditions."
            )
        yield Lint(code="unreachable-case", path=paths[place], sentence=sentence)
    for gap in coverage.gaps():
        # A quantity may be left undefined on purpose, as at zero, but not in between.
        if kind == "case" or gap.inside:
            sentence = (
                f"no {kind} takes {gap.said}. Move a border of the bands, or write one "
                f"more {kind}."
            )
            path = paths[gap.line]
            yield Lint(code="gap-between-bands", path=path, sentence=sentence)


def _of_the_last(
    cases: Sequence[Case],
    paths: Sequence[str],
    scheme: Scheme,
    lets: Sequence[Let],
    bounds: Bounds,
) -> Iterator[Lint]:
    """
    Whether what is missing falls to a case without `when` that rates it.
    """
    place = next((at for at, case in enumerate(cases) if case.when is None), None)
    if place is None:
        return
    case = cases[place]
    if any(each.id == case.rating for each in scheme.ratings):
        given = f"rates it {case.rating!r}"
    elif (
        not case.rating and case.score is not None and constant(case.score) is not None
    ):
        given = f"scores it {said(case.score)}"
    else:
        return
    coverage = Coverage([each.when for each in cases], lets, bounds)
    if not coverage.takes_missing(place):
        return
    own = coverage.left_over(place)
    such = f", such as `{own}`," if own else ","
    sentence = (
        f"it has no `when`, so it also takes what is missing, and {given}. "
        f"Give it a condition of its own{such} or a word off the scale."
    )
    yield Lint(code="missing-rated", path=paths[place], sentence=sentence)


def _never_given(scheme: Scheme) -> Iterator[Lint]:
    """
    Ratings and words that no case gives.
    """
    if any(rule.judged for rule in scheme.rollups):
        # People give ratings of their own.
        return
    tables = [each.cases for each in scheme.questions]
    tables += [each.cases for each in scheme.rollups]
    given = {case.rating for cases in tables for case in cases}
    for key, ratings in (("ratings", scheme.ratings), ("unrated", scheme.unrated)):
        for place, rating in enumerate(ratings):
            if rating.id not in given:
                sentence = f"no case gives {rating.id!r}. Write one, or take it out."
                path = f"{key}[{place}]"
                yield Lint(code="rating-never-given", path=path, sentence=sentence)


def _never_used(scheme: Scheme) -> Iterator[Lint]:
    """
    Quantities and parameters of which nothing speaks.
    """
    questions = [case for each in scheme.questions for case in each.cases]
    used = set(_leaves_of(scheme.lets, questions, scheme.shows))
    for name, _ in scheme.parameters:
        if Parameter(name=name) not in used:
            yield _unused(f"parameters.{name}", name)
    for let in scheme.lets:
        if Named(name=let.name) not in used:
            yield _unused(f"let.{let.name}", let.name)
    for rule in scheme.rollups:
        used = set(_leaves_of(rule.lets, rule.cases, rule.shows))
        for let in rule.lets:
            # What is called so is the score of the roll-up.
            if Named(name=let.name) not in used and let.name != "score":
                path = f"rollup.{rule.level}.let.{let.name}"
                yield _unused(path, let.name)


def _unused(path: str, name: str) -> Lint:
    sentence = f"nothing uses {name!r}. Test it, print it under `show`, or take it out."
    return Lint(code="name-never-used", path=path, sentence=sentence, of_key=True)


def _leaves_of(
    lets: Sequence[Let], cases: Sequence[Case], shows: Sequence[Show]
) -> Iterator[Leaf]:
    nodes: list[Expression | Condition | None] = [show.value for show in shows]
    for let in lets:
        for each in let.alternatives:
            nodes += [each.when, each.value]
    for case in cases:
        nodes += [case.when, case.score]
    for node in nodes:
        if node is not None:
            yield from leaves(node)
