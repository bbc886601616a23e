"""
Strategies for the ways in which people lay out a YAML file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, TypeAlias

import attrs
from hypothesis import strategies as st

from civicplan.io.yaml_texts import is_block, scalar


__all__ = ["Layout", "layouts"]

Path: TypeAlias = tuple[str | int, ...]

_HOLDERS: Final = (dict, list)
# A longer key of YAML is told from a text by a sign before it.
_LONGEST_KEY: Final = 1000


@attrs.frozen(kw_only=True)
class Layout:
    """
    A YAML file as somebody may have written it.

    Attributes:
        text: All that stands in it.
        comments: Each comment by the path of the map or list in which it stands, or
            of the value behind which it stands; `("goals", 0)` is the first goal.
        lines: The lines of each entry of the file, by its key.
    """

    text: str
    comments: Mapping[str, Path]
    lines: Mapping[str, str]


@st.composite
def layouts(draw: st.DrawFn, tree: dict[str, Any]) -> Layout:
    r"""
    Every way to lay out a tree: in blocks and braces, with quotes, comments and gaps.

    Args:
        draw: Given by Hypothesis.
        tree: Maps, lists, texts, truths, whole numbers and Decimals.

    Returns:
        A strategy for `Layout`.

    Examples:
        >>> from hypothesis import find
        >>> find(layouts({"id": "town"}), lambda layout: True).text
        'id: town\n'
    """
    writer = _Writer(draw)
    pieces = {key: writer.entry((), key, value, 0) for key, value in tree.items()}
    lines = {key: list(each) for key, each in pieces.items()}
    newline = draw(st.sampled_from(["\n", "\r\n"]))
    written = [line for each in lines.values() for line in each]
    mark = draw(st.sampled_from(["", "\ufeff"]))
    begin = draw(st.sampled_from(["", f"---{newline}"]))
    # A block at the end of a file would lose the end of its last line.
    ends = [newline, newline * 3] if written[-1][:1] == " " else ["", newline]
    end = draw(st.sampled_from([newline, *ends]))
    return Layout(
        text=f"{mark}{begin}{newline.join(written)}{end}",
        comments=writer.comments,
        lines={key: newline.join(each) for key, each in lines.items()},
    )


class _Writer:
    def __init__(self, draw: st.DrawFn) -> None:
        self._draw = draw
        self.comments: dict[str, Path] = {}
        self._step = draw(st.sampled_from([2, 2, 4, 1, 3]))

    def _chance(self, one_in: int) -> bool:
        return self._draw(st.integers(0, one_in - 1)) == one_in - 1

    def _comment(self, path: Path) -> str:
        comment = f"# comment {len(self.comments)}."
        self.comments[comment] = path
        return comment

    def _behind(self, path: Path) -> str:
        return f"  {self._comment(path)}" if self._chance(6) else ""

    def _above(self, holder: Path, indent: str) -> Iterator[str]:
        while self._chance(6):
            yield indent + self._comment(holder) if self._chance(2) else ""

    def entry(self, holder: Path, key: str, value: Any, column: int) -> Iterator[str]:
        """
        An entry of a map in a block, with what stands above it.
        """
        indent = " " * column
        yield from self._above(holder, indent)
        path = (*holder, key)
        head = f"{indent}{self._scalar(key)}:"
        if len(head) > _LONGEST_KEY:
            yield f"{indent}? {self._scalar(key)}"
            head = f"{indent}:"
        yield from self._value(head, path, value, column)

    def _value(self, head: str, path: Path, value: Any, column: int) -> Iterator[str]:
        inner = column + self._step
        if not isinstance(value, _HOLDERS):
            if isinstance(value, str) and is_block(value) and self._chance(2):
                sign = "|" if value.endswith("\n") else "|-"
                yield f"{head} {sign}{self._behind(path)}"
                for line in value.removesuffix("\n").split("\n"):
                    yield f"{' ' * inner}{line}" if line else ""
            else:
                yield f"{head} {self._scalar(value)}{self._behind(path)}"
        elif not value or self._chance(3):
            yield from self._braces(head, path, value, inner)
        else:
            yield f"{head}{self._behind(path)}"
            if isinstance(value, dict):
                for key, each in value.items():
                    yield from self.entry(path, key, each, inner)
            else:
                dash = column if self._chance(3) and path[-1:] != (0,) else inner
                if isinstance(path[-1], int):
                    dash = inner
                yield from self._items(path, value, dash)

    def _items(self, path: Path, items: Sequence[Any], column: int) -> Iterator[str]:
        indent = " " * column
        for place, item in enumerate(items):
            yield from self._above(path, indent)
            own = (*path, place)
            if isinstance(item, dict) and item and self._chance(3) is False:
                lines = [
                    line
                    for key, each in item.items()
                    for line in self.entry(own, key, each, column + 2)
                ]
                first = lines[0]
                if first.strip() and not first.lstrip().startswith("#"):
                    yield f"{indent}- {first[column + 2 :]}"
                else:
                    yield f"{indent}-"
                    yield first
                yield from lines[1:]
            else:
                yield from self._value(f"{indent}-", own, item, column)

    def _braces(self, head: str, path: Path, value: Any, column: int) -> Iterator[str]:
        if not value or self._chance(2):
            yield f"{head} {self._inside(value)}{self._behind(path)}"
            return
        opening, closing = "{}" if isinstance(value, dict) else "[]"
        indent = " " * column
        yield f"{head} {opening}"
        pairs = value.items() if isinstance(value, dict) else enumerate(value)
        for key, each in pairs:
            yield from self._above(path, indent)
            name = f"{scalar(key, in_braces=True)}: " if isinstance(key, str) else ""
            yield f"{indent}{name}{self._inside(each)},{self._behind((*path, key))}"
        yield f"{indent}{closing}{self._behind(path)}"

    def _inside(self, value: Any) -> str:
        if isinstance(value, dict):
            inside = ", ".join(
                f"{self._scalar(key, in_braces=True)}: {self._inside(each)}"
                for key, each in value.items()
            )
            return f"{{{inside}}}"
        if isinstance(value, list):
            return f"[{', '.join(map(self._inside, value))}]"
        return self._scalar(value, in_braces=True)

    def _scalar(self, value: Any, *, in_braces: bool = False) -> str:
        quotes = self._draw(st.sampled_from(["", "", "", "'", '"']))
        return scalar(value, in_braces=in_braces, quotes=quotes)
