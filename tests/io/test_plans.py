"""
Plan files: read, written, and read again.
"""

from __future__ import annotations

import gc
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import attrs
import pytest

from civicplan.errors import InvalidValueError, PlanFileError
from civicplan.io.plans import Format, dump, dumps, load, loads, read
from civicplan.model.annotations import Annotations
from civicplan.model.measures import Measure
from civicplan.model.plans import Plan


TOWN = """\
civicplan: 1
id: town
title: Town
municipality: {name: Town}
period: FY2007/FY2016
language: en
editions:
  - {id: '2007'}
  - {id: '2012'}

indicators:
  - id: crimes
    name: Crimes
    unit: cases
    direction: decrease
    targets: {FY2011: 4400, FY2016: 3300}
    actuals:
      FY2011: {value: 3447.0, measured: '2010'}
    revisions:
      - edition: '2012'
        targets: {FY2016: 4100 → 3300}
        reason: exceeded
"""


@pytest.fixture
def plan() -> Plan:
    """
    A small plan.
    """
    return loads(TOWN)


def test_a_plan_that_is_written_as_the_writer_does_comes_back_byte_for_byte(
    plan: Plan,
) -> None:
    """
    So that git shows only what changed.
    """
    assert TOWN == dumps(plan)


@pytest.mark.parametrize("name", ["plan.yaml", "plan.yml", "plan.json"])
def test_a_plan_is_written_and_read_in_the_format_of_its_name(
    name: str, plan: Plan, tmp_path: Path
) -> None:
    """
    As text or as a path.
    """
    dump(plan, tmp_path / name)

    assert (plan, plan) == (load(tmp_path / name), load(str(tmp_path / name)))


def test_from_yaml_to_json_and_back_gives_the_same_bytes(
    plan: Plan, tmp_path: Path
) -> None:
    """
    `civicplan convert` loses nothing.
    """
    for name in ("plan.yaml", "plan.json", "again.yaml"):
        dump(plan, tmp_path / name)
        plan = load(tmp_path / name)

    assert tmp_path.joinpath("plan.yaml").read_bytes() == (
        tmp_path.joinpath("again.yaml").read_bytes()
    )


def test_digits_survive(plan: Plan) -> None:
    """
    In either format; that 3447.0 equals 3447 does not show it.
    """
    forms: tuple[Format, ...] = ("yaml", "json")
    again = [loads(dumps(plan, form), form) for form in forms]

    assert ["3447.0", "3447.0"] == [
        str(each.indicator("crimes").actuals[0].value) for each in again
    ]


def test_words_may_be_numbers_in_json() -> None:
    """
    Where another tool made one of 2012.
    """
    plan = loads(
        '{"civicplan": "1", "id": 5, "title": "Town", "municipality": {"name": "T"},'
        ' "period": 2012, "language": "en"}',
        "json",
    )

    assert ("5", "2012") == (plan.id, plan.period.text)


def test_the_calendar_is_read_before_all_else() -> None:
    """
    Wherever in the file it stands.
    """
    plan = loads(
        "civicplan: 1\nid: t\ntitle: T\nmunicipality: {name: T}\nperiod: FY2026\n"
        "fiscal_year: {start: 07-01, named_after: end}\n"
    )

    assert "2025-07-01" == str(plan.period.start)


def test_what_people_print_becomes_canonical(town: str) -> None:
    """
    The next time it is written.
    """
    plan = loads(
        f"{town}indicators:\n  - id: a\n    name: A\n"
        "    baseline: 3,323\n    targets: {平成23年度: 80以上}\n"
        "    actuals: {R5年度: {value: 7, measured: 平成23年3月31日現在}}\n"
    )

    assert dumps(plan).endswith(
        "    baseline: 3323\n"
        "    targets: {FY2011: at least 80}\n"
        "    actuals:\n"
        "      FY2023: {value: 7, measured: '2011-03-31'}\n"
    )


def test_equal_words_and_periods_are_one_object(plan: Plan) -> None:
    """
    A large plan says FY2016 a million times.
    """
    crimes = plan.indicator("crimes")
    again = loads(dumps(plan, "json"), "json").indicator("crimes")

    assert crimes.unit is again.unit
    assert crimes.targets[0].period is again.targets[0].period


def test_read_tells_where_everything_stands(plan: Plan, tmp_path: Path) -> None:
    """
    In the file's own keys, with lines and columns from 1.
    """
    path = tmp_path / "plan.yaml"
    path.write_text(TOWN, "utf-8")
    found = read(path)

    assert (plan, ()) == (found.plan, found.warnings)
    assert (18, 7 + len("FY2011: ")) == (
        found.positions["indicators[0].actuals.FY2011"]
    )
    assert (16, 14) == found.positions["indicators[0].targets"]


