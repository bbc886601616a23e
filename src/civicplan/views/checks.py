"""
The checks themselves: a list of them, and the page of each.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter
from typing import Any, Final

from civicplan.rules.checks.bilingual import Words
from civicplan.rules.checks.manual import page_of, sections_of
from civicplan.rules.checks.shapes import Check
from civicplan.views.findings import severity_in_words
from civicplan.views.outlines import Fact, Outline


__all__ = [
    "check_in_markdown",
    "check_outline",
    "check_records",
    "checks_in_markdown",
    "checks_outline",
]

_CHECKS: Final = Words(ja="検査の一覧", en="Checks")
_CATEGORIES: Final = {
    "structure": Words(ja="構成", en="structure"),
    "links": Words(ja="つながり", en="links"),
    "reprints": Words(ja="再掲", en="reprints"),
    "wording": Words(ja="表記", en="wording"),
    "roles": Words(ja="役割", en="roles"),
    "history": Words(ja="改訂", en="history"),
    "units": Words(ja="単位", en="units"),
    "numbers": Words(ja="数値", en="numbers"),
    "times": Words(ja="時点", en="times"),
    "directions": Words(ja="方向", en="directions"),
    "surveys": Words(ja="意識調査", en="surveys"),
    "sources": Words(ja="出典", en="sources"),
    "checks": Words(ja="検査そのもの", en="the checks themselves"),
}
_FIX: Final = Words(
    ja="確実な場合は--fixで直せます。", en="--fix puts it right where that is certain."
)
_HEADS: Final = {
    "severity": Words(ja="程度", en="severity"),
    "category": Words(ja="分類", en="category"),
    "says": Words(ja="文例", en="says"),
    "fix": Words(ja="自動修正", en="fix"),
}


def checks_outline(checks: Iterable[Check], *, language: str) -> Outline:
    """
    A list of checks, by category.

    Args:
        checks: In the order of their categories.
        language: A BCP 47 tag, such as `"ja"`.

    Returns:
        The outline: a row for each.
    """
    parts = (
        Outline(
            title=_category(category, language),
            heading=True,
            facts=tuple(
                Fact(
                    label=each.code,
                    cells=(
                        each.name,
                        severity_in_words(each.severity, language),
                        each.title.said(language),
                    ),
                )
                for each in group
            ),
        )
        for category, group in groupby(checks, attrgetter("category"))
    )
    return Outline(title=_CHECKS.said(language), heading=True, parts=tuple(parts))


def _category(category: str, language: str) -> str:
    named = _CATEGORIES.get(category)
    return named.said(language) if named else category


def check_outline(check: Check, *, language: str) -> Outline:
    """
    One check with its page, which is in English.

    Args:
        check: Any.
        language: Of all else, a BCP 47 tag such as `"ja"`.

    Returns:
        The outline: a part for each section of the page.
    """
    told = {
        "severity": severity_in_words(check.severity, language),
        "category": _category(check.category, language),
        "says": check.sentence.said(language),
    }
    if check.fix:
        told["fix"] = _FIX.said(language)
    facts = (Fact(text=check.title.said(language)), Fact())
    rows = (
        Fact(label=_HEADS[name].said(language), cells=(text,))
        for name, text in told.items()
    )
    parts = (
        Outline(title=heading, heading=True, facts=(Fact(text=text),))
        for heading, text in sections_of(check).items()
    )
    return Outline(
        title=f"{check.code} {check.name}",
        heading=True,
        facts=(*facts, *rows),
        parts=tuple(parts),
    )


def check_records(
    checks: Iterable[Check], *, language: str
) -> Iterator[dict[str, Any]]:
    """
    A record for each check.

    Args:
        checks: Any.
        language: Of titles, a BCP 47 tag.

    Yields:
        Records.
    """
    for check in checks:
        yield {
            "code": check.code,
            "name": check.name,
            "severity": check.severity.value,
            "category": check.category,
            "fixable": check.fix is not None,
            "title": check.title.said(language),
            "sentence": {"ja": check.sentence.ja, "en": check.sentence.en},
        }


def check_in_markdown(check: Check) -> Iterator[str]:
    """
    The page of a check for the documentation, in English.

    Args:
        check: Any.

    Yields:
        Lines.
    """
    yield f"# {check.code} {check.name}"
    yield ""
    yield f"{check.title.en[:1].upper()}{check.title.en[1:]}."
    yield ""
    yield "| | |"
    yield "|---|---|"
    yield f"| severity | {check.severity.value} |"
    yield f"| category | {check.category} |"
    if check.fix:
        yield f"| fix | {_FIX.en.replace('--fix', '[`--fix`](index.md#fixes)')} |"
    yield f"| says | {check.sentence.en} |"
    yield f"| in Japanese | {check.sentence.ja} |"
    yield ""
    yield page_of(check).rstrip()


def checks_in_markdown(checks: Iterable[Check]) -> Iterator[str]:
    """
    A table of checks for the documentation, each with a link to its page.

    Args:
        checks: In the order of their categories.

    Yields:
        Lines.
    """
    yield "| code | name | severity | fix | finds |"
    yield "|---|---|---|---|---|"
    for check in checks:
        link = f"[{check.code}]({check.code}.md)"
        fix = "`--fix`" if check.fix else ""
        row = (link, check.name, check.severity.value, fix, check.title.en)
        yield f"| {' | '.join(row)} |"
