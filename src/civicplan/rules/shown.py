"""
What a scheme prints with an answer, in words.
"""

from __future__ import annotations

from civicplan.rules.answers import Shown
from civicplan.rules.reasons import Reason
from civicplan.rules.vocabulary import comma, quantity_in_words


__all__ = ["shown_in_words"]


def shown_in_words(shown: tuple[Shown, ...], language: str) -> str:
    """
    The quantities that a scheme prints, in one line; undefined ones are left out.

    Args:
        shown: The quantities.
        language: A BCP 47 tag, such as `"ja"`.

    Returns:
        Such as `"最終目標への進捗率 90%、経過割合 38%"`.
    """
    return comma(language).join(
        f"{quantity_in_words(each.name, language)} {each.printed}"
        for each in shown
        if not isinstance(each.value, Reason)
    )
