"""
The keys that may stand in each part of a scheme, with the attribute that each gives.
"""

from __future__ import annotations

from typing import Final

from civicplan.rules.uses import USE_WORDS


__all__ = [
    "ALTERNATIVE",
    "CASE",
    "QUESTION",
    "RATING",
    "ROLLUP",
    "ROUNDINGS",
    "SCHEME",
    "USE",
]

SCHEME: Final = {
    "scheme": "id",
    "version": "version",
    "title": "title",
    "source": "source",
    "date": "date",
    "note": "note",
    "use": "use",
    "parameters": "parameters",
    "let": "lets",
    "cases": "questions",
    "questions": "questions",
    "shared": "questions",
    "ratings": "ratings",
    "unrated": "unrated",
    "show": "shows",
    "rollup": "rollups",
}
USE: Final = {key: key for key in (*USE_WORDS, "editions", "external")}
CASE: Final = {"when": "when", "rating": "rating", "score": "score"}
ALTERNATIVE: Final = {"when": "when", "is": "value"}
QUESTION: Final = {"asks": "asks", "cases": "cases"}
RATING: Final = {"id": "id", "colour": "colour"}
ROLLUP: Final = {"let": "lets", "cases": "cases", "show": "shows", "judged": "judged"}
ROUNDINGS: Final = ("rounded to", "cut to")
