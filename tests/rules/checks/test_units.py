"""
Units that are none, or do not fit what the name counts.
"""

from __future__ import annotations

import pytest

from tests.rules.checks.pieces import codes_in, found_in, indicator, said_of


@pytest.mark.parametrize(
    ("name", "unit", "expected"),
    [
        ("交通事故発生件数（年間）", "人", ["U101"]),
        ("交通事故発生件数（年間）", "件", []),
        ("交通事故発生件数（年間）", "千件", []),
        ("人口1万人当たりの犯罪件数", "件/万人", []),
        ("講座の受講者数", "件", ["U101"]),
        ("講座の受講者数", "人回", []),
        ("講座の受講者数", "名", []),
        ("ボランティア登録者数（団体登録者数を含む）", "人", []),
        ("ひらつか市民活動センター登録団体数", "団体", []),
        ("ひらつか市民活動センター登録団体数", "人", ["U101"]),
        ("健康診断受診者数 がん検診（年間）", "件", ["U101"]),
        ("市内の事業者数", "社", []),
        ("公園の面積", "ha", []),
        ("公園の面積", "km", ["U101"]),
        ("公園の面積", "㎡", []),
        ("1人当たりの公園の面積", "㎡/人", []),
        ("歩道の延長", "㎡", ["U101"]),
        ("歩道の延長", "km", []),
        ("防災対策の事業費", "人", ["U101"]),
        ("防災対策の事業費", "百万円", []),
        ("1人当たりの医療費", "円/人", []),
        ("観光消費額", "人", ["U101"]),
        ("観光消費額", "億円", []),
        ("ごみ排出量", "人", ["U101"]),
        ("ごみ排出量", "t", []),
        ("1人1日当たりのごみ排出量", "g/人/日", []),
        ("温室効果ガス排出量", "t-CO2", []),
        ("温室効果ガス排出量（2013年度比）", "%", []),
        ("平均時間", "千円", ["U101"]),
        ("平均時間", "分", []),
        ("歩道の延長", "箇所", ["U101"]),
        ("自治会への加入世帯数", "%", ["U101"]),
        ("Number of households with a garden", "people", ["U101"]),
        ("Number of households with a garden", "households", []),
        ("Number of new affordable homes", "people", []),
        ("Members", "households", []),
        ("講座の受講者数", "講", []),
    ],
)
def test_a_unit_fits_what_the_name_counts(
    name: str, unit: str, expected: list[str]
) -> None:
    """
    So many of it, or a rate of it, fits too; an unknown unit is not judged.
    """
    piece = indicator(f"unit: '{unit}'", name=name)

    assert expected == codes_in(piece, "U101")


def test_the_unit_of_a_name_is_said_in_both_languages() -> None:
    """
    With what was perhaps meant, at the line of the unit.
    """
    piece = indicator("unit: 人", name="交通事故発生件数")

    assert [
        (
            "名称の「件数」に対して、単位が「人」になっています。「件」ではありませんか。",
            "By its name it counts 件数, but its unit is 人. Is 件 meant?",
        )
    ] == said_of(piece, "U101")
    assert [(10, 11)] == [(each.line, each.column) for each in found_in(piece, "U101")]


@pytest.mark.parametrize(
    ("name", "unit", "expected"),
    [
        ("安全と感じる市民の割合", "人", ["U102"]),
        ("安全と感じる市民の割合", "%", []),
        ("安全と感じる市民の割合", "割", []),
        ("安全と感じる市民の割合", "", ["U102"]),
        ("リサイクル率", "t", ["U102"]),
        ("リサイクル率", "", []),
        ("自殺死亡率", "人", []),
        ("人口10万人当たりの受療率", "人", []),
        ("救急車1台の出動率", "件/台", []),
        ("Share of trips made by bus", "trips", []),
        ("Share of trips made by bus", "people", ["U102"]),
        ("Trips made by bus", "people", []),
    ],
)
def test_a_share_is_a_ratio(name: str, unit: str, expected: list[str]) -> None:
    """
    A rate of so many people is none, and is printed without saying so.
    """
    piece = indicator(f"unit: '{unit}'", "baseline: {FY2023: 12}", name=name)

    assert expected == codes_in(piece, "U102")


