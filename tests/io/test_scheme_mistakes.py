"""
What is told of a scheme file with mistakes, and where.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from civicplan.errors import SchemeError
from civicplan.io.schemes import load, loads
from civicplan.model.indicators import Indicator
from civicplan.rules.evaluation import assess
from civicplan.rules.reasons import Reason


HEAD = "scheme: t\nversion: 1\nratings: [{id: A}, {id: no}]\n"
AS_JSON = """\
{"scheme": "town", "version": "1.10",
 "cases": [{"when": "final is reached", "rating": "A"},
           {"when": "final is nt reached", "rating": "B"}],
 "ratings": [{"id": "A", "en": "reached"}, {"id": "B", "en": "not reached"}]}
"""


def _told(text: str) -> list[str]:
    """
    What is told of a file that begins with a cover sheet of three lines.
    """
    with pytest.raises(SchemeError) as error:
        loads(HEAD + text, "t.yaml")
    return str(error.value).splitlines()


def test_a_comparison_without_its_beginning_is_told_as_one() -> None:
    """
    In the words of a scheme, not in those of a target.
    """
    assert [
        (
            "t.yaml:5:12: a text that begins with > or | stands in quotes. Begin with "
            "what is compared: rate >= 80 %."
        )
    ] == _told("cases:\n  - when: >= 80 %\n    rating: A")


SLIP = "there is no name 'progres to final' here. Did you mean 'progress to final'?"


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ("lag > 1 and progres to final > 1", "5:23"),
        ("'mark = ''*'' and progres to final > 1'", "5:29"),
        ("\"mark = '*' and progres to final > 1\"", "5:27"),
        ("'  progres to final > 1'", "5:14"),
        ("lag > 1 and\n      progres to final > 1", "6:7"),
        (">\n      lag > 1 and\n      progres to final > 1", "7:7"),
        ("|\n      lag > 1 and\n      progres to final > 1", "7:7"),
    ],
)
def test_a_slip_is_told_with_its_very_character(written: str, place: str) -> None:
    """
    However the expression is written: plainly, in quotes, on several lines.
    """
    text = f"cases:\n  - when: {written}\n    rating: A\n"

    assert [f"t.yaml:{place} cases[0].when: {SLIP}"] == _told(text)


def test_after_an_escape_the_column_is_told_in_words() -> None:
    """
    The place is then where the expression begins.
    """
    text = r'cases: [{rating: A, when: "mark = \"*\" and progres to final > 1"}]'

    assert [
        (
            't.yaml:4:27 cases[0].when: at column 16 of \'mark = "*" and '
            f"progres to final > 1': {SLIP}"
        )
    ] == _told(text)


def test_a_slip_in_json_is_told_with_its_very_character(tmp_path: Path) -> None:
    """
    As in YAML.
    """
    path = tmp_path / "s.json"
    path.write_text(AS_JSON, "utf-8")
    with pytest.raises(SchemeError) as error:
        load(path)

    (problem,) = error.value.problems
    assert (3, 31) == (problem.line, problem.column)
    assert problem.sentence.startswith("write 'is missing' or 'is reached'")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "show: {progres to final: {rounded to: 1 %}}",
            [f"4:8 show.progres to final: {SLIP}"],
            id="a key that is an expression",
        ),
        pytest.param(
            "let: {2x: 1, a: a, b: c, c: 1}\ncases: [{rating: A}]",
            [
                (
                    "4:7 let.2x: '2x' is no name: write words with one space between, "
                    "without signs, beginning with a letter."
                ),
                (
                    "4:17 let.a: 'a' does not stand above: a quantity uses those "
                    "before it, and never itself."
                ),
                (
                    "4:23 let.b: 'c' does not stand above: a quantity uses those "
                    "before it, and never itself."
                ),
            ],
            id="names",
        ),
        pytest.param(
            "cases: [{rating: A, wen: x}, {rating: B}]\nuse: {actual: latst}",
            [
                (
                    "4:21 cases[0].wen: there is no key 'wen' here; when, rating, "
                    "score may stand here. Did you mean 'when'?"
                ),
                (
                    "4:39 cases[1].rating: there is no rating 'B': name it under "
                    "`ratings` or `unrated`."
                ),
                (
                    "5:15 use.actual: there is no 'latst' here: write one of: latest, "
                    "report period only. Did you mean 'latest'?"
                ),
            ],
            id="keys and words",
        ),
        pytest.param(
            "cases: [{rating: A}]\nunrated: [{id: A}]",
            ["5:16 unrated[0].id: there are two ratings 'A'. Keep one."],
            id="a rating given twice",
        ),
        pytest.param(
            "cases: [{rating: A}]\nuse: {editions: [first, latst]}",
            [
                (
                    "5:25 use.editions[1]: there is no 'latst' here: write first, "
                    "latest or both. Did you mean 'latest'?"
                )
            ],
            id="a word in a list",
        ),
    ],
)
def test_everything_is_told_where_it_stands(text: str, told: list[str]) -> None:
    """
    Keys at the key, values at the value.
    """
    assert [f"t.yaml:{each}" for each in told] == _told(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "let: {pace: lag}\ncases: [{score: min(7 * pace - 4, 5)}]",
            "5:35 cases[0].5): 'min(7 * pace - 4' and '5)' are halves of one "
            "expression: a comma ends an entry inside { }. There is no min( ): write "
            "'7 * pace - 4 never above 5'.",
            id="min",
        ),
        pytest.param(
            "cases: [{score: max(lag - 4, 500)}]",
            "4:30 cases[0].500): 'max(lag - 4' and '500)' are halves of one "
            "expression: a comma ends an entry inside { }. There is no max( ): write "
            "'lag - 4 never below 500'.",
            id="max with what looks like a number cut in two",
        ),
        pytest.param(
            "cases: [{score: (lag - 4,400) * 2}]",
            "4:26 cases[0].400) * 2: '(lag - 4' and '400) * 2' are halves of one "
            "expression: a comma ends an entry inside { }. There is no min( ) or "
            "max( ), write 'never above 5' or 'never below 0'; and numbers have no "
            "commas, 4400 for 4,400.",
            id="a number in brackets",
        ),
        pytest.param(
            "cases: [{rating: A, when: lag > 4,400}]",
            "4:35 cases[0].when: a comma ends an entry inside { }: write lag > 4400.",
            id="a number",
        ),
        pytest.param(
            "title: {ja: 「清流の国」創生総合戦略, 目標達成率}\ncases: [{rating: A}]",
            "4:27 title.目標達成率: '「清流の国」創生総合戦略' and '目標達成率' are "
            "two entries: a comma ends an entry inside { }. Put a text with commas "
            "into quotes: '「清流の国」創生総合戦略, 目標達成率'.",
            id="a title",
        ),
        pytest.param(
            "cases: [{rating: A}]\nunrated: [{id: x, en: behind, but better}]",
            "5:31 unrated[0].but better: 'behind' and 'but better' are two entries: a "
            "comma ends an entry inside { }. Put a text with commas into quotes: "
            "'behind, but better'.",
            id="a label",
        ),
        pytest.param(
            "cases: [{rating: A, no}]",
            "4:21 cases[0].no: there is no key 'no' here; when, rating, score may "
            "stand here. A comma ends an entry inside { }: put a text with commas into "
            "quotes.",
            id="any other comma",
        ),
        pytest.param(
            "title: {en: Note: two rates}",
            "4:17: a colon with a space after it stands inside a text in { }, or a "
            "comma is missing before the key. Put a text with a colon into quotes.",
            id="a colon",
        ),
        pytest.param(
            "cases: [{when: >= 80 %, rating: A}]",
            "4:16: a text that begins with > stands in quotes. Begin with what is "
            "compared: rate >= 80 %.",
            id="a test without a quantity",
        ),
    ],
)
def test_what_yaml_cuts_in_two_is_explained(text: str, told: str) -> None:
    """
    In YAML a comma inside { } makes two entries of one, and says nothing.
    """
    assert [f"t.yaml:{told}"] == _told(text)


def test_no_is_a_word_and_a_question_mark_is_a_sign() -> None:
    """
    Other readers of YAML take the one for false and the other for a key.
    """
    text = """\
