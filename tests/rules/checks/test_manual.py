"""
The page of each check says why, what to do, and shows an example put right.
"""

from __future__ import annotations

import string

import attrs
import pytest

from civicplan.rules.checks.manual import (
    EXAMPLE,
    HEADINGS,
    PUT_RIGHT,
    page_of,
    sections_of,
)
from civicplan.rules.checks.registry import CHECKS
from civicplan.rules.checks.shapes import Check
from tests.rules.checks.pieces import codes_in, found_in


SHOWN = [check for check in CHECKS if check.on]


@pytest.mark.parametrize("check", CHECKS, ids=lambda each: each.code)
def test_every_check_has_a_page_under_the_four_headings(check: Check) -> None:
    """
    Only what happens outside a plan has no example in a plan file.
    """
    expected = HEADINGS if check.on else HEADINGS[:2]

    assert list(expected) == list(sections_of(check))
    assert all(sections_of(check).values())


@pytest.mark.parametrize("check", SHOWN, ids=lambda each: each.code)
def test_the_example_is_found(check: Check) -> None:
    """
    At a line of the file, with a sentence in each language without a gap.
    """
    every = found_in(sections_of(check)[EXAMPLE])
    found = [each for each in every if each.code == check.code]

    assert [] != found
    for each in found:
        assert each.line
        for language in ("ja", "en"):
            assert "{" not in each.sentence(language)


@pytest.mark.parametrize("check", SHOWN, ids=lambda each: each.code)
def test_the_example_put_right_is_not_found(check: Check) -> None:
    """
    Neither by this check, nor by any other as an error.
    """
    found = found_in(sections_of(check)[PUT_RIGHT])

    assert [] == [each.code for each in found if each.code == check.code]
    assert [] == [str(each) for each in found if each.severity.value == "error"]


@pytest.mark.parametrize("check", CHECKS, ids=lambda each: each.code)
def test_both_languages_say_the_same_things(check: Check) -> None:
    """
    The names in braces are the same ones.
    """
    japanese, english = (
        {name for _, name, _, _ in string.Formatter().parse(text) if name}
        for text in (check.sentence.ja, check.sentence.en)
    )

    assert japanese == english


def test_a_check_may_bring_its_page_along() -> None:
    """
    Those of other packages have no file here.
    """
    own = attrs.evolve(CHECKS[0], code="TOWN101", page="## What to do\n\nNothing.")

    assert {"What to do": "Nothing."} == sections_of(own)
    assert "" == page_of(attrs.evolve(own, page=""))


def test_a_page_stands_for_every_code_once() -> None:
    """
    No two checks share a code or a name.
    """
    assert len(CHECKS) == len({each.code for each in CHECKS})
    assert len(CHECKS) == len({each.name for each in CHECKS})
    assert [] == codes_in("description: A town on a river")
