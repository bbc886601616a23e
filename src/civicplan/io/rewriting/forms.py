"""
The forms in which a plan file may say the same, brought together.

A file may write `FY2011: {value: 18.6}` where the writer writes `FY2011: 18.6`. What
the writer would write is turned here into the form in which the file has it, so that
the two can be compared entry by entry.
"""

from __future__ import annotations

from collections import OrderedDict, defaultdict, deque
from collections.abc import Callable, Hashable, Iterable
from decimal import Decimal
from typing import Any, Final

from civicplan.io.indicators import TAKEN_OVER
from civicplan.io.rewriting.nodes import Node
from civicplan.io.scalars import NONE, numeral
from civicplan.io.trees import tree_of
from civicplan.io.versions import VERSION
from civicplan.io.yaml_texts import Numeral
from civicplan.model.plans import Plan


__all__ = ["in_the_form_of", "matches", "with_what_parts_say", "written_tree"]

_TAKEN_OVER: Final = frozenset(TAKEN_OVER)
# Maps in which the order says something too.
_IN_ORDER: Final = frozenset({"roles", "parameters"})


def written_tree(plan: Plan) -> dict[str, Any]:
    """
    All that the file of a plan says, each number as the text that stands there.

    Two of these are equal where the files say the same: `24.0` and `24` differ, the
    order of the periods of a target does not matter, and that of the roles does.

    Args:
        plan: Any plan.

    Returns:
        The tree, with the version of the format.

    Examples:
        >>> from civicplan.base.periods import period
        >>> from civicplan.model.plans import Municipality
        >>> written_tree(
        ...     Plan(
        ...         id="riverton",
        ...         title="Riverton 2030",
        ...         municipality=Municipality(name="Riverton"),
        ...         period=period("FY2020/FY2030"),
        ...     )
        ... )["municipality"]
        {'name': 'Riverton'}
    """
    written: dict[str, Any] = _written({"civicplan": VERSION, **tree_of(plan)}, "")
    return written


def _written(value: Any, key: str, *, own: bool = False) -> Any:
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        kind = OrderedDict if key in _IN_ORDER and not own else dict
        return kind(
            (name, _written(each, name, own=own or name == "annotations"))
            for name, each in value.items()
        )
    if isinstance(value, (list, tuple)):
        return [_written(each, key, own=own) for each in value]
    if isinstance(value, bool):
        return Numeral(str(value).lower())
    return Numeral(numeral(value) if isinstance(value, Decimal) else value)


# The keys under which a long form holds what the short form is all of.
_LONG: Final = ("aim", "value", "text")
# An aim in words, such as "at least 80", whose long form has more than one key.
_WORDS: Final = frozenset({"side", "strict"})
_SIDES: Final = frozenset({"from", "to"})


def in_the_form_of(node: Node, key: str, value: Any) -> Any:
    """
    A value of `written_tree` in the form in which the file has one.

    Args:
        node: How it stands in the file.
        key: The key under which it stands, or that of the list that holds it.
        value: What the writer would write.

    Returns:
        The same value, as like to the file's as can be.

    Examples:
        >>> from civicplan.io.rewriting.nodes import compose_nodes
        >>> in_the_form_of(compose_nodes("{value: 18}"), "FY2011", Numeral("18.6"))
        {'value': '18.6'}
    """
    if node.kind == "list" and not isinstance(value, list):
        if key == "roles" and isinstance(value, dict):
            return [
                {"actor": actor, "text": text}
                for actor, texts in value.items()
                for text in texts
            ]
        # Of one period there may be several figures, and here is one.
        return [value]
    if node.kind == "map":
        names = {entry.key for entry in node.entries}
        for long in _LONG:
            if long in names and not names & _WORDS and _is_short(long, value):
                return {long: value}
        if names & _SIDES and isinstance(value, str) and " → " in value:
            before, _, after = value.partition(" → ")
            return {"from": before, "to": after}
    return value


def with_what_parts_say(
    node: Node, before: dict[str, Any], after: dict[str, Any]
) -> tuple[dict[str, Any], dict[str, Any]]:
    """
    Two states of an indicator, whose parts say all that they say in the file.

    The writer leaves out of a part what is as in the whole; who wrote the file may
    have said it all the same.

    Args:
        node: How the parts stand in the file.
        before: What the file says of the indicator.
        after: What it shall say.

    Returns:
        The same states.
    """
    said: dict[str, set[str]] = {}
    for entry, part in zip(node.entries, before["parts"], strict=True):
        said[part["id"]] = {each.key for each in entry.node.entries} & _TAKEN_OVER
    return _in_full(before, said), _in_full(after, said)


def _in_full(whole: dict[str, Any], said: dict[str, set[str]]) -> dict[str, Any]:
    parts = [
        {**{key: whole.get(key, NONE) for key in said.get(part["id"], ())}, **part}
        for part in whole["parts"]
    ]
    return {**whole, "parts": parts}


def _is_short(long: str, value: Any) -> bool:
    if isinstance(value, dict):
        # {complete: 策定} is an aim; whatever other maps there are say all.
        return long == "aim" and not value.keys() & {"aim", "note"}
    return not isinstance(value, list)


def matches(before: list[Any], after: list[Any]) -> list[int | None]:
    """
    Which item of a list each item of another one was.

    Args:
        before: The items of a list of `written_tree`.
        after: Those of the other.

    Returns:
        For each item after the place of the item before, each at most once: first of
        what is equal, then of what has the same id, edition, title or code, then of
        what follows the same neighbour, where as many came as went and none has an
        id: a measure with another title.

    Examples:
        >>> matches(["a", "b", "c"], ["c", "a", "B"])
        [2, 0, 1]
        >>> matches(["a", "b", "c"], ["a", "B", "c"])
        [0, 1, 2]
    """
    found: list[int | None] = [None] * len(after)
    free = dict.fromkeys(range(len(before)))
    names: list[Callable[[Any], Hashable]] = [repr, _id, _title, _code]
    for name in names:
        _match(before, after, found, free, name)
    if all(_id(item) is None for item in (*before, *after)):
        _match_between(found, free)
    return found


def _match(
    before: list[Any],
    after: list[Any],
    found: list[int | None],
    free: dict[int, None],
    name: Callable[[Any], Hashable],
) -> None:
    known: defaultdict[Hashable, deque[int]] = defaultdict(deque)
    for place in free:
        known[name(before[place])].append(place)
    for place, item in enumerate(after):
        if found[place] is None and (same := name(item)) is not None and known[same]:
            found[place] = was = known[same].popleft()
            del free[was]


def _id(item: Any) -> Hashable:
    return _first_of(item, ("id", "of", "edition"))


def _title(item: Any) -> Hashable:
    # Before the code: who takes out one of several measures counts the rest anew.
    return _first_of(item, ("title", "name"))


def _code(item: Any) -> Hashable:
    return _first_of(item, ("code",))


def _first_of(item: Any, keys: Iterable[str]) -> Hashable:
    if isinstance(item, dict):
        for key in keys:
            if isinstance(item.get(key), str):
                return key, item[key]
    return None


def _match_between(found: list[int | None], free: dict[int, None]) -> None:
    """
    Match what changed, where as many came as went.
    """
    last = -1
    new: list[int] = []
    for place, was in [*enumerate(found), (len(found), None)]:
        if was is None and place < len(found):
            new.append(place)
            continue
        end = last + 1
        while end in free:
            end += 1
        if new and end - last - 1 == len(new):
            found[new[0] : new[-1] + 1] = range(last + 1, end)
            for gone in range(last + 1, end):
                del free[gone]
        new = []
        last = last if was is None else was
