"""
What a scheme answers about one indicator.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import attrs

from civicplan.base._showing import as_html, as_written
from civicplan.errors import UnknownNameError
from civicplan.model.indicators import Indicator
from civicplan.model.observations import Observation
from civicplan.model.revisions import Revision
from civicplan.rules import metrics, sentences
from civicplan.rules.aggregates import why_unrated
from civicplan.rules.beside import Compared, Judgement, Shown
from civicplan.rules.expressions import Expression, Figure, Named
from civicplan.rules.figures import Figures
from civicplan.rules.meaning import Meaning
from civicplan.rules.printing import printed_quantity
from civicplan.rules.quantities import Quantity
from civicplan.rules.reasons import Reason
from civicplan.rules.schemes import Scheme
from civicplan.rules.tables import Case, Question, Rating, RollupRule
from civicplan.rules.tallies import counts_of, given, rule_of, scores_of
from civicplan.rules.vocabulary import comma


if TYPE_CHECKING:
    from civicplan.rules.explanations.explanations import Explanation


__all__ = ["Answer", "Assessment", "Compared", "Judgement", "Shown"]


_SCORE = Named(name="score")
_SPOKEN = ("ja", "en")


@attrs.frozen(kw_only=True, repr=False)
class Answer:
    """
    The answer to one question, asked of the targets of one edition.

    Attributes:
        question: The question's id, such as `"pace"`.
        edition: `"first"`, the targets as first set, or `"latest"`, as they stand.
        edition_id: The id of the edition in which those targets were published, such
            as `"2012"`; nothing where the plan names no editions.
        rating: The rating given, on the scale or off it; none where no case holds,
            and with schemes that only print rates.
        score: The score given, if any.
        case: The place of the case that decided among the question's cases.
        figures: What was compared.
        scheme: The scheme, with its id and version.
        parts: Where the rating is that of the worst of an indicator's parts, or was
            rolled up from them, the answers of the parts.
    """

    __repr__ = as_written

    question: str
    edition: str
    edition_id: str = ""
    rating: Rating | None = None
    score: Quantity | None = None
    case: int | None = None
    figures: Figures = attrs.field(repr=False)
    scheme: Scheme = attrs.field(repr=False)
    parts: tuple[Answer, ...] = attrs.field(default=(), repr=False)
    # Sentences once made, by language; answers about the same targets share them.
    _told: dict[str, str] = attrs.field(
        factory=dict, alias="told", eq=False, repr=False
    )

    @property
    def rated(self) -> bool:
        """
        Whether the rating stands on the scale; or there is only a score.
        """
        if self.rating is None:
            return self.score is not None
        return self.rating.rated

    @property
    def weight(self) -> Decimal:
        """
        The weight of the indicator, for a mean over several.
        """
        return self.figures.indicator.weight

    @property
    def reason(self) -> Reason | None:
        """
        Why it is not rated, by name; none where it is.
        """
        if self.rated or not (cases := self._question.cases):
            return None
        if self.parts:
            rule, counts = self._rule_of_parts, counts_of(self.scheme, self.parts)
            if rule is None:
                return Reason.NOTHING_RATED
            return why_unrated(rule, counts, scores_of(self.parts))
        return self._meaning().why_unrated(cases)

    @property
    def deciding_case(self) -> Case | None:
        """
        The case that decided, as the scheme writes it.
        """
        return None if self.case is None else self._question.cases[self.case]

    @property
    def observation(self) -> Observation | None:
        """
        The actual that was compared, or the fact that there is none.
        """
        return self.figures.observation

    @property
    def lag(self) -> Fraction | Reason:
        """
        By how many years the actual is older than the report.
        """
        return metrics.years(self.figures.lag_months)

    @property
    def revision(self) -> Revision | None:
        """
        The last decision about the indicator that is in force here, if any.
        """
        revisions = self.figures.state.revisions
        return revisions[-1] if revisions else None

    @property
    def references(self) -> tuple[Compared, ...]:
        """
        The figures that the scheme compares the actual with, each with its period.
        """
        meaning = self._meaning()
        return tuple(
            Compared(
                name=name,
                value=meaning.quantity(Figure(name=name)),
                period=self.figures.period(name),
            )
            for name in self.scheme.references
        )

    @property
    def shown(self) -> tuple[Shown, ...]:
        """
        What the scheme prints with the answer, exact and as printed.
        """
        return self.shown_in(self.figures.report.language)

    def shown_in(self, language: str) -> tuple[Shown, ...]:
        """
        What the scheme prints with the answer, as it is printed in a language.

        Args:
            language: A BCP 47 tag, such as `"ja"`.

        Returns:
            Each quantity, exact and as printed.
        """
        unit, shows = self.figures.indicator.unit, self.scheme.shows
        quantities = self.scheme.compiled.shown(self.figures) if shows else ()
        found = []
        for show, quantity in zip(shows, quantities, strict=True):
            # Only the reference evaluator knows why there is none.
            value = self._quantity(show.value) if quantity is None else quantity
            printed = printed_quantity(
                show.value, value, rounding=show.rounding, unit=unit, language=language
            )
            found.append(Shown(name=show.name, value=value, printed=printed))
        return tuple(found)

    def because(self, language: str = "") -> str:
        """
        Why it is rated so: the case that decided, with its figures.

        Args:
            language: A BCP 47 tag: `"ja"` for Japanese, any other for English; left
                out, the plan's language.

        Returns:
            One sentence for a council's table, made when it is asked for, such as
            `"中間目標 4,400件に対し実績 3,447件（2010年）：達成"`.
        """
        language = language or self.figures.report.language
        if language not in self._told:
            self._told[language] = self._because(language)
        return self._told[language]

    def _because(self, language: str) -> str:
        if self.parts:
            return self._because_of_parts(language)
        label = self.rating.label(language) if self.rating else ""
        case = self.deciding_case
        if not self.rated and (case is None or case.when is None):
            reason = self.reason
            if reason is not None:
                return sentences.voice_in(language).unrated(label, reason)
        if not label and self.score is not None:
            label = printed_quantity(_SCORE, self.score, language=language)
        if case is None:
            shown = self.shown_in(language)
            between = comma(language)
            label = between.join(f"{each.name} {each.printed}" for each in shown)
        return self._speaker(language).because(case.when if case else None, label)

    def _because_of_parts(self, language: str) -> str:
        voice = sentences.voice_in(language)
        rated = [part for part in self.parts if part.rated]
        without = [part.figures.indicator.name for part in self.parts if not part.rated]
        if self._rule_of_parts is not None:
            counts = counts_of(self.scheme, self.parts)
            return voice.counted(given(self.scheme, counts, language), without)
        for part in rated:
            if (part.rating, part.score) == (self.rating, self.score):
                name = part.figures.indicator.name
                because = part.because(language)
                return voice.worst(len(self.parts), name, because, without)
        label = self.rating.label(language) if self.rating else ""
        return voice.unrated(label, Reason.NOTHING_RATED)

    def notes(self, language: str = "") -> tuple[str, ...]:
        """
        What a reader should know beside the reason.

        Args:
            language: As for `because`.

        Returns:
            Sentences: that an indicator is rated although it was abolished, a baseline
            without a date and what it counts as, figures that are provisional or older
            than the report.
        """
        language = language or self.figures.report.language
        time = self.scheme.question_uses_time(self.question)
        return self._speaker(language).notes(uses_time=time, rated=self.rated)

    def explain(self) -> Explanation:
        """
        How the answer came about: inputs, quantities, cases, rounding, revision.

        It is computed when it is asked for.

        Returns:
            The explanation, which can be had as text, as data and in the words of
            the scheme.
        """
        # Loading what explains takes longer than all ratings of a plan.
        from civicplan.rules.explanations.explaining import explained  # noqa: PLC0415
        from civicplan.rules.explanations.explanations import Explanation  # noqa: PLC0415

        notes = (self.notes(language) for language in _SPOKEN)
        told = Explanation(
            indicator=self.figures.indicator,
            scheme=self.scheme,
            report=self.figures.report,
            question=self.question,
            targets=self.edition,
            edition=self.edition_id,
            revision=self.revision,
            rating=self.rating,
            score=self.score,
            case=self.case,
            reason=self.reason,
            because=tuple((each, self.because(each)) for each in _SPOKEN),
            notes=tuple(
                tuple(zip(_SPOKEN, note, strict=True))
                for note in zip(*notes, strict=True)
            ),
            parts=tuple(part.explain() for part in self.parts),
        )
        return explained(told, self.figures, self.parts)

    def _speaker(self, language: str) -> sentences.Speaker:
        meaning, shows = self._meaning(), self.scheme.shows
        return sentences.Speaker(self.figures, meaning, language, shows)

    def _quantity(self, node: Expression) -> Quantity | Reason:
        return self._meaning().quantity(node)

    def _meaning(self) -> Meaning:
        scheme = self.scheme
        return Meaning(self.figures, scheme.lets, scheme.parameters)

    @property
    def _rule_of_parts(self) -> RollupRule | None:
        return rule_of(self.scheme, "indicator")

    @property
    def _question(self) -> Question:
        return self.scheme.question(self.question)


@attrs.frozen(kw_only=True, repr=False)
class Assessment:
    """
    What a scheme says of one indicator.

    Attributes:
        indicator: As it now stands.
        address: Where it stands in the plan, such as `"2/2-3#crimes"`; nothing where
            it was assessed by itself.
        answers: One for each question and edition, in the scheme's order.
        parts: The assessments of its parts.
        judgement: What people said, beside what is computed.
    """

    __repr__ = as_written
    _repr_html_ = as_html

    indicator: Indicator
    address: str = ""
    answers: tuple[Answer, ...] = attrs.field(repr=False)
    parts: tuple[Assessment, ...] = attrs.field(default=(), repr=False)
    judgement: Judgement | None = None

    def explain(self) -> tuple[Explanation, ...]:
        """
        How each answer came about.

        Returns:
            An explanation for each answer, in the same order.
        """
        return tuple(answer.explain() for answer in self.answers)

    def answer(self, question: str = "", edition: str = "latest") -> Answer:
        """
        The answer to one question.

        Args:
            question: Its id, such as `"pace"`; may be left out where the scheme asks
                only one.
            edition: `"latest"` or `"first"`.

        Returns:
            The answer.

        Raises:
            UnknownNameError: If the scheme asks no such question, or not of that
                edition.
        """
        questions = list(dict.fromkeys(each.question for each in self.answers))
        if not question and len(questions) == 1:
            question = questions[0]
        if question not in questions:
            raise UnknownNameError("question", question, questions)
        found = {
            each.edition: each for each in self.answers if each.question == question
        }
        if edition not in found:
            raise UnknownNameError("answer for the edition", edition, found)
        return found[edition]
