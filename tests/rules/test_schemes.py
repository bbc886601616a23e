"""
Reading a scheme, and everything that can be wrong with one.
"""

from __future__ import annotations

import copy
import pickle
from decimal import Decimal
from fractions import Fraction

import pytest

from civicplan.catalog.schemes import scheme as shipped
from civicplan.errors import SchemeError, UnknownNameError
from civicplan.model.indicators import Indicator
from civicplan.model.observations import Observation
from civicplan.rules.evaluation import assess
from civicplan.rules.schemes import scheme_of
from tests.rules.made import period, scheme


GOOD = {
    "scheme": "test",
    "version": "2.10",
    "cases": [{"when": "final is reached", "rating": "A"}, {"rating": "B"}],
    "ratings": [{"id": "A", "ja": "達成", "colour": "green"}, {"id": "B", "en": "no"}],
}


def _sentences(**changes: object) -> list[str]:
    with pytest.raises(SchemeError) as caught:
        scheme_of(GOOD | changes)
    return [f"{each.path}: {each.sentence}" for each in caught.value.problems]


def test_a_version_is_a_text() -> None:
    """
    2.10 stays 2.10.
    """
    assert "2.10" == scheme_of(GOOD).version


def test_a_scheme_has_labels_in_languages() -> None:
    """
    Where a language is not there, another is taken, and at last the id.
    """
    best, worst = scheme_of(GOOD).ratings

    assert ("達成", "達成", "no") == (
        best.label("ja-JP"),
        best.label("en"),
        worst.label("ja"),
    )
    assert "test" == scheme_of(GOOD).label("ja")


def test_one_list_of_cases_is_one_question() -> None:
    """
    Its id is rating, and its cases know where they stand.
    """
    question = scheme_of(GOOD).question("rating")

    assert ["cases[0]", "cases[1]"] == [case.path for case in question.cases]


def test_shared_cases_come_before_those_of_each_question() -> None:
    """
    What is shared is written once and asked first.
    """
    found = scheme(
        """
        shared: [{when: actual is missing, rating: A}]
        questions:
          one: {asks: {en: One, ja: 一}, cases: [{rating: A}]}
          two: {cases: [{rating: A}]}
        ratings: [{id: A}]
        """
    )

    assert [
        ["shared[0]", "questions.one.cases[0]"],
        ["shared[0]", "questions.two.cases[0]"],
    ] == [[case.path for case in each.cases] for each in found.questions]


def test_parameters_have_a_default_or_none() -> None:
    """
    `missing` is no number.
    """
    found = scheme("parameters: {margin: 3, limit: missing}\nshow: {margin: }")

    assert (("margin", Decimal(3)), ("limit", None)) == found.parameters


def test_a_scheme_is_a_value() -> None:
    """
    It can be pickled, copied and hashed, before and after it was compiled.
    """
    standard = shipped("standard")
    assert standard.compiled is standard.compiled
    copies = [pickle.loads(pickle.dumps(standard)), copy.deepcopy(standard)]  # noqa: S301

    assert [standard, standard] == copies
    assert len({standard, *copies}) == 1


def test_ranks_run_from_the_best() -> None:
    """
    The order of ratings is meaning; words off the scale have no rank.
    """
    standard = shipped("standard")

    assert 0 == standard.rank(standard.rating("met"))
    assert 5 == standard.rank(standard.rating("no_progress"))
    with pytest.raises(UnknownNameError):
        standard.rank(standard.rating("no_data"))


