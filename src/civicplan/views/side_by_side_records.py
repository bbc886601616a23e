"""
One plan under several schemes as records, for programs and spreadsheets.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from civicplan.rules.answers import Answer
from civicplan.rules.comparisons.agreements import scale_of, standing_of
from civicplan.rules.comparisons.differences import Column
from civicplan.rules.comparisons.side_by_side import Row, SideBySide
from civicplan.rules.explanations.exact_texts import exact_text
from civicplan.rules.shown import shown_in_words
from civicplan.views.records import exact_columns, rating_record, shown_record
from civicplan.views.streams import Encoder, in_csv, in_json


__all__ = ["row_records", "side_by_side_in_csv", "side_by_side_in_json"]

_COLUMNS = (
    *("plan", "at", "address", "id", "name", "unit", "direction"),
    *("column", "scheme", "version", "question", "targets", "edition"),
    *("rating", "label", "rated", "standing", "standing_exact"),
    *("score", "score_exact", "reason", "shown", "because"),
    *("disagrees_with", "causes"),
)


def side_by_side_in_csv(
    beside: SideBySide, *, language: str = "", only_disagreements: bool = False
) -> Iterator[str]:
    """
    A comparison as CSV (RFC 4180): a row for each indicator and column.

    Args:
        beside: The comparison.
        language: That of labels and reasons; the plan's own where it is empty.
        only_disagreements: Whether indicators about which none disagree are left out.

    Yields:
        The header and the rows, each ending in CR LF.
    """
    language = language or beside.plan.language
    rows = beside.disagreements if only_disagreements else beside.rows
    yield from in_csv(_COLUMNS, _cells(beside, rows, language))


def _cells(
    beside: SideBySide, rows: Iterable[Row], language: str
) -> Iterator[dict[str, Any]]:
    for row in rows:
        asked = {
            "plan": beside.plan.id,
            "at": beside.at.text,
            **_indicator(row),
        }
        for column, answer in zip(row.columns, row.answers, strict=True):
            others, causes = _disagreeing(row, column)
            record = _answer(column, answer, language)
            yield {
                **asked,
                **record,
                **exact_columns(record, "standing"),
                **exact_columns(record, "score"),
                "shown": shown_in_words(answer.shown_in(language), language),
                "disagrees_with": others,
                "causes": causes,
            }


def _disagreeing(row: Row, column: Column) -> tuple[list[str], list[str]]:
    with_it = [each for each in row.differences if column in each.columns]
    others = [
        other.key for each in with_it for other in each.columns if other != column
    ]
    causes = dict.fromkeys(cause.value for each in with_it for cause in each.causes)
    return others, [*causes]


def side_by_side_in_json(
    beside: SideBySide,
    encode: Encoder,
    *,
    language: str = "",
    only_disagreements: bool = False,
) -> Iterator[str]:
    """
    A comparison as JSON: what was asked, then `indicators` and `pairs`.

    Args:
        beside: The comparison.
        encode: Makes indented JSON of a record, its numbers with their digits.
        language: That of labels and reasons; the plan's own where it is empty.
        only_disagreements: Whether indicators about which none disagree are left out.

    Yields:
        Pieces of the text.
    """
    language = language or beside.plan.language
    rows = beside.disagreements if only_disagreements else beside.rows
    cover = {
        "plan": beside.plan.id,
        "title": beside.plan.title,
        "at": beside.at.text,
        "edition": beside.edition or None,
        "columns": [
            {
                **_column(each),
                "title": each.scheme.label(language),
                "ratings": [
                    rating.id for rating in scale_of(each.scheme, each.question.id)
                ],
            }
            for each in beside.columns
        ],
    }
    lists = (
        ("indicators", row_records(rows, language=language)),
        ("pairs", _pairs(beside)),
    )
    yield from in_json(cover, lists, encode)


def row_records(rows: Iterable[Row], *, language: str) -> Iterator[dict[str, Any]]:
    """
    A record for each indicator, with its answers and who disagrees.

    Args:
        rows: Of a comparison.
        language: A BCP 47 tag, such as `"ja"`.

    Yields:
        Records.
    """
    for row in rows:
        yield {
            **_indicator(row),
            "answers": [
                {
                    **_answer(column, answer, language),
                    "shown": shown_record(answer.shown_in(language)),
                }
                for column, answer in zip(row.columns, row.answers, strict=True)
            ],
            "differences": [
                {
                    "columns": [column.key for column in each.columns],
                    "agreement": each.agreement.value,
                    "causes": [cause.value for cause in each.causes],
                    "because": list(each.because(language)),
                }
                for each in row.differences
            ],
        }


def _pairs(beside: SideBySide) -> Iterator[dict[str, Any]]:
    for pair in beside.pairs:
        yield {
            "columns": [column.key for column in pair.columns],
            **{each.value: count for each, count in pair.counts.items()},
            "ordered": pair.ordered,
            "opposite": pair.opposite,
            "causes": {each.value: count for each, count in pair.causes.items()},
        }


def _indicator(row: Row) -> dict[str, Any]:
    indicator = row.indicator
    return {
        "address": row.address,
        "id": indicator.id,
        "name": indicator.name,
        "unit": indicator.unit,
        "direction": indicator.direction.value if indicator.direction else None,
    }


def _column(column: Column) -> dict[str, Any]:
    return {
        "column": column.key,
        "scheme": column.scheme.id,
        "version": column.scheme.version,
        "question": column.question.id,
    }


def _answer(column: Column, answer: Answer, language: str) -> dict[str, Any]:
    standing = standing_of(scale_of(answer.scheme, answer.question), answer.rating)
    return {
        **_column(column),
        **rating_record(answer, language),
        "standing": None if standing is None else exact_text(standing),
        "because": answer.because(language),
    }
