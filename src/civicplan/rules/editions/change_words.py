"""
The changes of a decision in sentences, in Japanese or in English.

A history tells what was done, a remark what is done now: the same sentences with
another ending.
"""

from __future__ import annotations

from civicplan.base.periods import Period
from civicplan.base.printed_amounts import print_amount
from civicplan.base.printed_periods import print_period
from civicplan.model.directions import Direction
from civicplan.model.indicators import Indicator
from civicplan.model.observations import Observation
from civicplan.model.plans import Plan
from civicplan.model.revisions import (
    Abolish,
    Ambition,
    Amend,
    Change,
    Introduce,
    Rebaseline,
    Retarget,
)
from civicplan.model.targets import Aim, Complete, Improve, Reach, Within
from civicplan.rules.editions.change_templates import ASIDES, ENDINGS, TEMPLATES
from civicplan.rules.sentences import voice_in
from civicplan.rules.vocabulary import (
    comma,
    in_brackets,
    in_quotes,
    is_japanese,
    word,
)


__all__ = ["ChangeWords", "Stood", "ambition_of"]

Stood = Indicator | None
"""An indicator as it stood before or after a decision; none where it did not exist."""


def ambition_of(change: Retarget, before: Stood, after: Stood) -> Ambition | None:
    """
    Whether a decision raised or lowered a target.

    Args:
        change: What became of the target.
        before: The indicator before the decision.
        after: The indicator after it.

    Returns:
        As `Retarget.ambition`; none also where the decision changed the unit or the
        direction, so that the two aims do not speak of the same.
    """
    if before is None or after is None:
        return None
    if (before.unit, before.direction) != (after.unit, after.direction):
        return None
    return change.ambition(after.direction)


def replaced_by(indicator: Indicator, plan: Plan | None) -> tuple[str, ...]:
    """
    The names of the indicators that were abolished in favour of one.

    Args:
        indicator: The one.
        plan: Where the others are looked for; none where nobody knows.

    Returns:
        Their names, in printed order.
    """
    if plan is None:
        return ()
    return tuple(
        other.name
        for _, other in plan.walk(Indicator)
        for revision in other.revisions
        if isinstance(last := revision.changes[-1], Abolish)
        and last.successor == indicator.id
    )


