"""
Deciding anew from the data of an explanation, to see whether it tells all.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import attrs

from civicplan.base._showing import as_written
from civicplan.base.amounts import exact
from civicplan.errors import InvalidValueError
from civicplan.rules.aggregates import RolledMeaning, score_named
from civicplan.rules.meaning import Formulas
from civicplan.rules.paths import Line
from civicplan.rules.quantities import Quantity
from civicplan.rules.reasons import Reason
from civicplan.rules.recalling import Recalled
from civicplan.rules.rollups import worst
from civicplan.rules.schemes import Scheme
from civicplan.rules.tables import Case, Rating
from civicplan.rules.tallies import counts_of, rule_of, scores_of
from civicplan.rules.walking import Walk


__all__ = ["Recomputed", "recomputed"]


@attrs.frozen(kw_only=True, repr=False)
class Recomputed:
    """
    What the data of an explanation leads to.

    Attributes:
        case: The place of the case that decides; none where none does, or where the
            rating comes from parts.
        rating: The rating, if any.
        score: The score, if any.
        shown: What is printed with it, by name.
        weight: That of the indicator.
    """

    __repr__ = as_written

    case: int | None = None
    rating: Rating | None = None
    score: Quantity | None = None
    shown: Mapping[str, Quantity | Reason] = attrs.field(factory=dict)
    weight: Decimal = Decimal(1)

    @property
    def rated(self) -> bool:
        """
        Whether the rating stands on the scale; or there is only a score.
        """
        return self.score is not None if self.rating is None else self.rating.rated


class _Meaning(Formulas):
    """
    The reference evaluator on the figures that an explanation names.
    """

    def __init__(self, recalled: Recalled, scheme: Scheme) -> None:
        super().__init__(recalled, scheme.lets, recalled.parameters())
        self._recalled = recalled

    def line(self) -> Line | Reason:
        """
        The straight piece of the path on which the expected value lies.
        """
        return self._recalled.line()

    def says(self, field: str, word: str) -> bool:
        """
        Whether a word of the indicator is this one.
        """
        return word in self._recalled.said(field)


def recomputed(data: Mapping[str, Any], scheme: Scheme) -> Recomputed:
    """
    Decide anew, from nothing but the figures in the data and the scheme's tables.

    Args:
        data: As `Explanation.data` gives it, also after a way through JSON.
        scheme: The scheme that it explains, in the same version.

    Returns:
        The case, the rating and the score that follow from the figures; those that
        the data states are not looked at.

    Raises:
        InvalidValueError: If the data is of another scheme or version.
        UnknownNameError: If a figure is missing that the scheme speaks of.

    Examples:
        >>> import civicplan
        >>> plan, standard = civicplan.load("hiratsuka"), civicplan.scheme("standard")
        >>> crimes = civicplan.evaluate(plan, standard, at="FY2011")["crimes"]
        >>> data = crimes.answer("pace").explain().data()
        >>> recomputed(data, standard).rating.id
        'on_pace'
        >>> data["inputs"][0]["value"] = "4300"
        >>> recomputed(data, standard).rating.id
        'behind'
    """
    made_by = (data["scheme"]["id"], data["scheme"]["version"])
    if made_by != (scheme.id, scheme.version):
        hint = f"it explains {' '.join(made_by)}: give that scheme."
        raise InvalidValueError("scheme", f"{scheme.id} {scheme.version}", hint)
    return _recomputed(data, scheme)


def _recomputed(data: Mapping[str, Any], scheme: Scheme) -> Recomputed:
    weight = exact(data["indicator"]["weight"], "weight")
    if data["parts"]:
        parts = tuple(_recomputed(part, scheme) for part in data["parts"])
        return attrs.evolve(_from_parts(parts, scheme), weight=weight)
    meaning = _Meaning(Recalled(data), scheme)
    place, case, score = _decided(meaning, scheme.question(data["question"]).cases)
    return Recomputed(
        case=place,
        rating=scheme.rating(case.rating) if case.rating else None,
        score=score,
        shown={show.name: meaning.quantity(show.value) for show in scheme.shows},
        weight=weight,
    )


def _decided(
    walk: Walk, cases: tuple[Case, ...]
) -> tuple[int | None, Case, Quantity | None]:
    place, _ = walk.decide(cases)
    case = Case() if place is None else cases[place]
    score = None if case.score is None else walk.quantity(case.score)
    return place, case, None if isinstance(score, Reason) else score


def _from_parts(parts: tuple[Recomputed, ...], scheme: Scheme) -> Recomputed:
    rule = rule_of(scheme, "indicator")
    if rule is None:
        found = worst(scheme, parts)
        return (
            Recomputed(rating=found.rating, score=found.score)
            if found
            else Recomputed()
        )
    counts, scores = counts_of(scheme, parts), scores_of(parts)
    walk = RolledMeaning(counts, scores, rule.lets)
    _, case, score = _decided(walk, rule.cases)
    if score is None:
        named = score_named(rule, counts, scores)
        score = None if isinstance(named, Reason) else named
    return Recomputed(
        rating=scheme.rating(case.rating) if case.rating else None,
        score=score,
        shown={show.name: walk.quantity(show.value) for show in rule.shows},
    )
