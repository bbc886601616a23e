"""
Edits: the steps in which a plan is changed so that its history is kept.

Each is a frozen value that says one thing, so that edits can be written down, read
again and replayed; `revising.revise` carries them out.
Those that decide something are in `decisions`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, TypeAlias

import attrs

from civicplan.base._showing import as_written
from civicplan.base._validators import Kinds, Texts, refuse
from civicplan.model.indicators import Indicator
from civicplan.model.observations import Observation
from civicplan.model.revisions import Edition
from civicplan.rules.editions.decisions import (
    AbolishIndicator,
    AmendField,
    Decision,
    IntroduceIndicator,
    ReintroduceIndicator,
    ReviseBaseline,
    ReviseTarget,
    SetTarget,
    WithdrawTarget,
)


__all__ = ["VERBS", "CorrectActual", "Edit", "EnterActual", "OpenEdition", "subject_of"]


@attrs.frozen(kw_only=True, repr=False)
class OpenEdition:
    """
    A new edition is opened, after all that there are; edits after it belong to it.

    Attributes:
        edition: Such as `Edition(id="2012", title="改訂基本計画")`.
    """

    __repr__ = as_written

    edition: Edition

    def __attrs_post_init__(self) -> None:
        """
        Refuse what is no edition.
        """
        _OPEN_KINDS(self)


_OPEN_KINDS: Final = Kinds(edition=Edition)


@attrs.frozen(kw_only=True, repr=False)
class EnterActual:
    """
    A figure is entered of a period of which there was none.

    There was none also where an earlier edition said so, as with `not yet available`;
    that stays.

    Attributes:
        indicator: The id of the indicator, such as `"crimes"`.
        actual: The figure with its period, in the indicator's unit; the edition that
            publishes it must be the last, and is the last where it names none.
        comparison: The name of the comparison that it belongs to, such as
            `"全国平均"`; nothing where it is the indicator's own figure.
    """

    __repr__ = as_written

    indicator: str
    actual: Observation
    comparison: str = ""

    def __attrs_post_init__(self) -> None:
        """
        Refuse other kinds of values, and a figure without its period.
        """
        _check_actual(self, self.actual)


@attrs.frozen(kw_only=True, repr=False)
class CorrectActual:
    """
    A figure is published anew in a later edition; the old one stays, and no longer
    counts.

    Attributes:
        indicator: The id of the indicator, such as `"crimes"`.
        actual: The figure as it is now, with the same period; one without a value
            withdraws the old one. The edition that publishes it must be the last, and
            is the last where it names none.
        comparison: The name of the comparison that it belongs to, such as
            `"全国平均"`; nothing where it is the indicator's own figure.
    """

    __repr__ = as_written

    indicator: str
    actual: Observation
    comparison: str = ""

    def __attrs_post_init__(self) -> None:
        """
        Refuse other kinds of values, and a figure without its period.
        """
        _check_actual(self, self.actual)


_ACTUAL_TEXTS: Final = Texts("comparison", needed=("indicator",))
_ACTUAL_KINDS: Final = Kinds(actual=Observation)


def _check_actual(edit: EnterActual | CorrectActual, actual: Observation) -> None:
    _ACTUAL_TEXTS(edit)
    _ACTUAL_KINDS(edit)
    if actual.period is None:
        hint = "only a baseline may be without a period. Say which one it is of."
        raise refuse(edit, "actual.period", None, hint)


Edit: TypeAlias = OpenEdition | Decision | EnterActual | CorrectActual
"""One step in which a plan is changed."""

VERBS: Final[Mapping[type[Edit], str]] = MappingProxyType(
    {
        OpenEdition: "open edition",
        SetTarget: "set target",
        ReviseTarget: "revise target",
        WithdrawTarget: "withdraw target",
        ReviseBaseline: "revise baseline",
        AmendField: "amend",
        AbolishIndicator: "abolish",
        ReintroduceIndicator: "reintroduce",
        IntroduceIndicator: "introduce",
        EnterActual: "enter actual",
        CorrectActual: "correct actual",
    }
)
"""What each edit is called, in files of edits and where one is refused."""


def subject_of(edit: Edit) -> str:
    """
    The id of what an edit is about.

    Args:
        edit: Any edit.

    Returns:
        That of the indicator, such as `"crimes"`; of the edition where one is opened.

    Examples:
        >>> subject_of(AbolishIndicator(indicator="kept-independent"))
        'kept-independent'
    """
    if isinstance(edit, OpenEdition):
        return edit.edition.id
    indicator = edit.indicator
    return indicator.id if isinstance(indicator, Indicator) else indicator
