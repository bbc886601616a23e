"""
What a lint is made of.
"""

from __future__ import annotations

from typing import Final

import attrs

from civicplan.base._showing import as_written


__all__ = ["CODES", "Lint"]

CODES: Final = (
    "unreachable-case",
    "missing-rated",
    "gap-between-bands",
    "percent-forgotten",
    "kind-unlikely",
    "rating-never-given",
    "name-never-used",
)
"""
What may be found.

A case or an alternative that nothing can reach; a case without `when` that rates what
is missing; values between bands that no case takes; a number where per cent was perhaps
meant; a kind that plan files write otherwise; a rating or a word that no case gives; a
quantity or a parameter that nothing uses.
"""


@attrs.frozen(kw_only=True, repr=False)
class Lint:
    """
    One thing that a scheme says and that is perhaps not meant so.

    Attributes:
        code: One of `CODES`, such as `"unreachable-case"`.
        path: Where, in the scheme's own keys, such as `"cases[2]"`.
        sentence: What was found and what to do.
        of_key: Whether the key at this path is meant, and not its value.
    """

    __repr__ = as_written

    code: str
    path: str
    sentence: str
    of_key: bool = False