class ChangeWords:
    """
    Says in one language what a decision changed.

    Args:
        language: A BCP 47 tag: Japanese is spoken for `"ja"`, English for any other.
        plan: For the names of other indicators; without it they are told by id.
        now: Whether it is being decided, and not told of later.
        era: Whether Japanese years are counted by era.
    """

    def __init__(
        self,
        language: str,
        plan: Plan | None = None,
        *,
        now: bool = False,
        era: bool = False,
    ) -> None:
        self._place = 0 if is_japanese(language) else 1
        self._language = "en" if self._place else "ja"
        self._plan = plan
        self._now = now
        self._era = era

    def change(self, change: Change, before: Stood, after: Stood) -> str:
        """
        One change of a decision.

        Args:
            change: The change.
            before: The indicator before the decision.
            after: The indicator after it.

        Returns:
            A sentence, without a capital and a full stop.
        """
        match change:
            case Introduce():
                return self._introduced(before, after)
            case Abolish(successor=successor):
                if not successor:
                    return self.say("abolished")
                plan = self._plan
                name = plan.indicator(successor).name if plan else successor
                return self.say("abolished for", after=self._quoted(name))
            case Amend():
                return self._amended(change)
            case Rebaseline():
                return self._rebaselined(change, before, after)
            case Retarget():
                return self._retargeted(change, before, after)

    def corrected(
        self, before: Observation, after: Observation, unit: str, series: str = ""
    ) -> str:
        """
        A figure that was published again, and is another one now.

        Args:
            before: The figure until then.
            after: The figure of the same period since then.
            unit: Of both, such as `"件"`.
            series: The name of the comparison that it belongs to; nothing where it is
                the indicator's own.

        Returns:
            A sentence, without a capital and a full stop.
        """
        key = "corrected"
        if before.value is None and after.value is not None:
            key = "published"
        elif after.value is None and before.value is not None:
            key = "figure withdrawn"
        return self.say(
            key,
            before=self.figure(before, unit),
            after=self.figure(after, unit),
            period=self.period(after.period) if after.period else "",
            series=self._quoted(series) if series else word("actual", self._language),
        )

    def period(self, period: Period) -> str:
        """
        A period as it is printed.
        """
        return print_period(period, language=self._language, era=self._era)

    def figure(self, figure: Observation, unit: str, *, dated: bool = False) -> str:
        """
        A figure with all that there is to know about it.

        Args:
            figure: The figure, or the fact that there is none.
            unit: Such as `"件"`.
            dated: Whether the period that it is filed under is told too.

        Returns:
            Such as `"3,447件（2010年に測定）"`.
        """
        known = []
        if dated and figure.period is not None:
            known.append(self.period(figure.period))
        if figure.measured is not None:
            when = self.period(figure.measured)
            known.append(f"measured {when}" if self._place else f"{when}に測定")
        if figure.status is not None and figure.value is not None:
            known.append(word(figure.status.value, self._language))
        if figure.outlook is not None:
            known.append(word(figure.outlook.value, self._language))
        if figure.sample is not None:
            sample = f"{figure.sample:,}"
            known.append(f"{sample} respondents" if self._place else f"回答{sample}人")
        if figure.note:
            known.append(self._quoted(figure.note))
        if figure.value is None and figure.status is not None:
            amount = word(figure.status.value, self._language)
        else:
            amount = print_amount(figure.value, unit, self._language)
        if not known:
            return amount
        said = comma(self._language).join(known)
        return amount + in_brackets(said, self._language)

    def say(self, key: str, **told: str) -> str:
        """
        One of the sentences.

        Args:
            key: What it is called.
            told: What it speaks of.

        Returns:
            The sentence, without a capital and a full stop.
        """
        done, was = ENDINGS[self._now]
        return TEMPLATES[key][self._place].format(done=done, was=was, **told)

    def sentence(self, said: str) -> str:
        """
        A text as a sentence, with a capital and a full stop.
        """
        if not self._place:
            return f"{said.removesuffix('。')}。"
        return f"{said[:1].upper()}{said[1:].removesuffix('.')}."

    def _introduced(self, before: Stood, after: Stood) -> str:
        if before is not None:
            return self.say("taken up")
        others = replaced_by(after, self._plan) if after else ()
        if not others:
            return self.say("introduced")
        names = comma(self._language).join(map(self._quoted, others))
        return self.say("introduced for", others=names)

    def _amended(self, change: Amend) -> str:
        key = "amended"
        if not change.before or not change.after:
            key = "field set" if change.after else "field withdrawn"
        return self.say(
            key,
            field=word(change.field, self._language),
            before=self._text(change.field, change.before),
            after=self._text(change.field, change.after),
        )

    def _text(self, field: str, text: str) -> str:
        # What the library has a word for is told by that word.
        named = field in {"direction", "kind"}
        return self._quoted(word(text, self._language) if named else text)

    def _rebaselined(self, change: Rebaseline, before: Stood, after: Stood) -> str:
        key = "rebaselined"
        if change.before is None or change.after is None:
            key = "baseline withdrawn" if change.after is None else "baseline set"
        old, new = (
            self.figure(figure, unit_of(stood), dated=True) if figure else ""
            for figure, stood in ((change.before, before), (change.after, after))
        )
        return self.say(key, before=old, after=new)

    def _retargeted(self, change: Retarget, before: Stood, after: Stood) -> str:
        key, aside = "retargeted", ""
        ambition = ambition_of(change, before, after)
        if change.before is None or change.after is None:
            key = "target withdrawn" if change.after is None else "target set"
        elif ambition is not None:
            key = ambition.value
            aside = self._aside(change, ambition)
        old, new = self._sides(change, before, after)
        period = self.period(change.period)
        return self.say(key, period=period, before=old, after=new, aside=aside)

    def _sides(self, change: Retarget, before: Stood, after: Stood) -> tuple[str, str]:
        old = self.aim(change.before, before) if change.before else ""
        new = self.aim(change.after, after) if change.after else ""
        if old == new and change.before and change.after:
            # They differ in what is not printed, as in the 200th digit.
            old = self._exactly(change.before, unit_of(before))
            new = self._exactly(change.after, unit_of(after))
        return old, new

    def _exactly(self, aim: Aim, unit: str) -> str:
        match aim:
            case Reach():
                return print_amount(aim.value, unit, self._language)
            case Within():
                low = print_amount(aim.low, "", self._language)
                return f"{low} – {print_amount(aim.high, unit, self._language)}"
            case Improve():
                by = "" if aim.by is None else print_amount(aim.by)
                return f"{self._quoted(aim.on)} {by}".rstrip()
            case Complete():
                return self._quoted(aim.text)

    def aim(self, aim: Aim, stood: Stood) -> str:
        """
        What a target asks for.

        Args:
            aim: The aim.
            stood: Whose it is: its unit and direction take part.

        Returns:
            Such as `"4,400件"`; an aim in words stands in quotation marks.
        """
        if isinstance(aim, Complete):
            return self._quoted(aim.text)
        direction: Direction | None = stood.direction if stood else None
        sense = direction.sense if direction else None
        return voice_in(self._language).aim(aim, unit_of(stood), sense)

    def _aside(self, change: Retarget, ambition: Ambition) -> str:
        """
        That the number goes the other way than the word, where it does.
        """
        before, after = change.before, change.after
        if not isinstance(before, Reach) or not isinstance(after, Reach):
            return ""
        step = (after.value > before.value) - (after.value < before.value)
        wanted = {Ambition.RAISED: -1, Ambition.LOWERED: 1}.get(ambition)
        return ASIDES[step][self._place] if step and step == wanted else ""

    def _quoted(self, text: str) -> str:
        return in_quotes(text, self._language)


def unit_of(stood: Stood) -> str:
    """
    The unit of an indicator as it stood, if it did.
    """
    return stood.unit if stood else ""
