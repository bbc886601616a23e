"""
The peer of loading and dumping: the plan file in pydantic v2.

It reads the same file, refuses the same mistakes in what the made plans hold, and
writes the same file.
Written as its documentation recommends: constraints where the core checks them,
validators in Python only where the file's short forms need them.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated, Any, Literal, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    StringConstraints,
    ValidationError,
    model_serializer,
    model_validator,
)

from civicplan.base.periods import Period, period


__all__ = ["PeerPlan", "ValidationError"]

_NUMBER = r"-?[0-9]+(?:\.[0-9]+)?"
_REVISED = re.compile(rf"({_NUMBER}|—) → ({_NUMBER}|—)")

Text = Annotated[
    str,
    StringConstraints(strict=True, pattern=r"^[^\x00-\x09\x0b-\x1f\x7f-\x9f]*$"),
]
Name = Annotated[Text, StringConstraints(min_length=1)]
Id = Annotated[str, StringConstraints(strict=True, pattern=r"^[\w.-]+$")]


def _read_period(value: object) -> object:
    return period(value) if isinstance(value, str) else value


def _number(value: Decimal) -> int | float:
    whole = value == value.to_integral_value()
    return int(value) if whole and value.as_tuple().exponent == 0 else float(value)


Days = Annotated[
    Period,
    BeforeValidator(_read_period),
    PlainSerializer(str, return_type=str),
]
Amount = Annotated[
    Decimal,
    Field(allow_inf_nan=False, max_digits=400),
    PlainSerializer(_number, return_type=int | float),
]


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


class PeerObservation(_Value):
    """
    A figure.
    """

    value: Amount
    measured: Days | None = None
    note: Text = ""

    @model_validator(mode="before")
    @classmethod
    def _short(cls, data: Any) -> Any:
        return data if isinstance(data, dict) else {"value": data}

    @model_serializer(mode="wrap")
    def _shortest(self, handler: Any) -> Any:
        written = {k: v for k, v in handler(self).items() if v not in (None, "")}
        return written["value"] if len(written) == 1 else written


class PeerReach(_Value):
    """
    An aim that is a number.
    """

    value: Amount


class PeerTarget(_Value):
    """
    An aim with its remark.
    """

    aim: PeerReach
    note: Text = ""

    @model_validator(mode="before")
    @classmethod
    def _short(cls, data: Any) -> Any:
        if isinstance(data, dict):
            return {**data, "aim": {"value": data["aim"]}}
        return {"aim": {"value": data}}

    @model_serializer(mode="plain")
    def _shortest(self) -> Any:
        aim = _number(self.aim.value)
        return {"aim": aim, "note": self.note} if self.note else aim


class PeerRetarget(_Value):
    """
    A target before and after.
    """

    before: PeerReach | None
    after: PeerReach | None

    @model_validator(mode="before")
    @classmethod
    def _words(cls, data: Any) -> Any:
        if not isinstance(data, str):
            return data
        found = _REVISED.fullmatch(data)
        if not found:
            raise ValueError("write it as 4100 → 3300")
        before, after = (
            None if side == "—" else {"value": side} for side in found.groups()
        )
        return {"before": before, "after": after}

    @model_validator(mode="after")
    def _changes(self) -> Self:
        if self.before == self.after:
            raise ValueError("nothing changed")
        return self

    @model_serializer(mode="plain")
    def _shortest(self) -> str:
        sides = (self.before, self.after)
        return " → ".join("—" if side is None else str(side.value) for side in sides)


class PeerRevision(_Value):
    """
    A decision.
    """

    edition: Name
    targets: dict[Days, PeerRetarget] = {}
    reason: Text = ""
    note: Text = ""


class PeerIndicator(_Value):
    """
    An indicator whose history leads to what stands.
    """

    id: Id
    name: Name
    unit: Text = ""
    direction: Literal["increase", "decrease", "maintain"] | None = None
    kind: Text = ""
    accumulation: Literal["stock", "flow", "cumulative"] | None = None
    source: Text = ""
    baseline: PeerObservation | None = None
    targets: dict[Days, PeerTarget] = {}
    actuals: dict[Days, PeerObservation] = {}
    revisions: tuple[PeerRevision, ...] = ()

    @model_validator(mode="after")
    def _history(self) -> Self:
        stands = {key: target.aim for key, target in self.targets.items()}
        for revision in reversed(self.revisions):
            for key, change in revision.targets.items():
                if stands.get(key) != change.after:
                    raise ValueError(f"{self.id}: the history is broken at {key}")
                if change.before is None:
                    stands.pop(key, None)
                else:
                    stands[key] = change.before
        return self


class PeerPolicy(_Value):
    """
    A policy.
    """

    code: Text = ""
    title: Name
    indicators: tuple[PeerIndicator, ...] = ()


class PeerGoal(_Value):
    """
    A goal.
    """

    code: Text = ""
    title: Name
    policies: tuple[PeerPolicy, ...] = ()


class PeerMunicipality(_Value):
    """
    A city.
    """

    name: Name
    code: Text = ""


class PeerEdition(_Value):
    """
    An edition.
    """

    id: Name
    title: Text = ""


class PeerPlan(_Value):
    """
    A plan whose parts fit together.
    """

    civicplan: Literal[1]
    id: Id
    title: Name
    municipality: PeerMunicipality
    period: Days
    editions: tuple[PeerEdition, ...] = ()
    goals: tuple[PeerGoal, ...] = ()

    @model_validator(mode="after")
    def _whole(self) -> Self:
        editions = {edition.id: place for place, edition in enumerate(self.editions)}
        ids: set[str] = set()
        addresses: set[str] = set()
        for goal in self.goals:
            for policy in goal.policies:
                address = f"{goal.code}/{policy.code}"
                if address in addresses:
                    raise ValueError(f"{address} is given twice")
                addresses.add(address)
                for indicator in policy.indicators:
                    if indicator.id in ids:
                        raise ValueError(f"{indicator.id} is given twice")
                    ids.add(indicator.id)
                    last = -1
                    for revision in indicator.revisions:
                        if editions.get(revision.edition, -1) < last:
                            raise ValueError(f"{revision.edition} is no later edition")
                        last = editions[revision.edition]
        return self
