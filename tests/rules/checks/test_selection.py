"""
Which checks are asked.
"""

from __future__ import annotations

import pytest

from civicplan.errors import UnknownNameError
from civicplan.rules.checks.registry import CHECKS
from civicplan.rules.checks.selection import means, meant_by, selected, selectors


TIMES = [each.code for each in CHECKS if each.category == "times"]


@pytest.mark.parametrize(
    ("selector", "expected"),
    [
        ("T101", ["T101"]),
        ("t101", ["T101"]),
        (" T101 ", ["T101"]),
        ("measured-before-column", ["T101"]),
        ("T", TIMES),
        ("T1", TIMES),
        ("times", TIMES),
        ("Times", TIMES),
        ("all", [each.code for each in CHECKS]),
    ],
)
def test_a_word_means_checks(selector: str, expected: list[str]) -> None:
    """
    By code, its beginning, name or category, in letters of either size.
    """
    assert expected == [each.code for each in meant_by(selector, CHECKS)]


@pytest.mark.parametrize(
    ("selector", "sentence"),
    [
        (
            "figure-stall",
            "There is no check 'figure-stall'. Did you mean 'figure-stale'?",
        ),
        ("time", "There is no check 'time'. Did you mean 'times'?"),
        ("qqqq", "There is no check 'qqqq'."),
        ("", "There is no check ''."),
    ],
)
def test_an_unknown_word_is_refused(selector: str, sentence: str) -> None:
    """
    With what may have been meant.
    """
    with pytest.raises(UnknownNameError) as caught:
        meant_by(selector, CHECKS)

    assert sentence == str(caught.value)


@pytest.mark.parametrize(
    ("select", "ignore", "expected"),
    [
        ([], [], True),
        (["T101"], [], True),
        (["T102"], [], False),
        (["T"], ["T101"], False),
        (["T101"], ["T"], True),
        (["T101"], ["T101"], False),
        (["T1"], ["T"], True),
        (["times"], ["T"], False),
        (["T"], ["times"], True),
        (["all"], ["T101"], False),
        ([], ["all"], False),
        (["T101"], ["all"], True),
        (["U", "T1"], [], True),
    ],
)
def test_the_narrower_word_counts(
    select: list[str], ignore: list[str], *, expected: bool
) -> None:
    """
    Of two alike, the one that ignores.
    """
    chosen = selected(CHECKS, select=select, ignore=ignore)

    assert expected is ("T101" in [each.code for each in chosen])


def test_what_is_ignored_must_be_known_too() -> None:
    """
    A slip there would find what nobody wants to see.
    """
    with pytest.raises(UnknownNameError):
        selected(CHECKS, ignore=["T999"])


def test_words_to_choose_by_are_listed() -> None:
    """
    Codes, names and categories, each once.
    """
    words = selectors(CHECKS)

    assert len(words) == len(set(words))
    assert {"T101", "measured-before-column", "times"} <= set(words)
    assert all(any(means(word, each) for each in CHECKS) for word in words)
