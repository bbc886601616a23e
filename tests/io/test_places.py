"""
From a path in the model to a line in the file.
"""

from __future__ import annotations

import pytest

from civicplan.errors import Problem
from civicplan.io.places import Places, in_order
from civicplan.io.yaml_documents import compose_yaml


DOCUMENT = compose_yaml(
    """\
goals:
  - title: A
    indicators:
      - id: a
        targets: {平成23年度: 5, FY2012: {aim: 6}}
"""
)
INDICATOR = "goals[0].indicators[0]"


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("goals[0].title", ("goals[0].title", 2, 12)),
        (f"{INDICATOR}.targets.FY2012.aim", (f"{INDICATOR}.targets.FY2012.aim", 5, 44)),
        (f"{INDICATOR}.targets.FY2011", (f"{INDICATOR}.targets.平成23年度", 5, 27)),
        (f"{INDICATOR}.targets.FY2013", (f"{INDICATOR}.targets", 5, 18)),
        (f"{INDICATOR}.weight", (INDICATOR, 4, 9)),
        (f"{INDICATOR}.actuals[0].period", (INDICATOR, 4, 9)),
        ("goals[7].title", ("goals", 2, 3)),
        ("nothing", ("", 1, 1)),
        ("goals[0].a]b", ("goals[0]", 2, 5)),
        ("a]b", ("", 1, 1)),
        ("", ("", 1, 1)),
    ],
)
def test_a_path_leads_as_far_as_the_file_goes(
    path: str, expected: tuple[str, int, int]
) -> None:
    """
    In the file's own keys, with a period as people print it.
    """
    assert expected == Places(DOCUMENT).find(path)


def test_problems_are_told_in_the_order_of_the_file() -> None:
    """
    Each once, and first those of the file as a whole.
    """
    first, second, third = (
        Problem(file="f", line=line, column=column, sentence="s")
        for line, column in ((0, 0), (2, 9), (10, 1))
    )

    assert [first, second, third] == in_order([third, second, first, second])
