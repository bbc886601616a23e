"""
Words, numbers and signs.
"""

from __future__ import annotations

import pytest

from civicplan.errors import SchemeError
from civicplan.rules.tokens import LONGEST, tokens


def test_names_may_be_in_any_script() -> None:
    """
    Japanese words are words.
    """
    found = tokens("達成率 >= 80 % and 'B+' _x1")

    assert ["word", "sign", "number", "sign", "word", "quoted", "word", "end"] == [
        token.kind for token in found
    ]


def test_300_characters_are_read_and_301_refused() -> None:
    """
    The limit is told with the way out.
    """
    assert LONGEST == 300
    assert tokens("1" * 300)
    with pytest.raises(SchemeError) as caught:
        tokens("1" * 301)
    assert (
        "it has 301 characters, and 300 are allowed. Give parts of it names in `let`."
        in str(caught.value)
    )


@pytest.mark.parametrize(
    ("text", "column", "hint"),
    [
        ("rate ≥ 80", 6, "write >=."),
        ("a ≤ 1", 3, "write <=."),
        ("a ≧ 1", 3, "write >=."),
        ("a ≦ 1", 3, "write <=."),
        ("a ＞ 1", 3, "write >."),
        ("a => 1", 3, "'=>' is no sign of the language: write >=."),
        ("a =< 1", 3, "'=<' is no sign of the language: write <=."),
        ("a == 1", 3, "'==' is no sign of the language: write =."),
        ("a <> 1", 3, "'<>' is no sign of the language: write !=."),
        ("a − b", 3, "write - for minus."),
        ("80 ％", 4, "write %."),
        ("4,400", 2, "4400 for 4,400"),
        (".5", 1, "write the figure before it too: 0.5."),
        ("a ^ b", 3, "write ** for a power."),
        ("'B+", 1, "the text is not closed"),
        ("a | b", 3, "there is no 'or'; write two cases."),
        ("@", 1, "take it out"),
    ],
)
def test_a_sign_of_another_language_is_refused_with_ours(
    text: str, column: int, hint: str
) -> None:
    """
    Whoever writes ≥ is told to write >=.
    """
    with pytest.raises(SchemeError) as caught:
        tokens(text)

    problem = caught.value.problems[0]
    assert (column, True) == (problem.column, hint in problem.sentence)
