"""
YAML files changed where they shall say something else, and nowhere else.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs
import pytest

from civicplan.errors import PlanFileError
from civicplan.io import yaml_edits
from civicplan.io.file_changes import changed_lines
from civicplan.io.plans import dumps, loads
from civicplan.io.rewriting.rewriter import Rewriter
from civicplan.io.yaml_edits import rewritten
from civicplan.model.indicators import Indicator
from civicplan.model.observations import Observation
from civicplan.model.plans import Plan
from civicplan.model.revisions import Edition
from civicplan.model.targets import Reach
from civicplan.rules.editions.decisions import IntroduceIndicator, ReviseTarget
from civicplan.rules.editions.edits import EnterActual, OpenEdition
from civicplan.rules.editions.revising import revise


pytestmark = pytest.mark.filterwarnings("error")

SHIPPED = pytest.mark.parametrize(
    "path",
    ["src/civicplan/catalog/plans/hiratsuka.yaml", "examples/riverton.yaml"],
)
TOWN = """\
civicplan: 1
id: ford
title: Ford
municipality: {name: Ford}
period: FY2024/FY2028
"""


def touched(before: str, after: str) -> tuple[list[str], list[str]]:
    """
    The lines that go and those that come.
    """
    lines = changed_lines(before, after).splitlines()[2:]
    gone, come = (
        [line[1:] for line in lines if line.startswith(sign)] for sign in "-+"
    )
    return gone, come


def whole(piece: str) -> str:
    """
    A plan file with a piece at its end.
    """
    return f"{TOWN}{piece}"


def after(piece: str, old: str, new: str) -> str:
    """
    A piece of a file when the plan says what it would with another word there.
    """
    assert old in piece
    said = rewritten(whole(piece), loads(whole(piece.replace(old, new))))
    return said.removeprefix(TOWN)


def unrevised(plan: Plan) -> list[Indicator]:
    """
    The indicators of which a figure can be entered.
    """
    return [
        each
        for _, each in plan.walk(Indicator)
        if not each.abolished and not each.parts
    ]


@SHIPPED
def test_a_figure_of_a_new_year_is_one_line_for_each_indicator(
    root: Path, path: str
) -> None:
    """
    Or takes up more of the line on which the others stand; nothing else is touched.
    """
    text = (root / path).read_text("utf-8")
    plan = loads(text)
    held = unrevised(plan)
    figure = Observation(period=plan.period_of("FY2098"), value=Decimal("12.50"))
    grown = revise(plan, *(EnterActual(indicator=i.id, actual=figure) for i in held))
    said = rewritten(text, grown)
    gone, come = touched(text, said)

    assert grown == loads(said)
    assert len(held) == said.count("12.50")
    assert all("actuals: {" in line for line in gone)
    assert len(come) <= 5 * len(held)


@SHIPPED
def test_an_opened_edition_is_one_line(root: Path, path: str) -> None:
    """
    Below the others.
    """
    text = (root / path).read_text("utf-8")
    edition = Edition(id="2099", title="The next")
    said = rewritten(text, revise(loads(text), OpenEdition(edition=edition)))

    assert ([], ["  - {id: '2099', title: The next}"]) == touched(text, said)


@SHIPPED
def test_a_raised_target_is_its_line_and_its_revision(root: Path, path: str) -> None:
    """
    Five lines with the edition.
    """
    text = (root / path).read_text("utf-8")
    plan = revise(loads(text), OpenEdition(edition=Edition(id="2099")))
    chosen = next(
        each
        for each in unrevised(plan)
        if each.targets
        and isinstance(each.targets[-1].aim, Reach)
        and each.direction
        and each.direction.sense == 1
    )
    target = chosen.targets[-1]
    assert isinstance(target.aim, Reach)
    raised = attrs.evolve(target.aim, value=target.aim.value * 2)
    decision = ReviseTarget(
        indicator=chosen.id, period=target.period, aim=raised, reason="exceeded"
    )
    said = rewritten(text, revise(plan, decision))
    gone, come = touched(text, said)

    assert 1 == len(gone)
    assert 5 <= len(come) <= 6
    assert ["reason: exceeded"] == [line.strip() for line in come if "reason" in line]


@SHIPPED
def test_a_new_title_is_one_line(root: Path, path: str) -> None:
    """
    The same one.
    """
    text = (root / path).read_text("utf-8")
    plan = loads(text)
    goal = plan.goals[0]
    policy = attrs.evolve(goal.policies[0], title="別の名")
    goal = attrs.evolve(goal, policies=(policy, *goal.policies[1:]))
    said = rewritten(text, attrs.evolve(plan, goals=(goal, *plan.goals[1:])))
    gone, come = touched(text, said)

    assert ["        title: 別の名"] == come
    assert 1 == len(gone)


@SHIPPED
def test_an_indicator_that_comes_and_goes_leaves_no_trace(
    root: Path, path: str
) -> None:
    """
    Byte for byte.
    """
    text = (root / path).read_text("utf-8")
    plan = loads(text)
    opened = revise(plan, OpenEdition(edition=Edition(id="2099")))
    new = Indicator(id="brand-new", name="新しい指標", unit="件")
    at = next(address for address, part in plan.walk() if "/" in address)
    grown = rewritten(text, revise(opened, IntroduceIndicator(indicator=new, at=at)))

    assert [] == touched(text, grown)[0]
    assert text == rewritten(grown, plan)


PROJECTS = """\
projects:
  # Built first.
  - title: A bridge  # over the Ford

  # Built last.
  - title: A hall
