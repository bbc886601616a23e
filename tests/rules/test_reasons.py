"""
Reasons have names, and words in both languages.
"""

from __future__ import annotations

import pytest

from civicplan.rules.reasons import Reason


@pytest.mark.parametrize("reason", list(Reason))
@pytest.mark.parametrize("language", ["ja", "ja-JP", "en", "fr"])
def test_every_reason_can_be_said(reason: Reason, language: str) -> None:
    """
    No reason is without words, in whatever language a plan is written.
    """
    assert reason.label(language)


def test_japanese_reasons_are_japanese() -> None:
    """
    No reason falls back to English in a Japanese plan.
    """
    assert [] == [each for each in Reason if each.label("ja").isascii()]


def test_two_reasons_leave_no_way_to_go() -> None:
    """
    A target at or behind the baseline asks for no improvement.
    """
    found = {reason.value for reason in Reason if reason.no_way_to_go}

    assert {"target is the baseline", "target behind the baseline"} == found
