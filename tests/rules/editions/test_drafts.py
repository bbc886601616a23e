"""
Drafts: a plan while edits are applied to it.
"""

from __future__ import annotations

import pytest

from civicplan.catalog.plans import plan
from civicplan.model.revisions import Edition
from civicplan.rules.editions.drafts import Draft, RefusedError


def test_a_draft_that_nothing_was_done_to_is_the_plan() -> None:
    """
    The same object.
    """
    city = plan("hiratsuka")

    assert city is Draft(city).plan()


def test_an_opened_edition_is_the_last() -> None:
    """
    And takes the edits from then on.
    """
    draft = Draft(plan("hiratsuka"))
    assert "2012" == draft.published_in("")

    draft.open(Edition(id="2014"))

    assert "2014" == draft.published_in("")
    with pytest.raises(RefusedError):
        draft.published_in("2012")


def test_only_so_many_names_are_compared() -> None:
    """
    A table of wrong ids must not take longer than all the rest.
    """
    draft = Draft(plan("hiratsuka"))
    known = [f"indicator-{number}" for number in range(1_000)]

    told = [draft.meant("indicator-x", known) for _ in range(102)]

    assert told[0].startswith(" Did you mean 'indicator-")
    assert 100 == sum(map(bool, told))
