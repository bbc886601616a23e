"""
Evaluations as records, for programs and spreadsheets.
"""

from __future__ import annotations

import csv
import io
import json
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs
import pytest

from civicplan.catalog.schemes import scheme
from civicplan.io.json_documents import encode_json
from civicplan.io.schemes import loads
from civicplan.model.plans import Plan
from civicplan.rules.evaluation import Evaluation, evaluate
from civicplan.views.records import (
    answer_records,
    evaluation_in_json,
    rollup_records,
    rows_in_csv,
)


def table(evaluation: Evaluation, language: str = "") -> list[dict[str, str]]:
    """
    The CSV of an evaluation, read back.
    """
    text = "".join(rows_in_csv(evaluation, language=language))
    return [*csv.DictReader(io.StringIO(text, newline=""))]


def read_back(evaluation: Evaluation) -> Any:
    """
    The JSON of an evaluation, read back with its digits.
    """
    text = "".join(evaluation_in_json(evaluation, encode_json))
    return json.loads(text, parse_float=Decimal)


def test_there_is_a_record_for_each_indicator_question_and_edition(
    city_evaluated: Evaluation,
) -> None:
    """
    In printed order.
    """
    records = answer_records(city_evaluated)

    assert [
        (id_, question, targets)
        for id_ in ("crimes", "births", "helped")
        for question in ("interim", "pace")
        for targets in ("first", "latest")
    ] == [(each["id"], each["question"], each["targets"]) for each in records]


def test_a_record_holds_all_that_was_compared(city_evaluated: Evaluation) -> None:
    """
    Figures with their digits, periods as the plan writes them, rating and reason.
    """
    records = [*answer_records(city_evaluated)]

    assert {
        "level": "indicator",
        "address": "2/2-1#crimes",
        "id": "crimes",
        "name": "犯罪発生件数",
        "unit": "件",
        "direction": "decrease",
        "question": "pace",
        "targets": "latest",
        "edition": "2012",
        "rating": "on_pace",
        "label": "順調",
        "rated": True,
        "score": None,
        "reason": None,
        "baseline": Decimal(4833),
        "baseline_period": None,
        "baseline_measured": None,
        "baseline_status": None,
        "actual": Decimal(3447),
        "actual_period": "FY2011",
        "actual_measured": "2010",
        "actual_status": None,
        "lag_months": 15,
        "interim": Decimal(4400),
        "interim_aim": "4400",
        "interim_period": "FY2011",
        "final": Decimal(3300),
        "final_aim": "3300",
        "final_period": "FY2016",
        "shown": {
            "progress to final": {"exact": str(Fraction(462, 511)), "printed": "90%"},
            "elapsed": {"exact": "0.375", "printed": "38%"},
            "gap to final": {"exact": "147", "printed": "147件"},
        },
        "judged": None,
        "judged_by": None,
        "because": "期待値 4,258件に対し実績 3,447件（2010年）：順調",
        "notes": [
            "基準値の時点が示されていないため、2006年度末とみなした。",
            "実績は報告の時点より1年3か月前のものである。",
        ],
    } == records[3]


def test_an_answer_off_the_scale_has_its_reason_by_name(
    city_evaluated: Evaluation,
) -> None:
    """
    A program need not read sentences.
    """
    records = [*answer_records(city_evaluated, language="en")]

    assert [
        ("no_target", "no target", False, "no target"),
        ("cannot_say", "cannot say", False, "no direction"),
    ] == [
        (each["rating"], each["label"], each["rated"], each["reason"])
        for each in records[5:8:2]
    ]


def test_parts_have_records_of_their_own(town_evaluated: Evaluation) -> None:
    """
    They come right after the whole and say that they are parts.
    """
    levels = [(each["id"], each["level"]) for each in answer_records(town_evaluated)]

    assert [
        *("ready", "girls", "boys", "debt"),
        *("indicator", "part", "part", "indicator"),
    ] == [*dict(levels), *dict(levels).values()]


def test_a_roll_up_counts_and_names_the_unrated(city_evaluated: Evaluation) -> None:
    """
    Nobody is dropped in silence.
    """
    record = [*rollup_records(city_evaluated)][3]

    assert ("policy", "2/2-1", "pace", "latest", "on_pace", ["births", "helped"]) == (
        record["level"],
        record["address"],
        record["question"],
        record["targets"],
        record["rating"],
        record["unrated"],
    )
    assert {"on_pace": 1, "rated": 1, "unrated": 2, "all": 3} == {
        name: record["counts"][name] for name in ("on_pace", "rated", "unrated", "all")
    }


