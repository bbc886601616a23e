"""
The same thing said in both languages.
"""

from __future__ import annotations

import attrs

from civicplan.base._showing import as_written
from civicplan.rules.vocabulary import is_japanese


__all__ = ["Words"]


@attrs.frozen(kw_only=True, repr=False)
class Words:
    """
    The same thing said in both languages.

    Attributes:
        ja: In Japanese, such as `"単位が{unit}です。"`.
        en: In English, such as `"The unit is {unit}."`.
    """

    __repr__ = as_written

    ja: str
    en: str

    def said(self, language: str) -> str:
        """
        In one language; English where it is not Japanese.

        Args:
            language: A BCP 47 tag, such as `"ja"`.
        """
        return self.ja if is_japanese(language) else self.en
