"""
Kinds that no indicator is likely to have: the label that people see, or a slip.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from civicplan.errors import nearest
from civicplan.rules.expressions import Condition, WordIs
from civicplan.rules.lints.shapes import Lint
from civicplan.rules.scheme_vocabulary import KINDS, value_in_words


__all__ = ["unknown_kinds"]

_TELLING = 4  # characters of 意識調査, which stands for nothing else
_ALIKE = 0.75  # from 0 to 1: servey is like survey, 成果指標 not like 成果


def unknown_kinds(
    conditions: Sequence[Condition | None], paths: Sequence[str]
) -> Iterator[Lint]:
    """
    The kinds that are asked for and look like one that the plan file writes otherwise.

    Args:
        conditions: Of the lines of a table.
        paths: Where each line stands.

    Yields:
        A lint for each; none for a city's own word that is like none of them.
    """
    for condition, path in zip(conditions, paths, strict=True):
        for test in condition.tests if condition else ():
            if isinstance(test, WordIs) and test.field == "kind":
                meant = _meant(test.word)
                if meant:
                    yield _lint(test.word, meant, path)


def _lint(word: str, meant: str, path: str) -> Lint:
    sentence = (
        f"no plan is likely to have the kind {word!r}: in a plan file it is "
        f"{', '.join(KINDS)} or a city's own word. Did you mean {meant!r}?"
    )
    return Lint(code="kind-unlikely", path=path, sentence=sentence)


def _meant(word: str) -> str:
    """
    The kind that a word is a label or another spelling of; nothing for any other word.
    """
    if word in KINDS:
        return ""
    plain = unicodedata.normalize("NFKC", word).casefold()
    spellings = {
        value_in_words("kind", kind, language): kind
        for kind in KINDS
        for language in ("en", "ja")
    }
    spellings |= {kind: kind for kind in KINDS}
    for spelling, kind in spellings.items():
        # 市民意識調査 and citizen survey are surveys too; 成果指標 is a city's own.
        if spelling == plain or (len(spelling) >= _TELLING and spelling in plain):
            return kind
    return next((spellings[each] for each in nearest(plain, spellings, _ALIKE)), "")
