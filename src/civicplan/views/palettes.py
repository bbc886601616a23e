"""
The colours of what people see, on white paper and on a dark screen.

A rating's colour goes by how good the rating is on its scheme's scale, not by the
scheme's own word for a colour: green and red cannot be told apart by many readers.
Blue is good and red is bad, the better half and the worse half differ in hue, what
stands side by side differs in lightness, and each tone comes with a sign, so that no
rating is known by its colour alone.
"""

from __future__ import annotations

from typing import Final

import attrs

from civicplan.rules.schemes import Scheme
from civicplan.rules.tables import Rating


__all__ = ["DARK", "LIGHT", "Palette", "Tone"]


@attrs.frozen(kw_only=True)
class Tone:
    """
    How ratings look that are equally good.

    Attributes:
        name: Such as `"best"`; it can stand in a style sheet.
        sign: Stands beside the words, such as `"◎"`.
        mark: The colour of an area or a mark, such as `"#0a3d7a"`; it stands out from
            the ground by at least 3 to 1 (WCAG 2.2, 1.4.11).
        on_mark: The colour of text on such an area; by at least 4.5 to 1 (1.4.3).
        text: The colour of text on the ground; by at least 4.5 to 1.
    """

    name: str
    sign: str
    mark: str
    on_mark: str
    text: str


@attrs.frozen(kw_only=True)
class Palette:
    """
    The colours that go together on one ground.

    Attributes:
        ground: What everything stands on, such as `"#ffffff"`.
        ink: The colour of text and of targets; on the ground at least 4.5 to 1.
        faint: The colour of what is told besides; still at least 4.5 to 1.
        rule: The colour of the lines of a grid, which nobody needs to see.
        area: The colour of what lies behind a mark, such as the way that was planned.
        actual: The colour of what was achieved; at least 4.5 to 1.
        path: The colour of what was expected; at least 3 to 1.
        tones: Of ratings on a scale, best first.
        unrated: Of ratings off the scale, and of none.
    """

    ground: str
    ink: str
    faint: str
    rule: str
    area: str
    actual: str
    path: str
    tones: tuple[Tone, ...]
    unrated: Tone

    def tone_of(self, scheme: Scheme, rating: Rating | None) -> Tone:
        """
        How a rating looks.

        Args:
            scheme: Whose scale it stands on; the best rating of a scale has the first
                tone, its worst the last, and the others lie evenly between.
            rating: The rating; none where there is none.

        Returns:
            Its tone; that of the unrated where it does not stand on the scale.

        Examples:
            >>> from civicplan.rules.tables import Case, Question
            >>> ratings = (Rating(id="A"), Rating(id="B"), Rating(id="C"))
            >>> asked = Question(id="rating", cases=(Case(rating="A"),))
            >>> abc = Scheme(id="abc", version="1", ratings=ratings, questions=(asked,))
            >>> [LIGHT.tone_of(abc, each).sign for each in (*ratings, None)]
            ['◎', '△', '×', '－']
        """
        if rating is None or not rating.rated:
            return self.unrated
        ids = [each.id for each in scheme.ratings]
        if rating.id not in ids:
            return self.unrated
        return self.tones[_place(ids.index(rating.id), len(ids), len(self.tones))]


def _place(rank: int, ratings: int, tones: int) -> int:
    """
    The tone of the rating of a rank; the nearest, halves towards the middle.
    """
    if ratings == 1:
        return 0
    steps, rest = divmod(rank * (tones - 1), ratings - 1)
    nearer = 2 * rest > ratings - 1
    before_middle = 2 * rank < ratings - 1
    return steps + (nearer or (2 * rest == ratings - 1 and before_middle))


LIGHT: Final = Palette(
    ground="#ffffff",
    ink="#1b1b1b",
    faint="#595959",
    rule="#e3e3e3",
    area="#e6ebf0",
    actual="#1c69b0",
    path="#7a7a7a",
    tones=(
        Tone(name="best", sign="◎", mark="#0a3d7a", on_mark="#ffffff", text="#0a3d7a"),
        Tone(name="good", sign="○", mark="#2f86c6", on_mark="#111111", text="#1c6aa5"),
        Tone(
            name="middle", sign="△", mark="#b08f00", on_mark="#111111", text="#7d6400"
        ),
        Tone(name="poor", sign="▲", mark="#b04300", on_mark="#ffffff", text="#b04300"),
        Tone(name="worst", sign="×", mark="#6e0f33", on_mark="#ffffff", text="#6e0f33"),
    ),
    unrated=Tone(
        name="unrated", sign="－", mark="#757575", on_mark="#ffffff", text="#5f5f5f"
    ),
)
"""On white, in print too."""

DARK: Final = Palette(
    ground="#111111",
    ink="#f2f2f2",
    faint="#b3b3b3",
    rule="#333333",
    area="#2a323a",
    actual="#6fb1f5",
    path="#a6a6a6",
    tones=(
        Tone(name="best", sign="◎", mark="#4a8ee6", on_mark="#111111", text="#4a8ee6"),
        Tone(name="good", sign="○", mark="#a5d2f5", on_mark="#111111", text="#a5d2f5"),
        Tone(
            name="middle", sign="△", mark="#f5dc6b", on_mark="#111111", text="#f5dc6b"
        ),
        Tone(name="poor", sign="▲", mark="#f08a2e", on_mark="#111111", text="#f08a2e"),
        Tone(name="worst", sign="×", mark="#e8486f", on_mark="#111111", text="#e8486f"),
    ),
    unrated=Tone(
        name="unrated", sign="－", mark="#a6a6a6", on_mark="#111111", text="#a6a6a6"
    ),
)
"""On a dark screen."""
