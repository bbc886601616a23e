"""
Checks that are shipped, and those that other packages bring along.
"""

from __future__ import annotations

import importlib.metadata
from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

import attrs
import pytest

from civicplan.errors import InvalidValueError, UnknownNameError
from civicplan.model.indicators import Indicator
from civicplan.rules.checks.bilingual import Words
from civicplan.rules.checks.overviews import Overview
from civicplan.rules.checks.registry import CHECKS, GROUP, check_called, registry
from civicplan.rules.checks.shapes import CATEGORIES, Check, Found
from civicplan.rules.checks.sites import Site
from tests.rules.checks.pieces import codes_in, found_in, indicator


def _named(indicator: Indicator, _: Site) -> Iterator[Found]:
    yield Found(at="name", data={"name": indicator.name})


OWN = Check(
    code="TOWN101",
    name="named",
    category="our-town",
    title=Words(ja="名称", en="a name"),
    sentence=Words(ja="名称は{name}です。", en="It is called {name}."),
    find=_named,
)

Install = Callable[..., None]


@pytest.fixture
def install(monkeypatch: pytest.MonkeyPatch) -> Iterator[Install]:
    """
    Makes objects known as entry points of a package.
    """

    def known(**loaded: Any) -> None:
        points = [
            SimpleNamespace(
                name=name,
                dist=SimpleNamespace(name="our-town-checks"),
                load=value if callable(value) else lambda value=value: value,
            )
            for name, value in loaded.items()
        ]
        monkeypatch.setattr(
            importlib.metadata,
            "entry_points",
            lambda *, group: points if group == GROUP else [],
        )
        registry.cache_clear()

    yield known
    monkeypatch.undo()
    registry.cache_clear()


def test_shipped_checks_stand_in_the_order_of_their_categories() -> None:
    """
    Each with the letter of its category, in the order of its code.
    """
    letters = list(CATEGORIES.values())
    codes = [each.code for each in CHECKS]

    assert codes == sorted(codes, key=lambda code: (letters.index(code[0]), code))
    assert all(each.code[0] == CATEGORIES[each.category] for each in CHECKS)


def test_a_check_of_another_package_is_asked_with_all_others(install: Install) -> None:
    """
    It can be selected like any other.
    """
    install(town=OWN)
    piece = indicator()

    assert "TOWN101" in codes_in(piece)
    assert ["It is called Members."] == [
        each.sentence() for each in found_in(piece, "our-town")
    ]
    assert OWN == check_called("named")


def test_an_entry_point_may_lead_to_several_checks(install: Install) -> None:
    """
    In their order.
    """
    other = attrs.evolve(OWN, code="TOWN102", name="named-again")
    install(town=[OWN, other])

    assert ["TOWN101", "TOWN102"] == codes_in(indicator(), "TOWN")


def _unloadable() -> None:
    message = "No module named 'our_town'"
    raise ModuleNotFoundError(message)


@pytest.mark.parametrize(
    ("loaded", "trouble"),
    [
        (_unloadable, "ModuleNotFoundError: No module named 'our_town'"),
        (7, "TypeError: 'int' object is not iterable"),
        (["U101"], "TypeError: a Check is needed, not 'U101'"),
        (
            attrs.evolve(OWN, code="U101"),
            "ValueError: U101 named is taken: U101 unit-not-of-name",
        ),
        (
            attrs.evolve(OWN, name="unit-not-of-name"),
            "ValueError: TOWN101 unit-not-of-name is taken: U101 unit-not-of-name",
        ),
    ],
)
def test_one_that_cannot_be_loaded_is_named(
    install: Install, loaded: Any, trouble: str
) -> None:
    """
    And all others are asked.
    """
    install(town=loaded, village=attrs.evolve(OWN, code="VIL101", name="village"))
    found = found_in(indicator(), "X", "VIL")

    assert ["X104", "VIL101"] == [each.code for each in found]
    assert (
        f"The check town of our-town-checks cannot be asked ({trouble}). "
        "Tell those who made it."
    ) == found[0].sentence("en")
    assert (
        f"our-town-checksの検査townは実行できません（{trouble}）。"
        "提供元に連絡してください。"
    ) == found[0].sentence("ja")


