"""
One word for every chart: `plot`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal, TypeAlias

import altair as alt

from civicplan.errors import InvalidValueError, UnknownNameError
from civicplan.model.indicators import Indicator
from civicplan.model.plans import Plan
from civicplan.rules.answers import Assessment
from civicplan.rules.evaluation import Evaluation
from civicplan.rules.figures import Figures
from civicplan.rules.vocabulary import colon
from civicplan.views.assessments import asked_now, question_in_words
from civicplan.views.charts.bullet_charts import bullet_chart
from civicplan.views.charts.fonts import register_font
from civicplan.views.charts.rating_matrices import rating_matrix
from civicplan.views.charts.trajectory_charts import trajectory_chart
from civicplan.views.charts.verdicts import verdict_in_words
from civicplan.views.palettes import LIGHT, Palette


__all__ = ["Kind", "plot"]

Kind: TypeAlias = Literal["trajectory", "bullet", "matrix"]
"""What a chart can show."""

_OF_INDICATORS: Final = ("trajectory", "bullet")
_OF_EVALUATIONS: Final = ("matrix",)


def plot(  # noqa: PLR0913 - each says one thing about the chart
    shown: Indicator | Assessment | Evaluation | Sequence[Evaluation],
    *,
    kind: Kind | None = None,
    plan: Plan | None = None,
    edition: str | None = None,
    language: str = "",
    palette: Palette = LIGHT,
) -> alt.LayerChart:
    """
    A chart of an indicator, or of what a scheme says of a plan.

    The chart is one of altair's: it shows itself in a notebook, takes every change
    that altair knows, `plot(indicator).properties(width=300)`, and stands beside
    others, `plot(one) | plot(other)`. `save_chart` writes it as a picture.

    Args:
        shown: An indicator; its assessment, which adds the ratings and the path that
            the scheme expects; an evaluation; or several evaluations of one plan, by
            several schemes or in several years.
        kind: Of an indicator `"trajectory"`, its figures over time, or `"bullet"`, its
            last figure beside its targets; of evaluations `"matrix"`, every rating.
            Left out, the first.
        plan: The plan that an indicator belongs to: for its editions, its language and
            for the year of a baseline without a date.
        edition: The edition whose targets stand; left out, the last.
        language: Of the words, `"ja"` or `"en"`; left out, the plan's own.
        palette: The colours, `LIGHT` or `DARK`.

    Returns:
        The chart.

    Raises:
        InvalidValueError: If *shown* is something else, or an edition is named without
            its plan.
        UnknownNameError: If there is no such chart of it, or no such edition.

    Examples:
        >>> from civicplan.catalog.plans import load
        >>> hiratsuka = load("hiratsuka")
        >>> chart = plot(hiratsuka.indicator("crimes"), plan=hiratsuka)
        >>> chart.title.text, chart.title.subtitle
        (['犯罪発生件数（年間）'], ['↓ 減少をめざす'])
        >>> chart.properties(width=300).width
        300
    """
    # So that a chart that is saved as altair saves it has its font too.
    register_font()
    if isinstance(shown, (Indicator, Assessment)):
        wanted = _known(kind, _OF_INDICATORS)
        draw = _bullet if wanted == "bullet" else _trajectory
        return draw(shown, plan, edition, language, palette)
    evaluations = [shown] if isinstance(shown, Evaluation) else shown
    if _are_evaluations(evaluations):
        _known(kind, _OF_EVALUATIONS)
        return rating_matrix(evaluations, language=language, palette=palette)
    hint = "an indicator, an assessment or evaluations can be drawn."
    raise InvalidValueError("plot", shown, hint)


def _are_evaluations(shown: object) -> bool:
    return isinstance(shown, Sequence) and all(
        isinstance(each, Evaluation) for each in shown
    )


def _known(kind: str | None, known: tuple[str, ...]) -> str:
    if kind is not None and kind not in known:
        raise UnknownNameError("chart of this, of the kind", kind, known)
    return kind or known[0]


def _trajectory(
    shown: Indicator | Assessment,
    plan: Plan | None,
    edition: str | None,
    language: str,
    palette: Palette,
) -> alt.LayerChart:
    language = language or _language_of(shown, plan)
    use = None
    if isinstance(shown, Assessment) and shown.answers:
        use = shown.answers[0].scheme.use
    return trajectory_chart(
        _indicator_of(shown),
        plan,
        edition=edition,
        use=use,
        figures=_figures_of(shown),
        language=language,
        palette=palette,
        notes=_ratings(shown, language, palette),
    )


def _bullet(
    shown: Indicator | Assessment,
    plan: Plan | None,
    edition: str | None,
    language: str,
    palette: Palette,
) -> alt.LayerChart:
    language = language or _language_of(shown, plan)
    return bullet_chart(
        _indicator_of(shown),
        plan,
        edition=edition,
        figures=_figures_of(shown),
        language=language,
        palette=palette,
        notes=_ratings(shown, language, palette),
    )


def _indicator_of(shown: Indicator | Assessment) -> Indicator:
    return shown.indicator if isinstance(shown, Assessment) else shown


def _figures_of(shown: Indicator | Assessment) -> Figures | None:
    if isinstance(shown, Indicator) or not shown.answers:
        return None
    return asked_now(shown.answers)[0].figures


def _language_of(shown: Indicator | Assessment, plan: Plan | None) -> str:
    if plan is not None:
        return plan.language
    if isinstance(shown, Assessment) and shown.answers:
        return shown.answers[0].figures.report.language
    return "en"


def _ratings(
    shown: Indicator | Assessment, language: str, palette: Palette
) -> list[str]:
    """
    What was asked of an indicator and how it is rated, a line for each question.
    """
    if isinstance(shown, Indicator):
        return []
    return [
        question_in_words(answer.scheme, answer.question, language)
        + colon(language)
        + verdict_in_words(answer, language, palette)
        for answer in asked_now(shown.answers)
    ]
