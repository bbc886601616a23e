"""
What civicplan says when something is wrong.

Every error is a `CivicplanError` and also the builtin that one would expect,
shows the value, and says the next step.
"""

from __future__ import annotations

from collections.abc import Iterable

import attrs


__all__ = [
    "Breach",
    "BrokenPlanError",
    "CivicplanError",
    "InvalidValueError",
    "MissingExtraError",
    "PlanFileError",
    "Problem",
    "Refusal",
    "RefusedEditsError",
    "SchemeError",
    "UnitError",
    "UnknownNameError",
    "did_you_mean",
    "nearest",
]

_LONGEST_SHOWN = 80
_MOST_LISTED = 5


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """
    The sentence that suggests what *name* may have meant.

    Args:
        name: What was written, such as `"crime"`.
        known: What could have been written.

    Returns:
        `" Did you mean 'crimes'?"` with a space before it, or nothing where no
        known name is close.

    Examples:
        >>> did_you_mean("crime", ["crimes", "volunteers"])
        " Did you mean 'crimes'?"
        >>> did_you_mean("xyz", ["crimes", "volunteers"])
        ''
    """
    close = nearest(name, known)
    return f" Did you mean {close[0]!r}?" if close else ""


def nearest(name: str, known: Iterable[str], closeness: float = 0.6) -> list[str]:
    """
    The known name that is most like *name*.

    Args:
        name: What was written, such as `"crime"`.
        known: What could have been written.
        closeness: How alike they must be, from 0 to 1 (a sequence matcher's ratio).

    Returns:
        That name, or nothing.
    """
    # Loaded when there is something to say: it is slow to import.
    from difflib import get_close_matches  # noqa: PLC0415

    return get_close_matches(str(name), list(known), n=1, cutoff=closeness)


def _shown(value: object) -> str:
    try:
        text = repr(value)
    except ValueError:
        # Python prints no int of thousands of digits.
        text = (
            f"a number of {value.bit_length()} bits" if isinstance(value, int) else "?"
        )
    if len(text) <= _LONGEST_SHOWN:
        return text
    return f"{text[:_LONGEST_SHOWN]}…"


class CivicplanError(Exception):
    """
    The root of every error that civicplan raises on purpose.
    """


class InvalidValueError(CivicplanError, ValueError):
    """
    A value that cannot be: no plan could hold it.

    Attributes:
        field: Where it was given, such as `"observation.value"`.
        value: What was given.
        hint: What is wrong with it and what to write instead, as a sentence.

    Examples:
        >>> print(InvalidValueError("target.note", 3, "a text is needed."))
        target.note = 3: a text is needed.
    """

    def __init__(self, field: str, value: object, hint: str) -> None:
        super().__init__(field, value, hint)
        self.field = field
        self.value = value
        self.hint = hint

    def __str__(self) -> str:
        """
        The field, the value (cut where it is long) and the hint.
        """
        return f"{self.field} = {_shown(self.value)}: {self.hint}"


class UnknownNameError(CivicplanError, KeyError):
    """
    A name that stands for nothing here: an id, an address, a scheme.

    Attributes:
        kind: What was looked for, such as `"indicator"`.
        name: The name that was given.
        known: The names that there are.

    Examples:
        >>> print(UnknownNameError("indicator", "crime", ["crimes"]))
        There is no indicator 'crime'. Did you mean 'crimes'?
    """

    def __init__(self, kind: str, name: str, known: Iterable[str] = ()) -> None:
        known = tuple(known)
        super().__init__(kind, name, known)
        self.kind = kind
        self.name = name
        self.known = known

    def __str__(self) -> str:
        """
        What is unknown, and the nearest known name.
        """
        hint = did_you_mean(self.name, self.known)
        if not hint and 0 < len(self.known) <= _MOST_LISTED:
            hint = f" There is {', '.join(map(repr, self.known))}."
        return f"There is no {self.kind} {_shown(self.name)}.{hint}"


@attrs.frozen(kw_only=True)
class Breach:
    """
    One thing that keeps a plan from being whole.

    Attributes:
        address: The element that it concerns, such as `"2/2-3#crimes"`.
        path: Where it stands, in the plan's own field names, such as
            `"goals[0].policies[2].indicators[3].revisions[0]"`.
        sentence: What is wrong and what to do.
    """

    address: str
    path: str
    sentence: str

    def __str__(self) -> str:
        """
        The address and the sentence.
        """
        return f"{self.address}: {self.sentence}" if self.address else self.sentence


