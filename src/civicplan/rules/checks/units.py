"""
Checks of units: whether a unit is one, and fits what the name counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import attrs

from civicplan.base.unit_names import read_unit
from civicplan.base.unit_texts import Dimensions
from civicplan.model.indicators import Indicator
from civicplan.model.plans import Plan
from civicplan.rules.checks.bilingual import Words
from civicplan.rules.checks.counted import counted_in, rate_in, share_in
from civicplan.rules.checks.facts import amount_of, path_of_number
from civicplan.rules.checks.limits import numbers_of
from civicplan.rules.checks.shapes import Check, Found, Severity
from civicplan.rules.checks.sites import Site
from civicplan.rules.choices import PER_CENT


__all__ = ["UNITS"]


def _not_of_name(indicator: Indicator, site: Site) -> Iterator[Found]:
    unit = indicator.unit
    counted = counted_in(indicator.name) if unit else None
    things = site.overview.things(unit) if counted else None
    if counted is None or things is None:
        return
    # How much came of an amount, in per cent of another year, is printed so.
    if not things and counted.word == "排出量":
        return
    # So many of it (千件), or a rate of it (件/万人), counts it too.
    held = _above(things)
    if not any(_above(site.overview.things(each)) <= held for each in counted.units):
        yield Found(
            at="unit",
            data={"word": counted.word, "unit": unit, "meant": counted.units[0]},
        )


def _above(things: Dimensions | None) -> set[tuple[str, int]]:
    # With its power: of a length no area is meant.
    return {(name, power) for name, power in things or () if power > 0}


def _no_ratio(indicator: Indicator, site: Site) -> Iterator[Found]:
    unit = indicator.unit
    if unit in PER_CENT:
        return
    word = share_in(indicator.name)
    if not word:
        word = rate_in(indicator.name) if unit else ""
    things = site.overview.things(unit)
    if not word or things is None:
        return
    if things and all(power > 0 for _, power in things):
        yield Found(at="unit", data={"word": word, "unit": unit})
    elif not unit and any(numbers_of(indicator)):
        yield Found(at="unit", data={"word": word}, sentence=_NO_UNIT)


_NO_UNIT: Final = Words(
    ja="名称は「{word}」ですが、単位がありません。「%」などの単位を書いてください。",
    en="By its name it is a {word}, and it has no unit. Write one, such as %.",
)


def _misspelt(indicator: Indicator, site: Site) -> Iterator[Found]:
    unit = indicator.unit
    # A unit that is like no other is a word of the city's own, and no slip.
    if unit and site.overview.things(unit) is None:
        near = site.overview.nearest_unit(unit)
        if near:
            yield Found(at="unit", data={"unit": unit, "near": near})


def _out_of_range(indicator: Indicator, site: Site) -> Iterator[Found]:
    if indicator.unit in PER_CENT:
        yield from _impossible(indicator, site)


def _below_zero(indicator: Indicator, site: Site) -> Iterator[Found]:
    if indicator.unit not in PER_CENT:
        yield from _impossible(indicator, site)


def _impossible(indicator: Indicator, site: Site) -> Iterator[Found]:
    if not site.impossible:
        return
    for holder, value in numbers_of(indicator):
        if value in site.impossible:
            yield Found(
                at=path_of_number(indicator, holder),
                data={
                    "value": amount_of(indicator, value),
                    "unit": indicator.unit,
                },
            )


def _missing(indicator: Indicator, _: Site) -> Iterator[Found]:
    if indicator.unit or not (counted := counted_in(indicator.name)):
        return
    if any(numbers_of(indicator)):
        yield Found(at="unit", data={"word": counted.word, "meant": counted.units[0]})


def _spelt_otherwise(indicator: Indicator, site: Site) -> Iterator[Found]:
    unit, overview = indicator.unit, site.overview
    if unit and overview.things(unit) is not None:
        first = overview.spellings[read_unit(unit)]
        if first != unit:
            yield Found(at="unit", data={"unit": unit, "first": first})


def _as_first_spelt(indicator: Indicator, found: Found, _: Plan) -> Indicator:
    return attrs.evolve(indicator, unit=str(dict(found.data)["first"]))


UNIT_NOT_OF_NAME: Final = Check(
    code="U101",
    name="unit-not-of-name",
    category="units",
    title=Words(ja="単位が名称と合わない", en="the unit does not fit the name"),
    sentence=Words(
        ja="名称の「{word}」に対して、単位が「{unit}」になっています。"
        "「{meant}」ではありませんか。",
        en="By its name it counts {word}, but its unit is {unit}. Is {meant} meant?",
    ),
    find=_not_of_name,
)

SHARE_WITHOUT_RATIO: Final = Check(
    code="U102",
    name="share-without-ratio",
    category="units",
    title=Words(ja="割合の単位が比率でない", en="a share is not in per cent"),
    sentence=Words(
        ja="名称は「{word}」ですが、単位が「{unit}」になっています。"
        "「%」ではありませんか。",
        en="By its name it is a {word}, but its unit is {unit}. Is % meant?",
    ),
    find=_no_ratio,
)

UNIT_MISSPELT: Final = Check(
    code="U103",
    name="unit-misspelt",
    category="units",
    title=Words(ja="単位の誤記", en="the unit is perhaps misspelt"),
    sentence=Words(
        ja="単位「{unit}」は登録されていません。「{near}」のことですか。",
        en="The unit {unit} is unknown. Did you mean {near}?",
    ),
    find=_misspelt,
)

SHARE_OUT_OF_RANGE: Final = Check(
    code="U104",
    name="share-out-of-range",
    severity=Severity.ERROR,
    category="units",
    title=Words(ja="割合が0～100%の外にある", en="a share below 0 % or above 100 %"),
    sentence=Words(
        ja="割合なのに{value}になっています。数値か単位を直してください。",
        en="It is a share of a whole, and {value} is none. "
        "Correct the number or the unit.",
    ),
    find=_out_of_range,
)

UNIT_MISSING: Final = Check(
    code="U105",
    name="unit-missing",
    severity=Severity.HINT,
    category="units",
    title=Words(ja="単位がない", en="a count has no unit"),
    sentence=Words(
        ja="名称の「{word}」に対して、単位がありません。"
        "「{meant}」などと書いてください。",
        en="By its name it counts {word}, and it has no unit. Write one, such as "
        "{meant}.",
    ),
    find=_missing,
)

UNIT_SPELT_OTHERWISE: Final = Check(
    code="U106",
    name="unit-spelt-otherwise",
    severity=Severity.HINT,
    category="units",
    title=Words(ja="同じ単位の書き方が違う", en="one unit is written in several ways"),
    sentence=Words(
        ja="単位「{unit}」は、この計画の他の箇所では「{first}」と書かれています。"
        "そろえてください。",
        en="The unit {unit} is written as {first} elsewhere in the plan. "
        "Write it in one way.",
    ),
    find=_spelt_otherwise,
    fix=_as_first_spelt,
)

COUNT_BELOW_ZERO: Final = Check(
    code="U107",
    name="count-below-zero",
    severity=Severity.ERROR,
    category="units",
    title=Words(ja="数えた数が0未満", en="a count below zero"),
    sentence=Words(
        ja="{unit}を数えた数なのに{value}になっています。数値か単位を直してください。",
        en="It counts {unit}, and there cannot be {value}. "
        "Correct the number or the unit.",
    ),
    find=_below_zero,
)

UNITS: Final = (
    UNIT_NOT_OF_NAME,
    SHARE_WITHOUT_RATIO,
    UNIT_MISSPELT,
    SHARE_OUT_OF_RANGE,
    UNIT_MISSING,
    UNIT_SPELT_OTHERWISE,
    COUNT_BELOW_ZERO,
)
