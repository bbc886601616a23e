"""
Entries in blocks, put in and taken out.
"""

from __future__ import annotations

import pytest

from civicplan.io.plans import loads
from civicplan.io.yaml_edits import rewritten


COVER = """\
civicplan: 1
id: ford
title: Ford
municipality: {name: Ford}
period: FY2024/FY2028
"""


def said(before: str, after: str) -> str:
    """
    A piece of a file when the plan says what it would with another piece.
    """
    text = rewritten(f"{COVER}{before}", loads(f"{COVER}{after}"))
    return text.removeprefix(COVER)


FIRST = "projects:\n  # One.\n  - title: A\n    code: '1'\n"
SECOND = "  # Two.\n  - title: B\n      # Of two.\n"
THIRD = "\n  # Three.\n  - title: C\n"
ALL = f"{FIRST}{SECOND}{THIRD}# End.\nsource: x\n"


def test_one_that_goes_takes_what_is_set_off_below_it() -> None:
    """
    The comment above it stays.
    """
    assert f"{FIRST}  # Two.\n{THIRD}# End.\nsource: x\n" == said(
        ALL, f"{FIRST}{THIRD}source: x\n"
    )


def test_one_that_moves_takes_its_comments_along() -> None:
    """
    Those right above it and those below.
    """
    moved = said(ALL, f"{FIRST}{THIRD}{SECOND}source: x\n")

    assert moved.index("# Three.") < moved.index("# Two.") < moved.index("# Of two.")
    assert moved.index("# Of two.") < moved.index("# End.")
    assert sorted(ALL.split()) == sorted(moved.split())


def test_one_that_comes_stands_behind_its_neighbour() -> None:
    """
    Before the comment on the next.
    """
    grown = said(ALL, f"{FIRST}{SECOND}  - title: D\n{THIRD}source: x\n")

    assert ALL.replace(SECOND, f"{SECOND}\n  - {{title: D}}\n") == grown


def test_a_list_of_which_all_is_new_leaves_no_gap() -> None:
    """
    Nothing follows it.
    """
    before = "indicators:\n  - {id: a, name: A}\n"

    assert "indicators:\n  - id: b\n    name: B\n" == said(
        before, before.replace("a, name: A", "b, name: B")
    )


@pytest.mark.parametrize(
    "before", ["  - title: A\n", "- title: A\n", "  -   title: A\n", "  - {title: A}\n"]
)
def test_a_new_item_stands_in_the_column_of_the_others(before: str) -> None:
    """
    Whatever that is.
    """
    dash = before.partition("-")[0]
    grown = said(f"projects:\n{before}", "projects:\n- title: A\n- title: B\n")

    assert grown.startswith(f"projects:\n{before}{dash}- ")


def test_the_first_key_of_an_item_may_go() -> None:
    """
    The next one stands behind the dash.
    """
    before = "projects:\n  - code: '1'\n    title: A\n    owners: [x]\n"

    assert "projects:\n  - title: A\n    owners: [x]\n" == said(
        before, "projects:\n  - title: A\n    owners: [x]\n"
    )
