"""
Strategies that generate what civicplan knows, for tests of what is built on it.

They are made with Hypothesis and yield every legal value unless an argument limits
them; `plans` yields whole plans whose parts fit together.

Examples:
    >>> from hypothesis import given, settings
    >>> @settings(max_examples=5, deadline=None)
    ... @given(plans())
    ... def test_every_plan_has_a_title(plan):
    ...     assert plan.title
    >>> test_every_plan_has_a_title()
"""

from __future__ import annotations

from civicplan.errors import MissingExtraError


try:
    from civicplan.testing.actors import actors, roles
    from civicplan.testing.amounts import amounts, numbers, printed_amounts, units
    from civicplan.testing.annotations import annotation_maps
    from civicplan.testing.codes import codes, municipality_codes
    from civicplan.testing.directions import directions
    from civicplan.testing.edits import edits
    from civicplan.testing.histories import histories
    from civicplan.testing.indicators import indicators, references, reprints
    from civicplan.testing.laws import breaches, kept_laws, situations
    from civicplan.testing.measures import measures, projects
    from civicplan.testing.observations import (
        comparisons,
        observations,
        series,
        statuses,
    )
    from civicplan.testing.periods import fiscal_years, periods, printed_periods
    from civicplan.testing.plans import languages, levels, municipalities, plans
    from civicplan.testing.policies import goals, policies
    from civicplan.testing.revisions import changes, editions, reasons, revisions
    from civicplan.testing.targets import aims, targets
    from civicplan.testing.texts import identifiers, texts
    from civicplan.testing.twins import edited_plans, moved_plans, twins
except ModuleNotFoundError as error:
    if error.name != "hypothesis":
        raise
    raise MissingExtraError("testing", "civicplan.testing") from error


__all__ = [
    "actors",
    "aims",
    "amounts",
    "annotation_maps",
    "breaches",
    "changes",
    "codes",
    "comparisons",
    "directions",
    "edited_plans",
    "editions",
    "edits",
    "fiscal_years",
    "goals",
    "histories",
    "identifiers",
    "indicators",
    "kept_laws",
    "languages",
    "levels",
    "measures",
    "moved_plans",
    "municipalities",
    "municipality_codes",
    "numbers",
    "observations",
    "periods",
    "plans",
    "policies",
    "printed_amounts",
    "printed_periods",
    "projects",
    "reasons",
    "references",
    "reprints",
    "revisions",
    "roles",
    "series",
    "situations",
    "statuses",
    "targets",
    "texts",
    "twins",
    "units",
]


def __dir__() -> list[str]:
    """
    What is promised here, for completion in a console.
    """
    return __all__