class BrokenPlanError(CivicplanError, ValueError):
    """
    A plan whose elements do not fit together, with all that is wrong at once.

    Attributes:
        breaches: Each breach with its address.
    """

    def __init__(self, breaches: Iterable[Breach]) -> None:
        breaches = tuple(breaches)
        super().__init__(breaches)
        self.breaches = breaches

    def __str__(self) -> str:
        """
        One line for each breach.
        """
        return "\n".join(map(str, self.breaches))


@attrs.frozen(kw_only=True)
class Refusal:
    """
    One edit that a plan does not take.

    Attributes:
        number: Which of the edits, counted from 1.
        edit: The edit in words, such as `"revise target of 'crimes'"`.
        path: What of it is meant, such as `"edits[2].aim"`.
        sentence: What is wrong and what to do.
    """

    number: int
    edit: str
    path: str
    sentence: str

    def __str__(self) -> str:
        """
        The number, the edit and the sentence.
        """
        return f"edit {self.number} ({self.edit}): {self.sentence}"


class RefusedEditsError(CivicplanError, ValueError):
    """
    Edits that would break the history of a plan; none of them was carried out.

    Attributes:
        refusals: Each edit that was refused, in order.
    """

    def __init__(self, refusals: Iterable[Refusal]) -> None:
        refusals = tuple(refusals)
        super().__init__(refusals)
        self.refusals = refusals

    def __str__(self) -> str:
        """
        One line for each edit that was refused.
        """
        return "\n".join(map(str, self.refusals))


@attrs.frozen(kw_only=True)
class Problem:
    """
    One thing wrong in a file, and where.

    Attributes:
        file: The file's name as it was given, such as `"plan.yaml"`.
        line: Counted from 1; 0 where the file as a whole is meant.
        column: Counted from 1; 0 where the file as a whole is meant.
        path: Where it stands in the file's own keys, such as
            `"goals[0].policies[2].indicators[3].targets.FY2016"`.
        sentence: What is wrong and what to do.
    """

    file: str
    line: int = 0
    column: int = 0
    path: str = ""
    sentence: str

    def __str__(self) -> str:
        """
        `file:line:column path: sentence`, without the parts that are not known.
        """
        place = f"{self.file}:{self.line}:{self.column}" if self.line else self.file
        where = f"{place} {self.path}" if self.path else place
        return f"{where}: {self.sentence}"


class _FileError(CivicplanError, ValueError):
    def __init__(self, problems: Iterable[Problem]) -> None:
        problems = tuple(problems)
        super().__init__(problems)
        self.problems = problems

    def __str__(self) -> str:
        """
        One line for each problem.
        """
        return "\n".join(map(str, self.problems))


class PlanFileError(_FileError):
    """
    A file that is no plan, or none of edits or figures, with all that is wrong at once.

    Attributes:
        problems: Each problem with its line and column, in the file's order.
    """


class SchemeError(_FileError):
    """
    An evaluation scheme that cannot be used, with all that is wrong at once.

    Attributes:
        problems: Each problem with its place, in the scheme's order.
    """


class UnitError(CivicplanError, ValueError):
    """
    Units that are unknown, or that cannot be added, compared or converted.

    Examples:
        >>> raise UnitError("人 and 世帯 are different things.")
        Traceback (most recent call last):
            ...
        civicplan.errors.UnitError: 人 and 世帯 are different things.
    """


class MissingExtraError(CivicplanError, ImportError):
    """
    An optional part of civicplan that is not installed.

    Attributes:
        extra: The name of the extra, such as `"cli"`.
        purpose: What it is needed for, such as `"the command civicplan"`.

    Examples:
        >>> print(MissingExtraError("cli", "The command civicplan"))
        The command civicplan needs the extra 'cli': pip install "civicplan[cli]"
    """

    def __init__(self, extra: str, purpose: str) -> None:
        super().__init__(extra, purpose)
        self.extra = extra
        self.purpose = purpose

    def __str__(self) -> str:
        """
        What is missing and the command that installs it.
        """
        return (
            f"{self.purpose} needs the extra {self.extra!r}: "
            f'pip install "civicplan[{self.extra}]"'
        )
