"""
Laws of rewriting: a file says what it shall, and keeps all else that stands in it.
"""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from civicplan.io.file_changes import changed_lines
from civicplan.io.plans import loads
from civicplan.io.rewriting.forms import written_tree
from civicplan.io.yaml_edits import rewritten
from civicplan.model.plans import Plan
from civicplan.testing import plans
from civicplan.testing.layouts import Layout, Path, layouts
from civicplan.testing.spellings import spellings
from civicplan.testing.twins import twins


pytestmark = pytest.mark.filterwarnings("error")


@st.composite
def changes(draw: st.DrawFn, *, spelled: bool = False) -> tuple[Layout, Plan, Plan]:
    """
    A plan in some layout, and what somebody made of it.
    """
    before, after = draw(twins())
    return draw(laid_out(before, spelled=spelled)), before, after


@st.composite
def laid_out(draw: st.DrawFn, plan: Plan, *, spelled: bool) -> Layout:
    """
    The file of a plan as somebody may have written it.
    """
    tree = written_tree(plan)
    if spelled:
        tree = draw(spellings(tree, plan.fiscal_year))
    return draw(layouts(tree))


@given(plans(), st.data())
def test_however_a_plan_is_written_it_is_the_same(
    plan: Plan, data: st.DataObject
) -> None:
    """
    In any layout, in short or in long; and there is nothing to rewrite.
    """
    text = data.draw(laid_out(plan, spelled=True)).text

    assert plan == loads(text)
    assert text == rewritten(text, plan)


@given(changes(spelled=True))
def test_a_rewritten_file_says_what_it_shall(
    change: tuple[Layout, Plan, Plan],
) -> None:
    """
    With the same digits and words, and never as a last resort without its layout.
    """
    layout, _, after = change
    read = loads(rewritten(layout.text, after))

    assert after == read
    assert written_tree(after) == written_tree(read)


@given(changes(spelled=True))
def test_lines_of_entries_that_say_the_same_stay(
    change: tuple[Layout, Plan, Plan],
) -> None:
    """
    Byte for byte, with what stands above them.
    """
    layout, plan, after = change
    before, wanted = written_tree(plan), written_tree(after)
    text = rewritten(layout.text, after)

    for key in before:
        if before[key] == wanted.get(key):
            assert layout.lines[key] in text


@given(changes(spelled=True))
def test_rewriting_again_changes_nothing(change: tuple[Layout, Plan, Plan]) -> None:
    """
    Whatever the way to it was.
    """
    layout, _, after = change
    text = rewritten(layout.text, after)

    assert text == rewritten(text, after)


@given(changes())
def test_comments_on_what_stays_are_there_once(
    change: tuple[Layout, Plan, Plan],
) -> None:
    """
    And no comment is there twice.
    """
    layout, plan, after = change
    before, wanted = written_tree(plan), written_tree(after)
    text = rewritten(layout.text, after)

    for comment, path in layout.comments.items():
        assert text.count(comment) <= 1
        if stays(before, wanted, path):
            assert comment in text


def stays(before: Any, after: Any, path: Path) -> bool:
    """
    Whether a map, list or value is still there, by its keys, ids and equal items.
    """
    for step in path:
        if type(before) is not type(after):
            return False
        if isinstance(before, dict):
            if step not in after:
                return False
            before, after = before[step], after[step]
        else:
            old, new = [*map(name_of, before)], [*map(name_of, after)]
            name = old[int(step)]
            if not old.count(name) == new.count(name) == 1:
                return False
            before, after = before[int(step)], after[new.index(name)]
    if isinstance(before, str):
        return isinstance(after, str)
    return bool(after) and type(before) is type(after)


def name_of(item: Any) -> str:
    """
    By what an item of a list is known again.
    """
    return str(item["id"]) if isinstance(item, dict) and "id" in item else repr(item)


@given(plans(), st.data())
def test_one_new_text_touches_one_line(plan: Plan, data: st.DataObject) -> None:
    """
    Whatever else stands in the file, and behind it on the line.
    """
    layout = data.draw(laid_out(plan, spelled=False))
    after = attrs.evolve(plan, id="another")
    change = changed_lines(layout.text, rewritten(layout.text, after)).splitlines()

    assert 1 >= len([line for line in change[2:] if line.startswith("+")])
    assert 1 >= len([line for line in change[2:] if line.startswith("-")])


@given(plans(), st.data())
def test_marks_and_line_ends_stay(plan: Plan, data: st.DataObject) -> None:
    """
    A file of Windows stays one, also where lines come.
    """
    layout = data.draw(laid_out(plan, spelled=True))
    after = attrs.evolve(plan, visions=(*plan.visions, "一つ", "二つ"))
    text = rewritten(layout.text, after)

    assert layout.text.startswith("\ufeff") is text.startswith("\ufeff")
    assert not ("\r\n" in layout.text and "\n" in text.replace("\r\n", ""))
    assert "\r\n" in layout.text or "\r\n" not in text