def test_read_tells_it_of_json_too(plan: Plan, tmp_path: Path) -> None:
    """
    At the same paths.
    """
    for name in ("plan.yaml", "plan.json"):
        dump(plan, tmp_path / name)
    yaml, json = (read(tmp_path / name) for name in ("plan.yaml", "plan.json"))

    assert (yaml.plan, set(yaml.positions)) == (json.plan, set(json.positions))


def test_read_warns_of_what_is_perhaps_not_meant(tmp_path: Path, town: str) -> None:
    """
    With its place.
    """
    path = tmp_path / "plan.yaml"
    path.write_text(f"{town}source: null\n", "utf-8")

    (warning,) = read(path).warnings

    assert (
        f"{path}:7:9 source: null is read as a text. Leave the key out to say nothing, "
        "and write — where there is none." == str(warning)
    )


def test_a_broken_file_is_told_with_its_name(tmp_path: Path) -> None:
    """
    As an editor or a terminal can follow it.
    """
    path = tmp_path / "plan.json"
    path.write_text('{"civicplan": 1,\n"id": "town"', "utf-8")
    with pytest.raises(PlanFileError) as error:
        load(path)

    assert f"{path}:2:13: this is not JSON: a comma or }} is needed here." == str(
        error.value
    )


def test_another_encoding_is_told_with_its_place(tmp_path: Path) -> None:
    """
    Before anything of it is read.
    """
    path = tmp_path / "plan.yaml"
    path.write_bytes("title: 平塚".encode("cp932"))
    with pytest.raises(PlanFileError, match=r"plan\.yaml:1:8: this is not UTF-8"):
        load(path)


def test_half_a_character_in_a_text_is_told() -> None:
    """
    No file could hold it.
    """
    with pytest.raises(PlanFileError) as error:
        loads("civicplan: 1\nid: \ud800", file="town")

    assert (
        "town:2:5: half of a surrogate pair stands here, which is no character."
        == str(error.value)
    )


def test_a_plan_is_not_written_to_another_kind_of_file(
    plan: Plan, tmp_path: Path
) -> None:
    """
    And nothing is left there.
    """
    with pytest.raises(PlanFileError, match=r"its name ends in '\.txt'"):
        dump(plan, tmp_path / "plan.txt")

    assert [] == list(tmp_path.iterdir())


@pytest.mark.parametrize("form", ["yaml", "json"])
@pytest.mark.parametrize("levels", [31, 500])
def test_what_no_file_can_hold_is_not_written(
    form: Format, levels: int, plan: Plan
) -> None:
    """
    The model may nest deeper than the reader follows.
    """
    measure = Measure(title="M")
    for _ in range(levels):
        measure = Measure(title="M", measures=(measure,))
    deep = _with_measure(plan, measure)
    with pytest.raises(InvalidValueError) as error:
        dumps(deep, form)

    assert (
        "plan = 'town': it is nested deeper than the 64 levels of a file. Flatten it."
        == str(error.value)
    )


@pytest.mark.parametrize("form", ["yaml", "json"])
def test_the_deepest_plan_that_is_written_can_be_read(form: Format, plan: Plan) -> None:
    """
    Both count the same levels.
    """
    measure = Measure(title="M", annotations=Annotations({"a": [{}]}))
    for _ in range(28):
        measure = Measure(title="M", measures=(measure,))
    deep = _with_measure(plan, measure)

    assert deep == loads(dumps(deep, form), form)


def _with_measure(plan: Plan, measure: Measure) -> Plan:
    goal = loads(TOWN + "goals:\n  - title: A\n").goals[0]
    return attrs.evolve(plan, goals=(attrs.evolve(goal, measures=(measure,)),))


def test_another_format_is_refused(plan: Plan) -> None:
    """
    With the nearest that there is.
    """
    with pytest.raises(InvalidValueError) as error:
        dumps(plan, "yml")  # type: ignore[arg-type]
    with pytest.raises(InvalidValueError, match="format = 'xml'"):
        loads("", "xml")  # type: ignore[arg-type]

    assert "format = 'yml': it is yaml or json. Did you mean 'yaml'?" == str(
        error.value
    )


def test_a_load_leaves_the_collector_running(said: Callable[..., list[str]]) -> None:
    """
    Also one that fails.
    """
    said("nothing")

    assert gc.isenabled()


def test_several_plans_are_read_at_once(plan: Plan) -> None:
    """
    In threads, from either format.
    """
    texts: list[tuple[str, Format]] = [(TOWN, "yaml"), (dumps(plan, "json"), "json")]
    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(lambda each: loads(*each), texts * 25))

    assert ([plan] * 50, True) == (found, gc.isenabled())


def test_the_libraries_for_files_are_loaded_by_the_first_call() -> None:
    """
    A program that reads no file does not wait for them.
    """
    heavy = ("cattrs", "msgspec", "ruamel")
    code = (
        "import sys, civicplan.io.plans, civicplan.io.schema, civicplan.io.schemes;"
        f"print([name for name in {heavy} if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )

    assert "[]\n" == done.stdout
