"""
A plan, one of its sections, or an indicator, as a notebook shows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, groupby

from civicplan.base.printed_periods import print_period
from civicplan.model.addresses import Section
from civicplan.model.indicators import Indicator, Reprint
from civicplan.model.measures import Measure
from civicplan.model.plans import Plan
from civicplan.model.policies import Goal
from civicplan.rules.checks.bilingual import Words
from civicplan.rules.vocabulary import colon, comma, in_brackets, word
from civicplan.rules.wording import aim_in_words, figure_in_words, revision_in_words
from civicplan.views.branches import Branch, branches_of
from civicplan.views.indicators import title_of
from civicplan.views.markup import Markup, joined, tag
from civicplan.views.notebooks.sheets import MOST_ROWS, line, sheet, table
from civicplan.views.plans import heading_of


__all__ = ["indicator_sheet", "plan_sheet", "section_sheet", "spoken_in"]

_COUNTED = Words(ja="指標{0:,}件", en="{0:,} indicators")
_AGAIN = Words(ja="ほかに再掲{0:,}件", en="{0:,} printed again")
_JAPANESE = "[\u3041-\u30ff\u3400-\u9fff]"


def spoken_in(text: str) -> str:
    """
    The language in which to show what does not know its plan, and so not its language.

    Args:
        text: Such as the name of an indicator.

    Returns:
        `"ja"` where there is a Japanese letter in it, and otherwise `"en"`.

    Examples:
        >>> spoken_in("犯罪発生件数（年間）"), spoken_in("Crimes in a year")
        ('ja', 'en')
    """
    return "ja" if re.search(_JAPANESE, text) else "en"


def plan_sheet(plan: Plan) -> str:
    """
    A plan: whose it is, of which years, and its sections with how much is measured.

    Args:
        plan: Any plan.

    Returns:
        HTML.
    """
    language = plan.language
    tree = branches_of(plan)
    sections = [each for branch in tree.below for each in branch.all()]
    # Goals and policies first of all; measures where there is room for them.
    upper = [each for each in sections if not isinstance(each.section, Measure)]
    shown = upper if len(upper) > 1 else sections
    city = plan.municipality
    code = in_brackets(city.code, language) if city.code else ""
    editions = comma(language).join(each.id for each in plan.editions)
    rows = ((_named(plan, each), _counted(each, language)) for each in shown)
    return sheet(
        plan.title,
        line(f"{city.name}{code}", print_period(plan.period, language=language)),
        line(word("editions", language) + colon(language), editions)
        if editions
        else "",
        line(_counted(tree, language)),
        table(rows, total=len(shown), language=language),
        _indicators(tree.indicators, language),
        language=language,
        address=plan.id,
    )


def _named(plan: Plan, branch: Branch) -> str:
    assert branch.section is not None  # noqa: S101 - only the plan's branch has none
    return heading_of(plan, branch.section, branch.address)


def _counted(branch: Branch, language: str) -> str:
    held = [each for part in branch.all() for _, each in part.indicators]
    printed = sum(isinstance(each, Indicator) for each in held)
    said = _COUNTED.said(language).format(printed)
    if again := len(held) - printed:
        said += in_brackets(_AGAIN.said(language).format(again), language)
    return said


def section_sheet(section: Section) -> str:
    """
    A goal, policy or measure: what it holds, who does what, what is measured.

    Args:
        section: Which does not know its plan.

    Returns:
        HTML.
    """
    language = spoken_in(section.title)
    below: list[Section] = [*section.measures]
    if isinstance(section, Goal):
        below = [*section.policies, *below]
    titles = [(" ".join(filter(None, (each.code, each.title))),) for each in below]
    indicators = tuple((each.id, each) for each in _own(section))
    lists = (
        (word(slot, language), _items(texts))
        for slot in ("visions", "challenges", "directions")
        if (texts := getattr(section, slot))
    )
    roles = tuple(
        (actor.label(language), _items(tuple(role.text for role in group)))
        for actor, group in groupby(section.roles, key=lambda role: role.actor)
    )
    return sheet(
        " ".join(filter(None, (section.theme, section.title))),
        line(section.description),
        table(titles, total=len(titles), language=language),
        table(lists, total=3, language=language),
        table(roles, total=len(roles), language=language),
        _indicators(indicators, language),
        language=language,
        above=" ".join(filter(None, (section.level, section.code))),
    )


def _own(section: Section) -> Iterator[Indicator]:
    return (each for each in section.indicators if isinstance(each, Indicator))


def _items(texts: tuple[str, ...]) -> Markup:
    shown = [line(each) for each in texts[:3]]
    if len(texts) > len(shown):
        shown.append(tag("p", f"… +{len(texts) - len(shown):,}"))
    return joined(shown)


def _indicators(
    held: tuple[tuple[str, Indicator | Reprint], ...], language: str
) -> Markup:
    own = [each for _, each in held if isinstance(each, Indicator)]
    names = ("indicators", "baseline", "targets", "actual")
    header = tuple(word(name, language) for name in names)
    rows = (_row(each, language) for each in own)
    return table(rows, total=len(own), language=language, header=header)


def _row(indicator: Indicator, language: str) -> tuple[str, ...]:
    unit, baseline, actuals = indicator.unit, indicator.baseline, indicator.actuals
    first, last = baseline, actuals[-1] if actuals else None
    targets = comma(language).join(
        f"{print_period(each.period, language=language)} "
        f"{aim_in_words(each.aim, indicator, language)}"
        for each in indicator.targets[-2:]
    )
    return (
        title_of(indicator),
        figure_in_words(first, unit, language) if first else "—",
        targets or "—",
        figure_in_words(last, unit, language, dated=True) if last else "—",
    )


def indicator_sheet(indicator: Indicator) -> str:
    """
    An indicator: its figures, its targets, its revisions.

    Args:
        indicator: Which does not know its plan.

    Returns:
        HTML.
    """
    language = spoken_in(indicator.name)
    facts = tuple(chain(_figures(indicator, language), _revisions(indicator, language)))
    direction = indicator.direction
    return sheet(
        title_of(indicator),
        line(indicator.description),
        line(word(direction.value, language) if direction else "", indicator.source),
        table(facts, total=len(facts), language=language),
        _indicators(tuple((each.id, each) for each in indicator.parts), language),
        language=language,
        address=indicator.id,
    )


def _figures(indicator: Indicator, language: str) -> Iterator[tuple[str, str, str]]:
    unit, baseline = indicator.unit, indicator.baseline
    if baseline is not None:
        when = (
            print_period(baseline.period, language=language) if baseline.period else ""
        )
        yield (
            word("baseline", language),
            when,
            figure_in_words(baseline, unit, language),
        )
    for target in indicator.targets:
        aim = aim_in_words(target.aim, indicator, language)
        yield (
            word("targets", language),
            print_period(target.period, language=language),
            aim,
        )
    # Of a long series the last ones count.
    for figure in indicator.actuals[-MOST_ROWS // 2 :]:
        when = print_period(figure.period, language=language) if figure.period else ""
        yield word("actual", language), when, figure_in_words(figure, unit, language)


def _revisions(indicator: Indicator, language: str) -> Iterator[tuple[str, str, str]]:
    for revision in indicator.revisions:
        told = revision_in_words(revision, indicator, language)
        yield word("revisions", language), revision.edition, told
