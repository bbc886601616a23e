"""
What stood in an earlier edition: the parts of a plan without later decisions.
"""

from __future__ import annotations

from civicplan.model.indicators import Indicator, Reprint
from civicplan.model.measures import Measure, Project
from civicplan.model.pasts import (
    goal_as_of,
    indicators_as_of,
    projects_as_of,
    standing_as_of,
)
from civicplan.model.policies import Goal, Policy
from civicplan.model.revisions import Introduce, Revision


LATE = Revision(edition="2012", changes=(Introduce(),))


def late(name: str, *parts: Indicator) -> Indicator:
    """
    An indicator introduced in 2012.
    """
    return Indicator(id=name, name=name, parts=parts, revisions=(LATE,))


def early(name: str, *parts: Indicator) -> Indicator:
    """
    An indicator that was there from the beginning.
    """
    return Indicator(id=name, name=name, parts=parts)


def test_each_indicator_is_found_as_it_stood(crimes: Indicator) -> None:
    """
    By its id; nothing where it was introduced later.
    """
    stood = standing_as_of({"2012"}, [crimes, late("b"), early("c")])

    assert {"crimes": crimes.history()[0], "b": None, "c": early("c")} == stood


def test_a_part_was_not_there_without_its_whole() -> None:
    """
    However deep it stands, and though nothing says when it was introduced itself.
    """
    part = early("b", early("c"))
    whole = late("a", part)

    stood = standing_as_of({"2012"}, [whole, part, early("c")])

    assert {"a": None, "b": None, "c": None} == stood


def test_a_part_stood_as_it_did_in_its_whole(crimes: Indicator) -> None:
    """
    The same state, wherever it is asked for.
    """
    whole = early("a", crimes, late("b"))

    stood = standing_as_of({"2012"}, [whole, crimes, late("b")])

    assert {"a": early("a", *stood["a"].parts), "crimes": stood["a"].parts[0]} == {  # type: ignore[union-attr]
        "a": stood["a"],
        "crimes": stood["crimes"],
    }
    assert stood["b"] is None


def test_a_reprint_is_there_with_its_indicator() -> None:
    """
    What did not exist was not printed again.
    """
    stood = standing_as_of({"2012"}, [late("a"), early("b")])

    assert (Reprint(of="b"),) == indicators_as_of(
        (Reprint(of="a"), Reprint(of="b")), stood
    )


def test_a_project_did_not_serve_what_did_not_exist() -> None:
    """
    However the address is written; what else it served it served.
    """
    project = Project(title="t", serves=("2/1", "1#a", "/1＃a", "1#b", "#"))
    stood = standing_as_of({"2012"}, [late("a"), early("b")])

    (before,) = projects_as_of((project,), stood)

    assert ("2/1", "1#b", "#") == before.serves


def test_a_project_that_loses_nothing_is_itself() -> None:
    """
    The same object.
    """
    project = Project(title="t", serves=("1#b",))
    stood = standing_as_of({"2012"}, [early("b")])

    assert project is projects_as_of((project,), stood)[0]


def test_every_level_loses_what_came_later() -> None:
    """
    A goal, its policies and measures, and theirs, with their projects.
    """
    project = Project(title="t", serves=("/1#a",))
    held = {"projects": (project,), "indicators": (late("a"), early("b"))}
    without = {"projects": (Project(title="t"),), "indicators": (early("b"),)}
    stood = standing_as_of({"2012"}, [late("a"), early("b")])

    def goal(**slots: object) -> Goal:
        inner = Measure(title="t", **slots)  # type: ignore[arg-type]
        measure = Measure(title="t", measures=(inner,), **slots)  # type: ignore[arg-type]
        policy = Policy(title="t", measures=(measure,), **slots)  # type: ignore[arg-type]
        return Goal(title="t", policies=(policy,), measures=(measure,), **slots)  # type: ignore[arg-type]

    assert goal(**without) == goal_as_of(goal(**held), stood)