def test_unknown_ratings_and_questions_have_a_suggestion() -> None:
    """
    Whoever asks for a name that is not there is told the nearest.
    """
    standard = shipped("standard")

    with pytest.raises(UnknownNameError, match="Did you mean 'on_pace'"):
        standard.rating("onpace")
    with pytest.raises(UnknownNameError, match="Did you mean 'interim'"):
        standard.question("interm")


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"scheme": ""}, "scheme: it may not be empty."),
        ({"scheme": None}, "scheme: it is missing."),
        ({"casse": []}, "casse: there is no key 'casse' here;"),
        ({"casse": []}, "Did you mean 'cases'?"),
        ({"use": {"actual": "latst"}}, "Did you mean 'latest'?"),
        ({"use": {"actuals": "latest"}}, "use.actuals: there is no key 'actuals' here"),
        ({"use": {"editions": ["last"]}}, "use.editions[0]: there is no 'last' here"),
        ({"use": "latest"}, "use: keys with values are needed here, not 'latest'."),
        ({"parameters": {"final": "3"}}, "'final' has a meaning in the language"),
        ({"parameters": {"x": "3,5"}}, "parameters.x: a number or the word missing"),
        ({"let": {"2x": "1"}}, "let.2x: '2x' is no name"),
        (
            {"let": {"a": "b", "b": "1"}},
            "let.a: at column 1 of 'b': 'b' does not stand above:",
        ),
        (
            {"let": {"a": "a"}},
            (
                "let.a: at column 1 of 'a': 'a' does not stand above: a quantity uses "
                "those before it, and never itself."
            ),
        ),
        ({"let": {"a": [{"when": "final = 1"}]}}, "let.a[0]: each alternative says"),
        ({"let": {"a": [{"is": "1", "wen": ""}]}}, "Did you mean 'when'?"),
        ({"cases": [{"rating": "C"}]}, "cases[0].rating: there is no rating 'C'"),
        ({"cases": [{"when": "1 = 1"}]}, "cases[0]: a case gives a rating, a score"),
        (
            {"cases": [{"when": "", "rating": "A"}]},
            "cases[0].when: it may not be empty.",
        ),
        ({"cases": {"when": "1 = 1"}}, "cases: a list is needed here"),
        ({"cases": [{"rating": ["A"]}]}, "cases[0].rating: a text is needed here"),
        ({"questions": {"q": {"cases": [{"rating": "A"}]}}}, "not both."),
        ({"ratings": [{"ja": "達成"}]}, "ratings[0].id: every rating has an id."),
        ({"ratings": [{"id": "rated"}]}, "'rated' is what a roll-up counts already."),
        (
            {"ratings": [{"id": "A"}, {"id": "A"}]},
            "there are two ratings 'A'. Keep one.",
        ),
        ({"ratings": [{"id": "A", "color": "red"}]}, "Did you mean 'colour'?"),
        (
            {"title": {"ja": "題", "two rates": None}},
            "Put a text with commas into quotes: '題, two rates'.",
        ),
        ({"title": {"ja": "題", "japan": "x"}}, "'japan' is no language: write a tag"),
        ({"cases": []}, "cases: a scheme rates or shows something: write `cases`."),
        ({"cases": ["A"]}, "cases[0]: keys with values are needed here, not 'A'."),
        ({"let": {"a": []}}, "let.a: a list of alternatives has at least one."),
        ({"rollup": {"plan": {"judged": ["no"]}}}, "judged: write true or false."),
        (
            {"show": {"final": {"rounded to": "final"}}},
            "show.final.rounded to: a number that is not 0 is needed here",
        ),
        (
            {"show": {"final": {"rounded to": "0"}}},
            "show.final.rounded to: a number that is not 0 is needed here",
        ),
        ({"show": {"rat": ""}}, "show.rat: at column 1 of 'rat': there is no name"),
        ({"show": {"final": {"round to": "1"}}}, "Did you mean 'rounded to'?"),
        (
            {"show": {"final": {"rounded to": "1", "cut to": "1"}}},
            "write either `rounded to` or `cut to`.",
        ),
        ({"rollup": {"polcy": {}}}, "Did you mean 'policy'?"),
        ({"rollup": {"plan": {"judged": "yes"}}}, "judged: write true or false."),
        (
            {"rollup": {"plan": {"cases": [{"when": "final = 1", "rating": "A"}]}}},
            "A roll-up sees counts and scores, not the figures of one indicator.",
        ),
    ],
    ids=lambda each: None if isinstance(each, str) else str(each)[:40],
)
def test_each_mistake_is_told_with_its_path(
    changes: dict[str, object], sentence: str
) -> None:
    """
    Every error says where, what and what to write.
    """
    assert [each for each in _sentences(**changes) if sentence in each]


def test_a_key_is_a_text() -> None:
    """
    A mapping made in Python may hold anything.
    """
    with pytest.raises(SchemeError, match="each key is a text, not 3"):
        scheme_of({**GOOD, "use": {3: "latest"}})


def test_all_mistakes_are_told_at_once() -> None:
    """
    Nobody has to repair a scheme one error at a time.
    """
    found = _sentences(
        use={"actual": "x", "interim": "y"},
        let={"a": "b", "c": "d"},
        cases=[{"when": "e = 1", "rating": "F"}],
        show={"g": ""},
    )

    assert 7 == len(found)


def test_half_an_expression_after_a_comma_is_explained() -> None:
    """
    `{score: min(7 * pace - 4, 5)}` is two keys in YAML, and is answered so.
    """
    with pytest.raises(SchemeError) as caught:
        scheme("cases: [{rating: A, score: min(7 * pace - 4, 5)}]\nratings: [{id: A}]")

    assert (
        "scheme:3:46 cases[0].5): 'min(7 * pace - 4' and '5)' are halves of one "
        "expression: a comma ends an entry inside { }. There is no min( ): write "
        "'7 * pace - 4 never above 5'."
    ) == str(caught.value)


def test_a_scheme_says_something() -> None:
    """
    A cover sheet alone is no scheme.
    """
    with pytest.raises(SchemeError, match="a scheme rates or shows something"):
        scheme_of({"scheme": "x", "version": "1"})


@pytest.mark.parametrize(
    ("step", "most"), [("{} + 1", 42), ("{}" + " + 1" * 65, 4), ("-" * 58 + "{}", 4)]
)
def test_quantities_may_not_stand_on_one_another_without_end(
    step: str, most: int
) -> None:
    """
    However each of them is nested, all can be followed, and one more is refused.
    """
    named = {"q0": "actual"}
    named |= {f"q{n}": step.format(f"q{n - 1}") for n in range(1, most + 1)}
    last = f"q{most}"
    good = scheme_of(GOOD | {"let": named, "show": {last: ""}})
    figure = Observation(period=period("FY2011"), value="3")
    answer = assess(Indicator(id="x", name="x", actuals=(figure,)), good).answer()

    assert isinstance(answer.shown[0].value, Fraction)
    assert [
        (
            f"let.q{most + 1}: it stands on quantities that are nested more than 300 "
            "deep in all. Reach it in fewer steps."
        )
    ] == _sentences(let=named | {f"q{most + 1}": step.format(last)})
