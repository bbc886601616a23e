"""
The names that a scheme may give.
"""

from __future__ import annotations

from civicplan.errors import SchemeError
from civicplan.rules.expressions import WORDS
from civicplan.rules.language import expression_of
from civicplan.rules.phrases import KEYWORDS, Scope
from civicplan.rules.tokens import tokens


__all__ = ["name_problem"]


def name_problem(name: str, scope: Scope) -> str:
    """
    What is wrong with a name that a scheme wants to give, if anything.

    Args:
        name: Such as `"as hoped"`.
        scope: The names that are taken already.

    Returns:
        A sentence, or nothing where the name is good.

    Examples:
        >>> from civicplan.rules.phrases import Scope
        >>> name_problem("rate", Scope())
        ''
        >>> name_problem("final", Scope())
        "'final' has a meaning in the language already. Choose another name."
    """
    try:
        pieces = tokens(name)[:-1]
    except SchemeError:
        pieces = []
    text = " ".join(piece.text for piece in pieces)
    plain = pieces and pieces[0].kind == "word" and text == name
    if not plain or any(piece.kind not in {"word", "number"} for piece in pieces):
        return (
            f"{name!r} is no name: write words with one space between, "
            "without signs, beginning with a letter."
        )
    if name in scope.names or name in scope.parameters:
        return f"{name!r} is named twice. Choose another name."
    taken = name in WORDS or name in KEYWORDS or pieces[0].text in KEYWORDS
    for rolled in (False, True):
        try:
            expression_of(name, Scope(ratings=scope.ratings, rolled=rolled))
        except SchemeError:
            continue
        taken = True
    if taken:
        return f"{name!r} has a meaning in the language already. Choose another name."
    return ""
