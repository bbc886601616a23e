"""
From a character of a text to its place in the file.
"""

from __future__ import annotations

import pytest

from civicplan.io.characters import Characters
from civicplan.io.yaml_documents import compose_yaml


def _place(file: str, sign: str = "@") -> tuple[int, int] | None:
    """
    Where the sign stands that the one text of a file holds.
    """
    document = compose_yaml(file)
    text = document.tree["a"]
    return Characters(file).place(document.positions["a"], text, text.index(sign))


@pytest.mark.parametrize(
    "file",
    [
        "a: b @ c",
        "b: 1\na:   b @",
        "b: c\n\na: b, @",
        "a: 'b @'",
        "a: 'it''s @'",
        "a: '''@'",
        'a: "b @"',
        'a: "  @"',
        "a: b\n  c\n   @ d",
        "a: 'b\n\n  @ d'",
        "a: >\n  b\n  @ c",
        "a: |\n\n  b\n  @ c",
        "a: >-  # why\n  b @",
        "a: 達成率　@",
        "b: 1\r\na: b @",
        "b: 1\ra: b @",
        "a: b\u2028  @",
    ],
)
def test_a_character_is_found_however_the_text_is_written(file: str) -> None:
    """
    Plain, in quotes, folded or in a block, with any sign for a new line.
    """
    lines = file.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n")
    before = lines[: lines.index("@")]
    line = before.count("\n") + 1
    column = len(before) - before.rfind("\n")

    assert (line, column) == _place(file)


def test_after_an_escape_nobody_can_tell() -> None:
    """
    What stands before it is found all the same.
    """
    file = r'a: "b @ \u0063 #"'

    assert (1, 7) == _place(file)
    assert None is _place(file, "#")


def test_the_place_after_the_last_character_is_one_further() -> None:
    """
    Where something is missing at the end.
    """
    characters = Characters("a: 'b >'")

    assert (1, 8) == characters.place((1, 4), "b >", 3)
    assert (1, 6) == characters.place((1, 4), "b >", 1)


@pytest.mark.parametrize("text", ["", " ", "c"])
def test_a_text_that_does_not_stand_there_has_no_place(text: str) -> None:
    """
    Nor has one without any sign.
    """
    assert None is Characters("a: b").place((1, 4), text, 0)
    assert None is Characters("a: b").place((9, 9), text, 0)
