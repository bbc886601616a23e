"""
The report's own words, in Japanese and English.
"""

from __future__ import annotations

from typing import Final

from civicplan.rules.checks.bilingual import Words


__all__ = ["LABELS", "labels_in"]

LABELS: Final = {
    "skip": Words(ja="本文へ進む", en="Skip to the content"),
    "report": Words(ja="達成状況報告", en="Progress report"),
    "contents": Words(ja="目次", en="Contents"),
    "glance": Words(ja="全体の状況", en="At a glance"),
    "levels": Words(ja="体系ごとの評価", en="Ratings by part of the plan"),
    "part": Words(ja="体系", en="Part of the plan"),
    "reading": Words(ja="この報告の見かた", en="How to read this report"),
    "scheme": Words(ja="評価の決めかた", en="How ratings are decided"),
    "plan": Words(ja="計画と指標", en="The plan and its indicators"),
    "revisions": Words(ja="改訂の履歴", en="History of revisions"),
    "findings": Words(ja="計画書の点検", en="What the checks found"),
    "clean": Words(ja="指摘する点はありません。", en="Nothing questionable was found."),
    "unrevised": Words(ja="改訂はありません。", en="Nothing was revised."),
    "empty": Words(
        ja="この計画には指標がありません。", en="This plan has no indicator."
    ),
    "colours": Words(ja="配色", en="Colours"),
    "auto": Words(ja="自動", en="automatic"),
    "light": Words(ja="明るい", en="light"),
    "dark": Words(ja="暗い", en="dark"),
    "filter": Words(ja="指標をしぼる・ならべる", en="Filter and sort the indicators"),
    "everything": Words(ja="すべて", en="all"),
    "rated": Words(ja="評価", en="Rating"),
    "source": Words(ja="出典", en="Source"),
    "no source": Words(ja="出典の記載なし", en="no source given"),
    "sort": Words(ja="ならべ方", en="Order"),
    "printed": Words(ja="計画の順", en="as in the plan"),
    "worst": Words(ja="評価の低い順", en="worst rating first"),
    "best": Words(ja="評価の高い順", en="best rating first"),
    "name": Words(ja="名称順", en="by name"),
    "search": Words(ja="名称で探す", en="Find by name"),
    "reset": Words(ja="条件を消す", en="Clear"),
    "shown": Words(ja="{all}件中 {shown}件を表示", en="{shown} of {all} shown"),
    "sorted": Words(ja="ならべかえた指標", en="Indicators in the chosen order"),
    "open": Words(ja="理由をすべて開く", en="Open all reasons"),
    "close": Words(ja="理由をすべて閉じる", en="Close all reasons"),
    "figures": Words(ja="数値", en="Figures"),
    "path": Words(ja="期待される道筋", en="expected path"),
    "stood": Words(ja="改訂前", en="before revision"),
    "late": Words(ja="報告より後", en="after this report"),
    "undrawn": Words(
        ja="数値のない目標（図にはない）：{}",
        en="Targets without a number, not in the chart: {}",
    ),
    "only rates": Words(
        ja="この評価方法は評価を付けず、率だけを示す。率は指標ごとに記す。",
        en="This scheme gives no ratings, only rates, which stand with each indicator.",
    ),
    "assumed": Words(ja="{}末とみなす", en="counted as the end of {}"),
    "unit": Words(ja="単位", en="unit"),
    "with the first": Words(ja="当初の目標では", en="with the targets first set"),
    "reprinted": Words(ja="再掲", en="printed again"),
    "later": Words(
        ja="この版より後に追加された指標", en="introduced after this edition"
    ),
    "more findings": Words(ja="点検の指摘 {}件", en="{} found by the checks"),
    "one finding": Words(ja="点検の指摘 1件", en="1 found by the checks"),
    "measures": Words(ja="施策の体系", en="Measures"),
    "roles": Words(ja="それぞれの役割", en="Who does what"),
    "indicators": Words(ja="指標", en="Indicators"),
    "serves": Words(ja="対応", en="for"),
    "indicator": Words(ja="指標", en="Indicator"),
    "change": Words(ja="変更と理由", en="Change and reason"),
    "made": Words(ja="civicplan {} で作成", en="Made with civicplan {}"),
    "plan_period": Words(ja="計画期間", en="Period of the plan"),
    "targets of": Words(ja="目標の版", en="Targets of"),
    "method": Words(ja="評価方法", en="Rated by"),
    "top": Words(ja="先頭へ", en="Back to the top"),
    "read baseline": Words(ja="基準値", en="baseline"),
    "read actual": Words(ja="実績", en="actual"),
    "read provisional": Words(ja="速報値・推計値など", en="provisional, estimated …"),
    "read target": Words(ja="目標", en="target"),
    "read former": Words(ja="改訂前の目標", en="target before revision"),
    "read path": Words(ja="目標までの道筋", en="path to the target"),
    "read former path": Words(
        ja="改訂前の目標までの道筋", en="path to the target before revision"
    ),
    "read beside": Words(ja="比較する数値", en="figures of others"),
    "read more": Words(
        ja="図の数値はすべて、そばの表にある。評価を選ぶと理由が開く。",
        en="Every number of a chart stands in the table beside it. "
        "Choose a rating to open its reason.",
    ),
}
"""By the name under which the template knows them."""


def labels_in(language: str) -> dict[str, str]:
    """
    The words in one language.

    Args:
        language: A BCP 47 tag: Japanese for `"ja"`, English for any other.

    Returns:
        By their names.

    Examples:
        >>> labels_in("ja")["glance"], labels_in("en")["glance"]
        ('全体の状況', 'At a glance')
    """
    return {name: words.said(language) for name, words in LABELS.items()}
