"""
Entries in braces, put in and taken out.
"""

from __future__ import annotations

import pytest

from civicplan.io.plans import loads
from civicplan.io.yaml_edits import rewritten


COVER = """\
civicplan: 1
id: ford
title: Ford
municipality: {name: Ford}
period: FY2024/FY2028
"""


def said(before: str, after: str) -> str:
    """
    The visions of a file when they become those of another.
    """
    text = rewritten(f"{COVER}visions: {before}\n", loads(f"{COVER}visions: {after}\n"))
    return text.removeprefix(f"{COVER}visions: ").removesuffix("\n")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[a, b]", "[a, b, c]"),
        ("[a, b]", "[c, a, b]"),
        ("[a, b, c]", "[a, c]"),
        ("[a, b, c]", "[a, b]"),
        ("[a, b, c]", "[b, c]"),
        ("[a, b, c]", "[c]"),
        ("[a, b, c]", "[a, d, c]"),
        ("[a, b]", "[c, d]"),
    ],
)
def test_on_one_line_all_stays_on_one(before: str, after: str) -> None:
    """
    With a comma and a space between.
    """
    assert after == said(before, after)


LINES = """[
  a,  # one
  b,
  c,
  ]"""


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        ("[a, b, c, d]", "[\n  a,  # one\n  b,\n  c,\n  d,\n  ]"),
        ("[a, x, b, c]", "[\n  a,  # one\n  x,\n  b,\n  c,\n  ]"),
        ("[a, b]", "[\n  a,  # one\n  b,\n  ]"),
        ("[a, b, d, e]", "[\n  a,  # one\n  b,\n  d,\n  e,\n  ]"),
        ("[b, d]", "[\n    # one\n  b,\n  d,\n  ]"),
    ],
)
def test_on_lines_of_their_own_each_has_one(after: str, expected: str) -> None:
    """
    The comma behind the last stays, and so do comments.
    """
    text = said(LINES, after)

    assert expected.replace(" ", "") == text.replace(" ", "")
    assert 1 == text.count("# one")


def test_comments_stay_where_all_entries_are_others() -> None:
    """
    They are about the list, and the list is still there.
    """
    text = said("[\n  a,\n  # Two.\n  b,\n  ]", "[c, d, e]")

    assert "[\n  c, d, e,\n  # Two.\n  \n  ]" == text


def test_the_last_may_have_no_comma() -> None:
    """
    It gets one where something follows.
    """
    assert "[\n  a,\n  b\n  ]" == said("[\n  a\n  ]", "[a, b]")
    assert "[\n  a,\n  c\n  ]" == said("[\n  a,\n  b\n  ]", "[a, c]")
