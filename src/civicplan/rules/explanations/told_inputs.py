"""
The figures of an explanation as people read them, with where each comes from.
"""

from __future__ import annotations

from typing import Final

from civicplan.base.periods import Period
from civicplan.model.revisions import reason_label
from civicplan.model.targets import Aim
from civicplan.rules.explanations.accounts import Account
from civicplan.rules.explanations.inputs import Input, Word
from civicplan.rules.explanations.origins import (
    Aimed,
    Averaged,
    Counted,
    Laid,
    Observed,
    Point,
    Set,
)
from civicplan.rules.explanations.sources import AT_INTERIM
from civicplan.rules.explanations.told_amounts import Amounts, sense_of
from civicplan.rules.expressions import REFERENCES
from civicplan.rules.printing import printed_end, printed_period
from civicplan.rules.reasons import Reason
from civicplan.rules.scheme_vocabulary import field_in_words, value_in_words
from civicplan.rules.sentences import voice_in
from civicplan.rules.vocabulary import (
    colon,
    comma,
    in_brackets,
    is_japanese,
    quantity_in_words,
    word,
)


__all__ = ["ToldInputs"]


class ToldInputs:
    """
    Tells what was put into one answer.

    Args:
        told: The account.
        amounts: Prints its quantities.
        language: A BCP 47 tag, such as `"ja"`.
    """

    def __init__(self, told: Account, amounts: Amounts, language: str) -> None:
        self._told = told
        self._amounts = amounts
        self._language = language
        self._voice = voice_in(language)
        self._japanese = is_japanese(language)
        self._titles = {each.id: each.title for each in told.report.editions}

    def rows(self) -> tuple[tuple[str, str], ...]:
        """
        Every figure and word: what it is called, and what there is to say of it.
        """
        given = (
            (self.name(each.name), self._input(each)) for each in self._told.inputs
        )
        words = (self._word(each) for each in self._told.words)
        return (*given, *words)

    def brief(self, name: str) -> str:
        """
        A figure with its name and no more, such as `"final target 3,300 件"`; the
        ordinary actual where no other answers the interim target.
        """
        given = {each.name: each for each in self._told.inputs}
        each = given.get(name, given["actual"])
        if isinstance(each.origin, Aimed):
            return f"{self.name(name)} {self._asked(each.origin, each.unit)}"
        if isinstance(each.origin, Laid) and each.origin.aim is not None:
            return f"{self.name(name)} {self._aim(each.origin.aim, each.unit)}"
        amount = self._amounts.given(each.value, each.unit)
        if isinstance(each.value, Reason):
            return amount
        return f"{self.name(each.name)} {amount}"

    def name(self, name: str) -> str:
        """
        What a figure is called, such as `"final target"`.
        """
        if name in REFERENCES:
            return self._voice.figure(name)
        if name == AT_INTERIM:
            return self._say("for interim")
        reference = name.removeprefix("years since ")
        if reference == name:
            return quantity_in_words(name, self._language)
        return self._say("years since", self._voice.figure(reference))

    def edition(self, id: str) -> str:  # noqa: A002 - the field's own name
        """
        An edition, in Japanese by its title, such as `"「改訂基本計画」"`.
        """
        title = self._titles.get(id) if self._japanese else ""
        return self._say("edition", title or id)

    def _say(self, key: str, *told: str | int) -> str:
        japanese, english = _PHRASES[key]
        return (japanese if self._japanese else english).format(*told)

    def _period(self, period: Period | None) -> str:
        return printed_period(period, self._language) if period else ""

    def _end(self, period: Period | None) -> str:
        return printed_end(period, self._language) if period else ""

    def _aside(self, *told: str) -> str:
        found = comma(self._language).join(filter(None, told))
        return in_brackets(found, self._language) if found else ""

    def _word(self, each: Word) -> tuple[str, str]:
        said = [
            value_in_words(each.field, value, self._language) for value in each.said
        ]
        told = comma(self._language).join(said) or self._say("nothing")
        return field_in_words(each.field, self._language), told

    def _input(self, each: Input) -> str:
        amount = self._amounts.given(each.value, each.unit)
        match each.origin:
            case Observed() as seen:
                amount += self._seen(seen, each.unit)
            case Aimed() as aimed:
                amount = self._aimed(aimed, each)
            case Laid() as laid:
                if laid.aim is not None:
                    amount = self._aim(laid.aim, each.unit)
                amount += colon(self._language) + self._laid(laid, each.unit)
            case Averaged() as mean:
                values = (self._amounts.given(point.value) for point in mean.points)
                told = comma(self._language).join(values)
                amount += self._aside(self._say("mean", told))
            case Counted() as counted if not isinstance(counted.months, Reason):
                ends = (self._end(counted.since), self._end(counted.until))
                amount = self._say("counted", counted.months, *ends)
            case Set(own=own) if not isinstance(each.value, Reason):
                amount += self._aside(self._say("own" if own else "default"))
            case _:
                pass
        return amount

    def _seen(self, seen: Observed, unit: str) -> str:
        told = [self._period(seen.measured or seen.filed)]
        if seen.measured and seen.filed and seen.measured != seen.filed:
            told.append(self._say("filed", self._period(seen.filed)))
        if seen.assumed is not None:
            told.append(self._say("assumed", self._end(seen.assumed)))
        if seen.status and seen.status != "missing":
            told.append(word(seen.status, self._language))
        aside = self._aside(*told)
        if seen.before is None:
            return aside
        was = self._amounts.given(seen.before, unit)
        return aside + self._changed(seen.edition, was, seen.why)

    def _aimed(self, aimed: Aimed, each: Input) -> str:
        told = [self._period(aimed.period)]
        if each.value is Reason.UNIT_CHANGED:
            told.append(each.value.label(self._language))
        said = self._asked(aimed, each.unit) + self._aside(*told)
        if aimed.before is None:
            return said
        was = self._aim(aimed.before, each.unit)
        return said + self._changed(aimed.edition, was, aimed.why)

    def _asked(self, aimed: Aimed, unit: str) -> str:
        on = ""
        if aimed.than is not None and not isinstance(aimed.than, Reason):
            on = self._amounts.given(aimed.than, unit)
        return self._aim(aimed.aim, unit, on)

    def _aim(self, aim: Aim, unit: str, on: str = "") -> str:
        return self._voice.aim(aim, unit, sense_of(self._told), on)

    def _changed(self, edition: str, was: str, why: str) -> str:
        said = self._say("changed", was, self.edition(edition))
        return said + self._aside(reason_label(why, self._language))

    def _laid(self, laid: Laid, unit: str) -> str:
        start, goal = (self._point(end, unit) for end in (laid.start, laid.goal))
        if laid.start == laid.goal:
            return self._say("last listed", goal)
        gone, span = laid.months, laid.of_months
        if gone > span:
            return self._say("after the line", start, goal)
        key = "before the line" if gone < 0 else "on the line"
        return self._say(key, start, goal, span, gone)

    def _point(self, point: Point, unit: str) -> str:
        own = point.figure in {"baseline", "final"}
        name = self._voice.figure(point.figure) if own else ""
        amount = self._amounts.given(point.value, unit)
        aside = self._aside(self._period(point.period))
        return self._say(point.figure if not own else "point", name, amount) + aside