questions:
  met?:
    asks: {ja: 達成したか?, en: Is it met?}
    cases: [{when: final is not reached, rating: no}]
"""
    found = loads(HEAD + text).questions[0]

    assert ("no", "達成したか?") == (found.cases[0].rating, found.asks[0][1])


@pytest.mark.parametrize(
    ("when", "told"),
    [
        (
            f"{'1 + ' * 74}99999 > lag",
            (
                "4:327 cases[0].when: it has 307 characters, and 300 are allowed. Give "
                "parts of it names in `let`."
            ),
        ),
        (
            f"{'(' * 61}1{')' * 61} > 0",
            (
                "4:88 cases[0].when: it is nested more than 60 deep. Give parts names "
                "in `let`."
            ),
        ),
    ],
)
def test_what_is_too_long_or_too_deep_is_refused_at_that_place(
    when: str, told: str
) -> None:
    """
    Where the limit is passed, and without the whole of it.
    """
    assert [f"t.yaml:{told}"] == _told(f"cases: [{{rating: A, when: {when}}}]")


def test_a_number_too_large_to_keep_is_undefined() -> None:
    """
    In no time, and with a reason.
    """
    text = "cases: [{rating: A, when: 9999999999 ** 9999999999 > lag}]"
    answer = assess(Indicator(id="x", name="x"), loads(HEAD + text), at="FY2011")

    assert Reason.TOO_LARGE is answer.answer().reason
