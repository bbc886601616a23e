"""
An evaluation as records: what a program, a spreadsheet or a database takes over.

The keys are the same for every plan and language; a scheme adds what it shows.
Figures of the plan are numbers with their digits, a `Decimal`. What a scheme computes
is exact too and always a text: a decimal such as `"0.75"`, or where there is no short
one a fraction such as `"1/3"`.
"""

from __future__ import annotations

import decimal
from collections.abc import Iterator
from decimal import Decimal
from itertools import chain
from typing import Any, Final

from civicplan.base.periods import Period
from civicplan.model.observations import Observation
from civicplan.model.targets import Reach, Target
from civicplan.rules.answers import Answer, Assessment, Shown
from civicplan.rules.evaluation import Evaluation
from civicplan.rules.explanations.exact_texts import exact_text, read_exact
from civicplan.rules.reasons import Reason
from civicplan.rules.rollups import Rollup
from civicplan.views.streams import Encoder, in_csv, in_json


__all__ = [
    "answer_records",
    "cover_record",
    "evaluation_in_json",
    "exact_columns",
    "rating_record",
    "rollup_records",
    "rows_in_csv",
    "shown_record",
]

_FIFTEEN: Final = decimal.Context(prec=15, rounding=decimal.ROUND_HALF_UP)


def cover_record(evaluation: Evaluation) -> dict[str, Any]:
    """
    What was asked: of which plan, by which scheme, for which report.

    Args:
        evaluation: The evaluation.

    Returns:
        A record.
    """
    return {
        "plan": evaluation.plan.id,
        "title": evaluation.plan.title,
        "scheme": evaluation.scheme.id,
        "version": evaluation.scheme.version,
        "at": evaluation.at.text,
        "edition": evaluation.edition or None,
    }


def answer_records(
    evaluation: Evaluation, *, language: str = ""
) -> Iterator[dict[str, Any]]:
    """
    A record for each indicator, question and edition.

    Args:
        evaluation: The evaluation.
        language: That of labels and reasons; the plan's own where it is empty.

    Yields:
        Records, those of an indicator's parts right after it.
    """
    language = language or evaluation.plan.language
    for assessment in evaluation:
        yield from _answers(assessment, "indicator", language)


def rollup_records(
    evaluation: Evaluation, *, language: str = ""
) -> Iterator[dict[str, Any]]:
    """
    A record for each level, question and edition that the scheme rolls up to.

    Args:
        evaluation: The evaluation.
        language: That of labels and reasons; the plan's own where it is empty.

    Yields:
        Records.
    """
    language = language or evaluation.plan.language
    plan = evaluation.plan
    for each in evaluation.rollups:
        section = plan[each.address] if each.address else plan
        judged = each.judgement
        yield {
            "level": each.level,
            "address": each.address,
            "name": getattr(section, "title", ""),
            **rating_record(each, language),
            "counts": each.counts,
            "shown": shown_record(each.shown_in(language)),
            "unrated": [answer.figures.indicator.id for answer in each.unrated],
            "judged": judged.rating if judged else None,
            "judged_by": judged.by if judged else None,
            "because": each.because(language),
        }


def _answers(
    assessment: Assessment, level: str, language: str
) -> Iterator[dict[str, Any]]:
    indicator, judged = assessment.indicator, assessment.judgement
    for answer in assessment.answers:
        figures = answer.figures
        lag = figures.lag_months
        yield {
            "level": level,
            "address": assessment.address,
            "id": indicator.id,
            "name": indicator.name,
            "unit": indicator.unit,
            "direction": indicator.direction.value if indicator.direction else None,
            **rating_record(answer, language),
            **_observed("baseline", figures.state.baseline),
            **_observed("actual", figures.observation),
            "lag_months": lag if isinstance(lag, int) else None,
            **_aimed("interim", figures.interim),
            **_aimed("final", figures.final),
            "shown": shown_record(answer.shown_in(language)),
            "judged": judged.rating if judged else None,
            "judged_by": judged.by if judged else None,
            "because": answer.because(language),
            "notes": list(answer.notes(language)),
        }
    for part in assessment.parts:
        yield from _answers(part, "part", language)


def rating_record(answer: Answer | Rollup, language: str) -> dict[str, Any]:
    """
    What was asked and answered.

    Args:
        answer: An answer or a roll-up.
        language: A BCP 47 tag, such as `"ja"`.

    Returns:
        A record.
    """
    rating, reason = answer.rating, answer.reason
    return {
        "question": answer.question,
        "targets": answer.edition,
        "edition": answer.edition_id or None,
        "rating": rating.id if rating else None,
        "label": rating.label(language) if rating else None,
        "rated": answer.rated,
        "score": None if answer.score is None else exact_text(answer.score),
        "reason": reason.value if reason else None,
    }


