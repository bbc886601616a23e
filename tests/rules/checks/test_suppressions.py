"""
What a plan itself says should not be found.
"""

from __future__ import annotations

import pytest

from tests.rules.checks.pieces import codes_in, found_in, said_of


PIECE = """
goals:
  - title: A goal
    annotations: {{ignore: {goal}}}
    indicators:
      - id: x
        name: X
        targets: {{FY2028: 8}}
        annotations: {{ignore: {indicator}}}
      - id: y
        name: Y
        targets: {{FY2028: 8}}
annotations: {{ignore: {plan}}}
"""


def _piece(plan: str = "{}", goal: str = "{}", indicator: str = "{}") -> str:
    """
    Two indicators without a direction, and who ignores what.
    """
    return PIECE.format(plan=plan, goal=goal, indicator=indicator)


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        ({}, ["goals[0].indicators[0].direction", "goals[0].indicators[1].direction"]),
        ({"indicator": "{D101: a}"}, ["goals[0].indicators[1].direction"]),
        ({"goal": "{D101: a}"}, []),
        ({"plan": "{D101: a}"}, []),
        ({"plan": "{D: a}"}, []),
        ({"plan": "{directions: a}"}, []),
        ({"plan": "{direction-missing: a}"}, []),
        ({"plan": "{d101: a}"}, []),
    ],
)
def test_it_holds_for_the_part_that_bears_it_and_for_all_below(
    who: dict[str, str], expected: list[str]
) -> None:
    """
    In any of the words by which checks are chosen.
    """
    found = found_in(_piece(**who), "D101", "X")

    assert expected == [each.path for each in found]


def test_it_holds_for_the_parts_of_an_indicator() -> None:
    """
    And for nothing beside them.
    """
    piece = """
        indicators:
          - id: whole
            name: Whole
            annotations: {ignore: {D101: a}}
            parts:
              - {id: part, name: Part, targets: {FY2028: 8}}
          - {id: beside, name: Beside, targets: {FY2028: 8}}
        """

    assert ["#beside"] == [each.address for each in found_in(piece, "D101")]


def test_of_two_that_hold_the_nearest_is_used() -> None:
    """
    So that the farther one is in vain where all below say it themselves.
    """
    piece = """
        annotations: {ignore: {D101: a}}
        indicators:
          - id: x
            name: X
            targets: {FY2028: 8}
            annotations: {ignore: {D101: a}}
        """

    assert [("X102", "annotations.ignore.D101")] == [
        (each.code, each.path) for each in found_in(piece, "D101", "X")
    ]


@pytest.mark.parametrize("ignore", ["{D101: ''}", "{D101: ' '}", "D101", "[D101]"])
def test_one_without_a_reason_holds_and_is_found(ignore: str) -> None:
    """
    Also where codes are listed without any.
    """
    piece = _piece(goal=ignore)

    assert ["X101"] == codes_in(piece, "D101", "X")
    assert [
        (
            "D101を除外する理由が書かれていません。理由を書いてください。",
            "D101 is ignored and no reason is given. Write why.",
        )
    ] == said_of(piece, "X101")


def test_one_that_keeps_nothing_from_being_found_is_found() -> None:
    """
    At its own line.
    """
    piece = _piece(goal="{D105: a}")
    found = [each for each in found_in(piece) if each.code == "X102"]

    assert ["1"] == [each.address for each in found]
    assert [9] == [each.line for each in found]
    assert [
        "D105を除外していますが、該当するものはありません。除外を消してください。"
    ] == [each.sentence("ja") for each in found]
    assert ["D105 is ignored, and there is nothing to ignore. Take it out."] == [
        each.sentence("en") for each in found
    ]


def test_one_is_not_judged_where_its_checks_were_not_asked() -> None:
    """
    Whether there is something to ignore is then unknown.
    """
    assert ["X102"] == codes_in(_piece(goal="{D105: a}"), "D105", "X")
    assert [] == codes_in(_piece(goal="{D105: a}"), "X")
    assert [] == codes_in(_piece(goal="{D: a}"), "D105", "X")
    assert [] == codes_in(_piece(goal="{D: a}"), "D", "X", ignore=("D101",))


def test_one_for_an_unknown_check_is_found() -> None:
    """
    With the one that may have been meant, if any is near.
    """
    assert [
        (
            "D1O1という検査はありません。「D101」のことですか。",
            "There is no check D1O1. Did you mean D101?",
        )
    ] == said_of(_piece(goal="{D1O1: a}"), "X103")
    assert [
        (
            "すべてという検査はありません。",
            "There is no check すべて.",
        )
    ] == said_of(_piece(goal="{すべて: a}"), "X103")


def test_other_annotations_say_nothing_to_checks() -> None:
    """
    Nor do nested ones of the same name.
    """
    piece = """
        indicators:
          - id: x
            name: X
            targets: {FY2028: 8}
            annotations: {terms: [D101], more: {ignore: {D101: a}}}
        """

    assert ["D101"] == codes_in(piece, "D101", "X")


def test_what_is_found_of_them_stands_in_the_order_of_the_plan() -> None:
    """
    Those of the plan first; those of one part in the order of its lines.
    """
    piece = _piece(plan="{Z1: a}", goal="{Z2: a}", indicator="{Z3: a, D105: b}")

    assert [
        ("X103", ""),
        ("X103", "1"),
        ("D101", "1#x"),
        ("X103", "1#x"),
        ("X102", "1#x"),
        ("D101", "1#y"),
    ] == [(each.code, each.address) for each in found_in(piece, "D", "X")]
