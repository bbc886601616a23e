"""
Numbering, titles, what is empty, what is linked, and roles.
"""

from __future__ import annotations

import pytest

from tests.rules.checks.pieces import codes_in, found_in, said_of


def _measures(*codes: str) -> str:
    lines = "".join(
        f"      - {{code: '{code}', title: 施策{code}}}\n" for code in codes
    )
    return f"language: ja\ngoals:\n  - title: 目標\n    measures:\n{lines}"


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        (("1", "2", "3"), []),
        (("1", "3"), ["S101"]),
        (("2-①", "2-②", "2-④"), ["S101"]),
        (("1)", "2)"), []),
        (("5", "6"), []),
        (("2", "1", "3"), ["S102"]),
        (("1", "4", "2", "3"), ["S102"]),
        (("A", "C"), []),
        (("1-9", "2-1"), []),
    ],
)
def test_numbers_follow_each_other(codes: tuple[str, ...], expected: list[str]) -> None:
    """
    From any first one; letters are no numbers.
    """
    assert expected == codes_in(_measures(*codes), "S101", "S102")


def test_what_is_missing_is_said_in_both_languages() -> None:
    """
    From the first to the last.
    """
    piece = _measures("2-①", "2-⑤")

    assert [
        (
            "番号「2-⑤」の前に2-2～2-4がありません。抜けていないか確かめてください。",
            "Before the number 2-⑤ there is no 2-2–2-4. Is something missing?",
        )
    ] == said_of(piece, "S101")


def test_every_measure_under_a_served_one_is_served() -> None:
    """
    And every one under a policy that is served itself.
    """
    piece = """
        goals:
          - code: A
            title: A goal
            policies:
              - code: '1'
                title: One
                measures:
                  - code: '1'
                    title: First
                    measures: [{code: '1', title: Below}]
              - {code: '2', title: Two, measures: [{code: '1', title: Second}]}
        projects:
          - {title: This, serves: [A/1/1]}
          - {title: That, serves: [/A/2]}
        """

    assert [] == codes_in(piece, "L106")


def test_a_project_at_a_measure_serves_it() -> None:
    """
    Without saying so.
    """
    piece = """
        goals:
          - title: A goal
            measures: [{code: '1', title: First, projects: [{title: This}]}]
        """

    assert [] == codes_in(piece, "L105", "L106")


def test_a_reprint_measures_a_policy_too() -> None:
    """
    It is printed there for that.
    """
    piece = """
        goals:
          - code: A
            title: A goal
            policies: [{code: '1', title: One, indicators: [{of: x}]}]
        indicators: [{id: x, name: Members}]
        """

    assert [] == codes_in(piece, "L101")


def _roles(citizens: str, city: str) -> str:
    return f"""
        language: ja
        goals:
          - title: 目標
            roles: {{citizens: [{citizens}], city: [{city}]}}
        """


@pytest.mark.parametrize(
    ("citizens", "city", "expected"),
    [
        ("子どもの居場所づくり", "子どもの居場所づくり", ["R103"]),
        ("子どもの居場所づくりへの支援", "子どもの居場所づくり", ["R103"]),
        ("食育", "食育への取組み支援", []),
        ("防犯への参加と意識の向上", "防犯への支援と環境の整備", []),
    ],
)
def test_a_role_within_another_is_on_both_sides(
    citizens: str, city: str, expected: list[str]
) -> None:
    """
    Said once, where it is longer than a word.
    """
    assert expected == codes_in(_roles(citizens, city), "R103")


def test_a_policy_without_roles_is_found_where_the_others_have_them() -> None:
    """
    Four of five make it a rule.
    """
    policies = "".join(
        f"      - {{code: '{number}', title: P{number}, "
        f"roles: {{citizens: [Walk {number}], city: [Pave {number}]}}}}\n"
        for number in range(1, 5)
    )
    piece = f"goals:\n  - title: A goal\n    policies:\n{policies}"
    without = f"{piece}      - {{code: '5', title: P5}}\n"

    assert () == found_in(piece, "R101")
    assert ["goals[0].policies[4].roles"] == [
        each.path for each in found_in(without, "R101")
    ]


def test_words_that_stand_all_over_the_plan_are_not_those_of_a_vision() -> None:
    """
    That an indicator names one says nothing, and the sentence does not deny it.
    """
    many = "".join(f"        - 地域の{name}\n" for name in "花鳥風月雪")
    piece = f"""language: ja
goals:
  - code: '1'
    title: 暮らし
    policies:
      - code: 1-1
        title: 支え合うまち
        visions:
        - 外国籍住民が地域になじんでいる
{many}
        indicators:
          - {{id: volunteers, name: 地域のボランティア登録者数}}
"""
    ((japanese, english), *_) = said_of(piece, "L102")

    assert (
        "「外国籍住民が地域になじんでいる」に固有の言葉は、"
        "ここのどの指標の名称にも出てきません。この姿を測る指標がありますか。"
    ) == japanese
    assert (
        "No indicator here names any of the words of "
        "“外国籍住民が地域になじんでいる” that are its own. Does one measure it?"
    ) == english
