"""
What differs, in a line, in Japanese and in English.
"""

from __future__ import annotations

import pytest

from civicplan.rules.editions.diffing import diff
from civicplan.rules.editions.kinds import Kind
from tests.rules.editions.differing import changed, city


TRUST = "      - {id: trust, name: 信頼, unit: '%', direction: increase}\n"
AGAIN = "      - {of: crimes}\n"
REVISED = """\
FY2016: 3300}
        revisions:
          - edition: '2012'
            targets: {FY2016: 4100 → 3300}
            reason: exceeded"""
PREVENTION, PROTECTION = (
    "      - {code: '1', title: 防犯}\n",
    "      - {code: '2', title: 防災}\n",
)
NEW = "      - {id: new, name: 新しい指標"
TOLD = [
    (
        [("title: 学び合う", "title: 共に学ぶ")],
        Kind.RETITLED,
        "2 共に学ぶ: 名称を変更 「学び合う」→「共に学ぶ」",
        "2 共に学ぶ: title changed: “学び合う” → “共に学ぶ”",
    ),
    (
        [("code: '2'\n    title: 学", "code: '3'\n    title: 学")],
        Kind.RENUMBERED,
        "3 学び合う: 番号を変更 「2」→「3」",
        "3 学び合う: code changed: “2” → “3”",
    ),
    (
        [("visions: [誰", "visions: [夜も明るい, 誰")],
        Kind.ADDED,
        "1 安心して暮らす: めざすまちの姿を追加 「夜も明るい」",
        "1 安心して暮らす: vision added: “夜も明るい”",
    ),
    (
        [("[見守りに参加する]", "[見守りに参加する, 防犯灯を守る]")],
        Kind.ROLE_ADDED,
        "1 安心して暮らす: 役割を追加 市民 「防犯灯を守る」",
        "1 安心して暮らす: role added: 市民 “防犯灯を守る”",
    ),
    (
        [("見守りに参加する", "見守りに毎月参加する")],
        Kind.ROLE_REWORDED,
        (
            "1 安心して暮らす: 役割の文言を変更 "
            "「見守りに参加する」→「見守りに毎月参加する」"
        ),
        "1 安心して暮らす: role reworded: “見守りに参加する” → “見守りに毎月参加する”",
    ),
    (
        [("FY2016: 4100", "FY2016: 4200")],
        Kind.LOWERED,
        "犯罪発生件数: 2016年度の目標を下方修正 4,100件→4,200件",
        "犯罪発生件数: target for FY2016 lowered: 4,100 件 → 4,200 件",
    ),
    (
        [("FY2016: 4100}", REVISED)],
        Kind.RAISED,
        (
            "犯罪発生件数: 2016年度の目標を上方修正 4,100件→3,300件"
            "（実績が目標を上回ったため）"
        ),
        (
            "犯罪発生件数: target for FY2016 raised: 4,100 件 → 3,300 件 "
            "(the actual passed the target)"
        ),
    ),
    (
        [("FY2016: 4100", "FY2016: ➔")],
        Kind.RETARGETED,
        "犯罪発生件数: 2016年度の目標を変更 4,100件→基準値より改善",
        "犯罪発生件数: target for FY2016 changed: 4,100 件 → better than the baseline",
    ),
    (
        [("FY2016: 4100", "FY2016: {aim: 4100, note: 参考}")],
        Kind.REWORDED,
        "犯罪発生件数: 2016年度の目標の備考の文言を変更 —→「参考」",
        "犯罪発生件数: remark on the target for FY2016 reworded: — → “参考”",
    ),
    (
        [("FY2016: 4100", "FY2016: 4100, FY2020: 3000")],
        Kind.TARGET_SET,
        "犯罪発生件数: 2020年度の目標を設定 3,000件",
        "犯罪発生件数: target for FY2020 set: 3,000 件",
    ),
    (
        [(", FY2016: 4100", "")],
        Kind.TARGET_WITHDRAWN,
        "犯罪発生件数: 2016年度の目標を取下げ 4,100件",
        "犯罪発生件数: target for FY2016 withdrawn: 4,100 件",
    ),
    (
        [("baseline: 4833", "baseline: 4900")],
        Kind.REBASELINED,
        "犯罪発生件数: 基準値を変更 4,833件→4,900件",
        "犯罪発生件数: baseline changed: 4,833 件 → 4,900 件",
    ),
    (
        [("{FY2011: 3447}", "{FY2011: 3447, FY2012: 3300}")],
        Kind.ACTUAL_ADDED,
        "犯罪発生件数: 2012年度の実績を追加 3,300件",
        "犯罪発生件数: actual for FY2012 added: 3,300 件",
    ),
    (
        [("{FY2011: 3447}", "{FY2011: [3447, {value: 3450, edition: '2012'}]}")],
        Kind.ACTUAL_CORRECTED,
        "犯罪発生件数: 2011年度の実績を訂正 3,447件→3,450件",
        "犯罪発生件数: actual for FY2011 corrected: 3,447 件 → 3,450 件",
    ),
    (
        [("FY2011: 5000", "FY2011: 5001")],
        Kind.ACTUAL_CORRECTED,
        "犯罪発生件数: 2011年度の比較値「県」を訂正 5,000件→5,001件",
        "犯罪発生件数: comparison “県” for FY2011 corrected: 5,000 件 → 5,001 件",
    ),
    (
        [("unit: 件", "unit: 人")],
        Kind.AMENDED,
        "犯罪発生件数: 単位を変更 「件」→「人」",
        "犯罪発生件数: unit changed: “件” → “人”",
    ),
    (
        [("direction: decrease", "direction: increase")],
        Kind.AMENDED,
        "犯罪発生件数: 方向を変更 減少をめざす→増加をめざす",
        "犯罪発生件数: direction changed: fewer is better → more is better",
    ),
    (
        [(TRUST, ""), (AGAIN, AGAIN + TRUST)],
        Kind.MOVED,
        "信頼: 指標を1から2へ移動",
        "信頼: indicator moved from 1 to 2",
    ),
    (
        [(TRUST, "")],
        Kind.REMOVED,
        "信頼: 指標を削除",
        "信頼: indicator removed",
    ),
    (
        [(AGAIN, f"{AGAIN}{NEW}}}\n")],
        Kind.ADDED,
        "新しい指標: 指標を追加",
        "新しい指標: indicator added",
    ),
    (
        [
            (
                AGAIN,
                (
                    f"{AGAIN}{NEW}, revisions: [{{edition: '2012', introduce: true, "
                    "reason: set late}]}\n"
                ),
            )
        ],
        Kind.INTRODUCED,
        "新しい指標: 指標を新設（目標を後から設定したため）",
        "新しい指標: indicator introduced (the target was set late)",
    ),
    (
        [(PREVENTION + PROTECTION, PROTECTION + PREVENTION)],
        Kind.REORDERED,
        "1 安心して暮らす: 施策の順序を変更",
        "1 安心して暮らす: measures in another order",
    ),
    (
        [
            (
                "revisions: [{edition: '2012', abolish: true, reason: replaced}]",
                "",
            )
        ],
        Kind.TAKEN_UP,
        "読者: 廃止した指標を再び設定（この点についての2012の決定は記録にない）",
        (
            "読者: taken up again after it was abolished "
            "(the decision of 2012 on this is not on record)"
        ),
    ),
    (
        [("reason: replaced", "reason: set late")],
        Kind.DECISION_AMENDED,
        (
            "読者: 2012の決定の記録を変更 指標廃止：別の指標に置き換えたため"
            "→指標廃止：目標を後から設定したため"
        ),
        (
            "読者: record of the decision of 2012 changed: abolished: it was replaced "
            "by another indicator → abolished: the target was set late"
        ),
    ),
    (
        [("title: 改訂計画}", "title: 改訂計画}, {id: '2014', title: 評価書}")],
        Kind.EDITION_ADDED,
        "みなと計画: 版「2014」を追加 「評価書」",
        "みなと計画: edition “2014” added: “評価書”",
    ),
    (
        [("{goal: 柱}", "{goal: 目標}")],
        Kind.AMENDED,
        "みなと計画: 階層の名称「基本目標」を変更 「柱」→「目標」",
        "みなと計画: name of the level “goal” changed: “柱” → “目標”",
    ),
    (
        [("みなと市", "みなと町")],
        Kind.AMENDED,
        "みなと計画: 自治体の名称を変更 「みなと市」→「みなと町」",
        "みなと計画: municipality name changed: “みなと市” → “みなと町”",
    ),
    (
        [("頁: '3'", "頁: '4'")],
        Kind.AMENDED,
        "みなと計画: 注記「頁」を変更 「3」→「4」",
        "みなと計画: annotation “頁” changed: “3” → “4”",
    ),
    (
        [("period: FY2007/FY2016", "period: FY2007/FY2017")],
        Kind.AMENDED,
        "みなと計画: 計画期間を変更 2007年度～2016年度→2007年度～2017年度",
        "みなと計画: period changed: FY2007 to FY2016 → FY2007 to FY2017",
    ),
]


@pytest.mark.parametrize(("changes", "kind", "japanese", "english"), TOLD)
def test_a_change_is_told_in_a_line(
    changes: list[tuple[str, str]], kind: Kind, japanese: str, english: str
) -> None:
    """
    What it is of, what became of it, both sides where there are two, and why.
    """
    (change,) = changed(*changes).told

    assert (kind, japanese, english) == (
        change.kind,
        change.sentence("ja"),
        change.sentence("en"),
    )


def test_two_long_texts_are_cut_to_where_they_differ() -> None:
    """
    With the ten letters before that, so that a line stays a line.
    """
    begin = "0123456789" * 10
    visions = [f"visions: [{begin}{end}]" for end in ("one", "two")]
    before, after = (
        city(("visions: [誰もが安心して暮らしている]", each)) for each in visions
    )
    (change,) = diff(before, after).told

    assert (
        "1 安心して暮らす: vision reworded: “…0123456789one” → “…0123456789two”"
    ) == change.sentence("en")
