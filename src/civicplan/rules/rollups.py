"""
From indicators up: parts into an indicator, indicators into policies, goals, the plan.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TypeVar

import attrs

from civicplan.base._showing import as_html, as_written
from civicplan.rules.aggregates import RolledMeaning, score_named, why_unrated
from civicplan.rules.answers import Answer, Judgement, Shown
from civicplan.rules.expressions import Named
from civicplan.rules.printing import printed_quantity
from civicplan.rules.quantities import Quantity
from civicplan.rules.reasons import Reason
from civicplan.rules.schemes import Scheme
from civicplan.rules.sentences import voice_in
from civicplan.rules.tables import Case, Rating, RollupRule
from civicplan.rules.tallies import Counted, counts_of, given, rule_of, scores_of


__all__ = ["Rollup", "rolled", "rolled_up", "worst"]

_Counted = TypeVar("_Counted", bound=Counted)


@attrs.frozen(kw_only=True, repr=False)
class Rollup:
    """
    How one question stands at a level above the indicators.

    Attributes:
        address: Of the policy, goal or measure, such as `"2/2-3"`; nothing for the
            plan.
        level: `"measure"`, `"policy"`, `"goal"` or `"plan"`.
        question: The question's id, such as `"pace"`.
        edition: `"first"` or `"latest"`.
        edition_id: The id of the edition, as of its answers.
        answers: Of the indicators beneath, each distinct one once, in printed order.
        rating: What the scheme computes; none where it has no case for it.
        score: The score computed, if any.
        case: The place of the case that decided.
        judgement: What people said, beside what is computed.
        scheme: The scheme, with its id and version.
        language: The plan's language.
    """

    __repr__ = as_written
    _repr_html_ = as_html

    address: str
    level: str
    question: str
    edition: str
    edition_id: str = ""
    answers: tuple[Answer, ...] = attrs.field(repr=False)
    rating: Rating | None = None
    score: Quantity | None = None
    case: int | None = None
    judgement: Judgement | None = None
    scheme: Scheme = attrs.field(repr=False)
    language: str = "en"

    @property
    def rule(self) -> RollupRule:
        """
        The rule of this level; where the scheme has none, that people rate it.
        """
        found = rule_of(self.scheme, self.level)
        return found or RollupRule(level=self.level, judged=True)

    @property
    def deciding_case(self) -> Case | None:
        """
        The case that decided, as the scheme writes it.
        """
        return None if self.case is None else self.rule.cases[self.case]

    @property
    def rated(self) -> bool:
        """
        Whether the rating stands on the scale; or there is only a score.
        """
        if self.rating is None:
            return self.score is not None
        return self.rating.rated

    @property
    def reason(self) -> Reason | None:
        """
        Why it is not rated, by name; none where it is, where people rated it, or where
        the scheme has no rule that would.
        """
        if self.rated:
            return None
        if self.rule.judged and not self.rule.cases:
            return None if self.judgement else Reason.TO_BE_JUDGED
        return why_unrated(self.rule, self.counts, scores_of(self.answers))

    @property
    def counts(self) -> dict[str, int]:
        """
        How often each rating was given, best first, and `"rated"`, `"unrated"` and
        `"all"`.
        """
        return counts_of(self.scheme, self.answers)

    @property
    def unrated(self) -> tuple[Answer, ...]:
        """
        The answers that are not on the scale, which are named and never dropped.
        """
        return tuple(each for each in self.answers if not each.rated)

    def quantity(self, name: str) -> Quantity | Reason:
        """
        The exact value of a quantity that the roll-up names.

        Args:
            name: Such as `"met or on pace"`.

        Returns:
            A quantity, or why there is none.
        """
        return self._meaning().named(name)

    def named_in(self, language: str = "") -> tuple[Shown, ...]:
        """
        The quantities that the roll-up names, each with its value.

        Args:
            language: A BCP 47 tag, such as `"ja"`; left out, the plan's language.

        Returns:
            Each quantity in the order of the scheme, exact and as printed.
        """
        meaning, rule = self._meaning(), self.rule
        roundings = {show.name: show.rounding for show in rule.shows}
        found = []
        for let in rule.lets:
            value = meaning.named(let.name)
            printed = printed_quantity(
                Named(name=let.name),
                value,
                rounding=roundings.get(let.name),
                language=language or self.language,
            )
            found.append(Shown(name=let.name, value=value, printed=printed))
        return tuple(found)

    @property
    def shown(self) -> tuple[Shown, ...]:
        """
        What the scheme prints with it, exact and as printed.
        """
        return self.shown_in(self.language)

    def shown_in(self, language: str) -> tuple[Shown, ...]:
        """
        What the scheme prints with it, as it is printed in a language.

        Args:
            language: A BCP 47 tag, such as `"ja"`.

        Returns:
            Each quantity, exact and as printed.
        """
        meaning, found = self._meaning(), []
        for show in self.rule.shows:
            value = meaning.quantity(show.value)
            printed = printed_quantity(
                show.value, value, rounding=show.rounding, language=language
            )
            found.append(Shown(name=show.name, value=value, printed=printed))
        return tuple(found)

    def because(self, language: str = "") -> str:
        """
        What it was computed from: how many were given each rating, and which
        indicators were not rated.

        Args:
            language: `"ja"` for Japanese, any other for English; left out, the
                plan's language.

        Returns:
            One line, such as `"達成 3件。評価なし：出生率（判定できない）"`.
            Where a scheme only prints rates, it says how many indicators there are,
            and which of them have none.
        """
        language = language or self.language
        voice = voice_in(language)
        counts = given(self.scheme, self.counts, language)
        without = self.unrated
        if not any(question.cases for question in self.scheme.questions):
            counts = [voice.indicators(len(self.answers))]
            without = tuple(each for each in without if not _has_rate(each))
        names = [
            each.figures.indicator.name + voice.inside(_why(each, language))
            for each in without
        ]
        return voice.counted(counts, names)

    def _meaning(self) -> RolledMeaning:
        return RolledMeaning(self.counts, scores_of(self.answers), self.rule.lets)


def _has_rate(answer: Answer) -> bool:
    return any(not isinstance(each.value, Reason) for each in answer.shown)


def _why(answer: Answer, language: str) -> str:
    if answer.rating is not None:
        return answer.rating.label(language)
    reason = answer.reason or next(
        (each.value for each in answer.shown if isinstance(each.value, Reason)), None
    )
    return reason.label(language) if reason else "—"


def rolled(
    scheme: Scheme, rule: RollupRule, answers: tuple[Answer, ...]
) -> tuple[Rating | None, Quantity | None, int | None]:
    """
    Apply a roll-up to answers to one question.

    Args:
        scheme: Whose ratings are given.
        rule: The roll-up.
        answers: Of what is rolled up.

    Returns:
        The rating and score, each if any, and the place of the case that decided.
        A roll-up that names a quantity `score` has it as its score.
    """
    if not rule.cases and not rule.lets:
        return None, None, None
    counts, scores = counts_of(scheme, answers), scores_of(answers)
    case, score = scheme.compiled_rollups[rule.level].decide(counts, scores)
    rating = None
    if case is not None and rule.cases[case].rating:
        rating = scheme.rating(rule.cases[case].rating)
    if score is None:
        named = score_named(rule, counts, scores)
        score = None if isinstance(named, Reason) else named
    return rating, score, case


def worst(scheme: Scheme, answers: tuple[_Counted, ...]) -> _Counted | None:
    """
    The worst of some answers.

    Args:
        scheme: Whose scale counts.
        answers: To one question.

    Returns:
        One with the worst rating, of several with that the one with the least score,
        and of several such the first; where none is rated, one with the rating that
        all of them have, if they have the same; none otherwise.
    """
    rated = [answer for answer in answers if answer.rated]
    if not rated:
        same = len({answer.rating for answer in answers}) == 1
        return answers[0] if same else None
    ranks = {each.id: rank for rank, each in enumerate(scheme.ratings)}

    def place(answer: Counted) -> tuple[int, bool, Fraction]:
        rank = ranks[answer.rating.id] if answer.rating else -1
        return -rank, answer.score is None, Fraction(answer.score or 0)

    return min(rated, key=place)


def rolled_up(  # noqa: PLR0913 - each names one part of the result
    scheme: Scheme,
    rule: RollupRule,
    *,
    address: str,
    answers: tuple[Answer, ...],
    like: tuple[str, str, str],
    judgement: Judgement | None,
    language: str,
) -> Rollup:
    """
    Roll answers to one question up to a level.

    Args:
        scheme: Whose ratings are given.
        rule: The roll-up.
        address: Of what is rated.
        answers: Of the indicators beneath, each once.
        like: The question, the edition's word and its id.
        judgement: What people said, if anything.
        language: The plan's language.

    Returns:
        The level's rating with what it was computed from.
    """
    rating, score, case = rolled(scheme, rule, answers)
    question, edition, edition_id = like
    return Rollup(
        address=address,
        level=rule.level,
        question=question,
        edition=edition,
        edition_id=edition_id,
        answers=answers,
        rating=rating,
        score=score,
        case=case,
        judgement=judgement,
        scheme=scheme,
        language=language,
    )
