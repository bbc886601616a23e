"""
The closed words of `use`.
"""

from __future__ import annotations

import pytest

from civicplan.errors import InvalidValueError
from civicplan.rules.uses import USE_WORDS, Use


def test_the_first_word_of_each_key_is_meant_where_none_is_written() -> None:
    """
    The table of words says the defaults.
    """
    use = Use()

    assert {key: words[0] for key, words in USE_WORDS.items()} == {
        key: getattr(use, key) for key in USE_WORDS
    }


def test_another_word_is_refused_with_the_nearest() -> None:
    """
    A slip in a closed list has a suggestion.
    """
    with pytest.raises(
        InvalidValueError, match="Did you mean 'actual period'"
    ) as caught:
        Use(interim="actual periods")

    assert "use.interim" == caught.value.field


@pytest.mark.parametrize("editions", [(), ("first", "first"), ("last",)])
def test_editions_are_first_latest_or_both(editions: tuple[str, ...]) -> None:
    """
    Each edition is asked once, and at least one is.
    """
    with pytest.raises(InvalidValueError, match="write first, latest or both"):
        Use(editions=editions)
