"""
What differs between two plans as people read it, place by place.
"""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given

from civicplan.catalog.plans import plan as shipped_plan
from civicplan.io.plans import loads
from civicplan.model.plans import Plan
from civicplan.rules.editions.diffing import diff, diff_of_editions
from civicplan.rules.editions.diffs import Diff
from civicplan.testing.twins import twins
from civicplan.views.differences import difference_outlines, differences_in_markdown
from civicplan.views.terminal import terminal_lines
from civicplan.views.widths import width_of
from tests.views.conftest import CITY
from tests.views.differing import NAMES, changed, editions


JAPANESE = """\
みなと計画  [minato]
  変更前  minato@2007（2007 基本計画）
  変更後  minato@2012（2012 改訂計画）
  変更    上方修正 1、指標廃止 1、版の追加 1

計画全体
  版「2012」を追加 「改訂計画」

方針 2-① 〈安心〉 地域で守る  [2/2-1]
  犯罪発生件数  [2/2-1#crimes]
    2016年度の目標を上方修正 4,100件→3,300件（減少をめざす）
      理由  実績が目標を上回ったため
  支援した人数  [2/2-1#helped]
    指標廃止
      理由  対象が限定的であるため
"""
ENGLISH = """\
方針 2-① 〈安心〉 地域で守る  [2/2-1]
  犯罪発生件数  [2/2-1#crimes]
    target for FY2016 raised: 4,100 件 → 3,300 件 (fewer is better)
      why  the actual passed the target
  支援した人数  [2/2-1#helped]
    abolished
      why  its scope was too narrow
"""
MARKDOWN = """\
## 方針 2-① 〈安心〉 地域で守る `2/2-1`

- 犯罪発生件数 `2/2-1#crimes`
  - target for FY2016 raised: 4,100 件 → 3,300 件 (fewer is better)
    - why: the actual passed the target
"""


def shown(found: Diff, **options: Any) -> str:
    """
    The lines of a terminal of 80 columns.
    """
    lines = terminal_lines(difference_outlines(found, **options), width=80)
    return "\n".join((*lines, ""))


def headings(found: Diff) -> list[tuple[str, str]]:
    """
    The places in which something differs, after the cover.
    """
    _, *places = difference_outlines(found)
    return [(each.title, each.address) for each in places]


def test_each_place_has_its_changes_and_their_reasons() -> None:
    """
    In Japanese and in English; a target that is raised downwards says why it is.
    """
    assert shown(editions(), names=NAMES) == JAPANESE
    assert ENGLISH in shown(editions(), language="en")


def test_a_plan_without_a_given_name_is_called_by_its_id() -> None:
    """
    With the edition in which it stands.
    """
    assert "  変更前  minato（2007 基本計画）\n" in shown(editions())


def test_hiratsuka_raised_seven_targets_and_abolished_one_indicator() -> None:
    """
    Two of them downwards, each with the city's reason and in its own words.
    """
    found = diff_of_editions(shipped_plan("hiratsuka"), "2007", "2012")
    said = shown(found)

    assert (7, 2, 1) == (
        said.count("の目標を上方修正"),
        said.count("（減少をめざす）"),
        said.count("    指標廃止\n      理由  対象が限定的であるため\n"),
    )
    assert (8, 8) == (said.count("      理由  "), said.count("      備考  "))
    assert "      備考  実績が28年度目標値を上回った（数は下回った）\n" in said


def test_equal_plans_have_no_differences(city: Plan) -> None:
    """
    Which is said, and nothing else.
    """
    same = diff(city, loads(CITY))

    assert shown(same).endswith("  変更    違いはない\n")
    assert shown(same, language="en").endswith("  changes  no differences\n")


def test_two_plans_with_nothing_in_common_are_told_as_that(
    city: Plan, town: Plan
) -> None:
    """
    Before all that each of them has alone.
    """
    assert "二つの計画に共通するものはない" in shown(diff(city, town), language="ja")


def test_what_was_removed_stands_where_it_stood() -> None:
    """
    Under the heading that its place has now, though its number is another.
    """
    found = changed(
        ("code: 2-①", "code: 2-⑨"),
        ("          - {of: crimes}", "          []"),
        ("          - {title: 防犯灯の整備, serves: ['1']}", "          []"),
    )

    assert [
        ("方針 2-⑨ 〈安心〉 地域で守る", "2/2-9"),
        ("方針 2-② 共に育てる", "2/2-2"),
    ] == headings(found)


def test_what_went_with_its_place_stands_under_that_place() -> None:
    """
    Though another place has its number now.
    """
    before = CITY + (
        "      - code: 2-③\n"
        "        title: 夜を照らす\n"
        "        indicators:\n"
        "          - {id: lamps, name: 街灯}\n"
    )
    found = changed(
        ("夜を照らす", "川を澄ます"),
        ("lamps, name: 街灯", "fish, name: 魚"),
        ("code: 2-③", "code: 2-④"),
        before=before,
    )

    assert [
        ("方針 2-③ 夜を照らす", "2/2-3"),
        ("方針 2-④ 川を澄ます", "2/2-4"),
    ] == sorted(headings(found))


def test_a_place_without_a_number_keeps_its_heading() -> None:
    """
    Its address counts its place, which another takes when one is put before it.
    """
    before = CITY.replace("      - code: 2-①\n        theme", "      - theme")
    found = changed(
        (
            "    policies:\n      - theme",
            "    policies:\n      - title: 空を守る\n      - theme",
        ),
        ("          - {title: 防犯灯の整備, serves: ['1']}", "          []"),
        before=before,
    )

    assert ("方針 〈安心〉 地域で守る", "2/2") in headings(found)


def test_what_happened_to_a_place_itself_comes_under_its_own_heading() -> None:
    """
    Before what happened to what stands in it.
    """
    found = changed(("title: 地域で守る", "title: 町で守る"), ("防犯}", "防災}"))
    _, place = difference_outlines(found)

    assert ["名称を変更 「地域で守る」→「町で守る」", "1 防災"] == [
        each.title for each in place.parts
    ]


def test_the_record_of_a_decision_tells_its_reason_once() -> None:
    """
    It stands in the record itself.
    """
    found = changed(("reason: exceeded", "reason: approaching"))
    said = shown(found)

    assert "の記録を変更" in said
    assert "      理由" not in said[said.index("の記録を変更") :]
    assert "記録にない" not in said


def test_markdown_has_a_heading_for_each_place() -> None:
    """
    Under the one heading of the page.
    """
    said = "\n".join(differences_in_markdown(editions(), NAMES, language="en"))

    assert MARKDOWN in said
    assert ["# みなと計画 `minato`"] == re.findall("^# .*", said, re.MULTILINE)


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_no_line_is_wider_than_asked(width: int, language: str) -> None:
    """
    A Japanese character takes two columns.
    """
    outlines = difference_outlines(editions(), NAMES, language=language)

    assert width >= max(map(width_of, terminal_lines(outlines, width=width)))


@given(twins())
def test_every_change_that_is_told_is_shown_once(pair: tuple[Plan, Plan]) -> None:
    """
    An element has an address, and what differs of it under it.
    """
    found = diff(*pair)
    _, *places = difference_outlines(found)

    assert len(found.told) == sum(
        len(part.parts) if part.address else 1
        for place in places
        for part in place.parts
    )
