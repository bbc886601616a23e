"""
Going the way to an answer once more, and keeping what was found on it.

The reference evaluator finds everything; here it is only asked and written down.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from civicplan.rules.explanations.definitions import formula_of
from civicplan.rules.explanations.gathering import said_by
from civicplan.rules.explanations.steps import (
    Choice,
    Displayed,
    Rounded,
    Step,
    Tested,
    Tried,
    TriedCase,
    Working,
)
from civicplan.rules.expressions import (
    Binary,
    Condition,
    Expression,
    Figure,
    IsMissing,
    IsReached,
    Metric,
    Name,
    Named,
    Relation,
    Test,
    WordIs,
    parts,
)
from civicplan.rules.figures import Figures
from civicplan.rules.quantities import Quantity
from civicplan.rules.reasons import Reason
from civicplan.rules.schemes import Scheme
from civicplan.rules.tables import Case, Let, Show
from civicplan.rules.walking import Walk


__all__ = ["Tracer"]


class Tracer:
    """
    Keeps the quantities and metrics that take part in what it is asked about.

    Args:
        walk: What finds values and outcomes.
        lets: The quantities with names.
        scheme: Whose ratings are given.
        figures: What was compared; none in a roll-up.
    """

    def __init__(
        self,
        walk: Walk,
        lets: tuple[Let, ...],
        scheme: Scheme,
        figures: Figures | None = None,
    ) -> None:
        self._walk = walk
        self._lets = {let.name: let for let in lets}
        self._scheme = scheme
        self._figures = figures
        self._steps: dict[str, Step] = {}
        self._workings: dict[Metric | Name, Working] = {}

    @property
    def steps(self) -> tuple[Step, ...]:
        """
        The quantities with names that took part, in the scheme's order.
        """
        return tuple(self._steps[name] for name in self._lets if name in self._steps)

    @property
    def workings(self) -> tuple[Working, ...]:
        """
        The metrics that took part, and the elapsed time, as they were met.
        """
        return tuple(self._workings.values())

    def cases(self, cases: tuple[Case, ...]) -> tuple[TriedCase, ...]:
        """
        The lines of a decision table, up to the one that decides.
        """
        found: list[TriedCase] = []
        for case in cases:
            found.append(self._case(case))
            if found[-1].decided:
                break
        return tuple(found)

    def shown(self, shows: tuple[Show, ...]) -> tuple[Displayed, ...]:
        """
        What is printed with the answer.
        """
        return tuple(
            Displayed(
                name=show.name,
                node=show.value,
                value=self._value(show.value),
                rounding=show.rounding,
            )
            for show in shows
        )

    def named(self, name: str) -> Quantity | Reason:
        """
        The value of a quantity with a name, which takes part.
        """
        return self._value(Named(name=name))

    def _case(self, case: Case) -> TriedCase:
        tried = self._tried(case.when)
        rating = self._scheme.rating(case.rating) if case.rating else None
        if case.score is None or tried.outcome is not True:
            return TriedCase(
                path=case.path, tried=tried, rating=rating, score=case.score
            )
        return TriedCase(
            path=case.path,
            tried=tried,
            rating=rating,
            score=case.score,
            value=self._value(case.score),
            rounded=tuple(self._rounded(case.score)),
        )

    def _value(self, node: Expression) -> Quantity | Reason:
        self._meet(node)
        return self._walk.quantity(node)

    def _tried(self, when: Condition | None) -> Tried:
        if when is None:
            return Tried(when=None)
        return Tried(
            when=when,
            tests=tuple(self._tested(test) for test in when.tests),
            outcome=self._walk.all_hold(when),
        )

    def _tested(self, test: Test) -> Tested:
        self._meet(test)
        values: tuple[Quantity | Reason, ...] = ()
        words: tuple[str, ...] = ()
        match test:
            case Relation():
                nodes = (test.first, *(node for _, node in test.rest))
                values = tuple(self._walk.quantity(node) for node in nodes)
            case IsMissing():
                values = (self._walk.quantity(test.value),)
            case IsReached() if self._figures is not None:
                actual = self._figures.actual(test.figure)
                values = (
                    actual if isinstance(actual, Reason) else Fraction(actual),
                    self._walk.quantity(Figure(name=test.figure)),
                )
            case WordIs() if self._figures is not None:
                words = said_by(self._figures, test.field)
            case _:
                pass
        return Tested(
            test=test, values=values, words=words, outcome=self._walk.holds(test)
        )

    def _meet(self, node: Expression | Test) -> None:
        for part in parts(node):
            if isinstance(part, Named):
                self._step(part.name)
            elif isinstance(part, Metric) or (
                isinstance(part, Name) and part.name == "elapsed"
            ):
                self._work(part)

    def _work_if_elapsed(self, node: Name) -> None:
        if node.name == "elapsed":
            self._work(node)

    def _work(self, node: Metric | Name) -> None:
        if node in self._workings:
            return
        if isinstance(node, Metric) and node.metric == "pace to":
            self._work(Name(name="elapsed"))
        sense = self._figures.sense if self._figures else None
        self._workings[node] = Working(
            node=node, formula=formula_of(node, sense), value=self._walk.quantity(node)
        )

    def _step(self, name: str) -> None:
        if name in self._steps:
            return
        choices = []
        for each in self._lets[name].alternatives:
            tried = self._tried(each.when)
            if tried.outcome is not True:
                choices.append(Choice(tried=tried, expression=each.value))
                continue
            value = self._value(each.value)
            rounded = tuple(self._rounded(each.value))
            choices.append(
                Choice(tried=tried, expression=each.value, value=value, rounded=rounded)
            )
            break
        value = self._walk.named(name)
        self._steps[name] = Step(name=name, choices=tuple(choices), value=value)

    def _rounded(self, node: Expression) -> Iterator[Rounded]:
        for part in parts(node):
            if isinstance(part, Binary) and part.sign in {"rounded to", "cut to"}:
                yield Rounded(
                    how=part.sign,
                    step=part.right,
                    of=part.left,
                    before=self._walk.quantity(part.left),
                    after=self._walk.quantity(part),
                )
