"""
From indicators up: parts into an indicator, indicators into policies, goals, the plan.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

import attrs

from civicplan.base._showing import as_written
from civicplan.rules.aggregates import RolledMeaning
from civicplan.rules.answers import Answer, Judgement, Shown
from civicplan.rules.printing import printed_quantity
from civicplan.rules.quantities import Quantity
from civicplan.rules.reasons import Reason
from civicplan.rules.schemes import Scheme
from civicplan.rules.sentences import voice_in
from civicplan.rules.tables import Case, Rating, RollupRule


__all__ = ["Rollup", "rolled", "rolled_up", "worst"]


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
        answers: Of the indicators beneath, each distinct one once.
        rating: What the scheme computes; none where it has no case for it.
        score: The score computed, if any.
        case: The place of the case that decided.
        judgement: What people said, beside what is computed.
        scheme: The scheme, with its id and version.
        language: The plan's language.
    """

    __repr__ = as_written

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
        The rule of this level.
        """
        return next(rule for rule in self.scheme.rollups if rule.level == self.level)

    @property
    def deciding_case(self) -> Case | None:
        """
        The case that decided, as the scheme writes it.
        """
        return None if self.case is None else self.rule.cases[self.case]

    @property
    def rated(self) -> bool:
        """
        Whether the rating stands on the scale.
        """
        return self.rating is not None and self.rating.rated

    @property
    def reason(self) -> Reason | None:
        """
        Why it is not rated, by name; none where it is, or where people rate it.
        """
        if self.rated or not self.rule.cases:
            return None
        if not self.counts["rated"]:
            return Reason.NOTHING_RATED
        return self._meaning().why_unrated(self.rule.cases)

    @property
    def counts(self) -> dict[str, int]:
        """
        How often each rating was given, best first, and `"rated"`, `"unrated"` and
        `"all"`.
        """
        return _counts(self.scheme, self.answers)

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
            One line: `"達成 3件、未達成 1件。評価なし：出生率（判定できない）"`.
        """
        language = language or self.language
        counts = self.counts
        given = [
            (rating.label(language), counts[rating.id])
            for rating in self.scheme.ratings
            if counts[rating.id]
        ]
        voice = voice_in(language)
        without = [
            each.figures.indicator.name + voice.inside(_why(each, language))
            for each in self.unrated
        ]
        return voice.counted(given, without)

    def _meaning(self) -> RolledMeaning:
        return RolledMeaning(self.counts, _scores(self.answers), self.rule.lets)


def _why(answer: Answer, language: str) -> str:
    if answer.rating is not None:
        return answer.rating.label(language)
    reason = answer.reason
    return reason.label(language) if reason else "—"


def _counts(scheme: Scheme, answers: Iterable[Answer]) -> dict[str, int]:
    counts = {each.id: 0 for each in (*scheme.ratings, *scheme.unrated)}
    every = rated = 0
    for answer in answers:
        every += 1
        rated += answer.rated
        if answer.rating is not None:
            counts[answer.rating.id] += 1
    return {**counts, "rated": rated, "unrated": every - rated, "all": every}


def _scores(answers: Iterable[Answer]) -> list[tuple[Quantity, Decimal]]:
    return [
        (answer.score, answer.figures.indicator.weight)
        for answer in answers
        if answer.score is not None and answer.rated
    ]


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
    counts, scores = _counts(scheme, answers), _scores(answers)
    case, score = scheme.compiled_rollups[rule.level].decide(counts, scores)
    rating = None
    if case is not None and rule.cases[case].rating:
        rating = scheme.rating(rule.cases[case].rating)
    if score is None and any(let.name == "score" for let in rule.lets):
        value = RolledMeaning(counts, scores, rule.lets).named("score")
        score = None if isinstance(value, Reason) else value
    return rating, score, case


def worst(scheme: Scheme, answers: tuple[Answer, ...]) -> Answer | None:
    """
    The worst of some answers.

    Args:
        scheme: Whose scale counts.
        answers: To one question.

    Returns:
        The first with the worst rating; where none is rated, one with the rating
        that all of them have, if they have the same; none otherwise.
    """
    rated = [answer for answer in answers if answer.rated]
    if rated:
        ranks = {each.id: rank for rank, each in enumerate(scheme.ratings)}
        return max(rated, key=lambda each: ranks[each.rating.id] if each.rating else -1)
    same = len({answer.rating for answer in answers}) == 1
    return answers[0] if same else None


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
