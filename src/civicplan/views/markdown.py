"""
Outlines as Markdown, for a council paper or a page in a repository.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from civicplan.model.indicators import Indicator
from civicplan.rules.answers import Answer, Assessment
from civicplan.rules.evaluation import Evaluation
from civicplan.rules.schemes import Scheme
from civicplan.rules.vocabulary import colon, quantity_in_words, word
from civicplan.views.assessments import (
    asked_now,
    figures_in_words,
    gives_only_rates,
    question_in_words,
    rate_rows,
    rating_beside_first,
    reason_in_words,
)
from civicplan.views.evaluations import cover_of, level_rows, levels_of, summary_of
from civicplan.views.indicators import title_of
from civicplan.views.outlines import Fact, Outline
from civicplan.views.plans import reprint_title
from civicplan.views.widths import width_of


__all__ = [
    "asked_in_words",
    "assessed_rows",
    "evaluation_in_markdown",
    "in_markdown",
    "table_in_markdown",
]

_SPECIAL = re.compile(r"[\\`*_{}\[\]<>|~#]|&(?=#?\w+;)")
# What makes a list or a line of the text that begins so: `5)`, a dash alone, `---`.
_BEGINS = re.compile(r"^(\d{0,9})([-+=.)])(?=\s|$|[-=]+$)")
_DEEPEST_HEADING = 6
# Signs under a column, by which a page is divided.
_NARROWEST, _WIDEST = 6, 24


def in_markdown(outlines: Sequence[Outline], *, level: int = 1) -> Iterator[str]:
    r"""
    Outlines as Markdown: headings, tables and lists in lists.

    Args:
        outlines: What to print, in order.
        level: Of the first heading, from 1.

    Yields:
        Lines.

    Examples:
        >>> facts = (Fact(text="A plan of ours."),)
        >>> plan = Outline(title="Riverton", heading=True, facts=facts)
        >>> print(*in_markdown((plan,)), sep="\n")
        # Riverton
        <BLANKLINE>
        A plan of ours.
        <BLANKLINE>
    """
    for is_heading, group in itertools.groupby(outlines, lambda each: each.heading):
        if not is_heading:
            for each in group:
                yield from _bullets(each, "")
            yield ""
            continue
        for each in group:
            yield f"{'#' * min(level, _DEEPEST_HEADING)} {_title(each)}"
            yield ""
            yield from _under_heading(each.facts)
            yield from in_markdown(each.parts, level=level + 1)


def _text(text: str) -> str:
    line = _SPECIAL.sub(r"\\\g<0>", text.strip().replace("\n", " "))
    return _BEGINS.sub(r"\1\\\2", line)


def _title(outline: Outline) -> str:
    address = f" `{outline.address}`" if outline.address else ""
    return f"{_text(outline.title)}{address}"


def _under_heading(facts: tuple[Fact, ...]) -> Iterator[str]:
    for in_cells, group in itertools.groupby(facts, lambda fact: bool(fact.cells)):
        if in_cells:
            rows = [(fact.label.strip(), *fact.cells) for fact in group]
            # A table without a label begins with its header.
            header = () if rows[0][0] else rows.pop(0)
            yield from table_in_markdown(header, rows)
            continue
        for fact in group:
            if fact.label:
                yield f"**{_text(fact.label)}**"
                yield ""
            yield from filter(None, (_text(fact.text),))
            yield from (f"- {_text(item)}" for item in fact.items)
            if fact.text or fact.items:
                yield ""


def table_in_markdown(
    header: tuple[str, ...],
    rows: Sequence[tuple[str, ...]],
    *,
    in_proportion: bool = False,
) -> Iterator[str]:
    """
    A table as Markdown.

    Args:
        header: Of the columns.
        rows: The cells of each.
        in_proportion: Whether the line under the header is longer for columns that
            hold more, by which pandoc divides a page; other readers pass over it.

    Yields:
        Lines, the last one empty.
    """
    count = max(len(row) for row in (header, *rows))
    for place, row in enumerate((header, *rows)):
        cells = (*map(_text, row), *([""] * (count - len(row))))
        yield f"| {' | '.join(cells)} |"
        if not place:
            dashes = ["---"] * count
            if in_proportion:
                dashes = [*_dashes((header, *rows), count)]
            yield f"| {' | '.join(dashes)} |"
    yield ""


def _dashes(rows: Sequence[tuple[str, ...]], count: int) -> Iterator[str]:
    for column in range(count):
        widest = max(width_of(row[column]) for row in rows if column < len(row))
        yield "-" * min(max(widest // 3, _NARROWEST), _WIDEST)


def _bullets(outline: Outline, indent: str) -> Iterator[str]:
    yield f"{indent}- {_title(outline)}"
    inside, label = f"{indent}  ", ""
    for fact in outline.facts:
        label = fact.label.strip() or label
        said = " ".join(
            filter(None, (*(cell.strip() for cell in fact.cells), fact.text))
        )
        if fact.items and not fact.label:
            yield from (f"{inside}- {_text(item)}" for item in fact.items)
        elif fact.items:
            yield f"{inside}- {_text(label)}"
            yield from (f"{inside}  - {_text(item)}" for item in fact.items)
        else:
            named = f"{_text(label)}: " if label and not fact.text else ""
            yield f"{inside}- {named}{_text(said)}"
    for part in outline.parts:
        yield from _bullets(part, inside)


def evaluation_in_markdown(
    evaluation: Evaluation, *, language: str = ""
) -> Iterator[str]:
    """
    An evaluation as Markdown: a table for each level, a row for each indicator.

    Args:
        evaluation: The evaluation.
        language: That of the words and reasons; the plan's own where it is empty.

    Yields:
        Lines.
    """
    language = language or evaluation.plan.language
    scheme, plan = evaluation.scheme, evaluation.plan
    yield from in_markdown((cover_of(evaluation, language),))
    names = ("indicators", "baseline", "actual", "targets")
    header = (
        *(word(name, language) for name in names),
        *asked_in_words(scheme, language),
    )
    for level in levels_of(evaluation):
        head = Outline(
            title=level.title,
            address=level.address,
            heading=True,
            facts=level_rows(level, scheme, language),
        )
        yield from in_markdown((head,), level=2)
        rows = [
            row
            for _, each, assessment in level.indicators
            for row in assessed_rows(
                assessment,
                title_of(each)
                if isinstance(each, Indicator)
                else reprint_title(plan, each, language),
                language,
            )
        ]
        if rows:
            yield from table_in_markdown(header, rows)
    yield from in_markdown((summary_of(evaluation, language),), level=2)


def asked_in_words(scheme: Scheme, language: str) -> Iterator[str]:
    """
    What stands above the ratings of a table.

    Args:
        scheme: That asks.
        language: A BCP 47 tag, such as `"ja"`.

    Yields:
        Each question, and that the reasons come last; of a scheme that gives only
        rates, their names.
    """
    if gives_only_rates(scheme):
        for show in scheme.shows:
            yield quantity_in_words(show.name, language)
        return
    for each in scheme.questions:
        yield question_in_words(scheme, each.id, language)
    yield word("why", language)


def _answered(answers: tuple[Answer, ...], language: str) -> Iterator[str]:
    if gives_only_rates(answers[0].scheme):
        for fact in rate_rows(answers, language):
            yield from fact.cells
        return
    for question in dict.fromkeys(each.question for each in answers):
        yield rating_beside_first(answers, question, language)
    reasons = (reason_in_words(each, language) for each in asked_now(answers))
    yield "; ".join(dict.fromkeys(reasons))


def assessed_rows(
    assessment: Assessment, title: str, language: str
) -> Iterator[tuple[str, ...]]:
    """
    An indicator and its parts as rows of a table.

    Args:
        assessment: Of the indicator.
        title: How it is named.
        language: A BCP 47 tag, such as `"ja"`.

    Yields:
        Name, baseline, actual, targets, and what `asked_in_words` names.
    """
    yield (
        title,
        *figures_in_words(assessment, language),
        *_answered(assessment.answers, language),
    )
    for part in assessment.parts:
        yield from assessed_rows(
            part, f"{title}{colon(language)}{title_of(part.indicator)}", language
        )