"""


def test_comments_between_items_stay_where_they_are() -> None:
    """
    Above the item to which they belong.
    """
    assert PROJECTS.replace("A hall", "A town hall") == after(
        PROJECTS, "A hall", "A town hall"
    )


def test_an_item_that_goes_takes_its_lines_along() -> None:
    """
    The comment above it stays, for whoever wrote it to judge.
    """
    assert (
        "projects:\n  # Built first.\n\n  # Built last.\n  - title: A hall\n"
    ) == after(PROJECTS, "  - title: A bridge  # over the Ford\n", "")


@pytest.mark.parametrize(
    ("piece", "old", "new"),
    [
        ("visions: ['A', \"B\"]\n", '"B"', '"C"'),
        ("visions:\n- A\n-   B\n", "B", "C"),
        ("description: |\n    One.\n\n    Two.\n# End\n", "Two", "Three"),
        ("description: |-\n  One.\n  Two.\n", "Two", "Three"),
        ("levels:\n    goal:   目標   # 基本\n", "目標", "めざす姿"),
        ("indicators:\n- id: a\n  name: A\n  baseline: '24.0' # %\n", "24.0", "25.0"),
        (
            "indicators:\n- {id: a, name: A, targets: {平成28年度: 1 , FY2029: 5}}\n",
            "FY2029: 5",
            "FY2029: 6",
        ),
        ("source: A  \n", "A", "B"),
    ],
)
def test_what_is_written_by_hand_stays_so(piece: str, old: str, new: str) -> None:
    """
    Quotes, indents, spaces, numbers and years as people print them.
    """
    assert piece.replace(old, new) == after(piece, old, new)


def test_digits_that_say_the_same_are_another_number() -> None:
    """
    24 is not 24.0, and becomes it.
    """
    piece = "indicators: [{id: a, name: A, baseline: 24}]\n"

    assert piece.replace("24", "24.0") == after(piece, "24", "24.0")


def test_braces_stay_where_all_years_but_one_are_others() -> None:
    """
    New ones before and behind the one that stays.
    """
    piece = (
        "indicators:\n"
        "  - id: a\n"
        "    name: A\n"
        "    targets: {\n"
        "        FY2025: 1,\n"
        "        FY2026: 2,\n"
        "        FY2028: 3,\n"
        "        }\n"
    )
    said = after(
        piece,
        "FY2025: 1,\n        FY2026: 2,\n        FY2028: 3",
        ("FY2024: 1,\n        FY2026: 2,\n        FY2027: 3"),
    )

    assert (
        piece.replace("FY2025: 1,\n        F", "FY2024: 1, \n        F")
        .replace("FY2028", "FY2027")
        .split()
        == said.split()
    )


def test_an_empty_list_at_the_end_is_gone_with_its_key() -> None:
    """
    And no empty line is left.
    """
    text = whole("\nprojects:\n  - title: A\n")

    assert TOWN == rewritten(text, loads(TOWN))


def test_a_broken_file_is_told_as_everywhere() -> None:
    """
    With its name; anchors are none of ours.
    """
    plan = loads(TOWN)
    with pytest.raises(PlanFileError, match=r"ford\.yaml:3:"):
        rewritten(TOWN.replace("title", "titel"), plan, file="ford.yaml")
    with pytest.raises(PlanFileError, match="anchor"):
        rewritten(TOWN.replace("title: Ford", "title: &a Ford"), plan)


@pytest.mark.filterwarnings("default")
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_layout_that_cannot_be_kept_is_told(
    newline: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    The plan is written all the same; nothing is lost but the layout.
    """
    nothing: Callable[..., Any] = lambda *_: None  # noqa: E731 - stands for a method
    monkeypatch.setattr(Rewriter, "rewritten", nothing)
    plan = attrs.evolve(loads(TOWN), title="Other")
    with pytest.warns(UserWarning, match="ford: its layout and its comments could"):
        said = rewritten(f"\ufeff{TOWN}".replace("\n", newline), plan, file="ford")

    assert f"\ufeff{dumps(plan)}".replace("\n", newline) == said


def test_what_comes_out_wrong_is_written_anew_where_it_stands(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """
    From the innermost value outwards, until the file says what it shall.
    """
    asked: list[set[str]] = []
    honest = Rewriter.rewritten

    def lying(self: Rewriter, before: Any, wanted: Any, anew: set[str]) -> str | None:
        asked.append(set(anew))
        said = honest(self, before, wanted, anew)
        right = "projects[0]" in anew
        return said if right or said is None else said.replace("Bridge", "Bride")

    monkeypatch.setattr(Rewriter, "rewritten", lying)
    text = whole("projects:\n  - {title: A}\n  # kept\n  - {title: B}\n")
    wanted = loads(text.replace("title: A", "title: Bridge"))

    assert wanted == loads(rewritten(text, wanted))
    assert [set(), {"projects[0].title"}, {"projects[0].title", "projects[0]"}] == asked
    assert "# kept" in yaml_edits.rewritten(text, wanted)
