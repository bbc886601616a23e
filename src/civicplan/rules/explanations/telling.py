"""
An account of an answer in sections, for people to read.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import attrs

from civicplan.base._showing import as_written
from civicplan.rules.explanations.accounts import Account
from civicplan.rules.explanations.told_amounts import Amounts
from civicplan.rules.explanations.told_inputs import ToldInputs
from civicplan.rules.explanations.told_steps import ToldSteps
from civicplan.rules.expressions import Named
from civicplan.rules.printing import printed_period, printed_quantity
from civicplan.rules.scheme_vocabulary import use_in_words
from civicplan.rules.tables import label_in
from civicplan.rules.vocabulary import colon, comma, in_brackets, is_japanese, word
from civicplan.rules.wording import revision_in_words


__all__ = ["Section", "sections_of", "text_of"]

_SCORE: Final = Named(name="score")


@attrs.frozen(kw_only=True, repr=False)
class Section:
    """
    A part of what is told.

    Attributes:
        heading: Such as `"使った数値"`; nothing for what comes first.
        rows: What each thing is called, and what there is to say of it; a row without
            a name goes on from the one before, or is one of a list.
    """

    __repr__ = as_written

    heading: str
    rows: tuple[tuple[str, str], ...]

    @property
    def listed(self) -> bool:
        """
        Whether it is a list of sentences, of which none has a name.
        """
        return not any(name for name, _ in self.rows)


def text_of(told: Account, language: str) -> str:
    """
    All that took part in an answer, and then the same of its parts, as lines.

    Args:
        told: The account.
        language: A BCP 47 tag: Japanese is spoken for `"ja"`, English for any other.

    Returns:
        Lines of any width.
    """
    lines = [told.indicator.name]
    between = colon(language)
    for section in sections_of(told, language):
        if section.heading:
            lines += ["", section.heading]
        bullet = "- " * bool(section.heading)
        for name, said in section.rows:
            if name.isdecimal():
                lines.append(f"{name}. {said}")
            elif name or section.listed:
                lines.append(f"{bullet}{name}{between * bool(name)}{said}")
            else:
                lines.append(f"  {said}")
    return "\n\n".join(
        ("\n".join(lines), *(text_of(part, language) for part in told.parts))
    )


def sections_of(told: Account, language: str) -> tuple[Section, ...]:
    """
    All that took part in an answer, told in order; its parts are left out.

    Args:
        told: The account.
        language: A BCP 47 tag: Japanese is spoken for `"ja"`, English for any other.

    Returns:
        Sections with at least one row each; the first has no heading.
    """
    amounts = Amounts(told, language)
    inputs = ToldInputs(told, amounts, language)
    steps = ToldSteps(told, amounts, inputs, language)
    teller = _Teller(told, inputs, language)
    found = {
        "": teller.asked(),
        "figures": inputs.rows(),
        "chosen": tuple(teller.chosen()),
        "parts": teller.counts(),
        "calculation": (*steps.workings(), *steps.steps()),
        "decision": steps.cases(),
        "shown": steps.shown(),
        "revision": teller.revision(),
        "notes": tuple(("", label_in(note, language)) for note in told.notes),
    }
    return tuple(
        Section(heading=teller.say(key) if key else "", rows=rows)
        for key, rows in found.items()
        if rows
    )


class _Teller:
    """
    Tells what was asked and answered.
    """

    def __init__(self, told: Account, inputs: ToldInputs, language: str) -> None:
        self._told = told
        self._inputs = inputs
        self._language = language

    def say(self, key: str, *told: str) -> str:
        japanese, english = _PHRASES[key]
        return (japanese if is_japanese(self._language) else english).format(*told)

    def asked(self) -> tuple[tuple[str, str], ...]:
        told, language = self._told, self._language
        scheme, report = told.scheme, told.report
        question = scheme.question(told.question)
        version = in_brackets(f"{scheme.id} {scheme.version}", language)
        titled = f"{label_in(scheme.title, language)}{version}"
        rows = [
            (
                label_in(question.asks, language, word(told.question, language)),
                self._given(),
            ),
            (word("why", language), self._because()),
            (word("scheme", language), titled.strip()),
            (word("report", language), printed_period(report.period, language)),
        ]
        if told.edition:
            edition = self._inputs.edition(told.edition)
            rows.append((word("targets of", language), self.say(told.targets, edition)))
        return tuple((name, said) for name, said in rows if said)

    def _given(self) -> str:
        told = self._told
        given = [told.rating.label(self._language)] if told.rating else []
        if told.score is not None:
            score = printed_quantity(_SCORE, told.score, language=self._language)
            given.append(f"{word('score', self._language)} {score}")
        if not given and told.reason is not None:
            given = [word("unrated", self._language)]
        said = comma(self._language).join(given)
        reason = told.reason.label(self._language) if told.reason else ""
        if not reason or reason == said:
            return said
        return said + in_brackets(reason, self._language)

    def _because(self) -> str:
        # The rating stands above it.
        told, between = self._told, colon(self._language)
        because = label_in(told.because, self._language)
        label = told.rating.label(self._language) if told.rating else ""
        return because.removesuffix(f"{between}{label}") if label else because

    def chosen(self) -> Iterator[tuple[str, str]]:
        use, told = self._told.report.use, self._told.inputs
        keys = {"expected": "path", "years": "time"}
        chosen = [keys.get(each.name, each.name) for each in told if each.chosen]
        if told and use.flows == "summed":
            chosen.append("flows")
        for key in chosen:
            yield "", use_in_words(key, getattr(use, key), self._language)

    def counts(self) -> tuple[tuple[str, str], ...]:
        scheme = self._told.scheme
        labels = {
            each.id: each.label(self._language)
            for each in (*scheme.ratings, *scheme.unrated)
        }
        return tuple(
            (labels[name], str(count))
            for name, count in self._told.counts
            if count and name in labels
        )

    def revision(self) -> tuple[tuple[str, str], ...]:
        revision, told = self._told.revision, self._told
        if revision is None:
            return ()
        said = revision_in_words(revision, told.indicator, self._language)
        return ((self._inputs.edition(revision.edition), said),)


# In Japanese, then in English.
_PHRASES: Final = {
    "figures": ("使った数値", "Figures"),
    "chosen": ("数値の選び方", "How the figures were chosen"),
    "parts": ("内訳の評価", "Ratings of the parts"),
    "calculation": ("計算", "Calculation"),
    "decision": (
        "判定（上から順に見て、最初に当てはまるもので決まる）",
        "Decision (the first line that holds decides)",
    ),
    "shown": ("あわせて示す値", "Printed with it"),
    "revision": ("改訂", "Revision in force"),
    "notes": ("注", "Notes"),
    "first": ("当初（{}）", "as first set ({})"),
    "latest": ("{}", "{}"),
}