# In Japanese, then in English.
_PHRASES: Final = {
    "for interim": ("中間目標に対する実績", "actual for the interim target"),
    "years since": ("{}からの年数", "years since the {}"),
    "edition": ("「{}」", "edition {}"),
    "nothing": ("なし", "none"),
    "mean": ("{}の平均", "the mean of {}"),
    "counted": (
        "{}か月（{}から{}まで）",
        "{} months (from {} to {})",
    ),
    "own": ("この指標で定めた値", "set for this indicator"),
    "default": ("評価方法が定める値", "as the scheme sets it"),
    "filed": ("{}の欄に記載", "filed under {}"),
    "assumed": (
        "時点の記載がないため{}とみなす",
        "no date is given: counted as {}",
    ),
    "changed": ("。{1}で{0}から変更", "; changed from {0} by {1}"),
    "last listed": (
        "{}の後に目標が示されていないため、そのままとする",
        "as {}, after which no target is listed",
    ),
    "on the line": (
        "{}から{}まで一直線に進むとしたときの値（{}か月のうち{}か月）",
        "on the straight line from {0} to {1}, {3} of {2} months along",
    ),
    "after the line": (
        "{}から{}までの線の終わりを過ぎたため、終わりの値とする",
        "after the end of the line from {} to {}, so the value at its end",
    ),
    "before the line": (
        "{}から{}までの線が始まる前のため、始まりの値とする",
        "before the start of the line from {} to {}, so the value at its start",
    ),
    "point": ("{} {}", "the {} {}"),
    "target": ("{}目標 {}", "{}the target {}"),
    "actual": ("{}実績 {}", "{}the actual {}"),
}
