"""
Files to begin with.
"""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from civicplan.base.periods import FiscalYear
from civicplan.catalog.plans import plan
from civicplan.catalog.schemes import scheme
from civicplan.catalog.templates import new_plan, new_scheme
from civicplan.errors import InvalidValueError, UnknownNameError
from civicplan.io import plans, schemes
from civicplan.io.yaml_documents import compose_yaml
from civicplan.model.indicators import Indicator, Reference, Reprint
from civicplan.model.measures import Measure, Project
from civicplan.model.observations import Comparison, Observation
from civicplan.model.plans import Levels, Municipality, Plan
from civicplan.model.policies import Goal, Policy
from civicplan.model.revisions import Edition, Revision
from civicplan.model.targets import Target
from civicplan.rules import keys
from civicplan.rules.checks.checking import check
from civicplan.rules.checks.shapes import Severity
from civicplan.rules.evaluation import evaluate
from civicplan.rules.uses import USE_WORDS
from tests.catalog.filled import filled


in_both = pytest.mark.parametrize("language", ["ja", "en"])


@in_both
def test_an_empty_plan_holds_nothing_that_is_questionable(language: str) -> None:
    """
    It loads without a warning, and no check finds anything.
    """
    read = plans.reads(new_plan(language))

    assert ((), ()) == (read.warnings, check(read.plan))
    assert (language, 0) == (read.plan.language, sum(1 for _ in read.plan.walk()))


@in_both
def test_the_example_becomes_a_plan_when_its_signs_are_taken_off(language: str) -> None:
    """
    Of which no check finds an error, nor anything that deserves a warning.
    """
    read = plans.reads(filled(new_plan(language)))
    found = {each.code for each in check(read.plan) if each.severity != Severity.HINT}

    assert ((), set()) == (read.warnings, found)


@in_both
def test_every_indicator_of_the_example_is_rated(language: str) -> None:
    """
    By the scheme that is used where no other is named.
    """
    read = plans.loads(filled(new_plan(language)))
    evaluation = evaluate(read, scheme())

    assert 4 == len(evaluation)
    assert all(each.rated for one in evaluation for each in one.answers)


@in_both
@pytest.mark.parametrize(
    "kind",
    [
        Plan,
        Municipality,
        FiscalYear,
        Levels,
        Edition,
        Goal,
        Policy,
        Measure,
        Project,
        Indicator,
        Reprint,
        Reference,
        Comparison,
    ],
)
def test_every_key_is_shown(kind: type, language: str) -> None:
    """
    Of whatever a plan file may hold.
    """
    text = new_plan(language)
    fields = [each.name for each in attrs.fields(kind)]

    assert [] == [name for name in fields if f"{name}:" not in text]


@in_both
@pytest.mark.parametrize(
    ("kind", "said_otherwise"),
    # A figure and a target stand under their period; a revision names its changes.
    [(Observation, "period"), (Target, "period"), (Revision, "changes")],
)
def test_every_key_of_what_stands_under_another_is_shown(
    kind: type, said_otherwise: str, language: str
) -> None:
    """
    Of figures, targets and revisions.
    """
    text = new_plan(language)
    fields = {each.name for each in attrs.fields(kind)} - {said_otherwise}
    also = {"targets", "introduce", "abolish"} if kind is Revision else set()

    assert set() == {name for name in fields | also if f"{name}:" not in text}


def test_both_languages_show_the_same() -> None:
    """
    With the same keys in the same order, so that neither lacks what the other has.
    """

    def shape(tree: Any) -> Any:
        match tree:
            case dict():
                return [(key, shape(each)) for key, each in tree.items()]
            case list():
                # Two short lists of sentences may differ in length.
                shapes = [shape(each) for each in tree]
                return shapes if any(shapes) else []
            case _:
                return None

    one, other = (
        # What else a city keeps has names of its own.
        shape({**compose_yaml(filled(new_plan(each))).tree, "annotations": None})
        for each in ("ja", "en")
    )

    assert one == other


def test_what_is_known_is_filled_in() -> None:
    """
    The id, the name, also in the title, and the code; the comments stay.
    """
    text = new_plan("ja", id="hiratsuka", municipality="平塚市", code="142034")
    read = plans.loads(text)

    assert Municipality(name="平塚市", code="142034") == read.municipality
    assert ("hiratsuka", "平塚市総合計画") == (read.id, read.title)
    assert new_plan("ja").count("#") == text.count("#")


def test_a_wrong_code_is_refused() -> None:
    """
    Its check digit tells that it is mistyped; the codes of other countries have none.
    """
    with pytest.raises(InvalidValueError, match="142034"):
        new_plan("ja", municipality="平塚市", code="142035")
    read = plans.loads(new_plan("en", municipality="Leeds", code="E08000035"))

    assert "E08000035" == read.municipality.code


def test_there_are_two_languages() -> None:
    """
    Another is answered by those that there are.
    """
    with pytest.raises(UnknownNameError, match=r"no file to begin with 'plan\.fr'"):
        new_plan("fr")


@in_both
def test_a_new_scheme_is_sound(language: str) -> None:
    """
    Nothing in it is perhaps not meant so.
    """
    assert () == schemes.reads(new_scheme(language)).warnings


@in_both
def test_a_new_scheme_rates_the_chapter(language: str) -> None:
    """
    Each of its ratings is given, and each policy has one.
    """
    begun = schemes.loads(new_scheme(language))
    evaluation = evaluate(plan("hiratsuka"), begun)
    policies = [each for each in evaluation.rollups if each.level == "policy"]
    given = {answer.rating for one in evaluation for answer in one.answers}

    assert {*begun.ratings} <= given
    assert 3 == sum(each.rating is not None for each in policies)


@in_both
def test_every_key_of_a_scheme_is_shown(language: str) -> None:
    """
    And every word of `use`.
    """
    text = new_scheme(language)
    known = {*keys.SCHEME, *keys.USE, *keys.CASE, *keys.RATING, *keys.ROLLUP}
    known |= {*keys.QUESTION, *keys.ROUNDINGS}
    known -= {"cut to"}  # Told as the other word for `rounded to`.
    words = {word for each in USE_WORDS.values() for word in each}

    assert set() == {each for each in known if f"{each}:" not in text}
    assert set() == {each for each in words if each not in text}


def test_both_languages_begin_with_the_same_rule() -> None:
    """
    Only the words around it differ.
    """
    one, other = (schemes.loads(new_scheme(each)) for each in ("ja", "en"))
    labels = [[each.label("ja") for each in begun.ratings] for begun in (one, other)]
    english, japanese = (
        attrs.evolve(each, title=(), source="", note="", ratings=(), unrated=())
        for each in (one, other)
    )

    assert labels[0] == labels[1]
    assert english == japanese
