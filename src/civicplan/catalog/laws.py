"""
The laws that the shipped schemes keep, as they were found.
"""

from __future__ import annotations

import functools
from typing import Any, Final

from civicplan.catalog.shipped import shipped_file
from civicplan.errors import UnknownNameError
from civicplan.io.yaml_documents import compose_yaml
from civicplan.rules.laws.laws import LAWS, Counterexample, Law
from civicplan.rules.laws.situations import Situation


__all__ = ["laws"]

_FILE: Final = "laws.yaml"


def laws(id: str) -> tuple[Law, ...]:  # noqa: A002 - the field's own name
    """
    The laws of a scheme that is shipped, kept or broken.

    They were searched for, and the tests search again; none is proved.

    Args:
        id: Of the scheme, such as `"gose"`.

    Returns:
        A `civicplan.rules.laws.laws.Law` for each of the seven, with a counterexample
        where it is not kept everywhere.

    Raises:
        UnknownNameError: If no scheme with this id is shipped.

    Examples:
        >>> {law.name: law.kept for law in laws("gose")}["better"]
        'no'
    """
    known = _all()
    if id not in known:
        raise UnknownNameError("shipped scheme", id, known)
    return known[id]


@functools.cache
def _all() -> dict[str, tuple[Law, ...]]:
    document = compose_yaml(shipped_file(_FILE))
    return {
        scheme: tuple(_law(name, found[name]) for name in LAWS)
        for scheme, found in document.tree.items()
    }


def _law(name: str, found: Any) -> Law:
    if isinstance(found, str):
        return Law(name=name, kept=found)
    given = dict(found["situation"])
    parameters = given.pop("parameters", {})
    counterexample = Counterexample(
        law=name,
        situation=Situation(**given, parameters=tuple(parameters.items())),
        by=found.get("by"),
        of=found.get("of", ""),
        before=tuple(found["before"].items()),
        after=tuple(found.get("after", {}).items()),
    )
    return Law(name=name, kept=found["kept"], counterexample=counterexample)
