"""
One text of a part put in the place of another.
"""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from civicplan.model.indicators import Indicator
from civicplan.model.measures import Project
from civicplan.model.plans import Plan
from civicplan.rules.checks.rewording import reworded
from civicplan.rules.checks.texts import texts_of
from civicplan.testing import plans


@given(plans(), st.data())
def test_every_text_can_be_said_otherwise(plan: Plan, data: st.DataObject) -> None:
    """
    It alone changes; what an indicator's history tells is not for rewording.
    """
    parts = [plan, *(part for _, part in plan.walk())]
    told = [
        (part, at)
        for part in parts
        for at, _ in texts_of(part)
        if not (isinstance(part, Indicator) and part.revisions and _is_told(at))
    ]
    part, at = data.draw(st.sampled_from(told))
    texts = dict(texts_of(part))

    assert {**texts, at: "New"} == dict(texts_of(reworded(part, at, lambda _: "New")))


def _is_told(at: str) -> bool:
    # The name and other fields, and the baseline with its note.
    return at.isalpha() or at.startswith("baseline")


def test_where_no_text_stands_nothing_changes() -> None:
    """
    The part is the same.
    """
    project = Project(title="A bridge")

    for at in ("roles.city[0]", "visions[3]", "nothing", "targets.FY2011.note"):
        assert project == reworded(project, at, str.upper)