def test_a_share_says_what_it_lacks() -> None:
    """
    Another unit, or any.
    """
    wrong = indicator("unit: 人", name="安全と感じる市民の割合")
    none = indicator("baseline: {FY2023: 12}", name="安全と感じる市民の割合")

    assert [
        (
            "名称は「割合」ですが、単位が「人」になっています。「%」ではありませんか。",
            "By its name it is a 割合, but its unit is 人. Is % meant?",
        )
    ] == said_of(wrong, "U102")
    assert [
        (
            "名称は「割合」ですが、単位がありません。「%」などの単位を書いてください。",
            "By its name it is a 割合, and it has no unit. Write one, such as %.",
        )
    ] == said_of(none, "U102")


def test_a_misspelt_unit_is_named_with_the_one_that_was_meant() -> None:
    """
    One that is like no other is a word of the city's own.
    """
    assert [
        (
            "単位「persns」は登録されていません。「persons」のことですか。",
            "The unit persns is unknown. Did you mean persons?",
        )
    ] == said_of(indicator("unit: persns"), "U103")
    assert [] == codes_in(indicator("unit: pupils"), "U103")
    assert [] == codes_in(indicator(), "U103")


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["kind: survey", "baseline: {FY2023: 100.0}"], []),
        (["kind: survey", "baseline: {FY2023: 100.1}"], ["baseline.FY2023"]),
        (["kind: survey", "baseline: 101"], ["baseline"]),
        (["kind: survey", "actuals: {FY2024: 0}"], []),
        (["kind: survey", "actuals: {FY2024: -0.1}"], ["actuals.FY2024"]),
        (["kind: survey", "targets: {FY2028: 110}"], ["targets.FY2028"]),
        (["kind: survey", "targets: {FY2028: 90 to 110}"], ["targets.FY2028"]),
        (["kind: survey", "targets: {FY2028: ➔}"], []),
        (["kind: statistic", "actuals: {FY2024: 120}"], []),
    ],
)
def test_a_share_lies_between_nothing_and_the_whole(
    lines: list[str], expected: list[str]
) -> None:
    """
    A rate that is no share, such as 達成率, may be more.
    """
    found = found_in(indicator("unit: '%'", *lines), "U104")

    assert expected == [each.path.removeprefix("indicators[0].") for each in found]


def test_a_share_out_of_range_shows_its_value() -> None:
    """
    As it was printed.
    """
    piece = indicator("unit: '%'", "kind: survey", "actuals: {FY2024: 191.0}")

    assert [
        (
            "割合なのに191.0%になっています。数値か単位を直してください。",
            (
                "It is a share of a whole, and 191.0% is none. "
                "Correct the number or the unit."
            ),
        )
    ] == said_of(piece, "U104")


def test_a_count_with_numbers_has_a_unit() -> None:
    """
    Without a number there is nothing that it could be the unit of.
    """
    name = "Number of households"
    told = said_of(indicator("baseline: {FY2023: 12}", name=name), "U105")

    assert [
        (
            (
                "名称の「households」に対して、単位がありません。"
                "「households」などと書いてください。"
            ),
            (
                "By its name it counts households, and it has no unit. Write one, such "
                "as households."
            ),
        )
    ] == told
    assert [] == codes_in(indicator(name=name), "U105")
    assert [] == codes_in(indicator("baseline: {FY2023: 12}"), "U105")


def test_one_unit_is_written_in_one_way() -> None:
    """
    As where the plan first names it; other units have their own.
    """
    piece = """
        indicators:
          - {id: a, name: A, unit: 人}
          - {id: b, name: B, unit: 名}
          - {id: c, name: C, unit: 千人}
          - {id: d, name: D, unit: 人}
          - {id: e, name: E, unit: pupils}
        """

    assert [
        (
            "単位「名」は、この計画の他の箇所では「人」と書かれています。そろえてください。",
            "The unit 名 is written as 人 elsewhere in the plan. Write it in one way.",
        )
    ] == said_of(piece, "U106")
