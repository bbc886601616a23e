"""
Why a quantity is undefined, by name, and how that is said.
"""

from __future__ import annotations

import enum


__all__ = ["Reason"]


class Reason(enum.Enum):
    """
    Why a quantity is undefined, or an indicator unrated.

    Every function of `metrics` gives either a number or one of these, and so does
    every quantity of a scheme; nothing is guessed.

    Attributes:
        NO_ACTUAL: No figure has been filed.
        NO_BASELINE: There is no figure at the start.
        NO_TARGET: There is no target for the period that the scheme looks at.
        NO_NUMBER: The target has none, as with ➔ or 設置.
        NO_DIRECTION: Nobody has said which way is better.
        TO_KEEP: The figure is to stay as it is (維持), so that neither way is better.
        NO_DATES: A period is unknown, so that no time can be counted.
        NO_PREVIOUS: There is no figure of the period before.
        NO_YEAR_AGO: There is no figure of twelve months before.
        NO_COMPARISON: There is no such series alongside, or no figure in it.
        NO_PARAMETER: The indicator sets no such number and the scheme no default.
        NO_SCORE: Nothing that is rolled up has a score.
        NO_WEIGHT: All that is rolled up has the weight zero.
        NO_TIME: No time has passed, or none was planned.
        TARGET_IS_ZERO: A ratio to zero has no value.
        TARGET_IS_BASELINE: There is no way to go: the target is the baseline.
        TARGET_BEHIND_BASELINE: There is no way to go: the target is worse than the
            baseline.
        NOT_POSITIVE: An achievement needs a numerator of at least zero and a
            denominator above it.
        SIGNS_DIFFER: No rate of growth leads from above zero to below it.
        DIVISION_BY_ZERO: Something was divided by zero.
        ROOT_OF_NEGATIVE: A number below zero has no such root.
        TOO_LARGE: The number has too many digits to be kept.
        UNIT_CHANGED: Target and figure are in different units: the unit was revised
            together with the numbers.
        DECLARED_MISSING: The scheme itself says `missing`.
        NOTHING_RATED: Nothing that is rolled up is rated.
        NO_CASE: No case of the scheme speaks of this.
        NO_FORECAST: The scheme asks for the department's forecast, and there is none.
        OFF_SCALE: A case of the scheme gives this a word off the scale, although
            nothing is missing.
        TO_BE_JUDGED: People rate this level (総合的に勘案), and have not yet said how.
        ABOLISHED: The indicator was abolished (指標廃止).
        NOT_DUE: No figure is due yet (時期未到来).
        NOT_STARTED: The report is of a time before the indicator's first period.

    Examples:
        >>> Reason("no baseline").label("ja")
        '基準値がない'
        >>> Reason.TARGET_IS_BASELINE.label("en")
        'no way to go: the target is the baseline'
    """

    NO_ACTUAL = "no actual"
    NO_BASELINE = "no baseline"
    NO_TARGET = "no target"
    NO_NUMBER = "target without a number"
    NO_DIRECTION = "no direction"
    TO_KEEP = "to be kept"
    NO_DATES = "no dates"
    NO_PREVIOUS = "no previous figure"
    NO_YEAR_AGO = "no figure a year ago"
    NO_COMPARISON = "no comparison"
    NO_PARAMETER = "no parameter"
    NO_SCORE = "no score"
    NO_WEIGHT = "no weight"
    NO_TIME = "no time has passed"
    TARGET_IS_ZERO = "target is zero"
    TARGET_IS_BASELINE = "target is the baseline"
    TARGET_BEHIND_BASELINE = "target behind the baseline"
    NOT_POSITIVE = "not positive"
    SIGNS_DIFFER = "signs differ"
    DIVISION_BY_ZERO = "division by zero"
    ROOT_OF_NEGATIVE = "root of a negative number"
    TOO_LARGE = "too large"
    UNIT_CHANGED = "unit changed"
    DECLARED_MISSING = "declared missing"
    NOTHING_RATED = "nothing rated"
    NO_CASE = "no case applies"
    NO_FORECAST = "no forecast"
    OFF_SCALE = "off the scale"
    TO_BE_JUDGED = "to be judged"
    ABOLISHED = "abolished"
    NOT_DUE = "not due"
    NOT_STARTED = "not started"

    @property
    def no_way_to_go(self) -> bool:
        """
        Whether the target asks for no improvement, so that no progress can be told.
        """
        return self in {Reason.TARGET_IS_BASELINE, Reason.TARGET_BEHIND_BASELINE}

    def label(self, language: str = "en") -> str:
        """
        The reason as it is printed.

        Args:
            language: A BCP 47 tag, such as `"ja"` or `"en-GB"`; any other than
                Japanese is answered in English.

        Returns:
            A few words, such as `"基準値がない"`.
        """
        if language.partition("-")[0] == "ja":
            return _JAPANESE[self]
        if self.no_way_to_go:
            return f"no way to go: the {self.value}"
        return _ENGLISH.get(self, self.value)