def test_json_keeps_digits(town_evaluated: Evaluation) -> None:
    """
    What was printed as -150.50 is the number -150.50.
    """
    text = "".join(evaluation_in_json(town_evaluated, encode_json))

    assert ('"actual": -150.50,' in text, text.endswith("\n}\n")) == (True, True)


def test_json_holds_the_same_records(city_evaluated: Evaluation) -> None:
    """
    What was asked stands before them.
    """
    read = read_back(city_evaluated)

    assert ["plan", "title", "scheme", "version", "at", "edition"] == [*read][:6]
    assert read["answers"] == [*answer_records(city_evaluated)]
    assert read["rollups"] == [*rollup_records(city_evaluated)]


def test_json_of_nothing_is_json(city_evaluated: Evaluation) -> None:
    """
    A plan without an indicator has no answers.
    """
    nothing = attrs.evolve(city_evaluated, assessments=(), rollups=())
    read = read_back(nothing)

    assert ([], []) == (read["answers"], read["rollups"])


def test_csv_has_a_row_for_each_record(city_evaluated: Evaluation) -> None:
    """
    Roll-ups come after the answers, and lines end as RFC 4180 wants.
    """
    lines = [*rows_in_csv(city_evaluated)]

    assert 1 + 12 + 8 == len(lines)
    assert all(line.endswith("\r\n") for line in lines)


def test_numbers_are_numbers_in_csv(town_evaluated: Evaluation) -> None:
    """
    A figure below zero is not taken for a formula.
    """
    row = table(town_evaluated)[-1]

    assert ("-120", "-150.50", "-200", "49.5 EUR") == (
        row["baseline"],
        row["actual"],
        row["final"],
        row["shown: gap to final"],
    )


@pytest.mark.parametrize(
    ("name", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+81", "'+81"),
        ("-cmd", "'-cmd"),
        ("-5", "'-5"),
        ("-5,000.5%", "'-5,000.5%"),
        ("24/7", "'24/7"),
        ("@sum", "'@sum"),
        ("＝１", "'＝１"),
        ("a=b", "a=b"),
        ('say "x", y', 'say "x", y'),
    ],
)
def test_a_text_is_never_a_formula_nor_a_date(city: Plan, name: str, cell: str) -> None:
    """
    What a spreadsheet would compute or count in days gets an apostrophe before it.
    """
    evaluation = evaluate(city, scheme("standard"), "FY2011")
    first = evaluation.assessments[0]
    renamed = attrs.evolve(first, indicator=attrs.evolve(first.indicator, name=name))
    evaluation = attrs.evolve(evaluation, assessments=(renamed,), rollups=())

    assert cell == table(evaluation)[0]["name"]


def test_the_columns_are_the_same_in_every_language(
    city_evaluated: Evaluation,
) -> None:
    """
    A program that reads them need not know Japanese.
    """
    japanese, english = (next(iter(table(city_evaluated, x))) for x in ("ja", "en"))

    assert [*japanese] == [*english]


def scored(city: Plan, score: str) -> Evaluation:
    """
    The city by a rule that gives scores.
    """
    rule = f"{{scheme: s, version: 1, cases: [{{score: {score}}}]}}"
    return evaluate(city, loads(rule), "FY2011")


@pytest.mark.parametrize(
    ("score", "exact", "decimal", "in_full"),
    [
        ("actual / 4", "861.75", "861.75", "861.75"),
        ("actual / 700", "3447/700", "4.92428571428571", "'3447/700"),
        ("2 - actual", "-3445", "-3445", "'-3445"),
    ],
)
def test_a_score_is_a_text_in_records_and_a_number_in_csv(
    city: Plan, score: str, exact: str, decimal: str, in_full: str
) -> None:
    """
    In full in the one; in the other with fifteen digits, and in full beside that.
    """
    evaluation = scored(city, score)
    row = table(evaluation)[0]

    assert exact == next(answer_records(evaluation))["score"]
    assert (decimal, in_full) == (row["score"], row["score_exact"])
