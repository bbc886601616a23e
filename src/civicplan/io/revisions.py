"""
Revisions in a plan file: each change under the key of what it changed.

`targets: {FY2016: 4100 → 3300}`, `name: {from: …, to: …}`, `abolish: true`.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import partial
from typing import Any

from civicplan.base.periods import Period
from civicplan.io.aims import aim_as_written, read_aim
from civicplan.io.faults import (
    Fault,
    FaultyError,
    Hook,
    details,
    each_of,
    fault,
    named,
    shown,
)
from civicplan.io.observations import Figures, baseline_as_written
from civicplan.io.scalars import NONE, numeral, text, truth, word
from civicplan.model.observations import Observation, Status
from civicplan.model.revisions import (
    AMENDABLE,
    Abolish,
    Amend,
    Change,
    Introduce,
    Rebaseline,
    Retarget,
    Revision,
)
from civicplan.model.targets import Aim


__all__ = [
    "Revisions",
    "baseline_or_none_as_written",
    "read_text_or_none",
    "revision_as_written",
    "text_or_none_as_written",
]

_SIDES = {"from", "to"}
_TWO_SIDES = (
    "what stood before and what stands since then are both needed: {from: …, to: …}; "
    "— says that there was, or is, none."
)


def read_text_or_none(raw: Any) -> str:
    """
    A text where `—` says that there is none.

    Args:
        raw: A text; `{text: —}` where the text is a dash itself.

    Returns:
        The text; empty for none.

    Raises:
        FaultyError: If it is no text.
    """
    if raw == NONE:
        return ""
    if type(raw) is dict and raw.keys() == {"text"}:
        return text(raw["text"])
    return text(raw)


def text_or_none_as_written(written: str) -> Any:
    """
    How a text is written where `—` says that there is none.

    Args:
        written: The text; empty for none.

    Returns:
        What `read_text_or_none` reads back.
    """
    if not written:
        return NONE
    return {"text": written} if written == NONE else written


class Revisions:
    """
    How revisions are read in one calendar.

    Args:
        read_period: How a period is read in it.
        figures: How figures are read in it.
    """

    def __init__(self, read_period: Callable[[Any], Period], figures: Figures) -> None:
        self._period = read_period
        self._figures = figures
        self._hooks: dict[str, Hook] = {
            "edition": word,
            "introduce": _read_introduce,
            **{field: partial(_read_amend, field) for field in AMENDABLE},
            "baseline": self._baseline,
            "targets": self._targets,
            "abolish": _read_abolish,
            "reason": word,
            "note": text,
        }

    def revision(self, raw: Any, _: object = None) -> Revision:
        """
        One decision.

        Args:
            raw: A map of its edition and of what it changed.

        Returns:
            The revision.

        Raises:
            FaultyError: If something else is written.
        """
        missing = [_NO_EDITION] if "edition" not in named(raw, _REVISION) else []
        try:
            values = details(raw, self._hooks)
        except FaultyError as error:
            raise FaultyError([*missing, *error.found]) from None
        plain = {key: values.pop(key) for key in _PLAIN if key in values}
        if not values:
            missing.append(_NO_CHANGE)
        if missing:
            raise FaultyError(missing)
        changes = tuple([change for each in values.values() for change in each])
        return Revision(changes=changes, **plain)

    def _baseline(self, raw: Any) -> list[Change]:
        before, after = _sides(named(raw, _BASELINE), self._baseline_or_none)
        return [Rebaseline(before=before, after=after)]

    def _baseline_or_none(self, raw: Any) -> Observation | None:
        return None if raw == NONE else self._figures.baseline(raw)

    def _targets(self, raw: Any) -> list[Retarget]:
        changes = each_of(named(raw, _TARGETS), self._retarget)
        if not changes:
            raise fault("no target stands here. Name one, or leave the key out.")
        return changes

    def _retarget(self, key: str, raw: Any) -> Retarget:
        period = self._period(key)
        if type(raw) is dict and _SIDES & raw.keys():
            before, after = _sides(raw, _aim_or_none)
        else:
            before, after = _around_the_arrow(raw)
        return Retarget(period=period, before=before, after=after)


_PLAIN = ("edition", "reason", "note")
_REVISION = "a map with the edition and what it changed"
_NO_EDITION = Fault("", "'edition' is missing: the id of the edition that decided it.")
_NO_CHANGE = Fault(
    "",
    "a revision changes something: name what, as in targets: {FY2016: 4100 → 3300}.",
)
_TARGETS = "a map by period, such as {FY2016: 4100 → 3300}"
_BASELINE = "{from: {FY2019: 70.0}, to: {FY2019: 71.19}}"


def _sides(raw: dict[str, Any], read: Hook) -> tuple[Any, Any]:
    values = details(raw, {"from": read, "to": read})
    if len(values) < len(_SIDES):
        raise fault(_TWO_SIDES)
    return values["from"], values["to"]


def _aim_or_none(raw: Any) -> Aim | None:
    return None if raw == NONE else read_aim(raw)


def _around_the_arrow(raw: Any) -> tuple[Aim | None, Aim | None]:
    sides = raw.replace("->", "→").split("→") if type(raw) is str else []
    if len(sides) != len(_SIDES):
        raise fault(
            f"{shown(raw)} stands here, and what stood before and what stands since "
            "then are needed, as in 4100 → 3300; — says that there was, or is, none."
        )
    before, after = sides
    return _aim_or_none(before.strip()), _aim_or_none(after.strip())


def _read_amend(field: str, raw: Any) -> list[Change]:
    before, after = _sides(named(raw, "{from: …, to: …}"), read_text_or_none)
    return [Amend(field=field, before=before, after=after)]


def _read_introduce(raw: Any) -> list[Change]:
    if truth(raw):
        return [Introduce()]
    raise fault("introduce is true, or the key is left out.")


def _read_abolish(raw: Any) -> list[Change]:
    if type(raw) is dict:
        values = details(raw, {"successor": word})
        if values:
            return [Abolish(**values)]
        raise fault("write abolish: true, or name the successor.")
    if truth(raw):
        return [Abolish()]
    raise fault("abolish is true, or the key is left out.")


def revision_as_written(revision: Revision) -> dict[str, Any]:
    """
    How a revision is written.

    Args:
        revision: Any revision.

    Returns:
        Its edition, its changes each under the key of what it changed, and why.
    """
    written: dict[str, Any] = {"edition": revision.edition}
    for change in revision.changes:
        if type(change) is Retarget:
            targets = written.setdefault("targets", {})
            targets[change.period.text] = _retarget_as_written(change)
        elif type(change) is Amend:
            written[change.field] = {
                "from": text_or_none_as_written(change.before),
                "to": text_or_none_as_written(change.after),
            }
        elif type(change) is Rebaseline:
            written["baseline"] = {
                "from": baseline_or_none_as_written(change.before),
                "to": baseline_or_none_as_written(change.after),
            }
        elif type(change) is Abolish:
            written["abolish"] = (
                {"successor": change.successor} if change.successor else True
            )
        else:
            written["introduce"] = True
    if revision.reason:
        written["reason"] = revision.reason
    if revision.note:
        written["note"] = revision.note
    return written


def baseline_or_none_as_written(figure: Observation | None) -> Any:
    """
    How a baseline is written where `—` says that there is none.

    Args:
        figure: The baseline, if any.

    Returns:
        The figure, long where a dash would be taken for none.
    """
    if figure is None:
        return NONE
    written = baseline_as_written(figure)
    return {"status": Status.MISSING.value} if written == NONE else written


def _retarget_as_written(change: Retarget) -> Any:
    before = NONE if change.before is None else aim_as_written(change.before)
    after = NONE if change.after is None else aim_as_written(change.after)
    first, second = _in_words(before), _in_words(after)
    if first and second:
        return f"{first} → {second}"
    return {"from": before, "to": after}


def _in_words(written: Any) -> str:
    """
    One side of an arrow; nothing where it cannot stand beside one.
    """
    if type(written) is Decimal:
        return numeral(written)
    if type(written) is dict or "→" in written or "->" in written:
        return ""
    return str(written)
