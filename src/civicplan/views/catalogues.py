"""
The schemes that are shipped, in a list: what each is called, and what it gives.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from civicplan.rules.schemes import Scheme
from civicplan.rules.vocabulary import comma, is_japanese, word
from civicplan.views.outlines import Fact, Outline


__all__ = ["catalogue_outline", "catalogue_records"]

_TITLE = ("評価方法の一覧", "Schemes")
_HEADS = {
    "version": ("版", "version"),
    "date": ("公表", "date"),
    "gives": ("示すもの", "gives"),
    "title": ("題名", "title"),
    "source": ("出典", "source"),
}


def catalogue_outline(
    schemes: Iterable[Scheme], *, language: str, with_sources: bool = False
) -> Outline:
    """
    A list of schemes.

    Args:
        schemes: The schemes.
        language: A BCP 47 tag, such as `"ja"`.
        with_sources: Whether the source of each is told, which makes wide rows.

    Returns:
        The outline: a row for each.
    """
    shown = [*_HEADS] if with_sources else [*_HEADS][:-1]
    japanese = is_japanese(language)
    header = Fact(cells=tuple(_HEADS[name][not japanese] for name in shown))
    rows = (
        Fact(label=record["id"], cells=tuple(record[name] or "" for name in shown))
        for record in catalogue_records(schemes, language=language)
    )
    return Outline(title=_TITLE[not japanese], heading=True, facts=(header, *rows))


def catalogue_records(
    schemes: Iterable[Scheme], *, language: str
) -> Iterator[dict[str, Any]]:
    """
    A record for each scheme.

    Args:
        schemes: The schemes.
        language: Of titles and of what it gives, a BCP 47 tag.

    Yields:
        Records.
    """
    for scheme in schemes:
        yield {
            "id": scheme.id,
            "version": scheme.version,
            "date": scheme.date or None,
            "title": scheme.label(language),
            "gives": _gives(scheme, language),
            "ratings": [rating.id for rating in scheme.ratings],
            "shows": [show.name for show in scheme.shows],
            "levels": [rule.level for rule in scheme.rollups],
            "source": scheme.source or None,
        }


def _gives(scheme: Scheme, language: str) -> str:
    found = []
    japanese = is_japanese(language)
    if scheme.ratings:
        count = len(scheme.ratings)
        found.append(f"{count}区分" if japanese else f"{count} ratings")
    if any(case.score for each in scheme.questions for case in each.cases):
        found.append(word("scores", language))
    if scheme.shows:
        count = len(scheme.shows)
        figures = "figure" if count == 1 else "figures"
        found.append(f"数値{count}" if japanese else f"{count} {figures}")
    return comma(language).join(found)
