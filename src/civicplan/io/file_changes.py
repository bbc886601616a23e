"""
What becomes of a plan file, shown before it is written.
"""

from __future__ import annotations

import difflib
import os
import re
from typing import Final, cast

import attrs

from civicplan.errors import PlanFileError
from civicplan.io.documents import BYTE_ORDER_MARK, decoded, format_of, read_bytes
from civicplan.io.places import located
from civicplan.io.plans import Format, dumps, loads
from civicplan.io.rewriting.forms import written_tree
from civicplan.io.writing import replace_file
from civicplan.io.yaml_edits import rewritten
from civicplan.model.plans import Plan


__all__ = ["FileChange", "changed_lines", "file_change", "rewrite"]

_LINE: Final = r"[^\n]*\n|[^\n]+"


@attrs.frozen(kw_only=True)
class FileChange:
    """
    What becomes of a plan file.

    Attributes:
        path: The file, such as `"riverton.yaml"`.
        before: All that stands there as text; nothing where there is no file.
        after: All that shall stand there.
        mark: The byte order mark with which the file begins, or nothing.
    """

    path: str
    before: str = attrs.field(repr=False)
    after: str = attrs.field(repr=False)
    mark: bytes = b""

    @property
    def lines(self) -> str:
        """
        The lines that go and come, as `changed_lines` shows them.
        """
        return changed_lines(self.before, self.after, file=self.path)

    def write(self) -> None:
        """
        Write the file, whole or not at all; where nothing changes it is not touched.

        Raises:
            PlanFileError: If it cannot be written.
        """
        if self.before != self.after:
            replace_file(self.path, self.mark + self.after.encode())


def file_change(
    path: str | os.PathLike[str],
    plan: Plan,
    *,
    like: str | os.PathLike[str] | None = None,
) -> FileChange:
    """
    What becomes of a file that shall say a plan; nothing is written yet.

    A YAML file keeps its comments and its layout; a JSON file, which has none, is
    written as `dump` writes it. A file that says the plan already stays as it is.

    Args:
        path: A file whose name ends in .yaml, .yml or .json; it may be new.
        plan: What it shall say.
        like: A YAML file whose comments and layout are taken; its own where nothing
            is said.

    Returns:
        The change.

    Raises:
        PlanFileError: If the name ends otherwise, or what stands in a file that is
            read is no plan.
        InvalidValueError: If the plan is nested deeper than a file can be.
    """
    form = cast("Format", format_of(path))
    exists = os.path.exists(path)
    before, mark = _text_of(path, form) if exists else ("", b"")
    text = before
    if like is None:
        like = path if exists else None
    else:
        text, mark = _text_of(like, format_of(like))
    if like is not None and form == format_of(like) == "yaml":
        after = rewritten(text, plan, file=os.fspath(like))
    elif like == path and written_tree(loads(text, form)) == written_tree(plan):
        after = before
    else:
        after, mark = dumps(plan, form), b""
    return FileChange(path=os.fspath(path), before=before, after=after, mark=mark)


def _text_of(path: str | os.PathLike[str], form: str) -> tuple[str, bytes]:
    data = read_bytes(path, form)
    text, trouble = decoded(data)
    if trouble is not None:
        raise PlanFileError([located(os.fspath(path), trouble)])
    return text, BYTE_ORDER_MARK if data.startswith(BYTE_ORDER_MARK) else b""


def rewrite(
    path: str | os.PathLike[str],
    plan: Plan,
    *,
    like: str | os.PathLike[str] | None = None,
) -> None:
    """
    Make a file say a plan, changed only where it must be.

    The old file or the new one stands there, and nothing else.

    Args:
        path: As for `file_change`.
        plan: What it shall say.
        like: As for `file_change`.

    Raises:
        PlanFileError: As for `file_change`, or if the file cannot be written.
        InvalidValueError: As for `file_change`.
    """
    file_change(path, plan, like=like).write()


def changed_lines(before: str, after: str, *, file: str = "plan") -> str:
    r"""
    What a change changes, as `diff -u` shows it.

    Args:
        before: A text.
        after: What becomes of it.
        file: What it is called.

    Returns:
        The lines that go and come, with three lines around; empty where none do.

    Examples:
        >>> print(changed_lines("a: 1\n", "a: 2\n", file="town.yaml"), end="")
        --- town.yaml
        +++ town.yaml
        @@ -1 +1 @@
        -a: 1
        +a: 2
    """
    if before == after:
        return ""
    lines = difflib.unified_diff(
        _lines(before), _lines(after), fromfile=file, tofile=file
    )
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
        for line in lines
    )


def _lines(text: str) -> list[str]:
    return re.findall(_LINE, text.replace("\r\n", "\n"))
