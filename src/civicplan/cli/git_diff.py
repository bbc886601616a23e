"""
The command `civicplan git-diff`, which Git calls to show in what a plan file differs.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import unified_diff
from typing import Annotated, Final

import attrs
import typer

from civicplan.cli.inputs import plan_in
from civicplan.cli.options import LanguageOption
from civicplan.cli.output import lines, put_data, put_text
from civicplan.errors import PlanFileError
from civicplan.io.documents import read_bytes
from civicplan.model.indicators import Indicator
from civicplan.model.plans import Plan
from civicplan.rules.editions.diffing import diff
from civicplan.rules.vocabulary import is_japanese
from civicplan.views.differences import difference_outlines
from civicplan.views.outlines import Fact, Outline


__all__ = ["git_diff"]

_UNMERGED: Final = 1
_CHANGED: Final = 7
_RENAMED: Final = 9

# In Japanese, then in English.
_PHRASES: Final = {
    "now": ("作業中", "as it is now"),
    "new": ("新しい計画（指標 {:,}）", "a new plan (indicators: {:,})"),
    "gone": ("計画を削除（指標 {:,}）", "the plan is removed (indicators: {:,})"),
    "layout": (
        "計画の内容に違いはない（コメントや体裁だけの変更）",
        "the plan is the same; only comments or layout differ",
    ),
}


@attrs.frozen(kw_only=True)
class _Version:
    # One of the two versions of a file that Git hands over.
    path: str
    file: str
    blob: str

    @property
    def exists(self) -> bool:
        return self.blob != "."

    @property
    def data(self) -> bytes:
        form = "json" if self.path.endswith(".json") else "yaml"
        return read_bytes(self.file, form) if self.exists else b""

    @property
    def plan(self) -> Plan | None:
        return plan_in(self.data, self.path) if self.exists else None

    def beside(self, side: str) -> str:
        return f"{side}/{self.path}" if self.exists else "/dev/null"

    def name(self, language: str) -> str:
        return self.blob[:7] if self.blob.strip("0") else _phrase("now", language)


def git_diff(
    given: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH OLD-FILE OLD-HEX OLD-MODE NEW-FILE NEW-HEX NEW-MODE",
            help="As Git calls what diff.*.command names.",
        ),
    ],
    *,
    language: LanguageOption = None,
) -> None:
    """
    Show in what two versions of a plan file differ, called by Git.
    """
    if len(given) == _UNMERGED:
        put_data(lines([f"* Unmerged path {given[0]}"]), None)
        return
    if len(given) not in {_CHANGED, _RENAMED}:
        told = f"Git gives 7 of them, not {len(given)}: let Git call this command."
        raise typer.BadParameter(told, param_hint="PATH …")
    path, old_file, old_hex, _, new_file, new_hex, _, *renamed = given
    before = _Version(path=path, file=old_file, blob=old_hex)
    now = renamed[0] if renamed else path
    after = _Version(path=now, file=new_file, blob=new_hex)
    put_data(lines([" → ".join(dict.fromkeys((path, now)))]), None)
    try:
        outlines = _outlines(before, after, language or "")
    except PlanFileError as error:
        # Git would stop at an error, and show none of the other files.
        put_data(lines(_line_by_line(before, after, error)), None)
    else:
        put_text(outlines, None)


def _outlines(before: _Version, after: _Version, language: str) -> tuple[Outline, ...]:
    one, other = before.plan, after.plan
    if one is None or other is None:
        plan, said = (other, "new") if other is not None else (one, "gone")
        return () if plan is None else (_alone(plan, said, language),)
    language = language or other.language
    found = diff(one, other)
    names = (before.name(language), after.name(language))
    cover, *places = difference_outlines(found, names, language=language)
    if not found:
        return (_outline(other, _phrase("layout", language)),)
    return (cover, *places)


def _alone(plan: Plan, said: str, language: str) -> Outline:
    count = sum(1 for _ in plan.walk(Indicator))
    return _outline(plan, _phrase(said, language or plan.language).format(count))


def _outline(plan: Plan, said: str) -> Outline:
    return Outline(title=plan.title, address=plan.id, facts=(Fact(text=said),))


def _line_by_line(
    before: _Version, after: _Version, error: PlanFileError
) -> Iterator[str]:
    yield from map(str, error.problems)
    yield "One of the two is no plan; so here they are line by line."
    old, new = (
        each.data.decode(errors="replace").splitlines() for each in (before, after)
    )
    stood, stands = before.beside("a"), after.beside("b")
    yield from unified_diff(old, new, stood, stands, lineterm="")


def _phrase(name: str, language: str) -> str:
    japanese, english = _PHRASES[name]
    return japanese if is_japanese(language) else english
