"""
Colours that everybody can tell apart and read.
"""

from __future__ import annotations

import itertools

import pytest

from civicplan.rules.schemes import Scheme, scheme_of
from civicplan.rules.tables import Rating
from civicplan.views.palettes import DARK, LIGHT, Palette


BOTH = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])

# What people see whose eyes lack one kind of cones: linear RGB in and out, from
# Machado, Oliveira and Fernandes, A Physiologically-based Model for Simulation of
# Color Vision Deficiency (2009), severity 1.
EYES = {
    "all cones": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no red": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "no green": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "no blue": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
# In CIELAB, where about 2 can just be seen side by side.
TOLD_APART = 12


def _linear(colour: str) -> list[float]:
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in parts
    ]


def _contrast(one: str, other: str) -> float:
    shares = (0.2126, 0.7152, 0.0722)
    lights = sorted(
        sum(share * part for share, part in zip(shares, _linear(each), strict=True))
        for each in (one, other)
    )
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def _seen(colour: str, eyes: str) -> tuple[float, float, float]:
    linear = _linear(colour)
    red, green, blue = (
        min(max(sum(a * b for a, b in zip(row, linear, strict=True)), 0.0), 1.0)
        for row in EYES[eyes]
    )
    x, y, z = (
        part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116
        for part in (
            (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047,
            0.2126 * red + 0.7152 * green + 0.0722 * blue,
            (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883,
        )
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _scale(ratings: int) -> Scheme:
    ids = [f"r{number}" for number in range(ratings)]
    return scheme_of(
        {
            "scheme": "scale",
            "version": "1",
            "cases": [{"when": "final is reached", "rating": ids[0]}],
            "ratings": [{"id": each} for each in ids],
        }
    )


def _names(ratings: int) -> list[str]:
    scheme = _scale(ratings)
    return [LIGHT.tone_of(scheme, each).name for each in scheme.ratings]


@BOTH
def test_marks_stand_out_from_the_ground(palette: Palette) -> None:
    """
    By 3 to 1, as WCAG asks of what is no text.
    """
    marks = [each.mark for each in (*palette.tones, palette.unrated)]
    weak = [
        each
        for each in (*marks, palette.path, palette.actual)
        if _contrast(each, palette.ground) < 3
    ]

    assert [] == weak


@BOTH
def test_text_can_be_read(palette: Palette) -> None:
    """
    By 4.5 to 1, on the ground and on a mark.
    """
    tones = (*palette.tones, palette.unrated)
    pairs = [
        *((each.text, palette.ground) for each in tones),
        *((each.on_mark, each.mark) for each in tones),
        *(
            (each, palette.ground)
            for each in (palette.ink, palette.faint, palette.actual)
        ),
    ]

    assert [] == [each for each in pairs if _contrast(*each) < 4.5]


@BOTH
@pytest.mark.parametrize("eyes", EYES)
def test_no_two_tones_look_alike(palette: Palette, eyes: str) -> None:
    """
    To eyes that lack a kind of cones either.
    """
    tones = (*palette.tones, palette.unrated)
    near = [
        (one.name, other.name)
        for one, other in itertools.combinations(tones, 2)
        if sum(
            (a - b) ** 2
            for a, b in zip(_seen(one.mark, eyes), _seen(other.mark, eyes), strict=True)
        )
        < TOLD_APART**2
    ]

    assert [] == near


@BOTH
def test_every_tone_has_a_sign_of_its_own(palette: Palette) -> None:
    """
    So that nothing is known by its colour alone.
    """
    signs = [each.sign for each in (*palette.tones, palette.unrated)]

    assert len({*signs}) == len(signs)


def test_both_palettes_have_the_same_tones() -> None:
    """
    So that a style sheet has one set of names.
    """
    light, dark = (
        [(each.name, each.sign) for each in palette.tones] for palette in (LIGHT, DARK)
    )

    assert light == dark


@pytest.mark.parametrize(
    ("ratings", "names"),
    [
        (1, ["best"]),
        (2, ["best", "worst"]),
        (3, ["best", "middle", "worst"]),
        (4, ["best", "good", "poor", "worst"]),
        (5, ["best", "good", "middle", "poor", "worst"]),
        (6, ["best", "good", "middle", "middle", "poor", "worst"]),
    ],
)
def test_a_scale_goes_from_the_best_tone_to_the_worst(
    ratings: int, names: list[str]
) -> None:
    """
    However many ratings it has.
    """
    assert names == _names(ratings)


@pytest.mark.parametrize("ratings", range(2, 20))
def test_no_rating_looks_better_than_one_above_it(ratings: int) -> None:
    """
    And as many look good as look bad.
    """
    order = ["best", "good", "middle", "poor", "worst"]
    places = [order.index(each) for each in _names(ratings)]

    assert sorted(places) == places
    assert [4 - each for each in reversed(places)] == places


def test_what_stands_off_the_scale_is_unrated() -> None:
    """
    So is a rating of another scheme, and none.
    """
    scheme = _scale(3)
    others = (None, Rating(id="abolished", rated=False), Rating(id="other"))

    assert {"unrated"} == {LIGHT.tone_of(scheme, each).name for each in others}