def _observed(name: str, figure: Observation | None) -> dict[str, Any]:
    status = figure.status if figure else None
    return {
        name: figure.value if figure else None,
        f"{name}_period": _text(figure.period if figure else None),
        f"{name}_measured": _text(figure.measured if figure else None),
        f"{name}_status": status.value if status else None,
    }


def _aimed(name: str, target: Target | None) -> dict[str, Any]:
    aim = target.aim if target else None
    return {
        name: aim.value if isinstance(aim, Reach) else None,
        f"{name}_aim": str(aim) if aim else None,
        f"{name}_period": _text(target.period if target else None),
    }


def _text(period: Period | None) -> str | None:
    return period.text if period else None


def shown_record(shown: tuple[Shown, ...]) -> dict[str, Any]:
    """
    The quantities that a scheme prints.

    Args:
        shown: The quantities.

    Returns:
        Each by its name, exact and as printed.
    """
    return {
        each.name: {
            "exact": None if isinstance(each.value, Reason) else exact_text(each.value),
            "printed": each.printed,
        }
        for each in shown
    }


def exact_columns(record: dict[str, Any], name: str) -> dict[str, Any]:
    """
    An exact number of a record as two cells: as a number, and in full.

    Args:
        record: In which it stands as a text.
        name: Its key, such as `"score"`.

    Returns:
        Under its key the number, rounded half up to fifteen significant digits, which
        is what a spreadsheet keeps; under `"score_exact"` the text.

    Examples:
        >>> exact_columns({"score": "2/3"}, "score")
        {'score': Decimal('0.666666666666667'), 'score_exact': '2/3'}
    """
    text = record[name]
    if text is None:
        return {name: None, f"{name}_exact": None}
    top, bottom = read_exact(text).as_integer_ratio()
    number = _FIFTEEN.divide(Decimal(top), Decimal(bottom))
    return {name: number, f"{name}_exact": text}


def rows_in_csv(evaluation: Evaluation, *, language: str = "") -> Iterator[str]:
    """
    An evaluation as CSV (RFC 4180): a row for each record of answers and roll-ups.

    A score is a number of at most fifteen digits, and stands in full beside it.
    A text that a spreadsheet would take for a formula or a date has an apostrophe
    before it.

    Args:
        evaluation: The evaluation.
        language: That of labels and reasons; the plan's own where it is empty.

    Yields:
        The header and the rows, each ending in CR LF.
    """
    scheme = evaluation.scheme
    cover = cover_record(evaluation)
    asked = {name: cover[name] for name in ("plan", "scheme", "version", "at")}
    counted = (*scheme.ratings, *scheme.unrated)
    columns = (
        *asked,
        *_COLUMNS,
        *(f"shown: {name}" for name in _names_shown(evaluation)),
        *(f"count: {each.id}" for each in counted),
        *(f"count: {name}" for name in ("rated", "unrated", "all")),
    )
    records = chain(
        answer_records(evaluation, language=language),
        rollup_records(evaluation, language=language),
    )
    yield from in_csv(columns, ({**asked, **_flat(each)} for each in records))


def evaluation_in_json(
    evaluation: Evaluation,
    encode: Encoder,
    *,
    language: str = "",
) -> Iterator[str]:
    """
    An evaluation as JSON: what was asked, then `answers` and `rollups`.

    One record comes after the other, so that a large evaluation is never held whole.

    Args:
        evaluation: The evaluation.
        encode: Makes indented JSON of a record, its numbers with their digits.
        language: That of labels and reasons; the plan's own where it is empty.

    Yields:
        Pieces of the text.
    """
    lists = (
        ("answers", answer_records(evaluation, language=language)),
        ("rollups", rollup_records(evaluation, language=language)),
    )
    yield from in_json(cover_record(evaluation), lists, encode)


_COLUMNS = (
    *("level", "address", "id", "name", "unit", "direction"),
    *("question", "targets", "edition", "rating", "label", "rated"),
    *("score", "score_exact", "reason"),
    *("baseline", "baseline_period", "baseline_measured", "baseline_status"),
    *("actual", "actual_period", "actual_measured", "actual_status", "lag_months"),
    *("interim", "interim_aim", "interim_period"),
    *("final", "final_aim", "final_period"),
    *("judged", "judged_by", "because", "notes", "unrated"),
)


def _names_shown(evaluation: Evaluation) -> list[str]:
    scheme = evaluation.scheme
    shows = (*scheme.shows, *(show for rule in scheme.rollups for show in rule.shows))
    return list(dict.fromkeys(show.name for show in shows))


def _flat(record: dict[str, Any]) -> dict[str, Any]:
    flat: dict[str, Any] = {}
    for name, value in record.items():
        if name == "shown":
            flat |= {f"shown: {key}": shown["printed"] for key, shown in value.items()}
        elif name == "counts":
            flat |= {f"count: {key}": count for key, count in value.items()}
        elif name == "score":
            flat |= exact_columns(record, name)
        else:
            flat[name] = value
    return flat
