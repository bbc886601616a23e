"""
The laws that each scheme of the catalogue keeps, searched for again, and those that it
breaks, each with the counterexample that its page shows.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from civicplan.catalog.laws import laws
from civicplan.catalog.schemes import names, scheme
from civicplan.rules.laws.breaches import counterexample
from civicplan.rules.laws.laws import LAWS, Law
from civicplan.testing.laws import breaches


def _found() -> Iterator[tuple[str, Law]]:
    return ((name, law) for name in names() for law in laws(name))


KEPT = [
    pytest.param(name, law, id=f"{name}-{law.name}-{law.kept}")
    for name, law in _found()
    if law.kept != "no"
]
BROKEN = [
    pytest.param(name, law, id=f"{name}-{law.name}")
    for name, law in _found()
    if law.kept != "everywhere"
]


@pytest.mark.parametrize(("name", "law"), KEPT)
@given(data=st.data())
def test_a_law_that_is_kept_is_not_broken(
    name: str, law: Law, data: st.DataObject
) -> None:
    """
    No situation of its domain is a counterexample.
    """
    tried = breaches(law.name, scheme(name), regular=law.kept == "regular")

    assert data.draw(tried) is None


@pytest.mark.parametrize(("name", "law"), BROKEN)
def test_a_counterexample_breaks_its_law(name: str, law: Law) -> None:
    """
    With exactly the results that the page shows, which differ visibly.
    """
    stated = law.counterexample
    assert stated is not None

    found = counterexample(
        law.name, scheme(name), stated.situation, by=stated.by, of=stated.of
    )

    assert stated == found
    assert stated.before != stated.after
    # Among regular figures where the law is not kept at all, else outside of them.
    assert stated.regular is (law.kept == "no")


@pytest.mark.parametrize("name", names())
def test_of_every_scheme_every_law_was_looked_for(name: str) -> None:
    """
    In the order in which pages list them.
    """
    assert LAWS == tuple(law.name for law in laws(name))


@pytest.mark.parametrize("name", ["standard", "fukushima"])
def test_two_schemes_keep_all_seven(name: str) -> None:
    """
    The default is held to it; Fukushima's asks only whether a target is reached.
    """
    assert {"everywhere"} == {law.kept for law in laws(name)}
