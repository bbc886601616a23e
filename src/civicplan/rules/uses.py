"""
Which figures a scheme compares: the closed words of its `use`.
"""

from __future__ import annotations

from typing import Final

import attrs

from civicplan.base._showing import as_written
from civicplan.errors import InvalidValueError, did_you_mean


__all__ = ["EDITIONS", "USE_WORDS", "Use"]

EDITIONS: Final = ("latest", "first")

USE_WORDS: Final = {
    "actual": ("latest", "report period only"),
    "interim": ("report period", "actual period", "last due", "next due"),
    "time": ("actual", "report"),
    "path": ("from baseline", "listed", "from revision"),
    "previous": ("last", "mean of 3"),
    "flows": ("as given", "summed"),
}
"""The words of each key, of which the first is meant where none is written."""


def _one_of_its_words(_: Use, field: attrs.Attribute[str], word: str) -> None:
    known = USE_WORDS[field.name]
    if word not in known:
        hint = f"write one of: {', '.join(known)}.{did_you_mean(word, known)}"
        raise InvalidValueError(f"use.{field.name}", word, hint)


def _editions_once(
    _: Use, __: attrs.Attribute[tuple[str, ...]], editions: tuple[str, ...]
) -> None:
    for word in editions:
        if word not in EDITIONS:
            hint = f"write first, latest or both.{did_you_mean(word, EDITIONS)}"
            raise InvalidValueError("use.editions", word, hint)
    if not editions or len(set(editions)) < len(editions):
        hint = "write first, latest or both, each once."
        raise InvalidValueError("use.editions", editions, hint)


@attrs.frozen(kw_only=True, repr=False)
class Use:
    """
    The figures that a scheme compares, chosen before anything is computed.

    Attributes:
        actual: `"latest"`, the last figure whose period ends no later than the
            report's; or `"report period only"`, one filed under it.
        interim: The target of the `"report period"`, of the `"actual period"` that
            the figure is filed under, the one `"last due"` before or at the report,
            or the one `"next due"` after it.
        time: The date that years and elapsed time are counted to: of the `"actual"`
            or of the `"report"`.
        path: What is expected lies on the straight line `"from baseline"`, on the
            targets as `"listed"`, straight between them, or on the line
            `"from revision"`, which starts at the last actual that was known when
            the final target was revised.
        previous: The figure of the period before (`"last"`) or the `"mean of 3"`
            before.
        flows: Yearly figures `"as given"`, or `"summed"` from the start of the
            target's span.
        editions: Whose targets are compared: as they stand (`"latest"`), as first
            set in any edition (`"first"`), or both, each an answer of its own.
        external: The name of the comparison, needed where an indicator has several.

    Raises:
        InvalidValueError: If a word is not one of its key's.

    Examples:
        >>> Use(interim="actual period").interim
        'actual period'
    """

    __repr__ = as_written

    actual: str = attrs.field(default="latest", validator=_one_of_its_words)
    interim: str = attrs.field(default="report period", validator=_one_of_its_words)
    time: str = attrs.field(default="actual", validator=_one_of_its_words)
    path: str = attrs.field(default="from baseline", validator=_one_of_its_words)
    previous: str = attrs.field(default="last", validator=_one_of_its_words)
    flows: str = attrs.field(default="as given", validator=_one_of_its_words)
    editions: tuple[str, ...] = attrs.field(
        default=("latest",), validator=_editions_once
    )
    external: str = ""