def _failing(_: Indicator, __: Site) -> Iterator[Found]:
    yield Found()
    raise ZeroDivisionError


def _lacking(_: Indicator, __: Site) -> Iterator[Found]:
    yield Found(data={"nome": "a slip"})


def _saying(_: Indicator, __: Site) -> Any:
    return ["a text"]


@pytest.mark.parametrize(
    ("find", "trouble"),
    [
        (_failing, "ZeroDivisionError: "),
        (_lacking, "KeyError: 'name'"),
        (_saying, "AttributeError: 'str' object has no attribute 'at'"),
    ],
)
def test_one_that_fails_is_named_once_and_finds_nothing(
    install: Install, find: Callable[[Any, Site], Any], trouble: str
) -> None:
    """
    However many parts it was asked of; also where its sentence has a gap.
    """
    install(town=attrs.evolve(OWN, find=find))
    piece = indicator() + "  - {id: y, name: Y}\n"
    found = found_in(piece, "TOWN", "X")

    assert ["X104"] == [each.code for each in found]
    assert f" cannot be asked ({trouble}). " in found[0].sentence("en")


def _lost(_: Overview) -> frozenset[int]:
    raise LookupError("no map of the town")


def _unmatched(_: Overview) -> Any:
    return 7


@pytest.mark.parametrize(
    ("among", "trouble"),
    [
        (_lost, "LookupError: no map of the town"),
        (_unmatched, "TypeError: 'int' object is not iterable"),
    ],
)
def test_one_that_cannot_say_where_to_ask_is_named_once(
    install: Install, among: Callable[[Overview], Any], trouble: str
) -> None:
    """
    Others are asked all the same.
    """
    other = attrs.evolve(OWN, code="VIL101", name="village")
    install(town=attrs.evolve(OWN, among=among), village=other)
    found = found_in(indicator(), "TOWN", "VIL", "X")

    assert ["X104", "VIL101"] == [each.code for each in found]
    assert f" cannot be asked ({trouble}). " in found[0].sentence("en")


def _called_y(overview: Overview) -> frozenset[int]:
    return frozenset(id(each) for _, each in overview.indicators if each.name == "Y")


def test_one_that_says_where_to_ask_is_asked_there_only(install: Install) -> None:
    """
    Of the kinds of part that it looks at.
    """
    install(town=attrs.evolve(OWN, among=_called_y))
    piece = indicator() + "  - {id: y, name: Y}\n"

    assert ["#y"] == [each.address for each in found_in(piece, "TOWN")]


def test_what_cannot_be_asked_is_not_said_where_it_is_ignored(install: Install) -> None:
    """
    As with any other finding.
    """
    install(town=_unloadable)

    assert [] == codes_in(indicator(), ignore=("X104",))


@pytest.mark.parametrize("name", ["U101", "u101", "unit-not-of-name"])
def test_a_check_is_found_by_code_or_name(name: str) -> None:
    """
    In letters of either size.
    """
    assert "U101" == check_called(name).code


def test_an_unknown_check_is_refused() -> None:
    """
    With what may have been meant.
    """
    with pytest.raises(UnknownNameError) as caught:
        check_called("unit-not-of-nam")

    sentence = "There is no check 'unit-not-of-nam'. Did you mean 'unit-not-of-name'?"
    assert sentence == str(caught.value)


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        (
            "code",
            "U1",
            (
                "check.code = 'U1': a code is a capital letter and three digits, such "
                "as 'U101'."
            ),
        ),
        (
            "name",
            "Unit!",
            (
                "check.name = 'Unit!': a name is words in small letters, such as "
                "'unit-not-of-name'."
            ),
        ),
        (
            "category",
            "Units",
            (
                "check.category = 'Units': it is a word, such as 'units'. "
                "Did you mean 'units'?"
            ),
        ),
    ],
)
def test_a_check_that_nobody_could_select_cannot_be_made(
    field: str, value: str, sentence: str
) -> None:
    """
    Its code, its name and its category are words to choose by.
    """
    changed: dict[str, Any] = {field: value}
    with pytest.raises(InvalidValueError) as caught:
        attrs.evolve(OWN, **changed)

    assert sentence == str(caught.value)
