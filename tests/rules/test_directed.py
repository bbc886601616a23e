"""
Which schemes take into account that fewer may be better.
"""

from __future__ import annotations

from civicplan.catalog.schemes import names, scheme
from civicplan.rules.directed import minds_direction


def test_some_published_rules_do_not_mind_the_direction() -> None:
    """
    They compare with the target by a ratio, whichever way is better.
    """
    rating = [
        (name, each.id)
        for name in names()
        for each in scheme(name).questions
        if each.cases
    ]
    found = {name for name, id_ in rating if not minds_direction(scheme(name), id_)}

    assert {"clearpoint", "ibaraki", "ibaraki-h28", "tama"} == found
