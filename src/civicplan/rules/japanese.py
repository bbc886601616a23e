"""
Why a rating was given, in Japanese.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from civicplan.model.targets import Aim, Complete, Improve, Reach, Side, Within
from civicplan.rules.points import Point
from civicplan.rules.printing import places_of, printed_amount, printed_share
from civicplan.rules.reasons import Reason


__all__ = ["Japanese"]

_FIGURES: Final = {
    "baseline": "基準値",
    "interim": "中間目標",
    "final": "最終目標",
    "expected": "期待値",
    "previous": "前回値",
    "year ago": "前年値",
    "external": "比較値",
}
_MISSING: Final = {"interim": "中間目標がない", "final": "最終目標がない"}
_STATES: Final = {
    "active": "実施中",
    "new": "最初の実績が基準値",
    "not_started": "{report}には開始前",
    "not_due": "{report}までに期限の来る数値がない",
    "finished": "{report}より前に最終目標の期限が過ぎた",
}
_STATUSES: Final = {
    "provisional": "実績は速報値である。",
    "estimated": "実績は推計値である。",
    "forecast": "実績は見込みである。",
    "revised": "実績は公表後に改訂された値である。",
    "series break": "実績は以前の数値と比較できない。",
}
_SIDES: Final = {
    (Side.AT_LEAST, False): "以上",
    (Side.AT_LEAST, True): "超",
    (Side.AT_MOST, False): "以下",
    (Side.AT_MOST, True): "未満",
}
_A_YEAR: Final = 12


class Japanese:
    """
    Short Japanese sentences for a council.

    Such as 中間目標 4,400件に対し実績 3,447件（2010年）：達成.
    """

    def aim(self, aim: Aim, unit: str, sense: int | None, on: str = "") -> str:
        """
        An aim, such as `"80%以上"`.
        Where it is to get better than a figure, *on* is that figure as printed.
        """
        match aim:
            case Reach():
                side = aim.side
                if side is None and aim.strict and sense:
                    side = Side.AT_LEAST if sense > 0 else Side.AT_MOST
                # Without a direction nobody can say on which side it is passed.
                words = "（同値は未達成）" if aim.strict else ""
                if side:
                    words = _SIDES[side, aim.strict]
                return f"{printed_amount(aim.value, unit, 'ja')}{words}"
            case Within():
                low = printed_amount(aim.low, "", "ja")
                high = printed_amount(aim.high, unit, "ja")
                return f"{low}超{high}未満" if aim.strict else f"{low}～{high}"
            case Improve():
                name = _FIGURES.get(aim.on, aim.on)
                figure = f"{name} {on} " if on else name
                if aim.by:
                    return f"{figure}より{_share(aim.by)}改善"
                return f"{figure}より改善" if aim.strict else f"{figure}と同等以上"
            case Complete():
                return aim.text

    def figure(self, name: str) -> str:
        """
        What a reference is called, such as `"中間目標"`.
        """
        return _FIGURES[name]

    def reached(self, name: str, value: str, *, yes: bool) -> Point:
        """
        Such as `"中間目標 4,400件"`; whether it is reached, the rating says.
        """
        del yes
        return Point("beside", f"{_FIGURES[name]} {value}")

    def changed(self, name: str, value: str, sign: str) -> Point:
        """
        Such as `"基準値 4,833件"`.
        """
        del sign
        return Point("beside", f"{_FIGURES[name]} {value}")

    def within(self, value: str, limit: str, *, strict: bool) -> str:
        """
        Such as `"実績 - 基準値（1.6）が±3（margin）未満"`.
        """
        return f"{value}が±{limit}{'未満' if strict else '以内'}"

    def missing(self, name: str, reason: Reason) -> Point:
        """
        Such as `"中間目標がない"`.
        """
        if reason is Reason.NO_TARGET and name in _MISSING:
            return Point("alone", _MISSING[name])
        return Point("alone", reason.label("ja"))

    def abolished(self, edition: str, reason: str) -> Point:
        """
        Such as `"2012年版で廃止（対象が限定的であるため）"`.
        """
        where = f"「{edition}」で" if edition else ""
        why = f"（{reason}）" if reason else ""
        return Point("alone", f"{where}廃止{why}")

    def state(self, word: str, report: str) -> Point:
        """
        Such as `"2009年度までに期限の来る数値がない"`.
        """
        return Point("alone", _STATES[word].format(report=report))

    def sentence(self, points: list[Point], actual: str, label: str) -> str:
        """
        The figures beside the actual, the actual, and the rating.
        """
        near = {"beside", "figure"}
        beside = [point.text for point in points if point.kind in near]
        other = [point.text for point in points if point.kind not in near]
        told = []
        if actual and not (points and all(each.kind == "alone" for each in points)):
            told.append(f"{'、'.join(beside)}{'に対し' * bool(beside)}実績 {actual}")
        else:
            told += beside
        said = "、".join((*told, *other))
        return "：".join(filter(None, (said, label)))

    def unrated(self, label: str, reason: Reason) -> str:
        """
        Such as `"判定できない：望ましい方向が定められていない"`.
        """
        return f"{label or '評価なし'}：{reason.label('ja')}"

    def worst(self, count: int, name: str, because: str, without: list[str]) -> str:
        """
        Such as `"内訳2件のうち最も低い評価、女子：…"`.
        """
        left_out = f"（評価なし：{'、'.join(without)}）" if without else ""
        return f"内訳{count}件のうち最も低い評価{left_out}、{name}：{because}"

    def counted(self, counts: list[tuple[str, int]], without: list[str]) -> str:
        """
        Such as `"達成 3件、未達成 1件。評価なし：出生率（判定できない）"`.
        """
        given = "、".join(f"{label} {count}件" for label, count in counts)
        left_out = f"評価なし：{'、'.join(without)}" if without else ""
        return "。".join(filter(None, (given, left_out)))

    def scored(self) -> str:
        """
        What is counted where there is a score and no rating.
        """
        return "採点"

    def indicators(self, count: int) -> tuple[str, int]:
        """
        How many indicators there are, as `counted` takes it.
        """
        return "指標", count

    def all_the_same(self, abolished: Point) -> str:
        """
        That an indicator is rated although it was abolished.
        """
        return f"{abolished.text}。この評価方法は廃止された指標も評価する。"

    def undated(self, period: str) -> str:
        """
        That a baseline has no date, and what it counts as.
        """
        return f"基準値の時点が示されていないため、{period}末とみなした。"

    def late(self, months: int) -> str:
        """
        That the actual is older than the report.
        """
        years, rest = divmod(months, _A_YEAR)
        told = f"{years}年" * bool(years) + f"{rest}か月" * bool(rest)
        return f"実績は報告の時点より{told}前のものである。"

    def status(self, word: str) -> str:
        """
        How firm the actual is.
        """
        return _STATUSES[word]

    def inside(self, period: str) -> str:
        """
        Such as `"（2010年）"`.
        """
        return f"（{period}）"


def _share(by: Decimal) -> str:
    # A share that a plan asks for is never rounded.
    return printed_share(by, "ja", places=max(0, places_of(by) - 2))
