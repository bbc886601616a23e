"""
What the city does: measures, which nest, and projects.
"""

from __future__ import annotations

from typing import Any

import pytest

from civicplan.errors import InvalidValueError
from civicplan.model.measures import Measure, Project
from civicplan.model.policies import Goal, Policy


SECTIONS: list[Any] = [Goal, Policy, Measure]


@pytest.mark.parametrize("code", ["", "5)", "2-①", "（３）", "基本施策 1"])
@pytest.mark.parametrize("make", [*SECTIONS, Project])
def test_a_code_is_kept_as_printed(make: Any, code: str) -> None:
    """
    Brackets, circles and full-width digits are what the citizens see.
    """
    assert code == make(title="t", code=code).code


@pytest.mark.parametrize("code", ["2/1", "#2", "２／１", " ", "2\n1"])
@pytest.mark.parametrize("make", [*SECTIONS, Project])
def test_a_code_is_part_of_an_address(make: Any, code: str) -> None:
    """
    What has its own meaning there cannot stand in it.
    """
    with pytest.raises(InvalidValueError) as raised:
        make(title="t", code=code)

    assert (
        f"{make.__name__.lower()}.code = {code!r}: a code is part of an address: it "
        "may "
        "not be blank, and '/', '#' and line breaks cannot stand in it."
        == str(raised.value)
    )


@pytest.mark.parametrize("make", [*SECTIONS, Project])
def test_everything_has_a_title(make: Any) -> None:
    """
    The plan prints one.
    """
    with pytest.raises(InvalidValueError) as raised:
        make(title="")

    assert (
        f"{make.__name__.lower()}.title = '': it may not be empty. "
        "Write what the plan prints." == str(raised.value)
    )


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("theme", 2, "theme = 2: a text is needed."),
        ("level", None, "level = None: a text is needed."),
        (
            "directions",
            "減災対策",
            "directions = '減災対策': a tuple is needed, each of its members a text.",
        ),
        ("visions", (1,), "visions[0] = 1: a text is needed."),
        ("roles", ("市民",), "roles[0] = '市民': Role is needed."),
        ("projects", ("1",), "projects[0] = '1': Project is needed."),
        (
            "indicators",
            ("crimes",),
            "indicators[0] = 'crimes': Indicator or Reprint is needed.",
        ),
        ("measures", (None,), "measures[0] = None: Measure is needed."),
    ],
)
@pytest.mark.parametrize("make", SECTIONS)
def test_what_a_section_holds_is_of_its_kind(
    make: Any, field: str, value: Any, said: str
) -> None:
    """
    A text is not taken for a list of letters, nor an id for an indicator.
    """
    with pytest.raises(InvalidValueError) as raised:
        make(title="t", **{field: value})

    assert f"{make.__name__.lower()}.{said}" == str(raised.value)


def test_a_project_serves_addresses() -> None:
    """
    They are texts, kept as a tuple.
    """
    serves: Any = ["2/5/3", "/2"]

    assert ("2/5/3", "/2") == Project(title="防犯街路灯", serves=serves).serves


def test_measures_nest_as_deep_as_the_city_goes() -> None:
    """
    Two hundred levels are more than any city has.
    """
    measure = Measure(title="t")
    for _ in range(200):
        measure = Measure(title="t", measures=(measure,))

    depth = 0
    while measure.measures:
        (measure,) = measure.measures
        depth += 1
    assert depth == 200
