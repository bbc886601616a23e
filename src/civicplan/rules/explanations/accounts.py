"""
All that took part in an answer.
"""

from __future__ import annotations

import attrs

from civicplan.base._showing import as_written
from civicplan.model.indicators import Indicator
from civicplan.model.revisions import Revision
from civicplan.rules.explanations.inputs import Input, Word
from civicplan.rules.explanations.steps import Displayed, Step, TriedCase, Working
from civicplan.rules.figures import Report
from civicplan.rules.quantities import Quantity
from civicplan.rules.reasons import Reason
from civicplan.rules.schemes import Scheme
from civicplan.rules.tables import Labels, Rating


__all__ = ["Account"]


@attrs.frozen(kw_only=True, repr=False)
class Account:
    """
    What was found on the way to the answer to one question.

    Attributes:
        indicator: As it now stands.
        scheme: The scheme, with its id and version.
        report: What was reported on: period, phase, which figures were looked at.
        question: The question's id, such as `"pace"`.
        targets: `"first"`, the targets as first set, or `"latest"`, as they stand.
        edition: The id of the edition in which those targets were published; nothing
            where the plan names no editions.
        inputs: Every figure that the question speaks of, and the parameters.
        words: Every word that it tests, and the direction.
        workings: The metrics that took part, worked out.
        steps: The quantities with names that took part.
        cases: The lines of the decision table, up to the one that decided; of an
            indicator that was rolled up from its parts, those of the roll-up.
        shown: What is printed with the answer.
        revision: The last decision about the indicator that is in force, if any.
        rating: The rating given, if any.
        score: The score given, if any.
        case: The place of the case that decided among the question's cases; none
            where the rating comes from parts.
        reason: Why it is not rated; none where it is.
        because: The reason as one sentence, in Japanese and in English.
        notes: What a reader should know beside it, each in both.
        counts: Where it was rolled up from parts, how often each rating was given.
        parts: Where the rating comes from parts, the same of them.
    """

    __repr__ = as_written

    indicator: Indicator = attrs.field(repr=False)
    scheme: Scheme = attrs.field(repr=False)
    report: Report = attrs.field(repr=False)
    question: str
    targets: str
    edition: str = ""
    inputs: tuple[Input, ...] = ()
    words: tuple[Word, ...] = ()
    workings: tuple[Working, ...] = ()
    steps: tuple[Step, ...] = ()
    cases: tuple[TriedCase, ...] = ()
    shown: tuple[Displayed, ...] = ()
    revision: Revision | None = None
    rating: Rating | None = None
    score: Quantity | None = None
    case: int | None = None
    reason: Reason | None = None
    because: Labels = ()
    notes: tuple[Labels, ...] = ()
    counts: tuple[tuple[str, int], ...] = ()
    parts: tuple[Account, ...] = attrs.field(default=(), repr=False)
