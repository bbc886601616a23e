"""
Finding out how an answer came about.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from civicplan.rules.aggregates import RolledMeaning
from civicplan.rules.explanations.explanations import Explanation
from civicplan.rules.explanations.gathering import inputs_of, words_of
from civicplan.rules.explanations.tracing import Tracer
from civicplan.rules.expressions import Expression, Named, Test, parts
from civicplan.rules.figures import Figures
from civicplan.rules.meaning import Meaning
from civicplan.rules.schemes import Scheme
from civicplan.rules.tables import Case, Question, RollupRule
from civicplan.rules.tallies import Counted, counts_of, rule_of, scores_of


__all__ = ["explained"]

_SCORE = "score"


def explained(
    answer: Explanation, figures: Figures, of: tuple[Counted, ...]
) -> Explanation:
    """
    An explanation with what was found on the way to the answer.

    Args:
        answer: What was asked and answered.
        figures: What was compared.
        of: The answers of the indicator's parts, where the rating comes from them.

    Returns:
        The same with inputs, steps and cases; where the rating comes from parts, with
        the way from them to it, and the parts explain the rest.
    """
    if of:
        rule = rule_of(answer.scheme, "indicator")
        return answer if rule is None else _rolled(answer, rule, of)
    scheme, question = answer.scheme, answer.scheme.question(answer.question)
    nodes = tuple(_nodes(scheme, question))
    tracer = Tracer(
        Meaning(figures, scheme.lets, scheme.parameters), scheme.lets, scheme, figures
    )
    cases, shown = tracer.cases(question.cases), tracer.shown(scheme.shows)
    return attrs.evolve(
        answer,
        inputs=inputs_of(figures, nodes, scheme.parameters),
        words=words_of(figures, nodes),
        workings=tracer.workings,
        steps=tracer.steps,
        cases=cases,
        shown=shown,
    )


def _rolled(
    answer: Explanation, rule: RollupRule, of: tuple[Counted, ...]
) -> Explanation:
    scheme = answer.scheme
    counts = counts_of(scheme, of)
    walk = RolledMeaning(counts, scores_of(of), rule.lets)
    tracer = Tracer(walk, rule.lets, scheme)
    cases = tracer.cases(rule.cases)
    if any(let.name == _SCORE for let in rule.lets):
        tracer.named(_SCORE)
    shown = tracer.shown(rule.shows)
    return attrs.evolve(
        answer,
        steps=tracer.steps,
        cases=cases,
        shown=shown,
        counts=tuple(counts.items()),
    )


def _nodes(scheme: Scheme, question: Question) -> Iterator[Expression | Test]:
    """
    All that a question speaks of, also in the quantities that it names.
    """
    lets = {let.name: let for let in scheme.lets}
    waiting: list[Expression | Test] = [show.value for show in scheme.shows]
    for case in question.cases:
        waiting.extend(_of_case(case))
    met: set[str] = set()
    while waiting:
        for part in parts(waiting.pop()):
            yield part
            if isinstance(part, Named) and part.name not in met:
                met.add(part.name)
                for each in lets[part.name].alternatives:
                    waiting.extend(each.when.tests if each.when else ())
                    waiting.append(each.value)


def _of_case(case: Case) -> Iterator[Expression | Test]:
    yield from case.when.tests if case.when else ()
    if case.score is not None:
        yield case.score
