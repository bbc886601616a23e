"""
An evaluation as records: what a program, a spreadsheet or a database takes over.

The keys are the same for every plan and language; a scheme adds what it shows.
Figures are exact: a `Decimal` with its digits, or where no decimal is exact a text such
as `"1/3"`.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any

from civicplan.base.periods import Period
from civicplan.model.observations import Observation
from civicplan.model.targets import Reach, Target
from civicplan.rules.answers import Answer, Assessment, Shown
from civicplan.rules.evaluation import Evaluation
from civicplan.rules.quantities import Quantity
from civicplan.rules.reasons import Reason
from civicplan.rules.rollups import Rollup


__all__ = [
    "answer_records",
    "cover_record",
    "evaluation_in_json",
    "rollup_records",
    "rows_in_csv",
]

# What a spreadsheet takes for a formula at the beginning of a cell, in either width.
_FORMULA = re.compile(r"[=+\-@\t\r＝＋－＠]")
_NUMBER = re.compile(r"-?[0-9][0-9,]*(\.[0-9]+)?%?")
_PRIMES_OF_TEN = (2, 5)


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
            **_rating(each, language),
            "counts": each.counts,
            "shown": _shown(each.shown_in(language)),
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
            **_rating(answer, language),
            **_observed("baseline", figures.state.baseline),
            **_observed("actual", figures.observation),
            "lag_months": lag if isinstance(lag, int) else None,
            **_aimed("interim", figures.interim),
            **_aimed("final", figures.final),
            "shown": _shown(answer.shown_in(language)),
            "judged": judged.rating if judged else None,
            "judged_by": judged.by if judged else None,
            "because": answer.because(language),
            "notes": list(answer.notes(language)),
        }
    for part in assessment.parts:
        yield from _answers(part, "part", language)


def _rating(answer: Answer | Rollup, language: str) -> dict[str, Any]:
    rating, reason = answer.rating, answer.reason
    return {
        "question": answer.question,
        "targets": answer.edition,
        "edition": answer.edition_id or None,
        "rating": rating.id if rating else None,
        "label": rating.label(language) if rating else None,
        "rated": answer.rated,
        "score": None if answer.score is None else _exact(answer.score),
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


def _shown(shown: tuple[Shown, ...]) -> dict[str, Any]:
    return {
        each.name: {
            "exact": None if isinstance(each.value, Reason) else _exact(each.value),
            "printed": each.printed,
        }
        for each in shown
    }


def _exact(value: Quantity) -> Decimal | str:
    if isinstance(value, Decimal):
        return value
    exact = Fraction(value)
    rest, places = exact.denominator, 0
    while rest % 10 == 0 or any(rest % prime == 0 for prime in _PRIMES_OF_TEN):
        rest //= 10 if rest % 10 == 0 else (2 if rest % 2 == 0 else 5)
        places += 1
    if rest != 1:
        return str(exact)
    return Decimal(int(exact * 10**places)).scaleb(-places)


def rows_in_csv(evaluation: Evaluation, *, language: str = "") -> Iterator[str]:
    """
    An evaluation as CSV (RFC 4180): a row for each record of answers and roll-ups.

    A text that a spreadsheet would take for a formula has an apostrophe before it;
    numbers stay numbers.

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
    yield _line(columns)
    for records in (answer_records, rollup_records):
        for record in records(evaluation, language=language):
            row = {**asked, **_flat(record)}
            yield _line(_cell(row.get(name)) for name in columns)


def evaluation_in_json(
    evaluation: Evaluation,
    encode: Callable[[dict[str, Any]], bytes],
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
    yield _encoded(cover_record(evaluation), encode).removesuffix("\n}")
    for name, records in (("answers", answer_records), ("rollups", rollup_records)):
        yield f',\n  "{name}": ['
        between = "\n    "
        for record in records(evaluation, language=language):
            yield between + _encoded(record, encode).replace("\n", "\n    ")
            between = ",\n    "
        yield "]" if between == "\n    " else "\n  ]"
    yield "\n}\n"


def _encoded(record: dict[str, Any], encode: Callable[[dict[str, Any]], bytes]) -> str:
    return encode(record).decode().rstrip()


_COLUMNS = (
    *("level", "address", "id", "name", "unit", "direction"),
    *("question", "targets", "edition", "rating", "label", "rated", "score", "reason"),
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


def _line(cells: Iterable[str]) -> str:
    text = io.StringIO()
    csv.writer(text).writerow(cells)
    return text.getvalue()


def _flat(record: dict[str, Any]) -> dict[str, Any]:
    flat: dict[str, Any] = {}
    for name, value in record.items():
        if name == "shown":
            flat |= {f"shown: {key}": shown["printed"] for key, shown in value.items()}
        elif name == "counts":
            flat |= {f"count: {key}": count for key, count in value.items()}
        else:
            flat[name] = value
    return flat


def _cell(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case Decimal():
            return f"{value:f}"
        case list():
            return _guarded("; ".join(map(str, value)))
        case _:
            return _guarded(str(value))


def _guarded(text: str) -> str:
    if _FORMULA.match(text) and not _NUMBER.fullmatch(text):
        return f"'{text}"
    return text
