"""
Brackets, widths, spaces, words cut off and doubled, and terms.
"""

from __future__ import annotations

import pytest

from tests.rules.checks.pieces import codes_in, said_of


def _text(text: str, language: str = "ja") -> str:
    return f"language: {language}\ndescription: >-\n  {text}\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("地域（市民", ["W101"]),
        ("地域）市民", ["W101"]),
        ("（地域「市民）」", ["W101"]),
        ("（地域「市民」）", []),
        ("1) 地域 2) 市民", []),
        ("（地域)", ["W103"]),
        ("地域を支え、", ["W102"]),
        ("子どもの成長を見守り、支える環境をつくりま", ["W102"]),
        ("子どもの成長を見守り、支える環境をつくります", []),
        ("まちを明るくしま", ["W102"]),
        ("しま", []),
        ("未来へ", []),
        ("２5館", ["W103"]),
        ("２５館と25館", []),
        ("ｺﾐｭﾆﾃｨ", ["W103"]),
        ("高 齢 者を支える", ["W104"]),
        ("健康診断受診者数 がん検診", []),
        ("計画 生活快適・夢プラン", []),
        ("地域をを支える", ["W105"]),
        ("ものの見方", []),
        ("人ロ減少", ["W201"]),
        ("協カ体制", ["W201"]),
        ("3カ所", []),
        ("数カ月、全国各地のカ所", []),
        ("コミュ二ティ", ["W201"]),
        ("ニュータウン", []),
        ("人づくりとまちづくり", []),
        ("ものづくり", []),
        ("生きがづくり", ["W203"]),
    ],
)
def test_japanese_is_read_for_slips(text: str, expected: list[str]) -> None:
    """
    Only what Japanese writing does not allow.
    """
    assert expected == codes_in(_text(text), "wording")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A town (on a river", ["W101"]),
        ("Either a) by bus or b) on foot", []),
        ("A town on a river, and the", ["W102"]),
        ("A place to go to", []),
        ("A town on the the river", ["W105"]),
        ("A town on a river , or two", ["W104"]),
        ("人ロ", []),
        ("地域を", []),
    ],
)
def test_other_languages_are_read_for_slips_of_their_own(
    text: str, expected: list[str]
) -> None:
    """
    Japanese checks ask nothing of an English plan.
    """
    assert expected == codes_in(_text(text, "en"), "wording")


def _visions(*texts: str) -> str:
    return "language: ja\nvisions:\n" + "".join(f"  - {text}\n" for text in texts)


@pytest.mark.parametrize(
    ("often", "once", "expected"),
    [
        ("地域福祉", "地城の安全", ["W202"]),
        ("地域福祉", "城下の町並み", []),
        ("ボランティアの会", "ボランテイアの輪", ["W202"]),
        ("コーディネーターの会", "コーディネータの輪", ["W202"]),
        ("コーディネーターの会", "コーディネートの輪", []),
        ("クラブの会", "クラスの輪", []),
        ("ネットワークの会", "人材のネットワ", ["W102"]),
        ("ネットワークの会", "人材のネット", ["W102"]),
    ],
)
def test_a_word_is_compared_with_what_the_plan_often_says(
    often: str, once: str, expected: list[str]
) -> None:
    """
    Three times is often; one sign away is near.
    """
    piece = _visions(f"{often}1", f"{often}2", f"{often}3", once)

    assert expected == codes_in(piece, "W102", "W202")


def test_a_word_that_stands_twice_is_no_slip() -> None:
    """
    Somebody meant it.
    """
    piece = _visions("地域1", "地域2", "地域3", "地城の1", "地城の2")

    assert [] == codes_in(piece, "W202")


def test_what_was_perhaps_meant_is_said() -> None:
    """
    From the plan's own words.
    """
    piece = _visions("生きがいを1", "生きがいの2", "人と生きがづくり")

    assert [
        (
            "「生きがづくり」は「生きがいづくり」の文字が抜けたものではありませんか。",
            "“生きがづくり” seems to have lost a sign. Is 生きがいづくり meant?",
        )
    ] == said_of(piece, "W203")


@pytest.mark.parametrize(
    ("middle", "expected"),
    [("退出", ["W204"]), ("福祉", []), ("医療", [])],
)
def test_a_word_in_a_familiar_place_is_pointed_at_once(
    middle: str, expected: list[str]
) -> None:
    """
    Only where the plan says it nowhere else.
    """
    usual = ("地域福祉活動を1", "地域福祉活動を2", "医療の充実", "医療の質")

    assert expected == codes_in(_visions(*usual, f"地域{middle}活動へ"), "W204")


def test_a_longer_term_hides_the_terms_within_it() -> None:
    """
    コミュニティ活動 is one term, and not also コミュニティ.
    """
    piece = """
        language: ja
        goals:
          - code: '1'
            title: 目標
            annotations: {terms: [コミュニティ活動]}
            policies:
              - code: '1'
                title: 政策
                visions: [コミュニティ活動が盛んである]
              - {code: '2', title: 政策その二, annotations: {terms: [コミュニティ]}}
        """

    assert [] == codes_in(piece, "W106")
