"""
A city's comprehensive plan as a value: read, checked, evaluated, compared, revised.

The front door. Each name is loaded from the module that defines it when it is first
touched, so that importing civicplan costs next to nothing.

Examples:
    >>> import civicplan
    >>> plan = civicplan.load("hiratsuka")
    >>> plan.indicator("crimes").name
    '犯罪発生件数（年間）'
"""

from __future__ import annotations


# Type checkers take this for true; importing typing would cost more than all the rest.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from civicplan.base.periods import FiscalYear, Period, period
    from civicplan.catalog.plans import load
    from civicplan.catalog.revision_rules import revision_rule
    from civicplan.catalog.schemes import scheme, schemes
    from civicplan.errors import CivicplanError
    from civicplan.io.plans import dump, dumps, loads, read
    from civicplan.model.actors import Actor, Role
    from civicplan.model.directions import Direction
    from civicplan.model.indicators import Indicator
    from civicplan.model.measures import Measure, Project
    from civicplan.model.observations import Comparison, Observation
    from civicplan.model.plans import Municipality, Plan
    from civicplan.model.policies import Goal, Policy
    from civicplan.model.revisions import Edition, Retarget, Revision
    from civicplan.model.targets import Complete, Improve, Reach, Target, Within
    from civicplan.rules.answers import Assessment
    from civicplan.rules.checks.checking import check
    from civicplan.rules.comparisons.comparing import compare
    from civicplan.rules.editions.diffing import diff
    from civicplan.rules.editions.patches import patch
    from civicplan.rules.editions.proposing import propose
    from civicplan.rules.editions.revising import revise
    from civicplan.rules.evaluation import Evaluation, assess, evaluate
    from civicplan.rules.schemes import Scheme

__version__ = "0.1.0"

__all__ = [
    "Actor",
    "Assessment",
    "CivicplanError",
    "Comparison",
    "Complete",
    "Direction",
    "Edition",
    "Evaluation",
    "FiscalYear",
    "Goal",
    "Improve",
    "Indicator",
    "Measure",
    "Municipality",
    "Observation",
    "Period",
    "Plan",
    "Policy",
    "Project",
    "Reach",
    "Retarget",
    "Revision",
    "Role",
    "Scheme",
    "Target",
    "Within",
    "__version__",
    "assess",
    "check",
    "compare",
    "diff",
    "dump",
    "dumps",
    "evaluate",
    "load",
    "loads",
    "patch",
    "period",
    "propose",
    "read",
    "revise",
    "revision_rule",
    "scheme",
    "schemes",
]

_HOMES = {
    "civicplan.base.periods": ("FiscalYear", "Period", "period"),
    "civicplan.catalog.plans": ("load",),
    "civicplan.catalog.revision_rules": ("revision_rule",),
    "civicplan.catalog.schemes": ("scheme", "schemes"),
    "civicplan.errors": ("CivicplanError",),
    "civicplan.io.plans": ("dump", "dumps", "loads", "read"),
    "civicplan.model.actors": ("Actor", "Role"),
    "civicplan.model.directions": ("Direction",),
    "civicplan.model.indicators": ("Indicator",),
    "civicplan.model.measures": ("Measure", "Project"),
    "civicplan.model.observations": ("Comparison", "Observation"),
    "civicplan.model.plans": ("Municipality", "Plan"),
    "civicplan.model.policies": ("Goal", "Policy"),
    "civicplan.model.revisions": ("Edition", "Retarget", "Revision"),
    "civicplan.model.targets": ("Complete", "Improve", "Reach", "Target", "Within"),
    "civicplan.rules.answers": ("Assessment",),
    "civicplan.rules.checks.checking": ("check",),
    "civicplan.rules.editions.diffing": ("diff",),
    "civicplan.rules.editions.patches": ("patch",),
    "civicplan.rules.editions.proposing": ("propose",),
    "civicplan.rules.editions.revising": ("revise",),
    "civicplan.rules.evaluation": ("Evaluation", "assess", "evaluate"),
    "civicplan.rules.schemes": ("Scheme",),
    "civicplan.rules.comparisons.comparing": ("compare",),
}


def __getattr__(name: str) -> object:
    """
    A name of the front door, loaded from its home when it is first touched.
    """
    for home, names in _HOMES.items():
        if name in names:
            found: object = getattr(__import__(home, fromlist=[name]), name)
            globals()[name] = found
            return found
    message = f"module 'civicplan' has no attribute {name!r}"
    # With both told, Python itself suggests the name that may have been meant.
    raise AttributeError(message, name=name, obj=__import__(__name__))


def __dir__() -> list[str]:
    """
    What is promised here, for completion in a console.
    """
    return __all__
