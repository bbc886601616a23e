"""
The sentences of a remark (備考), in Japanese or in English.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import attrs

from civicplan.base.eras import ERAS
from civicplan.base.period_texts import parts_of
from civicplan.base.periods import Period
from civicplan.model.plans import Plan
from civicplan.model.revisions import (
    ACHIEVED,
    APPROACHING,
    EXCEEDED,
    NEARLY_ACHIEVED,
    Abolish,
    Ambition,
    Change,
    Retarget,
    Revision,
)
from civicplan.rules.editions.change_words import ChangeWords, Stood, ambition_of


__all__ = ["Decision", "EnglishRemark", "JapaneseRemark"]

# Why a target was raised, as the actual stands to it; in Japanese and in English.
_BY_THE_ACTUAL: Final = {
    EXCEEDED: ("{}を上回ったため", "has passed {}"),
    ACHIEVED: ("{}を達成したため", "has reached {}"),
    NEARLY_ACHIEVED: ("{}をほぼ達成しているため", "has nearly reached {}"),
    APPROACHING: ("{}に近づいているため", "is approaching {}"),
}
_MOVED: Final = {
    Ambition.RAISED: ("上方修正", "raised"),
    Ambition.LOWERED: ("下方修正", "lowered"),
}
_SPANNING: Final = ("year", "quarter", "half")


@attrs.frozen(kw_only=True)
class Decision:
    """
    A decision of the edition at hand.

    Attributes:
        revision: The decision itself.
        before: The indicator before it.
        after: The indicator after it.
        first_set: Whether none of the targets that it changes was changed before.
    """

    revision: Revision
    before: Stood
    after: Stood
    first_set: bool

    def moved(self) -> dict[Ambition, list[Period]]:
        """
        The periods whose targets it raises and lowers.
        """
        found: dict[Ambition, list[Period]] = {}
        for change in self.revision.changes:
            if isinstance(change, Retarget):
                ambition = ambition_of(change, self.before, self.after)
                if ambition in _MOVED:
                    found.setdefault(ambition, []).append(change.period)
        return found

    def others(self, words: ChangeWords) -> Iterator[tuple[Change, str]]:
        """
        Its other changes, each in words.
        """
        moved = {period for periods in self.moved().values() for period in periods}
        for change in self.revision.changes:
            if not isinstance(change, Retarget) or change.period not in moved:
                yield change, words.change(change, self.before, self.after)


class JapaneseRemark:
    """
    A remark in Japanese, as it is being written.

    Args:
        plan: For the names of other indicators.
        era: Whether years are counted by era, of which each is named once.
    """

    def __init__(self, plan: Plan | None, *, era: bool) -> None:
        self.told: list[str] = []
        self._actual = "実績値"
        self._named = ""
        self._words = ChangeWords("ja", plan, now=True, era=era)

    def measured(self, when: Period, column: Period | None) -> None:
        """
        Tell when a figure was measured.

        Args:
            when: The period in which it was.
            column: What it is filed under; none where there is only one figure.
        """
        subject = f"{self._period(column)}の実績値" if column else "上記の実績値"
        kind = _kind_of(when)
        how = "現在の" if kind == "day" else "中の" if kind in _SPANNING else "の"
        self.told.append(f"{subject}は{self._period(when)}{how}もの。")
        self._actual = "この実績値"

    def decided(self, decision: Decision) -> None:
        """
        Tell what was decided, and why.

        Args:
            decision: The decision.
        """
        reason = decision.revision.reason
        label = decision.revision.why("ja")
        clause = f"{label}、" if label != reason else ""
        first = "当初設定した" if decision.first_set else "これまでの"
        for ambition, periods in decision.moved().items():
            targets = f"{'・'.join(map(self._period, periods))}目標値"
            done = f"{first}目標値から{_MOVED[ambition][0]}します。"
            if reason in _BY_THE_ACTUAL:
                why = _BY_THE_ACTUAL[reason][0].format(targets)
                self.told.append(f"{self._actual}が{why}、{done}")
            else:
                self.told.append(f"{clause}{targets}を{done}")
            clause = ""
        for change, said in decision.others(self._words):
            ends = isinstance(change, Abolish) and not change.successor
            done = "成果指標から削除します" if ends else said
            self.told.append(f"{clause}{done}。")
            clause = ""
        if reason and label == reason:
            self.told.append(self._words.sentence(f"理由：{reason}"))

    def _period(self, period: Period) -> str:
        said = self._words.period(period)
        names = [each.name for each in ERAS if said.startswith(each.name)]
        if _kind_of(period) == "span":
            names = []
        before, self._named = self._named, "".join(names)
        # 平成22年度 … 28年度: the era that was named last need not be named again.
        return said.removeprefix(before) if before == self._named else said


class EnglishRemark:
    """
    A remark in English, as it is being written.

    Args:
        plan: For the names of other indicators.
    """

    def __init__(self, plan: Plan | None) -> None:
        self.told: list[str] = []
        self._actual = "the actual"
        self._words = ChangeWords("en", plan, now=True)

    def measured(self, when: Period, column: Period | None) -> None:
        """
        Tell when a figure was measured.

        Args:
            when: The period in which it was.
            column: What it is filed under; none where there is only one figure.
        """
        subject = "The actual above"
        if column:
            subject = f"The actual of {self._words.period(column)}"
        how = "as of" if _kind_of(when) == "day" else "of"
        self.told.append(f"{subject} is {how} {self._words.period(when)}.")
        self._actual = "this actual"

    def decided(self, decision: Decision) -> None:
        """
        Tell what was decided, and why.

        Args:
            decision: The decision.
        """
        reason = decision.revision.reason
        label = decision.revision.why("en")
        clause = f"because {label}, " if label != reason else ""
        for ambition, periods in decision.moved().items():
            names = " and ".join(map(self._words.period, periods))
            several = len(periods) > 1
            targets = f"the target{'s' * several} for {names}"
            them = ("those" if several else "the one") + " first set"
            if not decision.first_set:
                them = ("those" if several else "the one") + " that stood"
            be = "are" if several else "is"
            done = f"{be} {_MOVED[ambition][1]} from {them}"
            if reason in _BY_THE_ACTUAL:
                why = _BY_THE_ACTUAL[reason][1].format(targets)
                they = "they" if several else "it"
                said = f"because {self._actual} {why}, {they} {done}"
            else:
                said = f"{clause}{targets} {done}"
            self.told.append(self._words.sentence(said))
            clause = ""
        for _, said in decision.others(self._words):
            self.told.append(self._words.sentence(clause + said))
            clause = ""
        if reason and label == reason:
            self.told.append(self._words.sentence(f"reason: {reason}"))


def _kind_of(period: Period) -> str:
    """
    What a period is: a day, a month, a year or a part of one, or a span.
    """
    part, *more = parts_of(period.text)
    if more:
        return "span"
    if part["day"]:
        return "day"
    if part["month"]:
        return "month"
    return {"Q": "quarter", "H": "half"}.get(part["piece"], "year")
