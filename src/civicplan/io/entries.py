"""
One edit in a file: `{revise target: crimes, period: FY2016, aim: 3300}`.

It begins with what is done and to what; whatever plan files hold too is written as
there.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from operator import attrgetter
from typing import Any, Final, NamedTuple

import attrs

from civicplan.base.periods import FiscalYear, Period
from civicplan.io.aims import aim_as_written, read_aim
from civicplan.io.faults import (
    Fault,
    FaultyError,
    Hook,
    details,
    fault,
    named,
    shown,
    unknown_key,
)
from civicplan.io.faulty import element_of
from civicplan.io.indicators import indicator_as_written
from civicplan.io.observations import Figures, series_as_written
from civicplan.io.revisions import (
    baseline_or_none_as_written,
    read_text_or_none,
    text_or_none_as_written,
)
from civicplan.io.scalars import NONE, period_reader, text, truth, word
from civicplan.io.trees import element_as_written
from civicplan.model.indicators import Indicator
from civicplan.model.observations import Observation
from civicplan.model.revisions import Edition
from civicplan.model.targets import Aim
from civicplan.rules.editions.decisions import (
    AbolishIndicator,
    AmendField,
    IntroduceIndicator,
    ReintroduceIndicator,
    ReviseBaseline,
    ReviseTarget,
    SetTarget,
    WithdrawTarget,
)
from civicplan.rules.editions.edits import (
    VERBS,
    CorrectActual,
    Edit,
    EnterActual,
    OpenEdition,
)


__all__ = ["Entries", "entry_as_written", "path_in_entry"]

_KINDS: Final[Mapping[str, type[Edit]]] = {verb: kind for kind, verb in VERBS.items()}
_ENTRY: Final = "a map such as {abolish: crimes, reason: replaced}"
_FIGURE: Final = "one figure with its period is needed, such as {FY2012: 3100}."


class _Form(NamedTuple):
    """
    How an edit of one kind is read: what its verb holds, and its other keys.
    """

    subject: Hook
    others: dict[str, Hook]


class Entries:
    """
    How edits are read in one calendar.

    Args:
        calendar: The fiscal years meant by FY.
    """

    def __init__(self, calendar: FiscalYear) -> None:
        period = period_reader(calendar)
        figures = Figures(period)
        why: dict[str, Hook] = {"edition": word, "reason": word, "note": text}
        figure: dict[str, Hook] = {
            "actual": partial(_read_figure, figures),
            "comparison": text,
        }
        target: dict[str, Hook] = {"period": period, "aim": _read_aim}
        baseline: Hook = partial(_read_baseline, figures)
        amended: dict[str, Hook] = {"field": word, "text": read_text_or_none}
        self._forms: dict[type[Edit], _Form] = {
            OpenEdition: _Form(_element(Edition, calendar), {}),
            SetTarget: _Form(word, {**target, **why}),
            ReviseTarget: _Form(word, {**target, "lowered": truth, **why}),
            WithdrawTarget: _Form(word, {"period": period, **why}),
            ReviseBaseline: _Form(word, {"baseline": baseline, **why}),
            AmendField: _Form(word, {**amended, **why}),
            AbolishIndicator: _Form(word, {"successor": word, **why}),
            ReintroduceIndicator: _Form(word, why),
            IntroduceIndicator: _Form(
                _element(Indicator, calendar), {"at": text, **why}
            ),
            EnterActual: _Form(word, figure),
            CorrectActual: _Form(word, figure),
        }

    def edit(self, raw: Any) -> Edit:
        """
        One edit.

        Args:
            raw: A map that says what is done, to what, and how.

        Returns:
            The edit.

        Raises:
            FaultyError: If something else is written, with all that is wrong.
            InvalidValueError: If no edit can say so.
        """
        entry = named(raw, _ENTRY)
        verb = _verb_of(entry)
        kind = _KINDS[verb]
        form = self._forms[kind]
        missing = [
            Fault("", f"{each.name!r} is missing; every {verb!r} has one.")
            for each in attrs.fields(kind)
            if each.default is attrs.NOTHING and each.name in form.others.keys() - entry
        ]
        try:
            values = details(entry, {verb: form.subject, **form.others})
        except FaultyError as error:
            raise FaultyError([*missing, *error.found]) from None
        if missing:
            raise FaultyError(missing)
        values[_subject(kind)] = values.pop(verb)
        made: Callable[..., Edit] = kind
        return made(**values)


def _subject(kind: type[Edit]) -> str:
    first: str = attrs.fields(kind)[0].name
    return first


def _verb_of(entry: dict[str, Any]) -> str:
    verbs = [key for key in entry if key in _KINDS]
    if len(verbs) == 1:
        return verbs[0]
    if verbs:
        both = " and ".join(map(repr, verbs))
        raise fault(f"{both} stand here, and an edit does one thing. Write one each.")
    if not entry:
        raise fault(f"the map is empty, and {_ENTRY} is needed.")
    first = next(iter(entry))
    raise FaultyError([unknown_key(f".{first}", first, _KINDS)])


def _element(kind: type, calendar: FiscalYear) -> Hook:
    def read(raw: Any) -> Any:
        return element_of(kind, raw, calendar)

    return read


def _read_aim(raw: Any) -> Aim:
    try:
        return read_aim(raw)
    except FaultyError:
        # Asked last, since what an aim is compared with may have any name.
        if type(raw) is not str or not ("→" in raw or "->" in raw):
            raise
    raise fault(
        f"{shown(raw)} stands here, and only what shall stand is needed, such as 3300; "
        "what stood before it is recorded by itself."
    )


def _read_figure(figures: Figures, raw: Any) -> Observation:
    read = figures.series(raw)
    if len(read) == 1:
        return read[0]
    raise fault(f"several stand here, and {_FIGURE} Write an edit for each.")


def _read_baseline(figures: Figures, raw: Any) -> Observation | None:
    return None if raw == NONE else figures.baseline(raw)


def entry_as_written(edit: Edit) -> dict[str, Any]:
    """
    How an edit is written.

    Args:
        edit: Any edit.

    Returns:
        A map that begins with what is done.
    """
    subject, *others = attrs.fields(type(edit))
    written = {
        VERBS[type(edit)]: _as_written(subject.name, getattr(edit, subject.name))
    }
    for each in others:
        value = getattr(edit, each.name)
        if each.default is attrs.NOTHING or value != each.default:
            written[each.name] = _as_written(each.name, value)
    return written


_WRITTEN: Final[dict[Any, Callable[[Any], Any]]] = {
    Edition: element_as_written,
    Indicator: indicator_as_written,
    Period: attrgetter("text"),
    bool: bool,
    str: str,
}


def _as_written(field: str, value: Any) -> Any:
    if field == "actual":
        return series_as_written((value,))
    if field == "baseline":
        return baseline_or_none_as_written(value)
    if field == "text":
        return text_or_none_as_written(value)
    as_written: Callable[[Any], Any] = _WRITTEN.get(type(value), aim_as_written)
    return as_written(value)


def path_in_entry(path: str, edit: Edit) -> str:
    """
    Where in its entry a part of an edit stands.

    Args:
        path: In the fields of the edit, such as `"indicator"` or `"aim"`.
        edit: The edit.

    Returns:
        The same in the keys of the file, such as `"revise target"`.

    Examples:
        >>> path_in_entry("indicator", AbolishIndicator(indicator="crimes"))
        'abolish'
    """
    field, dot, rest = path.partition(".")
    if field == _subject(type(edit)):
        field = VERBS[type(edit)]
    return f"{field}{dot}{rest}"
