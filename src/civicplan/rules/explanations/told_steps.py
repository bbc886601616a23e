"""
The steps to an answer as people read them: calculation, decision, what is shown.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from civicplan.rules.aloud import condition_aloud, expression_aloud
from civicplan.rules.explanations.accounts import Account
from civicplan.rules.explanations.sources import AT_INTERIM
from civicplan.rules.explanations.steps import (
    Choice,
    Displayed,
    Rounded,
    Step,
    Tested,
    Tried,
    TriedCase,
)
from civicplan.rules.explanations.told_amounts import Amounts
from civicplan.rules.explanations.told_inputs import ToldInputs
from civicplan.rules.expressions import (
    Expression,
    Figure,
    IsMissing,
    IsReached,
    Metric,
    Name,
    Named,
    Number,
    Relation,
    WordIs,
    leaves,
)
from civicplan.rules.printing import is_share, printed_quantity
from civicplan.rules.quantities import Quantity
from civicplan.rules.reasons import Reason
from civicplan.rules.scheme_vocabulary import field_in_words, value_in_words
from civicplan.rules.vocabulary import (
    colon,
    comma,
    in_brackets,
    is_japanese,
    quantity_in_words,
    word,
)


__all__ = ["ToldSteps"]

_ARROW: Final = " → "
_SCORE: Final = Named(name="score")


class ToldSteps:
    """
    Tells the steps to one answer.

    Args:
        told: The account.
        amounts: Prints its quantities.
        inputs: Tells its figures.
        language: A BCP 47 tag, such as `"ja"`.
    """

    def __init__(
        self, told: Account, amounts: Amounts, inputs: ToldInputs, language: str
    ) -> None:
        self._told = told
        self._amounts = amounts
        self._inputs = inputs
        self._language = language

    def _say(self, key: str, *told: str) -> str:
        japanese, english = _PHRASES[key]
        return (japanese if is_japanese(self._language) else english).format(*told)

    def workings(self) -> tuple[tuple[str, str], ...]:
        """
        The metrics, each with its formula and the figures filled in.
        """
        return tuple(
            (
                expression_aloud(each.node, self._language),
                self._equals(each.formula, each.node, each.value),
            )
            for each in self._told.workings
        )

    def steps(self) -> Iterator[tuple[str, str]]:
        """
        The quantities with names, each with the alternatives that were tried.
        """
        for step in self._told.steps:
            name = step.name
            for place, choice in enumerate(step.choices):
                said = self._choice(step, choice, last=place > 0)
                yield name, said
                name = ""
            if step.taken is None:
                yield name, self._amounts.quantity(Named(name=name), step.value)

    def _choice(self, step: Step, choice: Choice, *, last: bool) -> str:
        said = self._tried(choice.tried) if choice.tried.when or last else ""
        if choice.value is None:
            return said
        value = self._equals(choice.expression, Named(name=step.name), step.value)
        return f"{said}{_ARROW * bool(said)}{value}{self._rounded(choice.rounded)}"

    def _rounded(self, rounded: tuple[Rounded, ...]) -> str:
        told = (
            self._say(
                each.how,
                expression_aloud(each.step, self._language),
                self._amounts.quantity(each.of, each.before, step=each.step),
            )
            for each in rounded
        )
        found = comma(self._language).join(told)
        return in_brackets(found, self._language) if found else ""

    def _equals(
        self, formula: Expression, node: Expression, value: Quantity | Reason
    ) -> str:
        found = self._amounts.quantity(node, value)
        if all(isinstance(leaf, Number) for leaf in leaves(formula)):
            return found
        to = node.to if isinstance(node, Metric) else ""
        said = self._amounts.formula(formula, to=to)
        between = colon(self._language) if isinstance(value, Reason) else " = "
        return f"{said}{between}{found}"

    def cases(self) -> tuple[tuple[str, str], ...]:
        """
        The lines of the decision table, numbered, the last with what it gives.
        """
        return tuple(
            (str(place), self._case(each))
            for place, each in enumerate(self._told.cases, 1)
        )

    def _case(self, case: TriedCase) -> str:
        said = self._tried(case.tried)
        if not case.decided:
            return said
        given = [case.rating.label(self._language)] if case.rating else []
        if case.score is not None and case.value is not None:
            score = self._equals(case.score, _SCORE, case.value)
            name = word("score", self._language)
            given.append(f"{name} {score}{self._rounded(case.rounded)}")
        return said + _ARROW + comma(self._language).join(given)

    def _tried(self, tried: Tried) -> str:
        if tried.when is None:
            return self._say("otherwise")
        alone = len(tried.tests) == 1
        told = dict.fromkeys(
            each for test in tried.tests for each in self._tested(test, alone=alone)
        )
        if isinstance(tried.outcome, Reason):
            outcome = self._say("undefined")
            told = {tried.outcome.label(self._language): None}
        else:
            outcome = self._say("yes" if tried.outcome else "no")
        found = comma(self._language).join(told)
        aside = in_brackets(found, self._language) if found else ""
        said = condition_aloud(tried.when, self._language)
        return f"{said}{colon(self._language)}{outcome}{aside}"

    def _tested(self, tested: Tested, *, alone: bool) -> Iterator[str]:
        test, language = tested.test, self._language
        match test:
            case WordIs():
                words = (value_in_words(test.field, w, language) for w in tested.words)
                told = comma(language).join(words) or self._say("nothing")
                field = "" if alone else f"{field_in_words(test.field, language)} "
                yield f"{field}{told}"
            case IsReached():
                actual = AT_INTERIM if test.figure == "interim" else "actual"
                yield self._inputs.brief(actual)
                yield self._inputs.brief(test.figure)
            case IsMissing():
                yield self._side(test.value, tested.values[0], share=False)
            case Relation():
                nodes = (test.first, *(node for _, node in test.rest))
                share = is_share(test)
                for node, value in zip(nodes, tested.values, strict=True):
                    if not all(isinstance(leaf, Number) for leaf in leaves(node)):
                        yield self._side(node, value, share=share)

    def _side(self, node: Expression, value: Quantity | Reason, *, share: bool) -> str:
        if isinstance(node, Figure | Name) and (
            isinstance(node, Figure) or node.name == "actual"
        ):
            return self._inputs.brief(node.name)
        said = expression_aloud(node, self._language)
        return f"{said} {self._amounts.quantity(node, value, share=share)}"

    def shown(self) -> tuple[tuple[str, str], ...]:
        """
        What is printed with the answer, exact and as it is printed.
        """
        return tuple(
            (quantity_in_words(each.name, self._language), self._shown(each))
            for each in self._told.shown
        )

    def _shown(self, each: Displayed) -> str:
        rounding = each.rounding
        step = None if rounding is None else rounding.step
        value = self._amounts.quantity(each.node, each.value, step=step)
        if rounding is None or isinstance(each.value, Reason):
            return value
        printed = printed_quantity(
            each.node,
            each.value,
            rounding=rounding,
            unit=self._told.indicator.unit,
            language=self._language,
        )
        multiple = expression_aloud(rounding.step, self._language)
        how = in_brackets(self._say(f"shown {rounding.how}", multiple), self._language)
        return f"{value}{_ARROW}{printed}{how}"


# In Japanese, then in English.
_PHRASES: Final = {
    "rounded to": ("{}単位に四捨五入、その前は{}", "rounded to {} from {}"),
    "cut to": ("{}単位に切り捨て、その前は{}", "cut to {} from {}"),
    "shown rounded to": ("{}単位に四捨五入", "rounded to {}"),
    "shown cut to": ("{}単位に切り捨て", "cut to {}"),
    "otherwise": ("それ以外", "otherwise"),
    "nothing": ("なし", "none"),
    "undefined": ("判断できない", "nobody can say"),
    "yes": ("はい", "yes"),
    "no": ("いいえ", "no"),
}