_ENGLISH = {
    Reason.NO_NUMBER: "the target has no number",
    Reason.TO_KEEP: "the direction is to keep, so neither side is better",
    Reason.TARGET_IS_ZERO: "the target is zero",
    Reason.NO_WEIGHT: "the weights add up to zero",
    Reason.NOT_POSITIVE: "a figure is not positive",
    Reason.SIGNS_DIFFER: "the signs differ",
    Reason.TOO_LARGE: "the number is too large",
    Reason.UNIT_CHANGED: "the unit was changed together with the numbers",
    Reason.DECLARED_MISSING: "the scheme leaves it open",
    Reason.NO_CASE: "no case of the scheme applies",
    Reason.NO_FORECAST: "nothing is said of what is expected to come",
    Reason.OFF_SCALE: "the scheme does not rate this",
    Reason.TO_BE_JUDGED: "people judge it, and have not said how",
    Reason.NOT_DUE: "no figure is due yet",
}

_JAPANESE = {
    Reason.NO_ACTUAL: "実績がない",
    Reason.NO_BASELINE: "基準値がない",
    Reason.NO_TARGET: "目標がない",
    Reason.NO_NUMBER: "目標が数値でない",
    Reason.NO_DIRECTION: "望ましい方向が定められていない",
    Reason.TO_KEEP: "維持を目指す指標のため、どちらの方向も改善といえない",
    Reason.NO_DATES: "時点が分からない",
    Reason.NO_PREVIOUS: "前回の実績がない",
    Reason.NO_YEAR_AGO: "前年の実績がない",
    Reason.NO_COMPARISON: "比較する数値がない",
    Reason.NO_PARAMETER: "評価に使う数値が設定されていない",
    Reason.NO_SCORE: "点数がない",
    Reason.NO_WEIGHT: "重みの合計が0である",
    Reason.NO_TIME: "期間が経過していない",
    Reason.TARGET_IS_ZERO: "目標が0である",
    Reason.TARGET_IS_BASELINE: "改善の幅がない（目標が基準値と同じ）",
    Reason.TARGET_BEHIND_BASELINE: "改善の幅がない（目標が基準値より後退）",
    Reason.NOT_POSITIVE: "数値が正でない",
    Reason.SIGNS_DIFFER: "符号が異なる",
    Reason.DIVISION_BY_ZERO: "0で割ることになる",
    Reason.ROOT_OF_NEGATIVE: "負の数の累乗根になる",
    Reason.TOO_LARGE: "数が大きすぎる",
    Reason.UNIT_CHANGED: "数値とともに単位が変更された",
    Reason.DECLARED_MISSING: "評価方法が値を定めていない",
    Reason.NOTHING_RATED: "評価された指標がない",
    Reason.NO_CASE: "当てはまる評価区分がない",
    Reason.NO_FORECAST: "見込みが示されていない",
    Reason.OFF_SCALE: "評価の対象としていない",
    Reason.TO_BE_JUDGED: "人が総合的に評価する（未評価）",
    Reason.ABOLISHED: "指標廃止",
    Reason.NOT_DUE: "時期未到来",
    Reason.NOT_STARTED: "開始前",
}
