"""
What things are called.
"""

from __future__ import annotations

import pytest

from civicplan.rules.expressions import METRICS, REFERENCES
from civicplan.rules.vocabulary import in_brackets, is_japanese, quantity_in_words, word


@pytest.mark.parametrize(
    ("language", "japanese"),
    [("ja", True), ("JA-JP", True), ("en", False), ("fr", False)],
)
def test_every_other_language_gets_english(language: str, *, japanese: bool) -> None:
    """
    Only Japanese gets Japanese.
    """
    assert japanese is is_japanese(language)


def test_a_name_without_another_word_is_the_word() -> None:
    """
    A city's own name for something stays.
    """
    assert ("消防団", "kt") == (word("消防団", "ja"), word("kt", "en"))


def test_brackets_are_those_of_the_language() -> None:
    """
    Full-width ones need no space.
    """
    assert ("（件）", " (件)") == (in_brackets("件", "ja"), in_brackets("件", "en"))


@pytest.mark.parametrize("metric", METRICS)
@pytest.mark.parametrize("reference", REFERENCES)
def test_every_metric_of_the_language_has_japanese_words(
    metric: str, reference: str
) -> None:
    """
    A new metric must be given words here.
    """
    assert not quantity_in_words(f"{metric} {reference}", "ja").isascii()


@pytest.mark.parametrize("name", ["rate", "progress", "progress to nowhere"])
def test_a_scheme_names_its_own_quantities(name: str) -> None:
    """
    They are printed as declared.
    """
    assert name == quantity_in_words(name, "ja")
