"""
An indicator as an outline: its figures, its targets and their history.
"""

from __future__ import annotations

from collections.abc import Iterator

from civicplan.base.printed_periods import print_period
from civicplan.model.annotations import Annotations
from civicplan.model.indicators import Indicator
from civicplan.model.observations import Observation
from civicplan.model.plans import Plan
from civicplan.rules.editions.histories import history_of
from civicplan.rules.editions.remarks import remark_of
from civicplan.rules.vocabulary import comma, in_brackets, word
from civicplan.rules.wording import aim_in_words, figure_in_words, revision_in_words
from civicplan.views.outlines import Fact, Outline


__all__ = ["indicator_outline", "title_of"]


def title_of(indicator: Indicator) -> str:
    """
    An indicator's code and name; the unit stands with its figures.

    Args:
        indicator: The indicator.

    Returns:
        Such as `"犯罪発生件数（年間）"`.
    """
    return " ".join(filter(None, (indicator.code, indicator.name)))


def indicator_outline(
    indicator: Indicator, address: str, *, plan: Plan, language: str, whole: bool
) -> Outline:
    """
    An indicator with its baseline, targets, figures and revisions.

    Args:
        indicator: The indicator.
        address: Where it stands, such as `"2/2-3#crimes"`.
        plan: The plan that it stands in.
        language: A BCP 47 tag, such as `"ja"`.
        whole: Whether to tell its history in sentences, and also what is not a
            figure: the remark, definition, source, kind ….

    Returns:
        The outline; its parts are the indicator's.
    """
    facts = [*_figures(indicator, language)]
    if whole:
        facts += _history(indicator, plan, language)
        facts += _rest(indicator, language)
    else:
        facts += _revisions(indicator, language)
    holder = address.partition("#")[0]
    parts = (
        indicator_outline(
            part, f"{holder}#{part.id}", plan=plan, language=language, whole=whole
        )
        for part in indicator.parts
    )
    return Outline(
        title=title_of(indicator),
        address=address,
        facts=tuple(facts),
        parts=tuple(parts),
    )


def _figures(indicator: Indicator, language: str) -> Iterator[Fact]:
    unit = indicator.unit
    if indicator.direction is not None:
        said = word(indicator.direction.value, language)
        yield Fact(label=word("direction", language), cells=(said,))
    if indicator.baseline is not None:
        label = word("baseline", language)
        yield from _series(label, (indicator.baseline,), unit, language)
    yield from _targets(indicator, language)
    yield from _series(word("actual", language), indicator.actuals, unit, language)
    for each in indicator.comparisons:
        yield from _series(each.name, each.actuals, each.unit or unit, language)


def _targets(indicator: Indicator, language: str) -> Iterator[Fact]:
    label = word("targets", language)
    for target in indicator.targets:
        said = aim_in_words(target.aim, indicator, language)
        if target.note:
            said += in_brackets(target.note, language)
        yield Fact(
            label=label, cells=(print_period(target.period, language=language), said)
        )
        label = ""


def _series(
    label: str, figures: tuple[Observation, ...], unit: str, language: str
) -> Iterator[Fact]:
    for figure in figures:
        yield Fact(
            label=label,
            cells=(_dated(figure, language), _figure(figure, unit, language)),
        )
        label = ""


def _dated(figure: Observation, language: str) -> str:
    # Only a baseline may be without a date.
    return print_period(figure.period, language=language) if figure.period else ""


def _figure(figure: Observation, unit: str, language: str) -> str:
    said = figure_in_words(figure, unit, language)
    return f"{said} [{figure.edition}]" if figure.edition else said


def _revisions(indicator: Indicator, language: str) -> Iterator[Fact]:
    label = word("revisions", language)
    for revision in indicator.revisions:
        told = revision_in_words(revision, indicator, language)
        yield Fact(label=label, cells=(revision.edition, told))
        label = ""


def _history(indicator: Indicator, plan: Plan, language: str) -> Iterator[Fact]:
    label = word("revisions", language)
    for told in history_of(indicator, language, plan):
        yield Fact(label=label, cells=(str(told),))
        label = ""
    remark = remark_of(indicator, language, plan)
    if remark:
        yield Fact(label=word("remark", language), cells=(remark,))


def _rest(indicator: Indicator, language: str) -> Iterator[Fact]:
    between = comma(language)
    accumulation = indicator.accumulation
    texts = {
        "description": indicator.description,
        "unit": indicator.unit,
        "source": indicator.source,
        "kind": word(indicator.kind, language),
        "accumulation": word(accumulation.value, language) if accumulation else "",
        "owners": between.join(indicator.owners),
        "marks": between.join(indicator.marks),
        "parameters": between.join(
            f"{name} {value:f}" for name, value in indicator.parameters
        ),
        "weight": "" if indicator.weight == 1 else f"{indicator.weight:f}",
        "printed from": indicator.printed_from,
        "references": between.join(
            f"{each.vocabulary} {each.code}" for each in indicator.references
        ),
    }
    for name, text in texts.items():
        if text:
            yield Fact(label=word(name, language), cells=(text,))
    for name, value in indicator.annotations.items():
        yield Fact(label=word(name, language), cells=(_flat(value, between),))


def _flat(value: object, between: str) -> str:
    if isinstance(value, Annotations):
        pairs = (f"{key}: {_flat(each, between)}" for key, each in value.items())
        return between.join(pairs)
    if isinstance(value, tuple):
        return between.join(_flat(each, between) for each in value)
    return str(value)
