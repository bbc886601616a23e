"""
What a check found: where, and in a sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import groupby
from operator import attrgetter

import attrs

from civicplan.base._showing import as_html, as_written
from civicplan.base.paths import Paths
from civicplan.base.periods import Period
from civicplan.base.printed_amounts import Amount
from civicplan.rules.checks.bilingual import Words
from civicplan.rules.checks.shapes import Check, Datum, Severity
from civicplan.rules.printing import printed_amount, printed_period
from civicplan.rules.vocabulary import comma


__all__ = ["Finding", "Findings", "in_file"]


@attrs.frozen(kw_only=True, repr=False)
class Finding:
    """
    One thing that is wrong with a plan, or questionable.

    Attributes:
        check: What found it; its code, name, severity and category are the finding's.
        address: Of the part that it concerns, such as `"2/2-3#crimes"`; nothing for
            the plan itself.
        path: Where it stands in the plan file, such as
            `"goals[0].policies[2].indicators[3].unit"`.
        data: What the sentence is filled with, by name.
        words: What it says, with the names of its data in braces.
        language: The plan's own, in which it is said when nothing else is asked for.
        line: In the plan's file, from 1; 0 where that is not known.
        column: In that line, from 1; 0 where that is not known.
    """

    __repr__ = as_written
    _repr_html_ = as_html

    check: Check = attrs.field(repr=False)
    address: str
    path: str
    data: tuple[tuple[str, Datum], ...] = ()
    words: Words
    language: str = "ja"
    line: int = 0
    column: int = 0

    @property
    def code(self) -> str:
        """
        Such as `"U101"`.
        """
        return self.check.code

    @property
    def name(self) -> str:
        """
        Such as `"unit-not-of-name"`.
        """
        return self.check.name

    @property
    def severity(self) -> Severity:
        """
        Such as `Severity.WARNING`.
        """
        return self.check.severity

    @property
    def category(self) -> str:
        """
        Such as `"units"`.
        """
        return self.check.category

    def sentence(self, language: str = "") -> str:
        """
        What was found and what to do.

        Args:
            language: A BCP 47 tag, such as `"ja"`; the plan's own where it is empty.

        Returns:
            One sentence or two.
        """
        language = language or self.language
        filled = {name: _said(datum, language) for name, datum in self.data}
        return self.words.said(language).format_map(filled)

    def __str__(self) -> str:
        """
        The place, the code and the sentence, in the plan's language.
        """
        place = f"{self.address or self.path} " if self.address or self.path else ""
        return f"{place}{self.code} {self.sentence()}"


def _said(datum: Datum, language: str) -> str:
    match datum:
        case Decimal():
            said = printed_amount(datum, "", language)
        case Amount(value=Decimal() as value, limit=None):
            said = printed_amount(value, datum.unit, language)
        case Period():
            said = printed_period(datum, language)
        case Words():
            said = datum.said(language)
        case tuple():
            said = comma(language).join(_said(each, language) for each in datum)
        case int():
            said = f"{datum:,}"
        case _:
            said = str(datum)
    return said


class Findings(tuple[Finding, ...]):
    """
    Findings in the order of the plan: a tuple that a notebook can show.
    """

    __slots__ = ()

    _repr_html_ = as_html


def in_file(
    found: Iterable[Finding], positions: Mapping[str, tuple[int, int]]
) -> Iterator[Finding]:
    """
    Findings with the lines at which they stand.

    Args:
        found: What was found, in the order of the plan.
        positions: Where each part of the plan stood in its file, as `read` tells.

    Yields:
        The findings; those about one part in the order of its lines.
    """
    paths = Paths(positions)
    placed = [_placed(each, paths) for each in found]
    for _, group in groupby(placed, attrgetter("address")):
        yield from sorted(group, key=attrgetter("line", "column"))


def _placed(finding: Finding, paths: Paths) -> Finding:
    _, line, column = paths.find(finding.path)
    return attrs.evolve(finding, line=line, column=column)
