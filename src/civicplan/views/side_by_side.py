"""
One plan under several schemes as an outline: indicator by indicator, scheme by scheme.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import attrs

from civicplan.base.printed_amounts import print_amount
from civicplan.model.indicators import Indicator
from civicplan.rules.answers import Answer
from civicplan.rules.comparisons.agreements import Agreement
from civicplan.rules.comparisons.differences import Column
from civicplan.rules.comparisons.side_by_side import Pair, Row, SideBySide
from civicplan.rules.schemes import Scheme
from civicplan.rules.vocabulary import colon, comma, in_brackets, is_japanese, word
from civicplan.views.assessments import (
    figures_in_words,
    gives_only_rates,
    question_in_words,
    rate_rows,
    rating_in_words,
    rating_row,
    reason_in_words,
)
from civicplan.views.evaluations import levels_of, report_in_words
from civicplan.views.indicators import title_of
from civicplan.views.markdown import in_markdown, table_in_markdown
from civicplan.views.outlines import Fact, Outline


__all__ = ["side_by_side_in_markdown", "side_by_side_outlines"]

_AGREEMENTS = {
    Agreement.CLOSE: ("近い", "close"),
    Agreement.APART: ("離れる", "apart"),
    Agreement.ONE_RATES: ("片方", "one"),
    Agreement.NONE_RATES: ("なし", "none"),
    Agreement.OPEN: ("不明", "open"),
}
_ORDER = ("逆順", "opposite")
_LEGEND_IN_JAPANESE = (
    "近い・離れるは、それぞれの問いに出うる評価区分の中での位置を比べたものである。"
    "最上位を1、最下位を0、その間を等間隔とし、半分以上の差があれば離れるとする"
    "（区分が二つの評価方法との間では、半分を超える差があれば）。"
    "近いは一致ではない。一方が順調、他方が遅れとする指標も、位置が近ければ含む。"
    "この位置は本ソフトウェアが定めたもので、各自治体が定めたものではない。"
    "片方は一方だけが評価した指標、なしはどちらも評価しなかった指標、"
    "不明は評価区分がなく比べられない指標の数。"
    "逆順は、二つの指標の並びが評価方法によって逆になる組の数。"
)
_LEGEND_IN_ENGLISH = (
    "close and apart compare the places of two ratings, each among those that can "
    "answer its question: 1 for the best, 0 for the worst, equal steps between; half a "
    "scale or more is apart (beside a scale of two ratings, more than half). close "
    "does not mean agreed: one may say on pace and the other behind. These places are "
    "ours, not the governments'. one: only one scheme rates the indicator; "
    "none: neither does; open: there is no scale to compare. opposite: pairs of "
    "indicators that the two schemes put in opposite order, of those that both put in "
    "an order."
)
_LEGEND = (_LEGEND_IN_JAPANESE, _LEGEND_IN_ENGLISH)
_NOTHING = ("大きな違いはない。", "No great differences.")
_NO_RATINGS = (
    "率や点数だけを示す評価方法には評価区分がないため、何も比べていない。",
    "Schemes that print rates or scores only have no ratings: nothing is compared.",
)


def side_by_side_outlines(
    beside: SideBySide, *, language: str = "", only_disagreements: bool = False
) -> tuple[Outline, ...]:
    """
    What was asked, each indicator under every scheme, and how often schemes are close.

    Args:
        beside: The comparison.
        language: That of the words and reasons; the plan's own where it is empty.
        only_disagreements: Whether indicators about which none disagree are left out.

    Returns:
        The outlines, in order.
    """
    language = language or beside.plan.language
    levels = _levels(beside, only_disagreements=only_disagreements)
    return (
        _cover(beside, language),
        *(
            Outline(
                title=level.title,
                address=level.address,
                heading=True,
                parts=tuple(_indicator(row, language) for row in level.rows),
            )
            for level in levels
        ),
        _summary(beside, language),
    )


def side_by_side_in_markdown(
    beside: SideBySide, *, language: str = "", only_disagreements: bool = False
) -> Iterator[str]:
    """
    A comparison as Markdown: a table for each level, a column for each scheme.

    Args:
        beside: The comparison.
        language: That of the words and reasons; the plan's own where it is empty.
        only_disagreements: Whether indicators about which none disagree are left out.

    Yields:
        Lines.
    """
    language = language or beside.plan.language
    yield from in_markdown((_cover(beside, language),))
    header = (
        word("indicators", language),
        *(each.key for each in beside.columns),
        word("differences", language),
    )
    for level in _levels(beside, only_disagreements=only_disagreements):
        head = Outline(title=level.title, address=level.address, heading=True)
        yield from in_markdown((head,), level=2)
        yield from table_in_markdown(
            header,
            [
                (
                    title_of(row.indicator),
                    *(_cell(answer, language) for answer in row.answers),
                    "; ".join(_differences(row, language)),
                )
                for row in level.rows
            ],
        )
    yield from in_markdown((_summary(beside, language),), level=2)


@attrs.frozen(kw_only=True)
class _Level:
    # What stands under one heading.
    title: str
    address: str
    rows: tuple[Row, ...]


def _levels(beside: SideBySide, *, only_disagreements: bool) -> Iterator[_Level]:
    rows = {row.indicator.id: row for row in beside.rows}
    for level in levels_of(beside.evaluations[0]):
        shown = tuple(
            rows[each.id]
            for _, each, _ in level.indicators
            if isinstance(each, Indicator) and each.id in rows
            if not only_disagreements or rows[each.id].differences
        )
        if shown:
            yield _Level(title=level.title, address=level.address, rows=shown)


def _cover(beside: SideBySide, language: str) -> Outline:
    plan = beside.plan
    facts = [
        Fact(
            label=word("report", language),
            cells=(report_in_words(beside.at, language),),
        )
    ]
    label = word("scheme", language)
    for evaluation in beside.evaluations:
        scheme = evaluation.scheme
        named = f"{scheme.id} {scheme.version}"
        title = scheme.label(language)
        told = (named, title) if title != scheme.id else (named,)
        facts.append(Fact(label=label, cells=(" ".join(told),)))
        facts += _questions(beside, scheme, language)
        label = ""
    if beside.edition:
        edition = plan.edition(beside.edition)
        said = " ".join(filter(None, (edition.id, edition.title)))
        facts.append(Fact(label=word("targets of", language), cells=(said,)))
    return Outline(title=plan.title, address=plan.id, heading=True, facts=tuple(facts))


def _questions(beside: SideBySide, scheme: Scheme, language: str) -> Iterator[Fact]:
    if len(scheme.questions) > 1:
        for each in beside.columns:
            if each.scheme is scheme:
                said = question_in_words(scheme, each.question.id, language)
                yield Fact(cells=(f"  {each.key} {said}",))


def _cell(answer: Answer, language: str) -> str:
    if gives_only_rates(answer.scheme):
        return _rates(answer, language)
    if answer.rating is None and answer.score is None:
        return reason_in_words(answer, language)
    return rating_in_words(answer, language)


def _rates(answer: Answer, language: str) -> str:
    rates = (f"{fact.label} {fact.cells[0]}" for fact in rate_rows((answer,), language))
    return comma(language).join(rates)


def _row(column: Column, answer: Answer, language: str) -> Fact:
    if gives_only_rates(answer.scheme):
        return Fact(label=column.key, cells=(_rates(answer, language),))
    return rating_row(column.key, answer, language)


def _indicator(row: Row, language: str) -> Outline:
    baseline, actual, targets = figures_in_words(row.assessments[0], language)
    named = (("baseline", baseline), ("actual", actual), ("targets", targets))
    figures = comma(language).join(
        f"{word(name, language)} {said}" for name, said in named
    )
    facts = [Fact(text=figures)]
    facts += (
        _row(column, answer, language)
        for column, answer in zip(row.columns, row.answers, strict=True)
    )
    differences = tuple(_differences(row, language))
    if differences:
        facts.append(Fact(label=word("differences", language), items=differences))
    return Outline(
        title=title_of(row.indicator), address=row.address, facts=tuple(facts)
    )


def _differences(row: Row, language: str) -> Iterator[str]:
    # What several pairs of schemes have in common is said once.
    found: dict[tuple[str, ...], list[str]] = {}
    for each in row.differences:
        found.setdefault(each.because(language), []).append(
            _pair_in_words(each.columns)
        )
    for because, pairs in found.items():
        named = comma(language).join(pairs)
        yield f"{named}{colon(language)}{_stop(language).join(because)}"


def _stop(language: str) -> str:
    return "。" if is_japanese(language) else ". "


def _pair_in_words(columns: tuple[Column, Column]) -> str:
    return " ⇔ ".join(column.key for column in columns)


def _summary(beside: SideBySide, language: str) -> Outline:
    japanese = is_japanese(language)
    facts: list[Fact] = []
    pairs = tuple(each for each in beside.pairs if not _is_open(each))
    if pairs:
        heads = (*_AGREEMENTS.values(), _ORDER)
        facts.append(Fact(cells=tuple(head[not japanese] for head in heads)))
        facts += map(_counts, pairs)
        because = tuple(_because(pairs, language))
        if because:
            label = word("because of what", language)
            facts += (Fact(), Fact(label=label, items=because))
        elif any(pair.counts[Agreement.CLOSE] for pair in pairs):
            facts += (Fact(), Fact(text=_NOTHING[not japanese]))
        legend = Fact(label=word("notes", language), text=_LEGEND[not japanese])
        facts += (Fact(), legend)
    elif beside.pairs:
        facts.append(Fact(text=_NO_RATINGS[not japanese]))
    count = print_amount(Decimal(len(beside)), word("indicators", language), language)
    title = f"{word('whole', language)}{in_brackets(count, language)}"
    return Outline(title=title, heading=True, facts=tuple(facts))


def _is_open(pair: Pair) -> bool:
    # Rates can be set beside ratings, and nobody can count how often they agree.
    return pair.counts[Agreement.OPEN] == sum(pair.counts.values())


def _counts(pair: Pair) -> Fact:
    counts = tuple(str(pair.counts[each]) for each in _AGREEMENTS)
    return Fact(
        label=_pair_in_words(pair.columns),
        cells=(*counts, f"{pair.opposite}/{pair.ordered}"),
    )


def _because(pairs: tuple[Pair, ...], language: str) -> Iterator[str]:
    for pair in pairs:
        told = comma(language).join(
            f"{cause.label(language)} {count}" for cause, count in pair.causes.items()
        )
        if told:
            yield f"{_pair_in_words(pair.columns)}{colon(language)}{told}"
